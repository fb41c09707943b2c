// usage: node preview-speed.js URL FOLDER [ROUNDS] [FILE…]
// How long it takes from a saved file to pixels: a paragraph of FILE (default: some mid-size XEPs) in
// FOLDER is written anew ROUNDS times, while the running preview at URL shows it.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./chrome.js";

const [url, folder, rounds = "40", ...files] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
// Chromium and we have the same clock. Two frames after the change its pixels are there.
await page.addInitScript(() => {
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver(() => {
      const found = /Round (\d+)\b/.exec(document.querySelector("main")?.textContent ?? "");
      if (found && found[1] !== window.round) {
        window.round = found[1];
        requestAnimationFrame(() => setTimeout(() => (window.seen = [found[1], performance.timeOrigin + performance.now()])));
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true }),
  );
});
for (const name of files.length ? files : ["xep-0384.xml", "xep-0313.xml", "xep-0198.xml"]) {
  const file = join(folder, name);
  const good = readFileSync(file, "utf8");
  const at = good.indexOf("<p>", good.length / 2) + 3;
  await page.goto(url + name.replace(".xml", ".html"));
  await page.locator(".preview-panel:not([hidden])").waitFor();
  const times = [];
  const marks = {};
  for (let i = 1; i <= Number(rounds); i++) {
    const words = `${good.slice(0, at)}Round ${i} ${good.slice(at)}`;
    const start = performance.timeOrigin + performance.now();
    writeFileSync(`${file}~`, words);
    renameSync(`${file}~`, file);
    await page.waitForFunction((n) => window.seen?.[0] === n, String(i), { polling: 5 });
    times.push((await page.evaluate(() => window.seen[1])) - start);
    for (const name of ["told", "fetched"]) {
      (marks[name] ??= []).push(
        (await page.evaluate((n) => performance.timeOrigin + performance.getEntriesByName(n).at(-1).startTime, `preview-${name}`)) - start,
      );
    }
    await page.waitForTimeout(250);
  }
  writeFileSync(file, good);
  const part = (all, share) => {
    const late = all.slice(Math.min(10, all.length >> 1)).sort((a, b) => a - b);
    return late[Math.min(late.length - 1, Math.floor(late.length * share))].toFixed(0);
  };
  console.log(
    `${name}: first ${times[0].toFixed(0)} ms, then median ${part(times, 0.5)}, p95 ${part(times, 0.95)}, ` +
      `best ${part(times, 0)}; told after ${part(marks.told, 0.5)}, fetched after ${part(marks.fetched, 0.5)}`,
  );
}
await browser.close();
