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
  const narrowing = form.querySelector(".search-narrow");
  const choices = [...form.querySelectorAll("select")];
  const words = form.dataset;
  const MOST = 10;
  const WAIT = 150;
  // Pages stay that have this share of what the best one has of the words.
  const ENOUGH = 0.5;
  const RANKING = {
    termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.4, termSimilarity: 6,
    metaWeights: { title: 0, names: 0, sound: 0, key: 0 },
  };
  // What a word in a name counts beside words of the page. Pagefind's own count of it grows with the third power of the
  // words that begin alike, so that a page called «путь, пути» would win over every other.
  const WORTH = { title: 4, names: 3, sound: 2 };
  const HAN = "\u3400-\u9fff\uf900-\ufaff";
  // Stand for the ends of a mark, so that Chinese can be joined across them.
  const FROM = "\ue000";
  const TO = "\ue001";
  const GLUE = new RegExp(`(?<=[${HAN}，。、：；！？（）《》“”·]${TO}?) (?=[${FROM}${TO}]?[${HAN}，。、：；！？（）《》“”·])`, "g");
  // What frames a question and says nothing of its subject; Pagefind would look for pages that have it all.
  const STOP = new Set(`a an and are at by did do does for from has have how in is it many much of on or that the there
    they one two to was were what when where which who whose why with take took place
    в во где для до за и из или к как какая какие каков какова какое какой когда кто куда ли мне на над о об от по
    почему при про с сколько со у чего чем что это прошел прошла прошли прошло один два есть был была были было
    在 哪 哪里 哪儿 哪些 哪个 哪一 什么 何 何时 何地 怎么 怎样 如何 有 有没有 几 几个 多少 个 了 的 地 得 是 是否 吗 呢 和 与 及 或 谁 为什么
    一个 两个 举行 召开 请问 之间 还是`.split(/\s+/));
  const bundles = new Map();
  let place = { address: words.bundle, lang: "" };
  let latest = 0;
  let timer;

  // One bundle a language; `address` is relative to the page, so it holds under any path.
  const bundle = (address, lang) => {
    if (!bundles.has(address)) bundles.set(address, load(new URL(address, document.baseURI), lang));
    return bundles.get(address);
  };

  const load = async (url, lang) => {
    // In words; of Chinese, in characters.
    const excerptLength = (lang || document.documentElement.lang).startsWith("zh") ? 60 : 24;
    const pagefind = await import(new URL("pagefind.js", url));
    await pagefind.options({ baseUrl: new URL("..", url).pathname, excerptLength, ranking: RANKING });
    await pagefind.init();
    // What results are narrowed to are words of the index: Pagefind does not write its own filters alike twice.
    const shelved = await (await fetch(new URL("shelves.json", url))).json();
    const kept = await Promise.all(Object.entries(shelved).map(async ([name, values]) => {
      const shelves = await Promise.all(values.map(async (value) => {
        const { results } = await pagefind.search(`"${key(`${name}:${value}`)}"`);
        return [value, new Set(results.map(({ id }) => id))];
      }));
      return [name, new Map(shelves)];
    }));
    return { pagefind, shelves: new Map(kept) };
  };

  const say = (text) => { count.textContent = text; };
  const open = () => { panel.hidden = false; };
  const close = () => { panel.hidden = true; };
  const links = () => [...list.querySelectorAll("a")];
  const plain = (text) => text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
  const spaced = (text) => [...text].join(" ");
  const isHan = (text) => new RegExp(`[${HAN}]`).test(text);

  // --- What is asked for -------------------------------------------------------------------------------------------

  // Words of a question; Chinese runs whole, in which order matters.
  const asked = (text) => {
    const runs = plain(text).match(new RegExp(`[${HAN}]+|[^\\s${HAN}]+`, "g")) || [];
    const told = runs.map((run) => run.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "")).filter(Boolean);
    const telling = told.filter((run) => !STOP.has(run));
    return telling.length ? telling : told;
  };

  // A whole name as the index holds it beside its words: stemming would make «Иу» of «и».
  const key = (text) => {
    let hash = 0x811c9dc5;
    for (const letter of plain(text).replace(/[^\p{L}\p{N}]+/gu, "")) {
      hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
    }
    return `key${hash.toString(16)}`;
  };

  // As passports write Russian letters; the same table as in the program that makes the index.
  const CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюя";
  const LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya".split(" ");
  const latin = (word) => [...word].map((letter) => {
    const at = CYRILLIC.indexOf(letter);
    return at < 0 ? letter.replace(/[ъь]/, "") : LATIN[at];
  }).join("");

  // The stemmer takes «Хэйлунцзян» and «Хэйлунцзяна» for participles and parts them from «Хэйлунцзяну», «Хэйлунцзяне».
  const cases = (word) => {
    const name = word.match(/^(.{3,}[ая]н)(?:ами|ах|ам|ом|ов|а|у|е|ы)?$/);
    return name ? [word, name[1], `${name[1]}у`] : [word];
  };

  const parted = (run) => {
    if (!Intl.Segmenter) return [...run];
    const found = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(run)].map(({ segment }) => segment);
    const telling = found.filter((word) => !STOP.has(word));
    return telling.length ? telling : found;
  };

  // --- How pages answer --------------------------------------------------------------------------------------------

  // Pages that have a word. Chinese stands in the index character by character, so its words are looked for in order;
  // a page also answers by a name that holds all the characters: so Chinese shortens names.
  const having = async (pagefind, word) => {
    if (!isHan(word)) {
      const spellings = latin(word) === word ? [word] : [...cases(word), `"${latin(word)}"`];
      const found = await Promise.all(spellings.map((one) => pagefind.search(one)));
      return scores(found.flatMap(({ results }) => results));
    }
    const [loose, exact] = await Promise.all([pagefind.search(spaced(word)), pagefind.search(`"${spaced(word)}"`)]);
    const there = new Set(exact.results.map(({ id }) => id));
    const inOrder = loose.results.filter(({ id }) => word.length === 1 || there.has(id));
    const best = Math.max(...inOrder.map(({ score }) => score), 0);
    return scores(best ? loose.results.filter((one) => inOrder.includes(one) || one.score > best) : []);
  };

  const scores = (results) => {
    const pages = new Map();
    for (const result of results) {
      const known = pages.get(result.id);
      if (!known || worth(result) > worth(known) || (worth(result) === worth(known) && result.score > known.score)) pages.set(result.id, result);
    }
    return pages;
  };

  // For each word, the pages that have it.
  const answers = async (pagefind, runs) => {
    const found = [];
    for (const run of runs) {
      const pages = await having(pagefind, run);
      if (pages.size || !isHan(run)) found.push(pages);
      else found.push(...await Promise.all(parted(run).map((word) => having(pagefind, word))));
    }
    return found;
  };

  const worth = ({ matchedMetaFields: fields }) => Math.max(0, ...(fields || []).map((field) => WORTH[field] || 0));

  // A word tells the more, the fewer pages have it; a page that has few of the telling words is no answer.
  const ranked = (found, all) => {
    const pages = new Map();
    let most = 0;
    for (const having of found) {
      const weight = Math.log(1 + all / (having.size || 1));
      if (having.size) most += weight;
      for (const [id, result] of having) {
        const page = pages.get(id) || { id, result, covered: 0, score: 0 };
        page.covered += weight;
        page.score += result.score + weight * worth(result);
        pages.set(id, page);
      }
    }
    const best = Math.max(...[...pages.values()].map(({ covered }) => covered), 0);
    const order = [...pages.values()].filter(({ covered }) => covered >= best * ENOUGH);
    for (const page of order) page.score *= Math.sqrt(page.covered / most);
    return { order, complete: best > most - 1e-9 && found.every((having) => having.size) };
  };

  // What is called just so comes first, then what has most of the words.
  const answer = async ({ pagefind, shelves }, text) => {
    const all = [...shelves.get("type").values()].reduce((sum, shelf) => sum + shelf.size, 0);
    const runs = asked(text);
    const { results: named } = await pagefind.search(`"${key(text)}"`);
    const pinyin = runs.length > 1 && runs.every((run) => /^[a-z]+$/.test(run)) ? runs.join("") : "";
    const { results: sounding } = pinyin ? await pagefind.search(`"${pinyin}"`) : { results: [] };
    const found = sounding.length ? [scores(sounding)] : await answers(pagefind, runs);
    const { order, complete } = ranked(found, all);
    const first = new Set(named.map(({ id }) => id));
    const above = Math.max(...order.map(({ score }) => score), 1) * 2;
    for (const result of named) {
      if (!order.some(({ id }) => id === result.id)) order.push({ id: result.id, result, score: 0 });
    }
    for (const page of order) page.score += first.has(page.id) ? above : 0;
    order.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    return { order, complete: complete || first.size > 0 };
  };

  // Of two pages that answer alike, the one with the shorter name is it, and the other tells of it.
  const terse = (pages) => {
    const length = ({ meta }) => Math.min(10, (meta.title || "").split(/\s+/).length);
    const value = (page) => page.score * (1 - 0.03 * length(page));
    return pages.map((page, at) => [page, at]).sort(([one, at], [other, after]) => value(other) - value(one) || at - after).map(([page]) => page);
  };

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
      const opened = await bundle(address, lang);
      const { order, complete } = await answer(opened, text);
      if (mine !== latest) return undefined;
      const kept = narrowed(order, opened.shelves);
      const loaded = await Promise.all(kept.slice(0, MOST).map(async ({ id, result, score }) => (
        { ...await result.data(), score, type: typeOf(opened.shelves, id) })));
      const shown = terse(loaded);
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

  const typeOf = (shelves, id) => [...shelves.get("type")].find(([, shelf]) => shelf.has(id))?.[0];

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
