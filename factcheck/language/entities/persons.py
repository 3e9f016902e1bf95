"""Whom "she" and "he" stand for: the one person in reach whom nothing speaks against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language.entities import genders
from factcheck.language.entities.genders import Gender, Genders
from factcheck.language.records import record

REACH = 2  # sentences before that in which somebody was named last


@record(frozen=True, slots=True)
class Person:
    """Somebody named; without a key who is on no list."""

    key: str | None
    name: str
    sentence: int


@dataclass(slots=True)
class Persons:
    """Who was named as the text goes on, each once, the last one last."""

    genders: Genders = field(default_factory=dict)
    named: list[Person] = field(default_factory=list)

    def see(self, key: str | None, name: str, sentence: int) -> None:
        self.named = [one for one in self.named if (one.key, one.name) != (key, name)]
        self.named.append(Person(key, name, sentence))

    def forget(self) -> None:
        self.named = []

    def meant(self, gender: Gender | None) -> Person | None:
        """Whom a pronoun stands for: who is told to be of its gender; else who was named last, where that was one
        alone of whom nothing else is told."""
        if not self.named:
            return None
        last = self.named[-1].sentence
        near = [one for one in self.named if last - one.sentence <= REACH]
        fitting = [one for one in near if self._is(one) in {gender, None}] if gender is not None else near
        known = [one for one in fitting if gender is not None and self._is(one) == gender]
        return _alone(known, last) if known else _alone([one for one in fitting if one.sentence == last], last)

    def _is(self, person: Person) -> Gender | None:
        return genders.of(self.genders, person.name)


def _alone(found: Sequence[Person], last: int) -> Person | None:
    """The only one of several; else the only one of the last sentence."""
    if len(found) > 1:
        found = [one for one in found if one.sentence == last]
    return found[0] if len(found) == 1 else None
