"""Which noun a sum or share is of, where each in a clause has its own: a PROFIT OF 312 million euros ON REVENUE OF 2
billion, einen UMSATZ VON 900 Mio. Euro bei einem GEWINN VON 87 Mio."""

from __future__ import annotations

from functools import cache

from factcheck.language import langs, measures
from factcheck.language.counting import ownnouns
from factcheck.language.glossary import Hit
from factcheck.language.model import Quantity
from factcheck.language.passage import Clause, Located, Passage
from factcheck.language.quantities.units import PERCENT
from factcheck.language.records import replace
from factcheck.language.tokens import phrase_keys

_LONGEST_OF = 3  # tokens of "in Höhe von"
_SHARED_WITHIN = 3  # tokens from a share to what it is of: percent OF THE GDP
_JOINED_WITHIN = 2  # tokens from a noun behind "and" to its figure: and inflation FELL TO 3 percent
_LEAST = 1000  # under which a figure without its currency is no sum


def is_own(passage: Passage, located: Located, hit: Hit) -> bool:
    """Whether a noun stands right before a figure, or with only an "of" between: an UMSATZ VON 900 Mio., LABA Rp 87
    miliar."""
    between = located.first - hit.last
    if between == 0 or not 0 < between <= _LONGEST_OF:
        return between == 0
    return tuple(passage.keys[hit.last : located.first]) in _of(passage.wording.code)


def is_anothers(passage: Passage, clause: Clause, located: Located, hit: Hit) -> bool:
    """Whether a noun behind a sum is that of the next one: 312 million euros on REVENUE of 2 billion; or what a share
    between them is a share of: 62 billion euros, 2.6 percent of GDP."""
    value = located.value
    if hit.first <= located.last or not isinstance(value, Quantity):
        return False
    for other in clause.values:
        if located.last <= other.first < hit.first and measures.is_money(value.unit):
            share = isinstance(other.value, Quantity) and other.value.unit == PERCENT
            if share and hit.first - other.last <= _SHARED_WITHIN:
                return True
        if other.first >= hit.last and isinstance(other.value, Quantity):
            own = is_own(passage, other, hit) or _is_joined(passage, hit, other)
            moved = value.unit == PERCENT and value.change is not None and measures.is_money(other.value.unit)
            return own and (moved or _same_kind(value.unit, other.value))  # rose 12 percent on REVENUE of 2 billion
    return False


def _is_joined(passage: Passage, hit: Hit, other: Located) -> bool:
    """Whether an "and" right before a noun makes it that of the figure behind: unemployment fell to 4 percent AND
    INFLATION to 3 percent."""
    coordinators = passage.wording.clauses.coordinators
    led = any(key in coordinators for key in passage.keys[max(0, hit.first - 2) : hit.first])
    return led and other.first - hit.last <= _JOINED_WITHIN


def in_same_currency(passage: Passage, clause: Clause, located: Located) -> tuple[Quantity, str] | None:
    """A sum that leaves its currency to the one before, and its noun: 312 million EUROS on revenue of 2 BILLION."""
    value = located.value
    if not isinstance(value, Quantity) or value.unit is not None or value.change is not None:
        return None
    if (value.lower or value.upper or 0) < _LEAST or not ownnouns.ends_with_figure(passage, clause, located):
        return None
    told = (other.value for other in clause.values if other.first < located.first)
    sums = [other.unit for other in told if isinstance(other, Quantity) and measures.is_money(other.unit)]
    if not sums:
        return None
    for hit in clause.of("measure"):
        is_money = measures.takes(hit.key, sums[-1]) and not measures.takes(hit.key, None)
        if is_money and measures.is_built_in(hit.key) and is_own(passage, located, hit):
            return replace(value, unit=sums[-1]), hit.key
    return None


def _same_kind(unit: str | None, other: Quantity) -> bool:
    """Whether a figure is of the kind of a sum or share: both of percent, or both of money, be it without its name."""
    if unit == PERCENT:
        return other.unit == PERCENT
    return measures.is_money(other.unit) or (other.unit is None and (other.lower or other.upper or 0) >= _LEAST)


@cache
def _of(code: str) -> frozenset[tuple[str, ...]]:
    """What may stand between a noun and its sum: of, von, in Höhe von, sebesar."""
    language = langs.language(code)
    return phrase_keys((*language.bounds.change_of, *language.units.of, *language.bounds.sum_of))
