// Adding documents: files dropped anywhere on the form, their names told, and a reading that shows how far it is.
// Both pages work without it: the browser's own field takes files, and the page loads itself anew.
"use strict";

const drop = document.querySelector("[data-drop]");

function told(input) {
  const names = [...input.files].map((file) => file.name);
  const more = names.length > 8 ? ` and ${names.length - 8} more` : "";
  document.querySelector("[data-chosen]").textContent = names.length ? `Chosen: ${names.slice(0, 8).join(", ")}${more}` : "";
}

if (drop) {
  const input = drop.querySelector("input[type=file]");
  input.addEventListener("change", () => told(input));
  told(input); // files may have been chosen before this script was there, or stand in the field again after going back
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    input.files = event.dataTransfer.files;
    told(input);
  });
}

async function again() {
  const shown = document.querySelector("[data-live]");
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
    if (!fresh) return;
    shown.replaceWith(fresh);
    if (fresh.dataset.live === "yes") setTimeout(again, 1000);
  } catch {
    setTimeout(again, 5000); // the desk may be busy, or closed; the link on the page stays
  }
}

if (document.querySelector("[data-live=yes]")) setTimeout(again, 700);
