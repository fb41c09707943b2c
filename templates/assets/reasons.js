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
  const nameOf = (names, terms) =>
    names.find((name) => terms.some((term) => name.toLowerCase() === term.token)) ??
    names.find((name) => terms.some((term) => name.toLowerCase().includes(term.token)));

  const explain = ({ doc, fields }, terms) => {
    if (fields.includes("abstract")) {
      const around = search.excerpt(doc.about, terms);
      tell(doc, ...pieces(around ?? [doc.about]));
    }
    if (fields.includes("author")) {
      tell(doc, "By ", ...pieces(search.marked(doc.people, terms)));
    }
    if (fields.includes("namespace") || fields.includes("use")) {
      const defined = nameOf(doc.defines, terms);
      const name = defined ?? nameOf(doc.uses, terms);
      if (name) {
        tell(doc, defined ? "Defines " : "Uses ", make("code", {}, ...pieces(search.marked(name, terms))));
      }
    }
    if (fields.includes("shortname") && !doc.title.includes(doc.short)) {
      tell(doc, "Short name ", ...pieces(search.marked(doc.short, terms)));
    }
  };

  // ---- texts are loaded for rows that come into view

  let wanted = [];
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
  const quote = async (doc, terms) => {
    const parts = await search.load(`text/${doc.page}`).catch(() => []);
    const passage = terms === wanted && search.passage(parts, terms);
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
  const show = (hits, terms) => {
    seen.disconnect();
    quotable.clear();
    wanted = terms;
    document.querySelectorAll("p.why").forEach((why) => why.remove());
    for (const hit of hits) {
      explain(hit, terms);
      if (hit.inText) {
        quotable.set(hit.doc.row, hit.doc);
        seen.observe(hit.doc.row);
      }
    }
  };

  globalThis.xepReasons = { make, show };
})();
