// The reader: a text and its claims that light up and scroll together, and words that are selected as places in the text.
"use strict";

const reader = document.querySelector(".reader");
const text = reader.querySelector(".text");
const beside = reader.querySelector(".beside");
const pen = document.getElementById("pen");

// The form is another whenever it is filled anew.
function fields() {
  return pen.querySelector("form").elements;
}

function claimsAt(target) {
  const mark = target.closest("mark[data-claims]");
  if (mark) return mark.dataset.claims.trim().split(" ");
  const entry = target.closest("[data-claim]");
  return entry ? [entry.dataset.claim] : [];
}

function light(claim, on) {
  for (const mark of text.querySelectorAll(`mark[data-claims~="${CSS.escape(claim)}"]`)) mark.classList.toggle("lit", on);
  document.getElementById(`c-${claim}`)?.classList.toggle("lit", on);
}

// The claim that has the keyboard stays lit when the pointer leaves it.
function inHand() {
  return document.activeElement?.closest("[data-claim]")?.dataset.claim;
}

reader.addEventListener("mouseover", (event) => claimsAt(event.target).forEach((claim) => light(claim, true)));
reader.addEventListener("mouseout", (event) => claimsAt(event.target).forEach((claim) => light(claim, claim === inHand())));
reader.addEventListener("focusin", (event) => {
  leader = beside.contains(event.target) ? "beside" : "text"; // or the other would scroll away what has the keyboard
  for (const lit of reader.querySelectorAll(".lit")) lit.classList.remove("lit");
  const claim = event.target.closest("[data-claim]")?.dataset.claim;
  if (!claim) return;
  light(claim, true);
  if (event.target.matches("[data-claim]") && wide()) leads("beside", () => textTo(claim));
});

// An address that names a claim has put it into hand before this script was there.
const first = inHand();
if (first) {
  light(first, true);
  document.getElementById(`t-${first}`)?.scrollIntoView({ block: "center" });
}

// One column leads, the other follows: whichever was touched last. What a follower scrolls moves nothing in turn.
let leader = "text";
let following = 0;

function leads(which, follow) {
  leader = which;
  following = performance.now() + 150;
  follow();
}

function wide() {
  return getComputedStyle(beside).position === "sticky";
}

function textTo(claim) {
  const mark = document.getElementById(`t-${claim}`);
  if (mark) window.scrollTo({ top: window.scrollY + mark.getBoundingClientRect().top - window.innerHeight / 3 });
}

function besideTo(claim) {
  const entry = document.getElementById(`c-${claim}`);
  if (entry) beside.scrollTop += entry.getBoundingClientRect().top - beside.getBoundingClientRect().top - 8;
}

// The first claim that begins below the upper quarter of what is seen of its column.
function uppermost(all, from) {
  const first = [...all].find((each) => each.getBoundingClientRect().bottom > from);
  return first?.dataset.claim ?? first?.id.slice(2);
}

for (const kind of ["wheel", "pointerdown", "touchstart"]) {
  beside.addEventListener(kind, () => { leader = "beside"; }, { passive: true });
  text.addEventListener(kind, () => { leader = "text"; }, { passive: true });
}
window.addEventListener("scroll", () => {
  if (!wide() || leader !== "text" || performance.now() < following || pen.open) return;
  const claim = uppermost(text.querySelectorAll("a.n"), window.innerHeight / 4);
  if (claim) besideTo(claim);
}, { passive: true });
beside.addEventListener("scroll", () => {
  if (!wide() || leader !== "beside" || performance.now() < following) return;
  const claim = uppermost(beside.querySelectorAll("[data-claim]"), beside.getBoundingClientRect().top);
  if (claim) textTo(claim);
}, { passive: true });
text.addEventListener("click", (event) => {
  const [claim] = claimsAt(event.target).slice(-1);
  if (!claim || event.target.closest("a") || !document.getSelection().isCollapsed) return;
  besideTo(claim);
  light(claim, true);
});

// Places are counted in characters (code points) of the document's text; the numbers of claims are none of it.
function offset(node, within) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!block) return nextBlock(node, within);
  const at = Number(block.dataset.start);
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, within);
  const part = range.cloneContents();
  for (const number of part.querySelectorAll("a.n")) number.remove();
  return at + [...part.textContent].length;
}

// A place between two blocks, as a selection by paragraphs has it at its end, is the beginning of the next.
function nextBlock(node, within) {
  const place = document.createRange();
  place.setStart(node, within);
  const next = [...text.querySelectorAll("[data-start]")].find((each) => place.comparePoint(each, 0) >= 0);
  return next ? Number(next.dataset.start) : null;
}

function selected() {
  const selection = document.getSelection();
  if (selection.isCollapsed || !selection.rangeCount || !text.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const part = range.cloneContents();
  for (const number of part.querySelectorAll("a.n")) number.remove();
  const words = part.textContent;
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  if (start === null || end === null || !words.trim()) return null;
  return { start, end, words: words.trim() }; // blanks at the ends are left out where it is kept
}

function put(place, more) {
  const field = hand?.isConnected ? hand : fields().words;
  const written = `${place.start}-${place.end}`;
  if (field !== fields().words) {
    field.value = written;
    said(field, [place.words]);
    return;
  }
  const form = pen.querySelector("form");
  const kept = more ? field.value : "";
  if (!more) forget();
  field.value = kept.trim() ? `${kept}, ${written}` : written;
  const exact = Object.assign(document.createElement("input"), { type: "hidden", name: "exact", value: place.words });
  form.append(exact);
  said(field, [...form.querySelectorAll("[name=exact]")].map((each) => each.value));
}

// The words that a place has stand behind its field.
function said(field, words) {
  const label = field.closest("label");
  let shown = label.nextElementSibling;
  if (!shown?.matches(".chosen")) {
    shown = Object.assign(document.createElement("span"), { className: "quiet chosen" });
    label.after(shown);
  }
  shown.textContent = words.map((each) => `“${each}”`).join(" … ");
}

// Words that are selected go where the keyboard was last, if that takes a place; else they are the claim's own.
let hand = null;
pen.addEventListener("focusin", (event) => {
  if (event.target.matches("input, textarea, select")) hand = event.target.matches("[data-place]") ? event.target : null;
});

function forget() {
  for (const each of pen.querySelectorAll("[name=exact]")) each.remove();
  said(fields().words, []);
}

// Words typed or changed by hand are no longer those that were selected.
pen.addEventListener("input", (event) => {
  if (event.target.name === "words") forget();
});

text.addEventListener("mouseup", (event) => {
  const place = selected();
  if (!place) return;
  // Held down, Shift would make the selection longer; Alt adds a stretch of a quotation that is split.
  if (pen.open) put(place, event.altKey);
});

async function filled(claim) {
  if (!claim && !fields().claim.value) {
    pen.querySelector("form").reset();
    forget();
    return;
  }
  const address = `/documents/${encodeURIComponent(text.dataset.document)}/pen?claim=${encodeURIComponent(claim)}`;
  const answer = await fetch(address);
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [title, form] = [made.querySelector("summary"), made.querySelector("form")];
  pen.querySelector("summary").replaceWith(title);
  pen.querySelector("form").replaceWith(form);
}

async function write(entry, place) {
  const claim = entry?.dataset.claim ?? "";
  try {
    await filled(claim);
  } catch {
    location.href = `?edit=${encodeURIComponent(claim)}#pen`;
    return;
  }
  hand = null;
  pen.open = true;
  if (place) put(place, false);
  beside.scrollTop = 0;
  if (!wide()) pen.scrollIntoView({ block: "center" });
  fields()[entry ? "kind" : "words"].focus({ preventScroll: wide() });
}

beside.addEventListener("click", (event) => {
  const link = event.target.closest("[data-key=e]");
  if (link) {
    event.preventDefault();
    write(link.closest("[data-claim]"));
  } else if (event.target.closest("[data-pen-away]")) {
    event.preventDefault();
    pen.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && pen.open) {
    const claim = fields().claim.value;
    pen.open = false;
    document.getElementById(`c-${claim}`)?.focus();
    return;
  }
  if (event.key !== "a" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  write(null, selected());
  event.preventDefault();
});
