"""Denials that only say when something begins: "will NOT open BEFORE 2027" tells that it will open, from 2027 on.

Which dates a denial turns so stands in dates/bounds.py; here it is told by such a date that what its clause says is not
denied.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import langs
from factcheck.language.model import Period
from factcheck.language.passage import Clause, Passage
from factcheck.language.tokens import Phrases, Tokens, phrase_set


def tells_beginning(passage: Passage, clause: Clause, denied: int) -> bool:
    """Whether the denial at token `denied` only belongs to a date of its clause: will NOT open BEFORE 2027."""
    for located in clause.values:
        value = located.value
        if isinstance(value, Period) and value.until is None and value.since is not None:
            turned = _bounding(passage.wording.code).at(passage.keys, located.first) is not None
            if turned and denied <= located.last:
                return True
    return False


def begins_where_denied(value: Period, language: str) -> bool:
    """Whether the words of a period end a time, and so begin this one because they are denied: "until 2028" where it
    begins in 2028."""
    if value.since is None or value.until is not None:
        return False
    return _bounding(language).at(Tokens(value.text).keys, 0) is not None


@cache
def _bounding(code: str) -> Phrases[bool]:
    """The words that end a time, and begin one only where they are denied."""
    dates = langs.language(code).dates
    return phrase_set((*dates.before, *dates.not_until))
