// usage: node run.js SITE [--style-guide FOLDER] [--refresh]
// All tests on the built pages of SITE; --refresh writes the baselines of the style guide anew.
import { existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility } from "./accessibility.js";
import { behaviour } from "./behaviour.js";
import { browserPath, failed, launch } from "./chrome.js";
import { finding } from "./finding.js";
import { fold } from "./fold.js";
import { look } from "./look.js";
import { overflow } from "./overflow.js";
import { isPublished } from "./search/queries.js";
import { series } from "./series.js";

const [site, ...options] = process.argv.slice(2);
if (!browserPath) {
  console.log("SKIPPED: no Chromium here (set CHROMIUM to the path of one)");
  process.exit(0);
}
if (!site || !existsSync(site)) {
  console.log(`no pages at ${site}`);
  process.exit(2);
}

const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((name) => ({ name, url: pathToFileURL(resolve(folder, name)).href }));

/** So many, spread over the list, the first and the last among them. */
const spread = (list, count) =>
  list.length <= count
    ? list
    : count < 2
      ? list.slice(0, 1)
      : Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]);

const guideAt = options.indexOf("--style-guide");
const guide = pagesOf(guideAt < 0 ? site : options[guideAt + 1]).find((page) =>
  page.name.includes("style-guide"),
);
const pages = pagesOf(site);
/** The kind of a page: its folder, without the numbers; documents of one folder, views of a year are one kind. */
const kindOf = ({ name }) => {
  const parts = name.split("/");
  const file = parts.pop();
  const alone = file === "index.html" || parts[0] === "views" || !(parts.length || /^xep-/.test(file));
  return alone ? name.replace(/-\d{4}(?=\.html$)/, "-year") : parts.join("/") || "documents";
};
const OFTEN = { documents: 4 };
const kinds = new Map();
pages.forEach((page) => kinds.set(kindOf(page), [...(kinds.get(kindOf(page)) ?? []), page]));
// Its style is at the root of a server: from a disk it has none of ours.
kinds.delete("404.html");
/** Pages of each kind, or a part of so many. */
const sampled = (part) => [
  ...(guide ? [guide] : []),
  ...[...kinds].flatMap(([kind, list]) => spread(list, (OFTEN[kind] ?? 2) * part)),
];
const sample = sampled(1);
const start = pages.find((page) => page.name === "index.html");

const WRITTEN = ["documents", "inbox"];
const MADE = 5;
const size = ({ name }) => statSync(resolve(site, name)).size;
/** Of many pages the largest, and some of the others; more of those with people's words. */
const narrow = [...kinds].flatMap(([kind, list]) => {
  const most = WRITTEN.includes(kind) ? 2 * MADE : MADE;
  if (list.length <= most || process.env.XEP_EVERY_PAGE) return list;
  const bySize = list.toSorted((a, b) => size(b) - size(a));
  return [...bySize.slice(0, most / 2), ...spread(bySize.slice(most / 2), most / 2)];
});

const browser = await launch();
const step = async (words, work) => {
  const start = Date.now();
  await work();
  console.log(`${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
};
if (guide) {
  await step("script on the style guide", () => behaviour(browser, guide.url));
  await step("look of the style guide", () => look(browser, guide.url, options.includes("--refresh")));
} else {
  console.log("SKIPPED: script and look, since there is no style guide among the pages");
}
if (start) {
  await step("script on the list of the series", () => series(browser, start.url));
  await step("the list above the fold", () => fold(browser, start.url));
  const label = pages.findLast((page) => /^xep-\d{4}\.html$/.test(page.name)).name.slice(0, 8).toUpperCase();
  const views = new URL("views/index.html", start.url).href;
  await step("the search in the bar", () => finding(browser, views, label, site, isPublished(site)));
} else {
  console.log("SKIPPED: the list of the series, since there is none");
}
// Together: neither fills two cores by itself.
await Promise.all([
  step(`accessibility of ${sample.length} pages`, () => accessibility(browser, sample, sampled(0.5))),
  step(`width of ${narrow.length} pages at 320 px`, () =>
    overflow(browser, guide ? [guide, ...narrow] : narrow),
  ),
]);
await browser.close();
console.log(failed() ? `${failed()} failures` : "no failures");
process.exit(failed() ? 1 : 0);
