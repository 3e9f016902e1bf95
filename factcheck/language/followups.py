"""What later sentences add to an assertion, and what an assertion says besides.

A shop announced in one sentence is often limited in the next ("it will only sell accessories"); and
whoever opens an online shop for a country enters that market, through that channel. Of a company's results the first
sentence tells the year or the quarter, and the next ones go on about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.language.model import Assertion, Mention, Scope, When
from factcheck.language.passage import Passage, Row

LIMITED_WITHIN = 3  # sentences behind a shop's opening in which its range may be limited
SHOP_NOUN = "stores"
RESULTS = frozenset({"revenue", "profit", "loss"})
SHORTEST_ACCOUNT = 80  # days of a quarter, a half or a year
NEWLY_ENDED = 200  # days within which its results come out


def completed(passage: Passage, made: Sequence[tuple[Assertion, int]], rows: Sequence[Row]) -> list[Assertion]:
    """The assertions with their later limits, and the market entries that online shops amount to."""
    made = _accounted(made)
    if all(assertion.measure != "store_opening" for assertion, _ in made):
        return [assertion for assertion, _ in made]
    done: list[Assertion] = []
    entered = {assertion.span for assertion, _ in made if assertion.measure == "market_entry"}
    for assertion, sentence in made:
        if assertion.measure == "store_opening":
            if not assertion.scope.products:
                products = _limits_behind(rows, sentence)
                if products:
                    assertion = replace(assertion, scope=replace(assertion.scope, products=products))
            done.append(assertion)
            if "online" in assertion.scope.channels and assertion.scope.places and assertion.span not in entered:
                done.append(replace(assertion, measure="market_entry"))
        else:
            done.append(assertion)
    return done


def likened(former: Assertion, newer: Assertion) -> Assertion:
    """A former figure, of what the newer one is of and as limited, where its own words tell neither."""
    entity = newer.entity if former.entity is None else former.entity
    scope = newer.scope if former.scope == Scope() else former.scope
    return replace(former, entity=entity, scope=scope)


def _accounted(made: Sequence[tuple[Assertion, int]]) -> Sequence[tuple[Assertion, int]]:
    """Results without a time of their own, as those of the time and the company that the sentence before, or the same
    one, tells results of: "made a profit of 3 million in 2013. REVENUE ROSE TO 20 MILLION."."""
    if sum(assertion.measure in RESULTS for assertion, _ in made) < 2:
        return made
    done: list[tuple[Assertion, int]] = []
    account: tuple[When, Mention, int] | None = None
    for assertion, sentence in made:
        if assertion.measure in RESULTS and assertion.modality == "fact" and assertion.when is not None:
            if not assertion.when.assumed:
                new = _account(assertion, sentence)
                older = account is not None and sentence == account[2] and _is_older(assertion.when, account[0])
                account = account if new is None or older else new
            elif (
                account is not None and 0 <= sentence - account[2] <= 1 and _goes_on(assertion, account[0], account[1])
            ):
                when, entity, _ = account
                account = when, entity, sentence
                whom = assertion.entity or replace(entity, span=None, inferred=True)
                assertion = replace(assertion, when=replace(when, span=None), entity=whom)
        done.append((assertion, sentence))
    return done


def _is_older(when: When, than: When) -> bool:
    """Whether a time ends before another: after 2 million IN 2012."""
    return when.until is not None and than.until is not None and when.until < than.until


def _account(assertion: Assertion, sentence: int) -> tuple[When, Mention, int] | None:
    """The time and the company that an assertion tells results of, where it is a quarter or longer."""
    when, entity = assertion.when, assertion.entity
    if when is None or entity is None or when.since is None or when.until is None:
        return None
    return (when, entity, sentence) if (when.until - when.since).days >= SHORTEST_ACCOUNT else None


def _goes_on(assertion: Assertion, when: When, entity: Mention) -> bool:
    """Whether results told without a time may be of that one: it has just ended, and nobody else is named."""
    told, own = assertion.when, assertion.entity
    if told is None or told.since is None or when.until is None:
        return False
    same = own is None or (own.key, own.name) == (entity.key, entity.name)
    return same and 0 <= (told.since - when.until).days <= NEWLY_ENDED


def _limits_behind(rows: Sequence[Row], sentence: int) -> tuple[str, ...]:
    """The products that a following sentence about the shop limits it to."""
    for _, _, hits, _, _ in rows[sentence + 1 : sentence + 1 + LIMITED_WITHIN]:
        about_shop = any(hit.category == "measure" and hit.key == SHOP_NOUN for hit in hits)
        only = next((hit for hit in hits if hit.category == "only"), None)
        if not about_shop or only is None:
            continue
        products = [hit for hit in hits if hit.category == "product"]
        behind = [hit for hit in products if hit.first >= only.last]
        if products:
            return tuple(dict.fromkeys(hit.key for hit in behind or products))
    return ()
