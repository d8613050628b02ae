"use strict";
(function () {
  var status = document.getElementById("status");
  document.querySelectorAll(".cite pre").forEach(function (text) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy citation";
    button.addEventListener("click", function () {
      var done = function () {
        button.textContent = "Copied";
        status.textContent = "Citation copied";
        setTimeout(function () { button.textContent = "Copy citation"; status.textContent = ""; }, 2500);
      };
      var select = function () {
        var range = document.createRange();
        range.selectNodeContents(text);
        var selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        if (document.execCommand("copy")) { done(); } else { status.textContent = "Citation selected: copy it with the keyboard"; }
      };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(text.textContent).then(done, select);
      } else { select(); }
    });
    text.parentNode.insertBefore(button, text);
  });
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () { opened.forEach(function (d) { d.open = false; }); });
  var reveal = function () {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (var up = target && target.parentElement; up; up = up.parentElement) { if (up.tagName === "DETAILS") { up.open = true; } }
    if (target) { target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", reveal);
  if (location.hash) { reveal(); }
})();
