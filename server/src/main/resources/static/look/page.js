// What pages do more comfortably with script; every page works without it.
(() => {
  "use strict";
  let typed = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[method=post]")) typed = true;
  });
  document.addEventListener("submit", () => { typed = false; });
  window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const control of document.querySelectorAll("[data-send-on-change]")) {
    control.addEventListener("change", () => control.form.requestSubmit());
  }
  for (const part of document.querySelectorAll("[data-when]")) {
    const choice = part.closest("form").elements[part.dataset.when];
    const show = () => { part.hidden = !part.dataset.is.split("、").includes(choice.value); };
    choice.addEventListener("change", show);
    show();
  }
  for (const link of document.querySelectorAll(".notice a[href^='#field-']")) {
    link.addEventListener("click", () => document.getElementById(link.hash.slice(1))?.focus());
  }
})();
