// How a question is answered: its words, the pages that have them, and which of those come first. The box loads this,
// and with it Pagefind and the index of a language, when the reader first turns to it; from this site only.

// Pages stay that have this share of what the best one has of the words.
const ENOUGH = 0.5;
const RANKING = {
  termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.4, termSimilarity: 6,
  metaWeights: { title: 0, names: 0, sound: 0, key: 0 },
};
// What a word in a name counts beside words of the page. Pagefind's own count of it grows with the third power of the
// words that begin alike, so that a page called «путь, пути» would win over every other.
const WORTH = { title: 4, names: 3, sound: 2 };
// By how much more a page counts whose title has all the words.
const TITLED = 0.3;
const HAN = "\u3400-\u9fff\uf900-\ufaff";
// What frames a question and says nothing of its subject; Pagefind would look for pages that have it all.
const STOP = new Set(`a an and are at by did do does for from has have how in is it many much of on or that the there
  they one two to was were what when where which who whose why with take took place
  в во где для до за и из или к как какая какие каков какова какое какой когда кто куда ли мне на над о об от по
  почему при про с сколько со у чего чем что это прошел прошла прошли прошло один два есть был была были было
  在 哪 哪里 哪儿 哪些 哪个 哪一 什么 何 何时 何地 怎么 怎样 如何 有 有没有 几 几个 多少 个 了 的 地 得 是 是否 吗 呢 和 与 及 或 谁 为什么
  一个 两个 举行 召开 请问 之间 还是`.split(/\s+/));

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

// What readers ask for in other words than pages answer in; looked for beside their own.
const MEANS = [
  [/^(?:problem|obstacle|difficult)/, "barriers"],
  [/^(?:проблем|трудн|препятств)/, "барьеры"],
  [/^(?:问题|困难|阻碍)$/, "障碍"],
];
const meant = (word) => MEANS.filter(([asked]) => asked.test(word)).map(([, said]) => said);

// A Russian word in the forms that the index keeps apart from it. «Хэйлунцзян» and «Хэйлунцзяна» pass for participles,
// «Хэйлунцзяну» does not; й loses its sign before the stemmer sees it, so «второй» and «второго» are strangers; and so
// are «инновационный» and «инновации».
const NAME = /^(.{3,}[ая]н)(?:ами|ах|ам|ом|ов|а|у|е|ы)?$/;
const ADJECTIVE = /^(.{3,})(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)$/;
const OF_ACTION = /[цс]ионн$/;
const cases = (word) => {
  const [, name] = word.match(NAME) ?? [];
  const [, stem] = word.match(ADJECTIVE) ?? [];
  return [
    ...name ? [name, `${name}у`] : [],
    ...stem ? ["ый", "ий", "ой", "ого"].map((ending) => stem + ending) : [],
    ...stem && OF_ACTION.test(stem) ? [stem.replace(/онн$/, "я")] : [],
  ];
};

// Words of a Chinese run that stands nowhere whole; what meets in order is 届 on the pages, whichever way it is counted.
const parted = (run) => {
  if (!Intl.Segmenter) return [...run];
  const told = run.replace(/(第[一二三四五六七八九十0-9]+)[次回]/g, "$1届");
  const found = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(told)].map(({ segment }) => segment);
  const telling = found.filter((word) => !STOP.has(word));
  return telling.length ? telling : found;
};

// Syllables, however they are parted: a few English words pass too, and find nothing as one.
const PINYIN = /^(?:(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]+(?:ng?|r)?)+$/;

// --- How pages answer --------------------------------------------------------------------------------------------

// Of a word that the index lacks, Pagefind would take the longest beginning that it knows.
const known = async (pagefind, word) => {
  const exact = await pagefind.search(`"${word}"`);
  return exact.results.length ? pagefind.search(word) : exact;
};

// Pages that have a word. Chinese stands in the index character by character, so its words are looked for in order;
// a page also answers by a name that holds all the characters: so Chinese shortens names.
const having = async (pagefind, word) => {
  if (!isHan(word)) {
    const others = latin(word) === word ? [] : cases(word);
    const spelled = latin(word) === word ? [] : [pagefind.search(`"${latin(word)}"`)];
    const found = await Promise.all([pagefind.search(word), ...others.map((one) => known(pagefind, one)), ...spelled]);
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
    const more = known ? worth(result) - worth(known) || result.score - known.score : 1;
    if (more > 0) pages.set(result.id, result);
  }
  return pages;
};

// For each word, the pages that have it, or what it means.
const answers = async (pagefind, runs) => {
  const found = [];
  const ask = async (word) => {
    const told = await Promise.all([word, ...meant(word)].map((one) => having(pagefind, one)));
    return scores(told.flatMap((pages) => [...pages.values()]));
  };
  for (const run of runs) {
    const pages = await ask(run);
    if (pages.size || !isHan(run)) found.push(pages);
    else found.push(...await Promise.all(parted(run).map(ask)));
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
      const page = pages.get(id) || { id, result, covered: 0, titled: 0, score: 0 };
      page.covered += weight;
      page.titled += worth(result) === WORTH.title ? weight : 0;
      page.score += result.score + weight * worth(result);
      pages.set(id, page);
    }
  }
  const best = Math.max(...[...pages.values()].map(({ covered }) => covered), 0);
  const order = [...pages.values()].filter(({ covered }) => covered >= best * ENOUGH);
  for (const page of order) page.score *= Math.sqrt(page.covered / most) * (1 + TITLED * page.titled / most);
  return { order, complete: best > most - 1e-9 && found.every((having) => having.size) };
};

// What is called just so comes first, then what has most of the words.
const answer = async (pagefind, shelves, text) => {
  const all = [...shelves.get("type").values()].reduce((sum, shelf) => sum + shelf.size, 0);
  const runs = asked(text);
  const { results: named } = await pagefind.search(`"${key(text)}"`);
  const pinyin = runs.length > 1 && runs.every((run) => PINYIN.test(run)) ? runs.join("") : "";
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

// Of two pages that answer alike, the one with the shorter name is it, and the other tells of it; so do claims and
// sources.
const TELLING = /\/records\/(?:claims|sources)\//;
const terse = (pages) => {
  const length = ({ meta }) => Math.min(10, (meta.title || "").split(/\s+/).length);
  const value = (page) => page.score * (1 - 0.03 * length(page)) * (TELLING.test(page.url) ? 0.9 : 1);
  const valued = pages.map((page, at) => ({ page, at, value: value(page) }));
  return valued.sort((one, other) => other.value - one.value || one.at - other.at).map(({ page }) => page);
};

// What is shown of pages: their words, and the type of their record.
const read = (shelves, pages) => Promise.all(pages.map(async ({ id, result, score }) => {
  const type = [...shelves.get("type")].find(([, shelf]) => shelf.has(id))?.[0];
  return { ...await result.data(), score, type };
}));

// --- The index of a language -------------------------------------------------------------------------------------

// What results are narrowed to are words of the index: Pagefind does not write its own filters alike twice.
const shelved = async (pagefind, url) => {
  const named = await (await fetch(url)).json();
  const kept = await Promise.all(Object.entries(named).map(async ([name, values]) => {
    const shelves = await Promise.all(values.map(async (value) => {
      const { results } = await pagefind.search(`"${key(`${name}:${value}`)}"`);
      return [value, new Set(results.map(({ id }) => id))];
    }));
    return [name, new Map(shelves)];
  }));
  return new Map(kept);
};

// The bundle of a language: what answers, what reads the pages that answered, and what they may be narrowed to.
export const bundle = async (url, lang) => {
  // In words; of Chinese, in characters.
  const excerptLength = lang.startsWith("zh") ? 60 : 24;
  const pagefind = await import(new URL("pagefind.js", url));
  await pagefind.options({ baseUrl: new URL("..", url).pathname, excerptLength, ranking: RANKING });
  await pagefind.init();
  const shelves = await shelved(pagefind, new URL("shelves.json", url));
  return {
    shelves,
    answer: (text) => answer(pagefind, shelves, text),
    read: async (pages) => terse(await read(shelves, pages)),
  };
};
