// Long lists of names: those that hold what is typed. The list is whole without it.
(() => {
  "use strict";

  const form = document.querySelector("#narrow");
  const entries = [...document.querySelectorAll(".names > div")].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  if (!form || !entries.length) {
    return;
  }
  const field = form.elements.q;
  const told = form.querySelector("[role=status]");

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      count += element.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("main section")) {
      section.hidden = !section.querySelector(".names > div:not([hidden])");
    }
    told.textContent = words.length ? `${count} of ${entries.length}` : "";
  };

  field.addEventListener("input", () => {
    show();
    const query = field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : "";
    try {
      history.replaceState(null, "", `${location.pathname}${query}`);
    } catch {
      // Some browsers let no page from a disk have an address of its own.
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
