// Finds documents of the series: by number, namespace, element, or words. Uses the DOM only to load data, as
// scripts that call xepData(), since a page that is opened from a disk can load nothing else.
(() => {
  "use strict";

  // ---- data

  const folder = document.currentScript?.src ?? "";
  const pending = new Map();
  const expect = (name) => {
    if (!pending.has(name)) {
      const entry = {};
      entry.promise = new Promise((done, failed) => Object.assign(entry, { done, failed }));
      pending.set(name, entry);
    }
    return pending.get(name);
  };
  globalThis.xepData = (name, data) => expect(name).done(data);

  /** Loads the data of this name. */
  const load = (name) => {
    const known = pending.has(name);
    const entry = expect(name);
    if (!known) {
      const script = document.createElement("script");
      const path = `search/${name.split("/").map(encodeURIComponent).join("/")}.js`;
      script.src = folder ? new URL(`../${path}`, folder).href : path;
      script.addEventListener("error", () => {
        pending.delete(name);
        entry.failed(new Error(`${name} cannot be loaded`));
      });
      document.head.append(script);
    }
    return entry.promise;
  };

  const documentOf = ([page, label, title, status, standing, isJoke, date, short, tags, about, people, links, elements], place) => ({
    place, page, label, title, status, standing, isJoke: isJoke === 1, date, short, tags, about, people, links, elements,
    number: /\d+$/.exec(label)?.[0] ?? "",
    defines: [],
    uses: [],
  });

  // ---- queries that are no words

  const NUMBER = /^(?:\S*\/)?(?:[xj]ep[\s_-]*)?0*(\d{1,4})(?:\.[a-z]{3,4})?(?:#\S*)?$/i;
  const numberOf = (query) => NUMBER.exec(query)?.[1] ?? "";
  /** A namespace, or a part of one, also in an element that was pasted. */
  const namespaceOf = (query) =>
    (/xmlns(?::[\w.-]+)?\s*=\s*["']([^"']+)/.exec(query)?.[1] ?? (/^[^\s<>"']*[\w-][:#.][^\s<>"']*\w[^\s<>"']*$/.test(query) ? query : "")).toLowerCase();
  const elementOf = (query) => /^<\/?\s*(?:[\w.-]+:)?([\w.-]+)/.exec(query)?.[1].toLowerCase() ?? "";
  const family = (name) => name.toLowerCase().replace(/(?::\d+)?(?:[#:](?:errors?|info))?$/, "");

  const byNumber = (docs, number) => {
    const rest = (doc) => String(Number(doc.number));
    return docs
      .filter((doc) => doc.number && rest(doc).startsWith(number))
      .sort((a, b) => rest(a).length - rest(b).length || a.place - b.place)
      .map((doc) => ({ doc, score: 1000 - rest(doc).length, covered: 1, fields: ["number"] }));
  };

  const withNamespace = (docs, asked) => {
    const grade = (name) => {
      const lower = name.toLowerCase();
      return lower === asked ? 1000 : family(lower) === family(asked) ? 700 : lower.startsWith(asked) ? 500 : lower.includes(asked) ? 300 : 0;
    };
    const best = (names) => names.reduce((most, name) => Math.max(most, grade(name)), 0);
    return docs
      .map((doc) => {
        const defined = best(doc.defines);
        const used = best(doc.uses) / 50;
        const live = { new: 0.8, live: 1, dormant: 0.97, history: 0.9 }[doc.standing] + Math.min(doc.links, 50) / 5000;
        return { doc, score: Math.max(defined, used) * live, covered: 1, fields: [defined ? "namespace" : "use"] };
      })
      .filter(({ score }) => score)
      .sort((a, b) => b.score - a.score || a.doc.place - b.doc.place);
  };

  const withElement = (docs, asked) =>
    docs
      .map((doc) => {
        const at = ` ${doc.elements} `.toLowerCase().indexOf(` ${asked} `);
        const near = [asked, asked.replace(/s$/, "")].some((word) => word.length > 3 && `${doc.title} ${doc.short}`.toLowerCase().includes(word.slice(0, 6)));
        const live = { new: 0.6, live: 1, dormant: 0.9, history: 0.5 }[doc.standing] * (1 + 0.1 * Math.log2(1 + doc.links));
        return { doc, score: at < 0 ? 0 : 500 * live * (near ? 2 : 1), covered: 1, fields: ["element"] };
      })
      .filter(({ score }) => score)
      .sort((a, b) => b.score - a.score || a.doc.place - b.doc.place);

  // ---- the engine

  const engineOf = (data) => {
    const docs = data.documents.map(documentOf);
    for (const [name, defining, using] of data.namespaces) {
      defining.forEach((place) => docs[place].defines.push(name));
      using.forEach((place) => docs[place].uses.push(name));
    }
    const index = globalThis.xepMatching(docs, data.aliases, data.equals);

    /** Documents first that are in some list, then the others. */
    const together = (first, others) => {
      if (!first.length) {
        return others;
      }
      const there = new Set(first.map(({ doc }) => doc));
      return [...first, ...others.filter(({ doc }) => !there.has(doc)).map((hit) => ({ ...hit, score: hit.score / 1000 }))];
    };

    /** What a query means: the words that are looked for in texts, too. */
    const read = (query) => {
      const text = query.trim().replace(/[“”„]/g, '"');
      const terms = index.termsOf(text);
      return { text, terms, number: numberOf(text), namespace: namespaceOf(text), element: elementOf(text) };
    };

    /** The hits of a query that was read, the best first; texts is what inTexts found. */
    const find = (asked, texts) => {
      const words = asked.terms.length ? index.rank(asked.text, asked.terms, texts) : [];
      if (asked.number) {
        return together(byNumber(docs, asked.number), words);
      }
      const names = asked.namespace ? withNamespace(docs, asked.namespace) : [];
      const elements = asked.element ? withElement(docs, asked.element) : [];
      return together(names, together(elements, words));
    };

    /** True if no document has all words of the query in what is known of it without its text. */
    const isWanting = (asked, hits) =>
      !asked.number &&
      asked.terms.length > 0 &&
      (asked.terms.some(({ instead }) => instead) || !hits.some(({ covered }) => covered > 0.999));

    /** The query as it was understood, if words of it were mended; else "". */
    const mended = (asked, hits) => {
      const fields = hits[0]?.fields ?? ["text"];
      return asked.terms.some(({ instead }) => instead) && !["number", "namespace", "element", "text"].some((f) => fields.includes(f))
        ? asked.terms.map(({ word, instead }) => instead || word).join(" ")
        : "";
    };

    return { docs, names: data.namespaces, read, find, isWanting, mended };
  };

  let engine = null;
  /** The engine, when its data have arrived. */
  const ready = () => (engine ??= load("series").then(engineOf));

  globalThis.xepSearch = { load, ready };
})();
