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

/** { start, end, exact } in code points, without blank space at the ends; null where nothing is selected. */
export function selectedRange(root, selection = window.getSelection()) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  let start = null;
  let end = null;
  const parts = [];
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
    const at =
      Number(paragraph.dataset.start) + codePoints(before.toString()) + codePoints(text.slice(0, text.indexOf(words)));
    if (start === null) start = at;
    end = at + codePoints(words);
    parts.push(words);
  }
  return start === null ? null : { start, end, exact: parts.join("\n") };
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
