// The browser's side of `xep serve`: updates the open page with saved changes, and shows the
// findings of `xep check`. Runs before the page's own scripts, on the page as it was served.
(() => {
  "use strict";

  const own = document.currentScript;
  let key = own.dataset.key;
  const stopgap = own.dataset.status !== "200";

  const make = (name, className = "", text = "") =>
    Object.assign(document.createElement(name), { className, textContent: text });

  // A page that is framed by another site may not even look at its storage.
  const stored = (place, name) => {
    try {
      return window[place].getItem(name);
    } catch {
      return null;
    }
  };
  const store = (place, name, value) => {
    try {
      window[place].setItem(name, value);
    } catch {
      // A browser without storage does not remember it.
    }
  };

  // ---- the page as it was served, and for each of its nodes the one on the screen, which scripts may have extended

  const onScreen = new WeakMap();
  const pair = (copy, live) => {
    onScreen.set(copy, live);
    for (let a = copy.firstChild, b = live.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) {
      pair(a, b);
    }
  };
  const served = document.body.cloneNode(true);
  pair(served, document.body);

  class Lost extends Error {}
  const liveOf = (node) => {
    const live = onScreen.get(node);
    if (!live?.isConnected) {
      throw new Lost("a script has removed the part that changed");
    }
    return live;
  };

  // ---- from the served page to the next one, changing only the differences on the screen

  /** Content that the page's own script has to process: the page is reloaded. */
  const SCRIPTED = "figure > pre, .scroll, section, #toc, #toc *";

  const insert = (fresh, parent, previous, changes) => {
    const copy = fresh.cloneNode(true);
    const live = document.importNode(fresh, true);
    const liveParent = liveOf(parent);
    if (previous) {
      liveOf(previous).after(live);
      previous.after(copy);
    } else {
      liveParent.prepend(live);
      parent.prepend(copy);
    }
    pair(copy, live);
    changes.add(live.nodeType === Node.ELEMENT_NODE ? live : liveParent);
    if (live.matches?.(SCRIPTED) || live.querySelector?.(SCRIPTED)) {
      changes.scripted = true;
    }
    return copy;
  };

  const remove = (node, changes) => {
    const live = liveOf(node);
    changes.add(live.parentElement);
    live.remove();
    node.remove();
  };

  const alike = (a, b) => a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "");

  const patch = (old, fresh, changes) => {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) {
        const live = liveOf(old);
        old.data = live.data = fresh.data;
        changes.add(live.parentElement);
      }
      return;
    }
    for (const name of new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()])) {
      const value = fresh.getAttribute(name);
      if (old.getAttribute(name) !== value) {
        for (const element of [old, liveOf(old)]) {
          value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
        }
      }
    }
    patchChildren(old, fresh, changes);
  };

  const patchChildren = (parent, freshParent, changes) => {
    const before = [...parent.childNodes];
    const after = [...freshParent.childNodes];
    let first = 0;
    while (first < before.length && first < after.length && before[first].isEqualNode(after[first])) {
      first++;
    }
    let end = before.length;
    let freshEnd = after.length;
    while (end > first && freshEnd > first && before[end - 1].isEqualNode(after[freshEnd - 1])) {
      end--;
      freshEnd--;
    }
    // Between the equal ends, runs of changed nodes alternate with unchanged nodes.
    const mark = (node) => node.outerHTML ?? node.data;
    const marks = before.slice(first, end).map(mark);
    let i = first;
    let previous = before[first - 1] ?? null;
    let run = [];
    const settle = (until) => {
      for (const fresh of run) {
        if (i < until && alike(before[i], fresh)) {
          patch(before[i], fresh, changes);
          previous = before[i++];
        } else {
          previous = insert(fresh, parent, previous, changes);
        }
      }
      while (i < until) {
        remove(before[i++], changes);
      }
      run = [];
    };
    for (const fresh of after.slice(first, freshEnd)) {
      const same = marks.indexOf(mark(fresh), i - first + run.length);
      if (same >= 0 && (mark(fresh) ?? "").trim()) {
        settle(first + same);
        previous = before[i++];
      } else {
        run.push(fresh);
      }
    }
    settle(end);
  };

  // ---- where the reader is: the text in view stays in its place, even if text above it grows

  const TEXT = "p, li, dt, dd, tr, pre, figure, h1, h2, h3, h4, h5, h6";
  const inView = () => {
    const found = new Map();
    for (let y = 4; y < innerHeight; y += 32) {
      const element = document.elementFromPoint(innerWidth / 2, y)?.closest(TEXT);
      if (element && !found.has(element)) {
        found.set(element, element.getBoundingClientRect().top);
      }
    }
    return found;
  };
  const keepInView = (places) => {
    for (const [element, top] of places) {
      if (element.isConnected) {
        scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
        return;
      }
    }
  };

  const RETURN = "preview-return";
  const reload = () => {
    const element = [...inView().keys()].map((e) => e.closest("main [id]")).find(Boolean);
    const place = {
      page: location.pathname,
      id: scrollY > 0 ? element?.id : "",
      top: element?.getBoundingClientRect().top,
      y: scrollY,
      open: [...document.querySelectorAll("details")].map((e) => e.open),
    };
    store("sessionStorage", RETURN, JSON.stringify(place));
    location.reload();
  };
  const comeBack = () => {
    const place = JSON.parse(stored("sessionStorage", RETURN) ?? "{}");
    store("sessionStorage", RETURN, "{}");
    if (place.page !== location.pathname) {
      return;
    }
    document.querySelectorAll("details").forEach((e, i) => (e.open = place.open[i] ?? e.open));
    const element = place.id && document.getElementById(place.id);
    if (element) {
      keepInView([[element, place.top]]);
    } else {
      scrollTo({ top: place.y, behavior: "instant" });
    }
  };
  if (stored("sessionStorage", RETURN)?.length > 2) {
    history.scrollRestoration = "manual";
    addEventListener("DOMContentLoaded", comeBack);
    addEventListener("load", () => (history.scrollRestoration = "auto"));
  }

  // ---- the next page replaces this one

  const sources = (root) =>
    [...root.querySelectorAll("script[src], link[rel=stylesheet]")]
      .map((e) => (e.getAttribute("src") ?? e.getAttribute("href")).replace(/\?.*/, ""))
      .join(" ");
  const parts = sources(document);
  const scripts = [...document.querySelectorAll("script[src]")].map((s) => new URL(s.src).pathname);
  const simple = scripts.every((path) => /\/(xep|find|preview)\.js$/.test(path));

  const show = (next) => {
    const places = scrollY > 0 ? inView() : new Map();
    const changes = new Set();
    patch(served, next.body, changes);
    document.title = next.title;
    keepInView(places);
    if (changes.scripted) {
      reload();
      return;
    }
    const marked = [...changes].filter((e) => e?.isConnected && e !== document.body);
    marked.forEach((e) => e.classList.add("preview-changed"));
    setTimeout(() => marked.forEach((e) => e.classList.remove("preview-changed")), 1200);
  };

  let working = false;
  let again = false;
  const update = async () => {
    if (working) {
      again = true;
      return;
    }
    working = true;
    try {
      performance.mark("preview-told"); // for measurements
      const response = await fetch(location.pathname, { cache: "no-store" });
      const text = await response.text();
      performance.mark("preview-fetched");
      const next = new DOMParser().parseFromString(text, "text/html");
      const script = next.querySelector("script[data-key]");
      panel.gone(response.ok ? "" : response.status === 404 ? "This page no longer exists" : next.title);
      if (response.ok && stopgap) {
        reload();
      } else if (response.ok && script?.dataset.key !== key) {
        key = script?.dataset.key ?? "";
        if (simple && sources(next) === parts) {
          show(next);
        } else {
          reload();
        }
      }
    } catch (error) {
      if (!(error instanceof TypeError)) {
        reload();
      }
      // Otherwise the server has stopped; the page is requested again when it is back.
    } finally {
      working = false;
      if (again) {
        again = false;
        update();
      }
    }
  };

  const renew = (path) => {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const address = new URL(link.href);
      if (address.pathname === `/${path}`) {
        const fresh = link.cloneNode();
        fresh.href = `${address.pathname}?${Date.now()}`;
        fresh.addEventListener("load", () => link.remove());
        link.after(fresh);
      }
    }
    if (scripts.includes(`/${path}`)) {
      reload();
    }
  };

  // ---- a double click goes to the place in the source, if an editor listens

  if (own.dataset.source) {
    const BLOCK = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption";
    addEventListener("dblclick", (event) => {
      const block = event.target.closest?.(BLOCK);
      const id = event.target.closest?.("main [id]")?.id ?? "";
      const words = (block?.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 80);
      const clicked = encodeURIComponent(`${id} ${words}`);
      fetch(`/-/source${location.pathname}?${clicked}`, { cache: "no-store" }).catch(() => {});
    });
  }

  // ---- the findings

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  const panel = (() => {
    const box = make("section", "preview-panel");
    box.setAttribute("aria-label", "Preview");
    const fold = make("button", "preview-fold");
    fold.type = "button";
    const summary = make("span");
    summary.setAttribute("role", "status");
    fold.append(summary);
    const alarm = make("div", "preview-alarm");
    alarm.setAttribute("role", "alert");
    const list = make("div", "preview-list");
    list.id = "preview-list";
    list.tabIndex = 0;
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", "Findings");
    fold.setAttribute("aria-controls", list.id);
    box.append(alarm, list, fold);

    let remarks = { file: "", legible: true, faults: [], findings: [] };
    let connected = true;
    let goneWords = "";

    const setFolded = (folded) => {
      fold.setAttribute("aria-expanded", !folded);
      list.hidden = folded;
      store("localStorage", "preview-folded", folded ? "yes" : "no");
    };
    fold.addEventListener("click", () => setFolded(!list.hidden));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        setFolded(true);
        fold.focus();
      }
    });

    const copy = async (button, text) => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "copied";
      } catch {
        button.textContent = "not copied";
      }
      setTimeout(() => (button.textContent = text), 1200);
    };
    const place = (finding) => {
      const at = make(finding.open ? "a" : "button", "preview-place", finding.at);
      if (finding.open) {
        at.href = finding.open;
      } else {
        at.type = "button";
        at.title = "Copy";
        at.addEventListener("click", () => copy(at, finding.at));
      }
      return at;
    };
    /** Words with code between backticks. */
    const said = (words) => {
      const text = make("span", "preview-message");
      text.append(...words.split("`").map((part, i) => (i % 2 ? make("code", "", part) : part)));
      return text;
    };
    const item = (finding) => {
      const entry = make("li", `preview-${finding.severity}`);
      const rule = make("a", "preview-rule", finding.rule);
      rule.href = `/-/rules/${finding.rule}`;
      rule.target = "_blank";
      const head = make("p");
      head.append(
        make("strong", "", finding.severity),
        " ",
        place(finding),
        " ",
        said(finding.message),
        " ",
        rule,
      );
      entry.append(head);
      if (finding.frame) {
        const [before, marked, after] = finding.frame;
        const line = make("pre");
        line.append(before.trimStart(), make("mark", "", marked), after);
        entry.append(line);
      }
      for (const note of finding.notes) {
        const text = make("p", "preview-note-text");
        text.append(said(note));
        entry.append(text);
      }
      return entry;
    };
    const items = (findings) => {
      const entries = make("ol");
      entries.append(...findings.map(item));
      return entries;
    };

    const draw = () => {
      const of = (severity) => remarks.findings.filter((f) => f.severity === severity);
      const [errors, warnings, notes] = ["error", "warning", "note"].map(of);
      const words = [
        errors.length && count(errors.length, "error"),
        warnings.length && count(warnings.length, "warning"),
        notes.length && count(notes.length, "note"),
      ].filter(Boolean);
      const text = connected ? words.join(", ") || "No findings" : "xep serve has ended";
      if (summary.textContent !== text) {
        summary.textContent = text;
      }
      box.dataset.worst = !connected
        ? "gone"
        : errors.length || remarks.faults.length || goneWords
          ? "error"
          : warnings.length
            ? "warning"
            : "none";

      const alarms = [
        ...(goneWords ? [goneWords] : []),
        ...remarks.faults,
        ...(remarks.legible ? [] : ["The page shows the document as it was before this error:"]),
      ].map((words) => make("p", "", words));
      // Findings about a misplaced part leave the page readable.
      const fatal = remarks.legible
        ? null
        : (errors.find((e) => e.rule !== "invalid-structure") ?? errors[0]);
      if (fatal) {
        alarms.push(items([fatal]));
      }
      alarm.replaceChildren(...alarms);
      list.replaceChildren(items([...errors, ...warnings].filter((f) => f !== fatal)));
      if (notes.length) {
        const more = make("details");
        more.open = stored("localStorage", "preview-notes") === "yes";
        more.addEventListener("toggle", () =>
          store("localStorage", "preview-notes", more.open ? "yes" : "no"),
        );
        more.append(make("summary", "", count(notes.length, "note")), items(notes));
        list.append(more);
      }
      box.hidden = false;
    };

    setFolded(stored("localStorage", "preview-folded") !== "no");
    box.hidden = true;
    document.body.append(box);
    return {
      say: (fresh) => {
        remarks = fresh;
        draw();
      },
      gone: (words) => {
        goneWords = words && !stopgap ? `${words}; this one shows what was there before.` : "";
        draw();
      },
      connected: (yes) => {
        if (connected !== yes) {
          connected = yes;
          draw();
        }
      },
    };
  })();

  // ---- the connection; a hidden page closes it, since a browser has only six

  let wire = null;
  const listen = () => {
    if (document.visibilityState === "hidden") {
      wire?.close();
      wire = null;
    } else if (!wire) {
      wire = new EventSource(`/-/events${location.pathname}?${key}`);
      wire.addEventListener("page", update);
      wire.addEventListener("asset", (event) => renew(event.data));
      wire.addEventListener("remarks", (event) => panel.say(JSON.parse(event.data)));
      wire.addEventListener("open", () => panel.connected(true));
      wire.addEventListener("error", () => {
        panel.connected(false);
        // Refused, since too many pages are open: the browser would not retry by itself.
        if (wire?.readyState === EventSource.CLOSED) {
          wire = null;
          setTimeout(listen, 5000);
        }
      });
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => wire?.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      wire = null;
      listen();
    }
  });
  listen();
})();
