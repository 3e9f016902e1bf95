"""A finding in words: the sentences an editor reads, and the table of gates beneath them.

Nothing here decides anything: a finding is data, and is told in whatever language its reader uses,
long after it was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.language import Assertion, Period, Places, Rank, Value
from factcheck.tracking.comparing import phrases
from factcheck.tracking.comparing.case import stance
from factcheck.tracking.comparing.gates import built_in
from factcheck.tracking.comparing.model import Finding, GateResult, Result, Side
from factcheck.tracking.comparing.time import shown_time
from factcheck.tracking.comparing.value import shown_value
from factcheck.tracking.comparing.wording import Wording, wording

_SUBJECTS = {"entities_differ", "measures_differ", "entity_unknown", "measure_unknown"}


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
    lead = _lead(finding, w)
    subject = _label(finding, w)
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
    noun = None if measure is None or isinstance(value, Rank) else _name_of(measure, {}, w)
    return phrases.figure(shown, noun, w, measure)


def scope_text(assertion: Assertion, language: str = "en") -> str:
    return "; ".join(_limits(_scope_of(Side(assertion)), wording(language)))


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
    return _stance_word(assertion, w)


def _lead(finding: Finding, w: Wording) -> str:
    """Who says what."""
    left, right = (_told(finding, side, w) for side in ("left", "right"))
    if finding.reason in _SUBJECTS:
        a, b = _names(finding, w.one, w.other, "{name}")
        return w.subjects.format(a=a, b=b, left=_matter(finding, "left", w), right=_matter(finding, "right", w))
    if left.is_figure and right.is_figure:
        a, b = _names(finding, w.one, w.other, "{name}")
        return w.figures.format(a=a, b=b, left=left.phrase, right=right.phrase)
    a, b = _names(finding, w.according_one, w.according_other, w.according)
    named = (finding.left.assertion.entity or finding.right.assertion.entity, _label(finding, w))
    subject = ", ".join(part for part in (named[0].name if named[0] else "", named[1]) if part)
    return w.states.format(subject=subject or w.unnamed, a=a, b=b, left=left.phrase, right=right.phrase)


def _names(finding: Finding, one: str, other: str, named: str) -> tuple[str, str]:
    left, right = finding.left.source, finding.right.source
    return (named.format(name=left) if left else one, named.format(name=right) if right else other)


@dataclass(frozen=True, slots=True)
class _Told:
    phrase: str
    is_figure: bool


def _told(finding: Finding, which: str, w: Wording) -> _Told:
    """One side's fact: the figure or state, when, and in brackets what it is limited to."""
    side = finding.left if which == "left" else finding.right
    value = _side_of(finding, "value", which) or _value_of(side)
    own = side.assertion.measure
    how = stance(side.assertion)
    is_figure = value.get("kind") in ("quantity", "rank")
    limits = []
    if is_figure:
        # Said once: the second figure of the same thing needs no noun.
        noun = _label(finding, w) if which == "left" or _differ_in_measure(finding) else None
        if value.get("kind") == "rank" or phrases.is_labelled(value, own):
            limits += [noun] if noun and value.get("kind") != "rank" else []
            noun = None
        said = phrases.figure(value, noun, w, own)
        if how in ("negated", "denied"):
            said = w.not_figure.format(n=said)
        elif how != "asserted":
            limits.append(_stance_word(side.assertion, w))
        elif side.assertion.modality == "estimate":
            limits.append(w.stances["estimate"])
    elif value.get("kind") == "period" and how == "asserted":
        said = phrases.period(value.get("from"), value.get("to"), w) or w.any_value
    elif value.get("kind") == "place" and _movement(finding) != "event":
        said = phrases.places(_list(value.get("places")), w)
    else:
        said = _stance_word(side.assertion, w)
    limits += _limits(_side_of(finding, "scope", which) or _scope_of(side), w)
    time, assumed = _time(finding, which, side, w)
    if assumed and not is_figure and (time, assumed) == _time(finding, *_across(finding, which), w):
        time = ""  # both came out at one time, which says nothing of when it happened
    if time and not assumed and is_figure:
        said = f"{said} {time}"
    elif time:
        limits.append(w.published.format(time=time) if assumed else time)
    if limits:
        said = f"{said} ({'; '.join(limits)})"
    return _Told(said, is_figure)


def _side_of(finding: Finding, gate: str, which: str) -> Mapping[str, object]:
    """What a gate noted of one side; empty where the pair did not come that far."""
    for result in finding.gates:
        if result.gate == gate:
            return result.left if which == "left" else result.right
    return {}


def _value_of(side: Side) -> Mapping[str, object]:
    return shown_value(side.assertion.value)


def _scope_of(side: Side) -> Mapping[str, object]:
    scope = side.assertion.scope
    return {
        "places": list(scope.places),
        "products": list(scope.products),
        "populations": list(scope.populations),
        "channels": list(scope.channels),
    }


def _time(finding: Finding, which: str, side: Side, w: Wording) -> tuple[str, bool]:
    found = _side_of(finding, "time", which) or shown_time(side)
    return phrases.period(found.get("from"), found.get("to"), w), bool(found.get("assumed"))


def _across(finding: Finding, which: str) -> tuple[str, Side]:
    return ("right", finding.right) if which == "left" else ("left", finding.left)


def _limits(scope: Mapping[str, object], w: Wording) -> list[str]:
    found = []
    if scope.get("places"):
        found.append(phrases.places(_list(scope["places"]), w))
    for name in ("products", "populations", "channels"):
        if scope.get(name):
            found.append(phrases.listed([str(word) for word in _list(scope[name])], w))
    return found


def _stance_word(assertion: Assertion, w: Wording) -> str:
    how = stance(assertion)
    if how == "intended" and assertion.polarity == "negative":
        return w.negative_plan
    return w.stances[assertion.modality if how in ("intended", "open") else how]


def _label(finding: Finding, w: Wording, which: str = "") -> str:
    """What is measured, in the reader's words; a newsroom's own measure by the label it was given."""
    for side in (which,) if which else ("left", "right"):
        noted = _side_of(finding, "measure", side)
        key = noted.get("measure") or (finding.left if side == "left" else finding.right).assertion.measure
        if key is None:
            continue
        return _name_of(str(key), noted, w)
    return ""


def _name_of(key: str, noted: Mapping[str, object], w: Wording) -> str:
    """A measure's name: this module's, the newsroom's own, the reader's first word for it, its label."""
    if key in w.labels:
        return w.labels[key]
    names = noted.get("names")
    if isinstance(names, Mapping) and w.code in names:
        return str(names[w.code])
    entry = built_in().get(key)
    if entry is not None:
        words = entry.words.get(w.code)
        return words[0] if words and w.code != "en" else entry.label
    return str(noted.get("label") or key.replace("_", " "))


def _matter(finding: Finding, which: str, w: Wording) -> str:
    """Whom and what one side speaks of, as far as it says."""
    side = finding.left if which == "left" else finding.right
    mention = side.assertion.entity
    parts = [mention.name if mention else "", _label(finding, w, which)]
    return ", ".join(part for part in parts if part) or w.unnamed


def _movement(finding: Finding) -> object:
    return _side_of(finding, "measure", "left").get("movement") or _side_of(finding, "measure", "right").get("movement")


def _differ_in_measure(finding: Finding) -> bool:
    return finding.left.assertion.measure != finding.right.assertion.measure


def _cell(finding: Finding, gate: GateResult, side: Mapping[str, object], w: Wording) -> str:
    """One side of a gate as text."""
    which = "left" if side is gate.left else "right"
    whole = finding.left if which == "left" else finding.right
    text = ""
    match gate.gate:
        case "entity":
            text = str(side.get("name") or "")
        case "measure":
            text = _label(finding, w, which) if side.get("measure") else ""
        case "scope":
            text = "; ".join(_limits(side, w))
        case "modality":
            text = stance_text(whole.assertion, w.code)
        case "time":
            text = phrases.period(side.get("from"), side.get("to"), w)
            text = w.published.format(time=text) if text and side.get("assumed") else text
        case "value":
            text = _value_cell(side, whole, w)
        case "origin":
            text = ", ".join(str(side[name]) for name in ("origin", "source", "speaker") if side.get(name))
    return text or (w.silent if gate.missing else "–")


def _value_cell(value: Mapping[str, object], side: Side, w: Wording) -> str:
    match value.get("kind"):
        case "quantity" | "rank":
            return phrases.figure(value, None, w, side.assertion.measure)
        case "period":
            return phrases.period(value.get("from"), value.get("to"), w)
        case "place":
            return phrases.places(_list(value.get("places")), w)
    return ""


def _missing(gate: GateResult, w: Wording) -> str:
    if not gate.missing:
        return ""
    return w.not_stated.format(what=", ".join(w.missing[name] for name in gate.missing))


def _list(found: object) -> list[object]:
    return list(found) if isinstance(found, list | tuple) else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
