/**
 * Forms: Ctrl+Enter saves, what was typed is not lost by leaving, answers of 409 and 422 are shown
 * in place, and the first field with an error gets the focus.
 */

const htmx = window.htmx;

if (htmx) {
  // A refused form comes back with its errors: shown like any other answer.
  htmx.config.responseHandling = [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "409|422", swap: true, error: false },
    { code: "[45]..", swap: false, error: true },
  ];
  htmx.config.historyCacheSize = 0;
  // Notes carry a margin of ours; copying it over as an attribute would break the content policy.
  htmx.config.attributesToSettle = ["class", "width", "height"];
  htmx.config.refreshOnHistoryMiss = true;
}

const announcer = document.getElementById("announcer");

/** Says something to those who listen to the page. */
export function announce(words) {
  if (!announcer) return;
  announcer.textContent = "";
  window.setTimeout(() => {
    announcer.textContent = words;
  }, 50);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.closest?.("form");
  const save = form?.querySelector("[data-save]:enabled");
  if (save) {
    event.preventDefault();
    form.requestSubmit(save);
  }
});

/* What is too large to be taken is not sent: the answer could only be an error page, without what was typed. */
document.addEventListener(
  "submit",
  (event) => {
    const most = Number(event.target.dataset.maxBytes);
    const told = event.target.querySelector("[data-too-large]");
    if (!most || !told) return;
    let size = 0;
    for (const value of new FormData(event.target).values()) size += value.size ?? new Blob([value]).size;
    told.hidden = size <= most;
    if (told.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    told.scrollIntoView({ block: "nearest" });
    announce(told.querySelector("p").textContent);
  },
  true,
);

/* A double click saves once. The way back by the browser's button finds the form usable again. */
const sending = new Set();
document.addEventListener(
  "submit",
  (event) => {
    if (event.target.method !== "post") return;
    if (sending.has(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sending.add(event.target);
    // A refused form stays on the page and may be sent again.
    window.setTimeout(() => sending.delete(event.target), 1500);
  },
  true,
);
window.addEventListener("pageshow", () => sending.clear());

/* Typed and not yet saved: ask before leaving. */
const touched = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-guard]");
  if (form) touched.add(form);
});
document.addEventListener("submit", (event) => touched.delete(event.target));
window.addEventListener("beforeunload", (event) => {
  for (const form of touched) if (!form.isConnected) touched.delete(form);
  if (touched.size) event.preventDefault();
});

/** Forgets that a form was typed in: it is being left on purpose. */
export const release = (form) => touched.delete(form);

export function focusFirstError(root = document) {
  const field = root.querySelector("[aria-invalid=true]");
  field?.focus();
  return Boolean(field);
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target) focusFirstError(event.detail.target);
});
/** Says something where the page's messages stand, which are read out as well. */
export function notify(words, level, sign) {
  const messages = document.getElementById("messages");
  if (!messages) {
    announce(words);
    return;
  }
  const notice = document.createElement("div");
  notice.className = `notice ${level}`;
  for (const [tag, text] of [["span", sign], ["p", words]]) notice.append(Object.assign(document.createElement(tag), { textContent: text }));
  notice.firstChild.className = "sign";
  notice.firstChild.ariaHidden = "true";
  messages.replaceChildren(notice);
}

/* A key that did nothing looks like one that worked, unless it is said. */
function failed(event, words) {
  const { elt, requestConfig } = event.detail;
  const lookup = elt.closest("[data-lookup]");
  if (lookup) {
    // Looked up in passing while somebody writes: nothing was to be saved, and what was found before is no answer.
    if (lookup.dataset.lookup) lookup.replaceChildren(Object.assign(document.createElement("p"), { className: "small quiet", textContent: lookup.dataset.lookup }));
    return;
  }
  notify(requestConfig?.verb === "get" ? document.body.dataset.unread : words, "error", "✗");
}
document.addEventListener("htmx:sendError", (event) => failed(event, document.body.dataset.offline));
document.addEventListener("htmx:responseError", (event) => failed(event, document.body.dataset.failed));
if (document.querySelector("main [aria-invalid=true]")) focusFirstError(document.querySelector("main"));

/* Rows that can be added: the template row lies in a <template>, its number as __prefix__. */
document.addEventListener("click", (event) => {
  const add = event.target.closest?.("[data-adds]");
  if (!add) return;
  const rows = document.getElementById(add.dataset.adds);
  const total = rows.closest("form").querySelector("[name$=-TOTAL_FORMS]");
  const row = document.getElementById(`${add.dataset.adds}-empty`).innerHTML.replaceAll("__prefix__", total.value);
  total.value = Number(total.value) + 1;
  rows.insertAdjacentHTML("beforeend", row);
  rows.lastElementChild.querySelector("input:not([type=hidden])")?.focus();
  event.preventDefault();
});

/* On a phone the filters are folded away, unless some are set. */
for (const box of document.querySelectorAll(".filter-box")) {
  if (window.matchMedia("(max-width: 48rem)").matches && !window.location.search) box.open = false;
}

/* Filters apply as they are changed; without this script the button beside them does it. */
document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-filters]");
  if (form && event.target.type !== "search" && event.target.type !== "text") form.requestSubmit();
});
/* Empty filters stay out of the address. */
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-filters]")) return;
  for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
});
window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[data-filters] :disabled")) field.disabled = false;
});
