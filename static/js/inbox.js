/** The contradictions inbox: after each decision the next case is read out and has the focus. */

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "inbox") return;
  const next = document.querySelector("#inbox [data-focus]") ?? document.querySelector("#inbox h1, #inbox h2");
  if (next && !next.hasAttribute("tabindex")) next.tabIndex = -1;
  next?.focus({ preventScroll: true });
});

// Enter in the reason only leaves it: which of the verdicts it goes with, the next key says.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.target.id !== "reason") return;
  event.preventDefault();
  event.target.blur();
});
