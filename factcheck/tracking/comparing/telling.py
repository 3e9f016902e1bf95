"""One side of a finding in words: what it says, when, and what that is limited to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.language import Assertion
from factcheck.tracking.comparing import phrases
from factcheck.tracking.comparing.case import stance
from factcheck.tracking.comparing.gates import built_in
from factcheck.tracking.comparing.model import Finding, Side
from factcheck.tracking.comparing.time import shown_time
from factcheck.tracking.comparing.value import shown_value
from factcheck.tracking.comparing.wording import Wording


@dataclass(frozen=True, slots=True)
class Told:
    """`said` is the figure or the state; `noun` belongs in the brackets of a price or a share."""

    said: str
    is_figure: bool
    noun: str
    limits: tuple[str, ...]
    time: str
    assumed: bool  # only the publication dates it
    due: bool  # the time is of what is planned or denied, not of the planning

    def phrase(self, w: Wording, without: tuple[str, ...] = (), *, timeless: bool = False) -> str:
        """All of it: "70 million users in March 2015 (China)", but for what has been said before."""
        said = self.said
        brackets = [self.noun] if self.noun else []
        brackets += [limit for limit in self.limits if limit not in without]
        if self.time and not timeless:
            if self.assumed:
                brackets.append(w.published.format(time=self.time))
            elif self.due:
                brackets.append(self.time)
            else:
                said = f"{said} {self.time}"
        return f"{said} ({'; '.join(brackets)})" if brackets else said


def told(finding: Finding, which: str, w: Wording) -> Told:
    side = finding.left if which == "left" else finding.right
    value = side_of(finding, "value", which) or shown_value(side.assertion.value)
    own = side.assertion.measure
    how = stance(side.assertion)
    is_figure = value.get("kind") in ("quantity", "rank")
    noun, limits = "", []
    if is_figure:
        # Said once: the second figure of the same thing needs no noun.
        if value.get("kind") != "rank" and (which == "left" or _differ_in_measure(finding)):
            noun = label(finding, w)
        bracketed = phrases.is_labelled(value, own)
        said = phrases.figure(value, None if bracketed else noun, w, own)
        noun = noun if bracketed else ""
        if how in ("negated", "denied"):
            said = w.not_figure.format(n=said)
        elif how != "asserted":
            limits.append(stance_word(side.assertion, w))
        elif side.assertion.modality == "estimate":
            limits.append(w.stances["estimate"])
    elif value.get("kind") == "period" and how == "asserted":
        said = phrases.period(value.get("from"), value.get("to"), w) or w.any_value
    elif value.get("kind") == "place" and _movement(finding) != "event":
        said = phrases.places(as_list(value.get("places")), w)
    else:
        said = stance_word(side.assertion, w)
    limits += limits_of(side_of(finding, "scope", which) or scope_of(side), w)
    when = side_of(finding, "time", which) or shown_time(side)
    time = phrases.period(when.get("from"), when.get("to"), w)
    due = not is_figure and how in ("intended", "denied")
    return Told(said, is_figure, noun, tuple(limits), time, bool(when.get("assumed")), due)


def side_of(finding: Finding, gate: str, which: str) -> Mapping[str, object]:
    """What a gate noted of one side; empty where the pair did not come that far."""
    for result in finding.gates:
        if result.gate == gate:
            return result.left if which == "left" else result.right
    return {}


def scope_of(side: Side) -> Mapping[str, object]:
    scope = side.assertion.scope
    return {
        "places": list(scope.places),
        "products": list(scope.products),
        "populations": list(scope.populations),
        "channels": list(scope.channels),
    }


def limits_of(scope: Mapping[str, object], w: Wording) -> list[str]:
    """Places, products, groups of people and channels, each as one phrase."""
    found = []
    if scope.get("places"):
        found.append(phrases.places(as_list(scope["places"]), w))
    for name in ("products", "populations", "channels"):
        if scope.get(name):
            words = [w.limits.get(str(key), str(key).replace("_", " ")) for key in as_list(scope[name])]
            found.append(phrases.listed(words, w))
    return found


def stance_word(assertion: Assertion, w: Wording) -> str:
    how = stance(assertion)
    if how == "intended" and assertion.polarity == "negative":
        return w.negative_plan
    return w.stances[assertion.modality if how in ("intended", "open") else how]


def label(finding: Finding, w: Wording, which: str = "") -> str:
    """What is measured, in the reader's words; a newsroom's own measure by the label it was given."""
    for side in (which,) if which else ("left", "right"):
        noted = side_of(finding, "measure", side)
        key = noted.get("measure") or (finding.left if side == "left" else finding.right).assertion.measure
        if key is None:
            continue
        return name_of(str(key), noted, w)
    return ""


def name_of(key: str, noted: Mapping[str, object], w: Wording) -> str:
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


def _movement(finding: Finding) -> object:
    return side_of(finding, "measure", "left").get("movement") or side_of(finding, "measure", "right").get("movement")


def _differ_in_measure(finding: Finding) -> bool:
    return finding.left.assertion.measure != finding.right.assertion.measure


def as_list(found: object) -> list[object]:
    return list(found) if isinstance(found, list | tuple) else []
