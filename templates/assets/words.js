// English words without their endings, so that "blocked" finds "Blocking" (the algorithm of Martin Porter, 1980), and
// words that are nearly the same.
(() => {
  "use strict";

  const C = "[^aeiou]";
  const V = "[aeiouy]";
  const CONSONANTS = `${C}[^aeiouy]*`;
  const VOWELS = `${V}[aeiou]*`;
  const MEASURED = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
  const ONCE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
  const TWICE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
  const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${V}`);
  const SHORT = new RegExp(`^${CONSONANTS}${V}[^aeiouwxy]$`);

  const DOUBLE = {
    ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", bli: "ble", alli: "al", entli: "ent",
    eli: "e", ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful",
    ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble", logi: "log",
  };
  const SINGLE = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" };
  const LAST = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
  const anyOf = (endings) => new RegExp(`^(.+?)(${Object.keys(endings).join("|")})$`);
  const DOUBLES = anyOf(DOUBLE);
  const SINGLES = anyOf(SINGLE);

  const plural = (w) =>
    /(?:ss|i)es$/.test(w) ? w.slice(0, -2) : /[^s]s$/.test(w) ? w.slice(0, -1) : w;

  const past = (w) => {
    if (w.endsWith("eed")) {
      return MEASURED.test(w.slice(0, -3)) ? w.slice(0, -1) : w;
    }
    const stem = /^(.+?)(?:ed|ing)$/.exec(w)?.[1];
    if (!stem || !HAS_VOWEL.test(stem)) {
      return w;
    }
    if (/(?:at|bl|iz)$/.test(stem) || SHORT.test(stem)) {
      return `${stem}e`;
    }
    return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  };

  const replaced = (w, pattern, endings) => {
    const [, stem, ending] = pattern.exec(w) ?? [];
    return stem && MEASURED.test(stem) ? stem + endings[ending] : w;
  };

  const last = (w) => {
    const ion = /^(.+?[st])ion$/.exec(w)?.[1];
    const stem = LAST.exec(w)?.[1] ?? ion;
    return stem && TWICE.test(stem) ? stem : w;
  };

  const tidy = (w) => {
    const stem = w.slice(0, -1);
    const withoutE = w.endsWith("e") && (TWICE.test(stem) || (ONCE.test(stem) && !SHORT.test(stem))) ? stem : w;
    return withoutE.endsWith("ll") && TWICE.test(withoutE) ? withoutE.slice(0, -1) : withoutE;
  };

  const known = new Map();
  const stemOf = (w) => {
    if (w.length < 4 || !/^[a-z]+$/.test(w)) {
      return w;
    }
    let stem = past(plural(w));
    stem = /y$/.test(stem) && HAS_VOWEL.test(stem.slice(0, -1)) ? `${stem.slice(0, -1)}i` : stem;
    return tidy(last(replaced(replaced(stem, DOUBLES, DOUBLE), SINGLES, SINGLE)));
  };

  /** The stem of a word in small letters. */
  const stem = (word) => {
    if (!known.has(word)) {
      known.set(word, stemOf(word));
    }
    return known.get(word);
  };

  // ---- words that are nearly the same

  /** The number of letters to add, drop, change or swap, at most limit + 1. */
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) {
      return limit + 1;
    }
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** A bit for each letter that a word has: what differs in more letters than slips can change is not near. */
  const lettersOf = (word) => {
    let letters = 0;
    for (let i = 0; i < word.length; i++) {
      letters |= 1 << (word.charCodeAt(i) & 31);
    }
    return letters;
  };
  const bits = (number) => {
    let count = 0;
    for (let rest = number; rest; rest &= rest - 1) {
      count++;
    }
    return count;
  };

  globalThis.xepWords = { stem, distance, lettersOf, bits };
})();
