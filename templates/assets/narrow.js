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
  // a choice among the values of data-NAME
  const choices = [...form.querySelectorAll("select")];
  const told = form.querySelector("[role=status]");
  // links to further pages of the list, which keep what is asked
  const kept = [...document.querySelectorAll("a[data-keep]")];
  const sections = [...document.querySelectorAll("main section")].map((section) => ({
    section,
    all: section.querySelectorAll(".narrowed > *").length,
    count: section.querySelector(".count"),
  })).filter(({ all }) => all);

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !(words.every((word) => text.includes(word)) && choices.every(
        ({ name, value }) => !value || element.dataset[name] === value));
      count += element.hidden ? 0 : 1;
    }
    for (const { section, all, count } of sections) {
      const left = section.querySelectorAll(".narrowed > :not([hidden])").length;
      section.hidden = !left;
      if (count) {
        count.textContent = left === all ? `${all}` : `${left} of ${all}`;
      }
    }
    told.textContent = words.length || choices.some((choice) => choice.value) ? `${count} of ${entries.length}` : "";
  };

  const changed = () => {
    show();
    const values = new URLSearchParams();
    for (const { name, value } of [field, ...choices]) {
      if (value.trim()) {
        values.set(name, value.trim());
      }
    }
    const query = values.size ? `?${values}` : "";
    for (const link of kept) {
      link.search = query;
    }
    try {
      history.replaceState(null, "", `${location.pathname}${query}`);
    } catch {
      // Some browsers do not let a page from a disk change its address.
    }
  };
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const control of [field, ...choices]) {
    control.value = asked.get(control.name) ?? "";
    control.value ||= ""; // a choice that does not exist is none
  }
  if ([field, ...choices].some((control) => control.value)) {
    changed();
  }
})();
