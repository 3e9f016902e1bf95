"""How far a word that denies, doubts or plans reaches in its clause: which of the figures and events it is said of.

A clause is read as a whole (see `modality`); here each figure of it is asked whether the word is about it, or about
something beside it: "arrested 12 people WHO ARE SUSPECTED of fraud", "a firm WITH 300 employees does not pay tax".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language.counting.counted import CHANGES, DONE
from factcheck.language.counting.formers import change_words, is_held_against
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Modality, Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.stances.modality import (
    AHEAD,
    ORDER,
    is_achieved,
    is_hearsay,
    is_marked_infinitive,
    is_yardstick,
)
from factcheck.language.stances.notbefore import tells_beginning
from factcheck.language.stances.undenying import denies_nothing

SAYING = frozenset({"verb", "say"})
WITHOUT_WITHIN = 5  # tokens between "without" and what was not done: ohne ein Werk in Kiel zu eröffnen
RELATIVE_WITHIN = 2  # tokens from "who" to the word that plans: who have allegedly
NEGATED_WITHIN = 4  # tokens from "who" to the one that denies: qui n'a pas
TOLD_WITHIN = 8  # tokens from "that" to the figure that it tells: a firm that employs some
UNCHANGED_WITHIN = 3  # tokens between what denies and what changes: nichts hat sich daran geändert
PURPOSE_WITHIN = 2  # tokens from "to" to it: to possibly open
AGE_WITHIN = 2  # tokens between "not" or "about" and an age that it is said of
PARTITIVE_WITHIN = 4  # tokens from "none" to the figure in "none of the 300"
ASCRIBED_WITHIN = 1  # tokens from "alleged" to the event that is doubted: alleged arson attack
DENIED_WITHIN = 2  # tokens from a figure to what those it counts do not do: 38 percent ARE NOT
JOINED_WITHIN = 2  # tokens from "and" to such a figure: AND SOME 38 percent
HAD = frozenset({"employees", "users", "viewers"})  # who are counted without anything having befallen them
DOING = (DONE | CHANGES) - HAD  # what a verb tells of a figure, so that what is said of the verb is said of the figure
SOURCE_WITHIN = 3  # tokens from "according to" to the estimate: according to POLICE ESTIMATES
NOW_WITHIN = 3  # tokens from a figure to the verb that tells what is so now: as 800 people ARE
FORESEEN_WITHIN = 4  # tokens from a figure to who foresaw it and "expected": the 400 analysts had
MEASURED_WITHIN = 3  # tokens from "below" to that figure
TELLING_VERBS = frozenset({"verb", "event"})


def modality_at(
    passage: Passage, clause: Clause, anchor: tuple[int, int], mode: Modality, measure: str | None, event: bool
) -> Modality:
    """The modality of what a clause whose own is `mode` says of the figure or event at tokens `anchor`: the
    strongest that reaches it."""
    told = list(_told(passage, clause))
    if all(modality != mode for _, modality in told):
        return mode  # from the clause before, or from how this one begins
    for modality in ORDER[ORDER.index(mode) :]:
        if any(tells == modality and _reaches(passage, clause, hit, anchor, measure, event) for hit, tells in told):
            return modality
    return "fact"


def telling(
    passage: Passage, clause: Clause, anchor: tuple[int, int], mode: Modality, measure: str | None
) -> list[Hit]:
    """The words that make the figure at tokens `anchor` what it is by `mode`: WILL, in "inflation will fall"."""
    return [
        hit
        for hit, tells in _told(passage, clause)
        if tells == mode and _reaches(passage, clause, hit, anchor, measure, event=False)
    ]


def _told(passage: Passage, clause: Clause) -> Iterator[tuple[Hit, Modality]]:
    """The words of a clause that tell how its statements are meant, each with what it tells."""
    modal = clause.of("modality")
    for hit in modal:
        if hit.key == "plan" and is_hearsay(passage, clause, hit):
            yield hit, "possible"
        elif not (hit.key in AHEAD and is_yardstick(passage, clause, hit)):
            yield hit, hit.key  # type: ignore[misc]  # the keys of this category are modalities
    for hit in clause.of("future"):
        yield hit, "plan"
    if not modal:
        for hit in clause.of("ability"):
            if not is_achieved(passage, hit):
                yield hit, "possible"


def _reaches(
    passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int], measure: str | None, event: bool
) -> bool:
    """Whether a word that plans, doubts or denies is said of the figure or event at tokens `anchor`."""
    keys, stance = passage.keys, passage.wording.stance
    from_words, to_words = change_words(passage.wording.code)
    moves = keys[anchor[0] - 1] in from_words or keys[anchor[0] - 1] in to_words  # to raise the age FROM 63 TO 65
    if measure == "age" and not moves and not 0 <= anchor[0] - hit.last <= AGE_WITHIN:
        return False
    opened = _opened_before(passage, clause, hit.first, RELATIVE_WITHIN)
    if opened is not None and anchor[1] <= opened and not _is_told_behind(clause, opened, measure, event):
        return False
    clauses = passage.wording.clauses
    had = measure in HAD and keys[anchor[0] - 1] in (*clauses.having, *clauses.employing)
    if had and hit.key != "denied" and hit.first >= anchor[1]:
        return False  # a firm EMPLOYING 300 people WILL close
    if hit.key != "denied" and hit.first >= anchor[1] and _is_told_within(passage, clause, anchor):
        return False  # a firm that employs 300 people WILL close
    if any(
        keys[at] in stance.purpose for at in range(max(anchor[1], hit.first - PURPOSE_WITHIN), hit.first)
    ) and not _is_source(passage, hit):
        return False  # called up 25 players TO prepare the match
    word = keys[hit.first]
    if anchor[1] < hit.first and _is_said_behind(passage, clause, anchor[1], hit.first):
        return False
    if not event and hit.last < anchor[0] and _states_now(passage, hit.last, anchor):
        return False
    if word in stance.foreseen and _only_foresees_another(passage, clause, hit, anchor):
        return False
    if word in stance.onward and anchor[1] <= hit.first and not _in_passive(passage, hit.first):
        return False  # the head of a firm of 300 DENIED fraud
    if word in stance.ascribed:
        return not _is_ascribed_beside(passage, clause, hit, anchor, measure, event)
    if word in stance.attributive and not event and anchor[1] <= hit.first:
        return not _is_planned_beside(passage, clause, hit, anchor)
    return True


def _is_said_behind(passage: Passage, clause: Clause, first: int, last: int) -> bool:
    """Whether a word of saying between tokens begins what is planned, so that what stands before its name is none of
    it: the third-largest lender, SAID it would close; not: 300 jobs, the firm SAID, would be cut."""
    says = [hit for hit in clause.of("say") if first <= hit.first < last]
    return bool(says) and "," in passage.keys[first : says[0].first] and "," not in passage.keys[says[0].last : last]


def _states_now(passage: Passage, first: int, anchor: tuple[int, int]) -> bool:
    """Whether a reason that is so now begins with a figure behind token `first`: is expected to rise AS 800 ARE still
    missing."""
    data, keys = passage.wording, passage.keys
    if anchor[0] - 1 < first or keys[anchor[0] - 1] not in data.clauses.inside:
        return False
    return any(key in data.clauses.auxiliaries for key in keys[anchor[1] : anchor[1] + NOW_WITHIN])


def _only_foresees_another(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether only a figure behind the one at `anchor` was foreseen, which that is held against: sold 300 cars, BELOW
    THE 400 analysts had EXPECTED."""
    foreseen = _foreseen(passage, clause, hit)
    return foreseen is not None and foreseen.first > anchor[0]


def _foreseen(passage: Passage, clause: Clause, hit: Hit) -> Located | None:
    """The figure that a word of foreseeing is said of, where others are held against it: BELOW THE 400 analysts had
    EXPECTED, AGAINST AN EXPECTED 400."""
    figures = [located for located in clause.values if isinstance(located.value, Quantity)]
    at = next((at for at, located in enumerate(figures) if located.last > hit.first), len(figures))
    keys, since = passage.keys, figures[at - 1].last if at else clause.first
    if at < len(figures) and figures[at].first == hit.last:
        told, since = figures[at], max(since, hit.first - MEASURED_WITHIN)
    elif at and hit.first - since <= FORESEEN_WITHIN and all(key.isalpha() for key in keys[since : hit.first]):
        told = figures[at - 1]
        since = max(figures[at - 2].last if at > 1 else clause.first, told.first - MEASURED_WITHIN)
    else:
        return None
    measured = any(key in passage.wording.stance.measured_by for key in keys[since : told.last])
    return told if measured or is_held_against(passage, clause, told) else None


def _opened_before(passage: Passage, clause: Clause, index: int, within: int) -> int | None:
    """Where a relative clause with no comma before it begins, of which the word at `index` is the verb."""
    if passage.wording.stance.verb_last:  # German has a comma there
        return None
    relative = _relative(passage.wording.code)
    for at in range(index - 1, max(clause.first, index - 1 - within), -1):
        if passage.keys[at] in relative:
            return at
    return None


@cache
def _relative(code: str) -> frozenset[str]:
    clauses = wording(code).clauses
    listed = (*clauses.relative, *clauses.where, *clauses.that, *clauses.dependent)
    return frozenset(phrase.rstrip("'") for phrase in listed)


def _only_describes(passage: Passage, last: int) -> bool:
    """Whether a hyphen joins a figure to its noun, of which nothing is denied further on: the 300-SEAT theatre has no
    roof."""
    return passage.keys[last] == "-" and passage.tokens.glued(last) and passage.tokens.glued_word(last + 1)


def _is_told_within(passage: Passage, clause: Clause, anchor: tuple[int, int]) -> bool:
    """Whether a figure is told in a relative clause with no comma before it: "a firm THAT EMPLOYS 300 people …"."""
    if passage.wording.stance.verb_last:
        return False
    relative, finite = _relative(passage.wording.code), _finite(passage.wording.code)
    verbs = {hit.first for hit in clause.hits if hit.category == "verb" or hit.key in DOING}
    told = False
    for at in range(anchor[0] - 1, max(clause.first, anchor[0] - TOLD_WITHIN) - 1, -1):
        key = passage.keys[at]
        if key in relative:
            return told
        told = told or key in finite or at in verbs
    return False


def _is_told_behind(clause: Clause, index: int, measure: str | None, event: bool) -> bool:
    """Whether what a figure measures is only told behind token `index`: 12 people WHO MAY HAVE DIED."""
    if event or measure is None:
        return False
    nouns = [hit.first > index for hit in clause.hits if hit.key == measure]
    if not nouns:
        nouns = [hit.first > index for hit in clause.of("verb")]
    return bool(nouns) and all(nouns)


def _in_passive(passage: Passage, index: int) -> bool:
    """Whether an auxiliary makes of the word at `index` what is done to the subject: was DENIED, is also PLANNED."""
    passive = passage.wording.clauses.passive
    return passage.keys[index - 1] in passive or passage.keys[index - 2] in passive


def _is_ascribed_beside(
    passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int], measure: str | None, event: bool
) -> bool:
    """Whether a word only doubts that somebody did what he is held for, and not what befell him: "arrested 12
    SUSPECTED members"; but "12 SUSPECTED deaths", "an ALLEGED murder"."""
    if _in_passive(passage, hit.first):
        return False
    if event:
        return hit.first >= anchor[1] or anchor[0] - hit.last > ASCRIBED_WITHIN
    if measure not in DOING:
        return False
    telling = [other for other in clause.hits if other.key == measure or other.category in TELLING_VERBS]
    return any(other.first != hit.last for other in telling)


def _is_planned_beside(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether a word behind a figure only says which things are meant: "CANCELLED 600 PLANNED flights", "300 of the
    PLANNED 500 flats"; but "600 flights planned for Monday", "12 of the 20 planned shops"."""
    keys, reference = passage.keys, passage.wording.reference
    if _in_passive(passage, hit.first):
        return False
    if hit.first > anchor[1] and (keys[hit.first - 1] in reference.articles or keys[hit.first - 1] in reference.of):
        return True
    if keys[anchor[0] - 1] in reference.articles or keys[anchor[0] - 1] in reference.of:
        return False
    return any(verb.first != hit.last and verb.first != hit.first for verb in clause.of("verb"))


def denies(passage: Passage, clause: Clause, anchor: tuple[int, int], event: bool, measure: str | None) -> bool:
    """Whether the negation in a clause is of the figure or event at these tokens, and not of something beside it:
    "sold 3 million WITHOUT a subsidy", "300 died, NONE of them children"."""
    if clause.corrects:
        return True
    stance, keys = passage.wording.stance, passage.keys
    openers, closers = clause.of("paired_opener"), clause.of("paired_closer")
    if openers and closers and tells_beginning(passage, clause, closers[-1].first):
        return False
    if openers and closers and not event and _leaves_unchanged(passage, closers[-1]):
        return False
    if openers and closers and not _is_negated_beside(passage, clause, openers[0].first, closers[-1].last, anchor):
        return measure != "age" and not _is_attribute_before(passage, clause, openers[0].first, anchor, measure, event)
    negations = clause.of("negation")
    if not negations:
        return not (openers and closers)
    for hit in negations:
        if denies_nothing(passage, hit) or tells_beginning(passage, clause, hit.first):
            continue
        if measure == "age" and not 0 <= anchor[0] - hit.last <= AGE_WITHIN:
            continue  # the 60-year-old is no stranger
        if hit.last < anchor[0] and _another_statement(passage, hit.last, anchor[0]):
            continue
        if _is_negated_beside(passage, clause, hit.first, hit.last, anchor):
            continue
        if anchor[1] <= hit.first and keys[hit.first - 1] in stance.reasons:
            continue  # fined 3 million dollars FOR failing to report
        if measure == "votes" and keys[hit.first] in stance.falling:
            continue  # SCHEITERTE mit 39 zu 61 Stimmen, which were cast
        if _is_attribute_before(passage, clause, hit.first, anchor, measure, event):
            continue
        if hit.first >= anchor[1] and (
            _is_told_within(passage, clause, anchor) or (not event and _only_describes(passage, anchor[1]))
        ):
            continue
        if not frozenset(keys[anchor[1] : hit.first]).isdisjoint(passage.wording.clauses.conjunctions):
            continue  # went bankrupt AFTER failing to pay
        if not event and keys[hit.first] in stance.refusing and _is_refused_by(passage, hit, anchor):
            continue
        if hit.first >= anchor[1] and _is_of_later(passage, clause, hit, anchor):
            continue
        if not event and _leaves_unchanged(passage, hit):
            continue
        if not event and passage.has_moment(hit.last, anchor[0]):
            continue  # nobody was hurt WHEN the plane with 189 people landed
        if hit.key == "instead":
            told = passage.values_in(hit.last, anchor[0])  # statt 9 kostet es nun 12 Euro
            apart = "," in keys[hit.last : anchor[0]] or bool(told) or _is_main(passage, clause, hit, anchor)
            if anchor[0] >= hit.last and not apart:
                return True
        elif not event and hit.first >= anchor[1] and keys[hit.first] in stance.nobody:
            continue  # of the 300 who were there, nobody was hurt
        elif hit.key == "without":
            near = event and 0 <= anchor[0] - hit.last <= WITHOUT_WITHIN and "," not in keys[hit.last : anchor[0]]
            if near and _may_be_left_undone(passage, anchor[0]):
                return True
        elif hit.first < anchor[1]:
            return True
        elif "," not in keys[anchor[1] : hit.first] and not _another_statement(passage, anchor[1], hit.first):
            said = any(other.category in SAYING and other.first < hit.first for other in clause.hits)
            if event or stance.verb_last or not said:  # "25 % of cases are not diagnosed"
                return True
    return False


def _is_of_later(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether only those are denied something whom another figure counts behind an "and": 312 voted for it AND 187
    REFUSED, 57 percent are content AND 38 PERCENT ARE NOT."""
    joining = (*passage.wording.clauses.coordinators, ",")
    for other in clause.values:
        own = other.first == anchor[0] and isinstance(other.value, Quantity) and other.value.unit == PERCENT
        if (own or other.first > anchor[1]) and other.last <= hit.first and isinstance(other.value, Quantity):
            joined = any(key in joining for key in passage.keys[other.first - JOINED_WITHIN : other.first])
            if joined and hit.first - other.last <= DENIED_WITHIN:
                return True
    return False


def _leaves_unchanged(passage: Passage, hit: Hit) -> bool:
    """Whether a word denies no figure but that anything of it changes: the price of 300 euros will NOT CHANGE."""
    changing = passage.wording.stance.unchanging
    near = passage.keys[max(0, hit.first - UNCHANGED_WITHIN) : hit.last + UNCHANGED_WITHIN]
    return any(key in changing for key in near)


def _is_main(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether a figure is told by a verb behind the one that another stands INSTEAD of: "STATT 86 Millionen KOSTET sie
    104 Millionen", "STATT 86 Millionen werde sie 104 Millionen KOSTEN"."""
    replaced = next((value for value in clause.values if value.first >= hit.last), None)
    if replaced is None or replaced.last > anchor[0]:
        return False
    if replaced.last == anchor[0]:
        return True  # kostet statt 86 Millionen 104 Millionen
    if any(verb.first >= replaced.last for verb in clause.hits if verb.category in {"verb", "measure", "future"}):
        return True
    finite = _finite(passage.wording.code)
    return any(key in finite for key in passage.keys[replaced.last : anchor[0]])


def _is_refused_by(passage: Passage, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether a figure is of those who refuse something, or stands apart behind that, or in a relative clause of what
    they refuse: "DUA PERTIGA menolak kenaikan, hanya 18 PERSEN yang setuju", "menolak upah YANG naik 8 persen"."""
    between = passage.keys[hit.last : anchor[0]]
    return anchor[1] <= hit.first or "," in between or any(key in passage.wording.clauses.relative for key in between)


def _is_negated_beside(passage: Passage, clause: Clause, first: int, last: int, anchor: tuple[int, int]) -> bool:
    """Whether a negation in tokens [first, last) stands in a relative clause, and the figure or event at `anchor`
    before that or behind its end: "300 voters WHO DID NOT pay", "a firm THAT HAS NO union employs 300"."""
    opened = _opened_before(passage, clause, first, NEGATED_WITHIN)
    if opened is None:
        return False
    if anchor[1] <= opened:
        return True
    finite = _finite(passage.wording.code)
    return any(key in finite for key in passage.keys[last + 1 : anchor[0]])


@cache
def _finite(code: str) -> frozenset[str]:
    clauses = wording(code).clauses
    return frozenset((*clauses.auxiliaries, *clauses.holding))


def _is_attribute_before(
    passage: Passage, clause: Clause, index: int, anchor: tuple[int, int], measure: str | None, event: bool
) -> bool:
    """Whether a figure only says what somebody has of whom a word at token `index` denies something: "a firm WITH
    300 employees does not pay", "la ligne, LONGUE DE 300 km, n'a pas bougé", "none OF THE 300 passengers"."""
    keys, data = passage.keys, passage.wording
    if event or measure in DOING:
        return False
    if anchor[1] <= index:
        having = keys[anchor[0] - 1] in data.clauses.having and anchor[0] - 1 > clause.first
        return having or ("," in keys[anchor[1] : index] and "," in keys[clause.first : anchor[0]])
    last = anchor[0] - 1
    if keys[last] in data.reference.articles and keys[last - 1] in data.reference.of:
        return 0 < last - index <= PARTITIVE_WITHIN
    return keys[last - 1] in data.stance.none and (
        keys[last] in data.reference.articles or keys[last] in data.reference.of
    )


def _another_statement(passage: Passage, first: int, last: int) -> bool:
    """Whether a statement of its own begins in tokens [first, last): nobody was hurt WHEN A fire destroyed it, no new
    deaths were reported, LEAVING the toll at 17."""
    data, keys = passage.wording, passage.keys
    if any(keys[at] in data.clauses.resulting and keys[at - 1] == "," for at in range(first, last)):
        return True
    subjects = (*data.reference.articles, *data.reference.pronouns, *data.reference.person)
    return any(
        keys[at] in data.clauses.inside and (keys[at + 1] in subjects or passage.capital(at + 1))
        for at in range(first, last - 1)
    )


def _may_be_left_undone(passage: Passage, index: int) -> bool:
    """Whether "without" may deny the word at token `index`: an infinitive or noun, and not the participle at a
    German end: wurde OHNE Widerstand verhaftet."""
    stance = passage.wording.stance
    if not stance.verb_last or passage.capital(index):
        return True
    return passage.keys[index - 1] in stance.infinitive_marks or is_marked_infinitive(passage, index)


def only_measures(passage: Passage, clause: Clause, anchor: tuple[int, int], modality: Modality) -> bool:
    """Whether what makes a clause a plan or forecast is but what the figure at tokens `anchor` is held against: "73
    percent, below the TARGET of 75", "exceeding analysts' FORECASTS"; not "beating the 1.7 billion FORECAST"."""
    words = passage.wording.stance.yardsticks
    told = [hit for hit in clause.hits if hit.category == "modality" and hit.key == modality]
    told += [hit for hit in clause.hits if hit.category == "future"] if modality == "plan" else []
    return bool(told) and all(
        hit.first >= anchor[1]
        and passage.keys[hit.first] in words
        and not _is_source(passage, hit)
        and not _in_passive(passage, hit.first)  # 3 percent IS FORECAST
        and not _foresees(passage, clause, hit, anchor, modality)
        for hit in told
    )


def _foresees(passage: Passage, clause: Clause, hit: Hit, anchor: tuple[int, int], modality: Modality) -> bool:
    """Whether the figure at tokens `anchor` is itself what a word foresees: beating THE 1.7 BILLION FORECAST."""
    if modality == "plan":
        return False
    told = _foreseen(passage, clause, hit)
    return told is not None and told.first == anchor[0]


def _is_source(passage: Passage, hit: Hit) -> bool:
    """Whether an estimate is whom a figure is known from: SELON une estimation de la police, nach SCHÄTZUNG der."""
    sources = passage.wording.stance.sources
    return any(key in sources for key in passage.keys[max(0, hit.first - SOURCE_WITHIN) : hit.first])


def parts_statements(passage: Passage, between: Sequence[str]) -> bool:
    """Whether a word among some tokens begins another statement, so that what stands before says nothing of what stands
    behind: must close IF it loses 3 million."""
    apart = _parting(passage.wording.code)
    return any(key in apart for key in between)


@cache
def _parting(code: str) -> frozenset[str]:
    data = wording(code)
    return frozenset((*data.clauses.inside, *data.clauses.conjunctions)).difference(data.stance.purpose)
