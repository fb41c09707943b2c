// No page scrolls sideways on the narrowest phone.
import { check } from "./chrome.js";

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
    check(found.width <= 320, `${name} is ${found.width} px wide at 320: ${found.beyond}`);
  }
  await context.close();
};
