// The full text: which documents have a word, and the words around it. Loaded when a query needs it.
(() => {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"; // the same as in WordIndex.java
  const MOST_ENDINGS = 200;
  const { load } = globalThis.xepSearch;
  const { stem } = globalThis.xepWords;

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  const shards = new Map();
  const shardOf = (word) => (/^[a-z]/.test(word) ? word[0] : "0");
  const shard = async (name) => {
    if (!shards.has(name)) {
      const lines = (await load(`words-${name}`)).split("\n").slice(0, -1);
      shards.set(name, lines.map((line) => line.split(" ")));
    }
    return shards.get(name);
  };

  const decode = (digits) => {
    const places = [];
    let last = -1;
    let distance = 0;
    for (const digit of digits) {
      const value = DIGITS.indexOf(digit);
      distance = distance * 32 + (value % 32);
      if (value < 32) {
        last += distance + 1;
        places.push(last);
        distance = 0;
      }
    }
    return places;
  };

  const firstFrom = (lines, word) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle][0] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };

  /** The points, by place, of the documents with the word, another form of it, or one that begins with it. */
  const withWord = async (word) => {
    const found = new Map();
    const lines = await shard(shardOf(word));
    const root = stem(word);
    const start = word.startsWith(root) ? root : word;
    const first = firstFrom(lines, start);
    const endings = [];
    for (let i = first; lines[i]?.[0].startsWith(start) && endings.length < MOST_ENDINGS; i++) {
      endings.push(lines[i]);
    }
    for (const [other, codes] of endings) {
      const same = other === word || stem(other) === root;
      if (!same && !other.startsWith(word)) {
        continue;
      }
      codes.split(".").forEach((digits, i) => {
        for (const place of decode(digits)) {
          found.set(place, Math.max(found.get(place) ?? 0, (same ? [10, 5] : [4, 2])[i]));
        }
      });
    }
    return found;
  };

  /** For each term of a query, the documents that have its word in their text. */
  const inTexts = (asked) =>
    Promise.all(asked.terms.map(({ word }) => (word.length > 1 ? withWord(word) : new Map())));

  // ---- the words around a match

  const BEFORE = 70;
  const AFTER = 130;

  /** The beginnings of words that stand for the query. */
  const beginnings = (asked) => [
    ...new Set(
      [asked.namespace, ...asked.terms.flatMap(({ word, root, instead }) => [word, word.startsWith(root) && root.length > 3 ? root : "", instead])]
        .filter(Boolean)
        .sort((a, b) => b.length - a.length),
    ),
  ];
  const patternOf = (asked) => new RegExp(`(?<![\\p{L}\\p{N}])((?:${beginnings(asked).map(escaped).join("|")})[\\p{L}\\p{N}]*)`, "iu");

  /** A text in pieces, alternately plain and marked. */
  const marked = (text, asked) => (beginnings(asked).length ? text.split(patternOf(asked)) : [text]);

  const cut = (text, at) => {
    let from = Math.max(0, at - BEFORE);
    let to = Math.min(text.length, at + AFTER);
    from = from === 0 ? 0 : text.indexOf(" ", from) + 1;
    to = to === text.length ? to : Math.max(text.lastIndexOf(" ", to), at + 20);
    return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  };

  const firstOf = (text, asked) => (beginnings(asked).length ? text.search(patternOf(asked)) : -1);
  const countOf = (text, asked) =>
    asked.terms.filter((term) => firstOf(text, { terms: [term] }) >= 0).length;

  /** The words around the first match in a text, in pieces; null if there is none. */
  const excerpt = (text, asked) => {
    const first = firstOf(text, asked);
    return first < 0 ? null : marked(cut(text, first), asked);
  };

  /** The section with the most words of the query, with an excerpt. */
  const passage = (parts, asked) => {
    let best = null;
    for (const [id, heading, text] of parts) {
      const count = countOf(text, asked) + countOf(heading, asked) / 2;
      if (count > (best?.count ?? 0)) {
        best = { count, id, heading, text };
      }
    }
    return best && { ...best, pieces: excerpt(best.text, asked) ?? [cut(best.text, 0)] };
  };

  Object.assign(globalThis.xepSearch, { inTexts, excerpt, marked, passage });
})();
