/** On the pages that somebody comes to instead of what was asked for: the login, and a form grown too old. */

try {
  sessionStorage.setItem("desk:lapsed", "1");
} catch {
  /* A browser that keeps nothing has nothing to restore. */
}
