// Charts that can be drawn along and zoomed in. The picture that stands in the page first says the same without script.
"use strict";

let loading;

// Vega is large, so it comes only when somebody asks for it.
function vega() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
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

for (const figure of document.querySelectorAll("figure[data-chart]")) {
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
