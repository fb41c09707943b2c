// The page of all documents: finds, filters and sorts its rows. The address records what is shown,
// so that it can be shared, and the Back button works.
(async () => {
  "use strict";

  const search = globalThis.xepSearch;
  const { make } = globalThis.xepReasons;
  const form = document.querySelector("#search");
  const tables = [...document.querySelectorAll("table.series")];
  if (!form || !tables.length) {
    return;
  }
  const field = form.elements.q;
  const found = document.querySelector("#found");
  const nothing = document.querySelector("#nothing");
  const clear = document.querySelector("#clear");
  const inbox = tables.find((table) => table.closest("section").querySelector("#inbox"));

  // ---- the rows, and further data about them

  const text = (row, name) => row.querySelector(`.${name}`)?.textContent.trim() ?? "";
  const docs = tables.flatMap((table) =>
    [...table.tBodies[0].rows].map((row) => ({
      row,
      table,
      page: row.dataset.page,
      link: row.querySelector("td.title a"),
      name: row.querySelector("td.title a").textContent,
      label: text(row, "number"),
      type: row.dataset.type ?? "",
      status: text(row, "status"),
      short: text(row, "short").toLowerCase(),
      date: text(row, "day"),
      sig: row.dataset.sig ?? "",
      tagged: row.dataset.tags?.split(", ") ?? [],
      ready: row.dataset.ready === "yes",
      implemented: Number(row.dataset.implemented ?? 0),
    })),
  );
  const optionsOf = (name) => [...(form.elements[name]?.options ?? [])].map((option) => option.value);
  const statuses = optionsOf("status");
  docs.forEach((doc, place) => {
    doc.place = place;
    doc.title = doc.name.toLowerCase();
  });
  const byPage = new Map(docs.map((doc) => [doc.page, doc]));

  // ---- the query and the filters, as in the address

  const CHOICES = ["status", "type", "sig", "tag", "implemented"];
  const CHECKS = ["ready", "text"];
  const NEWEST_FIRST = ["date"];
  let sort = "";

  const read = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const name of CHOICES.filter((n) => form.elements[n])) {
      const wanted = (asked.get(name) ?? "").toLowerCase();
      form.elements[name].value = optionsOf(name).find((v) => v.toLowerCase() === wanted) ?? "";
    }
    for (const name of CHECKS) {
      form.elements[name].checked = asked.get(name) === "yes";
    }
    sort = asked.get("sort") ?? "";
  };

  const chosen = () =>
    [
      ["q", field.value.trim()],
      ...CHOICES.map((name) => [name, form.elements[name]?.value ?? ""]),
      ...CHECKS.map((name) => [name, form.elements[name].checked ? "yes" : ""]),
      ["sort", sort],
    ].filter(([, value]) => value);

  let typing = false;
  /** A new step in the browser's history; typing a word is one step. */
  const write = (whileTyping) => {
    const query = new URLSearchParams(chosen()).toString();
    const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    const same = `${location.pathname}${location.search}${location.hash}` === address;
    try {
      if (typing && whileTyping) {
        history.replaceState(null, "", address);
      } else if (!same) {
        history.pushState(null, "", address);
      }
    } catch {
      // Some browsers do not let a page from a disk change its address.
    }
    typing = whileTyping;
  };

  // ---- order

  const orderOf = {
    number: (doc) => doc.place,
    title: (doc) => doc.title,
    short: (doc) => doc.short || "\uffff",
    status: (doc) => statuses.indexOf(doc.status),
    date: (doc) => doc.date,
  };
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const byColumn = () => {
    const name = sort.replace(/^-/, "");
    const key = orderOf[name];
    if (!key) {
      return null;
    }
    const descending = sort.startsWith("-") !== NEWEST_FIRST.includes(name);
    const order = (a, b) => (descending ? compare(key(b.doc), key(a.doc)) : compare(key(a.doc), key(b.doc)));
    return { name, descending, order: (a, b) => order(a, b) || a.doc.place - b.doc.place };
  };
  const byPlace = (a, b) => a.doc.place - b.doc.place;

  for (const table of tables) {
    for (const head of table.tHead.querySelectorAll("th[data-sort]")) {
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const name = head.dataset.sort;
        sort = sort === name ? `-${name}` : name;
        write(false);
        show();
      });
    }
  }
  const showOrder = (column, ranked) => {
    for (const head of document.querySelectorAll("th[data-sort]")) {
      const is = column ? head.dataset.sort === column.name : !ranked && head.dataset.sort === "number";
      if (is) {
        head.setAttribute("aria-sort", column?.descending ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    }
  };

  // ---- showing

  const holds = (doc) =>
    CHOICES.every((name) => {
      const value = form.elements[name]?.value;
      if (!value) {
        return true;
      }
      return name === "implemented"
        ? doc.implemented >= Number(value)
        : name === "tag" ? doc.tagged.includes(value) : doc[name] === value;
    }) &&
    (!form.elements.ready.checked || doc.ready);

  const count = (hits, table, one, many) => {
    const all = docs.filter((doc) => doc.table === table).length;
    const some = hits.filter(({ doc }) => doc.table === table).length;
    const noun = all === 1 ? one : many;
    return some === all ? `${all} ${noun}` : `${some} of ${all} ${noun}`;
  };

  const button = (words, action) => {
    const element = make("button", { type: "button" }, words);
    element.addEventListener("click", action);
    return element;
  };
  const check = (name, value) => {
    form.elements[name].checked = value;
    write(false);
    show();
    field.focus();
  };
  const dropFilters = () => {
    CHOICES.forEach((name) => form.elements[name] && (form.elements[name].value = ""));
    check("ready", false);
  };

  const admit = (hits, filtered) => {
    const inSeries = hits.filter(({ doc }) => doc.table === tables[0]).length;
    nothing.hidden = inSeries > 0;
    nothing.replaceChildren();
    if (inSeries) {
      return;
    }
    const query = field.value.trim();
    const what = query ? ` matches “${query}”` : " matches";
    nothing.append(make("p", {}, `No document of the series${what}${filtered ? " with these filters" : ""}.`));
    const ways = make("p", { className: "ways" });
    if (filtered) {
      ways.append(button("Remove the filters", dropFilters));
    }
    if (hits.length) {
      ways.append(make("a", { href: "#inbox" }, `See ${hits.length} in the inbox`));
    }
    nothing.append(ways);
  };

  // ---- namespaces of that name, which have pages of their own

  const MOST_NAMES = 5;
  const SHORTEST_NAME = 3;
  const showNames = (query, all) => {
    const wanted = query.toLowerCase();
    const names = all.map(([name, , , page]) => ({ name, page, lower: name.toLowerCase() }));
    const alike = wanted.length < SHORTEST_NAME ? [] : names.filter(({ lower }) => lower.includes(wanted));
    const exact = alike.filter(({ lower }) => lower === wanted);
    const found = [...exact, ...alike.filter((name) => !exact.includes(name))];
    const shown = found.slice(0, MOST_NAMES).flatMap(({ name, page }, i) => [
      i ? ", " : "",
      make("a", { href: page }, make("code", {}, name)),
    ]);
    const more = found.length - MOST_NAMES;
    const rest =
      more > 0
        ? [", ", make("a", { href: `views/namespaces.html?q=${encodeURIComponent(query)}` }, `${more} more`)]
        : [];
    const line = document.querySelector("#names");
    line.hidden = !found.length;
    line.replaceChildren(found.length === 1 ? "Namespace: " : "Namespaces: ", ...shown, ...rest);
  };

  /** What a query finds; null if the data cannot be loaded. */
  const answer = async (query) => {
    try {
      const engine = await search.ready();
      const asked = engine.read(query);
      const first = engine.find(asked);
      const whole = form.elements.text.checked || engine.isWanting(asked, first);
      const hits = whole ? engine.find(asked, await search.inTexts(asked)) : first;
      return { asked, hits, names: engine.names, instead: engine.mended(asked, hits) };
    } catch {
      return null;
    }
  };

  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    const result = query ? await answer(query) : null;
    if (mine !== turn) {
      return;
    }
    if (query && !result) {
      found.textContent = "The search cannot be loaded";
      return;
    }
    const hits = (result ? result.hits.map((hit) => ({ ...hit, doc: byPage.get(hit.doc.page), known: hit.doc })) : docs.map((doc) => ({ doc })))
      .filter(({ doc }) => doc && holds(doc));
    const column = byColumn();
    if (column || !result) {
      hits.sort(column ? column.order : byPlace);
    }
    showOrder(column, result !== null);

    for (const table of tables) {
      const rows = hits.filter(({ doc }) => doc.table === table).map(({ doc }) => doc.row);
      table.tBodies[0].replaceChildren(...rows);
      table.closest("section").hidden = rows.length === 0;
    }
    globalThis.xepReasons.show(hits, result?.asked);
    showNames(query, result?.names ?? []);
    const filtered = CHOICES.some((name) => form.elements[name]?.value) || form.elements.ready.checked;
    admit(hits, filtered);
    clear.hidden = chosen().length === 0;
    found.textContent = tables
      .map((table) =>
        table === inbox
          ? `${count(hits, table, "proposal", "proposals")} in the inbox`
          : count(hits, table, "document", "documents"),
      )
      .join(", ")
      .concat(result?.instead ? `; nothing is called “${query}”, these match “${result.instead}”` : "");
    found.dataset.shown = chosen().join("&");
  };

  // ---- events

  let later = 0;
  field.addEventListener("input", () => {
    write(true);
    clearTimeout(later);
    later = setTimeout(show, 80);
  });
  form.addEventListener("change", (event) => {
    write(false);
    if (event.target !== field) {
      show();
    }
  });
  clear.addEventListener("click", () => {
    form.reset();
    sort = "";
    write(false);
    show();
    field.focus();
  });
  addEventListener("popstate", () => {
    typing = false;
    read();
    show();
  });

  const shown = () => [...document.querySelectorAll("table.series td.title > a")];
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(later);
    write(false);
    await show();
    const [first, second] = shown();
    const exact = docs.find((doc) => doc.link === first);
    const typed = field.value.trim().toLowerCase().replace(/[\s-]/g, "");
    const named = exact && [exact.short, exact.label.toLowerCase().replace("-", ""), String(Number(exact.label.slice(4)))].includes(typed);
    if (first && (!second || named)) {
      first.click();
    } else {
      first?.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = document.activeElement;
    const links = shown();
    const place = links.indexOf(at);
    if (event.key === "ArrowDown" && (at === field || place >= 0)) {
      links[place + 1]?.focus();
      event.preventDefault();
    } else if (event.key === "ArrowUp" && place >= 0) {
      (links[place - 1] ?? field).focus();
      event.preventDefault();
    }
  });

  // ---- begin

  read();
  if (chosen().length) {
    show();
  } else {
    found.dataset.shown = "";
  }
})();
