"""Whether a date lies ahead: what its clause says of the future, of what was, and of the time that someone is given."""

from __future__ import annotations

from factcheck.language.dates.figures import FigureDates
from factcheck.language.tokens import CLAUSE_ENDS, SENTENCE_STARTS, Tokens

_CLAUSE_REACH = 24  # tokens before a weekday in which "will" is sought
_GRANTED_WITHIN = 8  # tokens from "gave" to "until"
_PARTICIPLE_REACH = 3  # tokens from "a" to what it is the auxiliary of: a déjà été
_VERB_REACH = 5  # the same behind one that opens its clause


class TensedDates(FigureDates):
    """Tells the tense of a date without a year: will be held on Thursday; am Freitag soll er gehen."""

    def is_ahead(self, tokens: Tokens, first: int, last: int, *, starts: bool = False) -> bool:
        """Whether the clause of a date speaks of the future: will be held on Thursday; am Freitag soll er gehen."""
        keys = tokens.keys
        if keys[first - 1] in self._looking_back:
            return False
        if starts or self._opens_a_time(tokens, first, last):
            return not self._is_told(tokens, first, last)
        opens, begins = True, first
        for at in range(first - 1, max(first - 1 - _CLAUSE_REACH, -1), -1):
            if keys[at] in self._bounds_of_clause and (at < first - 1 or keys[at] not in self._context):
                if keys[at] == "." and len(keys[at - 1]) == 1 and keys[at - 1].isalpha():
                    continue  # 7 p.m.
                break
            if keys[at] in self._never_ahead and not (at and self._says_ahead(tokens, at - 1)):
                return False  # but: akan mengumumkan
            if self._says_ahead(tokens, at):
                return not self._is_perfect(tokens, at + 1, last)
            begins = at
            opens = opens and (keys[at] in self._context or keys[at] in self._day_words or keys[at] in self._leading)
        if opens:
            return self._goes_on_ahead(tokens, last)
        if not self._says_ahead(tokens, last) or any(self._tells(tokens, at) for at in range(begins, first)):
            return False
        return not self._is_perfect(tokens, last + 1, last + 1)  # a statement on Thursday will reveal

    def _opens_a_time(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a time begins with a weekday: ab Montag; "from Monday" only where it opens the sentence."""
        keys = tokens.keys
        if keys[last] == "'" or self._to.at(keys, last) is not None:
            return False
        if self._starting.before(keys, first) is not None:
            return True
        found = self._onset.before(keys, first)
        return found is not None and (found[1] == 0 or keys[found[1] - 1] in SENTENCE_STARTS)

    def _is_told(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether the clause of a weekday tells what was: ab Montag wurde gestreikt. Die Karte and heute only end like
        it."""
        keys, told = tokens.keys, False
        for way in (range(first - 1, max(first - _CLAUSE_REACH, -1), -1), range(last, last + _CLAUSE_REACH)):
            for at in way:
                if (keys[at] in self._bounds_of_clause and (at != last or keys[at] != ",")) or keys[at] in ("–", "—"):
                    break
                if self._says_ahead(tokens, at):
                    return False
                past = bool(self._past_endings) and keys[at].endswith(self._past_endings)
                verb = past and tokens.text[tokens.starts[at]].islower() and keys[at] not in self._not_past
                told = told or verb or keys[at] in self._never_ahead
        return told

    def is_past(self, tokens: Tokens, first: int, last: int, *, figured: bool = False) -> bool:
        """Whether the clause of a date tells what has been, and announces nothing: on 3 November a bomb killed 12; not
        they called a strike for 3 November. Of a quarter, half or week, which is `figured`, figures are told in words
        that of a day would announce it: naik pada kuartal IV."""
        keys, told, passed = tokens.keys, False, first
        if keys[first - 1] in (self._toward_figures if figured else self._toward):
            return False
        for way in (range(first - 1, max(first - 1 - _CLAUSE_REACH, -1), -1), range(last, last + _CLAUSE_REACH)):
            for at in way:
                if passed <= at < first:
                    continue
                if keys[at] in self._ends_yardstick and at < first:
                    yardstick = self._yardsticks.before(keys, at + 1)
                    if yardstick is not None:
                        passed = yardstick[1]  # fell more than expected in the fourth quarter
                        continue
                if keys[at] in self._bounds_of_clause and (at != last or keys[at] != ","):
                    break
                if at >= last and told and keys[at] in self._and:
                    break  # fell in the fourth quarter and will rise
                if keys[at] in self._may_announce and self._announcing.before(keys, at + 1) is not None:
                    return False
                if self._says_ahead(tokens, at) or (figured and keys[at] in self._uncertain):
                    return False
                if at < first and not told and keys[at] in (self._awaiting_figures if figured else self._awaiting):
                    return False
                if figured and keys[at] in self._bracketing and self._ends_in_participle(tokens, at):
                    return True
                told = told or self._tells(tokens, at) or (figured and keys[at] in self._moving)
        return told

    def _ends_in_participle(self, tokens: Tokens, at: int) -> bool:
        """Whether a clause closes what an auxiliary at token `at` opens, and tells what was: HAT im vierten Quartal ein
        Werk ERÖFFNET; not: hat Entlassungen angekündigt."""
        keys, last = tokens.keys, at
        for behind in range(at + 1, at + 1 + _CLAUSE_REACH):
            if keys[behind] in self._bounds_of_clause or keys[behind] in self._and:
                break
            last = behind
        participle = keys[last].endswith("t") or keys[last].startswith("ge")
        return (
            participle
            and last > at
            and keys[last] not in self._may_announce
            and tokens.text[tokens.starts[last]].islower()
        )

    def is_denied(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether the clause of a date denies something before it, or right behind: will NOT open before 2027, wird
        vor 2027 NICHT öffnen."""
        keys = tokens.keys
        if keys[last] in self._may_deny and self._denying.before(keys, last + 1) is not None:
            return True
        for at in range(first - 1, max(first - 1 - _CLAUSE_REACH, -1), -1):
            if keys[at] in self._may_deny and self._denying.before(keys, at + 1) is not None:
                return keys[at + 1] not in self._never_denying
            if keys[at] in self._bounds_of_clause:
                return False
        return False

    def _tells(self, tokens: Tokens, at: int) -> bool:
        """Whether a word says that something has been: was, fell, killed, a tué."""
        key = tokens.keys[at]
        if key in self._told:
            return True
        if self._told_endings and key.endswith(self._told_endings):
            return key not in self._not_past and tokens.text[tokens.starts[at]].islower()
        return (
            bool(self._participles)
            and key.endswith(self._participles)
            and not self._told_auxiliaries.isdisjoint(tokens.keys[max(0, at - _PARTICIPLE_REACH) : at])
        )

    def looks_ahead(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether anything in the clause of a date speaks of the future, before it or behind."""
        keys = tokens.keys
        opens = keys[first - 1] in SENTENCE_STARTS or keys[first - 2] in SENTENCE_STARTS  # In the third quarter, …
        for way in (range(first - 1, max(first - 1 - _CLAUSE_REACH, -1), -1), range(last, last + _CLAUSE_REACH)):
            for at in way:
                if keys[at] in self._bounds_of_clause and not (opens and at == last and keys[at] == ","):
                    break
                if keys[at] in self._foreseeing or self._says_ahead(tokens, at):
                    return True
        return False

    def is_foreseen(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether the clause of a date speaks of the future, or before it of what may or must be."""
        keys = tokens.keys
        if self._goes_on_ahead(tokens, last):
            return True
        for at in range(first - 1, max(first - 1 - _CLAUSE_REACH, -1), -1):
            if keys[at] in CLAUSE_ENDS:
                return False
            if keys[at] in self._future or keys[at] in self._obliging or self._says_ahead(tokens, at):
                return True
        return False

    def is_granted(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether someone is given or told a time, that ends with the date behind "until" or "by"."""
        for at in range(first - 1, max(first - 1 - _GRANTED_WITHIN, -1), -1):
            if tokens.keys[at] in self._granting:
                return True
            if tokens.keys[at] in CLAUSE_ENDS and tokens.keys[at] != ",":
                break
        for at in range(last, last + _GRANTED_WITHIN if self._granting_behind else last):
            if tokens.keys[at] in self._granting_behind:
                return True
            if tokens.keys[at] in CLAUSE_ENDS:
                break
        return False

    def _goes_on_ahead(self, tokens: Tokens, at: int) -> bool:
        """The same where the weekday opens the clause."""
        keys = tokens.keys
        at += keys[at] == ","
        for behind in range(at, at + _VERB_REACH):
            if keys[behind] in self._bounds_of_clause or keys[behind] in self._never_ahead:
                return False
            if self._says_ahead(tokens, behind):
                return not self._is_perfect(tokens, behind + 1, behind + 1)
            if self._past_endings and keys[behind].endswith(self._past_endings):
                return False
        return False

    def _says_ahead(self, tokens: Tokens, at: int) -> bool:
        """Whether a word that speaks of the future ends here: will, is expected, aura."""
        keys = tokens.keys
        listed = keys[at] in self._may_be_ahead
        if not listed and not self._ahead_endings:
            return False
        if not tokens.text[tokens.starts[at] : tokens.starts[at] + 1].islower():
            return False  # Will Wade, Teherán
        if listed:
            found = self._ahead.before(keys, at + 1)
            return found is not None and (found[1] == 0 or keys[found[1] - 1] not in self._never_ahead)
        return keys[at].endswith(self._ahead_endings)

    def _is_perfect(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether what will be told is told to have been: would have, soll … gestohlen haben."""
        keys = tokens.keys
        if not self._perfect:
            return False
        if keys[first] in self._perfect:
            return True
        for at in range(last, last + _CLAUSE_REACH):
            if keys[at] in self._bounds_of_clause:
                return keys[at - 1] in self._perfect
        return False
