"""Which place lies in which: UN M.49 regions and the groupings that news speaks of.

CLDR names territories in every language, but Babel does not carry its containment, so the table
stands here: regions and their countries by ISO 3166-1 alpha-2 code, subdivisions (ISO 3166-2) by
their prefix. What the table does not know lies in the world and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

WORLD = "001"

_REGIONS: dict[str, str] = {
    WORLD: "002 009 019 142 150 AQ",
    "002": "015 202",
    "015": "DZ EG LY MA SD TN EH",
    "202": "011 014 017 018",
    "011": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
    "014": "BI KM DJ ER ET KE MG MW MU YT MZ RE RW SC SO SS TZ UG ZM ZW IO TF",
    "017": "AO CM CF TD CG CD GQ GA ST",
    "018": "BW SZ LS NA ZA",
    "009": "053 054 057 061",
    "053": "AU NZ NF CX CC HM",
    "054": "FJ NC PG SB VU",
    "057": "GU KI MH FM NR MP PW UM",
    "061": "AS CK PF NU PN WS TK TO TV WF",
    "019": "003 005 021 419",
    "003": "013 021 029",
    "021": "BM CA GL PM US",
    "419": "005 013 029",
    "013": "BZ CR SV GT HN MX NI PA",
    "029": "AI AG AW BS BB BL BQ CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "005": "AR BO BR CL CO EC FK GF GY PY PE SR UY VE BV GS",
    "142": "030 034 035 143 145",
    "030": "CN HK JP KP KR MN MO TW",
    "034": "AF BD BT IN IR LK MV NP PK",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "143": "KG KZ TJ TM UZ",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "150": "039 151 154 155 EU EZ XK",
    "151": "BG BY CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    "155": "AT BE CH DE FR LI LU MC NL",
    "EU": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    "EZ": "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
}


@cache
def containing(code: str) -> frozenset[str]:
    """The place itself and every place it lies in."""
    found = {code, WORLD}
    if "-" in code:
        found |= containing(code.split("-", 1)[0])
    for region, members in _REGIONS.items():
        if code in members.split():
            found |= containing(region)
    return frozenset(found)


def lies_in(inner: str, outer: str) -> bool:
    return outer in containing(inner)


def all_lie_in(inner: Iterable[str], outer: Iterable[str]) -> bool:
    """Whether each place of the one lies in some place of the other."""
    outer = tuple(outer)
    return all(any(lies_in(code, region) for region in outer) for code in inner)


def share_ground(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether some place of the one lies in, or contains, some place of the other."""
    right = tuple(right)
    return any(lies_in(a, b) or lies_in(b, a) for a in left for b in right)
