"""How a figure moved: by how much, which way, and from what level to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.language.dates.steps import DateSteps
from factcheck.language.lexicon import Bounds, Words
from factcheck.language.model import Change
from factcheck.language.quantities import ownlevels
from factcheck.language.quantities.clauseends import parted_changes, to_the_end
from factcheck.language.quantities.differences import Differences
from factcheck.language.quantities.retold import RetoldChanges
from factcheck.language.quantities.units import COURSES, DURATIONS, HEAT, PERCENT, PERCENTAGE_POINT
from factcheck.language.tokens import CLAUSE_ENDS, Tokens, phrase_set

_PACES = ("m/d", "m/wk", "m/mo", "m/a")  # of lengths: millimetres to kilometres
_CHANGE_REACH = 7  # tokens around a figure in which "rose", "Anstieg" is sought
_FARTHER = 3  # tokens more where the "by" says nothing else: stieg im Vergleich zum Vorjahreszeitraum um
_VERB_REACH = 2  # the same where no "by" stands before it
_WHAT_REACH = 4  # tokens from a noun of change to "of": a drop in car sales of
_ADJOINED = 5  # tokens from a figure to what tells it again: 193 index points, or; 3 millions d'euros, soit
_WITHOUT_VERB = 4  # tokens from the "and" before a statement to its "by", so few that no verb is among them
_LEVELLED = frozenset({"cm", "mm", "m", "[in_i]", "[ft_i]"})  # in which water rises: naik 30 sentimeter
_DATED_WITHIN = 4  # tokens from a figure to its date: the 2.6% recorded in March
_BRACKET = 12  # tokens from that figure back to the verb
_CLOSING_REACH = 8  # tokens from a share to the sign that ends its clause
_STEP = 3  # times as great as a change what it led to is at least: rose by 40 to 120 million
_MUCH = 10  # the same where no "by" says so
_OUT_OF_MEASURE = 50  # times that nothing grows
_MOVED_REACH = 10  # tokens between "raised" and "from A to B"


class ChangeReader:
    """Finds the changes of one language. `adds_one` tells a "plus one" at a token, behind a half that ends at
    another, `may_begin` whether a word may begin a number."""

    def __init__(
        self, bounds: Bounds, adds_one: Callable[[Tokens, int, int], bool], is_percent: Callable[[Tokens, int], bool],
        is_money: Callable[[str], bool], may_begin: Callable[[str], bool], dates: DateSteps, *,
        nouns_are_capital: bool,
    ) -> None:  # fmt: skip
        self._dates, self._passing, self._stood = dates, phrase_set(bounds.passing), phrase_set(bounds.stood)
        self._nouns_behind, self._indefinite = frozenset(bounds.noun_articles), frozenset(bounds.indefinite)
        self._articles = frozenset(word for phrase in bounds.skip for word in phrase.split(" "))
        self._foreseen, self._pointed = frozenset(bounds.attributes), frozenset(bounds.pointed)
        self._stood_ends = self._stood.last_keys()
        self._is_money = is_money
        self._intransitive, self._losses = frozenset(bounds.intransitive), frozenset(bounds.losses)
        self._moved_by, self._rises = frozenset(bounds.moved_by), frozenset(bounds.rises)
        self._counting = frozenset((*bounds.counting, *bounds.lesser, *bounds.compared))
        self._compared, self._earlier = frozenset(bounds.compared), phrase_set(bounds.earlier)
        self._nouns_are_capital = nouns_are_capital
        self._retold = RetoldChanges(bounds, self._named, is_percent, dates, nouns_are_capital=nouns_are_capital)
        self._adds_one, self._is_percent = adds_one, is_percent
        self._moved_only = frozenset(bounds.moved)
        self._moves = frozenset((*bounds.up, *bounds.down, *bounds.moved))
        self._up, self._and = frozenset(bounds.up), frozenset((*bounds.and_, *bounds.or_))
        self._changes = self._up | frozenset(bounds.down)
        self._parting = CLAUSE_ENDS.union("%", self._and if nouns_are_capital else ())
        self._parted = parted_changes(bounds)
        self._heads: dict[Change, Words] = {"up": bounds.up_heads, "down": bounds.down_heads}
        self._every_head = bounds.up_heads + bounds.down_heads
        self._of, self._of_what = phrase_set(bounds.change_of), frozenset(bounds.change_of_what)
        self._adjoining, self._loosely = phrase_set(bounds.adjoining), frozenset(bounds.loosely)
        self._inserted, self._margin = frozenset(bounds.inserted), phrase_set(bounds.margin)
        self._margin_ends = self._margin.last_keys()
        self._until = phrase_set(bounds.to)  # UP TO 15 people is no way up
        self._levelled, self._lesser = frozenset(bounds.levelled), frozenset(bounds.lesser)
        self._comparing = frozenset(bounds.than)
        self._more_or_less = self._changes.intersection((*bounds.comparative, *bounds.counting, *bounds.compared))
        self._before_noun, self._may_begin = bounds.before_noun, may_begin
        self._differences = Differences(bounds, may_begin)
        self._superlative = phrase_set(bounds.superlative)
        self._in_turn = frozenset(bounds.in_turn)  # 3 Prozent BZW. 500 Stellen
        self._contested, self._holding = frozenset(bounds.contested), frozenset(bounds.holding)
        self._closing, self._opening = frozenset(bounds.closing), frozenset(bounds.opening)
        self._worth, self._forfeiting = frozenset(bounds.worth), frozenset(bounds.forfeiting)
        self._cutting = frozenset(bounds.cutting)
        self._by_or_in, self._by_counted = frozenset(bounds.by_or_in), frozenset(bounds.by_counted)
        self._by, self._reaching = phrase_set(bounds.by), phrase_set(bounds.reaching)
        self._from, self._to = phrase_set(bounds.from_), frozenset(bounds.to)
        self._from_keys = frozenset(self._from.first_keys())
        self._than = self._comparing.difference(self._from.first_keys())  # of one that is lower THAN nothing moved
        self._reaching_then = phrase_set(bounds.reaching_then)
        self._reaching_share = phrase_set(word for word in bounds.reaching if word not in bounds.as_much_as)
        self._by_ends, self._of_ends = self._by.last_keys(), self._of.last_keys()
        self._adjoining_words = frozenset(self._adjoining.first_keys())
        self._adjoining_ends = self._adjoining.last_keys() | {"("}

    def of(self, tokens: Tokens, first: int, last: int, unit: str | None, *, part: bool = False) -> Change | None:
        """Whether the figure says how much something moved, and which way; None for a level. `part`: it is a fraction,
        a third."""
        keys = tokens.keys
        if keys[first - 1] in self._margin_ends and self._margin.before(keys, first) is not None:
            return None
        share = part or unit in (PERCENT, PERCENTAGE_POINT)
        if (
            not share
            and keys[first - 3] in self._indefinite
            and keys[first - 4] == "'"
            and keys[first - 1] in self._by_ends
        ):
            return None  # l'effondrement d'UN IMMEUBLE de six étages
        by = self._by.before(keys, first) if keys[first - 1] in self._by_ends else None
        if by is not None and not share and keys[by[1]] in self._from_keys and self._goes_to(tokens, last):
            return None
        if by is None and unit is not None and keys[first] in self._by and self._by.at(keys, first) is not None:
            by = True, first  # turun SEBESAR 5 persen, of which it is a part
        if by is None and keys[first - 1] in self._by_or_in and self._is_by_and_not_in(tokens, first, last, unit):
            by = True, first - 1
        compared = by is None or keys[last] in self._differences.words  # um 1,3 Grad wärmer
        if compared and not share and (change := self._differences.of(tokens, first, last, unit)) is not None:
            return change
        moved = share or self._is_moved_by(tokens, first, last, unit)
        if keys[first - 1] == "+" and moved:
            return "up"
        again = keys[first - 1] in self._adjoining_ends and (share or keys[first - 1] != "(")
        if by is None and not moved:
            counted = unit is None and keys[first - 1] in self._of_ends
            told = self._retold.of_count(tokens, first) if counted else self._retold.set_off(tokens, first, last)
            again = again and told is None and (unit is None or self._tells_share(tokens, first))
            again = again and (keys[first - 1] == "(" or self._adjoining.before(keys, first) is not None)
            return self._of_told(tokens, first) if again else told
        if share and keys[first - 1] in self._of_ends and (change := self._of_noun(tokens, first, last)) is not None:
            return change
        if by is None and self._from.before(keys, first) is not None:
            return None
        reaching = self._reaching_share if share else self._reaching
        reached = reaching.before(keys, first) or (reaching.at(keys, first) if keys[first] in reaching else None)
        if reached is not None:
            return self._of_rise(tokens, min(reached[1], first)) if share and self._rises else None
        if by is None and keys[first - 1] in self._holding and self._is_contested(tokens, first, last):
            return None
        if again and (change := self._of_told(tokens, first)) is not None:
            return change
        start = first if by is None else by[1]
        if by is not None and keys[start - 1] == ",":
            start -= 1  # dropped sharply, by 12 percent
            while keys[start - 1] in self._inserted:
                start -= 1  # a diminué, LUI AUSSI, de 12 %
            start -= keys[start - 1] == ","
        if by is not None and share and ownlevels.begins_at(keys, start, self._and, self._indefinite, self._changes):
            return None
        amount = by is not None and by[1] == first and not share  # a fortune SEBESAR £11 juta, which may have doubled
        # Of years: un randonneur DE 63 ANS a fait une chute.
        told_of = by is not None and unit in DURATIONS and keys[start] in self._from_keys
        reach = _VERB_REACH if by is None or amount or told_of else _CHANGE_REACH
        if by is None and unit == PERCENTAGE_POINT:
            reach = _WHAT_REACH  # memangkas SUKU BUNGA 25 basis poin: points tell of a change anyway
        while by is None and start > 0 and keys[start - 1] in self._loosely:
            start -= 1
        parted = self._of_parted(tokens, first, last) if self._parted else None
        if parted is not None:
            return parted
        if by is not None and self._closing and (closing := self._of_participle(tokens, last)) is not None:
            return closing
        around = slice(max(start - reach, 0), start)
        if not share and not self._losses.isdisjoint(keys[around]):
            return None  # a loss of so many euros is an amount, a loss of so many percent a change
        named = by is not None and not told_of and keys[last] not in self._counting
        behind = self._named(keys[last]) if named else None
        if behind is not None:
            return behind  # um 5 Prozent GESUNKEN, fiel um 3 Prozent HÖHER aus
        if self._dates.is_core(keys[start - 1]):
            start = self._dates.begins_at(tokens, start)  # verlor AM MITTWOCH 0,8 Prozent, steigt AB 1. APRIL um
        if by is None and (part or not share) and self._closing and (lost := self._of_closing(tokens, first, last)):
            return lost
        joined = by is None and keys[start - 1] in self._and  # werden EINBÜSSEN UND elf Prozent erreichen
        far = reach + _FARTHER if reach == _CHANGE_REACH and keys[start] not in self._from_keys else reach
        around_before = range(start - 1, max(start - 1 - far, -1), -1)
        before = self._retold.beside(tokens, start, last) if joined else self._told(tokens, around_before, last)
        if before is not None or told_of or (by is None and (part or not share)):
            return before
        onward = min(last + (reach if start < first else _VERB_REACH), tokens.count)
        onward = next((at for at in range(last, onward) if self._dates.tells_order(keys[at])), onward)
        if not share:  # un bénéfice de 312 millions après une PERTE
            onward = next((at for at in range(last, onward) if keys[at] in self._losses), onward)
        behind = self._told(tokens, range(last, onward), last)
        if behind is None and by is None and keys[last] in self._adjoining_words:
            return self._of_telling(tokens, last)
        if behind is None and by is None:
            retold = self._retold
            return retold.set_off(tokens, first, last) or retold.of_pace(tokens, last) or retold.apart(tokens, last)
        return self._left_out(tokens, start) if behind is None and by is not None and share else behind

    def _goes_to(self, tokens: Tokens, last: int) -> bool:
        """Whether a time and another figure that something moved to follow a figure: baissé de 12 300 EN 2016 À 8 200.
        Right behind it that figure and this one are read together."""
        keys, dated = tokens.keys, self._dates.follows(tokens, last, _DATED_WITHIN)
        return bool(dated) and any(
            keys[at] in self._to and keys[at + 1][:1].isdecimal() for at in (dated + 1, dated + 2)
        )

    def _is_by_and_not_in(self, tokens: Tokens, first: int, last: int, unit: str | None) -> bool:
        """Whether a word that also says when or where tells how much something moved: cayó EN 3 puntos, aumentó en 300
        empleados; not: bajó en 3 horas, creció en 12 países."""
        keys = tokens.keys
        if unit is None:
            scaled = last > first + 1 and keys[last - 1].isalpha() and not keys[last].isalpha()
            moved = scaled or keys[last] in self._by_counted
        else:
            moved = unit not in DURATIONS and unit not in COURSES
        return moved and any(self._named(keys[at]) for at in range(max(first - 1 - _VERB_REACH, 0), first - 1))

    def _is_moved_by(self, tokens: Tokens, first: int, last: int, unit: str | None) -> bool:
        """Whether a figure that is no share may say without a "by" how much something moved: gold fell $12, naik Rp
        5.000, the number rose 500 to 10,000, +3 million euros."""
        keys = tokens.keys
        if unit is None and keys[first - 1] in self._moved_by:
            return keys[last] not in self._pointed and not self._dates.is_core(keys[last])  # naik lima KUARTAL
        if unit is not None and not self._is_money(unit):
            return (unit in _LEVELLED or unit in HEAT) and keys[first - 1] in self._intransitive
        if unit is not None and keys[first - 1] == "+":
            return True
        if unit is not None and self._worth:
            worth = keys[last] in self._worth and tokens.text[tokens.starts[last + 1]].isupper()
            if worth or not self._forfeiting.isdisjoint(keys[max(first - 1 - _VERB_REACH, 0) : first]):
                return True  # verlor 3 Milliarden Euro AN Wert, BÜSSTE 3 Milliarden Euro ein
        leads = unit is not None or (keys[last] in self._to and keys[last + 1][:1].isdecimal())
        if unit is not None and keys[first - 1] in self._stood_ends and self._stood.before(keys, first) is not None:
            return True  # the shares WERE UP $3.20
        if unit is not None and self._retold.tells_sum(tokens, first):
            return True
        return leads and keys[first - 1] in self._intransitive

    def passes(self, tokens: Tokens, first: int, unit: str | None) -> bool:
        """Whether a bound at a token says what level something rose or fell past: climbed ABOVE two euros; not: rose
        MORE THAN two euros, um ÜBER zwei Euro."""
        keys = tokens.keys
        if self._passing.at(keys, first) is None or keys[first - 1] in self._by_ends:
            return False
        return unit not in (PERCENT, PERCENTAGE_POINT) or keys[first - 1] in self._changes

    def _left_out(self, tokens: Tokens, start: int) -> Change | None:
        """What the statement before says, where this one leaves its verb out: prices rose by 6 percent, WAGES BY 1."""
        keys = tokens.keys
        for end in range(start - 1, max(start - 1 - _WITHOUT_VERB, 0), -1):
            if keys[end] == "," or keys[end] in self._and:
                for at in range(end - 1, max(end - 1 - _BRACKET, -1), -1):
                    if keys[at] in CLAUSE_ENDS:
                        return None
                    if (change := self._named(keys[at])) is not None:
                        return change
                return None
        return None

    def _of_noun(self, tokens: Tokens, first: int, last: int) -> Change | None:
        """A decline of 7 percent, a drop in sales of 7 percent; not where a level changes: Anstieg von 3 % auf 5 %."""
        keys, of = tokens.keys, self._of.before(tokens.keys, first)
        if of is None or (keys[last] in self._to and self._is_percent(tokens, last + 1)):
            return None
        for at in range(of[1] - 1, max(of[1] - 1 - _WHAT_REACH, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                return None
            change = self._named(keys[at]) if at == of[1] - 1 or keys[at + 1] in self._of_what else None
            if change is not None:
                noun = not self._nouns_are_capital or tokens.text[tokens.starts[at]].isupper()
                return change if noun else None  # fiel von 68 Prozent
        return None

    def _of_rise(self, tokens: Tokens, reaching: int) -> Change | None:
        """Which way a noun says that something moved whose size a word for "reached" at a token tells: LONJAKAN harga
        mencapai 70 persen."""
        for at in range(reaching - 1, max(reaching - 1 - _WHAT_REACH, -1), -1):
            if tokens.keys[at] in self._rises:
                return self._named(tokens.keys[at])
            if not tokens.keys[at].isalpha() or tokens.keys[at] in self._moves:
                return None
        return None

    def _of_told(self, tokens: Tokens, first: int) -> Change | None:
        """The change of the figure that this one only tells again: lost 193 points, or 0.8 percent."""
        keys, told = tokens.keys, self._adjoining.before(tokens.keys, first)
        end = first - 1 if told is None else told[1]
        end -= keys[end - 1] == ","
        for at in range(end - 1, max(end - 1 - _ADJOINED, -1), -1):
            if keys[at][:1].isdecimal():
                by = self._by.before(keys, at)
                than = at - 1 if keys[at - 1] in self._comparing else -1
                at = at if by is None else by[1]
                if than > 0 and keys[than - 1] in self._more_or_less:
                    at = than - 1  # PLUS DE 200, soit un tiers
                return self._told(tokens, range(at - 1, max(at - 1 - _VERB_REACH, -1), -1), at)
            if keys[at] in CLAUSE_ENDS:
                return None
        return None

    def _tells_share(self, tokens: Tokens, first: int) -> bool:
        """Whether a figure tells percent again: rose 5 PERCENT, or 390 euros; not: lost $1bn, or 34 cents a share."""
        told = self._adjoining.before(tokens.keys, first)
        end = 0 if told is None else told[1] - (tokens.keys[told[1] - 1] == ",")
        return end > 2 and self._is_percent(tokens, end - 2) and tokens.keys[end - 3] not in self._to

    def _of_telling(self, tokens: Tokens, last: int) -> Change | None:
        """The difference that tells this figure again right behind it: 7 Prozent ODER 22.400 WENIGER."""
        told = self._adjoining.at(tokens.keys, last)
        if told is None or not tokens.keys[told[1]][:1].isdecimal():
            return None
        return (self._differences.phrases.at(tokens.keys, told[1] + 1) or (None, 0))[0]

    def _of_parted(self, tokens: Tokens, first: int, last: int) -> Change | None:
        """What a German verb says whose first part ends its clause: BRACH um ein Drittel EIN."""
        keys = tokens.keys
        for end in to_the_end(tokens, last):
            verbs = self._parted.get(keys[end])
            if verbs is None or (keys[end + 1].isalpha() and keys[end + 1] not in self._and):
                continue
            for at in range(first - 1, max(first - 1 - _BRACKET, -1), -1):
                if keys[at] in CLAUSE_ENDS:
                    break
                if keys[at] in verbs:
                    return verbs[keys[at]]
        return None

    def _of_participle(self, tokens: Tokens, last: int) -> Change | None:
        """What the verb that closes a German clause says of a "by" before its level: hat UM 8 Prozent auf einen
        Höchstwert von 2 Milliarden ZUGELEGT."""
        end = max(to_the_end(tokens, last), default=0)
        verb = end > last and tokens.text[tokens.starts[end]].islower()
        return self._named(tokens.keys[end]) if verb and tokens.keys[end + 1] in CLAUSE_ENDS else None

    def _of_closing(self, tokens: Tokens, first: int, last: int) -> Change | None:
        """What the participle that closes a German clause says, if its auxiliary stands before the figure: HAT ein
        Drittel ihres Werts VERLOREN; not: ein Drittel der Befragten hat Geld verloren."""
        keys = tokens.keys
        end = next((at for at in range(last, last + _CLOSING_REACH) if keys[at] in CLAUSE_ENDS), 0)
        if not end or keys[end - 1] not in self._closing:
            return None
        for at in range(first - 1, max(first - 1 - _CHANGE_REACH, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                return None
            if keys[at] in self._opening:
                return self._named(keys[end - 1])
        return None

    def _named(self, key: str) -> Change | None:
        """Which way a word says that something moved: up, Anstieg, Umsatzrückgang."""
        if key in self._changes:
            return "up" if key in self._up else "down"
        if self._every_head and key.endswith(self._every_head):
            return "up" if key.endswith(self._heads["up"]) else "down"
        return None

    def _is_contested(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether something was won or lost with a share: die Wahl mit 52 Prozent GEWONNEN, GEWANN mit 52 Prozent; not:
        die Aktie gewann mit 3 Prozent am meisten."""
        if tokens.keys[first - 2] in self._contested and len(tokens.keys[first].partition(",")[0]) > 1:
            return True
        return any(key in self._contested for key in tokens.keys[last : min(last + 2, tokens.count)])

    def is_by(self, tokens: Tokens, index: int) -> bool:
        """Whether a figure at a token is told as how much something moved: UM DIE Hälfte."""
        return self._by.before(tokens.keys, index) is not None

    def is_change(self, tokens: Tokens, index: int) -> bool:
        """Whether a bare figure says by how much something rose or fell: stieg um 1950."""
        return self.of(tokens, index, index + 1, None) is not None

    def went(self, tokens: Tokens, start: int, unit: str | None) -> bool:
        """Whether what opens a range at `start` says where something came from. Where the word also says by how
        much, percent are the size of a change: augmenté DE 4 à 5 %."""
        if unit in (PERCENT, PERCENTAGE_POINT) and self._by.at(tokens.keys, start) is not None:
            if tokens.keys[start - 1] in self._changes and tokens.keys[start - 1] not in self._moved_only:
                return False  # relève sa prévision à une CROISSANCE de 3 à 4 %
            return self._before_here(tokens, start, _MOVED_REACH, self._moved_only) is not None
        return self.moved(tokens, start) and not self._is_length(tokens, start, unit)

    def came_from(self, tokens: Tokens, first: int, last: int, *, rose: bool) -> bool:
        """Whether the first of two figures that both have their percent is what something came from, where the word for
        that also says by how much: a chuté DE 43 % à 36 %; not: augmenté de 4 à 5 %, une hausse de 3 % à 7 %."""
        opened = self._from.before(tokens.keys, first) if tokens.keys[first - 1] in self._from_keys else None
        if opened is None or (rose and tokens.keys[opened[1] - 2] in self._nouns_behind):
            return False
        return self.of(tokens, first, last, PERCENT) == ("up" if rose else "down")

    def _is_length(self, tokens: Tokens, start: int, unit: str | None) -> bool:
        """Whether a noun right before "from" is of so many metres, and nothing moved: une croissance DE 3 à 5 cm, une
        chute DE 10 à 12 m, une portée DE deux à quatre petits. A rise of 3 to 5 euros may be one from 3."""
        keys, at = tokens.keys, start - 1
        if at < 1 or keys[at] not in self._moves:
            return False
        if self._nouns_are_capital:
            return tokens.text[tokens.starts[at]].isupper() and unit is not None and not self._is_money(unit)
        if keys[at - 1] not in self._nouns_behind:
            return False
        measured = unit is not None and not self._is_money(unit) and unit not in (PERCENT, PERCENTAGE_POINT)
        return measured or keys[at] not in self._changes

    def is_step(self, tokens: Tokens, first: int, unit: str | None, times: Decimal) -> bool:
        """Whether the first of two figures with a "to" between says by how much something moved, and the second, so
        many times as great, what it reached: shrank BY 908,000 TO 120.3 million. Where the word for "by" also says
        where something came from, only what shrank to more, or what else had grown out of all measure: a reculé DE
        12 000 à 2,9 millions."""
        if times < _STEP or (unit is not None and not self._is_money(unit)):
            return False
        by = self._by.before(tokens.keys, first)
        if by is None:  # lost 100.66 to 2,581
            return unit is None and times >= _MUCH and tokens.keys[first - 1] in self._moves
        change = self._told(tokens, range(by[1] - 1, max(by[1] - 1 - _CHANGE_REACH, -1), -1), first)
        if self._from.before(tokens.keys, first) is None:
            return change is not None
        moved = self._before_here(tokens, by[1], _CHANGE_REACH, self._moved_only)
        return moved is None and (change == "down" or (change is not None and times > _OUT_OF_MEASURE))

    def moved(self, tokens: Tokens, index: int) -> bool:
        """Whether "rose" stands before "from A to B", which then are two levels and no range."""
        return self._before_here(tokens, index, _MOVED_REACH, self._moves) is not None

    def reached(self, tokens: Tokens, first: int, figure: int, unit: str | None) -> bool:
        """Whether "rose" stands before "up to", which then is the level that it reached: naik hingga 5 juta, naik 12 %,
        hingga 5 juta."""
        # What moves by so much a year reaches no level either: ambles hingga 25 SENTIMETER PER TAHUN.
        share = unit in (PERCENT, PERCENTAGE_POINT) or (unit is not None and unit.endswith(_PACES))
        keys, at = tokens.keys, self._past_share(tokens, first)
        reaching = self._reaching_share if share else self._reaching
        found = self._reaching_then.before(keys, figure) if at < first else None
        found = found or reaching.before(keys, figure)
        if found is None or found[1] > first:
            return False
        if keys[first - 1] in self._cutting and (figure == first + 1 or keys[figure - 1] in self._by):
            return False  # recorta HASTA 300 empleos, HASTA UN 10 %; but: reduce hasta EL 10 %
        return self._before_here(tokens, at, _CHANGE_REACH, self._moves) is not None

    def _past_share(self, tokens: Tokens, first: int) -> int:
        """Where the percent begin by which a level changed that a word before token `first` leads to, with the comma
        between: fell 12 %, TO 3 billion; `first` where none stand there."""
        keys, end = tokens.keys, first - (tokens.keys[first - 1] == ",")
        end = self._dates.begins_at(tokens, end) if end < first else end
        for at in range(end - 1, max(end - 1 - _ADJOINED, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                break
            if keys[at] in self._pointed and at > 0:
                return at - 1  # bajó dos DÉCIMAS
            if keys[at][:1].isdecimal():
                return at if self._is_percent(tokens, at) else first
        return first

    def compares(self, tokens: Tokens, start: int, first: int, last: int, unit: str | None) -> bool:
        """Whether a bound, from token `start` to the figure at `first`, holds something against that figure of another
        time: lower than THE 2.6% recorded IN MARCH, as much as 2.4%, LESS than 2.6% in March."""
        keys = tokens.keys
        by_place = self._comparing.isdisjoint(keys[start:first])
        if by_place and (unit is None or keys[last] not in self._levelled):
            return False
        dated = self._dates.follows(tokens, last, _DATED_WITHIN)
        if not dated or not self._foreseen.isdisjoint(keys[last:dated]):
            return False
        if by_place:  # below THE 2.6% seen in July; not: fell below the 2.6% in July
            if keys[first - 1] in self._articles:
                return keys[start - 1] not in self._moves
            return keys[start - 1] == "," and self._goes_before(tokens, start - 1)
        if keys[first - 1] in self._articles and keys[first - 2] in self._comparing:
            return True
        return unit is not None and keys[start - 1] == "," and self._past_share(tokens, start) < start

    @staticmethod
    def _goes_before(tokens: Tokens, comma: int) -> bool:
        """Whether a figure that may be held against the next one stands before a comma: naik 2,2 PERSEN, di bawah 2,6
        persen pada Juli."""
        for at in range(comma - 1, max(comma - 1 - _BRACKET, -1), -1):
            if tokens.keys[at][:1].isdecimal():
                return True
            if tokens.keys[at] in CLAUSE_ENDS:
                return False
        return False

    def _told(self, tokens: Tokens, places: range, last: int) -> Change | None:
        """Which way the first word of a change says, in some places around a figure that ends at token `last`, in
        its clause."""
        keys = tokens.keys
        for at in places:
            if keys[at] in CLAUSE_ENDS and keys[at - 1] not in self._in_turn:
                return None
            change = self._named(keys[at])
            if change is None or self._superlative.before(keys, at + 1) is not None:
                continue
            if at > last and keys[at + 1] in self._comparing and keys[at + 2][:1].isdecimal():
                continue  # passé de 80 000 à MOINS DE 35 000
            if keys[at] in self._compared and self._of_another(keys, at, last):
                continue
            if at < last or not self._adds_one(tokens, at + 1, last):
                return "down" if keys[at + 1] in self._lesser else change
        return None

    def _of_another(self, keys: Sequence[str], at: int, last: int) -> bool:
        """Whether a "more" belongs to another figure than the one that ends at token `last`, which it bounds or
        compares: de 1,1 % à PLUS DE 4 %, 900 personnes de 18 ans ET PLUS, 10 euros DE PLUS pour 50 litres."""
        if self._earlier.at(keys, at) is not None:
            return True  # un bénéfice de 41 millions un an PLUS TÔT
        if at == last:
            return False
        than = self._before_noun and at < last and keys[at + 1] in self._than  # MORE THAN 600 men backed by 14 aircraft
        bounds = (than or keys[at + 1] in self._from_keys) and self._may_begin(keys[at + 2] or "\n")
        if bounds or keys[at - 1] in self._and:
            return True
        return at < last and (keys[at - 1] in self._from_keys or (at > 1 and keys[at - 2][:1].isdecimal()))

    def _before_here(self, tokens: Tokens, index: int, reach: int, words: frozenset[str]) -> str | None:
        """The nearest of some words before a token, in its clause."""
        for at in range(index - 1, max(index - 1 - reach, -1), -1):
            if tokens.keys[at] in self._parting:
                return None  # hausse de 45 % censée rapporter de 15 à 20 millions, Zuwachs UND eine Marge von 9 bis 10
            if (
                tokens.keys[at] in words
                and tokens.keys[at + 1] not in self._than
                and not self._until.at(tokens.keys, at)
            ):
                return tokens.keys[at]
        return None
