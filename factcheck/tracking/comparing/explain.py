"""A finding in words: the sentences an editor reads, and the table of gates beneath them.

Nothing here decides anything: a finding is data, and is told in whatever language its reader uses,
long after it was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.language import Assertion, Period, Places, Rank, Value
from factcheck.tracking.comparing import phrases
from factcheck.tracking.comparing.case import stance
from factcheck.tracking.comparing.excluding import tells_opposites
from factcheck.tracking.comparing.model import Finding, GateResult, Result, Side
from factcheck.tracking.comparing.strictness import leaves_out
from factcheck.tracking.comparing.telling import (
    TOLD_BY_UNIT,
    Shared,
    Told,
    as_list,
    bracketed,
    label,
    limits_of,
    matter,
    name_of,
    named,
    scope_of,
    shared_by,
    side_of,
    stance_word,
    told,
)
from factcheck.tracking.comparing.time import shown_time
from factcheck.tracking.comparing.value import shown_value
from factcheck.tracking.comparing.wording import Wording, wording

_SUBJECTS = {"entities_differ", "measures_differ", "measure_unknown"}


@dataclass(frozen=True, slots=True)
class GateRow:
    """One line of the table of gates, in the reader's language. `note` names what is missing."""

    gate: str
    label: str
    left: str
    right: str
    result: Result
    result_label: str
    note: str


def explain(finding: Finding, language: str = "en") -> str:
    """What both sides say, and why that makes the relation: one sentence, or two. Never empty."""
    w = wording(language)
    lead, as_one = _lead(finding, w)
    if as_one and finding.reason == "agree":
        return _capital(lead)
    subject = label(finding, w)
    why = w.reasons[finding.reason].format(
        subject=subject, Subject=_capital(subject), speaker=finding.left.assertion.speaker or ""
    )
    return f"{_capital(lead)} {why}" if lead else why


def gate_rows(finding: Finding, language: str = "en") -> list[GateRow]:
    """The gates as they were passed, up to the one that decided."""
    w = wording(language)
    rows = []
    for gate in finding.gates:
        left, right = (_cell(finding, gate, side, w) for side in (gate.left, gate.right))
        rows.append(
            GateRow(
                gate=gate.gate,
                label=w.gates[gate.gate],
                left=left,
                right=right,
                result=gate.result,
                result_label=w.results[gate.result],
                note=_missing(gate, w),
            )
        )
    return rows


def relation_label(finding: Finding, language: str = "en") -> str:
    return wording(language).relations[finding.relation]


def nothing_to_compare(language: str = "en") -> str:
    """What is said of two texts of which no two statements can be held against each other."""
    return wording(language).nothing


def value_text(value: Value, language: str = "en", measure: str | None = None) -> str:
    """A value as the reader's language writes it; with its measure's noun, where that is given."""
    w = wording(language)
    shown = shown_value(value)
    if isinstance(value, Period):
        return phrases.period(shown.get("from"), shown.get("to"), w)
    if isinstance(value, Places):
        return phrases.places(value.codes, w)
    noun = None if measure is None or isinstance(value, Rank) else name_of(measure, {}, w)
    return phrases.figure(shown, noun, w, measure, strict=leaves_out(value))


def scope_text(assertion: Assertion, language: str = "en") -> str:
    return "; ".join(limits_of(scope_of(Side(assertion)), wording(language)))


def time_text(side: Side, language: str = "en") -> str:
    """When a side is about; marked where only the publication date tells."""
    w = wording(language)
    shown = shown_time(side)
    said = phrases.period(shown.get("from"), shown.get("to"), w)
    return w.published.format(time=said) if said and shown.get("assumed") else said


def stance_text(assertion: Assertion, language: str = "en") -> str:
    """Done, not done, planned, denied …; of figures only what is not plainly stated."""
    w = wording(language)
    if assertion.value is not None and stance(assertion) == "asserted":
        return w.stances["estimate" if assertion.modality == "estimate" else "figure"]
    return stance_word(assertion, w)


def _lead(finding: Finding, w: Wording) -> tuple[str, bool]:
    """Who says what; and whether both are told as saying it together. What both share is said once."""
    if finding.reason in _SUBJECTS or tells_opposites(finding):
        a, b = finding.left.source or w.one, finding.right.source or w.other
        return w.subjects.format(a=a, b=b, left=_matter(finding, "left", w), right=_matter(finding, "right", w)), False
    said = [str(side_of(finding, "contrast", side).get("said", "")) for side in ("left", "right")]
    if all(said):
        a, b = finding.left.source or w.one, finding.right.source or w.other
        return w.quoted.format(a=a, b=b, left=said[0], right=said[1]), False
    left, right = (told(finding, side, w) for side in ("left", "right"))
    shared = shared_by(left, right)
    if left.is_figure and right.is_figure:
        return _figures_lead(finding, left, right, shared, w)
    return _states_lead(finding, left, right, shared, w)


def _figures_lead(finding: Finding, left: Told, right: Told, shared: Shared, w: Wording) -> tuple[str, bool]:
    subject, first_omits = "", Shared()
    about = finding.left.assertion.entity or finding.right.assertion.entity
    ranked = bool(left.placing and right.placing)
    if left.is_labelled and shared.noun:  # a price, a share: named first, then who gives which
        subject, first_omits = _subject(finding, left, shared, w.measured_of, w), shared
    elif about is not None and not ranked and _both_named(finding):  # among many sources, a count is of somebody
        subject = about.name
    if not ranked:
        left, right = replace(left, placing=""), replace(right, placing="")
    names = {
        "a": left.name(finding.left.source or w.one, w, timeless=shared.time),
        "b": right.name(finding.right.source or w.other, w, timeless=shared.time),
        "entity": about.name if about else "",
    }
    first = left.figure(w, first_omits)
    as_one = _both_named(finding) and first == right.figure(w, first_omits)
    if as_one:
        said = (w.ranked_shared if ranked else w.figures_shared).format(**names, left=first)
    else:
        if right.assumed and not shared.time and not ranked:  # a date has come between name and figure
            uncounted = shared.noun and bool(right.noun) and not right.is_labelled
            names["b"] = (w.counts_again if uncounted else w.figures_again).format(name=names["b"])
        said = (w.ranked if ranked else w.figures).format(**names, left=first, right=right.figure(w, shared))
    return w.lead_in.format(Subject=_capital(subject), said=said) if subject else said, as_one


def _states_lead(finding: Finding, left: Told, right: Told, shared: Shared, w: Wording) -> tuple[str, bool]:
    a = left.name(finding.left.source or w.one_named, w, timeless=shared.time)
    b = right.name(finding.right.source or w.other_named, w, timeless=shared.time)
    subject = _subject(finding, left, shared, w.of_entity, w)
    if not subject:  # nothing to say beforehand, so each side says all of it
        shared = Shared()
    as_one = _both_named(finding) and left.clause("", w, shared) == right.clause("", w, shared)
    if as_one:
        both = left.clause(w.according_both.format(a=a, b=b), w, shared)
        said = w.states_shared.format(left=both, Left=_capital(both))
    else:
        sides = ((left, a), (right, b))
        first, second = (side.clause(w.according.format(name=name), w, shared) for side, name in sides)
        said = w.states.format(left=first, Left=_capital(first), right=second)
    return w.lead_in.format(Subject=_capital(subject), said=said) if subject else said, as_one


def _subject(finding: Finding, left: Told, shared: Shared, pattern: str, w: Wording) -> str:
    """Of what both speak, with the place, the time and the limits that both name; empty where neither
    names it."""
    subject = matter(finding, pattern, w)
    if not subject:
        return ""
    brackets = list(shared.limits)
    # That both came out at one time says nothing of when it happened.
    if shared.time and not left.assumed:
        brackets.append(left.time(w.bare, w))
    where = f" {left.where}" if shared.where and left.where else ""
    return subject + where + bracketed([words for words in brackets if words])


def _both_named(finding: Finding) -> bool:
    return bool(finding.left.source and finding.right.source)


def _matter(finding: Finding, which: str, w: Wording) -> str:
    """Whom and what one side speaks of, as far as it says."""
    side = finding.left if which == "left" else finding.right
    mention = side.assertion.entity
    by_unit = side.assertion.measure in TOLD_BY_UNIT and side.assertion.value is not None
    what = told(finding, which, w).said if by_unit else label(finding, w, which)
    return named(mention.name if mention else "", what, w.measured_of) or w.unnamed


def _cell(finding: Finding, gate: GateResult, side: Mapping[str, object], w: Wording) -> str:
    """One side of a gate as text."""
    which = "left" if side is gate.left else "right"
    whole = finding.left if which == "left" else finding.right
    text = ""
    match gate.gate:
        case "entity":
            text = str(side.get("name") or "")
        case "measure":
            text = label(finding, w, which) if side.get("measure") else ""
        case "scope":
            text = "; ".join(limits_of(side, w))
        case "modality":
            text = stance_text(whole.assertion, w.code)
        case "time":
            text = phrases.period(side.get("from"), side.get("to"), w)
            text = w.published.format(time=text) if text and side.get("assumed") else text
        case "value":
            text = _value_cell(side, whole, w)
        case "words":
            text = ", ".join(map(str, as_list(side.get("shared"))))
        case "contrast":
            text = str(side.get("said") or "")
        case "origin":
            text = ", ".join(str(side[name]) for name in ("origin", "source", "speaker") if side.get(name))
    return text or (w.silent if gate.missing else "–")


def _value_cell(value: Mapping[str, object], side: Side, w: Wording) -> str:
    match value.get("kind"):
        case "quantity" | "rank":
            return phrases.figure(value, None, w, side.assertion.measure, strict=leaves_out(side.assertion.value))
        case "period":
            return phrases.period(value.get("from"), value.get("to"), w)
        case "place":
            return phrases.places(as_list(value.get("places")), w)
    return ""


def _missing(gate: GateResult, w: Wording) -> str:
    if not gate.missing:
        return ""
    return w.not_stated.format(what=", ".join(w.missing[name] for name in gate.missing))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
