/** Loaded on every page of the desk. */

import "./keys.js";
import "./forms.js";
