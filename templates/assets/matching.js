// The index of the series in memory: which documents match a query, and how well. Knows no page.
(() => {
  "use strict";

  const { stem, distance, lettersOf, bits } = globalThis.xepWords;

  /** The worth of a word in a field; a word that others use for the document is worth most. */
  const WORTH = { name: 3.8, alias: 3.4, shortname: 2.6, title: 2.2, tag: 1.5, author: 1.4, namespace: 1.1, element: 0.6, abstract: 0.8, part: 0.4, own: 1 };
  const EQUAL = 0.7;
  const BEGUN = 0.65;
  const PARTED = 0.8;
  const APART = 0.7;
  const MENDED = [1, 0.7, 0.4];
  const IN_TEXT = 0.07;
  /** The standings of Status.java. */
  const STANDING = { new: 0.48, live: 1, dormant: 0.82, history: 0.52 };
  const LEAST_COVER = 0.45;
  const LEAST_ALIAS = 3;
  const MOST_BEGUN = 60;

  const STOP = new Set(
    ("a about an and are as at be between by can do does for from how i if in into is it its me my of on one or our " +
      "that the their this to us use using via was we what when where which who why will with you your " +
      "someone somebody show know want need get let make please xep xeps jep " +
      "has have had been being am were should would could there any").split(" "),
  );

  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "");
  const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = (words) => {
    const some = words.filter((word) => !STOP.has(word));
    return some.length ? some : words;
  };

  const sortedOf = (roots) => [...roots].sort().join(" ");

  const firstFrom = (sorted, word) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };

  /** An index of documents, with what people call them and words that are equal. */
  globalThis.xepMatching = (docs, aliases, equals) => {
    const postings = new Map();
    const frequency = new Map();
    const add = (word, place, field) => {
      if (STOP.has(word)) {
        return;
      }
      frequency.set(word, (frequency.get(word) ?? 0) + (field === "part" || field === "own" ? 3 : 1));
      const root = stem(word);
      if (!postings.has(root)) {
        postings.set(root, new Map());
      }
      const there = postings.get(root);
      if (!there.has(place) || WORTH[there.get(place)] < WORTH[field]) {
        there.set(place, field);
      }
    };
    const addAll = (text, place, field) => {
      for (const word of wordsOf(text)) {
        add(word, place, field);
      }
    };
    for (const doc of docs) {
      const { place } = doc;
      addAll(doc.short, place, wordsOf(doc.short).length === 1 ? "name" : "shortname");
      addAll(doc.title, place, "title");
      for (const joined of plain(`${doc.title} ${doc.short}`).match(/[a-z0-9]+(?:[-/_][a-z0-9]+)+/g) ?? []) {
        add(joined.replace(/[-/_]/g, ""), place, "title");
      }
      addAll(doc.tags, place, "tag");
      addAll(doc.people, place, "author");
      doc.defines.forEach((name) => addAll(name.replace(/^https?:\/\/[^/]*\/|^urn:xmpp:/, ""), place, "namespace"));
      addAll(doc.elements, place, "element");
      addAll(doc.about, place, "abstract");
      doc.roots = [...new Set(telling(wordsOf(doc.title)).map(stem))];
    }
    const phrases = aliases.flatMap(([place, names]) =>
      names.split(", ").map((name) => ({ place, name, roots: telling(wordsOf(name)).map(stem), words: telling(wordsOf(name)) })),
    );
    const ranks = new Map();
    for (const phrase of phrases) {
      const key = phrase.roots.join(" ");
      phrase.rank = ranks.get(key) ?? 0;
      phrase.sorted = sortedOf(phrase.roots);
      ranks.set(key, phrase.rank + 1);
    }
    const sayers = new Map();
    for (const { roots, place } of phrases) {
      roots.forEach((root) => sayers.set(root, (sayers.get(root) ?? new Set()).add(place)));
    }
    for (const { words, place } of phrases) {
      words.forEach((word) => add(word, place, sayers.get(stem(word)).size === 1 ? "own" : "part"));
    }
    const inPhrases = new Set(phrases.flatMap(({ roots }) => roots));
    const others = new Map();
    for (const group of equals) {
      const roots = group.split(", ").map((word) => stem(plain(word)));
      roots.forEach((root) => others.set(root, [...(others.get(root) ?? []), ...roots.filter((r) => r !== root)]));
    }
    const vocabulary = [...frequency.keys()].sort();
    const letters = vocabulary.map(lettersOf);
    const known = (root) => postings.has(root) || inPhrases.has(root);
    const idf = (root) => Math.log(1 + docs.length / (1 + (postings.get(root)?.size ?? 0)));

    // ---- what a word of the query may stand for

    const beginning = (word) => {
      const found = [];
      for (let i = firstFrom(vocabulary, word); vocabulary[i]?.startsWith(word) && found.length < MOST_BEGUN; i++) {
        found.push(vocabulary[i]);
      }
      return found;
    };
    const mended = (word) => {
      const limit = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
      let best = limit;
      let found = [];
      const own = lettersOf(word);
      for (let i = 0; limit && i < vocabulary.length; i++) {
        const other = vocabulary[i];
        if (other.length < 3 || Math.abs(other.length - word.length) > best || bits(own ^ letters[i]) > 2 * best || STOP.has(other)) {
          continue;
        }
        const far = distance(word, other, best);
        if (far < best) {
          found = [];
          best = far;
        }
        if (far <= best) {
          found.push(other);
        }
      }
      const worth = (other) => (other[0] === word[0] ? 4 : 1) * (frequency.get(other) + 1);
      return found.sort((a, b) => worth(b) - worth(a)).slice(0, 4).map((other, i) => [other, MENDED[best] * 0.85 ** i]);
    };
    /** A word without its space; not one that lacks a letter of a known word. */
    const parted = (word) => {
      if (mended(word)[0]?.[1] === MENDED[1]) {
        return null;
      }
      for (let i = 3; i <= word.length - 3; i++) {
        if (known(stem(word.slice(0, i))) && known(stem(word.slice(i)))) {
          return [word.slice(0, i), word.slice(i)];
        }
      }
      return null;
    };

    /** A term: the roots it may stand for with their weights, and the word it was mended to. */
    const termOf = (word, isLast) => {
      const roots = new Map();
      const put = (root, weight) => known(root) && roots.set(root, Math.max(weight, roots.get(root) ?? 0));
      const own = stem(word);
      const isKnown = known(own);
      put(own, 1);
      (others.get(own) ?? []).forEach((root) => put(root, EQUAL));
      let instead = "";
      if (isLast || (!roots.size && word.length > 1)) {
        beginning(word).forEach((other) => put(stem(other), BEGUN));
      }
      if (!roots.size) {
        for (const [other, weight] of mended(word)) {
          instead ||= other;
          put(stem(other), weight);
          (others.get(stem(other)) ?? []).forEach((root) => put(root, weight * EQUAL));
        }
      }
      const weight = Math.max(...[...roots.keys()].filter((root) => roots.get(root) >= EQUAL).map(idf), 0) || idf("");
      return { word, root: own, roots, weight, isKnown, instead };
    };

    /** The terms of a query's words. */
    const termsOf = (query) => {
      let words = telling(wordsOf(query));
      words = words.flatMap((word, i) => {
        const isLast = i === words.length - 1;
        if (known(stem(word)) || others.has(stem(word)) || beginning(word).length) {
          return [word];
        }
        return (!isLast || word.length > 6) && parted(word) ? parted(word) : [word];
      });
      const terms = words.map((word, i) => termOf(word, i === words.length - 1));
      for (let i = 0; i + 1 < terms.length; i++) {
        const joined = stem(words[i] + words[i + 1]);
        if (postings.has(joined)) {
          terms[i].roots.set(joined, PARTED);
          terms[i + 1].roots.set(joined, PARTED);
        }
      }
      return terms;
    };

    // ---- scores

    const rootsOf = (term) => [...term.roots].filter(([, weight]) => weight >= 0.35);
    /** How well a term stands for a root of a phrase. */
    const fits = (term, root, isLast, word) =>
      Math.max(
        term.word === word ? 1 : term.root === root ? 0.92 : (term.roots.get(root) ?? 0) >= EQUAL ? 0.8 : 0,
        term.instead ? Math.max(0, ...rootsOf(term).filter(([r]) => r === root).map(([, w]) => w)) : 0,
        isLast && term.word.length > 2 && word.startsWith(term.word) ? 0.85 : 0,
      );
    const aliasesIn = (terms) => {
      const sorted = sortedOf(terms.map(({ root }) => root));
      const own = new Map(terms.map(({ root }, i) => [root, i]));
      const found = new Map();
      const give = (phrase, at, length, fit) => {
        for (let i = at; i < at + length; i++) {
          const key = `${i} ${phrase.place}`;
          const worth = fit * 0.93 ** phrase.rank;
          if (worth > (found.get(key)?.worth ?? 0)) {
            found.set(key, { worth, name: phrase.name });
          }
        }
      };
      for (const phrase of phrases) {
        const size = phrase.roots.length;
        for (let at = 0; at + size <= terms.length; at++) {
          let fit = 1;
          for (let i = 0; i < size && fit; i++) {
            fit *= fits(terms[at + i], phrase.roots[i], at + i === terms.length - 1, phrase.words[i]);
          }
          if (fit) {
            give(phrase, at, size, fit * (size === terms.length ? 1.1 : 1));
          }
        }
        if (size > 1 && size === terms.length && phrase.sorted === sorted) {
          give(phrase, 0, size, 1);
        } else if (size > 1 && size < terms.length) {
          const places = phrase.roots.map((root) => own.get(root) ?? -1);
          if (places.every((place) => place >= 0)) {
            places.forEach((place) => give(phrase, place, 1, APART));
          }
        }
      }
      return found;
    };

    /** The hits for terms, the best first; texts has the points of documents in the full text, for each term. */
    const rank = (query, terms, texts) => {
      const whole = wordsOf(query).join(" ");
      const alias = aliasesIn(terms);
      const weights = terms.map((term) => term.weight);
      for (const key of alias.keys()) {
        const i = Number(key.split(" ")[0]);
        weights[i] = Math.max(weights[i], LEAST_ALIAS);
      }
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const scores = new Map();
      const at = (place) => {
        if (!scores.has(place)) {
          scores.set(place, terms.map(() => [0, ""]));
        }
        return scores.get(place);
      };
      const put = (place, i, points, field) => {
        const cell = at(place)[i];
        if (points > cell[0]) {
          cell[0] = points;
          cell[1] = field;
        }
      };
      terms.forEach((term, i) => {
        for (const [root, weight] of term.roots) {
          for (const [place, field] of postings.get(root) ?? []) {
            put(place, i, WORTH[field] * weight * Math.min(idf(root), term.weight), field);
          }
        }
        for (const [place, points] of texts?.[i] ?? []) {
          put(place, i, points * IN_TEXT * term.weight, "text");
        }
      });
      for (const [key, { worth }] of alias) {
        const [i, place] = key.split(" ").map(Number);
        put(place, i, WORTH.alias * worth * weights[i], "alias");
      }
      /** What people call the document in the query, if its title does not say so. */
      const calledIn = (cells, place, doc) =>
        [...new Set(cells.flatMap(([, field], i) => (field === "alias" ? [alias.get(`${i} ${place}`).name] : [])))].filter(
          (name) => !telling(wordsOf(name)).every((word) => doc.roots.includes(stem(word))),
        );
      const hits = [];
      for (const [place, cells] of scores) {
        const doc = docs[place];
        const covered = terms.reduce((sum, _, i) => sum + (cells[i][0] ? weights[i] : 0), 0) / total;
        const inTitle = doc.roots.filter((root) => terms.some((term) => term.roots.has(root) || term.root === root));
        const ofTitle = inTitle.reduce((sum, root) => sum + idf(root), 0) / doc.roots.reduce((sum, root) => sum + idf(root), 0.01);
        const points = cells.reduce((sum, [some]) => sum + some, 0);
        let score = points * covered ** 1.3 * (1 + 0.6 * ofTitle) * (1 + 0.07 * Math.log2(1 + doc.links));
        score *= STANDING[doc.standing] * (doc.isJoke ? 0.6 : 1);
        if (whole === wordsOf(doc.short).join(" ")) {
          score = doc.standing === "live" ? score * 2 + 40 : score * 1.2;
        } else if (whole === wordsOf(doc.title).join(" ")) {
          score = doc.standing === "live" ? score * 1.5 + 15 : score * 1.2;
        }
        hits.push({ doc, score, covered, fields: cells.map(([, field]) => field), called: calledIn(cells, place, doc) });
      }
      const best = Math.max(...hits.map(({ covered }) => covered), 0);
      return hits
        .filter(({ covered }) => covered >= best * LEAST_COVER)
        .sort((a, b) => b.score - a.score || (a.doc.date < b.doc.date ? 1 : -1) || a.doc.place - b.doc.place);
    };

    return { termsOf, rank, stem, wordsOf };
  };
})();
