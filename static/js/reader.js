/**
 * The article reader: a passage is selected with the mouse, by touch or by keys, and a form beside
 * the text makes a claim of it. Notes stand beside their marks; the current one's marks light up.
 */

import { passageKept } from "./drafts.js";
import { announce, release } from "./forms.js";
import { current, items, makeCurrent, typing } from "./keys.js";
import { selectedRange, selectSentence, showWholeWords } from "./selection.js";

const htmx = window.htmx;
const WIDE = window.matchMedia("(min-width: 62.01rem)");
const reader = () => document.getElementById("reader");
const text = () => document.querySelector("[data-text]");
const bar = () => document.querySelector("[data-selection-bar]");
const panel = () => document.querySelector("[data-panel]");

let chosen = null; // the range that the bar offers to make a claim of

/* What is selected */

function showBar() {
  const root = text();
  const button = bar();
  if (!root || !button) return;
  chosen = selectedRange(root);
  if (!chosen) {
    button.hidden = true;
    return;
  }
  const box = window.getSelection().getRangeAt(0).getBoundingClientRect();
  const frame = reader().getBoundingClientRect();
  button.hidden = false;
  button.style.insetBlockStart = `${box.bottom - frame.top + 8}px`;
  button.style.insetInlineStart = `${Math.max(0, Math.min(box.left - frame.left, frame.width - button.offsetWidth))}px`;
}

let waiting = 0;
document.addEventListener("selectionchange", () => {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(showBar, 120);
});
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest?.("[data-selection-bar]")) event.preventDefault(); // keeps the selection
});

document.addEventListener("pointerup", (event) => {
  // Not under a finger: there it would take the handles away that the selection is drawn out by.
  if (event.pointerType === "mouse" && text()) showWholeWords(text());
});

async function openForm() {
  const root = text();
  chosen = selectedRange(root) ?? chosen;
  if (!chosen) {
    announce(reader().dataset.nothing);
    return;
  }
  if (window.Highlight) CSS.highlights.set("chosen", new Highlight(chosen.range));
  bar().hidden = true;
  await showForm(chosen);
  const statement = document.getElementById("id_statement");
  statement?.focus({ preventScroll: WIDE.matches });
  statement?.select();
  align();
}

async function showForm({ start, end }) {
  const address = new URL(reader().dataset.new, window.location.href);
  address.searchParams.set("start", start);
  address.searchParams.set("end", end);
  await htmx.ajax("GET", address.pathname + address.search, { target: "#span-panel", swap: "innerHTML" });
}

function closeForm() {
  const form = document.getElementById("span-form");
  if (!form || !panel()) return false;
  release(form);
  panel().replaceChildren();
  window.CSS.highlights?.delete("chosen");
  chosen = null;
  text().focus({ preventScroll: true });
  align();
  return true;
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-make]")) openForm();
  if (event.target.closest?.("[data-cancel]") && closeForm()) event.preventDefault();
  const mark = event.target.closest?.("mark[data-spans]");
  if (mark && window.getSelection().isCollapsed) nextNoteOf(mark);
  const shows = event.target.closest?.("[data-shows]");
  if (shows) {
    event.preventDefault();
    marksOf(shows.dataset.shows)[0]?.scrollIntoView({ block: "center" });
    makeCurrent(shows.closest("[data-item]"));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && closeForm()) {
    event.preventDefault();
    return;
  }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const root = text();
  if (!root) return;
  if (event.key === "s" || event.key === "S") {
    if (selectSentence(root, event.key === "s" ? 1 : -1)) event.preventDefault();
  } else if (event.key === "m" || (event.key === "Enter" && event.target === root)) {
    event.preventDefault();
    openForm();
  } else if (event.shiftKey && ["ArrowLeft", "ArrowRight"].includes(event.key) && selectedRange(root)) {
    window.getSelection().modify("extend", event.key === "ArrowRight" ? "forward" : "backward", "word");
    event.preventDefault();
  } else if (event.key === "c" && !current()?.querySelector("[data-item-key=c]")) {
    const next = items().find((item) => item.querySelector("[data-item-key=c]"));
    if (next) makeCurrent(next);
    else document.querySelector("[data-next-suggested]")?.click();
    event.preventDefault();
  }
});

/* Notes and their marks */

const marksOf = (key) => [...document.querySelectorAll(`mark[data-spans~="${CSS.escape(key)}"]`)];

function nextNoteOf(mark) {
  const keys = mark.dataset.spans.split(" ");
  const at = keys.indexOf(current()?.dataset.note ?? "");
  makeCurrent(document.getElementById(`note-${keys[(at + 1) % keys.length]}`));
}

document.addEventListener("desk:current", ({ detail: { item } }) => {
  for (const mark of document.querySelectorAll("mark.active")) mark.classList.remove("active");
  const marks = item?.dataset.note ? marksOf(item.dataset.note) : [];
  for (const mark of marks) mark.classList.add("active");
  const box = marks[0]?.getBoundingClientRect();
  if (box && WIDE.matches && (box.top < 0 || box.bottom > window.innerHeight)) marks[0].scrollIntoView({ block: "center" });
});

/** Sets each note beside the beginning of its mark, or below the note before it. */
function align() {
  const list = document.querySelector(".note-list");
  if (!list) return;
  const notes = [...list.querySelectorAll(":scope > [data-note]")];
  for (const note of notes) note.style.marginBlockStart = "";
  if (!WIDE.matches) return;
  for (const note of notes) {
    const mark = document.getElementById(`span-${note.dataset.note}`)?.parentElement;
    if (!mark) continue;
    const gap = mark.getBoundingClientRect().top - note.getBoundingClientRect().top;
    if (gap > 0) note.style.marginBlockStart = `${gap + parseFloat(getComputedStyle(note).marginBlockStart)}px`;
  }
}

let lastNote = null; // where the reader was before the page was renewed under them

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target?.id !== "reader") return;
  const all = items();
  lastNote = { key: current()?.dataset.note, at: all.indexOf(current()) };
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (["reader", "main"].includes(event.detail.target?.id)) {
    window.CSS.highlights?.delete("chosen");
    chosen = null;
    watch();
    const all = items();
    const named = window.location.hash.match(/^#span-(\d+)$/)?.[1];
    const stays = document.getElementById(`note-${lastNote?.key}`);
    const decided = stays && !stays.classList.contains("suggested");
    const next = all.find((item, at) => at >= (lastNote?.at ?? 0) && item.classList.contains("suggested"));
    if (lastNote) makeCurrent((decided && next) || stays || next || all[Math.min(lastNote.at, all.length - 1)]);
    else if (named) makeCurrent(document.getElementById(`note-${named}`));
    lastNote = null;
  }
  align();
});

const resized = new ResizeObserver(() => align());
function watch() {
  resized.disconnect();
  if (text()) resized.observe(text());
  align();
}
WIDE.addEventListener("change", align);
watch();

const wanted = window.location.hash.match(/^#span-(\d+)$/)?.[1];
const address = new URL(window.location.href);
if (wanted && document.querySelector(".reader-pages") && !document.getElementById(`span-${wanted}`) && !address.searchParams.has("span")) {
  // The link says which span, but only to the browser: the server finds its page.
  address.searchParams.delete("page");
  address.searchParams.set("span", wanted);
  window.location.replace(address);
}
if (wanted) makeCurrent(document.getElementById(`note-${wanted}`), { focus: false });

const kept = passageKept("span-form");
if (kept && panel()) showForm(kept).then(align);
