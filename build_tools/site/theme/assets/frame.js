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
    // In a strip of tabs that is wider than the screen, the reader's place is in sight.
    const strip = document.querySelector(".tabs ul");
    const here = strip.querySelector("[aria-current]");
    if (here && here.offsetLeft + here.offsetWidth > strip.clientWidth) strip.scrollLeft = here.offsetLeft - 24;
  });
})();
