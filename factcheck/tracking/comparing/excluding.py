"""Two events that exclude each other: is it one thing that was both approved and rejected?

An acquittal and a conviction are of one person, who is seldom in two courts on a day. Yet a verdict has parts:
acquitted of murder, found guilty of manslaughter. Who was rescued may have died of it, and a company may raise its
outlook for sales and cut that for profit. Of all else, a victory and a defeat, an approval and a rejection,
there are many in a day, so that both have to be told in the same words, but for the one that says which it was.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.language import Assertion, families
from factcheck.language.langs import wording
from factcheck.language.wording import Words
from factcheck.tracking.comparing.case import Case, Doubt
from factcheck.tracking.comparing.model import Finding

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 2  # letters of a word that says nothing of what was decided
_TELLING = 4  # letters of one that may
_STEM = 5
_IN_PART = Doubt("different_scope", "part_and_whole")
_RULING_OUT = {"appeal": "no_appeal", "concession": "no_concession", "resignation": "stay_in_office"}
_LATER = Doubt("different_time", "turned_since")
_BESIDE = 4  # words on either side of an outlook that may tell of what it is: its SALES guidance, guidance for SALES
# What an outlook may be of.
_FORETOLD = ("revenue", "profit", "loss", "margin", "units_sold", "units_made", "dividend", "investment", "cost")


def of_one_thing(case: Case) -> bool:
    """Whether two events that exclude each other are of one thing, as far as the texts say."""
    left, right = case.assertions
    return (
        left.measure in families.OF_ONE
        or _of_one_vote(left, right)
        or case.same_matter
        or _same_but_for_the_verb(left, right)
    )


def doubt(case: Case) -> Doubt | None:
    """Why both may be so all the same; None where they may not."""
    left, right = case.assertions
    if left.measure in families.FATES:
        return _LATER if any(map(_in_doubt, case.assertions)) else None
    if left.measure in families.OUTLOOKS:
        return None if _foretold(left) == _foretold(right) else _IN_PART
    return _IN_PART if left.measure in families.VERDICTS and _may_be_parts(left, right) else None


def doubt_of_term(case: Case) -> Doubt | None:
    """Why two terms in prison may both be right: one is for a part, or of another court: HAD BEEN sentenced to 12."""
    return _IN_PART if any(map(_tells_part, case.assertions)) else None


def tells_opposites(finding: Finding) -> bool:
    """Whether the sides of a finding tell of two events that exclude each other."""
    left, right = finding.left.assertion.measure, finding.right.assertion.measure
    return left is not None and right is not None and families.exclude(left, right)


def _may_be_parts(left: Assertion, right: Assertion) -> bool:
    """Whether two verdicts may be of two charges, or of two courts: acquitted ON TWO COUNTS, who HAD BEEN convicted."""
    if _tells_part(left) or _tells_part(right):
        return True
    acquittal, conviction = (left, right) if left.measure == "acquittal" else (right, left)
    charge = _charge(acquittal)
    return bool(charge) and not charge <= _stems(conviction)


def _tells_part(verdict: Assertion) -> bool:
    return _has_any(_said(verdict), wording(verdict.language).verdict_in_part)


def _of_one_vote(left: Assertion, right: Assertion) -> bool:
    """Whether both tell how somebody fared in an election, of which there is one on a day: WON it, LOST it."""
    return {left.measure, right.measure} == {"victory", "defeat"} and all(
        _has_any(_said(one), wording(one.language).elections) for one in (left, right)
    )


def _in_doubt(fate: Assertion) -> bool:
    """Whether somebody was only rescued for a time, or dead when he was recovered."""
    data, said = wording(fate.language), _said(fate)
    return _has_any(said, data.fate_in_doubt) or (fate.measure == "rescue" and _has_any(said, data.recovered))


def _foretold(outlook: Assertion) -> frozenset[str]:
    """What an outlook is of, as far as the words beside it tell; what came in below it, the clause may tell too."""
    data, words = wording(outlook.language), _said(outlook).split()
    at = next((number for number, word in enumerate(words) if word.endswith(data.outlooks)), 0)
    said = f" {' '.join(words[max(0, at - _BESIDE) : at + _BESIDE + 1])} "
    return frozenset(
        key
        for key in _FORETOLD
        if any(f" {phrase.casefold()}{ending} " in said for phrase in data.measures[key] for ending in ("", "s", "nya"))
    )


def rules_out(said: Assertion) -> bool:
    """Whether a text says by its verb that something will not be, and not only that it has not been: WAIVED the right
    to appeal, REMAINS IN OFFICE."""
    ruling = wording(said.language).verbs.get(_RULING_OUT.get(said.measure or "", ""), ())
    return _has_any(_words(said.text, ()), ruling)


def _charge(acquittal: Assertion) -> frozenset[str]:
    """What somebody is acquitted of, as stems; nothing where it is everything: acquitted of ALL charges."""
    data, said = wording(acquittal.language), _said(acquittal)
    ends = [
        said.find(f" {verb} ") + len(verb) + 1
        for verb in (*data.verbs["acquittal"], *data.verbs.get("walk_clear", ()))
        if f" {verb} " in said
    ]
    behind = said if data.stance.verb_last else said[max(ends, default=0) :]
    if not _has_any(behind, data.charged_with) or _has_any(behind, data.every_charge):
        return frozenset()
    return _stems_of(behind)


def _same_but_for_the_verb(left: Assertion, right: Assertion) -> bool:
    """Whether two clauses share all their words but for the one that tells the event: "Norvik BEAT Halm", "Norvik LOST
    to Halm"; and share more than whom and when they tell of."""
    if left.language != right.language:
        return False
    ours, theirs = (frozenset(word for word in _said(one).split() if len(word) > _SHORT) for one in (left, right))
    shared = ours & theirs
    return min(len(ours - shared), len(theirs - shared)) <= 1 and any(len(word) >= _TELLING for word in shared)


def _has_any(said: str, phrases: Words) -> bool:
    return any(f" {phrase} " in said for phrase in phrases)


def _stems(assertion: Assertion) -> frozenset[str]:
    return _stems_of(_said(assertion))


def _stems_of(said: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in said.split() if len(word) >= _TELLING)


def _said(assertion: Assertion) -> str:
    """The words of a clause in small letters, a space around each; without whom and when it tells of."""
    mention, when, begins = assertion.entity, assertion.when, assertion.span.start
    spans = tuple(
        (span.start - begins, span.end - begins)
        for span in (mention.span if mention else None, when.span if when else None)
        if span is not None
    )
    return _words(assertion.text, spans)


@lru_cache(maxsize=4096)
def _words(text: str, left_out: tuple[tuple[int, int], ...]) -> str:
    for start, end in left_out:
        if 0 <= start < end <= len(text):
            text = text[:start] + " " * (end - start) + text[end:]
    return f" {' '.join(_WORD.findall(text.casefold()))} "
