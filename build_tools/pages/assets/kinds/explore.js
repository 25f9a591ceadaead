// Explore: the table is in the page already. This narrows it, counts, sorts, keeps the choice in the address and
// downloads what is shown. Nothing is fetched; words of records are only ever set as text.
(() => {
  "use strict";
  const root = document.getElementById("explore");
  const table = root.querySelector("table");
  const finder = root.querySelector(".finder");
  const words = document.getElementById("explore-words");
  const shown = document.getElementById("explore-shown");
  const clear = document.getElementById("explore-clear");
  const chosenList = root.querySelector(".chosen");
  const language = document.documentElement.lang;
  const wide = matchMedia("(min-width: 60em)");
  const number = (value) => value.toLocaleString(language);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const fill = (frame, values) => frame.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const facets = [...root.querySelectorAll("fieldset[data-facet]")].map((field) => ({
    name: field.dataset.facet,
    options: [...field.querySelectorAll("li")].map((item) => ({
      item,
      box: item.querySelector("input"),
      count: item.querySelector(".count"),
      label: item.querySelector(".option").textContent,
      token: `${field.dataset.facet}:${item.querySelector("input").value}`,
    })),
  }));
  const facet = (name) => facets.find((one) => one.name === name);
  const groups = [...table.tBodies].map((body) => ({ body, head: body.rows[0], size: body.rows[0].querySelector(".size") }));
  const rows = groups.flatMap(({ body }) => [...body.rows].slice(1).map((row) => ({
    row, body, held: new Set(row.dataset.held.split(" ")), text: fold(row.dataset.text),
    rank: Number(row.dataset.rank), fits: true,
  })));
  const flat = table.createTBody();

  // Choosing

  const ticked = (one) => one.options.filter((option) => option.box.checked);
  const answers = (row, one, chosen) => !chosen.length || chosen.some((option) => row.held.has(option.token));

  function narrow() {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    const asked = facets.map((one) => ({ one, chosen: ticked(one) }));
    const found = rows.filter((row) => wanted.every((word) => row.text.includes(word)));
    for (const row of rows) row.fits = false;
    for (const row of found) row.fits = asked.every(({ one, chosen }) => answers(row, one, chosen));
    for (const { one } of asked) {
      // What ticking a box would bring: every other facet as it is chosen.
      const open = found.filter((row) => asked.every((other) => other.one === one || answers(row, other.one, other.chosen)));
      for (const option of one.options) {
        const count = open.filter((row) => row.held.has(option.token)).length;
        option.count.textContent = number(count);
        option.item.classList.toggle("is-empty", !count);
      }
    }
  }

  function tell() {
    const fits = rows.filter((row) => row.fits).length;
    const chosen = facets.flatMap(ticked);
    for (const { row, fits: stays } of rows) row.hidden = !stays;
    for (const { body, head, size } of groups) {
      const count = rows.filter((row) => row.body === body && row.fits).length;
      head.hidden = !count || order.key !== "type";
      size.textContent = number(count);
    }
    table.hidden = !fits;
    shown.textContent = fits ? fill(root.dataset.shown, { shown: number(fits), all: number(rows.length) }) : root.dataset.none;
    chosenList.replaceChildren(...chosen.map(chip));
    clear.hidden = !chosen.length && !words.value;
    finder.querySelector(".chosen-count").textContent = chosen.length ? `(${number(chosen.length)})` : "";
    for (const one of finder.querySelectorAll(".shown-count")) one.textContent = `${number(fits)}\u2009/\u2009${number(rows.length)}`;
    document.getElementById("explore-download").disabled = !fits;
  }

  function chip(option) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = option.label;
    button.setAttribute("aria-label", fill(root.dataset.remove, { name: option.label }));
    button.addEventListener("click", () => {
      option.box.checked = false;
      update();
      shown.focus();
    });
    item.append(button);
    return item;
  }

  // Sorting: by type in groups, else in one row; what has no value comes last in both directions.

  const order = { key: "type", back: false };
  const ranks = (name) => new Map(facet(name)?.options.map((option, place) => [option.label, place]));
  const first = (row, name) => row.querySelector(`[data-key="${name}"] .item`)?.textContent;
  const places = ranks("place");
  const voices = ranks("voice");
  const KEYS = {
    type: (row) => groups.findIndex(({ body }) => body === row.body),
    label: ({ rank }) => rank,
    date: (row) => row.row.dataset.day || undefined,
    place: (row) => places.get(first(row.row, "place")),
    voice: (row) => voices.get(first(row.row, "voice")),
  };

  function sort() {
    const value = KEYS[order.key];
    const keyed = rows.map((row) => ({ row, key: value(row) }));
    const turn = order.back ? -1 : 1;
    keyed.sort((a, b) => {
      if (a.key !== b.key) {
        if (a.key === undefined) return 1;
        if (b.key === undefined) return -1;
        return (a.key < b.key ? -1 : 1) * turn;
      }
      return a.row.rank - b.row.rank;
    });
    const grouped = order.key === "type";
    const bodies = grouped ? [...groups].map(({ body }) => body) : [];
    if (grouped && order.back) bodies.reverse();
    for (const body of bodies) table.insertBefore(body, flat);
    for (const { row } of keyed) (grouped ? row.body : flat).append(row.row);
    for (const head of table.tHead.rows[0].cells) {
      const here = head.dataset.key === order.key;
      if (here) head.setAttribute("aria-sort", order.back ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      order.back = order.key === head.dataset.key && !order.back;
      order.key = head.dataset.key;
      update();
    });
  }

  // The address

  const links = [...document.querySelectorAll(".languages a[hreflang]")].map((link) => ({ link, href: link.getAttribute("href") }));

  function query() {
    const held = new URLSearchParams();
    if (words.value.trim()) held.set("words", words.value.trim());
    for (const one of facets) for (const option of ticked(one)) held.append(one.name, option.box.value);
    if (order.key !== "type" || order.back) held.set("sort", (order.back ? "-" : "") + order.key);
    const text = held.toString().replaceAll("%2F", "/");
    return text && `?${text}`;
  }

  function remember(replace) {
    const search = query();
    if (search === location.search) return;
    // From disk some browsers keep the address as it is: then the choice lasts as long as the page.
    try {
      history[replace ? "replaceState" : "pushState"](null, "", search || location.pathname);
    } catch { /* see above */ }
  }

  function recall() {
    const held = new URLSearchParams(location.search);
    words.value = held.get("words") ?? "";
    for (const one of facets) {
      const values = new Set(held.getAll(one.name));
      for (const option of one.options) option.box.checked = values.has(option.box.value);
    }
    const [, back, key] = /^(-?)(\w+)$/.exec(held.get("sort") ?? "") ?? [];
    order.key = Object.hasOwn(KEYS, key) ? key : "type";
    order.back = Object.hasOwn(KEYS, key) && back === "-";
    show();
  }

  function show() {
    narrow();
    sort();
    tell();
    for (const { link, href } of links) link.setAttribute("href", href + query());
  }

  function update(replace) {
    show();
    remember(replace);
  }

  // The download: RFC 4180, with the mark that makes a spreadsheet read UTF-8; a cell that a spreadsheet would take
  // for a formula gets an apostrophe before it.

  const cell = (text) => {
    const safe = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const items = (row, name) => [...row.row.querySelectorAll(`[data-key="${name}"] .item`)].map((item) => item.textContent);
  const held = (row, name) => (facet(name)?.options ?? []).filter((option) => row.held.has(option.token)).map((option) => option.label);
  const COLUMNS = {
    id: ({ row }) => row.dataset.path,
    label: ({ row }) => row.dataset.label,
    type: ({ row }) => row.dataset.type,
    kind: ({ row }) => row.dataset.kind,
    date: ({ row }) => row.dataset.date,
    place: (row) => items(row, "place").join("; "),
    topic: (row) => held(row, "topic").join("; "),
    side: (row) => held(row, "side").join("; "),
    voice: (row) => items(row, "voice").join("; "),
    address: ({ row }) => row.querySelector("a").href,
  };

  function csv() {
    const columns = [...root.querySelectorAll(".columns [data-column]")];
    const lines = [columns.map((one) => one.textContent)];
    for (const line of table.querySelectorAll("tr[data-path]:not([hidden])")) {
      const row = rows.find((one) => one.row === line);
      lines.push(columns.map((one) => COLUMNS[one.dataset.column](row)));
    }
    return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  document.getElementById("explore-download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = "atlas-explore.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  let typing;
  words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => update(true), 150);
  });
  finder.addEventListener("change", (event) => { if (event.target.type === "checkbox") update(); });
  clear.addEventListener("click", () => {
    words.value = "";
    for (const one of facets) for (const option of one.options) option.box.checked = false;
    update();
    shown.focus();
  });
  // On a phone the filter is opened from anywhere in the table, and closed where the records begin.
  finder.querySelector("summary").addEventListener("click", () => {
    if (!finder.open) setTimeout(() => finder.scrollIntoView({ block: "start" }));
  });
  document.getElementById("explore-results").addEventListener("click", () => {
    finder.open = false;
    shown.focus();
    root.querySelector(".outcome").scrollIntoView({ block: "start" });
  });
  const unfold = () => { finder.open = wide.matches; };
  wide.addEventListener("change", unfold);
  addEventListener("popstate", recall);
  // A browser that puts boxes back as they were left knows less than the address.
  addEventListener("pageshow", recall);
  unfold();
  recall();
  remember(true);
  root.classList.add("is-live");
})();
