"""Events: what a clause says that happened, by its verbs and nouns.

Which of them tell an event, and what they need beside them, stands in eventrules.py; when they tell none, in untold.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from factcheck.language.entities import appositions, names, undergoers, worksnamed
from factcheck.language.eventrules import (
    ENDS_AS,
    ENTERING,
    HAPPENING,
    LAUNCHES,
    NEEDS_PLACE,
    OF_PERSONS,
    OF_WORKS,
    OUTLOOK,
    PASSIVE_ONLY,
    PERSONAL,
    RULED_OUT,
    SCORED,
    THINGS,
    TRANSITIVE,
    Event,
    Rule,
    rules_of,
)
from factcheck.language.events import besides, outlooks, parted, sentenced, untold
from factcheck.language.families import OUTLOOKS
from factcheck.language.glossary import Hit, Named
from factcheck.language.model import Mention, Places, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.records import replace

ENDING = frozenset({"suspension", "cancellation", "withdrawal", "recall", "market_exit"})
PERFECT_WITHIN = 3  # tokens from "has" to its participle
NO_PERSONS = frozenset({"company", "product", "place"})  # kinds of entities; an organisation may be a government
WHOLE: Mapping[str, str] = {"open": "opening", "close": "closing"}  # what a house does by itself
NOUN_NEAR = 12  # tokens between a verb and its noun
SUBJECT_NEAR = 40  # characters between an unknown name and its verb
SENTENCE_ENDS = frozenset({".", "!", "?", "\n", "”", "“", '"', "»"})


def events_of(passage: Passage, clause: Clause, factual: bool) -> list[Event]:
    """What may have happened by one clause, in the order of the text; of one measure the first counts that turns out
    to be complete."""
    if not clause.has(HAPPENING):
        return []
    beside, named = _beside(passage, clause)
    placed = passage.is_placed and any(isinstance(value.value, Places) for value in clause.values)
    found = [
        event
        for hit in clause.hits
        if hit.category in HAPPENING
        and not _ends_compound(passage, hit)
        and not (
            hit.category == "verb"
            and (
                untold.is_name(passage, clause, hit)
                or parted.means_another(passage, clause, hit)
                or untold.is_urged(passage, hit)
                or untold.stays(passage, clause, hit)
            )
        )
        and not untold.is_asked(passage, clause, hit)
        and not _only_denies(clause, hit)
        and (event := _told(passage, clause, hit, beside, named, placed, factual)) is not None
    ]
    if not found:
        return found
    if any(event.measure == "store_opening" for event in found):
        # the opening of a shop is not also the launch of what it sells
        return [event for event in found if event.measure not in LAUNCHES]
    if any(event.ruled_out for event in found):  # what stays open does not open
        stays = {event.first for event in found if event.ruled_out}
        found = [event for event in found if event.ruled_out or event.first not in stays]
    if any(event.measure in OUTLOOKS for event in found):  # suspended its guidance, and no matches
        found = [event for event in found if event.measure in OUTLOOKS or event.measure not in ENDING]
    found = [_as_end(clause, event) for event in found]
    if len(found) > 1:
        found = _shared(passage, clause, found)
        return [one for one in (_as_deed(passage, clause, one, found) for one in found) if one is not None]
    return found


def _only_denies(clause: Clause, hit: Hit) -> bool:
    """Whether a verb that turns something down only says that what is told is untrue: WIES Vorwürfe ZURÜCK."""
    return hit.key == "rejection" and any(
        denial.key == "denied" and denial.first <= hit.first < denial.last for denial in clause.of("modality")
    )


def _as_end(clause: Clause, event: Event) -> Event:
    """An arrest that was lifted is told as the release that it is: "La garde à vue de Karim Dalle a été LEVÉE"."""
    if not (event.noun and event.measure in ENDS_AS and any(hit.first >= event.last for hit in clause.of("undone"))):
        return event
    return replace(event, measure=ENDS_AS[event.measure], noun=False)


def _shared(passage: Passage, clause: Clause, happened: Sequence[Event]) -> list[Event]:
    """The events of a clause, where a prefix tells the voice: what befell somebody after what was done to him is of
    whom that was done to, not of who did it: "Darma Setyo menahan Bima Arlan setelah DIVONIS"."""
    if not passage.wording.clauses.active:
        return list(happened)
    done = next((one for one in happened if one.need == "undergoer" and not _befell(passage, clause, one)), None)
    if done is None:
        return list(happened)
    whom = undergoers.object_of(passage, clause, done.first, done.last)
    conjunctions = passage.wording.clauses.conjunctions
    shared: list[Event] = []
    for one in happened:
        behind = passage.keys[one.first - 1] in conjunctions and one.first > done.last
        if not (behind and one.need == "undergoer" and _befell(passage, clause, one)):
            shared.append(one)
        elif whom is not None:
            shared.append(replace(one, whom=whom))
    return shared


def _befell(passage: Passage, clause: Clause, event: Event) -> bool:
    return undergoers.in_passive(passage, clause, event.first)


def _as_deed(passage: Passage, clause: Clause, event: Event, happened: Sequence[Event]) -> Event | None:
    """An event as it is; one that somebody in the clause is only tried for, or died in, of where it happened."""
    if not untold.is_deed(passage, clause, event, happened):
        return event
    where = undergoers.located_at(passage, clause, event.first)
    if where is None or where.span is None or not undergoers.stands_in(passage, clause, where.span.start):
        return None
    undergone = any(passage.tokens.starts[other.last] == where.span.start for other in happened)  # mató a KARL BREMER
    return None if undergone else replace(event, whom=where)


def _beside(passage: Passage, clause: Clause) -> tuple[Mapping[str, Hit], Sequence[Named]]:
    """The nouns and names that a verb may mean, a noun inside a name as well: the Lindqvist CLINIC. "The new plant,
    where 300 people work, will open": as if nothing had been inserted."""
    nouns = {hit.key: hit for hit in (*passage.nouns_in(clause), *clause.of("measure"), *clause.of("works"))}
    begun = clause.goes_on
    if begun is None or begun.of("verb") or begun.of("event"):
        return nouns, clause.named
    inserted = clause.first - begun.last
    moved = (
        Hit(hit.first + inserted, hit.last + inserted, hit.category, hit.key)
        for hit in (*begun.of("measure"), *begun.of("works"))
    )
    return {hit.key: hit for hit in moved} | nouns, [*begun.named, *clause.named]


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
    if hit.category == "verb" and besides.is_kept(passage, clause, hit):
        hit = replace(hit, key="stay_open")
    rules = rules_of(hit.category, hit.key)
    if hit.category == OUTLOOK:
        return outlooks.moved(passage, clause, hit)
    if hit.category == "event":
        if untold.is_prevented(passage, clause, hit):
            return None
        if hit.key in THINGS:
            return _thing(passage, clause, hit)
        return _event(hit, rules, nouns, placed, named)
    if hit.category == "event_name":
        if untold.is_wished(passage, clause, hit):
            return None
        if hit.key == besides.DELIVERIES and not besides.begins(passage, clause, hit):
            return None
        event = _event(hit, rules, nouns, placed, named)
        return None if event is None else replace(event, noun=True)
    if hit.key in untold.MEASURABLE and untold.is_amount_lost(passage, hit, clause):
        return None
    if hit.key in untold.OF_LEVELS and untold.is_level(clause):
        return None
    event = _event(hit, rules, nouns, placed, named)
    if event is None and named and hit.key in WHOLE:
        house = worksnamed.itself(passage, clause, hit)
        return None if house is None else Event(WHOLE[hit.key], hit.first, hit.last, house)
    if event is not None and event.need == "works" and worksnamed.is_of_another(passage, clause, hit.first):
        return None
    if event is not None and (event.need == "undergoer" or event.measure == "birth"):
        whom = appositions.set_apart(passage, clause, hit)
        if whom is not None:
            return replace(event, whom=whom, apart=True)
        if hit.key == "kill" and undergoers.in_passive(passage, clause, hit.first):
            return None  # told as a death, of a subject that is right before it
        if hit.key in PASSIVE_ONLY and not untold.befalls(passage, clause, hit):
            return None
    if event is not None and hit.key in RULED_OUT:
        return None if besides.for_now(passage, clause) else replace(event, ruled_out=True)
    if hit.key == "survive" and not besides.ends(passage, hit):
        return None  # survived a vote of no confidence
    if hit.key == "resignation" and besides.cedes(passage, clause, hit):
        return None
    if hit.key == sentenced.RECEIVED and not sentenced.by_term(passage, clause, hit):
        return None
    if hit.key in SCORED and not untold.has_score(passage, hit):
        return None
    if hit.key == "sign" and not untold.is_player(passage, clause, hit):
        return None
    if hit.key == "take_over" and untold.takes_a_post(passage, clause, hit):
        return None
    if hit.key in {"name", "choose"} and not untold.to_an_office(passage, clause, hit):
        return None
    if (
        event is not None
        and event.measure in LAUNCHES
        and event.about is None
        and untold.is_paper(passage, clause, hit)
    ):
        return None
    if hit.key == "publish" and event is not None and event.about is None and untold.is_set_free(passage, clause, hit):
        return None
    if event is not None and event.measure in OF_WORKS and passage.keys[hit.first] in passage.wording.event_nouns:
        return None  # "pembukaan" is told as the noun it is
    if event is not None and hit.key == "acquire" and untold.buys_several(clause, event):
        return None
    if event is not None and hit.key == "acquire" and passage.keys[hit.first] in passage.wording.event_nouns:
        return replace(event, noun=True)  # the takeover of
    if event is not None:
        return event if hit.key != "build" else replace(event, underway=not _is_built(passage, clause, hit))
    if hit.key != ENTERING or not placed or factual:
        return None
    counted = any(isinstance(value.value, Quantity) for value in clause.values)
    return None if counted else Event("market_entry", hit.first, hit.last)


def _thing(passage: Passage, clause: Clause, noun: Hit) -> Event | None:
    """What the noun of a thing tells: that it comes to be, where a verb says so, and else only of a house that the
    newsroom knows: "no data centre in India"."""
    if any(rule.noun == noun.key for verb in clause.of("verb") for rule in rules_of("verb", verb.key)):
        return Event(noun.key, noun.first, noun.last)
    mentioned = untold.is_mere_mention(passage, noun)
    return None if mentioned else Event(noun.key, noun.first, noun.last, need="house")


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
        if untold.is_for_others(passage, event):
            return False
        named = (
            passage.keys[event.last - 1] in passage.wording.event_nouns
            or passage.keys[event.first] in passage.wording.event_nouns
        )
        if entity is None:
            return named and not _is_of_others(passage, clause, event)
        if kind is None:
            return event.need == "market"
        return kind not in {"person", "place"}
    if event.need == "of":
        return False  # an event's noun says nothing of whom it is not of
    if entity is None:
        return event.need in {"any", "works"} and any(isinstance(value.value, Places) for value in clause.values)
    if event.noun and event.need == "works":
        return False  # whoever speaks of an opening does not open
    if event.measure in OF_PERSONS and kind in NO_PERSONS:
        return False  # the head of NORDBANK, who is ill, resigned
    if kind is None and not _stands_as_subject(passage, clause, event, entity):
        return False
    if event.need == "person":
        return kind in {"person", None}
    return event.need != "undergoer" or undergoers.in_passive(passage, clause, event.first)


def _is_of_others(passage: Passage, clause: Clause, event: Event) -> bool:
    """Whether an entry is that of what only a common noun names: l'entrée DES ANIMAUX au Royaume-Uni."""
    keys, code, at = passage.keys, passage.wording.code, event.last
    if keys[at] not in names.owner(code):
        return False
    at += 1
    while at < clause.last and (keys[at] in names.articles(code) or keys[at] == "'"):
        at += 1
    if at >= clause.last or not keys[at].isalpha() or passage.capital(at):
        return False
    return not any(hit.first == at for hit in clause.of("refers"))


def undergoer(passage: Passage, clause: Clause, event: Event) -> Mention | None:
    """The name of whom an event happened to, where the clause tells it otherwise than as its subject."""
    if event.whom is not None:
        return event.whom
    if event.need == "of":
        return undergoers.owner_of(passage, clause, event.first, event.last)
    if event.noun and event.measure == "acquisition" and passage.keys[event.last - 1] in passage.wording.reference.of:
        return undergoers.owner_of(passage, clause, event.first, event.last - 1)  # Halm's takeover of NORVIK
    whose = undergoers.possessor(passage, clause, event.first) if event.need in PERSONAL else None
    if whose is not None:
        return whose
    if event.need == "works":
        return worksnamed.works_named(passage, clause, event.first)
    if event.need in {"person", "undergoer"} or event.measure in OF_PERSONS:
        apposed = appositions.apposed(passage, clause, event.first)
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
    if event.measure == "death" and _killed_another(passage, clause, event):
        return True
    return event.need == "undergoer" and not undergoers.in_passive(passage, clause, event.first)


def _killed_another(passage: Passage, clause: Clause, event: Event) -> bool:
    """Whether the subject of a German perfect killed, and did not die: Karl Bremer HAT seine Frau ERMORDET."""
    if passage.keys[event.last - 1] not in passage.wording.killing:
        return False
    clauses, keys = passage.wording.clauses, passage.keys[clause.first : clause.last]
    return any(key in clauses.perfect and key not in clauses.passive for key in keys) and not any(
        key in clauses.passive for key in keys
    )


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
