// Show me: the reader's own document against the phrases that stand on this page. The text is compared here and goes
// nowhere; it is only ever set as text. How texts are compared is the twin of build_tools/proof/text.py and phrases.py.
(() => {
  "use strict";

  // One form for text that is compared, and where in the original each character of it stands

  const UNSEEN = "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff";
  const WHITE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}〇";
  const DROP = new RegExp(`[${UNSEEN}]`, "gu");
  const FOLD = new RegExp(`[${WHITE}]+`, "gu");
  const PIECE = new RegExp(`[${WHITE}]+|[!-~]+(?![\\p{M}${UNSEEN}])|[^${WHITE}][\\p{M}\\uff9e\\uff9f${UNSEEN}]*`, "gu");
  const STRAIGHT = new Map([
    ...[..."«»“”„‟″‶〝〞〟「」『』﹁﹂﹃﹄ˮʺ"].map((one) => [one, '"']),
    ...[..."‘’‚‛′‵‹›´`ʻʼʽʹ＇"].map((one) => [one, "'"]),
    ...[..."‐‑‒–—―−⁃⸺⸻﹘﹣－"].map((one) => [one, "-"]),
  ]);
  const MARKS = new RegExp(`[${[...STRAIGHT.keys()].join("")}]`, "gu");
  const straightened = (text) => text.replace(DROP, "").replace(MARKS, (one) => STRAIGHT.get(one));
  const mapped = (text) => straightened(straightened(text).normalize("NFKC")).toLowerCase().normalize("NFC");
  const folded = (text) => text.replace(FOLD, " ").replace(/^ | $/g, "");
  const normalise = (text) => folded(mapped(text));

  const known = new Map();
  function piece(text) {
    if (text.length > 4) return mapped(text);
    let made = known.get(text);
    if (made === undefined) known.set(text, made = mapped(text));
    return made;
  }

  // Lay a stretch of text beside its normalised form: `plain`, and for each of its units where it begins and ends.
  function aligned(text, offset = 0) {
    const plain = [], from = [], to = [];
    const put = (unit, start, end) => {
      if (unit === " " && (!plain.length || plain.at(-1) === " ")) return;
      plain.push(unit);
      from.push(start + offset);
      to.push(end + offset);
    };
    for (const found of text.matchAll(PIECE)) {
      const [one] = found, start = found.index;
      const code = one.charCodeAt(0);
      if (folded(one) === "") put(" ", start, start + one.length);
      else if (code < 128 && one.length > 1 && one.charCodeAt(1) < 128) {
        for (let at = 0; at < one.length; at++) put(one[at] === "`" ? "'" : one[at].toLowerCase(), start + at, start + at + 1);
      } else for (const unit of piece(one).replace(FOLD, " ").split("")) put(unit, start, start + one.length);
    }
    if (plain.at(-1) === " ") for (const list of [plain, from, to]) list.pop();
    return settled({ plain: plain.join(""), from, to }, text, offset);
  }

  // A few scripts change a letter by its neighbours: then the whole text says what is read, the pieces where it stands.
  function settled(made, text, offset) {
    const whole = normalise(text);
    if (made.plain === whole) return made;
    const same = made.plain.length === whole.length;
    const units = [...whole].length && whole.split("");
    return {
      plain: whole,
      from: same ? made.from : units.map(() => offset),
      to: same ? made.to : units.map(() => offset + text.length),
    };
  }

  // Where a phrase stands: cut at the edges of words and numbers; Chinese has no edges of words

  const LETTER = `(?:(?![${HAN}])[\\p{L}\\p{Nl}\\p{No}]|[\\u0300-\\u036f])`;
  const ENDS_IN_LETTER = new RegExp(`${LETTER}$`, "u");
  const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, "u");
  const GROUP_BEFORE = /(?:\p{Nd}[.,']|(?:^|[^\p{Nd}.,'])\p{Nd}{1,3}(?: \p{Nd}{3})* )$/u;
  const GROUP_AFTER = /^(?:[.,']\p{Nd}|(?: \p{Nd}{3})+(?!\p{Nd}))/u;
  const SMALL = /(?:^|[^\p{Nd}.,'])\p{Nd}{1,3}(?: \p{Nd}{3})*$/u;
  const NEAR = 32;
  const last = (text, end) => [...text.slice(Math.max(0, end - 2 * NEAR), end)].slice(-NEAR).join("");
  const next = (text, at) => [...text.slice(at, at + 2 * NEAR)].slice(0, NEAR).join("");

  function openBefore(text, at) {
    const before = last(text, at), after = next(text, at);
    if (!before || !/^\p{Nd}/u.test(after)) return !(ENDS_IN_LETTER.test(before) && BEGINS_WITH_LETTER.test(after));
    if (before.endsWith(" ")) return !(GROUP_BEFORE.test(before) && /^\p{Nd}{3}(?!\p{Nd})/u.test(after));
    return !(/\p{Nd}$/u.test(before) || GROUP_BEFORE.test(before));
  }

  function openAfter(text, end) {
    const before = last(text, end), after = next(text, end);
    if (!after || !/\p{Nd}$/u.test(before)) return !(BEGINS_WITH_LETTER.test(after) && ENDS_IN_LETTER.test(before));
    if (after.startsWith(" ")) return !(GROUP_AFTER.test(after) && SMALL.test(before));
    return !(/^\p{Nd}/u.test(after) || GROUP_AFTER.test(after));
  }

  function places(text, needle) {
    const found = [];
    for (let at = needle ? text.indexOf(needle) : -1; at >= 0; at = text.indexOf(needle, at + 1)) {
      if (openBefore(text, at) && openAfter(text, at + needle.length)) found.push(at);
    }
    return found;
  }

  // Passages: what stands between blank lines. No phrase reaches from one into the next.
  function passages(text) {
    const found = [];
    let start = -1, end = 0;
    for (const line of text.matchAll(/[^\n]*(?:\n|$)/g)) {
      if (normalise(line[0])) {
        if (start < 0) start = line.index;
        end = line.index + line[0].replace(/\n$/, "").length;
      } else if (start >= 0) {
        found.push({ start, end });
        start = -1;
      }
    }
    if (start >= 0) found.push({ start, end });
    return found;
  }

  // For tests, and for whoever wants to look closer in the console.
  globalThis.atlasCompare = Object.freeze({ normalise, places, aligned, passages });

  // The page

  const root = document.getElementById("show-me");
  const field = document.getElementById("show-me-text");
  const clear = document.getElementById("show-me-clear");
  const told = root.querySelector(".told");
  const outcome = root.querySelector(".outcome");
  const yours = root.querySelector(".your-text");
  const recorded = root.querySelector(".recorded");
  const verdicts = root.querySelector(".verdicts");
  const heading = recorded.firstElementChild;
  const MOST_BYTES = 8 * 1024 * 1024;
  const number = (value) => value.toLocaleString(document.documentElement.lang);
  const say = (name, values) => root.dataset[name].replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
  const made = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };

  const documents = [...document.querySelectorAll("details.document")].map((details) => ({
    name: details.querySelector(".name").textContent,
    link: details.querySelector(".source a"),
    phrases: [...details.querySelectorAll("li[data-passage]")].map((item) => ({
      item,
      needle: normalise(item.querySelector("q").textContent),
      records: [...item.querySelectorAll(".uses > li")].map((use) => use.textContent.replace(/\s+/g, " ").trim()).join("\n"),
    })),
  }));
  const phrases = documents.flatMap((one) => one.phrases);
  phrases.forEach((phrase, position) => { phrase.position = position + 1; });

  let turn = 0;
  let since = 0;
  // Long texts are compared in slices, so that the page answers in between; false once another text has come.
  async function stillWanted(mine) {
    if (performance.now() - since > 25) {
      await new Promise((go) => { setTimeout(go); });
      since = performance.now();
    }
    return mine === turn;
  }

  async function read() {
    const mine = ++turn;
    const text = field.value;
    clear.hidden = !text;
    if (!text.trim()) return reset();
    root.classList.add("is-read");
    told.textContent = root.dataset.reading;
    since = performance.now();
    const blocks = passages(text);
    const plain = [], from = [], to = [];
    for (const block of blocks) {
      const one = aligned(text.slice(block.start, block.end), block.start);
      plain.push(one.plain);
      for (const at of one.from) from.push(at);
      for (const at of one.to) to.push(at);
      from.push(block.end);
      to.push(block.end);
      if (!(await stillWanted(mine))) return;
    }
    const whole = plain.join("\n");
    const spans = [];
    for (const phrase of phrases) {
      phrase.found = places(whole, phrase.needle);
      phrase.mark = undefined;
      for (const at of phrase.found) spans.push({ start: from[at], end: to[at + phrase.needle.length - 1], phrase });
      if (!(await stillWanted(mine))) return;
    }
    if (await lay(text, blocks, spans, mine)) report();
  }

  function reset() {
    root.classList.remove("is-read");
    told.textContent = "";
    outcome.hidden = true;
    for (const element of [yours, verdicts]) element.replaceChildren();
    recorded.replaceChildren(heading);
  }

  // The text with its marks: where phrases overlap, each piece leads to the shortest of them.
  async function lay(text, blocks, spans, mine) {
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    const laid = document.createDocumentFragment();
    let first = 0;
    for (const block of blocks) {
      const inside = [];
      while (first < spans.length && spans[first].start < block.end) inside.push(spans[first++]);
      const paragraph = made("p");
      const cuts = [...new Set([block.start, block.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
      for (let at = 0; at + 1 < cuts.length; at++) {
        const words = text.slice(cuts[at], cuts[at + 1]);
        const over = inside.filter(({ start, end }) => start <= cuts[at] && end >= cuts[at + 1]).map(({ phrase }) => phrase);
        paragraph.append(over.length ? mark(words, over) : words);
      }
      laid.append(paragraph);
      if (!(await stillWanted(mine))) return false;
    }
    yours.lang = language(text);
    yours.classList.toggle("is-long", blocks.length > 300);
    yours.replaceChildren(laid);
    yours.scrollTop = 0;
    return true;
  }

  function mark(words, over) {
    over.sort((a, b) => a.needle.length - b.needle.length);
    const link = made("a", "", words);
    link.href = `#recorded-${over[0].position}`;
    link.title = over.map((phrase) => phrase.records).join("\n");
    const lit = made("mark", over.length > 1 ? "several" : "", link);
    for (const phrase of over.filter((one) => !one.mark)) {
      phrase.mark = lit;
      lit.id = `yours-${phrase.position}`;
    }
    return lit;
  }

  function language(text) {
    const some = text.slice(0, 20000);
    const count = (script) => (some.match(script) ?? []).length;
    const counts = [["zh-Hans", count(/\p{Script=Han}/gu)], ["ru", count(/\p{Script=Cyrillic}/gu)], ["en", count(/\p{Script=Latin}/gu)]];
    return counts.sort((a, b) => b[1] - a[1])[0][0];
  }

  function report() {
    const counted = documents
      .map((one) => ({ ...one, found: one.phrases.filter((phrase) => phrase.found.length), all: one.phrases.length }))
      .filter(({ found }) => found.length)
      .sort((a, b) => b.found.length - a.found.length);
    const found = counted.reduce((sum, one) => sum + one.found.length, 0);
    const values = { found: number(found), all: number(phrases.length), document: counted[0]?.name };
    verdicts.replaceChildren(...counted.map(verdict));
    recorded.replaceChildren(heading, ...counted.flatMap((one) => [made("p", "from", one.name), made("ul", "looked-for", ...one.found.map(entry))]));
    recorded.hidden = !found;
    recorded.scrollTop = 0;
    outcome.hidden = false;
    const known = counted.length && judged(counted[0]) !== "few";
    told.textContent = say(known ? "told" : found ? "scattered" : "none", values);
  }

  function judged({ found, all }) {
    const share = found.length / all;
    if (found.length < 3 || share < 0.1) return "few";
    if (share === 1) return "whole";
    return share >= 0.8 ? "most" : "part";
  }

  function verdict({ link, found, all, phrases: every }) {
    const share = found.length / all;
    const name = judged({ found, all });
    const bar = made("span", "share");
    bar.style.setProperty("--share", `${100 * share}%`);
    bar.setAttribute("aria-hidden", "true");
    const item = made("li", `is-${name}`,
      made("p", "", link.cloneNode(true), " ", made("strong", "counted", say("counted", { found: number(found.length), all: number(all) }))),
      bar, made("p", "verdict", root.dataset[name]));
    const missing = every.filter((phrase) => !phrase.found.length);
    if (missing.length && name !== "few") {
      const list = made("ul", "looked-for", ...missing.map((phrase) => phrase.item.cloneNode(true)));
      item.append(made("details", "missing", made("summary", "", say("missing", { count: number(missing.length) })), list));
    }
    return item;
  }

  function entry(phrase) {
    const item = phrase.item.cloneNode(true);
    item.id = `recorded-${phrase.position}`;
    const back = made("a", "back", root.dataset.back);
    back.href = `#${phrase.mark.id}`;
    item.querySelector(".where").after(" ", back);
    return item;
  }

  // Files

  const ENDING = /\.(txt|text|md|markdown|html?)$/i;
  const refuse = (name, file) => {
    turn++;
    reset();
    told.textContent = say(name, { name: file.name });
  };

  async function open(file) {
    if (!ENDING.test(file.name)) return refuse("refused", file);
    if (file.size > MOST_BYTES) return refuse("large", file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const utf16 = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
    let text;
    try {
      text = new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
    } catch {
      return refuse("letters", file);
    }
    if (text.includes("\0")) return refuse("letters", file);
    field.value = /\.html?$/i.test(file.name) ? textOf(text) : text;
    return read();
  }

  // Words of a page: parsed apart from this one and without attributes, so that nothing in it runs or loads.
  function textOf(html) {
    const TAG = /<([a-z][a-z0-9]*)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
    const NOT_SHOWN = "script, style, noscript, template, head, textarea, select";
    const BLOCK = /^(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
    const page = new DOMParser().parseFromString(html.replace(TAG, "<$1>"), "text/html");
    for (const one of page.querySelectorAll(NOT_SHOWN)) one.remove();
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[\t\n\f\r ]+/g, " ");
      const name = node.localName ?? "";
      if (name === "br") return "\n";
      const inside = [...node.childNodes].map(walk).join("");
      return BLOCK.test(name) ? `\n\n${inside}\n\n` : /^t[dh]$/.test(name) ? `${inside} ` : inside;
    };
    return walk(page.body).replace(/ *\n */g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 200);
  });
  const chooser = document.getElementById("show-me-file");
  chooser.addEventListener("change", () => {
    if (chooser.files[0]) open(chooser.files[0]);
    chooser.value = "";
  });
  document.getElementById("show-me-example").addEventListener("click", (event) => {
    field.value = event.currentTarget.dataset.text;
    read();
  });
  clear.addEventListener("click", () => {
    field.value = "";
    read();
    field.focus();
  });
  const give = root.querySelector(".give");
  const carries = (event) => [...event.dataTransfer.types].includes("Files");
  give.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    give.classList.add("is-over");
  });
  for (const over of ["dragleave", "drop"]) give.addEventListener(over, () => give.classList.remove("is-over"));
  give.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  });
  // Going back from a record, the browser has kept the text.
  if (field.value) read();
})();
