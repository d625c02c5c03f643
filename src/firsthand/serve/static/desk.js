// What a page does beyond links and forms: moving by keyboard, and a text and its claims that light up together.
// Every page works without it.
"use strict";

const KEYS = { j: 1, k: -1 };

function typing(target) {
  return target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
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

// "g" waits for the letter of a page, for as long as a hand takes to find it.
let going = 0;

function go(event) {
  const waited = event.timeStamp < going;
  going = event.key === "g" && !waited ? event.timeStamp + 2000 : 0;
  const link = waited && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  if (link) location.assign(link.href);
  return Boolean(link) || going > 0;
}

const help = document.querySelector(".keys-help");

document.querySelector("[data-keys-help]").addEventListener("click", (event) => {
  if (help) event.preventDefault();
  help?.showModal();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  if (go(event)) {
    event.preventDefault();
  } else if (event.key === "?") {
    help?.showModal();
    event.preventDefault();
  } else if (event.key in KEYS) {
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

// Two keys a decision: one comes to a card, one decides about it. With no card in hand the first key only takes one up.
// What is done with all that was marked has a key of the page.
function decide(event) {
  const whole = document.querySelector(`[data-page-key="${CSS.escape(event.key)}"]`);
  if (whole) {
    whole.click();
    return true;
  }
  const key = `[data-key="${CSS.escape(event.key)}"]`;
  const card = document.activeElement?.closest("[data-decide]");
  if (!card) {
    const any = document.querySelector(`[data-decide] ${key}`);
    if (any) move(1);
    return Boolean(any);
  }
  const button = card.querySelector(key);
  button?.click();
  return Boolean(button);
}

// Where a decision leads back to a card, the next key goes on from there.
function goOn() {
  const card = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("article, .card");
  if (!card) return;
  card.tabIndex = 0;
  card.focus();
}

goOn();
window.addEventListener("hashchange", goOn);
