"""How fast texts are read, beside what else reads figures and dates, and how the time grows.

    python -m tests.benchmarks.reading_speed [--news FILE] [--rounds 5] [--longest 5000000] [--most 100000]

Reads the sentences of the golden tables, each of which says something to be read; and those of a file of news,
most of which do not, each by itself and then whole articles, as a newsroom reads them: JSON Lines with a sentence under
the code of each language, and under "doc" what tells the article that it is of. Times are those of the processor
on one core, so that others on the machine matter less; of several rounds the median counts. quantulum3 and
dateparser come with requirements/bench.txt; without them only their lines are missing. Needs no database.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import yaml

from factcheck.language import EntityEntry, Glossary, langs, read
from factcheck.language.values import read_values

TABLES = Path(__file__).resolve().parent.parent / "language"
PUBLISHED = date(2018, 5, 15)
TURN = 1.5  # seconds, at least
SHORTEST = 1_000  # characters
FEWEST = 100  # aliases
ALIASES_AN_ENTITY = 4
SENTENCES_WITH_NAMES = 2_000
SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeio")
# What one figure asks of all the others would show here, and not in the sentences of the tables.
REPEATED = (
    "Lunt won 51 percent of the vote. ", "Karl Brask (34) sold more than 200 cars on Sunday. ",
    "The index fell 0.8 percent, or 320 points. ", "Police said 300 people, including 40 children, died. ",
)  # fmt: skip
Reader = Callable[[str], object]


def sentences(code: str) -> list[str]:
    """The sentences of one language's golden tables."""
    paths = (TABLES / "cases" / f"values_{code}.yaml", TABLES / "cases" / f"reading_{code}.yaml",
             TABLES / "held_back" / f"{code}.yaml")  # fmt: skip
    rows = [row for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return [row.get("say") or row["text"] for row in rows]


def seconds(work: Callable[[], object]) -> float:
    """The time on the processor that it takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def a_turn(work: Callable[[], object]) -> float:
    """The time that it takes on average, repeated until a turn is long: who is fast would else be measured while the
    processor still has the data of who came before at hand."""
    taken: list[float] = []
    while sum(taken) < TURN:
        taken.append(seconds(work))
    return statistics.fmean(taken)


def a_second(readers: dict[str, Reader], texts: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """How many times in a second each reader could read its texts: the median of some rounds, in which they take
    turns."""
    needed: dict[str, list[float]] = {name: [] for name in readers}
    for turn in range(rounds + 1):
        for name, reader in readers.items():
            taken = a_turn(lambda reader=reader, name=name: [reader(text) for text in texts[name]])
            needed[name] += [taken] if turn else []  # the first turn only warms up
        gc.freeze()  # what one reader keeps in memory is not searched for waste while another reads
    gc.unfreeze()
    return {name: 1 / statistics.median(times) for name, times in needed.items()}


def others() -> Iterator[tuple[str, Reader]]:
    """What else reads English figures or dates and is installed."""
    try:
        with warnings.catch_warnings(action="ignore"):
            from quantulum3 import parser
        yield "quantulum3, quantities", parser.parse
    except ModuleNotFoundError:
        pass
    try:
        from dateparser.search import search_dates
    except ModuleNotFoundError:
        return
    yield "dateparser, dates", lambda text: search_dates(text, languages=["en"])


def names(count: int) -> list[str]:
    """So many names that are no words: every number has its own."""

    def name(number: int) -> str:
        parts = []
        for _ in range(4):
            number, part = divmod(number, len(SYLLABLES))
            parts.append(SYLLABLES[part])
        return "Qu" + "".join(reversed(parts))

    return [name(number) for number in range(count)]


def glossary(aliases: int) -> Glossary:
    known = names(aliases)
    entities = range(0, aliases, ALIASES_AN_ENTITY)
    return Glossary(
        tuple(
            EntityEntry(known[at], known[at], "company", tuple(known[at + 1 : at + ALIASES_AN_ENTITY]))
            for at in entities
        )
    )


def sizes(first: int, last: int) -> Iterable[int]:
    """Powers of ten times the first, up to the last, and the last."""
    size = first
    while size < last:
        yield size
        size *= 10
    yield last


def news(path: Path, code: str) -> dict[str, list[str]]:
    """The sentences of one language in a file of news, by the article that they are of."""
    articles: dict[str, list[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if code in row:
                articles.setdefault(str(row.get("doc", "")), []).append(row[code])
    return articles


def speed(english: list[str], count: int, what: str, rounds: int) -> None:
    """Print how many sentences each reader reads in a second of these texts, which have so many."""
    print(f"English sentences a second, {count} {what}")
    readers: dict[str, Reader] = {
        "read: assertions": lambda text: read(text, "en", PUBLISHED),
        "read_values: figures, dates, places": lambda text: read_values(text, "en", PUBLISHED),
        **dict(others()),
    }
    times = a_second(readers, dict.fromkeys(readers, english), rounds)
    figures = {name: figure * count for name, figure in times.items()}
    ours = figures["read: assertions"]
    for name, figure in figures.items():
        print(f"  {name:38}{figure:9,.0f}   read is {ours / figure:6.2f} times as fast")


def speed_in_each(rounds: int) -> None:
    print("Sentences of the tables a second in each language, read: assertions")
    by_language: dict[str, Reader] = {
        code: lambda text, code=code: read(text, code, PUBLISHED) for code in langs.codes()
    }
    texts = {code: sentences(code) for code in by_language}
    for code, figure in a_second(by_language, texts, rounds).items():
        print(f"  {code:38}{figure * len(texts[code]):9,.0f}")


def growth_with_length(longest: int) -> None:
    print("Length of an English text")
    source = sentences("en")
    for size in sizes(SHORTEST, longest):
        text = "\n".join(islice(cycle(source), size // 20))[:size]
        repeated = max(1, 100_000 // size)
        needed = seconds(lambda text=text, n=repeated: [read(text, "en", PUBLISHED) for _ in range(n)]) / repeated
        print(f"  {size:11,} characters {needed * 1000:12,.1f} ms, {needed / size * 1_000_000:6.2f} ms a thousand")


def growth_with_repeats(most: int) -> None:
    print("The same words over and over, ms a thousand characters")
    for sentence in REPEATED:
        counts = (most // 32 // len(sentence), most // 4 // len(sentence), most // len(sentence))
        needed = [seconds(lambda text=sentence * count: read(text, "en", PUBLISHED)) for count in counts]
        told = ", ".join(
            f"{took / count / len(sentence) * 1_000_000:6.2f}" for took, count in zip(needed, counts, strict=True)
        )
        print(f"  {told}  {sentence}")


def growth_with_aliases(most: int) -> None:
    print(f"Aliases known, reading {SENTENCES_WITH_NAMES:,} sentences that name one of them")
    for count in sizes(FEWEST, most):
        known = glossary(count)
        text = "\n".join(f"{name} has {number} customers." for number, name in
                         enumerate(islice(cycle(names(count)), SENTENCES_WITH_NAMES), 11))  # fmt: skip
        compiled = seconds(lambda known=known: read("", "en", None, known))
        needed = min(seconds(lambda text=text, known=known: read(text, "en", PUBLISHED, known)) for _ in range(3))
        print(f"  {count:9,} aliases: {compiled * 1000:9,.1f} ms once, then {needed * 1000:9,.1f} ms")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--news", type=Path, help="JSON Lines of news sentences, under the codes of languages")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--longest", type=int, default=5_000_000, help="characters of the longest text")
    arguments.add_argument("--most", type=int, default=100_000, help="aliases of the largest glossary")
    given = arguments.parse_args()
    golden = sentences("en")
    speed(golden, len(golden), "of the tables", given.rounds)
    if given.news is not None:
        articles = news(given.news, "en").values()
        each = [sentence for article in articles for sentence in article]
        speed(each, len(each), "of news, each by itself", given.rounds)
        whole = ["\n".join(article) for article in articles]
        speed(whole, len(each), f"of news, in {len(whole)} whole articles", given.rounds)
    speed_in_each(given.rounds)
    gc.collect()
    gc.freeze()  # nor is it while the growth is measured, which is that of reading
    growth_with_length(given.longest)
    growth_with_repeats(min(given.longest, 500_000))
    growth_with_aliases(given.most)


if __name__ == "__main__":
    main()
