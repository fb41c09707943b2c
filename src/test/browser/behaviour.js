// What the script does, and that nothing needs it.
import { check, open } from "./chrome.js";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

const copying = async (page) => {
  const figure = page.locator("figure.code-example").first();
  await figure.locator("button", { hasText: "Copy" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /copied$/.test(document.querySelector("[role=status]").textContent));
  const text = await figure.locator("pre").evaluate((pre) => pre.textContent);
  check((await clipboard(page)) === text, "a listing is copied as it is");
  check(/Copied/.test(await figure.locator(".tools").textContent()), "the button says so");
  await figure.locator("pre code").evaluate((code) => {
    code.prepend(Object.assign(document.createElement("del"), { textContent: "gone" }));
    return navigator.clipboard.writeText("");
  });
  await figure.locator("button", { hasText: "Copied" }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
  check((await clipboard(page)) === text, "what a redline strikes out is not copied");
};

const wrapping = async (page) => {
  const box = page.locator("figure[id]:has(> pre[tabindex='0'])").first();
  check((await box.count()) === 1, "a box that scrolls can be reached by keyboard");
  const figure = page.locator(`#${await box.getAttribute("id")}`);
  const button = figure.locator("button", { hasText: "Wrap" });
  await button.click();
  check((await button.getAttribute("aria-pressed")) === "true", "Wrap is pressed");
  const target = await figure.locator("pre").elementHandle();
  check(await target.evaluate((e) => e.scrollWidth <= e.clientWidth), "no line is too long now");
  await page.waitForFunction((e) => !e.hasAttribute("tabindex"), target);
  await page.reload();
  check(
    (await page.locator("html.wrap-lines").count()) === 1,
    "the next page view still wraps lines",
  );
  await page.locator("button[aria-pressed=true]:visible").first().click();
};

const links = async (page) => {
  const heading = page.locator("main h2").first();
  await heading.hover();
  const link = heading.locator(".anchor-link");
  await link.click();
  await page.waitForFunction(() => /copied$/.test(document.querySelector("[role=status]").textContent));
  check((await clipboard(page)) === page.url(), "pressing the sign takes the whole address");
  check(page.url().endsWith(await link.getAttribute("href")), "and goes there");
};

const notes = async (page) => {
  const popup = page.locator(".note-popup");
  const reference = page.locator("main section:not(#appendices) a.note-ref").first();
  await reference.scrollIntoViewIfNeeded();
  await reference.focus();
  check(await popup.isVisible(), "a note shows on focus");
  const words = await popup.textContent();
  const number = (await reference.getAttribute("href")).slice(1);
  const printed = await page.evaluate((id) => document.getElementById(id).textContent, number);
  check(words.trim().length > 3 && printed.includes(words.trim()), "with its words");
  check((await reference.getAttribute("aria-describedby")) === "note-popup", "and is announced");
  await page.keyboard.press("Escape");
  check(!(await popup.isVisible()), "Escape closes it");
  await page.evaluate(() => document.activeElement.blur());
  await reference.hover();
  check(await popup.isVisible(), "a note shows on hover");
  await popup.hover();
  await page.waitForTimeout(400);
  check(await popup.isVisible(), "the pointer may go into it");
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  check(!(await popup.isVisible()), "it goes when the pointer does");
  check((await popup.locator("[id]").count()) === 0, "no id is there twice");
};

const marking = async (page) => {
  const section = page.locator("main > section h3").nth(1);
  const id = await section.getAttribute("id");
  await page.evaluate((to) => (location.hash = `#${to}`), id);
  await page.waitForTimeout(300);
  const marked = page.locator("#toc [aria-current=location]");
  check((await marked.count()) === 1, "one entry of the contents is marked");
  check((await marked.getAttribute("href")) === `#${id}`, "it is where the reader is");
  const seen = await marked.evaluate((link) => {
    const box = document.querySelector("#toc").getBoundingClientRect();
    const at = link.getBoundingClientRect();
    return at.top >= box.top && at.bottom <= box.bottom;
  });
  check(seen, "and in view");
};

const folding = async (browser, url) => {
  const { context, page } = await open(browser, url, { viewport: { width: 320, height: 640 } });
  check(!(await page.locator("#toc details > ol").isVisible()), "contents are folded on a phone");
  await page.locator("#toc summary").press("Enter");
  check(await page.locator("#toc details > ol").isVisible(), "and open by keyboard");
  await context.close();
};

const withoutScript = async (browser, url) => {
  for (const width of [320, 1440]) {
    const { context, page } = await open(browser, url, {
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    check((await page.locator("button").count()) === 0, "no button without script");
    const contents = page.locator("#toc details > ol a").first();
    if (width < 1000) {
      await page.locator("#toc summary").click();
    }
    check(await contents.isVisible(), `contents can be reached without script at ${width}`);
    await contents.click();
    check(page.url().includes("#"), "and lead into the text");
    const loose = await page.locator("pre:not([tabindex])").count();
    const all = await page.locator("pre").count();
    check(loose < all, "wide boxes can be scrolled by keyboard without script");
    await context.close();
  }
};

export const behaviour = async (browser, url) => {
  const { context, page, complaints } = await open(browser, url, CLIPBOARD);
  await copying(page);
  await wrapping(page);
  await notes(page);
  await links(page);
  await marking(page);
  check(complaints.length === 0, `the console is silent: ${complaints}`);
  await context.close();
  await folding(browser, url);
  await withoutScript(browser, url);
};
