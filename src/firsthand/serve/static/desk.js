// What a page does beyond links and forms: moving by keyboard, and a text and its claims that light up together.
// Every page works without it.
"use strict";

const KEYS = { j: 1, k: -1 };

function typing(target) {
  return target.matches("input, select, textarea, [contenteditable]");
}

function entries() {
  return [...document.querySelectorAll("[data-keys] > article, [data-keys] > .card")];
}

function move(step) {
  const all = entries();
  const at = all.indexOf(document.activeElement?.closest("article, .card"));
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  if (!next) return;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in KEYS) {
    move(KEYS[event.key]);
    event.preventDefault();
  } else if (event.key === "Enter" && event.target.matches("article, .card")) {
    event.target.querySelector("a")?.click();
  } else if (event.key === "u") {
    document.querySelector("[data-undo]")?.requestSubmit();
  } else if (decide(event)) {
    event.preventDefault();
  } else if (event.key === "/") {
    document.querySelector("[type=search]")?.focus();
    event.preventDefault();
  }
});

// Two keys a decision: one moves to a card, one decides about it.
function decide(event) {
  const card = document.activeElement?.closest("[data-decide]") ?? document.querySelector("[data-decide]");
  const button = card?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  button?.click();
  return Boolean(button);
}

function light(claim, on) {
  for (const mark of document.querySelectorAll(`mark[data-claims~="${CSS.escape(claim)}"]`)) mark.classList.toggle("lit", on);
  document.getElementById(`c-${claim}`)?.classList.toggle("lit", on);
}

function together(reader) {
  const beside = reader.querySelector(".beside");
  reader.addEventListener("mouseover", (event) => {
    for (const claim of claimsAt(event.target)) light(claim, true);
  });
  reader.addEventListener("mouseout", (event) => {
    for (const claim of claimsAt(event.target)) light(claim, false);
  });
  reader.addEventListener("focusin", (event) => {
    for (const lit of reader.querySelectorAll(".lit")) lit.classList.remove("lit");
    const claim = event.target.closest("[data-claim]")?.dataset.claim;
    if (!claim) return;
    light(claim, true);
    document.getElementById(`t-${claim}`)?.scrollIntoView({ block: "center" });
  });
  reader.querySelector(".text").addEventListener("click", (event) => {
    const [claim] = claimsAt(event.target).slice(-1);
    if (!claim || event.target.closest("a")) return;
    const entry = document.getElementById(`c-${claim}`);
    beside.scrollTop = entry.offsetTop - beside.offsetTop;
    light(claim, true);
  });
}

function claimsAt(target) {
  const mark = target.closest("mark[data-claims]");
  if (mark) return mark.dataset.claims.trim().split(" ");
  const entry = target.closest("[data-claim]");
  return entry ? [entry.dataset.claim] : [];
}

const reader = document.querySelector(".reader");
if (reader) together(reader);
