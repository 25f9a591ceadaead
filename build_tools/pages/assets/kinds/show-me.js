// Show me: the reader's own document against the phrases that stand on this page. The text is compared here and goes
// nowhere; it is only ever set as text.
(() => {
  "use strict";
  const { normalise, places, aligned, passages } = globalThis.atlasCompare;
  const { textIn } = globalThis.atlasFiles;
  const root = document.getElementById("show-me");
  const field = document.getElementById("show-me-text");
  const clear = document.getElementById("show-me-clear");
  const told = root.querySelector(".told");
  const outcome = root.querySelector(".outcome");
  const yours = root.querySelector(".your-text");
  const recorded = root.querySelector(".recorded");
  const verdicts = root.querySelector(".verdicts");
  const heading = recorded.firstElementChild;
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

  async function open(file) {
    const { text, refused } = await textIn(file);
    if (!refused) {
      field.value = text;
      return read();
    }
    turn++;
    reset();
    told.textContent = say(refused, { name: file.name });
    return undefined;
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
