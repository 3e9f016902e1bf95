"""Whether a text begins with its title."""

import re

MAX_TITLE = 160
MIN_WORDS = 3
MIN_FOLLOWING = 80
# Sentences end so, and lines that lead on to others; a headline may ask or cry out.
NOT_ENDING = re.compile(r"[.,:;…–-][\"”»’)]*$")
MENU = re.compile(r"[|»›>•·]|https?://|\w@\w")


def guess_title(text: str) -> str:
    """The first line where it looks like a headline over a paragraph, else empty.

    A menu line is followed by another short line, a lead is a sentence: neither is a title.
    """
    lines = [line.strip() for line in text[: MAX_TITLE * 20].split("\n") if line.strip()]
    if len(lines) < 2:
        return ""
    first, following = lines[0], lines[1]
    if len(first) > MAX_TITLE or len(first.split()) < MIN_WORDS or len(following) < max(MIN_FOLLOWING, len(first)):
        return ""
    if NOT_ENDING.search(first) or MENU.search(first):
        return ""
    return " ".join(first.split())
