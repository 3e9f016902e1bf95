"""Every listed word and name of a text, found in one pass.

Two tries over tokens: the language's words (measures, events, modality …) and the glossary's
names. The pass costs one lookup a token in each, however many names there are. Compiled once per
glossary object and language, and kept while that object lives in the small cache below.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, compress, product
from operator import itemgetter
from typing import Any, NamedTuple

from factcheck.language import variants
from factcheck.language.catalogue import BEFALLING
from factcheck.language.langs import codes, wording
from factcheck.language.measures import default_glossary, is_built_in
from factcheck.language.model import EntityEntry, Glossary, MeasureEntry
from factcheck.language.records import record
from factcheck.language.tokens import Memo, Tokens, keys_of
from factcheck.language.wording import Wording, Words

Node = dict[str, Any]  # token → Node; under END what ends here
END = ""
KEPT_GLOSSARIES = 4
LONGEST_PHRASE = 12
IN_COMPOUNDS = frozenset({"measure", "event", "event_name", "works"})  # what a compound's last part may be
# A German compound is read by its last part only where that part is long enough not to be chance
# (Direktor ends in "Tor"), and by its first part where a product stands there (Smartphonehersteller).
HEAD_LENGTH = 6
FIRST_LENGTH = 5
ACRONYM_LENGTH = 4
SHORTEST_INFLECTED = 3
UNLISTED = ""  # the key of what is named like a listed product and is another one
TELLING_TENSE = frozenset({"verb", "measure"})  # what has its tense in its ending: ouvrira, costará
LED = 2  # words of a noun with its preposition
LONGEST_BRACKET = 30  # tokens from a German verb to its first part at the end of the clause
_CONTINUING = frozenset({"und", "oder", "aber", "sowie"})
_SENTENCE_SIGNS = frozenset({".", "!", "?", ";", "\n"})
_FIRST, _CAPITAL = itemgetter(0), itemgetter(2)


@record(frozen=True, slots=True)
class Hit:
    """A listed phrase in tokens [first, last): what it is, and which."""

    first: int
    last: int
    category: str
    key: str


@record(frozen=True, slots=True)
class Named:
    """A name of the glossary in tokens [first, last)."""

    first: int
    last: int
    entry: EntityEntry


class Mark(NamedTuple):
    category: str
    key: str
    capital: bool = False  # a German noun: only where it is written with a capital


Marks = tuple[Mark, ...]
Listed = tuple[int, int, Marks]  # tokens [first, last) of a listed phrase, and all that it may be


class Matcher:
    """The words of one language and the names of one glossary, ready to be found in tokens."""

    def __init__(self, glossary: Glossary, code: str) -> None:
        self.wording: Wording = wording(code)
        self._words: Node = {}
        self._beginning, self._naming = Memo(self._meant), Memo(self._named)
        self._endings = self.wording.stance.verb_endings
        listed = (*default_glossary().measures, *glossary.measures)
        self.measures: dict[str, MeasureEntry] = {entry.key: entry for entry in listed}
        self._add_wording()
        for entry in listed:  # what editors add to a built-in measure stands beside its own words
            self._add_measure(entry, code)
        self._separable = self._parted_verbs()
        self._pausing: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(self.wording.pauses, key=len, reverse=True):
            self._pausing.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
        self._passed_over = frozenset(("-", *self._pausing))  # inside a phrase
        self._keep_victims()
        self._keep_verbs()
        self._mark_verb_endings()
        self.names = _names_of(glossary)
        self.kinds: dict[str, str] = {entry.key: entry.kind for entry in glossary.entities}

    def scan(self, tokens: Tokens) -> list[Listed]:
        """Listed phrases in the order of the text, each the longest at its place."""
        listed: list[Listed] = []
        keys, passed_over = tokens.keys, self._passed_over
        behind = 0
        begins = list(map(self._beginning.__getitem__, keys[: tokens.count]))
        for index, begun in compress(enumerate(begins), begins):  # most words begin nothing
            if begun is None or index < behind:
                continue
            if isinstance(begun, tuple):
                behind = index + 1
                listed.append((index, behind, begun))
            elif (following := keys[index + 1]) in begun or following in passed_over:
                behind = self._take_words(begun, tokens, index, listed) or behind
            elif END in begun:
                behind = index + 1
                listed.append((index, behind, begun[END]))
        separated = list(self._separated(tokens)) if self._separable else []
        return sorted((*listed, *separated), key=_FIRST) if separated else listed

    def _separated(self, tokens: Tokens) -> Iterator[Listed]:
        """German verbs whose first part ends their clause: "Sie TRAT am 30. Juni als Finanzchefin ZURÜCK"."""
        keys = tokens.keys
        for index in compress(range(tokens.count), map(self._separable.__contains__, keys)):
            behind = keys[index + 1]
            if behind.isalnum() and behind not in _CONTINUING:
                continue
            verbs = self._separable[keys[index]]
            for at in range(index - 2, max(index - LONGEST_BRACKET, -1), -1):
                if keys[at] in _SENTENCE_SIGNS and not keys[at - 1].isdecimal():  # am 30. Juni
                    break
                if keys[at] in verbs:
                    yield at, at + 1, (Mark("verb", verbs[keys[at]]),)
                    if verbs[keys[at]] in BEFALLING:  # it counts whom it befell: nahm zwölf Menschen FEST
                        yield index, index + 1, (Mark("measure", BEFALLING[verbs[keys[at]]]),)
                    break

    def named_in(self, tokens: Tokens) -> list[Named]:
        """Names of the glossary in the order of the text, each the longest at its place."""
        named: list[Named] = []
        if self.names:
            behind = 0
            for index, node in enumerate(map(self._naming.__getitem__, tokens.keys[: tokens.count])):
                if node is not None and index >= behind:
                    behind = self._take_name(node, tokens, index, named) or behind
        return named

    def _take_words(self, node: Node, tokens: Tokens, index: int, listed: list[Listed]) -> int:
        """Append the longest phrase that begins here; the index behind it, or 0."""
        keys = tokens.keys
        best: Marks | None = None
        end = at = index
        paused = False
        while True:
            found = node.get(END)
            if found is not None and not (paused and found[0].category == "say"):
                best, end = found, at + 1
            at += 1
            following = keys[at]
            if following == "-" and "-" not in node:
                at += 1
                following = keys[at]
            if following in self._pausing:
                pause = self._pause(keys, at)
                if pause and keys[at + pause] in node:
                    at += pause  # a présenté LUNDI sa démission
                    paused, following = True, keys[at]
            following_node = node.get(following) if following else None
            if following_node is None:
                break
            node = following_node
        if best is None:
            return 0
        listed.append((index, end, best))
        return end

    def _pause(self, keys: Sequence[str], index: int) -> int:
        """How many tokens name a day, from `index` on, as one may stand inside a phrase: EL LUNES."""
        days = self._pausing[keys[index]]
        return next((len(day) for day in days if tuple(keys[index : index + len(day)]) == day), 0)

    def _take_name(self, node: Node, tokens: Tokens, index: int, named: list[Named]) -> int:
        """Append the longest name that begins here; the index behind it, or 0."""
        keys = tokens.keys
        best: EntityEntry | None = None
        end = at = index
        following: Node | None = node
        while following is not None:
            node = following
            for entry, alias in node.get(END, ()):
                if _same_case(tokens, index, at + 1, alias):
                    best, end = entry, at + 1
                    break
            at += 1
            if keys[at] == "-" and "-" not in node:
                at += 1
            following = self._name_child(node, keys[at])
        if best is None:
            return 0
        if best.kind == "product":
            goes_on = self._other_end(tokens, index, end)
            if goes_on:
                end = goes_on
                best = EntityEntry(UNLISTED, tokens.slice(index, end), best.kind, (), best.parent)
        named.append(Named(index, end, best))
        return end

    def _other_end(self, tokens: Tokens, first: int, last: int) -> int:
        """Where the name of a product in tokens [first, last) ends that goes on as that of another one, which is not
        listed; 0 where it does not."""
        end = variants.variant_end(tokens, last)
        if end:
            return end
        key = tokens.keys[last]
        if self.wording.inflection.compounds and not key.isdecimal():
            return 0  # of a noun its capital tells nothing: das Mi 3 HANDY
        if not variants.may_go_on(tokens, first, last, self.wording.reference.articles):
            return 0
        if key in self._words or self._naming[key] is not None:
            return 0
        clauses, follows = self.wording.clauses, tokens.keys[last + 1]
        verbal = follows in clauses.auxiliaries or follows in clauses.passive or follows in self.wording.price_before
        marks = self._words.get(follows, {}).get(END, ())
        return last + 1 if verbal or any(mark.category == "verb" or mark.key == "price" for mark in marks) else 0

    def _name_child(self, node: Node, key: str) -> Node | None:
        """The next node, by the token as it stands or without a case ending (Xiaomis, Xiaominya)."""
        if not key:
            return None
        child: Node | None = node.get(key)
        if child is not None or not key.isalpha():
            return child
        for ending in self.wording.inflection.name_endings:
            if key.endswith(ending) and len(key) > len(ending) + 2:
                bare: Node | None = node.get(key[: -len(ending)])
                if bare is not None and END in bare:
                    return bare
        return None

    def _named(self, key: str) -> Node | None:
        """The names that begin with this word, as it stands or once its case ending is off."""
        node: Node | None = self.names.get(key)
        return self._name_child(self.names, key) if node is None and len(key) > SHORTEST_INFLECTED else node

    def _meant(self, key: str) -> Node | Marks | None:
        """The phrases that begin with this word; or what it stands for by itself, by its parts and ending."""
        node: Node | None = self._words.get(key)
        if node is None:
            return self._guess(key) if len(key) > FIRST_LENGTH else None
        alone: Marks | None = node.get(END) if len(node) == 1 else None
        return node if alone is None else alone

    def _guess(self, key: str) -> Marks | None:
        marks: list[Mark] = []
        if self.wording.inflection.compounds and len(key) > HEAD_LENGTH + 1:
            for cut in range(2, len(key) - HEAD_LENGTH + 1):
                node = self._words.get(key[cut:])
                if node is not None and END in node:
                    marks += [mark for mark in node[END] if mark.category in IN_COMPOUNDS and mark.capital]
                    if marks:
                        break
            for cut in range(len(key) - 3, FIRST_LENGTH - 1, -1):
                node = self._words.get(key[:cut])
                if node is not None and END in node:
                    products = [mark for mark in node[END] if mark.category == "product"]
                    marks += products
                    if products:
                        break
        marks += self._verbs_of(key)
        for ending, modality in self._endings.items():
            if key.endswith(ending):
                marks.append(Mark("modality", modality))
                break
        return tuple(marks) or None

    def _verbs_of(self, infinitive: str) -> list[Mark]:
        """The verb of an infinitive that is written around its mark: ein-zu-treten."""
        stance = self.wording.stance
        for prefix, mark in product(stance.verb_prefixes, stance.infinitive_marks):
            if infinitive.startswith(prefix + mark):
                node = self._words.get(prefix + infinitive[len(prefix) + len(mark) :], {})
                found = [mark for mark in node.get(END, ()) if mark.category == "verb"]
                if found:
                    return found
        return []

    def _add(self, phrases: Iterable[str], category: str, meaning: str = "", endings: Words = ("",)) -> None:
        for phrase in phrases:
            keys = [key for key in keys_of(phrase) if key != "-"]
            if not keys:
                continue
            mark = Mark(category, meaning, self.wording.inflection.compounds and phrase[0].isupper())
            inner = self._limits_in(keys) if category == "measure" and len(keys) > 1 else ()
            for ending in endings:
                node = self._words
                for token in [*keys[:-1], keys[-1] + ending]:
                    node = node.setdefault(token, {})
                marks = dict.fromkeys((*node.get(END, ()), mark, *inner))
                # What is written as a noun is one before it is a verb: die Kosten, sie kosten.
                node[END] = tuple(sorted(marks, key=_CAPITAL, reverse=True))

    def _limits_in(self, keys: Iterable[str]) -> tuple[Mark, ...]:
        """What words inside a measure's phrase limit it to: the phones in "phones sold"."""
        found = (mark for token in keys for mark in self._words.get(token, {}).get(END, ()))
        return tuple(mark for mark in found if mark.category in {"product", "channel", "population"})

    def _add_wording(self) -> None:
        data = self.wording
        stance, speaking, reference, limits = data.stance, data.speaking, data.reference, data.limits
        self._add(stance.negation, "negation")
        self._add(stance.without, "negation", "without")
        self._add(stance.instead, "negation", "instead")
        self._add(stance.not_negation, "not_negation")
        self._add(stance.no_condition, "no_condition")
        self._add(stance.no_plan, "no_plan")
        self._add(stance.paired_openers, "paired_opener")
        self._add(stance.paired_closers, "paired_closer")
        self._add(stance.deciding, "deciding")
        self._add(stance.ability, "ability")
        self._add(stance.future_auxiliary, "future")
        for modality, phrases in stance.modality.items():
            self._add(phrases, "modality", modality)
        self._add(speaking.verbs, "say")
        self._add(speaking.inverted, "say")
        self._add(speaking.according, "according")
        self._add(speaking.according_behind, "according_behind")
        self._add(reference.company, "refers", "company")
        self._add(reference.product, "refers", "product")
        self._add(reference.person, "refers", "person")
        self._add(reference.pronouns, "refers", "any")
        self._add(reference.we, "refers", "we")
        self._add(reference.same, "same")
        self._add(limits.only, "only")
        self._add(limits.peoples, "people")
        self._add(data.recurring, "recurring")
        self._add(data.inflection.no_compounds, "no_compound")
        self._add(data.idioms, "idiom")
        self._add(data.earlier, "earlier")
        self._add(data.then, "then")
        self._add(data.formerly, "formerly")
        for category, table in (
            ("channel", limits.channels),
            ("product", limits.products),
            ("population", limits.populations),
            ("demonym", limits.demonyms),
        ):
            for key, phrases in table.items():
                self._add(phrases, category, key)
        for key, phrases in data.verbs.items():
            self._add(phrases, "verb", key)
        for key, phrases in data.event_names.items():
            self._add(phrases, "event_name", key, data.inflection.noun_endings)
        self._add(data.works, "works", "works", data.inflection.noun_endings)
        self._add(data.outlooks, "outlook", "outlook", data.inflection.noun_endings)
        self._add(data.wished, "wished")
        self._add(data.demanded, "demanded", "demand")
        self._add(data.offered, "demanded", "offer")
        self._add(data.obliging, "obliging")
        self._add(data.undone, "undone")

    def _add_measure(self, entry: MeasureEntry, code: str) -> None:
        category = "event" if entry.kind == "event" else "measure"
        known = self.wording.verbs.get(entry.key) or self.wording.event_names.get(entry.key)
        if known is not None and entry.words.get(code) is known:
            return  # an event's words are known already
        # An editor's measure without words in any language is at least found by its label.
        listed = entry.words.get(code) or (() if entry.words or is_built_in(entry.key) else (entry.label,))
        self._add(listed, category, entry.key, self.wording.inflection.noun_endings)

    def _parted_verbs(self) -> Mapping[str, Mapping[str, str]]:
        """For each first part of a verb that may stand apart the forms of the rest, and what they mean together."""
        return {
            part: {form: key for key, forms in verbs.items() for form in forms}
            for part, verbs in self.wording.separable.items()
        }

    def _keep_victims(self) -> None:
        """Let a verb of several words count what its last word counts: "203 were RESCUED"."""
        for phrase in chain.from_iterable(self.wording.verbs.values()):
            keys = [key for key in keys_of(phrase) if key != "-"]
            inner = self._words.get(keys[-1], {}).get(END, ()) if len(keys) > 1 else ()
            if len(keys) == LED and keys[-1] in self.wording.reference.prepositions:
                inner = self._words.get(keys[0], {}).get(END, ())  # four DEFEATS against
            kept = [mark for mark in inner if mark.category == "measure"]
            if kept:
                node = reduce(dict.__getitem__, keys, self._words)
                node[END] = tuple(dict.fromkeys((*node[END], *kept)))

    def _keep_verbs(self) -> None:
        """Let a phrase of intent that ends in a verb mean that verb too: "compte ouvrir" is a plan to open."""
        for phrase in chain.from_iterable(self.wording.stance.modality.values()):
            keys = [key for key in keys_of(phrase) if key != "-"]
            inner = self._words.get(keys[-1], {}).get(END, ()) if len(keys) > 1 else ()
            if any(mark.category == "verb" for mark in inner):
                node = reduce(dict.__getitem__, keys, self._words)
                kept = (mark for mark in inner if mark.category in {"verb", "measure"})
                node[END] = tuple(dict.fromkeys((*node[END], *kept)))

    def _mark_verb_endings(self) -> None:
        """Give listed verb forms the modality of their ending too, and those that are listed in a phrase alone:
        ouvrira is a plan, and so is PASSERA beside "passera la main"."""
        for ending, modality in self._endings.items():
            for token, node in self._words.items():
                found = node.get(END, ())
                if not token.endswith(ending):
                    continue
                if any(mark.category in TELLING_TENSE for mark in found) or not found:
                    node[END] = (*found, Mark("modality", modality))


def hits_of(tokens: Tokens, listed: Iterable[Listed]) -> list[Hit]:
    """What listed phrases are; German nouns only where they have their capital."""
    return [
        Hit(first, last, category, key)
        for first, last, marks in listed
        for category, key, capital in marks
        if not capital or tokens.text[tokens.starts[first]].isupper()
    ]


def _name_trie(entities: Iterable[EntityEntry]) -> Node:
    """Names by token. At an end stand (entry, alias) pairs; the alias tells how it is written."""
    root: Node = {}
    for entry in entities:
        for alias in (entry.name, *entry.aliases):
            keys = [key for key in keys_of(alias) if key != "-"]
            if not keys or len(keys) > LONGEST_PHRASE:
                continue
            node = root
            for token in keys:
                node = node.setdefault(token, {})
            ends = node.get(END, ())
            if (entry, alias) not in ends:
                node[END] = (*ends, (entry, alias))
    return root


def _same_case(tokens: Tokens, first: int, last: int, alias: str) -> bool:
    """Whether a name is written as one: AS is not "as", Orange is not an orange.

    A short acronym must stand in capitals; a capitalised alias must begin with one, or end with one where its first
    word is a common noun: le MUSÉE Corvaly; an alias in lower case is found however it is written.
    """
    text = tokens.text
    if alias.isupper() and len(alias) <= ACRONYM_LENGTH:
        written = text[tokens.starts[first] : tokens.ends[last - 1]]
        return written[: len(alias)].isupper()
    if not alias[0].isupper() or text[tokens.starts[first]].isupper():
        return True
    return last - first > 1 and text[tokens.starts[last - 1]].isupper() and " " in alias and len(alias.split()[0]) > LED


_tries: OrderedDict[int, tuple[Glossary, Node]] = OrderedDict()
_matchers: OrderedDict[tuple[int, str], tuple[Glossary, Matcher]] = OrderedDict()


def _names_of(glossary: Glossary) -> Node:
    """The names of this very glossary object, one trie for all languages."""
    found = _tries.get(id(glossary))
    if found is not None and found[0] is glossary:
        return found[1]
    made = _name_trie(glossary.entities)
    _tries[id(glossary)] = (glossary, made)
    while len(_tries) > KEPT_GLOSSARIES:
        _tries.popitem(last=False)
    return made


def matcher(glossary: Glossary, code: str) -> Matcher:
    """The compiled matcher of this very glossary object (they are frozen; identity is enough)."""
    key = (id(glossary), code)
    found = _matchers.get(key)
    if found is not None and found[0] is glossary:
        return found[1]
    made = Matcher(glossary, code)
    _matchers[key] = (glossary, made)
    while len(_matchers) > KEPT_GLOSSARIES * len(codes()):
        _matchers.popitem(last=False)
    return made
