/**
 * What is being typed is kept in this tab, for the one case in which sending it leads elsewhere: the login has
 * lapsed meanwhile. Back from there, the form has it again. Whoever reloads a page or leaves it on purpose wants
 * it as it is, so what was kept without such a detour is forgotten.
 *
 * A draft belongs to one person, one page and one of its forms. Passwords and files are never kept.
 */

import { notify, release } from "./forms.js";

const PREFIX = "desk:draft:";
const FORMS = "form[data-guard], form[data-draft]";
const OWN = `${PREFIX}${document.body.dataset.user}:`;
/* What was typed goes back with the number of the save, and the rows, that it was typed on: where a colleague saved
   meanwhile that is told, and nothing of theirs is written over unseen. */
const KEPT = `textarea, select, input:not([type=password], [type=file], [type=submit], [type=button], [type=hidden]),
  input[name=expected_edit], input[name=was], input[name$="-row"], input[name$="-was"]`;

const store = (() => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
})();

/** The form's name on its page: its draft's, its own, else where it is sent. */
const nameOf = (form) => form.dataset.draft || form.id || form.getAttribute("action") || "form";
const keyOf = (form) => `${OWN}${window.location.pathname}:${nameOf(form)}`;
const keys = () => Object.keys(store ?? {}).filter((key) => key.startsWith(PREFIX));
const forget = () => keys().forEach((key) => store.removeItem(key));

function keep(form) {
  const fields = {};
  for (const field of form.querySelectorAll(KEPT)) {
    if (!field.name) continue;
    if (["checkbox", "radio"].includes(field.type)) {
      fields[field.name] = [...(fields[field.name] ?? []), ...(field.checked ? [field.value] : [])];
    } else fields[field.name] = [field.value];
  }
  const rows = form.querySelector("[name$=-TOTAL_FORMS]")?.value;
  const passage = ["start", "end"].map((name) => form.querySelector(`[name=${name}]`)?.value);
  try {
    store?.setItem(keyOf(form), JSON.stringify({ fields, rows, passage }));
  } catch {
    /* Full: an article may be larger than what a tab may keep. The page asks before it is left. */
  }
}

function restore(form) {
  const kept = store?.getItem(keyOf(form));
  if (!kept) return false;
  store.removeItem(keyOf(form));
  const { fields, rows } = JSON.parse(kept);
  const total = form.querySelector("[name$=-TOTAL_FORMS]");
  for (let at = Number(total?.value); at < Number(rows); at += 1) form.querySelector("[data-adds]")?.click();
  let last = null;
  for (const field of form.querySelectorAll(KEPT)) {
    const values = fields[field.name];
    if (!values) continue;
    const box = ["checkbox", "radio"].includes(field.type);
    if (box ? field.checked === values.includes(field.value) : field.value === values[0]) continue;
    if (box) field.checked = values.includes(field.value);
    else field.value = values[0];
    last = field;
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  if (!last) return false;
  last.dispatchEvent(new Event("input", { bubbles: true })); // what listens to typing, and the question before leaving
  return true;
}

function tell() {
  const words = document.body.dataset.restored;
  if (words) notify(words, "warning", "!");
}

const lapsed = Boolean(store?.getItem("desk:lapsed"));
store?.removeItem("desk:lapsed");

/** Puts back what is kept for the forms in a part of the page. */
function restoreIn(root) {
  const found = [...root.querySelectorAll(FORMS)].map(restore);
  if (found.some(Boolean)) tell();
}

/** The passage that a form beside the text stood for when the login had lapsed. */
export function passageKept(name) {
  const kept = lapsed ? store?.getItem(`${OWN}${window.location.pathname}:${name}`) : null;
  const [start, end] = kept ? JSON.parse(kept).passage : [];
  return start && end ? { start, end } : null;
}

if (lapsed) {
  for (const key of keys()) if (!key.startsWith(OWN)) store.removeItem(key);
  restoreIn(document);
  document.addEventListener("htmx:afterSettle", (event) => restoreIn(event.detail.target ?? document));
} else forget();

for (const happened of ["input", "change"]) {
  document.addEventListener(happened, (event) => {
    const form = event.target.closest?.(FORMS);
    if (form) keep(form);
  });
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-logout]")) forget();
});

/* The answer leads to the login: that is no leaving by choice, and what was typed is kept. */
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Redirect")) document.querySelectorAll(FORMS).forEach(release);
});
/* Nothing was saved, and the page can only be loaded anew. */
document.addEventListener("htmx:responseError", () => store?.setItem("desk:lapsed", "1"));
