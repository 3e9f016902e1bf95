"""Indonesian."""

from factcheck.language.lexicon import (
    Bounds,
    DateWords,
    Language,
    NumberWords,
    PlaceWords,
    RankWords,
    SentenceWords,
    UnitWords,
)

NUMBERS = NumberWords()
BOUNDS = Bounds()
UNITS = UnitWords()
RANKS = RankWords()
DATES = DateWords()
PLACES = PlaceWords()
SENTENCES = SentenceWords()

LANGUAGE = Language(
    code="id",
    numbers=NUMBERS,
    bounds=BOUNDS,
    units=UNITS,
    ranks=RANKS,
    dates=DATES,
    places=PLACES,
    sentences=SENTENCES,
)
