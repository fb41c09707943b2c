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

  const text = (row, name) => row.querySelector(`td.${name}`).textContent.trim();
  const docs = tables.flatMap((table) =>
    [...table.tBodies[0].rows].map((row) => ({
      row,
      table,
      page: row.dataset.page,
      link: row.querySelector("td.title a"),
      name: row.querySelector("td.title a").textContent,
      label: text(row, "number"),
      type: text(row, "type"),
      status: text(row, "status"),
      date: text(row, "date"),
      sig: text(row, "sig"),
      tagged: [...row.querySelectorAll(".tags li")].map((tag) => tag.textContent.toLowerCase()),
      ready: row.dataset.ready === "yes",
    })),
  );
  const optionsOf = (name) => [...(form.elements[name]?.options ?? [])].map((option) => option.value);
  const statuses = optionsOf("status");
  const types = optionsOf("type");
  const live = [...(form.elements.status?.options ?? [])]
    .filter((option) => option.dataset.standing === "live")
    .map((option) => option.value);
  docs.forEach((doc, place) => {
    doc.place = place;
    doc.standing = live.includes(doc.status) ? 0 : 1;
    doc.number = /\d+$/.exec(doc.label)?.[0] ?? "";
    doc.title = doc.name.toLowerCase();
    doc.tags = doc.tagged.join(" ");
    Object.assign(doc, { short: "", abstract: "", authors: "", about: "", people: "", defines: [], uses: [] });
  });

  // ---- the query and the filters, as in the address

  const CHOICES = ["status", "type", "sig", "tag"];
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
    type: (doc) => types.indexOf(doc.type),
    status: (doc) => statuses.indexOf(doc.status),
    date: (doc) => doc.date,
    sig: (doc) => doc.sig.toLowerCase() || "\uffff",
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
  const byRank = (a, b) =>
    b.score - a.score || a.doc.standing - b.doc.standing || a.doc.place - b.doc.place;

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
      return !value || (name === "tag" ? doc.tagged.includes(value) : doc[name] === value);
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
    if (query && !form.elements.text.checked) {
      ways.append(button("Search the full text", () => check("text", true)));
    }
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
  let names = [];
  const showNames = (query) => {
    const wanted = query.toLowerCase();
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

  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    const terms = search.termsOf(query);
    let texts = null;
    if (terms.length && form.elements.text.checked) {
      try {
        texts = await search.inTexts(terms);
      } catch {
        found.textContent = "The full text cannot be loaded";
        return;
      }
    }
    if (mine !== turn) {
      return;
    }
    const candidates = docs.filter(holds);
    const hits = terms.length
      ? candidates
          .map((doc) => ({ doc, ...search.match(doc, query, terms, texts) }))
          .filter((hit) => hit.score)
      : query
        ? []
        : candidates.map((doc) => ({ doc, score: 0, fields: [] }));
    const column = byColumn();
    hits.sort(column ? column.order : terms.length ? byRank : byPlace);
    showOrder(column, terms.length > 0);

    for (const table of tables) {
      const rows = hits.filter(({ doc }) => doc.table === table).map(({ doc }) => doc.row);
      table.tBodies[0].replaceChildren(...rows);
      table.closest("section").hidden = rows.length === 0;
    }
    globalThis.xepReasons.show(hits, terms);
    showNames(query);
    const filtered = CHOICES.some((name) => form.elements[name]?.value) || form.elements.ready.checked;
    admit(hits, filtered);
    clear.hidden = chosen().length === 0;
    found.textContent = tables
      .map((table) =>
        table === inbox
          ? `${count(hits, table, "proposal", "proposals")} in the inbox`
          : count(hits, table, "document", "documents"),
      )
      .join(", ");
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
    const [term] = search.termsOf(field.value);
    const named = term && exact && (Number(exact.number) === Number(term.number || NaN) || exact.short === term.token);
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
    if (event.key === "/" && !at.matches("input:not([type=checkbox]), textarea, select")) {
      field.focus();
      field.select();
      event.preventDefault();
    } else if (event.key === "ArrowDown" && (at === field || place >= 0)) {
      links[place + 1]?.focus();
      event.preventDefault();
    } else if (event.key === "ArrowUp" && place >= 0) {
      (links[place - 1] ?? field).focus();
      event.preventDefault();
    }
  });

  // ---- begin

  form.hidden = false;
  read();
  show();
  const data = await search.arrival("series");
  data.documents.forEach(([page, short, about, people], i) => {
    const doc = docs[i]?.page === page ? docs[i] : docs.find((d) => d.page === page);
    if (doc) {
      Object.assign(doc, { about, people, short: short.toLowerCase() });
      doc.abstract = about.toLowerCase();
      doc.authors = people.toLowerCase();
    }
  });
  names = data.namespaces.map(([name, , , page]) => ({ name, page, lower: name.toLowerCase() }));
  for (const [name, defining, using] of data.namespaces) {
    defining.forEach((place) => docs[place]?.defines.push(name));
    using.forEach((place) => docs[place]?.uses.push(name));
  }
  if (field.value) {
    show();
  }
})();
