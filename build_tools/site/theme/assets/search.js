// The search box. Pagefind is loaded when the reader first turns to the box, and from this site only.
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  if (!form) return;
  const box = form.querySelector("input");
  const panel = form.querySelector(".search-panel");
  const count = form.querySelector(".search-count");
  const list = form.querySelector(".search-results");
  const elsewhere = form.querySelector(".search-elsewhere");
  const words = form.dataset;
  const MOST = 10;
  const WAIT = 150;
  const bundles = new Map();
  let latest = 0;
  let timer;

  // One bundle a language; `address` is relative to the page, so it holds under any path.
  const bundle = (address) => {
    if (!bundles.has(address)) bundles.set(address, load(new URL(address, document.baseURI)));
    return bundles.get(address);
  };

  const load = async (url) => {
    const pagefind = await import(new URL("pagefind.js", url));
    await pagefind.options({ baseUrl: new URL("..", url).pathname, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  };

  const say = (text) => { count.textContent = text; };
  const open = () => { panel.hidden = false; };
  const close = () => { panel.hidden = true; };
  const links = () => [...list.querySelectorAll("a")];

  const search = async (address, lang) => {
    const asked = box.value.trim();
    const mine = ++latest;
    if (!asked) return close();
    open();
    if (location.protocol === "file:") return say(words.fromDisk);
    if (!list.firstChild) say(words.searching);
    try {
      const { results } = await (await bundle(address)).search(asked);
      const shown = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      // Another question was asked while this one was answered.
      if (mine !== latest) return undefined;
      list.replaceChildren(...shown.map((found) => entry(found, lang)));
      say(number(results.length, shown.length));
      if (elsewhere) elsewhere.hidden = false;
    } catch {
      bundles.delete(address);
      if (mine === latest) say(words.failed);
    }
    return undefined;
  };

  const number = (all, shown) => {
    if (!all) return words.none;
    return words.found + all + (shown < all ? words.shown + shown : "");
  };

  const entry = (found, lang) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const title = document.createElement("span");
    const excerpt = document.createElement("span");
    title.className = "search-title";
    title.textContent = found.meta.title || found.url;
    excerpt.className = "search-excerpt";
    excerpt.append(...marked(found.excerpt));
    link.href = found.url;
    if (lang) item.lang = lang;
    link.append(title, excerpt);
    item.append(link);
    return item;
  };

  // Pagefind hands out HTML with <mark> in it; it is read without running and kept as text and marks alone.
  const marked = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    return [...parsed.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return node.textContent;
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  };

  const here = () => search(words.bundle);

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
  elsewhere?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) search(button.dataset.bundle, button.lang);
  });

  // Down and up go through the results, Escape back to the box and out, "/" to the box from anywhere.
  form.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && !panel.hidden && at + 1 < all.length) {
      event.preventDefault();
      all[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (all[at - 1] || box).focus();
    } else if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      box.focus();
      close();
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
