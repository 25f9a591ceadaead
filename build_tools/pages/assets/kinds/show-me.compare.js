// How texts are compared: the twin of build_tools/proof/text.py and phrases.py.
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

  // For the page, for tests, and for whoever wants to look closer in the console.
  globalThis.atlasCompare = Object.freeze({ normalise, places, aligned, passages });
})();
