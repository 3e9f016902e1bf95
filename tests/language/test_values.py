"""What is read as a value, and what is not: golden tables, one a language, and laws over any text.

A case in `cases/values_*.yaml` is a sentence (`say`) and every value in it (`read`), in order, each as
`text = meaning`: `41000000..` for "more than 41 million", `..5 percent`, `63..70 ~` where approximate,
`5 percent up` for a change, `rank 4`, `2018-09-01/2019-01-01` for a period, `CN` for a place. All are
read as published on `PUBLISHED`.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.langs import codes
from factcheck.language.model import Period, Places, Quantity, Rank, Value
from factcheck.language.sentences import identify, split_sentences
from factcheck.language.values import read_values

CASES = Path(__file__).parent / "cases"
PUBLISHED = date(2018, 5, 15)


@cache
def load() -> list[tuple[str, str, list[str]]]:
    return [
        (code, case["say"], case["read"])
        for code in codes()
        for path in [CASES / f"values_{code}.yaml"]
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def agreed() -> list[tuple[str, str, list[str]]]:
    """The examples of what is read here in another way than elsewhere."""
    rows = yaml.safe_load((CASES.parent / "conventions.yaml").read_text(encoding="utf-8"))
    return [(row["code"], row["say"], row["read"]) for row in rows]


def written(number: Decimal | None) -> str:
    return "" if number is None else format(number, "f")


def meaning(value: Value) -> str:
    match value:
        case Quantity():
            interval = f"{written(value.lower)}..{written(value.upper)}"
            parts = [written(value.lower) if value.lower == value.upper else interval, value.unit, value.change]
            return " ".join([part for part in parts if part] + ["~"] * value.approximate)
        case Rank():
            return f"rank {value.lower}" if value.lower == value.upper else f"rank {value.lower}..{value.upper}"
        case Period(since=None, until=None):
            return "?"
        case Period():
            return f"{value.since or ''}/{value.until or ''}" + " ~" * value.approximate
        case Places():
            return " ".join(value.codes)


@pytest.mark.parametrize(("code", "say", "read"), [*load(), *agreed()])
def test_every_value_of_a_sentence_is_read_and_nothing_else(code: str, say: str, read: list[str]) -> None:
    assert [f"{value.text} = {meaning(value)}" for value in read_values(say, code, PUBLISHED)] == read


@pytest.mark.parametrize("code", codes())
def test_every_language_has_a_table(code: str) -> None:
    assert sum(case[0] == code for case in load()) >= 50


# Dates against what is known of the publication


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "next month"),
        ("de", "Ende dieses Jahres"),
        ("fr", "le mois prochain"),
        ("id", "bulan depan"),
        ("en", "on Monday"),
        ("id", "kemarin"),
    ],
)
def test_relative_dates_stay_open_without_a_publication_date(code: str, text: str) -> None:
    (value,) = read_values(text, code)
    assert isinstance(value, Period)
    assert (value.since, value.until) == (None, None)


def test_a_month_of_publication_resolves_years_and_months_but_no_days() -> None:
    month = (date(2015, 2, 1), date(2015, 3, 1))
    year, days = read_values("Ende dieses Jahres, am Montag", "de", month)
    assert isinstance(year, Period)
    assert isinstance(days, Period)
    assert (year.since, year.until) == (date(2015, 10, 1), date(2016, 1, 1))
    assert (days.since, days.until) == (None, None)


def test_two_dates_of_one_sentence_date_each_other() -> None:
    this_year, next_year = read_values("pada akhir tahun ini atau awal 2019", "id")
    assert isinstance(this_year, Period)
    assert isinstance(next_year, Period)
    assert (this_year.since, this_year.until) == (date(2018, 10, 1), date(2019, 1, 1))
    assert next_year.since == date(2019, 1, 1)


@pytest.mark.parametrize("published", [date.min, date.max, (date.min, date.max)])
@pytest.mark.parametrize("code", codes())
def test_the_ends_of_the_calendar_do_no_harm(code: str, published: date | tuple[date, date]) -> None:
    text = " ".join(case[1] for case in load() if case[0] == code) + " 9999 31.12.9999 0001-01-01"
    assert read_values(text, code, published)


# Numbers as they are written


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("en", "1,500.5", "1500.5"),
        ("en", "1.500", "1.5"),
        ("de", "1.500,5", "1500.5"),
        ("de", "1 500,5", "1500.5"),
        ("de", "1’500’000", "1500000"),
        ("de", "3,5 Millionen", "3500000"),
        ("fr", "1 500", "1500"),
        ("fr", "1\u202f500\u00a0000", "1500000"),
        ("fr", "1,5 milliard", "1500000000"),
        ("id", "1.500,5", "1500.5"),
        ("id", "1,5 triliun", "1500000000000"),
        ("id", "£1.5 juta", "1500000"),
        ("fr", "quatre-vingt-onze mille deux cents", "91200"),
        ("de", "zweihundertfünfundvierzigtausenddreihundert", "245300"),
        ("id", "tiga ratus empat puluh lima ribu enam belas", "345016"),
        ("en", "two hundred and forty-five thousand three hundred", "245300"),
        ("en", "2½", "2.5"),
        ("en", "1e6", "1000000"),
    ],
)
def test_numbers_of_each_language(code: str, text: str, number: str) -> None:
    (value,) = read_values(text, code)
    assert isinstance(value, Quantity)
    assert value.lower == value.upper == Decimal(number)


@pytest.mark.parametrize(
    "text", ["192.168.1.2", "+1-222-555-0100", "www.example.org/2018/a-5?x=100%", "Windows 10 on an iPhone 6", "B2B"]
)
def test_what_is_no_value(text: str) -> None:
    assert not [value for value in read_values(f"See the {text}", "en") if not isinstance(value, Places)]


HOSTILE = [
    "two hundred and ", "five million ", "5 million ", "the last week of ", "hari ", "bulan Mei ", "1 000 ", "1-",
    "1.", "9", "un sur ",
    "fünfund", "quatre-vingt-", "dans le dernier mois de ", "(", "\n", "$", "between 5 and ", "end of the ", "half ",
    "'", "ke-", "9 bis ", "01 ", "+1-", "estimated ", "geschätzte ", "estimé à ",
]  # fmt: skip


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("part", HOSTILE)
def test_what_repeats_without_end_is_read_to_the_end(code: str, part: str) -> None:
    text = part * (20_000 // len(part)) + "5"
    assert split_sentences(text, code) is not None
    for value in read_values(text, code, PUBLISHED):
        assert text[value.span.start : value.span.end] == value.text


def test_a_language_without_a_data_file_is_named() -> None:
    with pytest.raises(KeyError, match="xx"):
        read_values("1", "xx")


# Sentences


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Mr. Smith paid $1.5m. He left at 7 p.m. on Friday.", 2),
        ("de", "Am 30. September kamen z.B. 200 Gäste. Mio. von Euro fehlten.", 2),
        ("fr", "M. Dupont a dit « non ». Il est parti.", 2),
        ("id", "Harganya Rp. 200.000. Ir. Joko hadir.", 2),
        ("en", "A title without a stop\nThe first sentence.", 2),
        ("en", "", 0),
        ("en", "No end", 1),
    ],
)
def test_sentences_end_where_they_do(code: str, text: str, count: int) -> None:
    spans = split_sentences(text, code)
    assert len(spans) == count
    assert sum(span.end - span.start for span in spans) == len(text) - max(count - 1, 0)  # but for what stands between


@pytest.mark.parametrize("code", codes())
def test_the_language_of_a_text_is_told(code: str) -> None:
    assert identify(" ".join(case[1] for case in load() if case[0] == code)) == code


def test_a_text_without_letters_has_no_language() -> None:
    assert identify("12:30 – 5 %") is None


# Laws

WORDS = sorted({word for case in load() for word in case[1].split()})
NASTY = [
    "\n",
    "\u202f",
    "\u00a0",
    "'",
    "’",
    "-",
    "–",
    "$",
    "%",
    ".",
    ",",
    "/",
    ":",
    "(",
    "²",
    "½",
    "🙂",
    "é",
    "１２",
    "٣",
    "İ",
    "ß",
]
anything = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS + NASTY), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS + NASTY), max_size=40).map("".join),
    st.text(alphabet="0123456789.,-/:' ", max_size=60),
)


@settings(max_examples=400)
@given(text=anything, code=st.sampled_from(codes()), published=st.none() | st.dates())
def test_any_text_is_read_without_harm(text: str, code: str, published: date | None) -> None:
    values = read_values(text, code, published)
    end = 0
    for value in values:
        assert end <= value.span.start < value.span.end <= len(text)
        assert text[value.span.start : value.span.end] == value.text
        end = value.span.end
        if isinstance(value, Quantity | Rank) and value.lower is not None and value.upper is not None:
            assert value.lower <= value.upper
        if isinstance(value, Period) and value.since is not None and value.until is not None:
            assert value.since < value.until
    assert read_values(text, code, published) == values


@settings(max_examples=200)
@given(text=anything, code=st.sampled_from(codes()))
def test_sentences_lie_in_the_text_in_order(text: str, code: str) -> None:
    end = 0
    for span in split_sentences(text, code):
        assert end <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        end = span.end
    assert identify(text) in (None, *codes())


@settings(max_examples=100)
@given(code=st.sampled_from(codes()), data=st.data())
def test_what_stands_before_a_sentence_changes_nothing_in_it(code: str, data: st.DataObject) -> None:
    say = data.draw(st.sampled_from([case[1] for case in load() if case[0] == code]))
    before = data.draw(
        st.text(max_size=30).filter(lambda text: not any(map(str.isalnum, unicodedata.normalize("NFKD", text))))
    )
    alone = [value.text for value in read_values(say, code, PUBLISHED)]
    assert [value.text for value in read_values(f"{before}\n{say}", code, PUBLISHED)] == alone
