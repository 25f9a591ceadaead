// The words of a file that the reader opens, or why it is refused. Nothing of it leaves the browser.
(() => {
  "use strict";
  const ENDING = /\.(txt|text|md|markdown|html?)$/i;
  const MOST_BYTES = 8 * 1024 * 1024;

  // `{ text }`, or `{ refused }` with the name of the message that says why.
  async function textIn(file) {
    if (!ENDING.test(file.name)) return { refused: "refused" };
    if (file.size > MOST_BYTES) return { refused: "large" };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const utf16 = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
    let text;
    try {
      text = new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
    } catch {
      return { refused: "letters" };
    }
    if (text.includes("\0")) return { refused: "letters" };
    return { text: /\.html?$/i.test(file.name) ? textOf(text) : text };
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

  globalThis.atlasFiles = Object.freeze({ textIn });
})();
