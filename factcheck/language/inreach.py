"""Figures that no word of their sentence tells the entity of, and the one before does: "Torvik reported on Thursday.
REVENUE rose to 20 million." "In the run-off in Aldborg … TURNOUT was 48 percent."

Only a whole company's results go on so, where one listed company alone is in reach and the sentence has no subject of
its own; and only where the text names the place that voted. The wrong company would be worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import accounts, langs
from factcheck.language.accounts import RESULTS, Made
from factcheck.language.entities.beside import COMPANY
from factcheck.language.entities.speakers import Said
from factcheck.language.glossary import Hit, Named
from factcheck.language.langs import wording
from factcheck.language.model import Assertion, EntityEntry, Mention, Period
from factcheck.language.passage import Passage, Row
from factcheck.language.records import replace
from factcheck.language.tokens import Phrases, phrase_set

OF_COMPANIES = frozenset({"revenue", "profit", "loss", "orders", "employees", "dividend"})
COUNTED = frozenset({"orders", "employees"})  # which a figure may count of anybody: 300 employees of the town hall
NAMED = 8  # sentences from what stands for a company back to its name
VOTED = 3  # sentences from turnout back to the election


def settled(
    passage: Passage, made: Sequence[Made], rows: Sequence[Row], said: Sequence[Sequence[Said]]
) -> Sequence[Made]:
    """The statements of a text, those of nobody with the listed entity that the sentence before is of."""
    if not any(one.entity is None and _may_go_on(one) for one, _ in made):
        return made
    done: list[Made] = []
    of: dict[int, set[str | None]] = {}  # by sentence the keys of all that its statements are of
    dated = {sentence for one, sentence in made if one.measure in RESULTS and one.when and not one.when.assumed}
    for assertion, sentence in made:
        if assertion.entity is None:
            whom = None
            undated = assertion.when is None or assertion.when.assumed
            if undated and assertion.measure in RESULTS and sentence - 1 in dated:
                pass  # whether it is of the same time, and so of the same company, `accounts` knows
            elif assertion.measure in OF_COMPANIES:
                whom = _house(passage, rows, said, sentence, assertion, of)
            elif assertion.measure == "turnout":
                whom = _voting(passage, rows, sentence, assertion)
            if whom is not None:
                assertion = replace(assertion, entity=whom)
        if assertion.entity is not None:
            of.setdefault(sentence, set()).add(assertion.entity.key)
        done.append((assertion, sentence))
    return done


def _may_go_on(assertion: Assertion) -> bool:
    return assertion.measure in OF_COMPANIES or assertion.measure == "turnout"


def _house(
    passage: Passage,
    rows: Sequence[Row],
    said: Sequence[Sequence[Said]],
    sentence: int,
    assertion: Assertion,
    of: dict[int, set[str | None]],
) -> Mention | None:
    """The listed company that the sentence before is about, by its name or by what stood for that."""
    row = rows[sentence]
    if sentence == 0 or any(named.entry.kind != "person" for named in row[3]) or not _is_whole(passage, row, assertion):
        return None
    before = rows[sentence - 1]
    told = set(of.get(sentence - 1, ()))
    company = accounts.company_of(passage, before, said[sentence - 1]) if before[3] else None
    if company is not None and company.key is not None:
        return replace(company, span=None, inferred=True) if told <= {company.key} else None
    if len(told) > 1 or any(named.entry.kind != "person" for named in before[3]):
        return None
    last = _last_named(rows[max(0, sentence - NAMED) : sentence])
    if last is None or (told and told != {last.key}):
        return None
    if told or any(hit.category == "refers" and hit.key == "company" for hit in before[2]):
        return Mention(last.key, last.name, None, True)
    return None


def _last_named(rows: Sequence[Row]) -> EntityEntry | None:
    """The company named last, where the sentence that names it names no other."""
    for row in reversed(rows):
        named = {one.entry.key: one.entry for one in row[3] if one.entry.kind in COMPANY}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _is_whole(passage: Passage, row: Row, assertion: Assertion) -> bool:
    """Whether a figure is told of all of what the text is about, and of nobody whom its sentence tells of: the measure
    is the subject, and no word limits it."""
    starts, value = passage.tokens.starts, assertion.value
    for hit in row[2]:
        if hit.category != "measure" or hit.key != assertion.measure or starts[hit.first] < assertion.span.start:
            continue
        counted = value is None or starts[hit.first] > value.span.start
        if counted and assertion.measure in COUNTED:
            return False
        return _is_unlimited(passage, hit) and _opens(passage, row, hit)
    return False


def _is_unlimited(passage: Passage, hit: Hit) -> bool:
    """Whether neither an "of" or "in" behind it, nor what it is grown together with, makes a measure one of a part."""
    keys, reference, code = passage.keys, passage.wording.reference, passage.wording.code
    key = keys[hit.first]
    if (
        passage.wording.inflection.compounds
        and key not in _plain(code, hit.key)
        and not key.startswith(reference.overall)
    ):
        return False  # BRANCHENumsatz
    inflection = passage.wording.inflection
    adjectives_follow = not (inflection.compounds or inflection.heads_last)
    if adjectives_follow and keys[hit.last].isalpha() and keys[hit.last] not in _moving(code):
        return False  # pendapatan INDUSTRI, les ventes AUTOMOBILES
    if keys[hit.last] not in reference.of and keys[hit.last] not in reference.prepositions:
        return True
    located = passage.value_over(hit.last + 1) or passage.value_over(hit.last)
    return located is not None or _told_period(code).at(keys, hit.last) is not None


def _opens(passage: Passage, row: Row, hit: Hit) -> bool:
    """Whether a measure is the subject: it begins its clause, or stands behind the verb that follows a time or a
    phrase: "Im Quartal stieg DER UMSATZ", "Unter dem Strich blieb EIN GEWINN"."""
    keys, reference = passage.keys, passage.wording.reference
    at = hit.first - 1
    while at >= row[0] and (keys[at] in reference.common or keys[at] in reference.articles):
        at -= 1
    if at < row[0]:
        return True
    if keys[at] == ",":
        return keys[row[0]] in reference.prepositions or any(
            isinstance(found.value, Period) and found.first == row[0] for found in row[4]
        )
    if not passage.wording.inflection.compounds or passage.capital(at) or at == hit.first - 1:
        return False
    return keys[row[0]] in reference.prepositions and len(passage.capitals(row[0] + 1, at)) <= 1


@cache
def _plain(code: str, measure: str) -> frozenset[str]:
    """The words of a measure as they are listed."""
    endings = wording(code).inflection.noun_endings or ("",)
    return frozenset(word.lower() + ending for word in wording(code).measures.get(measure, ()) for ending in endings)


@cache
def _moving(code: str) -> frozenset[str]:
    """The words that tell how a measure moved or what it came to begin with, and those of times and prepositions."""
    bounds, words = langs.language(code).bounds, wording(code)
    phrases = (*bounds.up, *bounds.down, *bounds.reaching, *bounds.amounting, *bounds.before, *bounds.by)
    small = (*words.clauses.auxiliaries, *words.clauses.passive, *words.reference.prepositions, *words.reference.of)
    return frozenset((*(phrase.replace("'", " ").split()[0] for phrase in phrases), *small, "s"))


@cache
def _told_period(code: str) -> Phrases[bool]:
    return phrase_set(wording(code).told_period)


def _voting(passage: Passage, rows: Sequence[Row], sentence: int, assertion: Assertion) -> Mention | None:
    """The one listed place whose election a sentence before tells of."""
    if assertion.scope.places or rows[sentence][3]:
        return None
    for row in reversed(rows[max(0, sentence - VOTED) : sentence]):
        places: dict[str, Named] = {one.entry.key: one for one in row[3] if one.entry.kind == "place"}
        if len(places) > 1:
            return None
        first, last = row[:2]
        voted = not _ballots(passage.wording.code).isdisjoint(passage.keys[first:last])
        if places and voted:
            entry = next(iter(places.values())).entry
            return Mention(entry.key, entry.name, None, True)
        if voted and any(one.category == "demonym" for one in row[2]):
            return None
    return None


@cache
def _ballots(code: str) -> frozenset[str]:
    return frozenset((*wording(code).elections, *wording(code).ballots))
