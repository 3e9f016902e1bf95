"""Whether a text begins with its title."""

import re

MAX_TITLE = 160
MIN_WORDS = 3
MIN_FOLLOWING = 80
# Sentences end so, and lines that lead on to others; a headline may ask or cry out.
NOT_ENDING = re.compile(r"[.,:;…–-][\"”»’)]*$")
# A paragraph may be a short sentence.
SENTENCE = re.compile(r"[.!?…][\"”»’)]*$")
BYLINES = 3  # the lines looked at: the author's and the day, and what stands below them
BYLINE = re.compile(r"(?:by|von|par|oleh|por)\s(?:\S+\s?){1,6}$|(?:\S+\s){0,4}(?:19|20)\d\d(?:\W.{0,12})?$", re.I)
MENU = re.compile(r"[|»›>•·]|https?://|\w@\w")


def guess_title(text: str) -> str:
    """The first line where it looks like a headline over a paragraph, else empty.

    A menu line is followed by another short line that is no sentence, a lead is a sentence: neither is a title. Who
    wrote it, and when, may stand between.
    """
    first, *below = [line.strip() for line in text[: MAX_TITLE * 20].split("\n") if line.strip()] or [""]
    following = next((line for line in below[:BYLINES] if not BYLINE.match(line)), "")
    if len(first) > MAX_TITLE or len(first.split()) < MIN_WORDS or not _is_paragraph(following, len(first)):
        return ""
    if NOT_ENDING.search(first) or MENU.search(first):
        return ""
    return " ".join(first.split())


def _is_paragraph(line: str, headline: int) -> bool:
    """A long line, or a sentence however short: longer than `headline` the one, of a few words the other."""
    if SENTENCE.search(line) and not MENU.search(line):
        return len(line.split()) >= MIN_WORDS
    return len(line) >= max(MIN_FOLLOWING, headline)
