// The search in the bar: a field with a list of what it finds. Without the script a link leads to the list of the
// series, which the field replaces. The index is loaded when somebody goes to the field.
(() => {
  "use strict";

  const root = new URL("..", document.currentScript.src).href;
  const link = document.querySelector(".bar a.search");
  if (!link) {
    return;
  }
  const SHOWN = 8;
  const SCRIPTS = ["words", "matching", "search"];

  const make = (name, properties = {}, ...children) => {
    const { attributes = {}, ...others } = properties;
    const element = Object.assign(document.createElement(name), others);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };

  // ---- the field and the list

  const field = make("input", {
    type: "search",
    name: "q",
    autocomplete: "off",
    spellcheck: false,
    placeholder: "Search",
    attributes: {
      role: "combobox",
      "aria-label": "Search the series",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "finds",
      "aria-keyshortcuts": "/",
    },
  });
  const options = make("div", { id: "finds", attributes: { role: "listbox", "aria-label": "Documents found" } });
  const said = make("p", { attributes: { role: "status" } });
  const panel = make("div", { className: "finds", hidden: true }, said, options);
  const form = make("form", { className: "search", attributes: { role: "search", "aria-label": "The series" } }, field, panel);
  link.replaceWith(form);

  const listAddress = (query) => `${root}index.html${query ? `?q=${encodeURIComponent(query)}` : ""}`;
  let active = -1;
  const links = () => [...options.children];
  const activate = (place) => {
    active = place;
    links().forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    const option = links()[place];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };
  const open = (is) => {
    panel.hidden = !is;
    field.setAttribute("aria-expanded", String(is && links().length > 0));
    if (!is) {
      activate(-1);
    }
  };

  // ---- loading

  const script = (name) =>
    new Promise((done, failed) => {
      const element = make("script", { src: `${root}assets/${name}.js` });
      element.addEventListener("load", done);
      element.addEventListener("error", failed);
      document.head.append(element);
    });
  let engine = null;
  const ready = () => {
    engine ??= SCRIPTS.reduce((before, name) => before.then(() => script(name)), Promise.resolve())
      .then(() => globalThis.xepSearch.ready())
      .catch((problem) => {
        engine = null;
        throw problem;
      });
    return engine;
  };
  let texts = null;
  const inTexts = async (asked) => {
    texts ??= script("texts");
    await texts;
    return globalThis.xepSearch.inTexts(asked);
  };

  // ---- finding

  const CUT = 90;
  /** What most abstracts begin with; as in IndexPage.java. */
  const FORMULA = /^(?:this|the present) (?:document|specification|xep|protoxep|proposal|jep) (?:defin|specif|describ|document|provid|propos|present|outlin)(?:es|ies|s|ed|ied)(?:\s+an?(?: xmpp| jabber)?(?: protocol)? extension for(?= ))?\s+/i;
  const told = (text) => short(text.trim().replace(FORMULA, "").replace(/^./u, (first) => first.toUpperCase()));
  const short = (text) => (text.length > CUT ? `${text.slice(0, text.lastIndexOf(" ", CUT))} …` : text);
  const why = (called) => (called?.length ? `Listed under ${called.map((name) => `“${name}”`).join(", ")}. ` : "");
  const optionOf = ({ doc, called }, i) =>
    make(
      "a",
      {
        href: `${root}${doc.page}.html`,
        id: `find-${i}`,
        tabIndex: -1,
        attributes: { role: "option", "aria-selected": "false" },
      },
      make("span", { className: "number" }, doc.label),
      " ",
      make("span", { className: "name" }, doc.title),
      " ",
      make("span", { className: `xep-status ${doc.status.replace(/[^a-z]/gi, "").toLowerCase()}` }, doc.status),
      make("span", { className: "about" }, why(called) + told(doc.about)),
    );
  const restOf = (query, count) =>
    make(
      "a",
      {
        href: listAddress(query),
        id: "find-all",
        tabIndex: -1,
        className: "all",
        attributes: { role: "option", "aria-selected": "false" },
      },
      `All ${count} in the list`,
    );

  /** Shows the hits; more are perhaps to come if the full text is still searched. */
  const show = (query, asked, hits, found, isLast) => {
    const instead = found.mended(asked, hits);
    options.replaceChildren(...hits.slice(0, SHOWN).map(optionOf));
    if (hits.length > SHOWN) {
      options.append(restOf(query, hits.length));
    }
    const count = hits.length === 1 ? "1 document" : `${hits.length} documents`;
    said.textContent = hits.length
      ? instead
        ? `Nothing is called “${query}”; ${count} for “${instead}”`
        : count
      : isLast
        ? `Nothing found for “${query}”, not even in the texts`
        : "Searching the texts …";
    said.classList.toggle("quiet", hits.length > 0 && !instead);
    open(true);
    activate(-1);
  };

  let turn = 0;
  const find = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    if (!query) {
      options.replaceChildren();
      open(false);
      return;
    }
    try {
      const found = await ready();
      if (mine !== turn) {
        return;
      }
      const asked = found.read(query);
      const first = found.find(asked);
      const wanting = found.isWanting(asked, first);
      show(query, asked, first, found, !wanting);
      if (wanting) {
        const more = found.find(asked, await inTexts(asked));
        if (mine === turn && active < 0) {
          show(query, asked, more, found, true);
        }
      }
    } catch {
      options.replaceChildren();
      said.textContent = "The search cannot be loaded";
      said.classList.remove("quiet");
      open(true);
    }
  };

  /** The document that a query names: by its number, or its whole short name or title. */
  const named = async (query) => {
    const found = await ready();
    const asked = found.read(query);
    const [hit] = found.find(asked);
    const whole = query.toLowerCase();
    const is = hit && (asked.number ? Number(hit.doc.number) === Number(asked.number) : [hit.doc.short, hit.doc.title].some((n) => n.toLowerCase() === whole));
    return is ? hit.doc : null;
  };

  // ---- events

  field.addEventListener("focus", () => ready().catch(() => {}), { once: true });
  field.addEventListener("focus", () => field.value.trim() && options.children.length && open(true));
  field.addEventListener("input", find);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) {
      open(false);
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = links()[active];
    const query = field.value.trim();
    if (chosen) {
      location.assign(chosen.href);
    } else if (query) {
      const doc = await named(query).catch(() => null);
      location.assign(doc ? `${root}${doc.page}.html` : listAddress(query));
    } else {
      location.assign(listAddress(""));
    }
  });
  field.addEventListener("keydown", (event) => {
    const count = links().length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      activate(active < 0 && step < 0 ? count - 1 : active + step >= count ? -1 : Math.max(active + step, -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!panel.hidden) {
        open(false);
      } else if (field.value) {
        field.value = "";
        options.replaceChildren();
      } else {
        field.blur();
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    const at = document.activeElement;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) {
      return;
    }
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
