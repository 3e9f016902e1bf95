"""Events: which verb with which noun says that something happened.

Most verbs alone say too little ("opened"), so a rule pairs a class of verbs with the measure of a
noun, a place or a name. The classes and nouns are worded per language; the rules hold for all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Literal

from factcheck.language import measures, undergoers
from factcheck.language.glossary import Hit, Named
from factcheck.language.model import Mention, Modality, Places, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.records import record, replace
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
ENDED_WITHIN = 2  # tokens from "lifted" to the ban
WISHED_WITHIN = 6  # tokens from what is called for to its noun
NEEDS_PLACE = frozenset({"place", "market", "house"})
# What may be told as somebody's own: Norvik City's 2-0 win.
PERSONAL = frozenset({"person", "undergoer", "subject", "any"})
NEEDS_NAME = frozenset({"product", "company", "object"})
ENTERING = "sell"  # not to do so in a country, or to plan to, is about entering it
# Never about what was named before, unsaid.
OWN_SUBJECT = frozenset({"person", "undergoer", "subject", "any", "works", "of"})
NOUN_NEAR = 12  # tokens between a verb and its noun
SUBJECT_NEAR = 40  # characters between an unknown name and its verb
HAPPENING = frozenset({"verb", "event", "event_name"})
NOUNS = frozenset({"measure", "works"})  # what a verb may be told of
ENDING = frozenset({"cancellation", "rejection", "postponement"})
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
    noun: bool = False  # it is named, and not told by a verb
    underway: bool = False  # it is being built, and does not open yet


def events_of(passage: Passage, clause: Clause, factual: bool) -> list[Event]:
    """What may have happened by one clause, in the order of the text; of one measure the first counts that turns out
    to be complete."""
    if not _tells_any(clause):
        return []
    beside, named = _beside(clause)
    placed = any(isinstance(value.value, Places) for value in clause.values)
    found = [
        event
        for hit in clause.hits
        if hit.category in HAPPENING
        and not _ends_compound(passage, hit)
        and (event := _told(passage, clause, hit, beside, named, placed, factual)) is not None
    ]
    for noun, measure in EVENT_NOUNS.items():
        if noun in beside and (placed or not factual):
            found.append(Event(measure, beside[noun].first, beside[noun].last))
    if any(event.measure == "store_opening" for event in found):
        # the opening of a shop is not also the launch of what it sells
        return [event for event in found if event.measure != "launch"]
    return found


def _tells_any(clause: Clause) -> bool:
    return clause.has(HAPPENING) or any(hit.key in EVENT_NOUNS for hit in clause.of("measure"))


def _beside(clause: Clause) -> tuple[Mapping[str, Hit], Sequence[Named]]:
    """The nouns and names that a verb may mean. "The new plant, where 300 people work, will open": as if nothing had
    been inserted."""
    nouns = {hit.key: hit for hit in (*clause.of("measure"), *clause.of("works"))}
    begun = clause.goes_on
    if begun is None or begun.of("verb") or begun.of("event"):
        return nouns, clause.named
    inserted = clause.first - begun.last
    moved = (
        Hit(hit.first + inserted, hit.last + inserted, hit.category, hit.key)
        for hit in (*begun.of("measure"), *begun.of("works"))
    )
    return {hit.key: hit for hit in moved} | nouns, [*begun.named, *clause.named]


@cache
def rules_of(category: str, key: str) -> Sequence[Rule]:
    """What a word of this category may tell, each with what it needs beside it."""
    if category == "event":
        return NAMED.get(key) or (Rule(key),)
    if category == "event_name":
        return (Rule(key, "works", "works"),) if key in OF_WORKS else (Rule(key, need="of"),)
    return RULES.get(key) or _BY_THEMSELVES.get(key, ())


def may_tell(category: str, key: str, nouns: Collection[str], placed: bool) -> bool:
    """Whether a word may tell an event in a text without a name of the glossary, that has these `nouns` and, where it
    is `placed`, a place: all that `_told` needs and that need not be sought in its clause."""
    for rule in rules_of(category, key):
        if rule.noun is not None:
            found = rule.noun in nouns
        elif rule.need in NEEDS_PLACE:
            found = placed
        else:
            found = rule.need not in NEEDS_NAME
        if found:
            return True
    return placed and key == ENTERING


def _told(
    passage: Passage,
    clause: Clause,
    hit: Hit,
    nouns: Mapping[str, Hit],
    named: Sequence[Named],
    placed: bool,
    factual: bool,
) -> Event | None:
    """What one word tells. Not to sell in a country, or to plan to, is about entering it; selling there is no event."""
    rules = rules_of(hit.category, hit.key)
    if hit.category == "event":
        return _event(hit, rules, nouns, placed, named)
    if hit.category == "event_name":
        if _is_wished(passage, clause, hit):
            return None
        event = _event(hit, rules, nouns, placed, named)
        return None if event is None else replace(event, noun=True)
    if hit.key in MEASURABLE and _is_amount_lost(hit, clause):
        return None
    if hit.key in OF_LEVELS and _is_level(clause):
        return None
    event = _event(hit, rules, nouns, placed, named)
    if event is not None and event.measure in OF_WORKS and passage.keys[hit.first] in passage.wording.event_nouns:
        return None  # "pembukaan" is told as the noun it is
    if event is not None:
        return event if hit.key != "build" else replace(event, underway=not _is_built(passage, clause, hit))
    if hit.key != ENTERING or not placed or factual:
        return None
    counted = any(isinstance(value.value, Quantity) for value in clause.values)
    return None if counted else Event("market_entry", hit.first, hit.last)


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


def undone(passage: Passage, clause: Clause, happened: Sequence[Event]) -> tuple[Event, Modality | None] | None:
    """The event that something else in the clause says is not: "called off the STRIKE", "the BAN was lifted"; with the
    modality of one that is only put off, None where it will not be at all."""
    ended = next((event for event in happened if event.measure in ENDING and not event.noun), None)
    if ended is None:
        ends = max((hit.first for hit in clause.of("undone")), default=-1)
        parted = _parted_end(passage, clause)
        named = [
            event for event in happened if event.noun and (event.last <= max(ends, parted) or _is_ended(clause, event))
        ]
        return (named[-1], None) if named else None
    others = [event for event in happened if event is not ended and (event.noun or ended.measure == "cancellation")]
    before = [event for event in others if event.last <= ended.first]
    behind = [event for event in others if event.first >= ended.last]
    put_off: Modality | None = "plan" if ended.measure == "postponement" else None
    if before and (undergoers.in_passive(passage, clause, ended.first) or not behind):
        return before[-1], put_off
    return (behind[0], put_off) if behind else None


def denied_of_it(passage: Passage, clause: Clause, event: Event) -> bool:
    """Whether a clause only denies something of what its noun names: "nothing good will come of the MERGER". That
    there is NO merger, or that it did NOT TAKE PLACE, denies the event itself."""
    if not event.noun:
        return False
    plain, occurring = passage.wording.stance.plain, passage.wording.stance.occurring
    if any(_denies_another(passage, hit.first, event.first) for hit in clause.of("negation")):
        return True
    denials = [hit for hit in (*clause.of("negation"), *clause.of("paired_closer")) if hit.first >= event.last]
    if not denials or any(passage.keys[hit.first] not in plain or hit.last - hit.first > 1 for hit in denials):
        return False
    return not any(passage.keys[at] in occurring for at in range(event.last, clause.last))


def _denies_another(passage: Passage, denial: int, noun: int) -> bool:
    """Whether a "no" at token `denial` denies another noun before the event's: NO SUSPECT in the death of."""
    if not denial < noun or passage.keys[denial] not in passage.wording.stance.no_such:
        return False
    prepositions = passage.wording.reference.prepositions
    return any(key in prepositions for key in passage.keys[denial + 2 : noun])


def _parted_end(passage: Passage, clause: Clause) -> int:
    """Where the part of a verb that ends something ends the clause: HOB das Verbot AUF; -1 where none does."""
    last = clause.last - 1
    while last > clause.first and not passage.keys[last].isalnum():
        last -= 1
    verbs = passage.wording.undone_parted.get(passage.keys[last], ())
    return last if any(passage.keys[at] in verbs for at in range(clause.first, last)) else -1


def _is_ended(clause: Clause, event: Event) -> bool:
    """Whether somebody ends what a noun names: the court OVERTURNED the ban."""
    return any(0 <= event.first - hit.last <= ENDED_WITHIN for hit in clause.of("undone"))


def _is_wished(passage: Passage, clause: Clause, noun: Hit) -> bool:
    """Whether what an event's noun names is only called for, feared or sought: "demanded the resignation of", "hat den
    Rücktritt von … gefordert"."""
    last = clause.last if passage.wording.stance.verb_last else 0
    while last and not passage.keys[last - 1].isalnum():
        last -= 1
    ended = {hit.first for hit in clause.of("verb") if hit.key in ENDING}  # what is called off is told to be so
    ended.update(hit.first for hit in clause.of("undone"))
    return any(
        0 <= noun.first - hit.last <= WISHED_WITHIN or hit.last == last
        for hit in clause.of("wished")
        if hit.first not in ended
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
    if clauses[at].of("recurring"):
        return True
    before = clauses[at - 1] if at else None
    return before is not None and bool(before.of("recurring")) and not (before.of("verb") or before.of("event"))


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
    if event.need == "" and kind is None and entity is not None and entity.span is not None:
        before = entity.span.start < passage.tokens.starts[event.first]
        return before or undergoers.in_passive(passage, clause, event.first) or passage.wording.stance.verb_last
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
    if event.noun and event.need == "works":
        return False  # whoever speaks of an opening does not open
    if kind is None and not _stands_as_subject(passage, clause, event, entity):
        return False
    if event.need == "person":
        return kind in {"person", None}
    return event.need != "undergoer" or undergoers.in_passive(passage, clause, event.first)


def undergoer(passage: Passage, clause: Clause, event: Event) -> Mention | None:
    """The name of whom an event happened to, where the clause tells it otherwise than as its subject."""
    if event.need == "of":
        return undergoers.owner_of(passage, clause, event.first, event.last)
    whose = undergoers.possessor(passage, clause, event.first) if event.need in PERSONAL else None
    if whose is not None:
        return whose
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


def _describes(passage: Passage, index: int) -> bool:
    key = passage.keys[index]
    return key == "-" or (passage.capital(index) and key not in passage.wording.reference.prepositions)


def befalls_nobody_else(passage: Passage, clause: Clause, event: Event) -> bool:
    """Whether an event is of nobody where `undergoer` finds none: what its noun is not of, and what a verb in the
    active does to no name."""
    if event.need == "of":
        return True
    return event.need == "undergoer" and not undergoers.in_passive(passage, clause, event.first)


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
    if name < undergoers.subject_begins(passage, clause, event.first):
        return False
    described = name  # auf BASKETBALL-SPIELER Karl Bremer
    while passage.wording.inflection.compounds and described > clause.first and _describes(passage, described - 1):
        described -= 1
    if described > clause.first and passage.keys[described - 1] in passage.wording.reference.prepositions:
        return False
    behind = passage.keys[bisect_left(starts, ends, clause.first, event.first)]
    data = passage.wording.clauses
    # The German participle stands at the end, however far that is: "Die Aurora ist am 4. März vor … gesunken".
    ends_clause = passage.wording.stance.verb_last and clause.last - event.last <= 1
    near = starts[event.first] - ends <= SUBJECT_NEAR or (
        ends_clause and (behind in data.auxiliaries or behind in data.passive)
    )
    return near and (len(words) > 1 or not first_word)
