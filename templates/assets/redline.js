// From change to change by buttons and by the keys n and p. The page has links for both.
(() => {
  "use strict";

  const places = [...document.querySelectorAll(".change-nav[id]")]
    .map((place) => ({ place, number: Number(place.id.match(/\d+$/)) }))
    .sort((a, b) => a.number - b.number)
    .map((entry) => entry.place);
  if (!places.length) {
    return;
  }
  let here = -1;

  const bar = document.createElement("nav");
  bar.className = "walk";
  bar.setAttribute("aria-label", "Changes");
  const button = (sign, name, step) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", () => go(here + step));
    return made;
  };
  const count = document.createElement("output");
  const say = () => {
    count.textContent = here < 0 ? `${places.length} changes` : `${here + 1} of ${places.length}`;
  };

  const go = (to) => {
    here = Math.max(0, Math.min(places.length - 1, to));
    location.hash = places[here].id;
    places[here].scrollIntoView({ block: "center" });
    say();
  };
  bar.append(button("‹", "Previous change (p)", -1), count, button("›", "Next change (n)", 1));
  document.body.append(bar);
  document.querySelector(".legend .keys")?.removeAttribute("hidden");
  say();

  addEventListener("hashchange", () => {
    const at = places.findIndex((place) => `#${place.id}` === location.hash);
    if (at >= 0) {
      here = at;
      say();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "n") {
      go(here + 1);
    } else if (event.key === "p") {
      go(here - 1);
    }
  });
})();
