// Filters long lists by the words that a reader types. Without the script, the list is complete.
(() => {
  "use strict";

  const form = document.querySelector("#narrow");
  const entries = [...document.querySelectorAll(".narrowed > *")].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  if (!form || !entries.length) {
    return;
  }
  const field = form.elements.q;
  const told = form.querySelector("[role=status]");
  const sections = [...document.querySelectorAll("main section")].map((section) => ({
    section,
    all: section.querySelectorAll(".narrowed > *").length,
    count: section.querySelector("h2 .count"),
  }));

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      count += element.hidden ? 0 : 1;
    }
    for (const { section, all, count } of sections) {
      const left = section.querySelectorAll(".narrowed > :not([hidden])").length;
      section.hidden = !left;
      if (count) {
        count.textContent = left === all ? `${all}` : `${left} of ${all}`;
      }
    }
    told.textContent = words.length ? `${count} of ${entries.length}` : "";
  };

  field.addEventListener("input", () => {
    show();
    const query = field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : "";
    try {
      history.replaceState(null, "", `${location.pathname}${query}`);
    } catch {
      // Some browsers do not let a page from a disk change its address.
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && document.activeElement !== field) {
      field.focus();
      event.preventDefault();
    }
  });

  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) {
    show();
  }
})();
