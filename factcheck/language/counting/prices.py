"""Whether money is a price, and what is sold is told in money: phones AT 280 dollars, SALES of 3 billion dollars."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.language import langs, measures
from factcheck.language.glossary import Hit
from factcheck.language.langs import wording
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.tokens import Phrases, phrase_keys, phrase_set

# Verbs of making and selling, and what they count.
SALES = {"sell": "units_sold", "ship": "units_shipped", "make": "units_made", "build": "units_made"}
# What goods are sold by, as UCUM codes.
_SOLD_BY = frozenset(
    {"l", "hl", "kg", "g", "t", "kW.h", "MW.h", "[gal_us]", "[bbl_us]", "[pt_us]", "[oz_av]", "[lb_av]", "[stone_av]"}
)
PART_WITHIN = 3  # tokens in which the part is named: per NEW HOSPITAL bed
_PRODUCT_REACH = 3  # tokens between a product and its price: "Mi 3 de 280 $"


def sells_for_money(clause: Clause, sales: Hit) -> bool:
    """Whether the word for sales is told of money too in its clause, and so means revenue."""
    if not any(hit.key == "revenue" and hit.first == sales.first for hit in clause.of("measure")):
        return False
    units = (found.value.unit for found in clause.values if isinstance(found.value, Quantity))
    return any(measures.is_money(unit) for unit in units)


def names_price(clause: Clause) -> bool:
    """Whether money is told of in a clause: what is sold at half the price is not half of what is sold."""
    units = (found.value.unit for found in clause.values if isinstance(found.value, Quantity))
    return any(unit is not None and measures.takes("price", unit) for unit in units)


def is_per_share(passage: Passage, located: Located) -> bool:
    """Whether a sum is told for each share of a firm, and so is not what the firm earned: 0.30 dollars A SHARE, 0,92
    CHF JE AKTIE."""
    keys, code = passage.keys, passage.wording.code
    per = keys[located.last] in _per(code)
    return per and keys[located.last + 1] in passage.wording.a_share


def is_per_part(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether money is told for each part of what is paid for, and so is neither its cost nor its price: 760,000 euros
    A BED, 3 millions LE KILOMÈTRE, EACH BED costs 760,000 euros."""
    keys, code, at = passage.keys, passage.wording.code, located.last
    parts = _parts(code)
    if keys[at] in _per(code) or keys[at] in passage.wording.a_part_articles or keys[at] in {"/", "l"}:
        at += 1
        for index in range(at, at + PART_WITHIN):
            if parts.at(keys, index) is not None:
                return True
            if not keys[index].isalpha() and keys[index] != "'":
                break
    before = range(clause.first, min(located.first, clause.first + PART_WITHIN))
    return any(keys[index] in passage.wording.each and parts.at(keys, index + 1) is not None for index in before)


@cache
def _parts(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).a_part)


@cache
def _per(code: str) -> frozenset[str]:
    """Words for each: per, je, a."""
    language = langs.language(code)
    return frozenset((*language.units.per, *language.numbers.articles, *language.numbers.rates))


def is_price(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether money is the price of a product: right beside one, or behind "at" where something is sold."""
    words = _price_words(passage.wording.code)
    keys = passage.keys
    at = located.first
    if _is_for_goods(passage, located.last):
        return True
    behind = any(tuple(keys[at - length : at]) in words for length in (1, 2, 3) if at >= length)
    for name in clause.named:
        if name.entry.kind == "product" and (
            0 <= located.first - name.last <= _PRODUCT_REACH or (behind and name.last <= at)
        ):
            return True
    return behind and (bool(clause.of("product")) or any(hit.key in SALES for hit in clause.of("verb")))


def _is_for_goods(passage: Passage, behind: int) -> bool:
    """Whether a sum that ends at a token is asked for so much of something: $4 A GALLON, 1.80 euros PER LITRE."""
    per, units = _units(passage.wording.code)
    return passage.keys[behind] in per and units.get(passage.keys[behind + 1]) in _SOLD_BY


@cache
def _units(code: str) -> tuple[frozenset[str], Mapping[str, str]]:
    """Words for "each", and the units."""
    words = langs.language(code).units
    return frozenset((*words.per, *wording(code).reference.articles)), words.units


@cache
def _price_words(code: str) -> frozenset[tuple[str, ...]]:
    return phrase_keys(wording(code).price_before)
