"""When words of events tell none: what is only wished for, is no longer so, happens again and again, or is a level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.language import measures
from factcheck.language.entities import appositions, names, titles, undergoers
from factcheck.language.eventrules import LAUNCHES, PUBLISHED, Event
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Modality, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.quantities.units import PERCENT

ENDED_WITHIN = 2  # tokens from "lifted" to the ban
OCCASION_WITHIN = 3  # tokens from "after" to its noun: after the sudden DEATH
PUT_OFF_WITHIN = 3  # tokens from "postponed" to what was: postponed THE OPENING
CLOSING = frozenset({"close", "suspension"})  # classes of verbs
STAYING_WITHIN = 2  # tokens from "remain" to its participle: remain largely closed
URGED_WITHIN = 12  # tokens from "urged" to the verb: urged the minister of finance, who is ill, to resign
WISHED_WITHIN = 6  # tokens from what is called for to its noun
ENDING = frozenset({"cancellation", "rejection", "postponement"})
# What is put off as often by a verb's noun as by one of its own: the OPENING of the plant was postponed.
SCHEDULED = frozenset(
    {"factory_opening", "store_opening", "office_opening", "service_center_opening", "data_center", "opening"}
    | {"completion", "market_entry"}
    | LAUNCHES
)
OF_LEVELS = frozenset({"sinking", "crash", "collapse", "explosion"})  # what rates and prices do, too
# What somebody is tried, held or killed for, or dies in, and so is none of what happened to him.
DEEDS = frozenset({"shooting", "attack_event", "explosion", "fire_outbreak", "crash", "hack", "theft", "kidnapping"})
SUFFERED = frozenset({"arrest", "charge", "conviction", "acquittal", "release", "extradition", "death", "lawsuit"})
BEFORE_DEED = 4  # tokens between a preposition and the deed: for THE 2017 MOSQUE shooting
NAME_WITHIN = 8  # tokens from "named" to "as"
ACCUSED_WITHIN = 6  # tokens from "charged" to "with"
PLAYER_WITHIN = 6  # tokens from "signed" to the striker
OFFICE_WITHIN = 5  # tokens from "as" to the office
LONG_WORD = 4  # letters; what is longer has a capital in a headline
PAPER_WITHIN = 3  # tokens between "released" and the survey
MEASURABLE = frozenset({"defeat", "victory"})  # what may also be lost or won by an amount


def undone(passage: Passage, clause: Clause, happened: Sequence[Event]) -> tuple[Event, Modality | None] | None:
    """The event that something else in the clause says is not: "called off the STRIKE", "the BAN was lifted"; with the
    modality of one that is only put off, None where it will not be at all."""
    happened = [event for event in happened if not _is_occasion(passage, clause, event)]
    ended = next((event for event in happened if event.measure in ENDING and not event.noun), None)
    if ended is None:
        ends = max((hit.first for hit in clause.of("undone")), default=-1)
        parted = _parted_end(passage, clause)
        named = [
            event for event in happened if event.noun and (event.last <= max(ends, parted) or _is_ended(clause, event))
        ]
        return (named[-1], None) if named else None
    others = [event for event in happened if event is not ended and _may_end(passage, event, ended)]
    before = [event for event in others if event.last <= ended.first]
    behind = [event for event in others if event.first >= ended.last]
    put_off: Modality | None = "plan" if ended.measure == "postponement" else None
    if before and (undergoers.in_passive(passage, clause, ended.first) or not behind):
        return before[-1], put_off
    return (behind[0], put_off) if behind else None


def _is_occasion(passage: Passage, clause: Clause, event: Event) -> bool:
    """Whether an event's noun only tells when or why something else ended: the charges were dropped AFTER the death
    of."""
    if not event.noun:
        return False
    at = event.first - 1
    for _ in range(OCCASION_WITHIN):
        if at < clause.first or not passage.keys[at].isalpha():
            return False
        if passage.keys[at] in passage.wording.occasions:
            return True
        at -= 1
    return False


def _may_end(passage: Passage, event: Event, ended: Event) -> bool:
    """Whether an event is of a kind that another may say is not, or not yet: POSTPONED the OPENING of; not OPENED after
    it was POSTPONED."""
    if event.noun or ended.measure == "cancellation":
        return True
    if ended.measure != "postponement" or event.measure not in SCHEDULED:
        return False
    if event.first >= ended.last:
        return event.first - ended.last <= PUT_OFF_WITHIN and "," not in passage.keys[ended.last : event.first]
    clauses = passage.wording.clauses
    between = passage.keys[event.last : ended.first]
    return not any(key in clauses.conjunctions or key in clauses.inside for key in between)


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
    parted = passage.wording.undone_parted
    if not parted:
        return -1
    last = passage.last_word(clause)
    verbs = parted.get(passage.keys[last])
    return last if verbs and any(passage.keys[at] in verbs for at in range(clause.first, last)) else -1


def _is_ended(clause: Clause, event: Event) -> bool:
    """Whether somebody ends what a noun names: the court OVERTURNED the ban."""
    return any(0 <= event.first - hit.last <= ENDED_WITHIN for hit in clause.of("undone"))


def is_wished(passage: Passage, clause: Clause, noun: Hit) -> bool:
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


def is_urged(passage: Passage, verb: Hit) -> bool:
    """Whether somebody is only asked to do what a verb names: "urged him TO RESIGN", "l'a appelé À DÉMISSIONNER",
    "unter Druck, ZURÜCKZUTRETEN". Whether he does, nobody says."""
    keys, data = passage.keys, passage.wording
    urging, openings = _urging(data.code)
    first = verb.first
    marked = keys[first - 1] in data.urged_to
    if not (marked or data.inflection.heads_first or _holds_mark(passage, first)):
        return False
    stops = names.SENTENCE_SIGNS
    for at in range(first - 1, max(0, first - URGED_WITHIN) - 1, -1):
        key = keys[at]
        if key in urging or (key in openings and f"{key} {keys[at + 1]}" in openings[key]):
            return True
        if key in stops or (key == "," and not data.stance.verb_last) or key in data.clauses.coordinators:
            return False
    return False


def stays(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether a verb tells how something is left, and not that it happens: schools will REMAIN CLOSED until Monday."""
    if verb.key not in CLOSING:
        return False
    staying, last = passage.wording.staying, verb.first
    within = 1 if passage.wording.inflection.heads_first else STAYING_WITHIN  # tetap AKAN menutup: will close
    first = clause.first if passage.wording.stance.verb_last else max(clause.first, last - within)
    return any(key in staying for key in passage.keys[first:last])


def _holds_mark(passage: Passage, index: int) -> bool:
    """Whether a German infinitive holds its own mark: zurückZUtreten."""
    key, stance = passage.keys[index], passage.wording.stance
    return key.endswith("n") and any(
        key.startswith(prefix + mark) for prefix in stance.verb_prefixes for mark in stance.infinitive_marks
    )


@cache
def _urging(code: str) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """The words that ask somebody to do something; and those of two words by their first."""
    phrases = wording(code).urging
    pairs = [phrase for phrase in phrases if " " in phrase]
    openings = {pair.split()[0] for pair in pairs}
    return frozenset(phrases).difference(pairs), {
        first: frozenset(pair for pair in pairs if pair.split()[0] == first) for first in openings
    }


def is_prevented(passage: Passage, clause: Clause, noun: Hit) -> bool:
    """Whether somebody only keeps from happening what a noun names: they PREVENTED the market entry of."""
    return any(
        0 <= noun.first - hit.last <= WISHED_WITHIN and passage.keys[hit.first].startswith(passage.wording.preventing)
        for hit in clause.of("wished")
    )


def only_wished(passage: Passage, clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause tells what the one before calls for or fears: "fordert, dass …"."""
    that = passage.wording.clauses.that
    return at > 0 and clauses[at].opened_by in that and bool(clauses[at - 1].of("wished"))


def is_amount_lost(passage: Passage, verb: Hit, clause: Clause) -> bool:
    """Whether a figure with a unit follows, in other languages than German at once: shares that lost 4 percent were
    not beaten by anybody."""
    parted = passage.wording.stance.verb_last
    return any(
        isinstance(found.value, Quantity)
        and found.value.unit is not None
        and (found.first == verb.last or (parted and found.first > verb.last))
        for found in clause.values
    )


def is_level(clause: Clause) -> bool:
    """Whether a clause is about a rate, a price or an index, which sinks as no ship does."""
    counted = clause.of("measure")
    if any(measures.takes(hit.key, PERCENT) and not measures.takes(hit.key, None) for hit in counted):
        return True
    in_points = any(hit.key == "points" for hit in counted)
    moved = (found.value for found in clause.values if isinstance(found.value, Quantity) and found.value.change)
    return any(value.unit == PERCENT or (in_points and value.unit is None) for value in moved)


def recurs(clauses: Sequence[Clause], at: int) -> bool:
    """Whether what a clause tells happens again and again: "Every Friday …", also before a comma."""
    if clauses[at].of("recurring"):
        return True
    before = clauses[at - 1] if at else None
    return before is not None and bool(before.of("recurring")) and not (before.of("verb") or before.of("event"))


def is_name(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether a verb is only part of a name: Aulia BANGUN, LANCE Armstrong, the Torvik OPEN. A headline in capitals has
    no long word without one."""
    if not passage.capital(verb.first) or passage.wording.inflection.compounds:
        return False
    behind = passage.capital(verb.last)
    if verb.first == 0 or passage.keys[verb.first - 1] in names.SENTENCE_SIGNS:
        return behind and passage.keys[verb.first] in passage.wording.given_names
    return (behind or passage.capital(verb.first - 1)) and any(
        len(passage.keys[at]) > LONG_WORD and passage.keys[at].isalpha() and not passage.capital(at)
        for at in range(clause.first, clause.last)
    )


def befalls(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether a participle that tells an event in the passive alone stands in it, with nothing behind that it is done
    with: "was later CHARGED with", "was never CHARGED", not "was CHARGED a fee"."""
    if undergoers.in_passive(passage, clause, verb.first):
        return appositions.closes(passage, clause, verb.last)
    accused = range(verb.last + 1, min(clause.last, verb.last + ACCUSED_WITHIN))
    return passage.capital(verb.last) and any(passage.keys[at] in passage.wording.accusing for at in accused)


def is_player(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether a word for a player stands where a verb of SIGNING has its object."""
    begins, ends = verb.last, min(clause.last, verb.last + PLAYER_WITHIN)
    if passage.wording.stance.verb_last:
        begins = clause.first
    return any(passage.keys[at] in passage.wording.players for at in range(begins, ends))


def has_score(passage: Passage, verb: Hit) -> bool:
    """Whether a score follows a verb at once, so that it tells of a match: lost 2-0."""
    keys, at = passage.keys, verb.last
    return keys[at].isdecimal() and keys[at + 1] in "-–:" and keys[at + 2].isdecimal() and len(keys[at]) < LONG_WORD


def to_an_office(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether somebody is NAMED, or made, what is an office: named her AS its new CHIEF executive, macht sie ZUR neuen
    FinanzCHEFIN."""
    begins = min(clause.last, verb.last + NAME_WITHIN)
    to = next((at for at in range(verb.last + 1, begins) if passage.keys[at] in passage.wording.to_office), None)
    return to is not None and any(
        titles.is_title(passage, at) or passage.keys[at].endswith(passage.wording.offices)
        for at in range(to + 1, min(clause.last, to + OFFICE_WITHIN))
    )


def takes_a_post(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether somebody takes over as a coach or head, and buys nothing: TRAINER Karl Holm übernahm den FC Torvik."""
    clubs, last = passage.wording.clubs, min(clause.last, verb.last + NAME_WITHIN)
    return any(titles.is_title(passage, at) for at in range(clause.first, verb.first)) or any(
        passage.keys[at] in clubs for at in range(verb.last, last)
    )


def is_set_free(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether it may be somebody who was RELEASED: an article right before the name is a thing's, as is its noun: "The
    Vantor was released", "the album Torvik Nights"."""
    if any(hit.key in PUBLISHED for hit in clause.of("measure")):
        return False
    articles = passage.wording.reference.articles
    return not any(passage.keys[at] in articles and passage.capital(at + 1) for at in range(clause.first, verb.first))


def is_paper(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether what is published is no product but what somebody found out or stated: survei yang DIRILIS Norvik."""
    papers, keys = passage.wording.papers, passage.keys
    near = keys[max(clause.first, verb.first - PAPER_WITHIN) : min(clause.last, verb.last + PAPER_WITHIN)]
    return any(key in papers for key in near)


def is_for_others(passage: Passage, event: Event) -> bool:
    """Whether what is meant to happen is others' to do: quarantine for animals TO ENTER the UK."""
    keys, leading = passage.keys, passage.wording.leading_others
    if not leading or event.noun or keys[event.first - 1] not in passage.wording.stance.purpose:
        return False
    for at in range(event.first - 2, max(0, event.first - 2 - OCCASION_WITHIN), -1):
        if keys[at] in leading:
            return True
        if not keys[at].isalpha() or passage.capital(at):
            return False
    return False


def buys_several(clause: Clause, event: Event) -> bool:
    """Whether somebody buys so many of something that none of it is named: BOUGHT 12 COMPANIES. The figure tells it."""
    return event.need == "" and any(
        hit.key == "companies" and any(value.last <= hit.first <= value.last + 1 for value in clause.values)
        for hit in clause.of("measure")
    )


def is_asked(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether nobody tells what stands behind "how many": would not say HOW MANY workers had been laid off."""
    asking = _asking(passage.wording.code)
    return not asking.keys().isdisjoint(passage.keys[clause.first : hit.first]) and any(
        key in asking and (not asking[key] or passage.keys[at + 1] in asking[key])
        for at, key in enumerate(passage.keys[clause.first : hit.first], clause.first)
    )


@cache
def _asking(code: str) -> Mapping[str, frozenset[str]]:
    """The words that ask for a number, each with what must follow it."""
    phrases = [phrase.split() for phrase in wording(code).asking]
    return {first: frozenset(rest[0] for begins, *rest in phrases if begins == first and rest) for first, *_ in phrases}


def is_mere_mention(passage: Passage, noun: Hit) -> bool:
    """Whether a noun only stands in what another is about: the demand FROM data centres, les besoins DES centres."""
    return noun.first > 0 and passage.keys[noun.first - 1] in passage.wording.belonging


def is_deed(passage: Passage, clause: Clause, event: Event, happened: Sequence[Event]) -> bool:
    """Whether what happened is only what somebody is tried or held for, or died in: was sentenced FOR the 2017
    SHOOTING."""
    if event.measure not in DEEDS or not any(other.measure in SUFFERED for other in happened):
        return False
    if any(other.measure == "death" and 0 <= other.first - event.last < BEFORE_DEED for other in happened):
        return True  # the explosion that killed
    prepositions = passage.wording.reference.prepositions
    begins = max(clause.first, event.first - BEFORE_DEED)
    return any(passage.keys[at] in prepositions for at in range(begins, event.first))
