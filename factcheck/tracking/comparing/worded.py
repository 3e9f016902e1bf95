"""A sentence as its words: which of them carry matter, which clause they stand in, what is denied.

Nothing is parsed. A word's stem stands for the word, a clause is what stands between two signs or
words that begin a new statement, and what a clause denies is the first word of matter behind the
word of denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import snowballstemmer  # type: ignore[import-untyped]  # it ships no types

from factcheck.language.langs import wording
from factcheck.language.stances.superlatives import means_ever
from factcheck.language.tokens import Phrases, Tokens
from factcheck.tracking.comparing.vocabulary import vocabulary

_SIGNS = frozenset(",;:–()[]…!?\n")
_ALIKE = 5  # letters with which two forms of one word begin: elect-ed, elect-ion
_ALIKE_SHARE = 0.75  # and of the longer stem
_VERB = 4  # letters, at least, that its endings leave of a verb
_PAIR_WITHIN = 7  # tokens between ne and pas


@dataclass(frozen=True, slots=True)
class Word:
    """`start` and `end` are offsets into the text that the sentence comes from."""

    form: str  # lower case
    stem: str
    joined: str  # the stem with the particle that stands apart at the clause's end: lehnt … ab; "" without
    at: int  # which token of the sentence
    start: int
    end: int
    clause: int  # counted from the sentence's beginning
    capital: bool
    compound: bool  # a noun whose last part says what it is: Nettogewinn
    hollow: bool  # carries no matter of its own: the, of, will

    @property
    def is_number(self) -> bool:
        return self.form[0].isdecimal()


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, and what it denies: the first word of matter behind it in its clause, or
    where it ends the clause, the verb before it. `start` and `end` hold both."""

    tokens: frozenset[int]
    start: int
    end: int
    clause: int
    denied: Word

    @property
    def at(self) -> int:
        return min(self.tokens)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that says how a thing is meant: planned, possible, denied. `kind` is a modality."""

    kind: str
    at: int
    clause: int


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    start: int  # in the text that it comes from
    language: str
    words: tuple[Word, ...]
    denials: tuple[Denial, ...]
    hedges: tuple[Hedge, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def matter(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if not word.hollow)

    def denies_in(self, clause: int, beside: Word | None = None) -> bool:
        """Whether something in a clause is denied, by another word than this."""
        return any(
            denial.clause == clause and (beside is None or beside.at not in denial.tokens) for denial in self.denials
        )


@lru_cache(maxsize=1024)
def worded(text: str, language: str, start: int = 0) -> Sentence:
    """The words of one sentence, which begins at `start` of its text. Languages as `vocabulary` knows."""
    tokens = Tokens(text)
    clauses = _clauses(tokens, language)
    denying, idle = _denying(tokens, language)
    hollow = _hollow(language)
    compounds = wording(language).inflection.compounds
    particles = _particles(tokens, clauses, language)
    words = tuple(
        Word(
            form=key,
            stem=stem(key, language, noun=compounds and _is_capital(tokens, index)),
            joined=_joined(tokens, index, particles.get(clauses[index]), language),
            at=index,
            start=start + tokens.starts[index],
            end=start + tokens.ends[index],
            clause=clauses[index],
            capital=_is_capital(tokens, index),
            compound=compounds and _is_capital(tokens, index),
            hollow=key in hollow or index in idle or (len(key) == 1 and not key.isdecimal()),
        )
        for index, key in enumerate(tokens.keys[: tokens.count])
        if key[0].isalnum()
    )
    denials = []
    for own in denying:
        first, last = min(own), max(own)
        denied = _denied(words, first, clauses[first])
        if denied is not None:
            begins, ends = start + tokens.starts[first], start + tokens.ends[last]
            whole = min(begins, denied.start), max(ends, denied.end)
            denials.append(Denial(own, *whole, clauses[first], denied))
    return Sentence(text, start, language, words, tuple(denials), _hedges(tokens, clauses, language))


def same(one: Word, other: Word) -> bool:
    """Whether two words are forms of one, or the one a compound of the other."""
    if one.is_number or other.is_number:
        return one.form == other.form
    a, b = one.stem, other.stem
    if one.form == other.form or a == b or (one.joined and one.joined in (b, other.joined)) or a == other.joined:
        return True
    if one.compound and other.compound and min(len(a), len(b)) >= _ALIKE and (a.endswith(b) or b.endswith(a)):
        return True
    alike = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return alike >= _ALIKE and alike >= _ALIKE_SHARE * max(len(a), len(b))


@lru_cache(maxsize=65536)
def stem(form: str, language: str, *, noun: bool = False) -> str:
    """What the forms of a word have in common. A noun, where nouns are known, is no form of a verb."""
    if not form.isalpha():
        return form
    words = vocabulary(language)
    ending = words.adverb_ending
    if ending and form.endswith(ending) and len(form) > len(ending) + 3:
        form = form.removesuffix(ending)
    verb = not noun and bool(words.particles)
    stemmed: str = _stemmer(language).stemWord(_unmarked(form, language) if verb else form)
    return stemmed.removesuffix("t") if verb and len(stemmed) > _VERB else stemmed


def _unmarked(form: str, language: str) -> str:
    """A verb without what marks its form before it, or behind its particle: ge-lehnt, ab-ge-lehnt, ab-zu-lehnen; a
    strong verb in its infinitive: fuhr, ab-fuhr."""
    words, strong = vocabulary(language), _strong(language)
    for particle in ("", *(one for one in _separable(language) if form.startswith(one))):
        rest = form.removeprefix(particle)
        infinitive = strong.get(rest) or strong.get(rest.removeprefix(words.infinitive) if particle else rest)
        if infinitive:
            return particle + infinitive
    particle = next(
        (one for one in _separable(language) if form.startswith((one + words.participle, one + words.infinitive))), ""
    )
    rest = form.removeprefix(particle)
    mark = words.infinitive if particle and rest.startswith(words.infinitive) else words.participle
    if rest.startswith(mark) and len(rest) >= len(mark) + _VERB:
        rest = rest.removeprefix(mark)
    return particle + rest


def _clauses(tokens: Tokens, language: str) -> list[int]:
    """Which clause each token is in."""
    openers = _openers(language)
    found, clause = [], 0
    for key in tokens.keys[: tokens.count]:
        clause += key in _SIGNS or key in openers
        found.append(clause)
    return found


def _particles(tokens: Tokens, clauses: list[int], language: str) -> dict[int, str]:
    """The verbal particle that ends each clause: lehnt den Plan ab."""
    particles, found = _separable(language), {}
    for index, key in enumerate(tokens.keys[: tokens.count]):
        if key[0].isalnum():
            found[clauses[index]] = key
    return {clause: key for clause, key in found.items() if key in particles}


def _joined(tokens: Tokens, index: int, particle: str | None, language: str) -> str:
    key = tokens.keys[index]
    if particle is None or key == particle or not key.isalpha() or _is_capital(tokens, index):
        return ""
    return stem(particle + key, language)


def _denying(tokens: Tokens, language: str) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The tokens of each phrase that denies; and all tokens that belong to a phrase of denial, also those
    that deny nothing ("not only") or nothing by themselves ("pas")."""
    phrases = _phrases_of_denial(language)
    denying: list[frozenset[int]] = []
    idle: set[int] = set()
    opener: int | None = None
    index = 0
    while index < tokens.count:
        phrase = phrases.at(tokens.keys, index)
        if phrase is None:
            index += 1
            continue
        kind, end = phrase
        if kind in ("closer", "denies") and means_ever(tokens.keys, index, 0, language):
            idle.update(range(index, end))
        elif kind == "closer":
            if opener is not None and index - opener <= _PAIR_WITHIN:
                denying.append(frozenset([opener, *range(index, end)]))
                idle.update(range(index, end))
            opener = None
        else:
            idle.update(range(index, end))
            opener = index if kind == "opener" else opener
            if kind == "denies":
                denying.append(frozenset(range(index, end)))
        index = end
    return denying, frozenset(idle)


def _denied(words: Iterable[Word], first: int, clause: int) -> Word | None:
    matter = [word for word in words if not word.hollow and word.clause == clause]
    behind = next((word for word in matter if word.at > first), None)
    if behind is not None or not matter:
        return behind
    return next((word for word in matter if not word.capital), matter[-1])


def _hedges(tokens: Tokens, clauses: list[int], language: str) -> tuple[Hedge, ...]:
    phrases, names = _hedging(language), wording(language).stance.also_names
    found = []
    for index in range(tokens.count):
        hit = phrases.at(tokens.keys, index)
        if hit is not None and not (tokens.keys[index] in names and _is_capital(tokens, index)):  # in May
            found.append(Hedge(hit[0], index, clauses[index]))
    return tuple(found)


def _is_capital(tokens: Tokens, index: int) -> bool:
    return tokens.text[tokens.starts[index]].isupper()


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(vocabulary(language).stemmer)


@cache
def _hollow(language: str) -> frozenset[str]:
    return frozenset(vocabulary(language).hollow.split())


@cache
def _separable(language: str) -> tuple[str, ...]:
    """Particles, the longer ones first: zurück before zu."""
    return tuple(sorted(vocabulary(language).particles.split(), key=lambda one: (-len(one), one)))


@cache
def _strong(language: str) -> Mapping[str, str]:
    """The infinitive of each form of a strong verb."""
    verbs = [forms.split() for forms in vocabulary(language).strong]
    return {form: forms[0] for forms in verbs for form in forms}


@cache
def _openers(language: str) -> frozenset[str]:
    clauses = wording(language).clauses
    return frozenset(word for word in clauses.breakers + clauses.that if " " not in word)


@cache
def _hedging(language: str) -> Phrases[str]:
    data = wording(language)
    demanding = [(phrase, "possible") for phrase in (*data.demanded, *data.offered, *data.obliging)]  # nobody has it
    return Phrases(
        [*demanding, *((phrase, kind) for kind, phrases in data.stance.modality.items() for phrase in phrases)]
    )


@cache
def _phrases_of_denial(language: str) -> Phrases[str]:
    stance = wording(language).stance
    kinds = (
        ((*stance.negation, *stance.without, *stance.instead), "denies"),
        (stance.paired_openers, "opener"),
        (stance.paired_closers, "closer"),
        (stance.not_negation, "idle"),
    )
    return Phrases([(phrase, kind) for phrases, kind in kinds for phrase in phrases])
