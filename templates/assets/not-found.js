/* Turns the links of the "not found" page to the site that this script is from: the page does not know at which address
   it is shown, nor whether the site stands where its settings say. */
"use strict";
(() => {
  const { src, dataset } = document.currentScript;
  const stated = dataset.root;
  const root = src.slice(0, src.lastIndexOf("assets/"));
  document.querySelectorAll(`[href^="${stated}"], img[src^="${stated}"]`).forEach((element) => {
    if (element.localName !== "link") {
      const name = element.hasAttribute("src") ? "src" : "href";
      element.setAttribute(name, root + element.getAttribute(name).slice(stated.length));
    }
  });
})();
