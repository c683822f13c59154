"use strict";
(() => {
  const all = (selector) => document.querySelectorAll(selector);
  const now = document.getElementById("now");
  const aside = document.querySelector("aside");
  let pinned = null;

  // What an element points at: a statement by its number, or an entity.
  const target = (element) => {
    const place = element instanceof Element && element.closest("[data-n], [data-q], [data-cue], [data-by], [data-e]");
    if (!place) return null;
    const data = place.dataset;
    const number = data.n ?? (data.q ?? data.cue ?? data.by)?.split(" ").pop();
    return number === undefined ? { entity: data.e.split(" ").pop() } : { number };
  };

  const light = (what) => {
    for (const element of all(".lit, .lit-name")) element.classList.remove("lit", "lit-name");
    now.textContent = "";
    if (!what) return;
    let entity = what.entity;
    if (what.number !== undefined) {
      const number = what.number;
      const button = document.getElementById("q" + number);
      entity = button.dataset.p;
      for (const name of ["q", "cue", "by"]) {
        for (const element of all(`[data-${name}~="${number}"]`)) element.classList.add("lit");
      }
      now.textContent = button.getAttribute("aria-label");
    }
    if (entity !== undefined) {
      for (const element of all(`[data-e~="${entity}"]`)) element.classList.add("lit", "lit-name");
    }
  };

  const pin = (what) => {
    pinned = what;
    for (const button of all("[role=button]")) {
      button.setAttribute("aria-pressed", String(what?.number === button.dataset.n));
    }
    light(what);
    // Beside the article the list may be longer than the screen.
    const person = aside.querySelector(".people > .lit-name");
    if (person && getComputedStyle(aside).position === "sticky") person.scrollIntoView({ block: "nearest" });
  };

  const same = (a, b) => a && b && a.number === b.number && a.entity === b.entity;

  document.addEventListener("mouseover", (event) => { if (!pinned) light(target(event.target)); });
  document.addEventListener("focusin", (event) => { if (!pinned) light(target(event.target)); });
  document.addEventListener("focusout", () => { if (!pinned) light(null); });
  document.addEventListener("click", (event) => {
    const what = target(event.target);
    const link = event.target.closest("aside a[data-n]");
    pin(same(what, pinned) && !link ? null : what);
    if (link) document.getElementById("q" + what.number).focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pin(null);
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("[role=button]")) {
      event.preventDefault();
      event.target.click();
    }
  });
})();
