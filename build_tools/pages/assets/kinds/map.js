// A card beside what is pointed at on the map, with what its entry in the list below says. Without it every link still
// leads to its record. The card stays while the pointer is on it, and Escape closes it.
(function () {
  "use strict";
  var stage = document.querySelector(".map-stage");
  if (!stage) return;
  var card = stage.querySelector(".map-card");
  var shown = null;
  var leaving = 0;

  function hide() {
    clearTimeout(leaving);
    if (shown) shown.classList.remove("is-shown");
    shown = null;
    card.hidden = true;
  }

  function later() {
    clearTimeout(leaving);
    leaving = setTimeout(function () {
      if (!card.contains(document.activeElement)) hide();
    }, 250);
  }

  function beside(link) {
    var sign = (link.querySelector(".knot, .mark") || link).getBoundingClientRect();
    var edges = stage.getBoundingClientRect();
    var left = sign.left + sign.width / 2 - edges.left;
    var right = left < edges.width / 2;
    var x = right ? left + 18 : left - 18 - card.offsetWidth;
    var y = sign.top - edges.top + 14;
    card.style.left = Math.max(0, Math.min(x, edges.width - card.offsetWidth)) + "px";
    card.style.top = y + "px";
  }

  function show(link) {
    var entry = document.getElementById(link.getAttribute("data-card"));
    clearTimeout(leaving);
    if (!entry || shown === link) return;
    hide();
    shown = link;
    link.classList.add("is-shown");
    card.replaceChildren();
    Array.prototype.forEach.call(entry.children, function (child) {
      if (!child.matches(".map-sample")) card.append(child.cloneNode(true));
    });
    card.hidden = false;
    beside(link);
  }

  stage.querySelectorAll("a[data-card]").forEach(function (link) {
    link.addEventListener("pointerenter", function (event) {
      if (event.pointerType !== "touch") show(link);
    });
    link.addEventListener("pointerleave", function (event) {
      if (event.pointerType !== "touch") later();
    });
    link.addEventListener("focus", function () {
      if (link.matches(":focus-visible")) show(link);
    });
    link.addEventListener("blur", later);
    // A finger has no way to point: its first tap shows the card, the second follows the link.
    link.addEventListener("click", function (event) {
      if (event.pointerType !== "touch" || shown === link) return;
      event.preventDefault();
      show(link);
    });
  });
  card.addEventListener("pointerenter", function () { clearTimeout(leaving); });
  card.addEventListener("pointerleave", later);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && shown) hide();
  });
})();
