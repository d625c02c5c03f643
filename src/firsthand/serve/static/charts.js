// Charts that tell what each mark is, for pointer and keyboard, and that can be moved and zoomed in. The picture that
// stands in the page first, and the table below it, say the same without script.
"use strict";

const HAND = matchMedia("(max-width: 40rem)");
const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

// Marks: what has words of its own. Several parts of one mark (a bar, its ends) count once.
function marksOf(svg) {
  const found = new Map();
  for (const title of svg.querySelectorAll("title")) {
    const mark = title.closest("a") ?? title.parentElement;
    const key = `${mark.getAttribute("href")} ${title.textContent}`;
    if (!found.has(key)) found.set(key, { words: title.textContent, parts: [] });
    found.get(key).parts.push(mark);
  }
  return [...found.values()];
}

// The row of the table that says the same as a mark: the mark leads to it, or to the claim that it leads to.
function rowOf(href) {
  if (!href) return null;
  if (href.startsWith("#")) return document.getElementById(href.slice(1));
  return document.querySelector(`td a[href="${CSS.escape(href)}"]`)?.closest("tr") ?? null;
}

function telling(figure) {
  const svg = figure.querySelector(".drawn:not([hidden]) svg");
  const marks = marksOf(svg);
  const tip = figure.querySelector(".tip") ?? figure.appendChild(document.createElement("p"));
  tip.className = "tip";
  tip.hidden = true;
  tip.ariaHidden = "true"; // the mark itself has these words as its name
  const tell = (mark, part, on) => {
    for (const each of mark.parts) each.classList.toggle("lit", on);
    rowOf(mark.parts[0].getAttribute("href"))?.classList.toggle("lit", on);
    tip.hidden = !on;
    if (!on) return;
    tip.textContent = mark.words;
    const at = part.getBoundingClientRect();
    const box = figure.getBoundingClientRect();
    const left = Math.max(0, Math.min(at.left - box.left + at.width / 2 - tip.offsetWidth / 2, box.width - tip.offsetWidth));
    tip.style.left = `${left}px`;
    tip.style.top = `${at.bottom - box.top + 10}px`;
  };
  marks.forEach((mark, place) => {
    const first = mark.parts[0];
    first.setAttribute("tabindex", place ? "-1" : "0");
    if (!first.hasAttribute("href")) first.setAttribute("role", "img");
    for (const part of mark.parts) {
      part.setAttribute("aria-label", mark.words);
      part.querySelectorAll("title").forEach((title) => title.remove()); // or a browser would tell it a second time
      part.addEventListener("pointerenter", () => tell(mark, part, true));
      part.addEventListener("pointerleave", () => tell(mark, part, false));
    }
    first.addEventListener("focus", () => tell(mark, first, true));
    first.addEventListener("blur", () => tell(mark, first, false));
    first.addEventListener("keydown", (event) => {
      const next = marks[place + (ARROWS[event.key] ?? 0)];
      if (!(event.key in ARROWS) || event.shiftKey || !next) return;
      next.parts[0].focus();
      event.preventDefault();
      event.stopPropagation();
    });
  });
}

// A window as wide as a hand has a drawing of its own, from the same address.
async function narrowed(figure) {
  const address = new URL(location.href);
  address.searchParams.set("narrow", "1");
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const drawn = page.querySelector("figure.chart .drawn");
  if (!drawn) return;
  figure.querySelector(".drawn").replaceWith(drawn);
  figure.classList.add("narrow");
  if (figure.dataset.chart) figure.dataset.chart += "&narrow=1";
}

// A drawing that is zoomed in by what is seen of it: areas grow with it, dots and letters keep their size.
function zooming(figure) {
  const svg = figure.querySelector(".drawn svg");
  const whole = svg.viewBox.baseVal;
  const [width, height] = [whole.width, whole.height];
  const kept = [...svg.querySelectorAll("text, a > path[transform]:not([fill^='url'])")].map((each) => [each, each.getAttribute("transform")]);
  let [x, y, times] = [0, 0, 1];
  const show = () => {
    x = Math.max(0, Math.min(x, width - width / times));
    y = Math.max(0, Math.min(y, height - height / times));
    svg.setAttribute("viewBox", `${x} ${y} ${width / times} ${height / times}`);
    for (const [each, was] of kept) each.setAttribute("transform", `${was} scale(${1 / times})`);
  };
  const zoom = (by, atX = 0.5, atY = 0.5) => {
    const now = Math.max(1, Math.min(times * by, 12));
    x += (width / times - width / now) * atX;
    y += (height / times - height / now) * atY;
    times = now;
    show();
  };
  const move = (byX, byY) => {
    x += (width / times) * byX;
    y += (height / times) * byY;
    show();
  };
  // The mark that has the keyboard stays where it is.
  const about = () => {
    const mark = svg.contains(document.activeElement) && document.activeElement.getBoundingClientRect();
    const box = svg.getBoundingClientRect();
    return mark ? [(mark.left + mark.width / 2 - box.left) / box.width, (mark.top + mark.height / 2 - box.top) / box.height] : [];
  };
  const KEYS = { "+": () => zoom(1.5, ...about()), "-": () => zoom(1 / 1.5, ...about()), 0: () => zoom(1 / times) };
  const PAN = { ArrowRight: [0.15, 0], ArrowLeft: [-0.15, 0], ArrowDown: [0, 0.15], ArrowUp: [0, -0.15] };
  figure.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("button")) return;
    if (event.key in KEYS) KEYS[event.key]();
    else if (event.key in PAN && times > 1) move(...PAN[event.key]);
    else return;
    event.preventDefault();
  });
  svg.addEventListener("wheel", (event) => {
    const box = svg.getBoundingClientRect();
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  svg.addEventListener("pointermove", (event) => {
    if (!event.buttons || times === 1) return;
    const box = svg.getBoundingClientRect();
    move(-event.movementX / box.width, -event.movementY / box.height);
  });
  const bar = figure.insertBefore(document.createElement("div"), figure.querySelector("figcaption"));
  bar.className = "zoom";
  for (const [sign, name, key] of [["+", "Zoom in", "+"], ["−", "Zoom out", "-"], ["Whole map", "", 0]]) {
    const button = Object.assign(bar.appendChild(document.createElement("button")), { type: "button", textContent: sign });
    button.className = "plain small";
    if (name) button.ariaLabel = name;
    button.addEventListener("click", KEYS[key]);
  }
  bar.append(" + and − zoom, arrows move, 0 shows all; the wheel and dragging do the same.");
}

let loading;

// Vega is large, so it comes only when somebody asks for it.
function vega() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.type = "module"; // its many short names are its own, and none of ours
    script.src = "/charts/vega.js";
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  return loading;
}

// The page's policy allows no evaluation of strings and no style elements: expressions are interpreted, and the words
// of the mark under the pointer go into a line of the page instead of a floating box.
async function zoomable(figure, told) {
  const [spec] = await Promise.all([fetch(figure.dataset.chart).then((answer) => answer.json()), vega()]);
  const drawn = figure.querySelector(".drawn");
  const place = document.createElement("div");
  place.className = "drawn";
  drawn.after(place);
  await vegaEmbed(place, spec, {
    ast: true,
    actions: false,
    defaultStyle: false,
    renderer: "svg",
    tooltip: (_handler, _event, _item, words) => (told.textContent = words ?? ""),
    loader: { target: "_self" },
  });
  drawn.hidden = true;
  place.role = "img";
  place.ariaLabel = drawn.querySelector("svg").getAttribute("aria-label");
  place.firstElementChild.ariaHidden = "true";
}

function offerToMove(figure) {
  const button = document.createElement("button");
  const told = document.createElement("p");
  button.type = "button";
  button.className = "plain small";
  button.textContent = "Zoom and move";
  told.className = "quiet told";
  figure.querySelector("figcaption").after(button, told);
  button.addEventListener("click", async () => {
    button.disabled = true;
    told.textContent = "One moment …";
    try {
      await zoomable(figure, told);
      told.textContent = "Turn the wheel to zoom in, drag to move along, click on a mark for its claim.";
      button.remove();
    } catch {
      told.textContent = "The chart cannot be moved here; the picture and the table say the same.";
      button.disabled = false;
    }
  });
}

async function begin(figure) {
  const drawnForHands = figure.dataset.chart || "zoom" in figure.dataset;
  if (HAND.matches && drawnForHands) await narrowed(figure).catch(() => {}); // the wide drawing can be scrolled
  telling(figure);
  if ("zoom" in figure.dataset) zooming(figure);
  if (figure.dataset.chart) offerToMove(figure);
}

for (const figure of document.querySelectorAll("figure.chart")) begin(figure);
