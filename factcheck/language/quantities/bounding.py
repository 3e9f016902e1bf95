"""What bounds a figure: the words before it, behind it, behind its noun and at the end of its clause."""

from __future__ import annotations

from factcheck.language.lexicon import BoundKind, Bounds, NumberWords
from factcheck.language.quantities.units import COURSES, DURATIONS
from factcheck.language.tokens import CLAUSE_ENDS, Phrases, Tokens, phrase_set

_STEPS = 4  # phrases between a figure and its bound: überschritt ZUM ERSTEN MAL DIE MARKE VON
_LIMIT_WITHIN = 3  # tokens from a limit to its figure: Grenze von rund
_FORBIDDEN_WITHIN = 4  # tokens from "more than" back to "may not"
_LATE_REACH = 6  # tokens behind a figure in which a closing verb is sought
_MARKED_WITHIN = 3  # tokens from a mark to its figure: la BARRERA de los 17
_CROSSED_WITHIN = 10  # tokens from such a verb to its figure
_SPAN_VERB_WITHIN = 2  # tokens from a length of time to the verb that it fills
_AGENT_WITHIN = 4  # tokens between an article and its attribute
_ESTIMATED_NOUN = 2  # words between "estimated" and its "of": an estimated net worth of
_NOUN_AND_OF = 2  # tokens of "minimum of"
_ADJECTIVES = 2  # tokens between an article and such a noun: the legal minimum of
_LENGTHS = frozenset({"mm", "cm", "m", "[ft_i]", "[in_i]"})
_ADJECTIVE = ("e", "en", "er", "es", "em")
_YEAR = 4  # digits
_AREA = frozenset({"km2", "m2", "ha", "har", "[sft_i]", "[sin_i]", "[acr_us]", "[smi_us]"})
_TURNED: dict[BoundKind, BoundKind] = {"over": "at_most", "under": "at_least"}
_NEAR: dict[BoundKind, BoundKind] = {"over": "slightly_over", "under": "nearly"}
_ONE_SIDED = frozenset({"over", "under", "at_least", "at_most"})


class BoundReader:
    """Finds the bounds of one language."""

    def __init__(self, bounds: Bounds, numbers: NumberWords) -> None:
        self._before: Phrases[BoundKind] = Phrases(bounds.before)
        self._after: Phrases[BoundKind] = Phrases(bounds.after)
        self._late: Phrases[BoundKind] = Phrases(bounds.late)
        self._closing = frozenset(self._late.first_keys())
        self._behind_nouns: Phrases[BoundKind] = Phrases(bounds.behind_nouns)
        self._nouns = frozenset(self._behind_nouns.first_keys())
        self._skip = phrase_set(bounds.skip)
        self._attributes, self._agents = phrase_set(bounds.attributes), frozenset(bounds.agents)
        self._of, self._or, self._than = frozenset(numbers.of), frozenset(bounds.or_), frozenset(bounds.than)
        self._first_time = phrase_set(bounds.first_time)
        self._amounting, self._estimates = phrase_set(bounds.amounting), frozenset(bounds.estimates)
        led_by = (self._before, self._attributes, self._skip, self._first_time, self._amounting)
        self._leading = frozenset().union(*(table.last_keys() for table in led_by))
        self._superlatives = frozenset(bounds.superlatives_behind)
        self._never_behind = self._superlatives.union(
            numbers.cardinals, numbers.mixed, numbers.articles, numbers.pronouns
        )
        self._times = phrase_set(bounds.times)
        self._as_many = frozenset(bounds.as_many)
        self._the = frozenset(bounds.the)
        self._spans, self._lasting = frozenset(bounds.spans), frozenset(bounds.lasting)
        self._lasting_behind, self._earlier = frozenset(bounds.lasting_behind), phrase_set(bounds.earlier)
        self._held_against = self._than.difference(self._of)  # plus QUE deux ans auparavant, and not plus DE
        self._deadlines, self._deadlines_behind = phrase_set(bounds.deadlines), phrase_set(bounds.deadlines_behind)
        self._courses, self._running = frozenset(bounds.courses), frozenset(bounds.running)
        self._lengths = frozenset(bounds.lengths)
        self._earlier_at_end = frozenset(bounds.earlier_at_end)
        self._ago_units = frozenset(bounds.ago_units)
        self._ago, self._cardinals = frozenset(bounds.ago), frozenset(numbers.cardinals)
        self._forbidding = phrase_set(bounds.forbidding)
        self._nearby, self._nearby_joined = phrase_set(bounds.nearby), frozenset(bounds.nearby_joined)
        self._articles = frozenset(numbers.articles)
        self._leads = self._the.union(numbers.articles)
        self._uncovering = frozenset(bounds.covered_never)
        self._clearing = frozenset(bounds.clearing)
        self._covering, self._covered = phrase_set(bounds.covering), frozenset(bounds.covered)
        self._span_verbs = frozenset(bounds.span_verbs)
        self._bought = frozenset(bounds.bought)
        self._crossed_by = bounds.crossed
        self._marks = frozenset(bounds.marks)
        self._before_marked = self._of.union(bounds.the, numbers.definite, bounds.marks)
        self._uncomparing = frozenset(bounds.uncomparing)
        self._comparative = frozenset(bounds.comparative)
        self._crossing = frozenset(bounds.crossing)
        self._limits = frozenset(bounds.limits)
        self._determiners = frozenset((*numbers.definite, *numbers.articles, *bounds.the))
        self._nouns_are_capital = numbers.nouns_are_capital
        self._estimated_at = frozenset(bounds.estimated_at)
        self._negating, self._slightly = phrase_set(bounds.negating), phrase_set(bounds.slightly)
        self._turning = self._slightly.last_keys() | self._negating.last_keys()
        self._late_last = frozenset(bounds.late_last)
        self._named = frozenset(bounds.named)
        self._loose, self._lengthy = phrase_set(bounds.loose), frozenset(bounds.lengthy)
        self._timed = frozenset(bounds.timed)
        self._titles, self._among = bounds.titles, phrase_set(bounds.among)

    def before(self, tokens: Tokens, index: int, floor: int) -> tuple[BoundKind, int] | None:
        """The bound that ends before token `index`, no further left than `floor`."""
        keys, at = tokens.keys, index
        estimated: tuple[BoundKind, int] | None = None
        for _ in range(_STEPS):
            if keys[at - 1] not in self._leading:
                break
            found = self._before.before(keys, at) or self._estimated(tokens, at)
            if found is not None and found[1] >= floor:
                if self._only_relates(tokens, found, at) or self._tells_where(tokens, found, index):
                    return None
                if found[0] == "exact" and at - found[1] > 1 and keys[found[1] - 1] in self._bought:
                    return "at_most", found[1] + 1
                if found[0] in ("around", "exact"):
                    return self._outer(tokens, found, floor) or found
                if found[0] != "estimated":
                    return found
                estimated, at = found, found[1]  # more than an estimated $5 million
                continue
            told = self._first_time.before(keys, at)
            if told is not None:
                at, floor = told[1], 0  # the "first" in it is no figure
                continue
            attribute = self._attributes.before(keys, at)
            skipped = (True, self._agent(tokens, attribute[1])) if attribute else self._skip.before(keys, at)
            if skipped is None or skipped[1] < floor:
                break
            at = skipped[1]
        return estimated

    def _outer(self, tokens: Tokens, inner: tuple[BoundKind, int], floor: int) -> tuple[BoundKind, int] | None:
        """The bound before one that bounds to neither side: UP TO about 300, ÜBERSCHRITT erstmals die Marke von 300;
        not over the past three years."""
        told = self._first_time.before(tokens.keys, inner[1])
        if told is not None:
            inner, floor = (inner[0], told[1]), 0
        outer = self._before.before(tokens.keys, inner[1])
        if outer is not None and outer[0] == "estimated" and inner[0] == "exact" and outer[1] >= floor:
            return outer  # ditaksir mencapai 3 miliar
        if outer is None or outer[0] not in _ONE_SIDED or outer[1] < floor:
            return None
        if inner[0] == "around" and self._loose.at(tokens.keys, outer[1]) is not None:
            return None
        return None if inner[0] == "exact" and tokens.keys[outer[1]] in self._spans else outer

    def _tells_where(self, tokens: Tokens, bound: tuple[BoundKind, int], index: int) -> bool:
        """Whether a bound only says where something is: NEAR THE 3,028-metre summit."""
        keys = tokens.keys
        if keys[index - 1] not in self._leads or keys[index + 1] != "-" or keys[index + 2] not in self._nearby_joined:
            return False
        nearby = self._nearby.at(keys, bound[1])
        if nearby is None or nearby[1] != index - 1:
            return False
        return bound[0] == "at_most" or keys[index + 3] not in self._marks

    def _only_relates(self, tokens: Tokens, bound: tuple[BoundKind, int], last: int) -> bool:
        """Whether a bound before token `last` says nothing of the figure behind it: three TIMES HIGHER THAN the 683
        on record, TWICE AS MANY AS 20 years ago, the legal MINIMUM OF 2.19 million."""
        keys, first = tokens.keys, bound[1]
        if bound[0] == "at_most" and keys[first - 1] in self._as_many:
            return True
        if bound[0] in ("over", "under"):
            hyphenated = first > 0 and keys[first - 1] == "-" and tokens.glued(first)  # a five-under 67
            times = self._times.before(keys, first) is not None and self._first_time.before(keys, first) is None
            return hyphenated or times
        if keys[first] in self._named and last - first == 1 and keys[first - 1] in self._the:
            return True  # meet THE MINIMUM 50 percent
        if bound[0] not in ("at_least", "at_most") or keys[last - 1] not in self._of or last - first < _NOUN_AND_OF:
            return False
        return any(keys[at] in self._the for at in range(max(first - _ADJECTIVES, 0), first + 1))

    def behind(self, tokens: Tokens, last: int, unit: str | None) -> tuple[BoundKind, int] | None:
        """The bound that begins at token `last`, right behind a figure with its `unit`: "or more"."""
        found = self._after.at(tokens.keys, last)
        if tokens.keys[last] == "+" and tokens.glued_digits(last + 1):
            return None  # in minute 90+4
        compares = unit is not None and tokens.keys[last] in self._comparative
        following = tokens.keys[found[1]] if found is not None else ""
        if compares and following.isalpha() and following not in self._uncomparing:
            return None
        if found is None or tokens.keys[found[1]] in self._than or tokens.keys[found[1]] in self._superlatives:
            return None
        return found

    def further_on(self, tokens: Tokens, first: int, last: int, figure: int) -> BoundKind | None:
        """The bound behind a figure's noun or at the end of its clause; a limit that is overstepped is that figure.
        The figure itself stands at token `figure`."""
        keys = tokens.keys
        limit = not self._limits.isdisjoint(keys[max(0, first - _LIMIT_WITHIN) : first])
        marked = keys[last + 1] in self._marks and keys[last] == "-" and tokens.glued(last)
        if not marked and keys[figure - 1] in self._before_marked:
            marked = not self._marks.isdisjoint(keys[max(0, figure - _MARKED_WITHIN) : figure])
        far = self._crossed_far(tokens, first) if marked else None
        kind = far or self._behind_noun(tokens, last) or (None if limit else self._late_bound(tokens, last))
        if kind == "estimated" and tokens.keys[first - 1] not in self._estimated_at:
            return None
        return kind

    def _crossed_far(self, tokens: Tokens, first: int) -> BoundKind | None:
        """What a verb far before a figure and its mark says: ÜBERSCHRITT am Abend die 50-Prozent-MARKE, a FRANCHI en
        mars la BARRE des 17 millions."""
        if not self._crossed_by:
            return None
        for at in range(first - 1, max(first - 1 - _CROSSED_WITHIN, -1), -1):
            if tokens.keys[at] in CLAUSE_ENDS:
                return None
            if tokens.keys[at] in self._crossed_by:
                return self._crossed_by[tokens.keys[at]]
        return None

    def is_stretch(self, tokens: Tokens, bound: int, unit: str | None, last: int) -> bool:
        """Whether the "over" at token `bound`, before a figure that ends at `last`, tells no bound: OVER five years
        it grew, drops 300 feet OVER two miles, Gold ÜBER 400 Meter, ein Gutschein ÜBER 20 Euro, führt ÜBER 19
        Brücken."""
        keys, before = tokens.keys, bound - 1
        if unit == "m" and keys[bound] in self._clearing and keys[bound + 1][:1].isdecimal():
            return not keys[bound + 1].isdecimal()  # 6,25 m
        if unit in DURATIONS and self._span_verbs and keys[bound] in self._courses:
            behind = keys[last : last + _SPAN_VERB_WITHIN]
            return any(key in self._span_verbs for key in behind) and CLAUSE_ENDS.isdisjoint(behind[:1])
        if unit in DURATIONS and keys[bound] in self._spans:
            return keys[before] not in self._lasting and keys[last] not in self._lasting_behind
        if keys[bound] not in self._courses or not bound:
            return False
        if self._leads_noun(tokens, bound + 1, last, unit):
            return True
        if unit is None and self._closes(tokens, last, self._crossing):
            return True
        if unit in COURSES and keys[last] in self._lengthy and keys[bound + 1] in self._determiners:
            return True
        if unit in _AREA and keys[before] in self._running:
            return True
        if unit in COURSES:
            noun = self._nouns_are_capital and tokens.text[tokens.starts[before]].isupper()
            led = noun or keys[before] in self._running or (keys[before] in self._lengths and bound > 1)
            return led or self._closes(tokens, last, self._running)
        return keys[before].endswith(self._titles) if unit is not None else keys[before] in self._crossing

    def took(self, tokens: Tokens, bound: int, unit: str | None) -> bool:
        """Whether the "within" at token `bound` only says how long a match or a way took: MENANG dalam waktu 71 menit,
        21-18, 21-15 DALAM WAKTU 45 menit."""
        keys = tokens.keys
        if unit not in DURATIONS or not self._timed or self._loose.at(keys, bound) is None:
            return False
        only = self._before.before(keys, bound)  # HANYA dalam waktu 45 menit
        before = (only[1] if only is not None and only[0] == "exact" else bound) - 1
        return keys[before] in self._timed or (keys[before].isdecimal() and keys[before - 1] in ("-", "–"))

    @staticmethod
    def _closes(tokens: Tokens, last: int, verbs: frozenset[str]) -> bool:
        """Whether a clause ends in a verb that an "over" belongs to: die ÜBER 83 der 150 Sitze VERFÜGT."""
        for at in range(last, min(last + _LATE_REACH, tokens.count)):
            if tokens.keys[at] in CLAUSE_ENDS:
                return tokens.keys[at - 1] in verbs
        return False

    def _leads_noun(self, tokens: Tokens, article: int, last: int, unit: str | None) -> bool:
        """Whether an article behind a bound is that of a noun which is so long or high: ÜBER EINE zehn Meter LANGE
        Leiter."""
        keys = tokens.keys
        if unit is None or keys[article] not in self._articles or not keys[last].endswith(_ADJECTIVE):
            return False
        return tokens.text[tokens.starts[last] : tokens.starts[last] + 1].islower() and last < tokens.count

    def picks_out(self, tokens: Tokens, bound: int, first: int) -> bool:
        """Whether what would bound the figure at token `first` only says of whom somebody is one: UNTER DEN 36
        Opfern."""
        found = self._among.at(tokens.keys, bound)
        return found is not None and found[1] == first

    def covers(self, tokens: Tokens, bound: int, unit: str | None, last: int) -> bool:
        """Whether an "under" only says what lies over something: UNDER three metres of snow."""
        if unit not in _LENGTHS or tokens.keys[last] not in self._covered or tokens.keys[last + 1] in self._uncovering:
            return False
        return self._covering.at(tokens.keys, bound) is not None

    def is_deadline(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a length of time is all that something may take: élu DANS LES 90 jours; not dans les 24 heures qui
        ont précédé."""
        if self._deadlines.before(tokens.keys, first) is None:
            return False
        return tokens.keys[last] in CLAUSE_ENDS or self._deadlines_behind.at(tokens.keys, last) is not None

    def turned(self, tokens: Tokens, kind: BoundKind, bound: int, floor: int) -> tuple[BoundKind, int]:
        """What a bound at token `bound` is, and where it begins, with the word before it: NO deeper than 2 m, ETWAS
        größer als ein Drittel."""
        keys = tokens.keys
        if kind not in _TURNED or bound <= floor or keys[bound - 1] not in self._turning:
            return kind, bound
        for table, other in ((self._negating, _TURNED[kind]), (self._slightly, _NEAR[kind])):
            found = table.before(keys, bound)
            if found is not None and found[1] >= floor:
                return other, found[1]
        return kind, bound

    def is_forbidden(self, tokens: Tokens, bound: int) -> bool:
        """Whether what lies over a bound is forbidden or impossible: MAY NOT use more than 20 litres a day."""
        keys = tokens.keys
        for at in range(bound, max(bound - _FORBIDDEN_WITHIN, 0), -1):
            if self._forbidding.before(keys, at) is not None:
                return True
            if keys[at - 1] in CLAUSE_ENDS:
                return False
        return False

    def is_earlier(self, tokens: Tokens, index: int) -> bool:
        """Whether a length of time that ends at `index` only says when: than a year EARLIER."""
        key = tokens.keys[index]
        if self._earlier.at(tokens.keys, index) is not None:
            return True
        return key in self._earlier_at_end and not tokens.keys[index + 1].isalnum()

    def compares_times(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a length of time, tokens `first` to before `last`, only says what something is held against: MORE
        THAN TWO YEARS EARLIER, un 3 % más QUE DOS AÑOS ANTES. That it was so long ago at least is said in the same
        words."""
        if tokens.keys[first - 1] not in self._held_against:
            return False
        return self.is_earlier(tokens, last) or self.is_ago(tokens, first, last)

    def is_ago(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a length of time says of what a figure right before is more or less: 12% MORE THAN A YEAR AGO. With
        no figure there it was so long ago at least."""
        keys = tokens.keys
        if keys[last] not in self._ago or keys[first - 1] not in self._held_against:
            return False
        figure = keys[first - 3 - (keys[first - 3] in self._ago_units)]
        return figure[-1:].isdecimal() or figure in self._as_many or figure in self._cardinals

    def _estimated(self, tokens: Tokens, at: int) -> tuple[BoundKind, int] | None:
        """An estimated fortune OF; das GESCHÄTZTE Vermögen BETRÄGT; sa fortune ESTIMÉE S'ÉLÈVE À."""
        amounting = self._amounting.before(tokens.keys, at)
        if amounting is None and tokens.keys[at - 1] not in self._of:
            return None
        end = amounting[1] if amounting is not None else at - 1
        if amounting is not None and tokens.keys[end - 1] in self._estimates:
            return "estimated", at  # the figure alone: what amounts to it is the measure
        for noun in range(end - 1, max(end - 1 - _ESTIMATED_NOUN, 0), -1):
            if not tokens.keys[noun].isalpha():
                break
            found = self._before.before(tokens.keys, noun)
            if found is not None:
                if found[0] != "estimated":
                    return None
                return found if amounting is None else ("estimated", at)
        return None

    def _agent(self, tokens: Tokens, at: int) -> int:
        """Where what stands between an article and an attribute begins: die VON NIELSEN gemeldeten; `at` where
        nothing does."""
        for agent in range(at - 1, max(at - 1 - _AGENT_WITHIN, 0), -1):
            if tokens.keys[agent] in CLAUSE_ENDS:
                return at
            if tokens.keys[agent] in self._agents and self._skip.before(tokens.keys, agent) is not None:
                return agent
        return at

    def _behind_noun(self, tokens: Tokens, last: int) -> BoundKind | None:
        """50 employees OR MORE, 24 enfants AU MAXIMUM."""
        keys = tokens.keys
        last += keys[last] in self._of  # 3 millions de clients au maximum
        if not keys[last].isalpha():
            return None
        if keys[last + 1] in self._nouns:
            far = self._behind_nouns.at(keys, last + 1)
            counts = far is not None and (keys[far[1]][:1].isdecimal() or keys[far[1]] in self._never_behind)
            return far[0] if far is not None and not counts else None  # 27 wurden MINDESTENS EINMAL
        if keys[last + 1] not in self._or:
            return None
        found = self._after.at(keys, last + 1)
        return found[0] if found is not None and keys[found[1]] not in self._than else None

    def _late_bound(self, tokens: Tokens, last: int) -> BoundKind | None:
        """A verb at the end of the clause: "100 Millionen Nutzer überschritten"."""
        keys = tokens.keys
        for at in range(last, min(last + _LATE_REACH, tokens.count) if self._closing else last):
            key = keys[at]
            if key in CLAUSE_ENDS or (key.isdecimal() and len(key) != _YEAR and keys[at + 1] != "."):
                return None  # für 5 Euro verkauft und 300 überschritten
            if key in self._closing and (found := self._late.at(keys, at)) is not None:
                return found[0] if key not in self._late_last or keys[found[1]] in CLAUSE_ENDS else None
        return None
