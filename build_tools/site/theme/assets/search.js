// The search box. What answers it (search.answers.js, Pagefind, the index of a language) is loaded when the reader first
// turns to the box, and from this site only.
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  if (!form) return;
  const box = form.querySelector("input");
  const panel = form.querySelector(".search-panel");
  const count = form.querySelector(".search-count");
  const list = form.querySelector(".search-results");
  const elsewhere = form.querySelector(".search-elsewhere");
  const narrowing = form.querySelector(".search-narrow");
  const choices = [...form.querySelectorAll("select")];
  const words = form.dataset;
  const MOST = 10;
  const WAIT = 150;
  const HAN = "\u3400-\u9fff\uf900-\ufaff";
  // Stand for the ends of a mark, so that Chinese can be joined across them.
  const FROM = "\ue000";
  const TO = "\ue001";
  const GLUE = new RegExp(`(?<=[${HAN}，。、：；！？（）《》“”·]${TO}?) (?=[${FROM}${TO}]?[${HAN}，。、：；！？（）《》“”·])`, "g");
  const bundles = new Map();
  let place = { address: words.bundle, lang: "" };
  let latest = 0;
  let timer;

  // One bundle a language; `address` is relative to the page, so it holds under any path.
  const bundle = (address, lang) => {
    if (!bundles.has(address)) bundles.set(address, opened(new URL(address, document.baseURI), lang));
    return bundles.get(address);
  };

  const opened = async (url, lang) => {
    const { bundle } = await import("./search.answers.js");
    return bundle(url, lang || document.documentElement.lang);
  };

  const say = (text) => { count.textContent = text; };
  const open = () => { panel.hidden = false; };
  const close = () => { panel.hidden = true; };
  const links = () => [...list.querySelectorAll("a")];

  // --- What is shown -----------------------------------------------------------------------------------------------

  const search = async () => {
    const text = box.value.trim();
    const mine = ++latest;
    if (!text) return close();
    open();
    if (location.protocol === "file:") return say(words.fromDisk);
    if (!list.firstChild) say(words.searching);
    const { address, lang } = place;
    try {
      const { answer, read, shelves } = await bundle(address, lang);
      const { order, complete } = await answer(text);
      if (mine !== latest) return undefined;
      const kept = narrowed(order, shelves);
      const shown = await read(kept.slice(0, MOST));
      // Another question was asked while this one was answered.
      if (mine !== latest) return undefined;
      // Whoever is among the results already, by keyboard, stays there.
      const stood = links().indexOf(document.activeElement);
      list.replaceChildren(...shown.map((found) => entry(found, lang)));
      if (stood >= 0) (links()[stood] || box).focus();
      say(number(kept.length, shown.length, complete));
      if (elsewhere) elsewhere.hidden = false;
    } catch {
      bundles.delete(address);
      if (mine === latest) say(words.failed);
    }
    return undefined;
  };

  const number = (all, shown, complete) => {
    if (!all) return words.none;
    return (complete ? words.found : words.closest) + all + (shown < all ? words.shown + shown : "");
  };

  // Each choice offers what the other one leaves, with its number.
  const narrowed = (order, shelves) => {
    const passes = ({ id }, but) => choices.every((one) => one === but || !one.value || shelves.get(one.name)?.get(one.value)?.has(id));
    for (const choice of choices) {
      const left = order.filter((page) => passes(page, choice));
      const options = [...shelves.get(choice.name) || []]
        .map(([value, shelf]) => [value, left.filter(({ id }) => shelf.has(id)).length])
        .filter(([value, held]) => held || value === choice.value)
        .map(([value, held]) => new Option(`${value} (${held})`, value, false, value === choice.value));
      const any = new Option(`${words.any} (${left.length})`, "", false, !choice.value);
      choice.replaceChildren(any, ...options);
    }
    narrowing.hidden = order.length < 2;
    return order.filter((page) => passes(page));
  };

  const entry = (found, lang) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const part = (name, content) => {
      const span = document.createElement("span");
      span.className = name;
      span.append(...content);
      return span;
    };
    link.href = found.url;
    if (lang) item.lang = lang;
    link.append(part("search-title", [tidy(found.meta.title || found.url)]), " ");
    if (found.type) link.append(part("search-type", [found.type]), " ");
    link.append(part("search-excerpt", marked(found.excerpt)));
    item.append(link);
    return item;
  };

  // The index holds Chinese with its characters apart.
  const tidy = (text) => text.replaceAll("\u200b", "").replace(GLUE, "");

  // Pagefind hands out HTML with <mark> in it; it is read without running and kept as text and marks alone.
  const marked = (html) => {
    const joined = tidy(html.replaceAll("<mark>", FROM).replaceAll("</mark>", TO).replaceAll(TO + FROM, ""));
    const marks = joined.replaceAll(FROM, "<mark>").replaceAll(TO, "</mark>");
    const parsed = new DOMParser().parseFromString(marks, "text/html").body;
    return [...parsed.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return node.textContent;
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  };

  // --- What the reader does ----------------------------------------------------------------------------------------

  const at = (address, lang) => {
    place = { address, lang };
    // Names of types and topics are those of the language.
    for (const choice of choices) choice.replaceChildren();
    search();
  };
  const here = () => { if (place.address === words.bundle) search(); else at(words.bundle, ""); };

  box.addEventListener("focus", () => {
    if (box.value.trim()) open();
    if (location.protocol !== "file:") bundle(words.bundle).catch(() => bundles.delete(words.bundle));
  });
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(here, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    here();
  });
  for (const choice of choices) choice.addEventListener("change", search);
  elsewhere?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) at(button.dataset.bundle, button.lang);
  });

  // Down and up go through the results, Escape back to the box and out, "/" to the box from anywhere.
  form.addEventListener("keydown", (event) => {
    const all = links();
    const now = all.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      box.focus();
      close();
    } else if (event.target.matches("select")) {
      // Its own arrows choose.
    } else if (event.key === "ArrowDown" && !panel.hidden && now + 1 < all.length) {
      event.preventDefault();
      all[now + 1].focus();
    } else if (event.key === "ArrowUp" && now >= 0) {
      event.preventDefault();
      (all[now - 1] || box).focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
})();
