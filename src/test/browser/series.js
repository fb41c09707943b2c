// The page of all documents: search, filters, order, address, keyboard; and that it needs no script.
import { check, open } from "./chrome.js";

const rows = (page) => page.locator("table.series").first().locator("tbody tr");
const cells = (page, name) => rows(page).locator(`td.${name}`).allTextContents();
const dates = (page) => rows(page).locator("td.date .day").allTextContents();

/** Waits until the page shows what is asked for in its controls. */
const settled = (page) =>
  page.waitForFunction(() => {
    const form = document.querySelector("#search");
    const asked = [...new FormData(form)].filter(([, v]) => v && v !== "on").map(([n, v]) => `${n},${v.trim()}`);
    const boxes = ["ready", "text"].filter((n) => form.elements[n].checked).map((n) => `${n},yes`);
    const shown = document.querySelector("#found")?.dataset.shown?.split("&") ?? [];
    return [...asked, ...boxes].every((a) => shown.includes(a)) &&
      shown.filter((s) => s && !s.startsWith("sort")).length === asked.length + boxes.length;
  });
const find = async (page, query) => {
  await page.locator("#q").fill(query);
  await settled(page);
};
const asked = (page) => new URL(page.url()).searchParams;

const finding = async (page) => {
  const all = await rows(page).count();
  const numbers = await cells(page, "number");
  check(numbers.every((n, i) => i === 0 || numbers[i - 1] < n), "first of all the order is that of the numbers");
  const label = (await rows(page).last().locator("td.number").textContent()).trim();
  const title = await rows(page).last().locator("td.title a").first().textContent();
  for (const query of [label, label.toLowerCase(), label.replace("-", " "), String(Number(label.slice(4)))]) {
    await find(page, query);
    check((await cells(page, "number"))[0] === label, `${query} finds ${label} first`);
  }
  check(asked(page).get("q") === String(Number(label.slice(4))), "the query stands in the address");
  await find(page, title);
  check((await cells(page, "number"))[0] === label, "a whole title finds its document first");
  check(/ of /.test(await page.locator("#found").textContent()), "how many were found is told");
  check((await page.locator("#found").getAttribute("role")) === "status", "and announced");
  await page.reload();
  await settled(page);
  check((await page.locator("#q").inputValue()) === title, "the address brings the query back");
  check((await cells(page, "number"))[0] === label, "and what it finds");
  await page.locator("#clear").click();
  await settled(page);
  check((await rows(page).count()) === all && asked(page).size === 0, "all can be had again");
};

const byOtherThings = async (page) => {
  const known = await page.evaluate(async () => {
    const { docs } = await globalThis.xepSearch.ready();
    const published = docs.filter(({ number, standing }) => number && standing === "live");
    const short = published.find((doc) => doc.short);
    const unique = published.find((doc) => doc.defines.some((name) => docs.every((d) => d === doc || !d.defines.includes(name))));
    const name = unique?.defines.find((n) => docs.every((d) => d === unique || !d.defines.includes(n)));
    return {
      short: short && [short.page, short.short],
      namespace: unique && [unique.page, name],
      author: docs[0].people.split(", ")[0],
    };
  });
  if (known.namespace) {
    await find(page, known.namespace[1]);
    const link = page.locator("#names a").first();
    check((await link.textContent()) === known.namespace[1], "a namespace is named");
    check((await link.getAttribute("href")).startsWith("namespaces/"), "with the way to its page");
  }
  for (const [page_, query] of [known.short, known.namespace].filter(Boolean)) {
    await find(page, query);
    check((await rows(page).first().getAttribute("data-page")) === page_, `${query} finds ${page_} first`);
  }
  await find(page, known.author);
  check((await rows(page).count()) > 0, "an author is found");
  await page.locator("#clear").click();
};

const filtering = async (page) => {
  const status = page.locator("select[name=status]");
  const value = await status.locator("option").nth(1).getAttribute("value");
  const words = await status.locator("option").nth(1).textContent();
  await status.selectOption(value);
  await settled(page);
  const shown = await page.locator("table.series td.status").allTextContents();
  check(shown.every((s) => s.trim() === value), "only that status is shown");
  check(words === `${value} (${shown.length})`, `as many as the filter said: ${words}, ${shown.length}`);
  check(asked(page).get("status") === value, "the filter stands in the address");
  await page.locator("input[name=ready]").check();
  await settled(page);
  const fit = await page.locator("table.series td.status").allTextContents();
  check(fit.every((s) => ["Stable", "Final", "Active"].includes(s.trim())), "what can be implemented is fit");
  await page.goBack();
  await settled(page);
  check(!(await page.locator("input[name=ready]").isChecked()), "Back takes one filter off");
  await page.goBack();
  await settled(page);
  check((await status.inputValue()) === "", "and the other");
};

const ordering = async (page) => {
  const head = page.locator("table.series").first().locator("th[data-sort=date]");
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /sort=date/.test(location.search));
  await page.waitForTimeout(100);
  const down = await dates(page);
  check((await head.getAttribute("aria-sort")) === "descending", "the newest first, and it is said");
  check(down.every((d, i) => i === 0 || down[i - 1] >= d), "the dates go down");
  await head.locator("button").click();
  await page.waitForTimeout(100);
  const up = await dates(page);
  check((await head.getAttribute("aria-sort")) === "ascending", "then the oldest");
  check(up.every((d, i) => i === 0 || up[i - 1] <= d), "the dates go up");
  check((await page.locator("th[aria-sort]").count()) <= 2, "one column a table has the order");
  await page.locator("#clear").click();
  await settled(page);
};

const fullText = async (page) => {
  const link = rows(page).nth(Math.floor((await rows(page).count()) / 2));
  const name = await link.getAttribute("data-page");
  const word = await page.evaluate(async (page_) => {
    const parts = await globalThis.xepSearch.load(`text/${page_}`);
    const about = document.body.textContent.toLowerCase();
    const words = parts.flatMap(([, , text]) => text.toLowerCase().match(/\b[a-z]{7,20}\b/g) ?? []);
    return words.find((w) => !about.includes(w));
  }, name);
  await find(page, word);
  const before = await rows(page).count();
  check(before > 0, `${word} is found in texts, since it is nowhere else`);
  await page.locator("input[name=text]").check();
  await settled(page);
  check((await rows(page).count()) >= before, "which can be asked for, too");
  const row = page.locator(`tr[data-page="${name}"]`);
  await row.scrollIntoViewIfNeeded();
  await row.locator(".why a").waitFor({ timeout: 3000 }).catch(() => {});
  check((await row.locator(".why mark").count()) > 0, `with the words around it (${word} in ${name})`);
  const href = await row.locator(".why a").first().getAttribute("href");
  const answer = await page.context().newPage();
  await answer.goto(new URL(href, page.url().replace(/\?.*/, "")).href);
  const there = await answer.evaluate(() => !!document.getElementById(decodeURIComponent(location.hash.slice(1))));
  check(there, `and the way to the section: ${href}`);
  await answer.close();
  await page.locator("#clear").click();
};

const nothingFound = async (page) => {
  const query = "zzqqzz <i>qqzzxx</i>";
  await find(page, query);
  const words = await page.locator("#nothing").textContent();
  check(words.includes(query), "what was not found is said as it was typed");
  check((await page.locator("#nothing i").count()) === 0, "and is no markup");
  await page.locator("#clear").click();
  await settled(page);
};

const keyboard = async (page) => {
  await page.locator("#q").focus();
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  await page.keyboard.press("ArrowDown");
  const first = await rows(page).first().locator("td.title a").first().textContent();
  check((await focused()) === first, "an arrow leads to the first document");
  await page.keyboard.press("ArrowUp");
  check((await focused()) === "q", "and back");
  const label = (await rows(page).last().locator("td.number").textContent()).trim();
  await page.keyboard.type(label);
  await settled(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${label.toLowerCase()}.html`, { timeout: 5000 }).catch(() => {});
  check(page.url().endsWith(`/${label.toLowerCase()}.html`), "Enter opens what a number names");
  await page.goBack();
  await settled(page);
  check((await page.locator("#q").inputValue()) === label, "Back finds the search as it was");
};

const narrowing = async (browser, url, part) => {
  const { context, page, complaints } = await open(browser, url);
  const names = page.locator(".narrowed > :visible");
  const all = await names.count();
  const last = await names.last().locator(part).textContent();
  await page.locator("#narrow input").fill(last);
  const left = await names.locator(part).allTextContents();
  check(left.length < all && left.includes(last), `a list is narrowed to ${last}`);
  check(/ of /.test(await page.locator("#narrow [role=status]").textContent()), "and how far is told");
  const counts = await page.locator("h2 .count:visible").allTextContents();
  const sum = counts.map((count) => Number.parseInt(count, 10)).reduce((a, b) => a + b, 0);
  check(!counts.length || sum === left.length, `parts count what is left: ${counts}`);
  await page.reload();
  check((await names.count()) === left.length, "the address keeps it");
  check(complaints.length === 0, `the console is silent: ${complaints}`);
  await context.close();
};

const withoutScript = async (browser, url) => {
  const { context, page } = await open(browser, url, { javaScriptEnabled: false });
  check(!(await page.locator("#search").isVisible()), "without script there is no search");
  check((await page.locator("button:visible").count()) === 0, "and no button");
  check((await rows(page).count()) > 0, "but the whole table");
  await page.locator("nav[aria-label=Site] a", { hasText: "Views" }).click();
  for (const link of await page.locator(".views a").all()) {
    check((await link.getAttribute("href")).endsWith(".html"), "and the views");
  }
  await context.close();
};

export const series = async (browser, url) => {
  const { context, page, complaints } = await open(browser, url);
  await page.waitForFunction(() => document.querySelector("#found")?.dataset.shown !== undefined);
  await finding(page);
  await byOtherThings(page);
  await filtering(page);
  await ordering(page);
  await fullText(page);
  await nothingFound(page);
  await keyboard(page);
  check(complaints.length === 0, `the console is silent: ${complaints}`);
  await context.close();
  await narrowing(browser, new URL("views/namespaces.html", url).href, "dt");
  await narrowing(browser, new URL("views/dependencies.html", url).href, "td.title");
  await withoutScript(browser, url);
};
