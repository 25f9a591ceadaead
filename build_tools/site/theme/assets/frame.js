// Runs before anything is painted: the reader's choice of light or dark, else that of the system.
(() => {
  "use strict";
  const KEY = "atlas-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  // Storage may be refused: then the choice lasts as long as the page.
  const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const remember = (scheme) => { try { localStorage.setItem(KEY, scheme); } catch { /* see above */ } };
  const show = (scheme) => { document.body.dataset.mdColorScheme = scheme; };
  const follow = () => { show(remembered() || (dark.matches ? "slate" : "default")); };

  document.documentElement.classList.add("js");
  follow();
  dark.addEventListener("change", follow);

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".theme").addEventListener("click", () => {
      const scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
      remember(scheme);
      show(scheme);
    });
    // The way to another language keeps the value that the reader is at and what a page keeps in its address; ids of
    // values are the same in every language. Scripts may change the address at any time, so it is read on the way out.
    const languages = document.querySelector(".languages");
    const keep = ({ target }) => {
      const link = target.closest?.("a[hreflang]:not([title])");
      if (link) link.href = link.href.replace(/[?#].*$/, "") + location.search + location.hash;
    };
    for (const way of ["pointerdown", "focusin", "click"]) languages?.addEventListener(way, keep);
    // In a strip of tabs that is wider than the screen, the reader's place is in sight.
    const strip = document.querySelector(".tabs ul");
    const here = strip.querySelector("[aria-current]");
    if (here && here.offsetLeft + here.offsetWidth > strip.clientWidth) strip.scrollLeft = here.offsetLeft - 24;
  });
})();
