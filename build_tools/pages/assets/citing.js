// Sugar for references and links to values: without it each is there to follow, select and copy by hand.
// With it a button copies a reference, and a link to a value copies its address on the way.
(function () {
  "use strict";
  var status;

  function tell(text) {
    if (!status) {
      status = document.createElement("p");
      status.setAttribute("role", "status");
      status.style.cssText = "position:fixed;left:0;bottom:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
      document.body.appendChild(status);
    }
    status.textContent = text;
  }

  function select(element) {
    var range = document.createRange(), selection = getSelection();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Pages from disk and over plain HTTP have no clipboard of their own: there the old command is asked.
  function byCommand(text) {
    var box = document.createElement("textarea"), before = document.activeElement, done = false;
    box.value = text;
    box.style.cssText = "position:fixed;top:0;left:0;opacity:0";
    document.body.appendChild(box);
    box.select();
    try { done = document.execCommand("copy"); } catch (error) { done = false; }
    box.remove();
    if (before) before.focus({ preventScroll: true });
    return done;
  }

  function copy(text) {
    if (!navigator.clipboard || !window.isSecureContext) return Promise.resolve(byCommand(text));
    return navigator.clipboard.writeText(text).then(function () { return true; }, function () { return byCommand(text); });
  }

  function flash(element) {
    element.classList.add("is-copied");
    setTimeout(function () { element.classList.remove("is-copied"); }, 1600);
  }

  function said(name) {
    var one = document.querySelector("[" + name + "]");
    return one ? one.getAttribute(name) : "";
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  // What is cited is the page that is open: the day is today, the address is where it is.
  function complete() {
    var now = new Date(), year = now.getFullYear(), month = two(now.getMonth() + 1), day = two(now.getDate());
    document.querySelectorAll(".today").forEach(function (one) {
      one.textContent = one.getAttribute("data-form") === "iso" ? [year, month, day].join("-") : [day, month, year].join(".");
    });
    if (location.protocol === "file:") return;
    document.querySelectorAll("a.permalink").forEach(function (one) {
      var canonical = document.querySelector('link[rel="canonical"]');
      if (/^https?:/.test(one.textContent)) return;
      one.textContent = canonical ? canonical.href : one.href;
    });
  }

  document.querySelectorAll(".copy").forEach(function (button) {
    var name = button.textContent, target = document.getElementById(button.getAttribute("data-copy"));
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(target.textContent).then(function (done) {
        var word = said(done ? "data-copied" : "data-not-copied");
        if (done) flash(button); else select(target);
        button.textContent = word;
        tell(word);
        setTimeout(function () { button.textContent = name; }, 1600);
      });
    });
  });

  document.addEventListener("click", function (event) {
    var pin = event.target.closest && event.target.closest("a.pin");
    if (!pin) return;
    copy(pin.href).then(function (done) {
      if (!done) return;
      flash(pin);
      tell(said("data-copied"));
    });
  });

  complete();
})();
