/** Loaded on every page of the desk. */

import "./keys.js";
import "./forms.js";
import "./drafts.js";

/** Where the rail is longer than its room, as on a phone, the page that is open stands in the middle of it. */
function showWhereWeAre() {
  const rail = document.getElementById("rail");
  const link = rail?.querySelector("[aria-current]");
  if (!link) return;
  const [place, room] = [link.getBoundingClientRect(), rail.getBoundingClientRect()];
  rail.scrollLeft += place.left + place.width / 2 - room.left - room.width / 2;
  rail.scrollTop += place.top + place.height / 2 - room.top - room.height / 2;
}

showWhereWeAre();
document.addEventListener("htmx:oobAfterSwap", showWhereWeAre);
