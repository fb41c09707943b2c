// The style guide as it was approved: a reduced picture, which allows for another version of a font,
// not for a part that moved, vanished or changed its colour.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { check } from "./chrome.js";

const BASELINES = new URL("./baseline/", import.meta.url);
const SCALE = 4;
/** Mean difference of a channel in a cell of the reduced picture, of 255. */
const CELL = 24;
/** Share of cells that may differ more. */
const SHARE = 0.03;

/** Each pixel of the result is the mean of a square of the original. */
const reduced = (picture) => {
  const width = Math.floor(picture.width / SCALE);
  const height = Math.floor(picture.height / SCALE);
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < SCALE; dy++) {
          for (let dx = 0; dx < SCALE; dx++) {
            sum += picture.data[((y * SCALE + dy) * picture.width + x * SCALE + dx) * 4 + channel];
          }
        }
        small.data[(y * width + x) * 4 + channel] = Math.round(sum / SCALE / SCALE);
      }
    }
  }
  return small;
};

const share = (a, b) => {
  if (a.width !== b.width || Math.abs(a.height - b.height) > a.height * 0.02) {
    return 1;
  }
  let differing = 0;
  const cells = a.width * Math.min(a.height, b.height);
  for (let i = 0; i < cells * 4; i += 4) {
    const difference = [0, 1, 2].reduce((sum, c) => sum + Math.abs(a.data[i + c] - b.data[i + c]), 0);
    differing += difference / 3 > CELL ? 1 : 0;
  }
  return differing / cells;
};

export const look = async (browser, url, refresh) => {
  mkdirSync(BASELINES, { recursive: true });
  for (const width of [320, 768, 1440]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(url);
      const name = `${width}-${colorScheme}.png`;
      const file = new URL(name, BASELINES);
      const picture = reduced(PNG.sync.read(await page.screenshot({ fullPage: true })));
      if (refresh) {
        writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
      } else if (!existsSync(file)) {
        check(false, `there is no baseline ${name}; look at the page, then run with --refresh`);
      } else {
        const differs = share(PNG.sync.read(readFileSync(file)), picture);
        if (differs > SHARE) {
          const now = new URL(`../../../target/${name}`, import.meta.url);
          writeFileSync(now, PNG.sync.write(picture));
          check(false, `${name} differs in ${(differs * 100).toFixed(1)} % of its area: ${now.pathname}`);
        }
      }
      await context.close();
    }
  }
};
