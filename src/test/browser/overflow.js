// No page scrolls sideways on the narrowest phone.
import { check } from "./chrome.js";

/** The labels of XEPs in a page, and in one of data the days, that stand on two lines. */
const torn = () => {
  const words = document.body.matches(".site") ? /XEP-\d{4}|\d{4}-\d\d-\d\d/g : /XEP-\d{4}/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest("pre, code, script, svg, .unseen, .place")) continue;
    for (const { 0: word, index } of text.data.matchAll(words)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) found.push(word);
    }
  }
  return found;
};

export const overflow = async (browser, pages) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const { name, url } of pages) {
    await page.goto(url, { waitUntil: "load" });
    const found = await page.evaluate(() => {
      const width = document.documentElement.scrollWidth;
      const all = width > 320 ? [...document.querySelectorAll("body *")] : [];
      const beyond = all.find(
        (e) =>
          e.getBoundingClientRect().right > 320.5 &&
          !e.closest("pre, .scroll, .unseen") &&
          ![...e.children].some((c) => c.getBoundingClientRect().right > 320.5),
      );
      return { width, beyond: beyond?.outerHTML.slice(0, 160) };
    });
    const parted = await page.evaluate(torn);
    check(parted.length === 0, `${name} breaks lines inside ${parted.slice(0, 5).join(", ")}`);
    check(found.width <= 320, `${name} is ${found.width} px wide at 320: ${found.beyond}`);
  }
  await context.close();
};
