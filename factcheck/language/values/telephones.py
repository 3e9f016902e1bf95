"""Telephone numbers, which are no values: +49 30 5550 1234, 01 42 68 53 00, (212) 555-0199."""

from __future__ import annotations

from factcheck.language.tokens import Tokens

_MARKS = frozenset({"-", "/", "."})
_AREA = range(2, 6)  # digits between brackets
_SUBSCRIBER = 5  # digits behind an area code, at the least
_INTERNATIONAL = 7  # digits in all, behind a plus
_CALLED = 7  # digits in all, behind a word of calling
_IN_THREES = 9  # the same where they are grouped as those of a count are: 800 555 012
_CALLED_WITHIN = 3  # tokens from it to the number: Telefonnummer der Polizei
_EMERGENCY = frozenset({"911", "999", "112"})  # what else they are is hardly ever told of those who are called
_EMERGENCY_ALONE = frozenset({"110", "113", "115", "118", "119", "000", "091"})
_DIALLED_WITHIN = 2  # tokens from a word of dialling to such a number: appeler le
_PAIRS = 3  # groups behind a first one of two digits


def past_telephone(tokens: Tokens, index: int, calling: frozenset[str] = frozenset()) -> int:
    """The token behind a telephone number whose first digits stand at `index`; `index` where there is none. Behind a
    word of `calling` any long figure in groups is one."""
    keys = tokens.keys
    key, before = keys[index], keys[index - 1] if index else ""
    if not _is_group(key):
        return index
    if before == "+" and tokens.glued(index):
        begin = index + 1
        if keys[begin] == "(" and _is_group(keys[begin + 1]) and keys[begin + 2] == ")":
            groups, digits, last = _groups(tokens, begin + 3)
            return last if groups else index  # +1 (202) 555-0147
        groups, digits, last = _groups(tokens, begin)
        return last if groups and digits + _digits(key) >= _INTERNATIONAL else index
    if before == "(" and keys[index + 1] == ")" and len(key) in _AREA and _is_group(keys[index + 2]):
        groups, digits, last = _groups(tokens, index + 2)
        return last if digits > _SUBSCRIBER - (key[0] == "0") and (groups > 1 or key[0] == "0") else index
    if key[0] != "0":
        groups, digits, last = _groups(tokens, index)
        long = digits >= _CALLED if groups > 1 else digits >= _IN_THREES and not key.isdecimal()
        return last if long and _is_called(tokens, index, calling) else index
    if not key.strip("0"):
        return index
    groups, _, last = _groups(tokens, index + 1)
    return last if len(key) > 2 or (len(key) == 2 and groups >= _PAIRS) else index


def calls_for_help(tokens: Tokens, index: int, dialling: frozenset[str]) -> bool:
    """Whether a figure is the number of an emergency line, behind a word of `dialling`: she called 911. Of others than
    the best known nothing may follow that could be counted: llamó al 113, and not 113 doctors."""
    keys = tokens.keys
    alone = keys[index] in _EMERGENCY_ALONE and not keys[index + 1].isalpha()
    if not alone and keys[index] not in _EMERGENCY:
        return False
    return not dialling.isdisjoint(keys[max(0, index - _DIALLED_WITHIN) : index])


def _is_called(tokens: Tokens, index: int, calling: frozenset[str]) -> bool:
    """Whether a word of calling stands shortly before a token: llame al, unter der Nummer."""
    for at in range(index - 1, max(index - 1 - _CALLED_WITHIN, -1), -1):
        if tokens.keys[at] in calling:
            return True
        if not (tokens.keys[at].isalpha() or tokens.keys[at] in ":."):
            return False
    return False


def _groups(tokens: Tokens, at: int) -> tuple[int, int, int]:
    """The groups of digits from a token on: how many they are, how many digits they have, and the token behind."""
    keys = tokens.keys
    groups = digits = 0
    while True:
        begin = at + (keys[at] in _MARKS and (keys[at] == "/" or (tokens.glued(at) and tokens.glued(at + 1))))
        if not _is_group(keys[begin]):
            return groups, digits, at
        groups, digits, at = groups + 1, digits + _digits(keys[begin]), begin + 1


def _is_group(key: str) -> bool:
    """Whether a token is digits, which may be grouped by spaces but by no sign."""
    return key[:1].isdecimal() and (key.isdecimal() or not any(sign in key for sign in ".,'"))


def _digits(key: str) -> int:
    return sum(map(str.isdecimal, key))
