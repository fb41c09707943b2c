// The search in the bar of every page: keyboard, screen reader, phone; and the queries that people type.
import { createRequire } from "node:module";
import { check, open } from "./chrome.js";
import { missed, queries } from "./search/queries.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const field = (page) => page.locator(".bar form.search input");
const options = (page) => page.locator("#finds [role=option]");

const type = async (page, words) => {
  await field(page).fill(words);
  await options(page).first().waitFor();
};

const keyboard = async (browser, url, label) => {
  const { context, page, complaints } = await open(browser, url);
  await page.keyboard.press("/");
  check(await field(page).evaluate((f) => f === document.activeElement), "/ leads to the search");
  check((await field(page).inputValue()) === "", "and is no part of the query");
  await type(page, label);
  check((await field(page).getAttribute("aria-expanded")) === "true", "the list is open, and that is said");
  check((await options(page).first().textContent()).includes(label), `${label} finds itself`);
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  check((await options(page).first().getAttribute("id")) === active, "an arrow chooses the first document");
  check((await options(page).first().getAttribute("aria-selected")) === "true", "which is said");
  await page.keyboard.press("ArrowUp");
  check((await field(page).getAttribute("aria-activedescendant")) === null, "and back");
  await page.keyboard.press("Escape");
  check(!(await page.locator(".finds").isVisible()), "Escape closes the list");
  check((await field(page).inputValue()) === label, "and keeps the query");
  await page.keyboard.press("Escape");
  check((await field(page).inputValue()) === "", "then empties the field");
  await type(page, "a");
  await page.keyboard.press("ArrowDown");
  const href = await options(page).first().evaluate((o) => o.href);
  await page.keyboard.press("Enter");
  await page.waitForURL(href);
  await page.goto(url);
  await type(page, label);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${label.toLowerCase()}.html`);
  await page.goto(url);
  await field(page).fill("protocol");
  await options(page).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/index.html?q=protocol");
  await page.waitForFunction(() => document.querySelector("#found")?.dataset.shown === "q,protocol");
  check((await page.locator("#q").inputValue()) === "protocol", "Enter without a choice shows all results in the list");
  check(complaints.length === 0, `the console is silent: ${complaints}`);
  await context.close();
};

const nothing = async (browser, url) => {
  const { context, page } = await open(browser, url);
  const query = "zzqqzz <i>qqzzxx</i>";
  await field(page).fill(query);
  await page.waitForFunction((q) => document.querySelector(".finds [role=status]").textContent.includes(q), query);
  check((await page.locator(".finds i").count()) === 0, "a query is no markup");
  await context.close();
};

const LOOKS = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 360, height: 740 } },
];
const accessible = async (browser, url, label) => {
  for (const look of LOOKS) {
    const { context, page } = await open(browser, url, { ...look, bypassCSP: true });
    await field(page).focus();
    await type(page, label.slice(0, 7));
    await page.keyboard.press("ArrowDown");
    await page.addScriptTag({ path: axe });
    const violations = await page.evaluate(async () =>
      (await globalThis.axe.run(document)).violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`),
    );
    check(violations.length === 0, `the open search at ${look.viewport.width} px: ${violations}`);
    const { width, left, right } = await page.locator(".finds").evaluate((e) => e.getBoundingClientRect().toJSON());
    check(left >= 0 && right <= look.viewport.width, `its list is on the page: ${left} to ${right}, ${width} wide`);
    await context.close();
  }
};

const withoutScript = async (browser, url) => {
  const { context, page } = await open(browser, url, { javaScriptEnabled: false });
  await page.locator(".bar a.search").click();
  check(/\/index\.html(#.*)?$/.test(page.url()), "without script a link leads to the list");
  await context.close();
};

/** A document that has other words in its title says what it was found by. */
const explained = async (page, url) => {
  const word = "Listed under “typing notification”";
  await type(page, "typing notifications");
  check((await options(page).first().textContent()).includes(word), "the bar says what a document is called, too");
  await type(page, "chat state notifications");
  check(!(await options(page).first().textContent()).includes("Listed"), "but not what its title says");
  await page.goto(new URL("../index.html?q=typing+notifications", url).href);
  await page.waitForFunction(() => document.querySelector("#found")?.dataset.shown !== undefined);
  const reason = page.locator("table.series tbody tr").first().locator(".why.listed");
  await reason.waitFor({ timeout: 3000 }).catch(() => {});
  check((await reason.textContent({ timeout: 100 }).catch(() => "")) === word, "and so does the list");
};

/** The queries of the published series; and how long they take in this browser, which is only told. */
const published = async (browser, url, site) => {
  for (const { query, wanted, found } of await missed(site)) {
    check(false, `${query} should find ${wanted}, and finds ${found.join(" ") || "nothing"}`);
  }
  const { context, page } = await open(browser, url);
  await field(page).focus();
  await type(page, "omemo");
  const times = await page.evaluate(async (all) => {
    const engine = await globalThis.xepSearch.ready();
    return all.map((query) => {
      const start = performance.now();
      engine.find(engine.read(query));
      return performance.now() - start;
    });
  }, queries().map(({ query }) => query));
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor(part * (times.length - 1))].toFixed(1);
  await explained(page, url);
  console.log(`${times.length} queries: ${at(0.5)} ms in the middle, ${at(0.95)} ms for 95 of 100, ${at(1)} ms at most`);
  await context.close();
};

/** From a page of the site, to the document of this label. */
export const finding = async (browser, url, label, site, isPublished) => {
  await keyboard(browser, url, label);
  await nothing(browser, url);
  await accessible(browser, url, label);
  await withoutScript(browser, url);
  if (isPublished) {
    await published(browser, url, site);
  } else {
    console.log("SKIPPED: the queries, which are for the published series");
  }
};
