"""What later sentences add to an assertion, and what an assertion says besides.

A shop announced in one sentence is often limited in the next ("it will only sell accessories"); and
whoever opens an online shop for a country enters that market, through that channel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.language.model import Assertion, Scope
from factcheck.language.passage import Row

LIMITED_WITHIN = 3  # sentences behind a shop's opening in which its range may be limited
SHOP_NOUN = "stores"


def completed(made: Sequence[tuple[Assertion, int]], rows: Sequence[Row]) -> list[Assertion]:
    """The assertions with their later limits, and the market entries that online shops amount to."""
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
