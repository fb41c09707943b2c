// The list of the series begins high on the page, and does not move while it loads.
import { check } from "./chrome.js";

const LOOKS = [
  { width: 1440, height: 900, first: 300 },
  { width: 360, height: 740, first: 420 },
];
const MOST_SHIFT = 0.02;

export const fold = async (browser, url) => {
  for (const { width, height, first } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value));
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("#found")?.dataset.shown !== undefined);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const top = await page.locator("table.series tbody tr").first().evaluate((row) => row.getBoundingClientRect().top);
    check(top <= first, `at ${width} px the list begins at ${Math.round(top)} px, not by ${first}`);
    const shift = await page.evaluate(() => globalThis.shift);
    check(shift < MOST_SHIFT, `at ${width} px the page moves by ${shift}`);
    await context.close();
  }
};
