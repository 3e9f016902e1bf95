"""How surely a figure is said, by what it measures: the same words mean a plan of what somebody wills and a forecast
of what nobody does. The rule of both is told in `modality`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from factcheck.language.counting.formers import present_words
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, Modality, Period, Quantity, Value
from factcheck.language.passage import Clause, Passage
from factcheck.language.quantities.units import PERCENT, PERCENTAGE_POINT
from factcheck.language.stances import demands, obliged, reach, yardsticks
from factcheck.language.victims import VICTIMS

ASSERTED: frozenset[Modality] = frozenset({"fact", "plan", "forecast"})  # what a "must" makes a mere demand
PLAIN = frozenset({"fact", "question"})  # what no word in the clause limits
MEASURING = frozenset({"plan", "forecast", "estimate"})
AHEAD = frozenset({"plan", "forecast", "possible"})
OPEN = frozenset({"denied", "undecided", "question", "conditional", "possible"})  # which no figure's measure changes
FORETOLD = frozenset({"plan", "possible"})  # what the future and the conditional are before their measure is known
# What grows, falls or costs by nobody's will, so that its future is a forecast.
UNWILLED = frozenset(
    {"growth", "gdp", "inflation", "unemployment", "vote_share", "seats", "turnout", "approval", "poverty_rate"}
    | {"birth_rate", "literacy", "temperature", "rainfall", "inhabitants", "cost", "damage"}
    | {"dead", "injured"}
)
POLLED = frozenset({"vote_share", "seats", "votes", "approval"})
# Who and what is counted where it has happened, so that who foresees it only estimates it.
COUNTED = VICTIMS | {"people", "protesters", "spectators", "visitors", "damage", "loss", "participants", "households"}
COUNTED |= {"inhabitants", "poor", "homeless", "unemployed", "displaced", "refugees", "animals"}


def mode_of(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    mode: Modality,
    measure: str | None,
    value: Value | None,
    published: tuple[date, date] | None,
) -> Modality:
    """The modality of what clause `at`, whose own is `mode`, says of the figure or event at tokens `anchor`."""
    clause = clauses[at]
    if mode not in PLAIN:
        mode = reach.modality_at(passage, clause, anchor, mode, measure, measure is not None and value is None)
    if value is None:
        return mode
    if mode in MEASURING and reach.only_measures(passage, clause, anchor, mode):
        planned = mode == "forecast" and reach.telling(passage, clause, anchor, "plan", measure)
        if not planned:
            return "fact"
        mode = "plan"  # WILL reach 5.1 percent, instead of the forecast 4.4
    if mode == "fact" and isinstance(value, Quantity):
        mode = yardsticks.aimed_at(passage, clause, anchor, value) or mode
    if not isinstance(value, Quantity) or (mode in OPEN and mode not in FORETOLD):
        return mode
    if mode in FORETOLD and _is_foretold(passage, clauses, at, anchor, mode, measure, value):
        mode = "forecast"
    elif (
        mode == "forecast"
        and (measure in COUNTED or _is_of_now(passage, clause))
        and _is_guessed(passage, clauses, at, anchor, measure, published)
    ):
        mode = "estimate"
    if mode != "possible" and demands.is_demanded(passage, clauses, at, anchor, measure, value):
        mode = "possible"
    if mode in ASSERTED and obliged.is_obliged(passage, clause, anchor, measure, value):
        mode = "possible"
    return mode


def has_been(passage: Passage, clause: Clause, former: Assertion, published: tuple[date, date] | None) -> bool:
    """Whether a former figure of a plan or forecast has been so already, or is until then: the age is to rise FROM 62
    to 64 in 2030. What polls foretold before was no more than that."""
    if former.modality not in {"plan", "forecast"} or former.measure in POLLED or former.when is None:
        return False
    if any(passage.keys[hit.first] in passage.wording.stance.yardsticks for hit in clause.of("modality")):
        return False  # raised its FORECAST to 3 percent from 2
    since, until = former.when.since, former.when.until
    return published is not None and until is not None and (since is None or until <= published[1])


def _is_of_now(passage: Passage, clause: Clause) -> bool:
    """Whether a clause tells what is so NOW: tingkat pengangguran SAAT INI."""
    present = present_words(passage.wording.code)
    return len(present) > 0 and any(present.at(passage.keys, at) for at in range(clause.first, clause.last))


def _is_foretold(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    mode: Modality,
    measure: str | None,
    value: Quantity,
) -> bool:
    """Whether only a future or conditional is said of a figure that nobody wills, or that a poll tells: "inflation WILL
    fall to 2 percent", "il OBTIENDRAIT 25 % des voix"."""
    share = value.unit in (PERCENT, PERCENTAGE_POINT)
    polled = measure in POLLED or (share and _is_of_poll(passage, clauses, measure))
    if not polled and (mode == "possible" or not _is_unwilled(passage, clauses[at], measure)):
        return False
    telling = reach.telling(passage, clauses[at], anchor, mode, measure)
    return bool(telling) and all(_is_future(passage, hit) for hit in telling)


def _is_future(passage: Passage, hit: Hit) -> bool:
    """Whether a word tells a plan by its tense alone, and of no will: WILL, SOLL, obtendRÁ, PRÉVOIT."""
    key, stance = passage.keys[hit.first], passage.wording.stance
    if hit.category == "future" or key in stance.tenses:
        return True
    return key not in stance.modals and any(key.endswith(ending) for ending in stance.verb_endings)


def _is_unwilled(passage: Passage, clause: Clause, measure: str | None) -> bool:
    """Whether a figure is of what nobody wills: growth, what it costs, or an ECONOMY by itself."""
    if measure is None:
        unwilling = passage.wording.stance.unwilling
        return any(key in unwilling for key in passage.keys[clause.first : clause.last])
    return measure in UNWILLED or _costs(passage, clause, measure)


def _costs(passage: Passage, clause: Clause, measure: str | None) -> bool:
    """Whether it is what something will cost, and no price that somebody sets: "the tunnel will COST 3 million"."""
    return measure == "price" and any(
        passage.keys[hit.first] in passage.wording.stance.costing for hit in clause.of("measure") if hit.key == "price"
    )


@cache
def _poll_words(code: str) -> frozenset[str]:
    return frozenset(wording(code).stance.polls)


def _is_of_poll(passage: Passage, clauses: Sequence[Clause], measure: str | None) -> bool:
    """Whether a sentence tells a share that a poll found: "according to a POLL"."""
    if measure not in {None, "share", "support_share", "respondents"}:
        return False
    polls = _poll_words(passage.wording.code)
    return not polls.isdisjoint(passage.keys[clauses[0].first : clauses[-1].last])


def _is_guessed(
    passage: Passage,
    clauses: Sequence[Clause],
    at: int,
    anchor: tuple[int, int],
    measure: str | None,
    published: tuple[date, date] | None,
) -> bool:
    """Whether a word that foresees or estimates only estimates, as nothing is told of a time to come: "Kerugian
    DIPERKIRAKAN mencapai"."""
    guessed = passage.wording.stance.guessed
    if not guessed:
        return False
    telling = reach.telling(passage, clauses[at], anchor, "forecast", measure)
    if not telling or any(passage.keys[hit.first] not in guessed for hit in telling):
        return False
    return not any(hit.key == "plan" for hit in clauses[at].of("modality")) and not _is_ahead(clauses, published)


def _is_ahead(clauses: Sequence[Clause], published: tuple[date, date] | None) -> bool:
    """Whether a sentence names a time that is not over: by the end of THIS YEAR."""
    periods = [value.value for clause in clauses for value in clause.values if isinstance(value.value, Period)]
    if published is None:
        return bool(periods)
    return any(period.until is None or period.until > published[1] for period in periods)
