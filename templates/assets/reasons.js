// Shows why a document matches: the words around a match, below its title.
(() => {
  "use strict";

  const search = globalThis.xepSearch;

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const pieces = (parts) =>
    parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part)).filter((p) => p !== "");
  const tell = (doc, ...children) => {
    const why = make("p", { className: "why" }, ...children);
    doc.row.querySelector("td.title").append(why);
    return why;
  };
  const nameOf = (names, asked) => {
    const wanted = [asked.namespace, ...asked.terms.map(({ word }) => word)].filter(Boolean);
    const has = (name) => wanted.some((word) => name.toLowerCase().includes(word));
    return names.find((name) => wanted.includes(name.toLowerCase())) ?? names.find(has);
  };

  const explain = ({ doc, known, fields, called = [] }, asked) => {
    if (called.length) {
      tell(doc, "Listed under ", called.map((name) => `“${name}”`).join(", ")).classList.add("listed");
    }
    if (fields.includes("abstract")) {
      tell(doc, ...pieces(search.excerpt(known.about, asked) ?? [known.about]));
    }
    if (fields.includes("author")) {
      tell(doc, "By ", ...pieces(search.marked(known.people, asked)));
    }
    if (fields.includes("namespace") || fields.includes("use")) {
      const defined = nameOf(known.defines, asked);
      const name = defined ?? nameOf(known.uses, asked);
      if (name) {
        tell(doc, defined ? "Defines " : "Uses ", make("code", {}, ...pieces(search.marked(name, asked))));
      }
    }
    if (fields.includes("element")) {
      const name = known.elements.split(" ").find((n) => n === asked.element || asked.terms.some(({ word }) => n.includes(word)));
      if (name) {
        tell(doc, "Defines the element ", make("code", {}, `<${name}/>`));
      }
    }
  };

  // ---- texts are loaded for rows that come into view

  let wanted = null;
  const quotable = new Map();
  const seen = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const doc = isIntersecting && quotable.get(target);
      if (doc) {
        seen.unobserve(target);
        quote(doc, wanted);
      }
    }
  });
  const quote = async (doc, asked) => {
    const parts = await search.load(`text/${doc.page}`).catch(() => []);
    const passage = asked === wanted && search.passage(parts, asked);
    if (passage) {
      tell(
        doc,
        make("a", { href: `${doc.page}.html#${encodeURIComponent(passage.id)}` }, passage.heading || "Section"),
        ": ",
        ...pieces(passage.pieces),
      );
    }
  };

  /** Replaces the reasons of each row. */
  const show = (hits, asked) => {
    seen.disconnect();
    quotable.clear();
    wanted = asked ?? null;
    document.querySelectorAll("p.why").forEach((why) => why.remove());
    for (const hit of asked ? hits : []) {
      explain(hit, asked);
      if (hit.fields.includes("text")) {
        quotable.set(hit.doc.row, hit.doc);
        seen.observe(hit.doc.row);
      }
    }
  };

  globalThis.xepReasons = { make, show };
})();
