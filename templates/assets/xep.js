// Conveniences on top of a page that is complete without them. Styles are classes of xep.css.
(() => {
  "use strict";

  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

  // What has happened, for screen readers.
  const told = make("div", { className: "unseen" });
  told.setAttribute("role", "status");
  document.body.append(told);
  const tell = (words) => {
    const place = document.querySelector("dialog[open]") ?? document.body;
    if (told.parentElement !== place) {
      place.append(told);
    }
    told.textContent = "";
    setTimeout(() => (told.textContent = words), 50);
  };

  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page without storage does not remember it.
    }
  };

  // ---- the clipboard, which pages without TLS can use only in the old way

  const copyOldWay = (text) => {
    const focused = document.activeElement;
    const field = make("textarea", { value: text, className: "unseen" });
    // what is outside an open dialog cannot be selected
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyOldWay(text);
    }
  };

  // ---- listings: copy, and wrap lines

  const listings = [...document.querySelectorAll("figure > pre")];
  const wrapButtons = [];

  const wrapAll = (wrapped) => {
    document.documentElement.classList.toggle("wrap-lines", wrapped);
    for (const button of wrapButtons) {
      button.setAttribute("aria-pressed", wrapped);
    }
  };

  const pressWrap = (button) => {
    const wrapped = button.getAttribute("aria-pressed") !== "true";
    const before = button.getBoundingClientRect().top;
    wrapAll(wrapped);
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
    remember("wrap", wrapped ? "yes" : "no");
    tell(wrapped ? "Long lines are wrapped" : "Long lines are not wrapped");
  };

  /** Its text; of a changed listing, the new version. */
  const standing = (pre) => {
    const copied = pre.cloneNode(true);
    copied.querySelectorAll("del").forEach((gone) => gone.remove());
    return copied.textContent.trim() ? copied.textContent : pre.textContent;
  };

  const pressCopy = async (button, text, name) => {
    const done = await copy(text);
    button.textContent = done ? "Copied" : "Not copied";
    tell(`${name} ${done ? "copied" : "could not be copied"}`);
    setTimeout(() => (button.textContent = "Copy"), 2000);
  };

  for (const pre of listings) {
    const figure = pre.parentElement;
    const caption = figure.querySelector(":scope > figcaption");
    const name =
      pre.getAttribute("aria-label") ||
      caption?.querySelector("strong")?.textContent.replace(/\.$/, "") ||
      caption?.firstChild?.textContent.trim() ||
      "Code";
    const tools = make("div", { className: "tools" });
    const wrapButton = make("button", { type: "button", textContent: "Wrap", hidden: true });
    wrapButton.setAttribute("aria-label", `Wrap lines of ${name}`);
    wrapButton.setAttribute("aria-pressed", "false");
    wrapButton.addEventListener("click", () => pressWrap(wrapButton));
    wrapButtons.push(wrapButton);
    const copyButton = make("button", { type: "button", textContent: "Copy" });
    copyButton.setAttribute("aria-label", `Copy ${name}`);
    copyButton.addEventListener("click", () => pressCopy(copyButton, standing(pre), name));
    tools.append(wrapButton, copyButton);
    pre.before(tools);
    pre.dataset.name = name;
    pre.wrapButton = wrapButton;
  }
  if (remembered("wrap") === "yes") {
    wrapAll(true);
  }

  // ---- citations: the appendix in a dialog

  const dialogOfCitations = () => {
    const dialog = make("dialog", { className: "citing" });
    const title = make("h2", {
      id: "citing-title",
      textContent: `Cite ${document.querySelector("h1 .number")?.textContent.replace(/:$/, "") ?? ""}`,
    });
    const close = make("button", { type: "button", textContent: "Close", autofocus: true });
    const head = make("div");
    dialog.setAttribute("aria-labelledby", title.id);
    head.append(title, close);
    dialog.append(head);
    for (const section of document.querySelectorAll(".citation")) {
      const shown = section.cloneNode(true);
      for (const figure of shown.querySelectorAll("figure")) {
        const pre = figure.querySelector("pre");
        const name = pre.dataset.name ?? "Citation";
        const button = make("button", { type: "button", textContent: "Copy" });
        button.setAttribute("aria-label", `Copy ${name}`);
        button.addEventListener("click", () => pressCopy(button, pre.textContent, name));
        figure.querySelector(".tools")?.replaceChildren(button);
        ["tabindex", "role", "aria-label"].forEach((a) => pre.removeAttribute(a));
      }
      dialog.append(shown);
    }
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return dialog;
  };
  let citing = null;
  document.querySelector(".cite")?.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && window.HTMLDialogElement) {
      event.preventDefault();
      citing ??= dialogOfCitations();
      citing.showModal();
    }
  });

  // ---- requirements: those of some levels, and with some words

  for (const sieve of document.querySelectorAll(".sieve")) {
    const rows = [...sieve.parentElement.querySelectorAll(":scope > ul > li")].map((row) => ({
      row,
      level: row.className,
      words: row.textContent.toLowerCase(),
    }));
    const search = sieve.querySelector("[type=search]");
    const output = sieve.querySelector("output");
    const sift = () => {
      const levels = [...sieve.querySelectorAll(":checked")].map((box) => box.value);
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, level, words: text } of rows) {
        row.hidden = !levels.includes(level) || !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      for (const list of sieve.parentElement.querySelectorAll(":scope > ul")) {
        list.hidden = [...list.children].every((row) => row.hidden);
        const heading = list.previousElementSibling;
        if (heading?.matches(".of-section")) {
          heading.hidden = list.hidden;
        }
      }
      output.textContent = `${shown} of ${rows.length}`;
    };
    sieve.addEventListener("input", sift);
    sift(); // a browser may have kept what was chosen
  }

  // ---- only boxes that can be scrolled get the keyboard focus

  const settle = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth;
    if (scrolls) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      if (box.dataset.name) {
        box.setAttribute("aria-label", box.dataset.name);
      }
    } else if (box !== document.activeElement) {
      box.removeAttribute("tabindex");
      if (box.matches("pre")) {
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    }
    if (box.wrapButton) {
      box.wrapButton.hidden =
        !scrolls && box.wrapButton.getAttribute("aria-pressed") !== "true";
    }
  };
  const sizes = new ResizeObserver((changes) => changes.forEach((change) => settle(change.target)));
  for (const box of [...listings, ...document.querySelectorAll(".scroll")]) {
    sizes.observe(box);
  }

  // ---- the address of a place: pressing ¶ goes there and copies it

  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.anchor-link");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (await copy(link.href)) {
        tell(`${link.getAttribute("aria-label")} copied`);
        link.classList.add("taken");
        setTimeout(() => link.classList.remove("taken"), 1500);
      }
    }
  });

  // ---- contents: beside the text they are open, and mark where the reader is

  const contents = document.querySelector("#toc");
  const fold = contents?.querySelector("details");
  const wide = matchMedia("(min-width: 70rem)");
  if (fold) {
    const open = () => (fold.open = wide.matches);
    open();
    wide.addEventListener("change", open);
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a") && !wide.matches) {
        fold.open = false;
      }
    });
  }

  const targetOf = (link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const entries = [...(contents?.querySelectorAll("a") ?? [])]
    .map((link) => ({ link, place: targetOf(link) }))
    .filter((entry) => entry.place);
  let marked = null;

  const keepInView = (link) => {
    const box = contents.getBoundingClientRect();
    const place = link.getBoundingClientRect();
    if (place.top < box.top + 40 || place.bottom > box.bottom - 40) {
      contents.scrollTop += place.top - box.top - box.height / 3;
    }
  };

  const mark = () => {
    // The first entry below the reading line, by binary search, since documents have hundreds.
    const line = 64;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].place.getBoundingClientRect().top <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.body.scrollHeight - 2;
    const current = entries[atEnd ? entries.length - 1 : low - 1]?.link ?? null;
    if (current !== marked) {
      marked?.removeAttribute("aria-current");
      current?.setAttribute("aria-current", "location");
      marked = current;
      if (current && wide.matches) {
        keepInView(current);
      }
    }
  };
  let waiting = false;
  const markSoon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }
  };
  if (entries.length) {
    addEventListener("scroll", markSoon, { passive: true });
    addEventListener("resize", markSoon);
    mark();
  }

  // ---- a folded part opens if a link leads into it

  const reveal = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    let place = document.getElementById(id);
    if (!place && /\s/.test(id)) {
      // Older links have blanks, which an id must not have.
      place = document.getElementById(id.replace(/\s/g, "-"));
      place?.scrollIntoView();
    }
    const closed =
      place?.closest("details:not([open])") ??
      place?.parentElement.querySelector(":scope > .requirements:not([open])");
    if (closed) {
      closed.open = true;
      place.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

  // ---- notes in place: on hover and focus; Escape closes them; the pointer may move into them

  const popup = make("div", { className: "note-popup", id: "note-popup", hidden: true });
  document.body.append(popup);
  let holder = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    holder?.removeAttribute("aria-describedby");
    holder = null;
    popup.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!popup.matches(":hover") && holder !== document.activeElement) {
        hide();
      }
    }, 250);
  };
  const place = (reference) => {
    const at = reference.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left - 16, width - popup.offsetWidth - 8));
    const below = at.bottom + popup.offsetHeight + 8 < innerHeight || at.top < popup.offsetHeight + 8;
    const top = below ? at.bottom + 4 : at.top - popup.offsetHeight - 4;
    popup.style.left = `${left + scrollX}px`;
    popup.style.top = `${top + scrollY}px`;
  };
  const show = (reference) => {
    clearTimeout(leaving);
    const note = targetOf(reference);
    if (!note || reference === holder) {
      return;
    }
    hide();
    const copyOfNote = note.cloneNode(true);
    copyOfNote.querySelectorAll(".back, .anchor-link, .alias, .tools").forEach((e) => e.remove());
    copyOfNote.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
    popup.replaceChildren(...copyOfNote.childNodes);
    popup.hidden = false;
    holder = reference;
    reference.setAttribute("aria-describedby", popup.id);
    place(reference);
  };
  const referenceOf = (event) => event.target.closest?.("a.note-ref:not(.note-popup *)");
  document.addEventListener("mouseover", (event) => {
    const reference = referenceOf(event);
    if (reference) {
      show(reference);
    } else if (popup.contains(event.target)) {
      clearTimeout(leaving);
    } else if (holder) {
      hideSoon();
    }
  });
  document.addEventListener("focusin", (event) => {
    const reference = referenceOf(event);
    if (reference) {
      show(reference);
    } else if (!popup.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("focusout", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });
  document.addEventListener("click", (event) => referenceOf(event) && hide());
})();
