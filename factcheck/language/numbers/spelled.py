"""Numbers in words, and what follows a figure in words: scales, halves, fractions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.language.numbers.forms import Number, NumberForms
from factcheck.language.numbers.numerals import ADD, LONGEST, ORDINAL, Element, Sum, room
from factcheck.language.tokens import CLAUSE_ENDS, Tokens

HALF = Decimal("0.5")
_QUARTER, _TENTH = 4, 10
_SCALED = 1000
MONEY_SIGNS = frozenset("€$£")
_NEAR_BY = 4  # tokens before "double" in which a "to" makes it a verb
_MINUTE = 1000  # parts so small that they have no other name: a hundred millionths


class SpelledNumbers(NumberForms):
    """Reads numbers in words."""

    def _finished(self, tokens: Tokens, number: Number, money: bool) -> Number:
        """Read on over what belongs to a number: "2,5 Millionen", "11m", "2 juta 300 ribu", "five and a quarter"."""
        keys, words = tokens.keys, self.words
        while True:
            at = number.last
            if keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1) and keys[at + 1] in words.scales:
                at += 1
            factor, last = self._factor(tokens, at, number.digits, money)
            if factor:
                number.times(factor)
                number.last, number.scale = last, factor
                continue
            below = words.fractions.get(keys[at], 0)
            counted = number.digits or below >= _MINUTE
            shared = below and counted and not number.fraction and keys[at] not in words.ordinals
            if shared and self._divides(tokens, at):
                number.times(Decimal(1) / below)
                number.last, number.fraction = at + 1, True
            break
        half = self._halves.at(keys, number.last)
        if half is not None and not number.fraction:
            return self._half(tokens, number, half[1])
        if keys[number.last] in words.sets and not number.fraction:
            number.times(words.sets[keys[number.last]])
            number.last += 1
        return self._continued(tokens, number, money)

    def _factor(self, tokens: Tokens, at: int, digits: bool, money: bool) -> tuple[int, int]:
        """The scale that a word or sign is, and the token behind it; 0 where it is none."""
        keys, words = tokens.keys, self.words
        key = keys[at]
        factor = words.scales.get(key, 0)
        if factor:
            return factor, at + 1
        if digits and key.isalpha() and len(key) <= 4:
            written = tokens.text[tokens.starts[at] : tokens.ends[at]]
            counted = tokens.glued(at) and keys[at + 1] in self._scaled
            counts = money or counted or (keys[at + 1] in MONEY_SIGNS and tokens.glued(at + 1))  # 45,3 m€, 1,8 G$
            counts = counts or (written == "b" and tokens.glued(at) and "." in tokens.slice(at - 1, at))
            if len(written) == 1 and keys[at + 1] == "." and tokens.glued(at + 1) and tokens.glued(at + 2):
                return 0, at  # 22 K.-o.-Siege
            factor = words.signs.get(written, 0) or (words.money_signs.get(written, 0) if counts else 0)
            if factor:
                dotted = len(written) > 1 and keys[at + 1] == "." and tokens.glued(at + 1)
                return factor, at + 2 if dotted else at + 1
        factor = words.multipliers.get(key, 0)
        return (factor, at + 1) if factor >= 100 and digits and key not in words.spelled_only else (0, at)

    def _half(self, tokens: Tokens, number: Number, last: int) -> Number:
        """Two and a half million: the half is of what comes next; "two million and a half" of the scale."""
        factor = self.words.scales.get(tokens.keys[last], 0)
        if 1 < factor < number.scale:  # a billion and a half million
            number.add(HALF * factor)
            number.last = last + 1
            return number
        number.add(HALF * number.scale)
        number.last, number.fraction = last, True
        if factor and number.scale == 1:
            number.times(factor)
            number.last, number.scale, number.fraction = last + 1, factor, False
        return number

    def _continued(self, tokens: Tokens, number: Number, money: bool) -> Number:
        """Five and a quarter, "2 juta 300 ribu", "3 hundred and 21"."""
        keys = tokens.keys
        at = number.last
        joined = keys[at] in self._joiners
        if joined:
            at += 1
            part = self._fraction(tokens, at)
            if part is not None:
                return self._with_fraction(number, part)
        if number.scale == 1 or not number.digits or number.fraction or not keys[at]:
            return number
        more = None
        if keys[at][:1].isdecimal():
            more = tokens.nested(lambda: self._figure(tokens, at, money))
        elif joined or number.scale == 100:
            more = self._cardinal(tokens, at) or self.one_at(tokens, at)
            if more is None and number.scale == 100 and keys[at] in self._articles and not keys[at + 1].isalpha():
                more = self.article_at(tokens, at)
        if more is None or more.ordinal or not 0 < more.upper < number.scale or more.fraction:
            return number
        if joined or number.scale == 100 or (1 < more.scale < number.scale and number.lower == int(number.lower)):
            number.lower, number.upper = number.lower + more.lower, number.upper + more.upper
            number.last = more.last
        return number

    @staticmethod
    def _with_fraction(number: Number, part: Number) -> Number:
        """Two million and a quarter: of a million; five and three quarters of a million: five of them too."""
        if part.scale > 1 and number.scale == 1:
            number.times(part.scale)
            number.add(part.lower)
            number.scale = part.scale
        else:
            number.add(part.lower if part.scale > 1 else part.lower * number.scale)
        number.last, number.fraction = part.last, True
        return number

    def _fraction(self, tokens: Tokens, index: int, *, joins: bool = True) -> Number | None:
        """Three quarters, a third, one-fifth, drei Viertel Million."""
        keys = tokens.keys
        whole = self._cardinal(tokens, index, joins=joins) if keys[index] else None
        if whole is not None and not whole.ordinal:
            value, last, alone = whole.lower, whole.last, keys[index] in self._single
        elif keys[index] in self._single:
            value, last, alone = Decimal(1), index + 1, True
        else:
            return None
        if keys[last] == "-" and (tokens.glued(last) == tokens.glued(last + 1)):
            last += 1
        below = self.words.fractions.get(keys[last])
        if below is not None and (self._halves.at(keys, last) is not None or not self._divides(tokens, last, alone)):
            return None  # tiga setengah is three and a half
        if below is None:
            whole = self._cardinal(tokens, last) if keys[last] in self._elements else None
            if whole is None or not whole.ordinal or whole.lower <= 20 or not self._is_share(tokens, whole.last):
                return None
            below, last = int(whole.lower), whole.last - 1  # one twenty-fifth
        share = value / below
        if share >= 1 and below <= _QUARTER and keys[last] not in self._lone and keys[last + 1] not in self._of:
            return None  # four quarters in a row; but drei halbe Brötchen
        number = Number(index, last + 1, share, share, False, fraction=True)
        return self._of_scale(tokens, number)

    def _divides(self, tokens: Tokens, at: int, alone: bool = False) -> bool:
        """Whether a half or a quarter is one of something, and no part of another word: 200 half-timbered houses, a
        third-party app, deux quarts de finale. `alone`: behind an article, where it may be joined to
        what it halves: a half-hour."""
        keys, words = tokens.keys, self.words
        if self._not_shares.at(keys, at + 1) is not None:
            return False
        if keys[at + 1] != "-" or not (tokens.glued(at + 1) and tokens.glued_word(at + 2)) or keys[at - 1] == "-":
            return True
        joined = keys[at + 2]
        if not alone or keys[at] in words.ordinals:
            return False
        return joined in words.halved or joined in words.scales or joined in words.sets

    def _of_scale(self, tokens: Tokens, number: Number) -> Number:
        """Half a million, "ein halbes Dutzend", "trois quarts de million", "demi-million"."""
        keys, words = tokens.keys, self.words
        at = number.last
        for _ in range(2):
            if keys[at] in self._articles or keys[at] in self._of or (keys[at] == "-" and tokens.glued(at)):
                at += 1
        factor = words.scales.get(keys[at]) or words.sets.get(keys[at])
        if factor:
            number.times(factor)
            number.last, number.fraction = at + 1, False
            number.scale = words.scales.get(keys[at], 1)
        return number

    def _vague_number(self, tokens: Tokens, index: int) -> Number | None:
        keys, words = tokens.keys, self.words
        few = self._few.at(keys, index)
        at = few[1] if few is not None else index
        unit = words.vague.get(keys[at], 0)
        spanned = words.spans.get(keys[at])
        several = few is not None and keys[index] not in words.plurals
        if few is not None and not unit:
            unit = words.multipliers.get(keys[at]) or words.scales.get(keys[at]) or 10 * (keys[at] in words.sets)
            unit = unit or words.few_of.get(keys[at], 0)
        if not unit:
            return None
        if keys[at] in words.results_vague and keys[at - 1] in words.before_results and keys[at + 1] not in self._of:
            return None
        last = at + 1
        combined = False
        while True:  # "of thousands", "ribu"
            following = last
            while keys[following] in self._of:
                following += 1
            factor = words.vague.get(keys[following]) or words.scales.get(keys[following], 0)
            if factor < 1000 or following > last + 2:
                break
            unit, last, combined = unit * factor, following + 1, True
        if spanned is not None:  # "belasan ribu"
            factor = unit // words.vague[keys[at]]
            return Number(index, last, Decimal(spanned[0] * factor), Decimal(spanned[1] * factor), False, vague=True)
        powers = words.scales.values()
        upper = unit * (1000 if unit in powers and not several and not combined else 10)
        return Number(index, last, Decimal(2 * unit), Decimal(upper), False, vague=True)

    def _is_quarantine(self, keys: Sequence[str], index: int) -> bool:
        """Whether what may be about forty is the time that the sick are kept apart: la quarantaine est levée, une
        quarantaine de 14 jours. About forty of something are counted."""
        if keys[index] not in self.words.quarantine:
            return False
        behind = index + 1
        if keys[behind] not in self._of:
            return True
        behind += 1 + (keys[behind + 1] == "'")
        if keys[behind - 1] in self.words.plurals or self._scale_in_plural(keys[behind]):
            return False  # une quarantaine des 600 salariés, une quarantaine de milliards
        return keys[behind][:1].isdecimal() or keys[behind] in self.openings or keys[index - 1] in self.words.confined

    def _spelled(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        keys, words = tokens.keys, self.words
        key = keys[index]
        if key in words.mixed:
            value = Decimal(words.mixed[key])
            whole = value == int(value)
            mixed = Number(index, index + 1, value, value, False, fraction=not whole)
            if whole and value >= _SCALED:
                self._added(tokens, mixed)
            return self._finished(tokens, mixed, money)
        if key in words.about and not self._is_quarantine(keys, index):
            value = Decimal(words.about[key])
            about = Number(index, index + 1, value, value, False, about=True)
            if keys[index + 1] in self._of and (factor := self._scale_in_plural(keys[index + 2])):
                about.times(factor)  # une vingtaine de milliers
                about.last, about.scale = index + 3, factor
                return about
            return self._finished(tokens, about, money)
        if key in words.comparing and self._compares(keys, index):
            value = Decimal(words.comparing[key])
            return Number(index, index + 1, value, value, False)
        if key in words.multiples:
            value = Decimal(words.multiples[key])
            return Number(index, index + 1, value, value, False) if keys[index + 1] in self._multiple_heads else None
        if key in self._articles or (key in self._another and keys[index + 1] in self._scales):
            return self._after_article(tokens, index, money)
        given = 1 if key in words.multipliers and key not in words.cardinals and keys[index + 1] in words.scales else 0
        part = self._fraction(tokens, index)
        if part is not None:
            return part
        if key in words.unarticled and keys[index - 1] in self._articles:
            return None
        number = self._cardinal(tokens, index, given)
        if number is None:
            return self._lone_fraction(tokens, index)
        if number.ordinal:
            return number
        if keys[number.last] in self._points:
            self._decimals(tokens, number)
        return self._finished(tokens, number, money)

    def _scale_in_plural(self, key: str) -> int:
        """A thousand or more that a round set is of: une dizaine de MILLIONS; 0 where the word is none."""
        factor = self.words.vague.get(key) or self.words.scales.get(key, 0)
        return factor if factor >= _SCALED else 0

    def _added(self, tokens: Tokens, number: Number) -> None:
        """Seribu DUA RATUS: what is added to a thousand that is one word."""
        more = self._cardinal(tokens, number.last)
        if more is not None and not more.ordinal and more.upper < number.lower:
            number.lower, number.upper, number.last = number.lower + more.lower, number.upper + more.upper, more.last

    def _compares(self, keys: Sequence[str], index: int) -> bool:
        """Whether a "double" says how many times as much as what stands behind: nearly DOUBLE the figure of 2012, le
        DOUBLE du taux. Who is to double a figure does something else."""
        words = self.words
        if keys[index - 1] not in words.comparing_before:
            return False
        ends = index > 1 and keys[index - 2] in words.comparing_led and keys[index + 1] in CLAUSE_ENDS
        if keys[index + 1] not in words.comparing_behind and not ends:
            return False
        return not any(key in words.comparing_never for key in keys[max(0, index - _NEAR_BY) : index])

    def _lone_fraction(self, tokens: Tokens, index: int) -> Number | None:
        """Half, setengah, Hälfte; a dozen without its article; a quarter only of something: quarter million."""
        keys, words = tokens.keys, self.words
        key = keys[index]
        if key in words.sets:
            value = Decimal(words.sets[key])
            return Number(index, index + 1, value, value, False)
        if index and (keys[index - 1] in words.ordinals or keys[index - 1] in words.sides or keys[index - 1] == "-"):
            return None  # the second half is no share
        if self._not_shares.at(keys, index + 1) is not None:
            return None
        joined = keys[index + 1] == "-"
        behind = index + 1 + joined
        if words.fractions.get(key) == _QUARTER:
            behind = self._halved_at(keys, behind)
        halved = key in self._share and keys[behind] in words.halved
        if key not in words.fractions or (joined and not halved and keys[index + 2] not in words.scales):
            return None
        value = Decimal(1) / words.fractions[key]
        number = self._of_scale(tokens, Number(index, index + 1, value, value, False, fraction=True))
        if keys[index - 1] in self._share_articles and key in self._share and not halved:
            led = keys[index + 1] in CLAUSE_ENDS and keys[index - 2] in words.comparing_led
            return number if led or keys[index + 1] in self._of else None  # plus du TIERS de sa valeur, près du QUART
        return number if key in self._lone or halved or not number.fraction else None

    def _halved_at(self, keys: Sequence[str], index: int) -> int:
        """Where what a quarter is of may stand: a quarter HOUR, every quarter of an HOUR, les quarts d'HEURE."""
        for _ in range(2):
            index += keys[index] in self._of
        return index + (keys[index] in self._articles and keys[index - 1] in self._of)

    def _after_article(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        """A million, "une centaine", "ein halbes Dutzend", "a quarter"; a bare article is no number."""
        keys, words = tokens.keys, self.words
        at = index + 1
        at += keys[at] in self._further and keys[at + 1] in words.scales
        key = keys[at]
        inner: Number | None
        if key in words.unarticled or (keys[index] in words.unshared and key in words.ordinals):
            return None
        if (
            key in words.fractions
            and keys[at + 1] not in words.one_of_them
            and (
                key in self._share
                or self._is_share(tokens, at + 1)
                or self._before_shares.before(keys, index)
                or (words.fractions[key] >= _TENTH and keys[at + 1] in words.behind_parts)
            )
        ):
            return self._fraction(tokens, index)
        if key in words.mixed or key in words.about or key in words.sets:
            inner = self._spelled(tokens, at, money)
        elif (key in words.multipliers and key not in words.cardinals) or key in words.scales:
            inner = self._cardinal(tokens, at, given=1)
            if inner is not None and not inner.ordinal:
                inner = self._finished(tokens, inner, money)
        elif key in self._few or key in words.vague:
            inner = None
        else:
            half = self._halves.at(keys, at)
            if half is not None:
                return self._half(tokens, Number(index, at, Decimal(1), Decimal(1), False), half[1])
            if key not in self._joiners:
                return self._fraction(tokens, index) if key in self._elements and key not in words.fractions else None
            part = self._fraction(tokens, at + 1)
            return self._with_fraction(Number(index, at, Decimal(1), Decimal(1), False), part) if part else None
        if inner is not None:
            inner.first = index
        return inner

    def _is_share(self, tokens: Tokens, behind: int) -> bool:
        """Whether "a fifth" is a share and no fifth one: of something, or at the end of a phrase."""
        key = tokens.keys[behind]
        return (
            not key.isalnum()
            or key in self._of
            or key in self._joiners
            or key in self._behind_shares
            or key in self.words.scales
        )

    def _decimals(self, tokens: Tokens, number: Number) -> None:
        """Nine point nought four; virgule soixante et onze."""
        at = number.last + 1
        figures = ""
        while len(figures) < LONGEST:
            elements = self._elements.get(tokens.keys[at])
            if elements is None or elements[0][0] != ADD or elements[0][1] > 99:
                break
            if elements[0][1] > 9 and not figures:
                whole = self._cardinal(tokens, at)
                if whole is not None and whole.lower < 100:
                    figures, at = str(whole.lower), whole.last
                    break
            figures += str(elements[0][1])
            at += 1
        if figures:
            number.add(Decimal("0." + figures))
            number.last, number.fraction = at, True

    def _cardinal(self, tokens: Tokens, index: int, given: int = 0, *, joins: bool = True) -> Number | None:
        """A number spelled out, from a cardinal, multiplier or ordinal on; `given` stands for an article."""
        keys = tokens.keys
        if not given and keys[index] in self._one and not self._one_counts(tokens, index):
            return None
        sum_ = Sum(given, self._both, self._bare, self.words.tens_joined, self._led)
        at, last = index, index
        joined = led = False
        while True:
            key = keys[at]
            elements = self._elements.get(key) or (self._parts.of(key) if self._parts is not None and key else None)
            if at == index and elements is not None and self._leads_ordinal(key, elements, keys[at + 1]):
                led, elements = True, ((ADD, elements[0][1], room(elements[0][1])),)
            if elements is None or (joined and not sum_.accepts_joined(elements[0])):
                break
            if joined:
                part = self._fraction(tokens, at, joins=False)
                if part is not None and part.lower < part.scale:
                    break
            if (at > index and key in self._apart) or not sum_.take(key, elements):
                break
            at += 1
            last = at
            joined = False
            if sum_.ordinal:
                break
            if keys[at] == "-" and tokens.glued(at) == tokens.glued(at + 1):
                at += 1
            if joins and keys[at] in self._joiners:
                at += 1
                joined = True
                if keys[at] == "-" and tokens.glued(at) and tokens.glued(at + 1):
                    at += 1
        if last == index:
            return None
        value = Decimal(sum_.value)
        return Number(index, last, value, value, False, ordinal=sum_.ordinal or led, scale=sum_.scale)

    def _leads_ordinal(self, key: str, elements: Sequence[Element], following: str) -> bool:
        """Whether a prefix makes an ordinal of a number of more words: KEdua belas, KElima puluh dua."""
        if elements[0][0] != ORDINAL or not self.is_prefixed(key):
            return False
        return following in self.words.teens or following in self.words.multipliers

    def _one_counts(self, tokens: Tokens, index: int) -> bool:
        """Whether "one" begins a longer number: one million, one and a half million."""
        keys, words = tokens.keys, self.words
        following = keys[index + 1]
        if following in words.multipliers or following in words.scales:
            return True
        if following in self._points:
            return keys[index + 2] in self._elements  # one point five, and not at one point
        half = self._halves.at(keys, index + 1)
        return half is not None and keys[half[1]] in words.scales

    def one_at(self, tokens: Tokens, index: int) -> Number | None:
        """The numeral one where nothing longer is written; the caller knows whether it counts here."""
        if tokens.keys[index] in self._one:
            number = Number(index, index + 1, Decimal(1), Decimal(1), False)
            half = self._halves.at(tokens.keys, number.last)
            if half is not None:
                return self._half(tokens, number, half[1])
            if tokens.keys[number.last] in self._joiners:
                part = self._fraction(tokens, number.last + 1)
                return self._with_fraction(number, part) if part is not None else number
            return number
        return None

    def half_joined(self, tokens: Tokens, index: int) -> int | None:
        """The token behind "and a half"; None where no such words stand, or none that open with "and"."""
        half = self._halves.at(tokens.keys, index) if tokens.keys[index] in self._joiners else None
        return half[1] if half is not None else None

    def halved_behind(self, keys: Sequence[str], index: int) -> bool:
        """Whether "and a half" of what was counted stands at a token: a length AND A HALF, not of what comes then:
        three boys AND A HALF brother, drei Eier UND EINEN HALBEN Liter."""
        half = self._halves.at(keys, index) if keys[index] in self._joiners else None
        if half is None:
            return False
        behind = keys[half[1]]
        alone = behind in self._of or behind in self._behind_shares or not behind.isalnum()
        return alone and behind != "-" and not self.words.nouns_are_capital

    def parted(self, tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
        """What "and a half", "et demie", "y dos tercios" adds to what was counted before it, and the token behind;
        None where a half or a third of something else begins: dos personas y media hora, 12 sièges et un tiers des
        voix."""
        keys, words = tokens.keys, self.words
        half = self.half_joined(tokens, index)
        if keys[index] not in words.parted:
            return (HALF, half) if half is not None else None
        part = Number(index, half, HALF, HALF, False) if half else self._fraction(tokens, index + 1)
        if part is None and words.fractions.get(keys[index + 1]) == 4:  # trois heures et quart
            part = Number(index, index + 2, HALF / 2, HALF / 2, False)
        if part is None or part.scale > 1 or not part.lower < 1:
            return None
        behind = keys[part.last]
        other = behind in words.sets or behind in words.scales or behind in words.halved or behind == "-"
        return None if other or (not half and behind in self._of) else (part.lower, part.last)

    def count_at(self, tokens: Tokens, index: int) -> Number | None:
        """A whole number that counts what comes next, articles and "one" too, with no fraction read on to it."""
        key = tokens.keys[index]
        if key[:1].isdecimal():
            if not key.isdecimal() or len(key) > 6:
                return None
            value = Decimal(key)
            return Number(index, index + 1, value, value, True)
        number = self.lone_word(tokens, index)
        if number is None and (key in self._elements or (self._parts and self._parts.of(key))):
            number = self._cardinal(tokens, index)
        if number is None and key in self._single:
            number = self.article_at(tokens, index)
        if number is None and key in self.words.pair:
            number = Number(index, index + 1, Decimal(2), Decimal(2), False)
        return None if number is None or number.ordinal else number
