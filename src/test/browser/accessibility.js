// axe-core, all its rules, wide and narrow; in the dark those on colours, since only these change.
import { createRequire } from "node:module";
import { check } from "./chrome.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const LOOKS = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { colorScheme: "light", viewport: { width: 320, height: 640 } },
];

/**
 * All looks at a time: the first of all pages, the others of some, which are of all kinds.
 */
export const accessibility = (browser, pages, some = pages) =>
  Promise.all(LOOKS.map((look, i) => inOneLook(browser, i === 0 ? pages : some, look)));

/** Entries of a list, blocks of a section and tokens of a listing are made alike: the first stand for all. */
const ENTRIES = process.env.XEP_EVERY_PAGE ? 1e9 : 15;

const inOneLook = async (browser, pages, look) => {
  // axe is brought in from outside the page, which the page's policy would not allow.
  const context = await browser.newContext({ ...look, bypassCSP: true });
  const page = await context.newPage();
  for (const { name, url } of pages) {
    await page.goto(url);
    await page.evaluate(() =>
      document.querySelectorAll("details").forEach((d) => (d.open = true)),
    );
    await page.evaluate((most) => {
      for (const list of document.querySelectorAll("tbody, ul, ol, dl, section, pre > code")) {
        [...list.children].slice(most).forEach((entry) => entry.remove());
      }
    }, ENTRIES);
    await page.addScriptTag({ path: axe });
    const rules = look.colorScheme === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {};
    const violations = await page.evaluate(async (only) => {
      const result = await globalThis.axe.run(document, { resultTypes: ["violations"], ...only });
      return result.violations.map(
        (v) => `${v.id} x${v.nodes.length}: ${v.nodes[0].html.slice(0, 200)}`,
      );
    }, rules);
    for (const violation of violations) {
      check(false, `${name} ${look.colorScheme} ${look.viewport.width}: ${violation}`);
    }
  }
  await context.close();
};
