"""Percent, currencies and physical units, before and behind a number.

Units are ISO 4217 codes, `percent`, `percentage_point`, or a UCUM symbol (`km`, `kg`, `Cel`, `mo`).
A bare "dollar" or "$" is USD, a bare "pound" GBP, a bare "yuan" CNY: what news means where it says no
more. Which dollar it is in a given place is for the reader of the article to judge.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from babel import Locale
from babel.numbers import get_currency_name

from factcheck.language.lexicon import UnitWords
from factcheck.language.numbers.reading import Number
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, Tokens, keys_of, phrase_set

PERCENT = "percent"
PERCENTAGE_POINT = "percentage_point"

# Signs that mean the same in every language. Written as they stand; matched in any case.
_MONEY_SIGNS = {
    "$": "USD", "us$": "USD", "us $": "USD", "usd$": "USD", "u.s. $": "USD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "￥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₴": "UAH",
    "₪": "ILS",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "idr": "IDR", "chf": "CHF", "cad": "CAD", "aud": "AUD", "jpy": "JPY",
    "cny": "CNY",
    "inr": "INR", "sgd": "SGD", "myr": "MYR", "hkd": "HKD", "btc": "BTC", "eth": "ETH",
    "₡": "CRC", "₭": "LAK", "₮": "MNT", "₲": "PYG", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₵": "GHS", "¢": "USD_CENT",
    "rmb": "CNY",
    "rp": "IDR", "rp.": "IDR", "rm": "MYR", "rs": "INR", "rs.": "INR", "s$": "SGD", "a$": "AUD", "au$": "AUD",
    "aud$": "AUD",
    "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "cdn$": "CAD", "nz$": "NZD", "hk$": "HKD", "hk $": "HKD", "nt$": "TWD",
    "r$": "BRL", "mx$": "MXN", "mxn$": "MXN", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF", "sg$": "SGD", "b$": "BND",
    "sin$": "SGD",
    "z$": "ZWL", "j$": "JMD", "t$": "TOP", "tt$": "TTD", "bz$": "BZD", "fj$": "FJD", "g$": "GYD", "l$": "LRD",
    "n$": "NAD",
    "kr": "SEK", "zł": "PLN", "kč": "CZK", "元": "CNY", "円": "JPY", "人民币": "CNY", "₿": "BTC",
}  # fmt: skip
# Those that stand only behind a figure, or are too short to be believed before one.
_BEHIND_ONLY = frozenset({"fr.", "kr", "zł", "kč", "元", "円", "¢"})
_TOLD_WITHIN = 14  # tokens from hundredths back to the sum whose currency they share: cost 1.92 euros, up two cents
_CENT = "_CENT"  # behind the code of a currency: a hundredth of it
_SHORT_WORD = 3  # letters that the words of a currency have at most, which do not tell it: of, new
_SCALES_OF_SIGNS = frozenset({"k", "m", "mn", "bn", "tn", "million", "billion", "trillion"})
_LINES_OF_SCREENS = frozenset({"480", "720", "1080", "1440", "2160"})  # 1080p is no price
FEET, INCHES, POUNDS, OUNCES = "[ft_i]", "[in_i]", "[lb_av]", "[oz_av]"
STERLING = "GBP"
_WEIGHED_WITHIN = 6  # tokens around pounds in which "weighs" is sought
_CONVERTED_WITHIN = 6  # tokens of a bracket with a conversion: (1,130 MILES)
_MASSES = frozenset({"kg", "g", "t"})
# Symbols of physical units, case kept; UCUM on the right.
_SYMBOLS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "µm": "um", "μm": "um", "nm": "nm", "dm": "dm", "kg": "kg",
    "g": "g",
    "mg": "mg", "µg": "ug", "μg": "ug", "ug": "ug", "Kg": "kg", "Km": "km", "KM": "km", "kmph": "km/h", "hm": "hm",
    "K": "K", "t": "t", "Mt": "Mt", "l": "l", "L": "l", "ml": "ml", "mL": "ml", "cl": "cl", "dl": "dl", "hl": "hl",
    "ha": "har", "km²": "km2", "m²": "m2", "cm²": "cm2", "mm²": "mm2", "m³": "m3", "cm³": "cm3", "km³": "km3",
    "km2": "km2",
    "°C": "Cel", "° C": "Cel", "℃": "Cel", "°F": "[degF]", "° F": "[degF]", "℉": "[degF]", "°": "deg", "″": "[in_i]",
    "′": "[ft_i]",
    "GB": "GB", "MB": "MB", "KB": "kB", "kB": "kB", "TB": "TB", "PB": "PB", "Gbit": "Gbit", "Mbit": "Mbit",
    "kbit": "kbit",
    "Gbps": "Gbit/s", "Mbps": "Mbit/s", "kWh": "kW.h", "MWh": "MW.h", "GWh": "GW.h", "TWh": "TW.h", "kW": "kW",
    "MW": "MW",
    "GW": "GW", "W": "W", "V": "V", "kV": "kV", "mAh": "mA.h", "Ah": "A.h", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz",
    "GHz": "GHz",
    "hp": "[HP]", "PS": "[HP]", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "mph": "[mi_i]/h", "m/s": "m/s",
    "km/s": "km/s",
    "mi": "[mi_i]", "yd": "[yd_i]", "ft": "[ft_i]", "lb": "[lb_av]", "lbs": "[lb_av]", "oz": "[oz_av]", "dB": "dB",
    "min": "min", "s": "s", "ms": "ms", "hPa": "hPa", "bar": "bar", "kPa": "kPa", "Pa": "Pa", "cal": "cal",
    "kcal": "kcal",
    "kJ": "kJ",
    "J": "J", "MJ": "MJ", "N": "N", "Nm": "N.m", "rpm": "/min", "px": "pixel", "MP": "Mpixel", "rad": "rad",
}  # fmt: skip
_SCALES_OF_MONEY = {"M": 10**6, "k": 10**3}
HEAT = frozenset({"deg", "Cel", "[degF]"})
_SCALES_OF_HEAT = {"c": "Cel", "f": "[degF]"}  # mostly written onto the figure: 104F
LENGTHS = frozenset({"mm", "cm", "m", "km", "[in_i]", "[ft_i]", "[yd_i]", "[mi_i]"})
SPEEDS = frozenset({"km/h", "[mi_i]/h"})
# Of how long something lasts.
COURSES = frozenset({"m", "km", "[mi_i]", "[ft_i]", "[yd_i]", "[nmi_i]"})  # lengths that something goes
DURATIONS = frozenset({"ms", "s", "min", "h", "d", "wk", "mo", "a", "10.a", "100.a", "night"})
# Codes that are words of their own in capitals; and metals: who wins four gold is paid nothing.
_NOT_CURRENCIES = frozenset({"ALL", "TOP", "XXX", "XTS", "XAU", "XAG", "XPT", "XPD"})


class UnitReader:
    """Reads the units of one language."""

    def __init__(self, code: str, words: UnitWords) -> None:
        names = dict(_cldr_currencies(code))
        names.update(words.currencies)
        self._signs: Phrases[str] = Phrases({**_MONEY_SIGNS, **words.currencies})
        self._money: Phrases[str] = Phrases({**_MONEY_SIGNS, **names})
        parted = [phrase for name in names if len(phrase := keys_of(name)) > 1]
        self.money_words = frozenset(key for phrase in parted for key in phrase if len(key) > _SHORT_WORD)
        self._percent: Phrases[str] = Phrases(
            {
                **dict.fromkeys(("%", "٪", "％", *words.percent), PERCENT),
                **dict.fromkeys(words.points, PERCENTAGE_POINT),
            }
        )
        self._units: Phrases[str] = Phrases(words.units)
        self._of = frozenset(words.of)
        self._scaled_signs, self._glued = dict(words.scaled_signs), dict(words.glued)
        self._scaled_codes = dict(words.scaled_codes)
        self._never = phrase_set(words.never)
        self._amid, self._acronyms = frozenset(words.amid), frozenset(words.acronyms)
        self._per = frozenset((*words.per, "/"))
        self.parts: Phrases[tuple[str, str]] = Phrases(words.parts)
        self._pounds, self._priced = frozenset(words.pounds), frozenset(words.priced)
        self._weighing, self._in_weight = phrase_set(words.weighing), phrase_set(words.in_weight)
        self._masses = _MASSES.union(word for word, unit in words.units.items() if unit in _MASSES)
        self._iso = _iso_currencies()
        symbols = (keys_of(symbol)[0] for symbol in (*_SYMBOLS, *self._iso))
        phrases = (self._percent, self._money, self._units, self.parts)
        self.openings = frozenset(
            (*self._of, *self._amid, *symbols, "-", *chain.from_iterable(table.first_keys() for table in phrases))
        )
        self._begins = self.openings.union(_SCALES_OF_HEAT)
        self._led = dict(words.led)
        self._before = self._signs.last_keys().union((code.lower() for code in self._iso), self._led)

    def money_told(self, tokens: Tokens, index: int) -> str | None:
        """The currency of the nearest figure shortly before a token, in its sentence."""
        keys = tokens.keys
        for at in range(index - 1, max(index - 1 - _TOLD_WITHIN, -1), -1):
            if keys[at] in CLAUSE_ENDS and keys[at] != ",":
                return None
            if keys[at][:1].isdecimal():
                behind = self.after(tokens, at + 1)
                before = self.currency_before(tokens, at)
                unit = behind[0] if behind is not None else before[0] if before is not None else None
                return unit if unit is not None and self.is_money(unit) else None
        return None

    def currency_before(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """The currency, or other unit, that ends just before token `index`, and the token where it begins."""
        key = tokens.keys[index - 1] if index else ""
        if key in self._scaled_signs:
            scaled = tokens.glued(index) and tokens.keys[index + 1] in _SCALES_OF_SIGNS
            return (self._scaled_signs[key], index - 1) if scaled else None
        if key not in self._before:
            return None
        if key in self._led:
            return (self._led[key], index - 1) if self._is_led(tokens, index) else None
        found = self._signs.before(tokens.keys, index)
        if found is not None:
            unit, start = found
            phrase = tokens.slice(start, index).lower()
            if phrase in _BEHIND_ONLY or (phrase.isalpha() and phrase not in _MONEY_SIGNS) or unit.endswith(_CENT):
                return None  # a currency's name stands behind its figure: Labour won 120 seats
            if phrase[0].isalpha():
                genitive = phrase[-1] == "$" and tokens.keys[start - 1] == "'"
                if genitive or (phrase[-1] == "$" and not tokens.glued(index - 1) and len(phrase) == 3):
                    return _MONEY_SIGNS["$"], index - 1  # Paul's $5
                if tokens.glued(start) and tokens.keys[start - 1].isalnum():
                    return None
            return unit, start
        if len(key) == 3:
            written = tokens.text[tokens.starts[index - 1] : tokens.ends[index - 1]]
            named = index > 1 and tokens.keys[index - 2] in self._acronyms
            if written in self._iso and not named and not self._is_meeting(tokens, index, written):
                return written, index - 1
        return None

    @staticmethod
    def _is_led(tokens: Tokens, index: int) -> bool:
        """Whether a figure is of the unit before it, and counts no noun behind: gilt TEMPO 140; not: schoss in hohem
        Tempo 3 Tore."""
        behind = tokens.keys[index + 1]
        counts = behind.isalpha() and tokens.text[tokens.starts[index + 1]].isupper()
        return len(tokens.keys[index]) > 1 and tokens.keys[index].isdecimal() and not counts

    @staticmethod
    def _is_meeting(tokens: Tokens, index: int, code: str) -> bool:
        """Whether a code with a figure written onto it is a conference and no pesos: COP29."""
        return code == "COP" and tokens.glued(index) and len(tokens.keys[index]) <= 2

    def scaled_money(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """The currency and the scale of MEUR, kUSD, ME at a token: what companies' reports write behind a figure."""
        written = tokens.text[tokens.starts[index] : tokens.ends[index]]
        if written in self._scaled_codes:
            return self._scaled_codes[written]
        scale = _SCALES_OF_MONEY.get(written[:1], 0)
        return (written[1:], scale) if scale and len(written) == 4 and written[1:] in self._iso else None

    def percent_before(self, tokens: Tokens, index: int) -> int | None:
        """Where the sign or word for percent begins that ends just before a token."""
        found = self._percent.before(tokens.keys, index)
        return found[1] if found is not None else None

    def is_money(self, unit: str) -> bool:
        return unit in self._iso

    def after(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """The unit that begins at token `index`, and the token behind it."""
        keys = tokens.keys
        if keys[index] == "-" and keys[index + 1] == "k" and tokens.glued(index + 1):
            return None  # form 8-K
        if keys[index] == "-" and tokens.glued(index) and (tokens.glued(index + 1) or keys[index + 1].isalpha()):
            index += 1
        if keys[index] in self._glued and tokens.glued(index) and keys[index - 1] not in _LINES_OF_SCREENS:
            return self._glued[keys[index]], index + 1
        if keys[index] not in self._begins or self._never.at(keys, index) is not None:
            return None
        if keys[index] in self._of:
            found = self._money.at(keys, index + 1 + (keys[index + 1] == "'")) or self._percent.at(keys, index + 1)
            if found is not None:
                return found
            at = index + 1 + (keys[index + 1] == "'")
            found = self._symbol(tokens, at) or self._units.at(keys, at)
            return self._with_per(tokens, found) if found is not None else None
        if keys[index] in self._amid:
            found = self._units.at(keys, index + 1 + (keys[index + 1] in self._amid))
            return self._with_per(tokens, found) if found is not None else None
        found = self._percent.at(keys, index)
        if found is not None:
            return found
        money = self._money.at(keys, index)
        unit = self._symbol(tokens, index) or self._units.at(keys, index)
        if unit is not None and (money is None or unit[1] > money[1]):
            return self._with_per(tokens, unit)
        if money is not None:
            return money
        if len(keys[index]) == 3:
            written = tokens.text[tokens.starts[index] : tokens.ends[index]]
            if written in self._iso:
                return written, index + 1
        return None

    def weighs(self, tokens: Tokens, number: Number, first: int, last: int) -> bool:
        """Whether pounds, tokens `first` to before `last` with their figure, are a weight and no money: it WEIGHS
        three pounds, 330 livres (150 KG), a 4-POUND BABY, HALF a pound."""
        keys = tokens.keys
        if keys[last - 1] not in self._pounds:
            return False
        if number.fraction and number.upper < 1:
            return True
        for at in range(first - 1, max(first - 1 - _WEIGHED_WITHIN, -1), -1):
            if keys[at] in CLAUSE_ENDS or keys[at] in self._pounds:
                break
            if self._weighing.at(keys, at) is not None:
                return True
        if self._in_weight.at(keys, last) is not None:
            return True
        if keys[last] == "(" and not self._masses.isdisjoint(keys[last + 1 : last + _WEIGHED_WITHIN]):
            return True
        if keys[first - 1] == "(" and keys[first - 2] in self._masses:
            return True
        joined = keys[last - 2] == "-" and tokens.glued(last - 1) and number.scale == 1
        return joined and bool(self._priced) and keys[last].isalpha() and keys[last] not in self._priced

    def _with_per(self, tokens: Tokens, unit: tuple[str, int]) -> tuple[str, int]:
        """A unit with what it is told by: km PER HOUR; also where its conversion stands between: 210 km (130 miles) PER
        HOUR."""
        code, last = unit
        per = last
        if tokens.keys[last] in ("(", ")"):
            per = self._behind_bracket(tokens, last)
        if tokens.keys[per] in self._per:
            below = self._symbol(tokens, per + 1) or self._units.at(tokens.keys, per + 1)
            if tokens.keys[per] == "/" and below is None and tokens.keys[per + 1] in ("h", "s"):
                below = tokens.keys[per + 1], per + 2
            if below is not None and "/" not in code:
                return f"{code}/{below[0]}", below[1] if per == last else last
        return unit

    @staticmethod
    def _behind_bracket(tokens: Tokens, last: int) -> int:
        """The token behind the bracket with a conversion that opens or closes at token `last`; `last` where it holds
        more than a figure and its unit."""
        keys = tokens.keys
        if keys[last] == ")":
            return last + 1
        if not keys[last + 1][:1].isdecimal():
            return last
        for at in range(last + 2, min(last + _CONVERTED_WITHIN, tokens.count)):
            if keys[at] == ")":
                return at + 1
        return last

    @staticmethod
    def _is_heat(tokens: Tokens, index: int) -> bool:
        """Whether a C or F by itself measures heat: -40 F, 104 F (40 C). Gate 12 C does not."""
        keys = tokens.keys
        if keys[index - 2] == "-" and tokens.glued(index - 1):
            return True
        if keys[index + 1] == "(":
            return keys[index + 3] in _SCALES_OF_HEAT and keys[index + 4] == ")"
        return keys[index + 1] == ")" and keys[index - 2] == "(" and keys[index - 3] in _SCALES_OF_HEAT

    def _symbol(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """A symbol of up to three tokens: km, km/h, m², °C."""
        text, starts, ends = tokens.text, tokens.starts, tokens.ends
        first = tokens.keys[index]
        if not first or len(first) > 5:
            return None
        if first in _SCALES_OF_HEAT and not tokens.glued_word(index + 1):
            heat = text[starts[index]].isupper() and (tokens.glued(index) or self._is_heat(tokens, index))
            return (_SCALES_OF_HEAT[first], index + 1) if heat else None
        start = starts[index]
        for count in (3, 2, 1):
            last = index + count
            if last > tokens.count or (count > 1 and ends[last - 1] - start > 5):
                continue
            code = _SYMBOLS.get(text[start : ends[last - 1]])
            if code is not None:
                if code == "s" and tokens.glued(index):
                    return None  # in the 80s, three 747s
                if tokens.glued(last) and (tokens.keys[last] in ("'", "’") or tokens.keys[last][0].isalnum()):
                    if tokens.keys[last] in ("2", "3"):
                        return code + tokens.keys[last], last + 1
                    return None
                if code == "K" and tokens.keys[last] == "." and tokens.glued(last) and tokens.glued(last + 1):
                    return None  # 22 K.-o.-Siege
                if tokens.keys[last] == "^" and tokens.keys[last + 1] in ("2", "3"):
                    return code + tokens.keys[last + 1], last + 2
                return code, last
        return None


def whole_currency(unit: str) -> str | None:
    """The currency that a unit is a hundredth of; None where it is none."""
    return unit.removesuffix(_CENT) if unit.endswith(_CENT) else None


@cache
def _iso_currencies() -> frozenset[str]:
    """ISO 4217, and what news counts beside it."""
    return (frozenset(Locale.parse("en").currencies) - _NOT_CURRENCIES) | {"BTC", "ETH"}


@cache
def _cldr_currencies(language: str) -> tuple[tuple[str, str], ...]:
    """Currency names of CLDR in one language, singular and plural; those of old money come last and give way."""
    locale = Locale.parse(language)
    names: dict[str, str] = {}
    for key, own in locale.currencies.items():
        code, name = str(key), str(own)
        if "(" not in name and code not in _NOT_CURRENCIES:
            names.setdefault(name.lower().replace("’", "'"), code)
    for code in map(str, locale.currencies):
        for count in (1, 5):
            name = get_currency_name(code, count, locale)
            if "(" not in name and code not in _NOT_CURRENCIES:
                names.setdefault(name.lower().replace("’", "'"), code)
    return tuple(names.items())
