// Sugar for the markers: without it each still opens and closes by click, tap and key, but where the panel would be the
// same as beside another value: there it leads to the proof itself. With it all open in place, one at a time, Escape and
// a click elsewhere close them, and wide screens show them as cards.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("atlas-js");

  document.querySelectorAll("a.proof").forEach(function (link) {
    var marker = document.querySelector("#" + CSS.escape(link.getAttribute("data-as")) + " + details.proof");
    if (!marker) return;
    marker = marker.cloneNode(true);
    marker.querySelector("summary").setAttribute("aria-label", link.getAttribute("aria-label"));
    link.parentNode.replaceChild(marker, link);
  });

  function opened() {
    return document.querySelectorAll("details.proof[open]");
  }

  function close(but) {
    opened().forEach(function (one) {
      if (one !== but) one.open = false;
    });
  }

  document.addEventListener("toggle", function (event) {
    var marker = event.target;
    if (!marker.matches || !marker.matches("details.proof") || !marker.open) return;
    close(marker);
  }, true);

  document.addEventListener("click", function (event) {
    if (!event.target.closest("details.proof")) close(null);
  });

  document.addEventListener("keydown", function (event) {
    var last = opened()[0];
    if (event.key !== "Escape" || !last) return;
    var inside = last.contains(document.activeElement);
    close(null);
    if (inside) last.querySelector("summary").focus();
  });
})();
