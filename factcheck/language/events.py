"""Events: which verb with which noun says that something happened.

Most verbs alone say too little ("opened"), so a rule pairs a class of verbs with the measure of a
noun, a place or a name. The classes and nouns are worded per language; the rules hold for all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from factcheck.language import measures, undergoers
from factcheck.language.glossary import Hit, Named
from factcheck.language.model import Mention, Places, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.records import record
from factcheck.language.units import PERCENT

# What a rule asks for beside its verb: nothing, a place, a named product (which the event is then
# about), a named company (the same), or a second name: what is bought is part of the event.
# Who enters a market is no person; with a verb that may mean any arrival, a house of the glossary.
# The rest is for verbs that say enough by themselves: a person, whom it happened to (told in the passive or the
# active), a subject, a subject or a place, the name of a bridge or museum; and for nouns whose event it is.
Kind = Literal["product", "company", "object", "house", "person", "works"]
Need = Kind | Literal["", "place", "market", "undergoer", "subject", "any", "of"]


@record(frozen=True, slots=True)
class Rule:
    """`noun`: the measure that must be named in the clause."""

    measure: str
    noun: str | None = None
    need: Need = ""


RULES: Mapping[str, tuple[Rule, ...]] = {
    "open": (
        Rule("data_center", "data_center"),
        Rule("service_center_opening", "service_centers"),
        Rule("store_opening", "stores"),
        Rule("factory_opening", "factories"),
        Rule("office_opening", "offices"),
        Rule("office_opening", "branches"),
        Rule("opening", "works", "works"),
    ),
    "start": (Rule("data_center", "data_center"), Rule("store_opening", "stores")),
    "launch": (
        Rule("data_center", "data_center"),
        Rule("store_opening", "stores"),
        Rule("launch", need="product"),
        Rule("launch", need="undergoer"),
    ),
    "build": (
        Rule("data_center", "data_center"),
        Rule("factory_opening", "factories"),
        Rule("completion", need="undergoer"),
    ),
    "development": (Rule("development", need="product"),),
    "close": (
        Rule("store_closing", "stores"),
        Rule("store_closing", "branches"),
        Rule("factory_closing", "factories"),
        Rule("office_closing", "offices"),
        Rule("closing", "works", "works"),
    ),
    "enter": (Rule("market_entry", "markets", "market"), Rule("market_entry", need="market")),
    "arrive": (Rule("market_entry", "markets", "market"), Rule("market_entry", need="house")),
    "leave": (Rule("market_exit", "markets", "market"), Rule("market_exit", need="house")),
    "move": (Rule("data_center", "data_center"),),
    "locate": (Rule("data_center", "data_center"),),
    "acquire": (
        Rule("acquisition", need="object"),
        Rule("acquisition", "companies"),
        Rule("acquisition", need="undergoer"),
    ),
    "found": (Rule("founding", need="company"), Rule("founding", need="undergoer")),
}
# Verbs that name their event themselves, by what they need beside them; class and measure share a key.
SPEAKING: Mapping[Need, str] = {
    "person": """
        death birth marriage divorce surgery infection
    """,
    "subject": """
        resignation retirement lawsuit ban permission approval_given rejection signing partnership merger
        bankruptcy listing recall victory defeat record invasion escape meeting accession withdrawal
        renaming relocation discovery apology confession split stake_sale candidacy liftoff transfer
    """,
    "undergoer": """
        appointment dismissal election nomination arrest release charge conviction acquittal rescue
        kidnapping hack extradition deportation theft
    """,
    "any": """
        cancellation postponement suspension resumption sell_out price_rise price_cut rate_rise rate_cut
        strike protest crash explosion fire_outbreak flood earthquake sinking shooting attack_event
        ceasefire evacuation completion construction collapse nationalisation privatisation
    """,
    "place": """
        visit
    """,
}
_BY_THEMSELVES: Mapping[str, tuple[Rule, ...]] = {
    key: (Rule(key, need=need),) for need, keys in SPEAKING.items() for key in keys.split()
}
# What is done to something, which they are about where it is named, and else about who did it.
TRANSITIVE = frozenset(
    {
        "attack_event",
        "signing",
        "approval_given",
        "rejection",
        "ban",
        "permission",
        "cancellation",
        "postponement",
        "suspension",
    }
    | {"resumption", "recall", "renaming", "privatisation", "nationalisation", "completion", "evacuation"}
)
# What only persons do.
OF_PERSONS = frozenset({"resignation", "retirement", "candidacy", "confession", "transfer"})
# Nouns that are events of some things only.
OF_WORKS = frozenset({"opening", "closing"})
PERFECT_WITHIN = 3  # tokens from "has" to its participle
WISHED_WITHIN = 6  # tokens from what is called for to its noun
NEEDS_PLACE = frozenset({"place", "market", "house"})
# Never about what was named before, unsaid.
OWN_SUBJECT = frozenset({"person", "undergoer", "subject", "any", "works", "of"})
NOUN_NEAR = 12  # tokens between a verb and its noun
SUBJECT_NEAR = 40  # characters between an unknown name and its verb
SENTENCE_ENDS = frozenset({".", "!", "?", "\n", "”", "“", '"', "»"})
# The same for what is named by a noun of its own: "the launch", "a takeover".
NAMED: Mapping[str, tuple[Rule, ...]] = {
    "launch": (Rule("launch", need="product"),),
    "acquisition": (Rule("acquisition", need="object"),),
    "founding": (Rule("founding", need="company"),),
}
OF_LEVELS = frozenset({"sinking", "crash", "collapse", "explosion"})  # what rates and prices do, too
MEASURABLE = frozenset({"defeat", "victory"})  # what may also be lost or won by an amount
# Nouns that stand for an event by themselves wherever a clause plans, doubts or places them.
EVENT_NOUNS: Mapping[str, str] = {"data_center": "data_center"}


@record(frozen=True, slots=True)
class Event:
    """An event at tokens [first, last). `about`: what it is about where that is not the subject;
    `object`: what else makes it this event and no other, as a key or name; `need`: what its subject
    must be like."""

    measure: str
    first: int
    last: int
    about: Named | None = None
    object: str | None = None
    need: Need = ""
    underway: bool = False  # it is being built, and does not open yet


def events_of(passage: Passage, clause: Clause, factual: bool) -> list[Event]:
    """The events of one clause, each measure once, in the order of the text.

    Not to sell in a country, or to plan to, is about entering it; selling there is no event.
    """
    measured = clause.of("measure")
    if not (
        clause.of("verb")
        or clause.of("event")
        or clause.of("event_name")
        or any(hit.key in EVENT_NOUNS for hit in measured)
    ):
        return []
    nouns = {hit.key: hit for hit in (*measured, *clause.of("works"))}
    counted = placed = False
    for value in clause.values:
        counted = counted or isinstance(value.value, Quantity)
        placed = placed or isinstance(value.value, Places)
    beside, named = nouns, clause.named
    begun = clause.goes_on
    if begun is not None and not (begun.of("verb") or begun.of("event")):
        # "The new plant, where 300 people work, will open": as if nothing had been inserted.
        inserted = clause.first - begun.last
        moved = (Hit(hit.first + inserted, hit.last + inserted, hit.category, hit.key) for hit in begun.of("measure"))
        beside = {hit.key: hit for hit in moved} | nouns
        named = [*begun.named, *named]
    found: dict[str, Event] = {}
    for hit in clause.hits:
        if _ends_compound(passage, hit):
            continue
        if hit.category == "event":
            event = _event(hit, NAMED.get(hit.key, (Rule(hit.key),)), beside, placed, named)
        elif hit.category == "verb" and not (
            (hit.key in MEASURABLE and _is_amount_lost(hit, clause)) or (hit.key in OF_LEVELS and _is_level(clause))
        ):
            event = _event(hit, RULES.get(hit.key) or _BY_THEMSELVES.get(hit.key, ()), beside, placed, named)
            if event is None and hit.key == "sell" and placed and not factual and not counted:
                event = Event("market_entry", hit.first, hit.last)
        elif hit.category == "event_name" and not _is_wished(passage, clause, hit):
            rule = Rule(hit.key, "works", "works") if hit.key in OF_WORKS else Rule(hit.key, need="of")
            event = _event(hit, (rule,), beside, placed, named)
        else:
            continue
        if event is not None and hit.key == "build" and not _is_built(passage, clause, hit):
            event = replace(event, underway=True)
        if event is not None:
            found.setdefault(event.measure, event)
    for noun, measure in EVENT_NOUNS.items():
        if noun in nouns and (placed or not factual):
            found.setdefault(measure, Event(measure, nouns[noun].first, nouns[noun].last))
    if "store_opening" in found:
        found.pop("launch", None)  # the opening of a shop is not also the launch of what it sells
    return list(found.values())


def _is_built(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether a verb of building tells of what is done: "has built", "wurde gebaut"; not "is building", "baut"."""
    key, data = passage.keys[verb.last - 1], passage.wording.clauses
    if key in data.finished:
        return passage.keys[verb.first - 1] not in data.unfinished
    begins = clause.first if passage.wording.stance.verb_last else max(clause.first, verb.first - PERFECT_WITHIN)
    return key not in data.unfinished and any(
        passage.keys[index] in data.perfect for index in range(begins, verb.first)
    )


def _ends_compound(passage: Passage, hit: Hit) -> bool:
    """Whether a verb is only the end of an adjective: coal-FIRED. Nouns stand with a capital: India-LAUNCH."""
    first = hit.first
    joined = first > 0 and passage.keys[first - 1] == "-" and passage.tokens.glued(first)
    return joined and not passage.capital(first)


def cancelled(passage: Passage, clause: Clause, happened: Sequence[Event]) -> Event | None:
    """The event that another one says will not be: "called off the STRIKE", "the MERGER was scrapped"."""
    ended = next((event for event in happened if event.measure == "cancellation"), None)
    if ended is None:
        return None
    others = [event for event in happened if event is not ended]
    before = [event for event in others if event.last <= ended.first]
    behind = [event for event in others if event.first >= ended.last]
    if before and (undergoers.in_passive(passage, clause, ended.first) or not behind):
        return before[-1]
    return behind[0] if behind else None


def _is_wished(passage: Passage, clause: Clause, noun: Hit) -> bool:
    """Whether what an event's noun names is only called for, feared or sought: "demanded the resignation of", "hat den
    Rücktritt von … gefordert"."""
    ends = passage.wording.stance.verb_last
    told = {hit.first for hit in clause.of("modality")}
    return any(
        0 <= noun.first - hit.last <= WISHED_WITHIN or (ends and hit.first >= noun.last and hit.first not in told)
        for hit in clause.of("wished")
    )


def only_wished(passage: Passage, clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause tells what the one before calls for or fears: "fordert, dass …"."""
    that = passage.wording.clauses.that
    return at > 0 and clauses[at].opened_by in that and bool(clauses[at - 1].of("wished"))


def _is_amount_lost(verb: Hit, clause: Clause) -> bool:
    """Whether a figure with a unit follows at once: shares that lost 4 percent were not beaten by anybody."""
    return any(
        isinstance(found.value, Quantity) and found.value.unit is not None and found.first == verb.last
        for found in clause.values
    )


def _is_level(clause: Clause) -> bool:
    """Whether a clause is about a rate or a price, which sinks as no ship does."""
    return any(measures.takes(hit.key, PERCENT) and not measures.takes(hit.key, None) for hit in clause.of("measure"))


def recurs(clauses: Sequence[Clause], at: int) -> bool:
    """Whether what a clause tells happens again and again: "Every Friday …", also before a comma."""
    before = clauses[at - 1] if at else None
    if before is not None and (before.of("verb") or before.of("event")):
        before = None
    return bool(clauses[at].of("recurring") or (before is not None and before.of("recurring")))


def _event(
    verb: Hit, rules: Sequence[Rule], nouns: Mapping[str, Hit], placed: bool, named: Sequence[Named]
) -> Event | None:
    for rule in rules:
        if rule.noun is not None:
            if rule.noun in nouns and _near(verb, nouns[rule.noun]):
                return Event(rule.measure, verb.first, verb.last, need=rule.need)
        elif rule.need in NEEDS_PLACE:
            if placed:
                return Event(rule.measure, verb.first, verb.last, need=rule.need)
        elif rule.need == "product":
            product = next((name for name in named if name.entry.kind == "product"), None)
            if product is not None:
                return Event(rule.measure, verb.first, verb.last, product)
        elif rule.need == "company":
            company = next((name for name in named if name.entry.kind not in {"person", "place"}), None)
            if company is not None:
                return Event(rule.measure, verb.first, verb.last, company)
        elif rule.need == "object":
            bought = [name for name in named if name.entry.kind not in {"person", "place"}]
            if len(bought) > 1:
                return Event(rule.measure, verb.first, verb.last, None, bought[1].entry.key)
        else:
            return Event(rule.measure, verb.first, verb.last, need=rule.need)
    return None


def _near(verb: Hit, noun: Hit) -> bool:
    return -NOUN_NEAR <= noun.first - verb.last <= NOUN_NEAR


def complete(passage: Passage, clause: Clause, event: Event, entity: Mention | None, kind: str | None) -> bool:
    """Whether an event has what it needs to be told apart from others: whom or where it concerns.

    `kind` is the entity's in the glossary, None for a name that is in none; such a name counts only
    where it stands like a subject.
    """
    if event.need in {"", "place"}:
        return True
    if event.need in {"market", "house"}:
        named = (
            passage.keys[event.last - 1] in passage.wording.event_nouns
            or passage.keys[event.first] in passage.wording.event_nouns
        )
        if entity is None:
            return named
        if kind is None:
            return event.need == "market"
        return kind not in {"person", "place"}
    if event.need == "of":
        return False  # an event's noun says nothing of whom it is not of
    if entity is None:
        return event.need in {"any", "works"} and any(isinstance(value.value, Places) for value in clause.values)
    if kind is None and not _stands_as_subject(passage, clause, event, entity):
        return False
    if event.need == "person":
        return kind in {"person", None}
    return event.need != "undergoer" or undergoers.in_passive(passage, clause, event.first)


def undergoer(passage: Passage, clause: Clause, event: Event) -> Mention | None:
    """The name of whom an event happened to, where the clause tells it otherwise than as its subject."""
    if event.need == "of":
        return undergoers.owner_of(passage, clause, event.first, event.last)
    if event.need == "works":
        return undergoers.works_named(passage, clause, event.first)
    if event.need in {"person", "undergoer"} or event.measure in OF_PERSONS:
        apposed = undergoers.apposed(passage, clause, event.first)
        if apposed is not None:
            return apposed
    done = event.need == "undergoer" or event.measure in TRANSITIVE
    if not done or undergoers.in_passive(passage, clause, event.first):
        return None
    return undergoers.object_of(passage, clause, event.first, event.last)


def _stands_as_subject(passage: Passage, clause: Clause, event: Event, entity: Mention) -> bool:
    """Whether an unknown name stands in the clause, shortly before the verb, and is more than the
    capital of a sentence's first word."""
    if entity.span is None:
        return False
    starts = passage.tokens.starts
    begins, ends = entity.span.start, entity.span.end
    if not starts[clause.first] <= begins < starts[event.first]:
        return False
    words = passage.text[begins:ends].split()
    first_word = begins == 0 or (passage.keys[clause.first - 1] in SENTENCE_ENDS and starts[clause.first] == begins)
    name = bisect_left(starts, begins, clause.first, event.first)
    if name > clause.first and passage.keys[name - 1] in passage.wording.reference.prepositions:
        return False
    behind = passage.keys[bisect_left(starts, ends, clause.first, event.first)]
    data = passage.wording.clauses
    # The German participle stands at the end, however far that is: "Die Aurora ist am 4. März vor … gesunken".
    ends_clause = passage.wording.stance.verb_last and clause.last - event.last <= 1
    near = starts[event.first] - ends <= SUBJECT_NEAR or (
        ends_clause and (behind in data.auxiliaries or behind in data.passive)
    )
    return near and (len(words) > 1 or not first_word)
