// Shows the dates of one topic; the choice stands in the address, so that it can be passed on. Without it all are shown.
(function () {
  "use strict";
  var form = document.querySelector(".timeline-filter");
  if (!form) return;
  var select = form.querySelector("select");
  var output = form.querySelector("output");
  var KEY = "#topic=";

  function belongs(one, topic) {
    return !topic || one.getAttribute("data-topics").split(" ").indexOf(topic) >= 0;
  }

  // Rows close up: each stands as far below the axis as rows are shown above it.
  function draw(svg, topic) {
    var rows = Array.prototype.slice.call(svg.querySelectorAll("a.row"));
    var box = svg.viewBox.baseVal;
    if (!svg.atlasTops) {
      svg.atlasTops = rows.map(function (row) { return row.transform.baseVal.getItem(0).matrix.f; });
      svg.atlasHeight = box.height;
    }
    var tops = svg.atlasTops;
    var height = tops.length > 1 ? tops[1] - tops[0] : 0;
    var shown = 0;
    rows.forEach(function (row) {
      var there = belongs(row, topic);
      row.style.display = there ? "" : "none";
      if (there) row.setAttribute("transform", "translate(0 " + tops[shown++] + ")");
    });
    svg.setAttribute("viewBox", "0 0 " + box.width + " " + (svg.atlasHeight - (rows.length - shown) * height));
  }

  function show(topic) {
    var shown = 0;
    document.querySelectorAll(".timeline-list > li").forEach(function (item) {
      item.hidden = !belongs(item, topic);
      if (!item.hidden) shown += 1;
    });
    document.querySelectorAll("svg.timeline").forEach(function (svg) { draw(svg, topic); });
    output.textContent = topic ? output.getAttribute("data-words").replace("{shown}", String(shown)) : "";
  }

  function fromAddress() {
    var hash = location.hash;
    var wanted = hash.indexOf(KEY) === 0 ? decodeURIComponent(hash.slice(KEY.length)) : "";
    var known = Array.prototype.some.call(select.options, function (one) { return one.value === wanted; });
    if (hash && hash.indexOf(KEY) !== 0) return;
    select.value = known ? wanted : "";
    show(select.value);
  }

  select.addEventListener("change", function () {
    history.replaceState(null, "", select.value ? KEY + encodeURIComponent(select.value) : location.pathname + location.search);
    show(select.value);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("hashchange", fromAddress);
  form.hidden = false;
  fromAddress();
})();
