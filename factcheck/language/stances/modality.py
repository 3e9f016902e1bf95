"""Polarity and modality of a clause.

The clause is the scope: a negation or a plan in the next clause says nothing about this one. Only
what a clause denies, doubts or expects is passed on to the "that" clause behind it.

What is still to come has one rule in all languages; `certainty` applies it to a figure once its measure is known:

- plan: somebody means to do it ("plans to cut 300 jobs", "will open", "soll 2027 öffnen", "prévoit d'ouvrir").
- forecast: nobody wills it, or it is expected. A word of expectation says so of anything ("is expected to"); the mere
  future ("will", "soll", "prevé que", "-rá", "akan") of growth, inflation, shares of votes, temperatures or what
  something costs; and the conditional of a poll ("would win 25 percent", "käme auf", "obtiendrait", "obtendría").
- possible: it may be ("might"), somebody only wants or offers it ("demands 7 percent"; see `demands`), or it has to be
  ("must fall by 43 percent"; see `obliged`).
- estimate: it has happened, or is so, and nobody has counted it ("an estimated 5,000 people came"). Where a language
  has one word for this and for forecasts ("diperkirakan"), people and damage are estimated unless a time to come is
  told.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Modality, Polarity, Quantity
from factcheck.language.passage import Clause, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.stances.superlatives import means_ever
from factcheck.language.stances.undenying import denies_nothing

# The stronger first: "might plan to" is possible, "denied that it will" is denied.
ORDER: tuple[Modality, ...] = (
    "denied",
    "undecided",
    "question",
    "conditional",
    "possible",
    "forecast",
    "plan",
    "estimate",
)
AHEAD: frozenset[Modality] = frozenset({"plan", "forecast"})
PASSED_ON: frozenset[Modality] = frozenset({"denied", "undecided", "question", "possible", "forecast", "estimate"})
TELLING = frozenset(
    {"modality", "negation", "deciding", "ability", "paired_opener", "paired_closer", "future"}
)  # what hits may say of polarity and modality
ASKED_WITHIN = 20  # tokens from a poll to what it found
PAIR_WITHIN = 7  # tokens between ne and pas
CONDITIONED = frozenset({"fact", "plan", "possible"})
REPORTED: frozenset[Modality] = frozenset({"fact", "possible"})
DENYING = frozenset({"negation", "paired_closer"})
KNOWN_WITHIN = 4  # tokens from "known" to "whether": weiß noch nicht, ob
DENIED_WITHIN = 7  # tokens from "not" to it
STATING = frozenset({"verb", "event", "measure"})
UNSURE = frozenset({"plan", "forecast", "possible"})
CLAIMED_WITHIN = 4  # tokens from "the claim" to what is claimed
SHORT = 8  # tokens of a clause that only says that the one before is untrue
FORESEEN_WITHIN = 4  # tokens from "than" to "expected": than analysts had expected
LONGEST_RESTATING = 3  # tokens of what opens a figure in other words: ce qui représente
RESTATED_WITHIN = 3  # tokens from it to the figure: o CERCA DEL 6 %
ATTRIBUTE_WITHIN = 2  # tokens between "plans to" and its verb


def stances(passage: Passage, clauses: Sequence[Clause]) -> list[tuple[Polarity, Modality]]:
    """Polarity and modality of each clause of one sentence."""
    asked = passage.keys[clauses[-1].last - 1] == "?"
    that, whether = _that(passage.wording.code), passage.wording.stance.whether
    read: list[tuple[Polarity, Modality]] = []
    for clause in clauses:
        polarity, modality = _stance(passage, clause)
        if asked:
            modality = "question"
        elif read and clause.opened_by in whether and _is_unknown(passage, clauses[len(read) - 1], clause.first):
            modality = "undecided"
        elif read and clause.opened_by in that:
            before = read[-1][1]
            if before in PASSED_ON and ORDER.index(before) < (
                ORDER.index(modality) if modality != "fact" else len(ORDER)
            ):
                modality = before
        elif len(read) == 1 and modality in CONDITIONED and _sets_condition(passage, clauses[0], read[0][1]):
            modality = "conditional"
        elif read and modality == "fact":
            before = read[-1][1]
            if passage.keys[clause.first - 1] == "(" or (
                before in AHEAD
                and (_shares(passage, clause) or _tells_parts(passage, clause) or _restates(passage, clauses, clause))
            ):
                modality = before
        if modality == "conditional" and read and read[-1][1] in UNSURE and _begins_with_condition(clause):
            read[-1] = (read[-1][0], "conditional")  # will close 300 shops, UNLESS the talks succeed
        if modality == "estimate" and read and read[-1][1] == "fact" and _names_source(passage, clause):
            read[-1] = (read[-1][0], "estimate")
        if len(read) == 1 and read[0][1] == "estimate" and modality in REPORTED and clause.values:
            cited = _cites_estimate(passage, clauses[0]) and not (clauses[0].values or clauses[0].of("verb"))
            modality = "estimate" if cited and _only_reports(passage, clause) else modality
        if modality == "denied" and read:
            at = _told_before(clauses, len(read) - 1)
            if _denies_before(passage, clauses[at], clause):
                read[at] = (read[at][0], "denied")
        read.append((polarity, modality))
    return read


def _sets_condition(passage: Passage, clause: Clause, modality: Modality) -> bool:
    """Whether a sentence begins with a clause that only says on what condition the next one holds: "FALLS die
    Gespräche scheitern, …"."""
    return modality == "conditional" and "," in passage.keys[clause.last - 1 : clause.last + 1]


def _begins_with_condition(clause: Clause) -> bool:
    """Whether the first word of a clause sets a condition: UNLESS the talks succeed."""
    return any(hit.key == "conditional" and hit.first == clause.first for hit in clause.of("modality"))


def _tells_parts(passage: Passage, clause: Clause) -> bool:
    """Whether a clause only names a part of those of whom the one before tells, and says nothing else of them:
    "DARUNTER 9.000 Sportler"."""
    clauses = passage.wording.clauses
    if passage.keys[clause.first] not in clauses.parts or clause.of("verb"):
        return False
    finite = (*clauses.auxiliaries, *clauses.passive, *clauses.perfect)
    return not any(key in finite for key in passage.keys[clause.first : clause.last])


def _restates(passage: Passage, clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause only says the figure before it in other words: "to cut 4,500 jobs, OR ROUGHLY 6% OF ITS
    WORKFORCE"."""
    if clause.of("verb") or not clause.values or clause is clauses[0]:
        return False
    if _is_share_of_it(passage, clause):
        return True
    begins = tuple(passage.keys[clause.first : clause.first + LONGEST_RESTATING])
    phrase = next((words for words in _restating(passage.wording.code) if begins[: len(words)] == words), None)
    return phrase is not None and clause.values[0].first - clause.first - len(phrase) <= RESTATED_WITHIN


def _is_share_of_it(passage: Passage, clause: Clause) -> bool:
    """Whether a clause is only the share that the figure before it is: "to cut 300 jobs, A THIRD OF ITS WORKFORCE"."""
    share, keys, data = clause.values[0], passage.keys, passage.wording
    if clause.last - share.last > SHORT or share.first > clause.first + 1 or keys[clause.first - 1] != ",":
        return False
    value = share.value
    part = isinstance(value, Quantity) and (value.unit == PERCENT or (value.stated is not None and value.stated < 1))
    finite = (*data.clauses.auxiliaries, *data.clauses.passive, *data.clauses.perfect)
    of = (*data.reference.of, *data.reference.genitive)
    return part and keys[share.last] in of and not any(key in finite for key in keys[share.last : clause.last])


@cache
def _restating(code: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in wording(code).clauses.restating)


def _shares(passage: Passage, clause: Clause) -> bool:
    """Whether a clause goes on with the plan before it, whose subject and "will" it shares: "will close its plant
    and cut 1,200 jobs"."""
    if clause.opened_by not in passage.wording.clauses.coordinators:
        return False
    verbs = clause.of("verb")
    lead = verbs[0].first - clause.first if verbs else 0
    if lead not in (1, 2) or (lead == 2 and passage.keys[clause.first + 1] not in passage.wording.stance.purpose):
        return False
    verb, stance = passage.keys[verbs[0].last - 1], passage.wording.stance
    if stance.infinitive_endings:
        return verb.endswith(stance.infinitive_endings)
    return not (stance.finite_endings and verb.endswith(stance.finite_endings))


def _told_before(clauses: Sequence[Clause], at: int) -> int:
    """The last clause up to `at` that states something, past those that only say who says it: "…," he claimed."""
    for earlier in range(at, -1, -1):
        if clauses[earlier].values or any(hit.category in STATING for hit in clauses[earlier].hits):
            return earlier
    return at


def _denies_before(passage: Passage, before: Clause, clause: Clause) -> bool:
    """Whether a clause says no more than that the one before it is untrue: "Dass …, IST FALSCH"; "…, but that is
    not true"."""
    data = passage.wording.clauses
    if any(hit.category in STATING for hit in clause.hits) or clause.last - clause.first > SHORT:
        return False
    denying = passage.wording.stance.onward
    if before.opened_by in data.relative and any(passage.keys[hit.first] in denying for hit in clause.of("modality")):
        return False  # the firm, which employs 300, DENIED the report
    if before.opened_by in _that(passage.wording.code) or clause.opened_by in data.breakers + data.coordinators:
        return True
    claims = passage.wording.stance.claims
    return any(
        key in claims for key in passage.keys[max(0, before.first - CLAIMED_WITHIN) : before.first + CLAIMED_WITHIN]
    )


def _names_source(passage: Passage, clause: Clause) -> bool:
    """Whether a clause only says by whose estimate the one before is known: "…, SELON UNE ESTIMATION de la police"."""
    return clause.opened_by in passage.wording.stance.sources and not (clause.values or clause.of("verb"))


@cache
def _that(code: str) -> frozenset[str]:
    data = wording(code)
    return frozenset(phrase.rstrip("'") for phrase in data.clauses.that + data.stance.modality.get("question", ()))


def _stance(passage: Passage, clause: Clause) -> tuple[Polarity, Modality]:
    negated = clause.corrects
    inverted = _is_inverted(passage, clause)
    if not inverted and not clause.has(TELLING):
        return ("negative" if negated else "positive"), "fact"
    holds_from, holds_to = _behind_condition(passage, clause), clause.last  # what is denied outside is the condition
    deciding = able = False
    open_from = _left_open(passage, clause)
    decided_at = denied_at = 0
    opener: int | None = None
    found: set[str] = set()
    stance = passage.wording.stance
    for hit in clause.hits:
        category = hit.category
        if hit.first <= open_from:
            continue  # it is NOT KNOWN WHETHER
        if category == "modality":
            key = passage.keys[hit.first]
            named = key in stance.also_names and passage.capital(hit.first)
            if named and (hit.first > clause.first or passage.capital(hit.last)):
                continue
            if hit.key in AHEAD and is_yardstick(passage, clause, hit):
                continue
            if passage.keys[hit.last - 1] in stance.plan_nouns and _is_known_plan(passage, clause, hit):
                continue
            if key in stance.preterites and _is_told_as_past(passage, clause):
                continue
            if hit.key == "conditional":
                if _concedes(passage, clause, hit.last):
                    continue
                if hit.first > clause.first:
                    holds_to = min(holds_to, hit.first)
            found.add("possible" if hit.key == "plan" and is_hearsay(passage, clause, hit) else hit.key)
        elif category == "negation" and not denies_nothing(passage, hit) and not _means_ever(passage, clause, hit):
            part_of_word = passage.keys[hit.last] == "-" and passage.tokens.glued(hit.last)
            # a not-for-profit firm; "if the talks FAIL, it will close"
            negated = negated or not (part_of_word or not holds_from <= hit.first < holds_to)
            denied_at = hit.first
        elif category == "deciding":
            deciding, decided_at = True, hit.last
        elif category == "ability":
            able = able or not is_achieved(passage, hit)
        elif category == "paired_opener":
            opener = hit.first
        elif category == "paired_closer":
            paired = opener is not None and holds_from <= opener < holds_to and hit.first - opener <= PAIR_WITHIN
            negated = negated or paired
        elif category == "future" and (
            _ends_in_infinitive(passage, hit.last, _closes_at(passage, clause, hit.last))
            or _denies_passive(passage, clause, hit.last)
            or _closes_behind_infinitive(passage, clause, hit.first)
        ):
            found.add("plan")
    if open_from >= 0:
        return ("negative" if negated else "positive"), "undecided"
    if negated and deciding and not (decided_at <= denied_at and _verb_behind(clause, denied_at)):
        return "positive", "undecided"
    if inverted:
        found.add("conditional")
    if "estimate" in found and "possible" in found and _is_told_of_estimate(passage, clause):
        found.discard("possible")
    for modality in ORDER if found else ():
        if modality in found:
            return ("negative" if negated else "positive"), modality
    return ("negative" if negated else "positive"), ("possible" if able and not negated else "fact")


def _is_known_plan(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether a noun for a plan behind a figure names one that is known, and not what is planned: 40 percent support
    THE PLAN, mendukung RENCANA ITU; not: the plan TO build 300 homes."""
    if not any(located.last <= hit.first for located in clause.values if isinstance(located.value, Quantity)):
        return False
    reference, behind = passage.wording.reference, passage.keys[hit.last]
    if passage.wording.inflection.heads_first:
        return behind in passage.wording.stance.known_plans
    return passage.keys[hit.last - 2] in reference.articles and behind not in passage.wording.clauses.infinitive


def _is_told_of_estimate(passage: Passage, clause: Clause) -> bool:
    """Whether all that doubts what a clause says is the conditional of what only an estimate tells: "SELON UNE
    ESTIMATION le projet COÛTERAIT 3 millions"."""
    return _cites_estimate(passage, clause) and _only_reports(passage, clause)


def _cites_estimate(passage: Passage, clause: Clause) -> bool:
    """Whether a clause says that what it tells, or the next one, is taken from an estimate: SELON UNE ESTIMATION."""
    keys, sources = passage.keys, frozenset(passage.wording.stance.sources)
    return any(
        hit.key == "estimate" and not sources.isdisjoint(keys[max(clause.first, hit.first - 2) : hit.last])
        for hit in clause.of("modality")
    )


def _only_reports(passage: Passage, clause: Clause) -> bool:
    """Whether nothing doubts what a clause says but the endings of its verbs: COÛTERAIT, not pourrait coûter."""
    stance = passage.wording.stance
    endings = tuple(ending for ending, told in stance.verb_endings.items() if told == "possible")
    doubts = [hit for hit in clause.of("modality") if hit.key == "possible"]
    return bool(endings) and all(
        passage.keys[hit.last - 1].endswith(endings) and passage.keys[hit.first] not in stance.modals for hit in doubts
    )


def _left_open(passage: Passage, clause: Clause) -> int:
    """The token of the "whether" of a clause that leaves open what follows: "it is NOT yet KNOWN WHETHER"; -1 where
    none does."""
    whether = passage.wording.stance.whether
    for hit in clause.of("modality"):
        asks = hit.key in {"question", "conditional"} and hit.first > clause.first
        if asks and passage.keys[hit.first] in whether and _is_unknown(passage, clause, hit.first):
            return hit.first
    return -1


def _is_unknown(passage: Passage, clause: Clause, end: int) -> bool:
    """Whether right before a token something is said to be known, or told, by nobody: "noch NICHT BEKANNT, ob"."""
    begin, knowing = max(clause.first, end - DENIED_WITHIN), passage.wording.stance.knowing
    if not any(passage.keys[at] in knowing for at in range(max(begin, end - KNOWN_WITHIN), end)):
        return False
    return any(hit.category in DENYING and begin <= hit.first < end for hit in clause.hits)


def _is_inverted(passage: Passage, clause: Clause) -> bool:
    """Whether a clause begins with the verb of a condition: "SHOULD the talks fail", "HAT die Stadt mehr als 10.000
    Einwohner, MUSS sie zahlen"."""
    key, stance = passage.keys[clause.first], passage.wording.stance
    if key in stance.inverted:
        return True
    if not stance.opening:
        return False
    opening, consequent = _inverting(passage.wording.code)
    if key not in opening or not passage.capital(clause.first):
        return False
    return any(
        passage.keys[at] == "," and passage.keys[at + 1] in consequent for at in range(clause.first, clause.last + 1)
    )


@cache
def _inverting(code: str) -> tuple[frozenset[str], frozenset[str]]:
    stance = wording(code).stance
    return frozenset(stance.opening), frozenset(stance.consequent)


def _is_told_as_past(passage: Passage, clause: Clause) -> bool:
    """Whether a verb whose past looks like its subjunctive tells what was: no poll and no condition is told of: "die
    Grünen ERHIELTEN 33 Sitze"."""
    begins = max(0, clause.first - ASKED_WITHIN)
    return passage.wording.stance.asked_ahead.isdisjoint(passage.keys[begins : clause.last])


def _concedes(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether an "if" with the perfect behind it tells what is so: "SI le chômage A RECULÉ de 3 %, …"."""
    stance, keys = passage.wording.stance, passage.keys
    for at in range(first, clause.last - 1) if stance.conceding else ():
        if keys[at] == ",":
            break
        if keys[at] in stance.conceding and keys[at + 1].endswith(stance.conceding_endings):
            return True
    return False


def is_hearsay(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether "soll" tells what is said to have happened: "SOLL 300 Mitarbeiter entlassen HABEN"; not "soll 2025
    eröffnet werden"."""
    stance, keys = passage.wording.stance, passage.keys
    if keys[hit.first] not in stance.hearsay:
        return False
    last = clause.last - 1
    while last > clause.first and (not keys[last].isalnum() or last == hit.first):
        last -= 1  # getötet worden sein SOLLEN
    participle = keys[last - 1]
    return (
        keys[last] in stance.perfect_infinitives
        and not passage.capital(last - 1)
        and (participle.endswith("t") or participle == "worden" or participle == "gewesen" or participle.endswith("en"))
    )


def _means_ever(passage: Passage, clause: Clause, hit: Hit) -> bool:
    return means_ever(passage.keys, hit.first, clause.first, passage.wording.code)


def is_yardstick(passage: Passage, clause: Clause, hit: Hit) -> bool:
    """Whether what was foreseen is only what a fact is held against: "12,000 visitors, more THAN EXPECTED", "wie
    GEPLANT"; not "of more than 300 EXPECTED guests", "more than the PLANNED 300"."""
    keys, stance = passage.keys, passage.wording.stance
    last = hit.last - (keys[hit.last - 1] in stance.purpose)  # slower than expected TO 3 percent
    if keys[last - 1] not in stance.foreseen or keys[last][:1].isdecimal():
        return False
    if keys[last] in stance.purpose and not (stance.verb_last or keys[last + 1][:1].isdecimal()):
        return False  # with emissions forecast TO fall
    for at in range(hit.first - 1, max(clause.first, hit.first - FORESEEN_WITHIN) - 1, -1):
        if keys[at] in stance.measured_by:
            return True
        if not keys[at].isalpha():
            return False
    return False


def is_achieved(passage: Passage, hit: Hit) -> bool:
    """Whether a word that says somebody can tells that he did: MAMPU MENAHAN, was able to."""
    return passage.keys[hit.last] in passage.wording.stance.achieved


def _behind_condition(passage: Passage, clause: Clause) -> int:
    """The token behind the condition that a clause begins with, 0 where it begins with none: "IF THE TALKS FAIL, …"."""
    conditions = any(
        hit.category == "modality" and hit.key == "conditional" and hit.first == clause.first for hit in clause.hits
    )
    if not conditions and not _is_inverted(passage, clause):
        return 0
    for index in range(clause.first, clause.last - 1):
        if passage.keys[index] == ",":
            return index + 1
    return 0


def _verb_behind(clause: Clause, at: int) -> bool:
    """Whether what is denied at token `at` is what was decided: "ruled that he will NOT be extradited"."""
    return any(hit.first > at for hit in clause.of("verb"))


def _ends_in_infinitive(passage: Passage, first: int, last: int) -> bool:
    """Whether the last word of a German clause is an infinitive: "wird eröffnen", not "wird betrieben"."""
    for index in range(last - 1, first - 1, -1):
        key = passage.keys[index]
        if key.isalpha():
            return key.endswith("n") and not passage.capital(index) and not _is_participle(passage, key)
    return False


def _closes_at(passage: Passage, clause: Clause, first: int) -> int:
    """Where what a German "werden" opens is closed by a verb before the first comma, and another statement follows:
    werden noch VERMISST, zwei überlebten; elsewhere the end of the clause."""
    keys = passage.keys
    comma = next((at for at in range(first, clause.last) if keys[at] == ","), clause.last)
    closed = comma > first and keys[comma - 1].endswith("t") and not passage.capital(comma - 1)
    told = closed and any(hit.last == comma and hit.category in {"verb", "measure"} for hit in clause.hits)
    return comma if told else clause.last


def _closes_behind_infinitive(passage: Passage, clause: Clause, index: int) -> bool:
    """Whether a German clause ends in its "wird", an infinitive before that: "der 3 Millionen KOSTEN WIRD", not
    "betrieben wird"."""
    if any(key.isalnum() for key in passage.keys[index + 1 : clause.last]):
        return False
    return _ends_in_infinitive(passage, clause.first, index)


def _denies_passive(passage: Passage, clause: Clause, first: int) -> bool:
    """Whether a German clause ends in a participle that is denied right before: "wird nicht geschlossen" says what
    will not happen, where "wird betrieben" and "wird nicht mehr betrieben" tell what is."""
    ends = [index for index in range(first, clause.last) if passage.keys[index].isalpha()]
    if not ends or passage.capital(ends[-1]) or not passage.keys[ends[-1]].endswith(("n", "t")):
        return False
    return any(hit.first == ends[-1] - 1 and hit.last == ends[-1] for hit in clause.of("negation"))


def _is_participle(passage: Passage, key: str) -> bool:
    """A German participle in -en: gelesen, eingestiegen, and those without ge- that the data lists."""
    if key in passage.wording.stance.participles or key.startswith("ge"):
        return True
    return any(key.startswith(prefix + "ge") for prefix in passage.wording.stance.verb_prefixes)


def is_attribute(passage: Passage, clause: Clause, verb: int) -> bool:
    """Whether what makes a clause a plan only says which thing its verb is about: "the PLANNED strike was called
    off", "abandoned its PLAN"; not "plans to call off", "is scheduled to open"."""
    words, passive = passage.wording.stance.attributive, passage.wording.clauses.passive
    told = [hit for hit in clause.hits if (hit.category, hit.key) == ("modality", "plan") or hit.category == "future"]
    return bool(told) and all(
        passage.keys[hit.first] in words
        and not 0 <= verb - hit.last < ATTRIBUTE_WITHIN
        and passage.keys[hit.first - 1] not in passive
        for hit in told
    )


def is_purpose(passage: Passage, clause: Clause, verb: int) -> bool:
    """Whether the verb at this token says what is meant to happen: "to open", "um … einzusteigen", "einzusteigen"."""
    stance = passage.wording.stance
    if is_marked_infinitive(passage, verb):
        return True
    if stance.verb_last and passage.keys[verb - 1] not in stance.infinitive_marks:
        return False  # wurde UM 1200 gebaut
    before = passage.keys[max(clause.first, verb - stance.purpose_within) : verb]
    return any(key in stance.purpose for key in before)


def is_marked_infinitive(passage: Passage, index: int) -> bool:
    """Whether a word holds the mark of its infinitive: einzutreten."""
    key, stance = passage.keys[index], passage.wording.stance
    return key.endswith("n") and any(
        key.startswith(prefix + mark) and len(key) > len(prefix + mark) + 2
        for prefix in stance.verb_prefixes
        for mark in stance.infinitive_marks
    )
