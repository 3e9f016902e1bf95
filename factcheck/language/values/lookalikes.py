"""Figures that only look like values: in names (Mi 3, Galaxy S6, Redmi 4G), telephone and section numbers,
"24/7", addresses of pages.
"""

from __future__ import annotations

from factcheck.language.dates.reading import DateReader
from factcheck.language.lexicon import Language
from factcheck.language.numbers.reading import Number, NumberReader
from factcheck.language.quantities.ranks import RankReader
from factcheck.language.quantities.reading import QuantityReader
from factcheck.language.quantities.units import DURATIONS
from factcheck.language.tokens import QUOTES, SENTENCE_STARTS, Phrases, Tokens, phrase_set
from factcheck.language.values.clocks import ClockReader
from factcheck.language.values.districts import DistrictReader
from factcheck.language.values.openings import NUMBER, PLACE, Openings
from factcheck.language.values.results import ResultReader
from factcheck.language.values.telephones import calls_for_help, past_telephone

_COUNTED_FROM = 10  # a lower figure behind a name may be its model: Galaxy 6 phones
_GROUPED = 8  # signs up to which no telephone number is told in groups of three
_NOUN = 4  # letters that a noun has at least
_UNGROUPED = 1_000_000  # written without separators, such a figure behind a name is no count
_HIGHEST_SCORE = 99
_YEAR = 4  # digits
_SECONDS = 2  # digits
_HIGHEST_LEVEL = 99  # of school, alert or skill: what is above is a level of prices
_SERIAL = 1000  # from which a number with its sign is one of a series, and no rank
_OUTFIELD = 10  # players of a team beside its goalkeeper
_STREET_REACH = 4  # tokens from the number of a house to "street"
_PROGRAMMES = frozenset({"min", "h", "d"})  # what programmes and papers are named by
_RESOLUTIONS = frozenset({"4", "8"})
_GLUE = frozenset("_@#=&\\~")
_INSIDE = frozenset("-/._:")
_ADJECTIVE = ("e", "en", "er", "es", "em")  # what German adjectives end in
_PARTS_OF = frozenset({"der", "von", "seiner", "ihrer", "deren"})
_DOTTED = frozenset({"rp", "rs", "no", "nr", "vol", "fr"})  # abbreviations with a figure written onto them


class Lookalikes:
    """Knows what is no value in one language."""

    def __init__(
        self, language: Language, numbers: NumberReader, quantities: QuantityReader, ranks: RankReader,
        dates: DateReader, clocks: ClockReader, results: ResultReader, openings: Openings,
    ) -> None:  # fmt: skip
        self._numbers, self._quantities, self._units = numbers, quantities, quantities.units
        self._ranks, self._dates, self._clocks, self._openings = ranks, dates, clocks, openings
        self._results = results
        self._before_ages = dates.hyphenated.union(language.dates.not_decade_before)
        self._counted = frozenset(language.numbers.counted)
        self._no_nouns = frozenset(language.dates.year_behind)
        self._titled = frozenset((*language.numbers.definite, *language.bounds.the))
        self._nouns_are_capital = language.numbers.nouns_are_capital
        self._label_to = phrase_set(language.bounds.to)
        self._label_and, self._of = (
            frozenset((*language.bounds.and_, *language.bounds.or_)),
            frozenset(language.numbers.of),
        )
        self._aged = frozenset(language.numbers.aged)
        self._sized = frozenset(language.numbers.sized)
        self._aged_never = frozenset(language.numbers.aged_never)
        self._tables = frozenset(language.ranks.tables)
        self._times = phrase_set((*language.numbers.times, *language.bounds.times))
        self._chained = frozenset(language.numbers.chained)
        self._labels: Phrases[bool] = phrase_set(
            label for label in language.ranks.labels if len(label) > 1 or not label.isalpha()
        )
        self._labels_many: Phrases[bool] = phrase_set(language.ranks.labels_many)
        self._to = frozenset(language.bounds.to)
        self._listing = frozenset((*language.bounds.and_, *language.bounds.or_, *language.bounds.to, ",", "-", "–"))
        told, sides = language.dates, language.bounds.earlier
        away = (*told.before, *told.after, *told.ago_after, *told.told_behind, *sides)
        self._away = frozenset(phrase.split(" ")[0] for phrase in away)
        self._tops = frozenset(language.ranks.top)
        self._alone = frozenset(language.bounds.alone)
        self._quakes = frozenset(language.bounds.quakes)
        self._streets_of_days, self._streets_of = (
            frozenset(language.dates.streets),
            frozenset(language.dates.streets_of),
        )
        self._calling = frozenset(language.numbers.calling)
        self._dialling = frozenset(language.numbers.dialling)
        self._lettered = frozenset(language.ranks.lettered)
        self._levels, self._contests = frozenset(language.ranks.levels), frozenset(language.ranks.contests)
        self._numbered = phrase_set(language.ranks.numbered)
        self._numbered_nouns = phrase_set((*language.ranks.labels, *language.ranks.numbered_nouns))
        self._numbered_behind = frozenset(language.ranks.numbered_behind)
        self._numbered_years = frozenset(language.ranks.numbered_years)
        self._streets, self._streets_before = frozenset(language.numbers.streets), language.numbers.streets_before
        self._blocks = phrase_set(language.numbers.blocks)
        self._model_words = frozenset(language.numbers.model_words)
        self._districts = DistrictReader(language.numbers.districts, language.numbers.district_led)

    @staticmethod
    def past_address(tokens: Tokens, index: int) -> int:
        """Behind the address of a page: all that follows without a space."""
        index += 1
        while tokens.glued(index):
            index += 1
        return index

    def passed(self, tokens: Tokens, index: int) -> int:
        """The token behind digits that name, address or time something; `index` where they may be a value."""
        keys = tokens.keys
        before = keys[index - 1] if index else ""
        key = keys[index]
        if before == "(" and self._districts.names(tokens, index):
            return index + 1
        if key[0] == "0" or before == "(" or before == "+" or len(key) > _GROUPED or keys[index + 1][:1].isdecimal():
            telephone = past_telephone(tokens, index, self._calling)
            counts = keys[telephone] in self._counted or self._units.after(tokens, telephone) is not None
            if telephone > index and not (counts and key[0] not in "0" and before not in ("(", "+")):
                return telephone
        if calls_for_help(tokens, index, self._dialling):
            return index + 1
        if keys[index + 1] == "s" and keys[index + 2] != "-" and self._is_aged(tokens, index):
            return index
        if tokens.glued(index) and before:
            if before in _GLUE:
                return index + 1
            measured = before in ("x", "×") and keys[index - 2][:1].isdecimal() and tokens.glued(index - 1)  # 6x9 cm
            if (
                before.isalnum()
                and not (measured or (before == "m" and self._is_magnitude(tokens, index)))
                and self._units.currency_before(tokens, index) is None
                and not self._prefix(tokens, index)
            ):
                return self._past_glued(tokens, index)
            if before in _INSIDE and tokens.glued(index - 1) and keys[index - 2].isalpha():
                named = (before != "." or keys[index - 2] not in _DOTTED) and keys[index - 2] not in self._tops
                if (
                    named
                    and not (before == "-" and self._is_counted_on(tokens, index))
                    and not self._prefix(tokens, index)
                ):
                    return self._past_glued(tokens, index)
            if before == "+" and tokens.glued(index - 1) and keys[index - 2].isalnum():
                return self._past_glued(tokens, index)  # H+3; but a rise of +3 %
        at = index + 1
        if keys[at] == "-" and keys[at + 1] == "k" and tokens.glued(at) and tokens.glued(at + 1):
            return at + 2  # form 8-K
        if keys[at] == "-" and keys[at + 1] in self._dates.decade_endings and before in self._before_ages:
            return at + 2  # berusia 40-an, pertengahan 40-an
        if keys[index] in _RESOLUTIONS and self._is_resolution(tokens, at):
            return at + 1
        if keys[at] in ("x", "×") and self._is_format(tokens, index):
            return at + 2
        if keys[at] in ("-", "/", ".", ":") and tokens.glued(at) and tokens.glued(at + 1):
            return self._chain(tokens, index)
        if tokens.glued(at) and keys[at].isalpha():
            return self._letters_behind(tokens, index)
        return index

    def _is_magnitude(self, tokens: Tokens, index: int) -> bool:
        """Whether the M before a figure is said of a quake: GEMPA M6,4."""
        return tokens.keys[index - 2] in self._quakes

    def _is_aged(self, tokens: Tokens, index: int) -> bool:
        """Whether an "over" or "under" before an age makes people of it that old: free for OVER-60s, the under 25s. A
        team has a capital, the Under-21s, and some are called so, the under-18s TEAM; without a hyphen a noun behind
        may be of that decade."""
        keys = tokens.keys
        if len(keys[index]) > 2 or keys[index + 1] != "s" or not tokens.glued(index + 1):
            return False
        hyphen = keys[index - 1] == "-" and tokens.glued(index - 1) and tokens.glued(index)
        bound, behind = index - 1 - hyphen, keys[index + 2]
        if keys[bound] not in self._aged or behind in self._aged_never:
            return False
        of_decade = not hyphen and behind.isalnum() and behind not in self._no_nouns
        return not of_decade and tokens.text[tokens.starts[bound]].islower()

    def _is_counted_on(self, tokens: Tokens, index: int) -> bool:
        """Whether what is joined before a figure by hyphens makes no name of it: mid-2019, 11-OF-17, a MAGNITUDE-6.4
        quake."""
        keys = tokens.keys
        if keys[index - 2] in self._aged:
            return self._is_aged(tokens, index)
        if keys[index - 2] in self._alone:
            return True
        if keys[index - 2] in self._chained:
            return keys[index - 3] == "-" and tokens.glued(index - 2) and keys[index - 4][:1].isdecimal()
        if keys[index - 2] in self._tables:
            return keys[index + 1] == "."
        return keys[index - 2] in self._dates.hyphenated

    def _is_format(self, tokens: Tokens, index: int) -> bool:
        """Whether two small figures with a cross between name a format or a drive: a 4×4, a 6x7 camera."""
        keys, behind = tokens.keys, index + 2
        if not (tokens.glued(index + 1) and tokens.glued_digits(behind)):
            return False
        small = len(keys[index]) == len(keys[behind]) == 1
        return small and self._units.after(tokens, behind + 1) is None and keys[behind + 1] not in ("x", "×", "^")

    def _is_resolution(self, tokens: Tokens, at: int) -> bool:
        """Whether the K behind a figure is that of a screen or film: 4K video. So many thousand followers are
        counted."""
        if not tokens.glued(at) or tokens.text[tokens.starts[at] : tokens.ends[at]] != "K":
            return False
        return tokens.keys[at + 1] not in self._counted and self._units.currency_before(tokens, at - 1) is None

    def _prefix(self, tokens: Tokens, index: int) -> bool:
        """Whether ke- stands before the digits."""
        return tokens.keys[index - 1] in self._numbers.prefixes or (
            tokens.keys[index - 1] == "-" and tokens.keys[index - 2] in self._numbers.prefixes
        )

    @staticmethod
    def _past_glued(tokens: Tokens, index: int) -> int:
        index += 1
        while tokens.glued(index) and (tokens.keys[index].isalnum() or tokens.keys[index] in _INSIDE):
            index += 1
        return index

    def _chain(self, tokens: Tokens, index: int) -> int:
        """Digits with marks between: telephone numbers, times, 24/7; dates and ranges are left alone."""
        keys = tokens.keys
        count, at, marks = 1, index + 1, ""
        while (
            keys[at] in ("-", "/", ":") and tokens.glued(at) and tokens.glued(at + 1) and keys[at + 1][:1].isdecimal()
        ):
            count, marks, at = count + 1, marks + keys[at], at + 2
        if count == 1:
            return index
        if marks == "-" and keys[index + 2][0] == "0" and len(keys[index + 2]) > 2:
            return at  # 555-0143: no range ends in a nought and two digits
        if keys[index] == "24" and keys[index + 2] == "7":
            return at
        if ":" in marks:
            second = keys[index + 2]
            if count == 2 and _is_seconds(second):
                return at  # a gear of 1:27.8
            if (
                len(second) == 2
                and second.isdecimal()
                and int(second) < 60
                and keys[index].isdecimal()
                and len(keys[index]) <= 2
            ) and int(keys[index]) <= 24:
                return self._clocks.behind_colon(keys, index, at) if count == 2 else self._clocks.behind(keys, at)
            return at if count > 2 else index
        if count == 3 and marks == "--" and _is_formation(keys[index], keys[index + 2], keys[index + 4]):
            return at
        if count > 3 or (count == 3 and (len(set(marks)) > 1 or max(len(keys[index + 2 * n]) for n in range(3)) > 4)):
            return at
        return index

    def _letters_behind(self, tokens: Tokens, index: int) -> int:
        """4G, 1S, 12h55: letters written onto the digits that are no scale, unit or ending."""
        keys, ends = tokens.keys, tokens.ends
        at = index + 1
        if len(keys[at]) == 1 and tokens.text[ends[index]].isupper() and self._is_lettered(tokens, index):
            return self._past_glued(tokens, index)  # gate 25B
        number = self._numbers.at(tokens, index)
        if number is not None and number.last > at:
            return index
        if keys[at] in ("h", "u") and tokens.glued(at + 1) and keys[at + 1].isdecimal():
            return at + 2
        if self._units.after(tokens, at) is not None or self._clocks.behind(keys, at) > at:
            return index
        if keys[at] in self._dates.decade_endings:
            sized = keys[at + 1] == "-" and tokens.glued(at + 2) and keys[at + 2] in self._sized  # eine 68er-Runde
            return index if sized or self._is_aged(tokens, index) else at + 1  # in his 40s
        if keys[at] == "x" or self._numbers.money_sign(tokens, at):
            return index
        return self._past_glued(tokens, index)

    def _is_lettered(self, tokens: Tokens, index: int) -> bool:
        """Whether a figure with a letter only says which of several is meant: seat 14C, in Building 12B; not: reached
        14C, USD 12B."""
        before = tokens.keys[index - 1]
        if before in self._lettered or self._labels.before(tokens.keys, index) is not None:
            return True
        if self._nouns_are_capital or index < 2 or not before.isalpha() or tokens.keys[index - 2] in SENTENCE_STARTS:
            return False
        if self._units.after(tokens, index + 1) is not None:
            return False  # in Medan 34C
        named = tokens.text[tokens.starts[index - 1]].isupper() and not tokens.in_headline(index)
        return named and len(before) >= _NOUN and self._units.currency_before(tokens, index) is None

    def past_label(self, tokens: Tokens, number: Number) -> int:
        """The token behind a figure that only says which: page 3, flight 302, season 4 hours before, Boeing 737-800,
        reactor no. 4, Undang-Undang Nomor 13 Tahun 2003; 0 where it counts. A flight of seven hours does, and so does
        the version 16 GB."""
        keys = tokens.keys
        set_off = keys[number.first - 1] == "(" and keys[number.last] == ")"  # ayat (3)
        if number.scale > 1 or number.ordinal:
            return 0
        sign = self._numbered.before(keys, number.first - set_off)
        if sign is not None and keys[number.last] in self._numbered_years and len(keys[number.last + 1]) == _YEAR:
            return number.last + 2
        if (
            sign is not None
            and number.digits
            and number.lower >= _SERIAL
            and self._units.after(tokens, number.last) is None
        ):
            return number.last  # locomotive No. 4472
        if sign is not None and number.lower > 1 and keys[number.last] in self._numbered_behind:
            return number.last  # the number 9 bus
        if number.lower > _HIGHEST_LEVEL and keys[number.first - 1] in self._levels:
            return 0  # rose to the level 5,746
        labelled = self._labels.before(keys, number.first - set_off)
        if labelled is not None and self._nouns_are_capital and self._is_verb(tokens, labelled[1]):
            labelled = None  # band vier Fünftel
        if labelled is not None and keys[labelled[1] - 1][:1].isdecimal():
            labelled = None if self._units.after(tokens, labelled[1]) is not None else labelled  # 5 km dua kali setahun
        if labelled is None and self._labels_many.before(keys, number.first) is not None:
            return self._past_several(tokens, number)
        if labelled is None and (sign is None or self._numbered_nouns.before(keys, sign[1]) is None):
            return 0
        if keys[number.last] == "(" and number.lower % 1:
            return 0  # der ABSATZ 3,2 (3,0) Millionen
        if keys[number.last] in self._counted or self._times.at(keys, number.last) is not None:
            return 0  # also a figure 4.5 TIMES the official one
        unit = self._units.after(tokens, number.last)
        if unit is not None and not (number.digits and unit[0] in DURATIONS and self._is_moment(tokens, unit[1])):
            return 0
        last = number.last
        if keys[last] == "-" and tokens.glued_digits(last + 1) and self._is_score(tokens, number):
            return 0
        while keys[last] in ("-", "/") and tokens.glued(last) and tokens.glued_digits(last + 1):
            last += 2
        return self._past_labels(tokens, number) or last

    def _past_labels(self, tokens: Tokens, number: Number) -> int:
        """The token behind the second of two figures with a label: Artikel 3 BIS 5, chapters 4 AND 5; 0 where none
        follows. Behind an "and", none may follow that is counted: flight 302 and 12 others."""
        keys = tokens.keys
        to = self._label_to.at(keys, number.last)
        second = to[1] if to is not None else number.last + 1
        if (to is None and keys[number.last] not in self._label_and) or not keys[second].isdecimal():
            return 0
        behind = keys[second + 1]
        if behind in self._counted or len(keys[second]) > _YEAR - 1 or int(keys[second]) <= number.lower:
            return 0
        if behind in (":", "-", "%", "/") or self._units.after(tokens, second + 1) is not None:
            return 0
        joined = to is not None or not behind.isalnum() or behind in self._of or behind in self._label_and
        if self._nouns_are_capital and self._is_verb(tokens, second + 1):
            joined = joined or not behind.endswith(_ADJECTIVE)  # Linie 8 oder 12 dauert es
        return second + 1 if joined else 0

    def _past_several(self, tokens: Tokens, number: Number) -> int:
        """The token behind figures in a row that only say which: lines 2, 5 AND 7; 0 where the last has a unit."""
        keys, last = tokens.keys, number.last
        while keys[last] in self._listing and keys[last + 1].isdecimal():
            last += 2
        return last if number.plain and self._units.after(tokens, last) is None else 0

    def _is_moment(self, tokens: Tokens, index: int) -> bool:
        """Whether a length of time that ends at a token says when: season 4 hours BEFORE; not: so dauert ein Flug 16
        Stunden."""
        return tokens.keys[index] in self._away

    @staticmethod
    def _is_verb(tokens: Tokens, index: int) -> bool:
        """Whether a word that would be a label has no capital, which German nouns have; letters and signs may."""
        start, end = tokens.starts[index], tokens.ends[index]
        return end - start > 2 and tokens.text[start:end].islower() and tokens.keys[index].isalpha()

    def _is_score(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure behind another with a dash makes a score of both: le match 2-0, LOST the match 18-21."""
        other, last = tokens.keys[number.last + 1], number.last + 2
        if len(other) > 2 or not other.isdecimal() or number.lower > _HIGHEST_SCORE:
            return False
        if int(other) <= number.lower:
            return True
        return tokens.keys[number.first - 1] in self._contests and self._results.tells(tokens, number.first, last)

    def in_address(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure is that of a house: 10 Downing Street; 17, rue de Rivoli. Twelve Wall Street banks are
        counted."""
        keys, last = tokens.keys, number.last
        if number.ordinal:
            return keys[last] in self._streets and tokens.text[tokens.starts[last]].isupper()  # on 4th Street
        if self._blocks.at(keys, last) is not None:
            return True
        if self._streets_before and self._numbers.street_behind(tokens, last):
            return number.lower > 1
        for at in range(last, last + _STREET_REACH):
            if (keys[at].isdecimal() and at > last) or (keys[at - 1].isdecimal() and keys[at] in self._numbers.endings):
                continue  # 10 East 4th Street
            if not keys[at].isalpha() or not tokens.text[tokens.starts[at]].isupper():
                return False
            if keys[at] in self._streets and at > last:
                behind = keys[at + 1]
                return behind not in self._counted and not (len(behind) > _NOUN and behind.endswith("s"))
        return False

    def in_street(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a date is the name of a street or square: rue du 8 mai 1945, Straße des 17. Juni, Jalan 17 Agustus,
        July 4 Avenue."""
        keys = tokens.keys
        if keys[first - 1] in self._streets_of and keys[first - 2] in self._streets_of_days:
            return True
        if keys[first - 1] in self._streets_of_days:
            return True
        if keys[last] == "," and keys[last - 1].isdecimal():
            return self._names_street(tokens, last + 1)  # le locataire du 10, Downing Street
        return keys[last] in self._streets and tokens.text[tokens.starts[last]].isupper()

    def _names_street(self, tokens: Tokens, first: int) -> bool:
        """Whether words with capitals from a token on end in that for a street."""
        for at in range(first, first + _STREET_REACH):
            if not tokens.keys[at].isalpha() or not tokens.text[tokens.starts[at]].isupper():
                return False
            if tokens.keys[at] in self._streets:
                return at > first
        return False

    def past_outlet(self, tokens: Tokens, number: Number) -> int:
        """The token behind the name of a programme or paper that begins with a figure: he told 60 MINUTES, à 20
        MINUTES. Where nouns have no capital, a unit of time has one only there, and in headlines; 0 for any other."""
        at = tokens.starts[number.last]
        if self._nouns_are_capital or not number.plain or not tokens.text[at : at + 1].isupper():
            return 0
        unit = self._units.after(tokens, number.last)
        if unit is None or unit[0] not in _PROGRAMMES or not tokens.text[at + 1 : at + 2].islower():
            return 0
        places = (tokens.starts[number.first - 1] if number.first else len(tokens.text), tokens.starts[unit[1]])
        running = any(tokens.text[place : place + 1].islower() for place in places)
        return unit[1] if running and not tokens.in_headline(number.first) else 0

    def names_something(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure is part of a name or a label: Mi 3, Galaxy 6, section 4, Artikel 50."""
        keys, first = tokens.keys, number.first
        if number.scale > 1 or number.ordinal or number.vague or not first:
            return False
        before = keys[first - 1]
        if before in self._alone:
            return False  # der Stärke 5
        if not number.plain or not before.isalpha() or 9999 < number.lower < _UNGROUPED:
            return False
        at = tokens.starts[first - 1]
        if not tokens.text[at].isupper() or tokens.starts[first] == tokens.ends[first - 1]:
            return False
        if first == 1:
            return False
        elided = keys[first - 2] == "'" and keys[first - 3].isalpha() and tokens.glued(first - 2)  # l'Interstate 35
        if keys[first - 2] in SENTENCE_STARTS and not elided:  # of a quote, such a word begins a title: “Room 9”
            return keys[first - 2] in QUOTES and keys[number.last] in QUOTES[keys[first - 2]]
        if self._units.after(tokens, number.last) is not None or self._units.currency_before(tokens, first) is not None:
            return False
        if (
            keys[number.last] == "-"
            and tokens.glued(number.last)
            and keys[number.last + 1] in self._numbers.words.suffixes
        ):
            return False  # dank des Handels 40-MAL so viele
        if self._counts_behind_name(tokens, number) or self._quantities.ranges_to_unit(tokens, number):
            return False
        if (
            self._nouns_are_capital
            and number.lower >= _COUNTED_FROM
            and self._quantities.ranges_to_noun(tokens, number)
        ):
            return False  # innerhalb eines Jahres 300 bis 400 Stellen
        if (
            self._openings.kinds(before) & (PLACE | NUMBER)
            or self._quantities.bounding.before(tokens, first, 0) is not None
        ):
            return False
        return self._ranks.at(tokens, number, 0) is None

    @staticmethod
    def _counts_further_on(tokens: Tokens, index: int) -> bool:
        """Whether a German adjective and its noun stand here, or what a part is taken of: in zwei Koffern 214 LEBENDE
        SCHILDKRÖTEN; bekam mit 36 Prozent der Stimmen 47 DER 120 Sitze."""
        key, behind = tokens.keys[index], index + 1
        if key in _PARTS_OF:
            return tokens.keys[behind][:1].isdecimal()
        if not key.endswith(_ADJECTIVE) or tokens.text[tokens.starts[index]].isupper() or tokens.glued(index):
            return False
        return tokens.keys[behind].isalpha() and tokens.text[tokens.starts[behind]].isupper()

    def _counts_behind_name(self, tokens: Tokens, number: Number) -> bool:
        """Whether a figure behind a capital counts what follows: in Cologne 12 people; in Köln 3 Häuser; and in a
        headline, where all words have capitals: Storm Kills 15."""
        key, at = tokens.keys[number.last], tokens.starts[number.last]
        if key in self._counted and number.lower >= _COUNTED_FROM:
            return True
        capital = key.isalpha() and len(key) >= _NOUN and tokens.text[at].isupper()
        if self._nouns_are_capital:
            noun = key in self._counted or (capital and tokens.text[at + 1].islower())
            part = (
                key in _PARTS_OF and tokens.keys[number.last + 1][:1].isdecimal()
            )  # hat der Konzern 9 SEINER 31 Werke
            further = part or (number.lower >= _COUNTED_FROM and self._counts_further_on(tokens, number.last))
            return (noun and key not in self._model_words) or further
        plural = key in self._counted or (capital and key.endswith("s"))
        return (number.lower >= _COUNTED_FROM or plural) and tokens.in_headline(number.first)


def _is_formation(*lines: str) -> bool:
    """Whether three figures say how a team lines up, its goalkeeper apart: 4-3-3."""
    return all(len(line) == 1 and line.isdecimal() for line in lines) and sum(map(int, lines)) == _OUTFIELD


def _is_seconds(key: str) -> bool:
    """Whether a figure is seconds and their parts, as behind the minutes of a lap: 27.8, 27,83."""
    return len(key) > _SECONDS and key[:_SECONDS].isdecimal() and key[_SECONDS] in ".," and key[0] < "6"
