// Finds documents of the series: the matches, their scores, and the words around them. Uses the DOM
// only to load data, as scripts that call xepData(), since a page that is opened from a disk can
// load nothing else.
(() => {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"; // the same as in WordIndex.java
  const MOST_ENDINGS = 200;

  // ---- data

  const pending = new Map();
  const expect = (name) => {
    if (!pending.has(name)) {
      const entry = {};
      entry.promise = new Promise((done, failed) => Object.assign(entry, { done, failed }));
      pending.set(name, entry);
      entry.isNew = true;
    }
    return pending.get(name);
  };
  globalThis.xepData = (name, data) => expect(name).done(data);

  /** The data of this name that is part of the page. */
  const arrival = (name) => expect(name).promise;

  /** Loads the data of this name. */
  const load = (name) => {
    const known = pending.has(name);
    const entry = expect(name);
    if (!known) {
      const script = document.createElement("script");
      script.src = `search/${name.split("/").map(encodeURIComponent).join("/")}.js`;
      script.addEventListener("error", () => {
        pending.delete(name);
        entry.failed(new Error(`${name} cannot be loaded`));
      });
      document.head.append(script);
    }
    return entry.promise;
  };

  // ---- the query

  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  const termOf = (token) => {
    const start = `(?:^|[^\\p{L}\\p{N}])${escaped(token)}`;
    return {
      token,
      number: /^(?:xep-?)?(\d{1,4})$/.exec(token)?.[1] ?? "",
      words: wordsOf(token),
      begins: new RegExp(start, "u"),
      whole: new RegExp(`${start}(?:$|[^\\p{L}\\p{N}])`, "u"),
    };
  };

  /** The query as terms, all of which a document must have. */
  const termsOf = (query) =>
    query
      .toLowerCase()
      .replace(/\bxep[\s-]+(?=\d{1,4}\b)/g, "xep-")
      .split(/[\s"“”]+/)
      .filter((token) => /[\p{L}\p{N}]/u.test(token))
      .map(termOf);

  // ---- titles, short names, namespaces, tags, authors, abstracts

  const grade = (text, term, whole, begins) =>
    !text || !term.begins.test(text) ? 0 : term.whole.test(text) ? whole : begins;

  const gradeNumber = (number, term) => {
    if (!number || !term.number) {
      return 0;
    }
    if (Number(number) === Number(term.number)) {
      return 1000;
    }
    return String(Number(number)).startsWith(term.number) ? 200 : 0;
  };

  const gradeNamespaces = (names, term, same, part) => {
    const lower = names.map((name) => name.toLowerCase());
    if (lower.includes(term.token)) {
      return same;
    }
    return term.token.length > 2 && lower.some((name) => name.includes(term.token)) ? part : 0;
  };

  const gradeShort = (short, term) =>
    short === term.token ? 900 : short.startsWith(term.token) ? 250 : grade(short, term, 120, 100);

  /** The score, and the field with the best one. */
  const field = (doc, term) =>
    [
      ["number", gradeNumber(doc.number, term)],
      ["shortname", gradeShort(doc.short, term)],
      ["title", grade(doc.title, term, 110, 80)],
      ["tag", grade(doc.tags, term, 90, 40)],
      ["namespace", gradeNamespaces(doc.defines, term, 700, 60)],
      ["author", grade(doc.authors, term, 45, 30)],
      ["abstract", grade(doc.abstract, term, 20, 12)],
      ["use", gradeNamespaces(doc.uses, term, 50, 8)],
    ].reduce((best, next) => (next[1] > best[1] ? next : best));

  /**
   * The score of a document and the field that each term was found in, or nothing; texts holds, for
   * each term, the scores of the documents with it in their text, by place in the list.
   */
  const match = (doc, query, terms, texts) => {
    let score = 0;
    const fields = [];
    let inText = false;
    for (const [i, term] of terms.entries()) {
      const [name, points] = field(doc, term);
      const more = texts?.[i].get(doc.place) ?? 0;
      if (points + more === 0) {
        return null;
      }
      inText ||= more > 0;
      fields.push(points > 0 ? name : "text");
      score += points + more;
    }
    const whole = query.trim().toLowerCase();
    if (whole === doc.title || whole === doc.short) {
      score += 800;
    } else if (doc.title.startsWith(whole)) {
      score += 60;
    }
    return { score, fields, inText };
  };

  // ---- the full text

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

  /** The scores, by place in the list, of the documents with the word or one that begins with it. */
  const withWord = async (word) => {
    const found = new Map();
    const lines = await shard(shardOf(word));
    const first = firstFrom(lines, word);
    const endings = lines.slice(first, first + MOST_ENDINGS).filter(([w]) => w.startsWith(word));
    for (const [other, codes] of endings) {
      const points = other === word ? [10, 5] : [4, 2];
      codes.split(".").forEach((digits, i) => {
        for (const place of decode(digits)) {
          found.set(place, Math.max(found.get(place) ?? 0, points[i]));
        }
      });
    }
    return found;
  };

  /** For each term, the documents that have all its words in their text. */
  const inTexts = (terms) =>
    Promise.all(
      terms.map(async (term) => {
        const each = await Promise.all(
          term.words.filter((word) => word.length > 1).map(withWord),
        );
        if (each.length === 0) {
          return new Map();
        }
        const [first, ...others] = each;
        return new Map([...first].filter(([place]) => others.every((o) => o.has(place))));
      }),
    );

  // ---- the words around a match

  const BEFORE = 70;
  const AFTER = 130;

  /** A text in pieces, alternately plain and marked. */
  const marked = (text, terms) => {
    const any = terms.map((term) => escaped(term.token)).sort((a, b) => b.length - a.length);
    return any.length ? text.split(new RegExp(`(${any.join("|")})`, "iu")) : [text];
  };

  const firstOf = (text, terms) => {
    const lower = text.toLowerCase();
    const places = terms
      .map((term) => term.begins.exec(lower) ?? (lower.includes(term.token) ? { index: lower.indexOf(term.token) } : null))
      .filter(Boolean)
      .map((found) => found.index);
    return { count: places.length, first: places.length ? Math.min(...places) : -1 };
  };

  const cut = (text, at) => {
    let from = Math.max(0, at - BEFORE);
    let to = Math.min(text.length, at + AFTER);
    from = from === 0 ? 0 : text.indexOf(" ", from) + 1;
    to = to === text.length ? to : Math.max(text.lastIndexOf(" ", to), at + 20);
    return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  };

  /** The words around the first term in a text, in pieces; empty if there is none. */
  const excerpt = (text, terms) => {
    const { first } = firstOf(text, terms);
    return first < 0 ? null : marked(cut(text, first), terms);
  };

  /** The section with the most terms, with an excerpt. */
  const passage = (parts, terms) => {
    const singles = terms.flatMap((term) => (term.words.length > 1 ? [term, ...term.words.map(termOf)] : [term]));
    let best = null;
    for (const [id, heading, text] of parts) {
      const count = firstOf(text, singles).count + firstOf(heading, singles).count / 2;
      if (count > (best?.count ?? 0)) {
        best = { count, id, heading, text };
      }
    }
    return best && { ...best, pieces: excerpt(best.text, singles) ?? [cut(best.text, 0)] };
  };

  globalThis.xepSearch = { arrival, load, termsOf, match, inTexts, excerpt, marked, passage };
})();
