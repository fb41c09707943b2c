// The list of the series begins high on the page, and does not move while it loads.
import { check } from "./chrome.js";

const LOOKS = [
  { width: 1440, height: 900, first: 300 },
  { width: 360, height: 740, first: 420 },
];
const MOST_SHIFT = 0.005;
/** So many times slower than this machine: the list is painted before all of it has arrived. */
const SLOW = 6;

/** How far the page moves while it loads. */
const shifted = async (context, url, top) => {
  const page = await context.newPage();
  try {
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value));
      }).observe({ type: "layout-shift", buffered: true });
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("#found")?.dataset.shown !== undefined);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    top(await page.locator("table.series tbody tr").first().evaluate((row) => row.getBoundingClientRect().top));
    return await page.evaluate(() => globalThis.shift);
  } finally {
    await page.close();
  }
};

export const fold = async (browser, url) => {
  for (const { width, height, first } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height } });
    const top = (y) => check(y <= first, `at ${width} px the list begins at ${Math.round(y)} px, not by ${first}`);
    const shift = await shifted(context, url, top);
    check(shift < MOST_SHIFT, `at ${width} px the page moves by ${shift}`);
    await context.close();
  }
};
