/**
 * From a selection in the page to a range of the article's text.
 *
 * The page counts UTF-16 units, the server code points: one emoji counts two here and one there.
 * Each paragraph carries the code point at which it starts (data-start) and holds exactly that
 * stretch of the text.
 */

const codePoints = (text) => {
  let count = 0;
  for (const _point of text) count += 1;
  return count;
};

/**
 * What words are made of. In scripts that set no space between words nobody can tell from the letters where one ends:
 * there every sign is a boundary, as it is at apostrophes and hyphens, which somebody may mean to stop at.
 */
const UNSPACED = "Han|Hira|Kana|Hang|Bopo|Thai|Lao|Khmr|Mymr|Tibt".replace(/\w+/g, "\\p{scx=$&}");
const LETTER = `(?!${UNSPACED}|\\p{VS})[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d]`;
const ENDS_IN_WORD = new RegExp(`${LETTER}$`, "u");
const BEGINS_IN_WORD = new RegExp(`^${LETTER}`, "u");
// The thousands of 45,000 belong to it.
const ENDS_IN_FIGURE = [/\p{Nd}$/u, /\p{Nd}[.,'’\u00a0\u202f]$/u];
const BEGINS_IN_FIGURE = [/^[.,'’\u00a0\u202f]\p{Nd}/u, /^\p{Nd}/u];
const LONGEST = 80; // beyond that it is no word, but a text without spaces

/** Whether a cut here, in UTF-16 units, goes through a word or a figure. */
function insideWord(text, at) {
  // A few units on either side are enough for a letter of two, and for a sign with the digit behind it.
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4)];
  if (!before || !after) return false;
  if (ENDS_IN_WORD.test(before) && BEGINS_IN_WORD.test(after)) return true;
  return ENDS_IN_FIGURE.some((ending, way) => ending.test(before) && BEGINS_IN_FIGURE[way].test(after));
}

/** The end of the word that a cut goes through, to the left (step -1) or right of it; else where it is. */
function wordEnd(text, at, step) {
  for (let end = at; Math.abs(end - at) <= LONGEST; end += step) {
    const code = text.charCodeAt(end);
    const inPair = code >= 0xdc00 && code <= 0xdfff;
    if (!inPair && !insideWord(text, end)) return end;
  }
  return at;
}

/**
 * { start, end, exact } in code points, without blank space at the ends, and the same as a DOM range; `widened`
 * where that is more than was selected; null where nothing is. A mouse lets go inside a word more often than not: a word is taken whole.
 */
export function selectedRange(root, selection = window.getSelection()) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  let found = null;
  let widened = false;
  const parts = [];
  const taken = document.createRange();
  for (const paragraph of root.querySelectorAll("[data-start]")) {
    if (!range.intersectsNode(paragraph)) continue;
    const part = document.createRange();
    part.selectNodeContents(paragraph);
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    before.setEnd(part.startContainer, part.startOffset);
    const text = part.toString();
    const words = text.trim();
    if (!words) continue;
    const whole = paragraph.textContent;
    const first = before.toString().length + text.indexOf(words);
    const from = wordEnd(whole, first, -1);
    const to = wordEnd(whole, first + words.length, 1);
    widened ||= from !== first || to !== first + words.length;
    const exact = whole.slice(from, to);
    const at = Number(paragraph.dataset.start) + codePoints(whole.slice(0, from));
    const [begins, ends] = [place(paragraph, from), place(paragraph, to)];
    if (!found) taken.setStart(begins.node, begins.offset);
    taken.setEnd(ends.node, ends.offset);
    found = { start: found?.start ?? at, end: at + codePoints(exact) };
    parts.push(exact);
  }
  return found && { ...found, exact: parts.join("\n"), range: taken, widened };
}

/** Shows the whole words that will be taken, where the selection was let go inside one. */
export function showWholeWords(root, selection = window.getSelection()) {
  const found = selectedRange(root, selection);
  if (!found?.widened) return;
  const { startContainer, startOffset, endContainer, endOffset } = found.range;
  const backwards = selection.focusNode.compareDocumentPosition(selection.anchorNode) & Node.DOCUMENT_POSITION_FOLLOWING;
  const turned = backwards || (selection.focusNode === selection.anchorNode && selection.focusOffset < selection.anchorOffset);
  if (turned) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The text nodes of an element, with where each begins in UTF-16 units. */
function* textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield { node, at };
    at += node.data.length;
  }
}

function place(paragraph, offset) {
  let last = null;
  for (const { node, at } of textNodes(paragraph)) {
    last = { node, offset: Math.min(offset - at, node.data.length) };
    if (offset - at <= node.data.length) return last;
  }
  return last;
}

function* sentences(root) {
  const segmenter = new Intl.Segmenter(root.lang || undefined, { granularity: "sentence" });
  for (const paragraph of root.querySelectorAll("[data-start]")) {
    for (const { segment, index } of segmenter.segment(paragraph.textContent)) {
      const words = segment.trimEnd();
      if (!words) continue;
      const from = place(paragraph, index);
      const to = place(paragraph, index + words.length);
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      yield range;
    }
  }
}

/** Selects the sentence after (step 1) or before (step -1) what is selected now. */
export function selectSentence(root, step) {
  const selection = window.getSelection();
  const here = selection.rangeCount && root.contains(selection.anchorNode) ? selection.getRangeAt(0) : null;
  let chosen = null;
  let previous = null;
  for (const sentence of sentences(root)) {
    if (!here) {
      chosen = sentence;
      break;
    }
    if (step > 0 && sentence.compareBoundaryPoints(Range.START_TO_START, here) > 0) {
      chosen = sentence;
      break;
    }
    if (step < 0 && sentence.compareBoundaryPoints(Range.START_TO_START, here) >= 0) {
      chosen = previous;
      break;
    }
    previous = sentence;
  }
  chosen ??= step < 0 ? previous : null;
  if (!chosen) return false;
  selection.setBaseAndExtent(chosen.startContainer, chosen.startOffset, chosen.endContainer, chosen.endOffset);
  const box = chosen.getBoundingClientRect();
  if (box.top < 80 || box.bottom > window.innerHeight - 80) {
    chosen.startContainer.parentElement.scrollIntoView({ block: "center" });
  }
  return true;
}
