// usage: node queries.js SITE [--all] [QUERY]
// Runs the search of the built pages of SITE, outside a browser, on the queries of queries.txt, or on one query.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const SCRIPTS = ["words", "matching", "search", "texts"];

/** The lines of queries.txt. */
export const queries = () =>
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), "queries.txt"), "utf8")
    .split("\n")
    .map((line) => /^(\d+) *\| *(.*?) *\| *(.*?) *$/.exec(line))
    .filter(Boolean)
    .map(([, within, query, names]) => ({ within: Number(within), query, wanted: names.split(/\s+/) }));

/** True if SITE has the published series, for which the queries are written. */
export const isPublished = (site) => existsSync(join(site, "xep-0384.html"));

/** The search of a site, with what it loads. */
export const searchOf = async (site) => {
  const loaded = [];
  const run = (path) => vm.runInContext(readFileSync(join(site, path), "utf8"), context, path);
  const head = {
    append: (script) => {
      const path = decodeURIComponent(script.src);
      loaded.push(path);
      run(path);
    },
  };
  const createElement = () => ({ addEventListener: () => {} });
  const context = vm.createContext({ document: { head, createElement, currentScript: null }, URL, console });
  SCRIPTS.forEach((name) => run(`assets/${name}.js`));
  const search = context.xepSearch;
  const engine = await search.ready();
  /** As the pages do it: with the full text, if the rest is wanting. */
  const find = async (query) => {
    const asked = engine.read(query);
    const hits = engine.find(asked);
    return engine.isWanting(asked, hits) ? engine.find(asked, await search.inTexts(asked)) : hits;
  };
  return { find, loaded };
};

const nameOf = ({ doc }) => doc.number || doc.page;

/** The queries that do not find what they should, with what they find. */
export const missed = async (site) => {
  const { find } = await searchOf(site);
  const results = [];
  for (const { within, query, wanted } of queries()) {
    const found = (await find(query)).map(nameOf);
    const first = found.slice(0, within);
    if (!wanted.every((name) => first.includes(name))) {
      results.push({ query, wanted, found: found.slice(0, 5), at: wanted.map((name) => found.indexOf(name) + 1) });
    }
  }
  return results;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [site, ...words] = process.argv.slice(2);
  if (words.length) {
    const { find, loaded } = await searchOf(site);
    for (const hit of (await find(words.join(" "))).slice(0, 12)) {
      console.log(`${nameOf(hit)} ${hit.doc.title} (${hit.doc.status}): ${hit.score.toFixed(2)}, ${hit.fields}`);
    }
    console.log(`loaded ${loaded}`);
  } else {
    const start = performance.now();
    const results = await missed(site);
    const all = queries().length;
    for (const { query, wanted, found, at } of results) {
      console.log(`${query}: wanted ${wanted}, at ${at}; found ${found.join(" ") || "nothing"}`);
    }
    console.log(`${all - results.length} of ${all} queries, ${((performance.now() - start) / all).toFixed(1)} ms each`);
  }
}
