"""One side of a finding in words: what it says, when, and what that is limited to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.language import Assertion, Mention
from factcheck.tracking.comparing import phrases
from factcheck.tracking.comparing.case import stance
from factcheck.tracking.comparing.gates import built_in
from factcheck.tracking.comparing.model import Finding, Side
from factcheck.tracking.comparing.moments import ahead
from factcheck.tracking.comparing.strictness import leaves_out
from factcheck.tracking.comparing.terms import terms_of
from factcheck.tracking.comparing.time import shown_time
from factcheck.tracking.comparing.value import shown_value
from factcheck.tracking.comparing.wording import Times, Wording

# Their figures say by the unit what they are: nobody speaks of Max Weber's duration.
TOLD_BY_UNIT = frozenset({"duration", "distance"})


@dataclass(frozen=True, slots=True)
class Told:
    """What one side says, in its parts. `said` is a figure or a place, and empty where the side speaks
    of an event; `claim` is a key of `Wording.claims` there."""

    said: str
    counted: str  # the same with its noun: "70 million users"
    placing: str  # a rank as somebody's: "at rank 4"; empty for all else
    noun: str
    is_figure: bool
    is_labelled: bool  # the noun names the figure and is not counted: a price, a share
    claim: str
    where: str
    limits: tuple[str, ...]
    since: object
    until: object
    assumed: bool  # only the publication dates it

    def name(self, source: str, w: Wording, *, timeless: bool = False) -> str:
        """The source, with the day it published where nothing else dates what it says."""
        published = "" if timeless or not self.assumed else self.time(w.bare, w)
        return w.dated.format(name=source, time=published) if published else source

    def time(self, times: Times, w: Wording) -> str:
        return phrases.dated(self.since, self.until, times, w)

    def figure(self, w: Wording, shared: Shared) -> str:
        """All of it: "70 million users in China in March 2015 (online)", but for what has been said."""
        said = self.placing or (self.said if shared.noun else self.counted)
        time = "" if self.assumed or shared.time else self.time(w.when, w)
        brackets = [self.noun] if self.is_labelled and not shared.noun else []
        brackets += self._own_limits(shared)
        return _joined([said, "" if shared.where else self.where, time]) + bracketed(brackets)

    def clause(self, by: str, w: Wording, shared: Shared) -> str:
        """ "Tekno Harian says it is planned for May 2014 (phones)"."""
        if self.said:
            return w.says.format(by=by, said=self.figure(w, replace(shared, noun=self.is_labelled)))
        told_time = not self.assumed and not shared.time
        brackets = self._own_limits(shared)
        if self.claim in ("plan", "forecast", "no_plan"):
            time = self.time(w.due, w) if told_time else ""
        elif self.claim == "denied":  # when it was denied is another matter than what was
            time = ""
            brackets += [self.time(w.bare, w)] if told_time else []
        else:
            time = self.time(w.when, w) if told_time else ""
        at = _joined(["" if shared.where else self.where, time])
        pattern = w.claims[self.claim][bool(time)]
        return pattern.format(by=by, at=f" {at}" if at else "") + bracketed(brackets)

    def _own_limits(self, shared: Shared) -> list[str]:
        return [limit for limit in self.limits if limit not in shared.limits]


@dataclass(frozen=True, slots=True)
class Shared:
    """What both sides say alike, and the sentence says once."""

    noun: bool = False
    where: bool = False
    time: bool = False
    limits: tuple[str, ...] = ()


def shared_by(left: Told, right: Told) -> Shared:
    return Shared(
        noun=left.noun == right.noun,
        where=left.where == right.where,
        time=(left.since, left.until, left.assumed) == (right.since, right.until, right.assumed),
        limits=tuple(limit for limit in left.limits if limit in right.limits),
    )


def told(finding: Finding, which: str, w: Wording) -> Told:
    side = finding.left if which == "left" else finding.right
    value = side_of(finding, "value", which) or shown_value(side.assertion.value)
    how = stance(side.assertion)
    kind = value.get("kind")
    when = side_of(finding, "time", which) or shown_time(side)
    since, until, assumed = when.get("from"), when.get("to"), bool(when.get("assumed"))
    scope = side_of(finding, "scope", which) or scope_of(side)
    limits: list[str] = []
    said = counted = placing = noun = ""
    is_figure, is_labelled = kind in ("quantity", "rank"), False
    if is_figure:
        own = side.assertion.measure
        noun = "" if kind == "rank" else label(finding, w, which) or label(finding, w)
        is_labelled = bool(noun) and phrases.is_labelled(value, own)
        strict = leaves_out(side.assertion.value)
        said = phrases.figure(value, None, w, own, strict=strict)
        counted = said if is_labelled else phrases.figure(value, noun, w, own, strict=strict)
        if how in ("negated", "denied"):
            said, counted = w.not_figure.format(n=said), w.not_figure.format(n=counted)
        elif kind == "rank" and side.assertion.entity is not None:
            placing = phrases.placing(value, w)
        if how not in ("asserted", "negated", "denied"):
            limits.append(stance_word(side.assertion, w))
        elif how == "asserted" and ahead(side):
            limits.append(w.stances["plan"])
        elif how == "asserted" and side.assertion.modality == "estimate":
            limits.append(w.stances["estimate"])
    elif kind == "period" and how == "asserted" and (value.get("from") or value.get("to")):
        since, until, assumed = value.get("from"), value.get("to"), False
    elif kind == "place" and _movement(finding) != "event":
        said = counted = phrases.places(as_list(value.get("places")), w)
    if is_figure and how == "asserted" and _is_former(side.assertion) and not ahead(side):
        since = until = None
        limits.append(w.former)
    limits += limits_of({**scope, "places": None}, w)
    return Told(
        said=said,
        counted=counted,
        placing=placing,
        noun=noun,
        is_figure=is_figure,
        is_labelled=is_labelled,
        claim=_claim(side.assertion),
        where=phrases.located(as_list(scope.get("places")), w),
        limits=tuple(limits),
        since=since,
        until=until,
        assumed=assumed,
    )


def _is_former(assertion: Assertion) -> bool:
    """Whether a figure is one that has changed since, of a time that the text does not name."""
    when = assertion.when
    return when is not None and when.span is None and when.since is None and not when.assumed


def _claim(assertion: Assertion) -> str:
    how = stance(assertion)
    if how == "intended" and assertion.polarity == "negative":
        return "no_plan"
    return assertion.modality if how in ("intended", "open") else how


def matter(finding: Finding, pattern: str, w: Wording) -> str:
    """Of whom and of what both speak: "Xiaomi’s market entry"; empty where neither text says."""
    about = _known(finding)
    key = finding.left.assertion.measure or finding.right.assertion.measure
    if about is not None and key in TOLD_BY_UNIT:
        return about.name
    return named(about.name if about else "", w.matters.get(str(key)) or label(finding, w), pattern)


def _known(finding: Finding) -> Mention | None:
    """Whom both name, or whom the newsroom has listed: a name that one text alone seems to give may be a town's, as of
    "the Skarholm company"."""
    left, right = (side.assertion.entity for side in (finding.left, finding.right))
    if left is not None and right is not None:
        return left
    known = left or right
    return known if known is not None and known.key is not None else None


def named(entity: str, measured: str, pattern: str) -> str:
    if entity and measured:
        return pattern.format(entity=entity, matter=measured)
    return entity or measured


def bracketed(words: Sequence[str]) -> str:
    return f" ({', '.join(words)})" if words else ""


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)


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
        "terms": list(terms_of(side.assertion)),
    }


def limits_of(scope: Mapping[str, object], w: Wording) -> list[str]:
    """Places, products, groups of people and channels, each as one phrase."""
    found = []
    if scope.get("places"):
        found.append(phrases.places(as_list(scope["places"]), w))
    for name in ("products", "populations", "channels", "terms"):
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
