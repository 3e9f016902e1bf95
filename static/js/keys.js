/**
 * Keys. An element names its key with data-key ("x", or two in a row: "g h"); pressing it clicks
 * the element. In a list ([data-list] of [data-item]) j and k move from item to item, and what
 * stands in the current item names its key with data-item-key. While somebody types, nothing here
 * listens but Escape.
 *
 * The first of two keys in a row opens a chord, and the page shows so (#chord) for as long as it is open: the next
 * key belongs to it whenever it comes, and never means by accident what it means alone.
 */

const CHORD_MS = 6000;
let first = "";
let closing = 0;

export const typing = (element) =>
  Boolean(element?.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]"));

const shown = (element) => Boolean(element) && !element.disabled && element.getAttribute("aria-disabled") !== "true";

export const items = () => [...document.querySelectorAll("[data-list] [data-item]")];

export const current = () => document.querySelector("[data-item].current");

/** Makes an item the current one and brings it into view. */
export function makeCurrent(item, { focus = true } = {}) {
  const before = current();
  if (before && before !== item) before.classList.remove("current");
  if (!item) return;
  item.classList.add("current");
  if (focus) {
    const target = item.matches("[tabindex], a, button") ? item : item.querySelector("a, button");
    target?.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }
  document.dispatchEvent(new CustomEvent("desk:current", { detail: { item, before } }));
}

function move(step) {
  const all = items();
  if (!all.length) return false;
  const at = all.indexOf(current());
  const next = at === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  makeCurrent(all[next]);
  return true;
}

function press(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(shown);
  const named = all.find((element) => element.closest("#toast")) ?? all[0];
  if (named) {
    act(named);
    return true;
  }
  if (key === "j") return move(1);
  if (key === "k") return move(-1);
  if (key === "/") {
    const search = document.querySelector("main input[type=search]");
    search?.focus();
    search?.select();
    return Boolean(search);
  }
  const inItem = current()?.querySelector(`[data-item-key="${CSS.escape(key)}"]`);
  if (shown(inItem)) {
    act(inItem);
    return true;
  }
  return false;
}

function act(element) {
  const opens = element.dataset.opens;
  if (opens) {
    const dialog = document.getElementById(opens);
    if (!dialog.open) dialog.showModal();
  } else if (element.matches("input, textarea, select") && element.type !== "submit") {
    element.focus();
  } else {
    element.click();
  }
}

function showChord(opened) {
  first = opened;
  window.clearTimeout(closing);
  const hint = document.getElementById("chord");
  if (hint) hint.hidden = !opened;
  if (opened) closing = window.setTimeout(() => showChord(""), CHORD_MS);
}

const opensChord = (key) => Boolean(document.querySelector(`[data-key^="${CSS.escape(key)} "]`));

document.addEventListener("pointerdown", () => showChord(""));
document.addEventListener("focusin", (event) => {
  if (typing(event.target)) showChord("");
});
window.addEventListener("pagehide", () => showChord(""));

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.repeat && !["j", "k"].includes(event.key)) return;
  if (first && event.key === "Escape") {
    showChord("");
    event.preventDefault();
    return;
  }
  if (event.key.length !== 1) return;
  if (first) {
    const chord = `${first} ${event.key}`;
    showChord("");
    event.preventDefault();
    press(chord);
  } else if (opensChord(event.key)) {
    showChord(event.key);
    event.preventDefault();
  } else if (press(event.key)) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-opens]");
  if (opener && event.isTrusted) act(opener);
});

document.addEventListener("focusin", (event) => {
  const item = event.target.closest?.("[data-item]");
  if (item && item !== current()) makeCurrent(item, { focus: false });
});
