"""What texts assert, by golden tables of our own; and what holds for any text at all."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language import (
    Assertion,
    EntityEntry,
    Glossary,
    MeasureEntry,
    Quantity,
    Rank,
    default_glossary,
    langs,
    measures,
    read,
    reader,
)
from factcheck.language.quantities import units

CASES = Path(__file__).parent / "cases"
LANGUAGES = langs.codes()
NEWSROOM = Glossary(
    entities=tuple(
        EntityEntry(row["key"], row["name"], row["kind"], tuple(row.get("aliases", ())), row.get("parent"))
        for row in yaml.safe_load((CASES / "newsroom.yaml").read_text(encoding="utf-8"))
    )
)


def cases() -> list[Any]:
    found = []
    for language in LANGUAGES:
        for table in ("reading", "whose"):
            rows = yaml.safe_load((CASES / f"{table}_{language}.yaml").read_text(encoding="utf-8"))
            for number, row in enumerate(rows):
                found.append(pytest.param(language, row, id=f"{table}-{language}-{number}"))
    return found


@pytest.mark.parametrize(("language", "row"), cases())
def test_text_asserts_what_the_table_says(language: str, row: dict[str, Any]) -> None:
    published = period(str(row["published"])) if "published" in row else None
    found = read(row["text"], language, published, NEWSROOM).assertions
    for expected in row.get("says", ()):
        assert any(not differences(expected, assertion) for assertion in found), (
            f"{row['text']!r} should say {expected}, but says\n"
            + "\n".join(f"{differences(expected, assertion)} {assertion}" for assertion in found)
        )
    if row.get("nothing"):
        assert not found
    if "count" in row:
        assert len(found) == row["count"], found


def test_a_name_is_found_in_each_of_the_cases_it_is_listed_in() -> None:
    glossary = Glossary(entities=(EntityEntry("line_4", "Line 4", "product", ("line 4",)),))
    found = read("The new line 4 cost 90 million euros.", "en", None, glossary).assertions
    assert [assertion.entity and assertion.entity.key for assertion in found] == ["line_4"]


def differences(expected: dict[str, Any], assertion: Assertion) -> dict[str, object]:
    """The expected keys that the assertion has otherwise, with what it has."""
    has = described(assertion)
    wanted = {"polarity": "positive", "modality": "fact"} | expected
    if wanted.get("when") is not None:
        wanted["when"] = period(str(wanted["when"]))
    return {key: has[key] for key, value in wanted.items() if has[key] != value}


def described(assertion: Assertion) -> dict[str, Any]:
    value, entity, when, scope = assertion.value, assertion.entity, assertion.when, assertion.scope
    stated = value.stated if isinstance(value, Quantity | Rank) else None
    return {
        "entity": entity and entity.key,
        "name": entity and entity.name,
        "inferred": entity is not None and entity.inferred,
        "measure": assertion.measure,
        "stated": None if stated is None else float(stated),
        "rank": int(value.lower) if isinstance(value, Rank) else None,
        "unit": value.unit if isinstance(value, Quantity) else None,
        "change": value.change if isinstance(value, Quantity) else None,
        "places": list(scope.places),
        "products": list(scope.products),
        "populations": list(scope.populations),
        "channels": list(scope.channels),
        "when": when and (when.since, when.until),
        "assumed": when is not None and when.assumed,
        "polarity": assertion.polarity,
        "modality": assertion.modality,
        "speaker": assertion.speaker,
        "quoted": assertion.quoted,
    }


def period(text: str) -> tuple[date | None, date | None]:
    """2014, 2014-08, 2014-08-12 or from..to as a half-open period."""
    if ".." in text:
        since, until = text.split("..")
        return (date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return first, (first + timedelta(days=32)).replace(day=1)
    day = date(parts[0], parts[1], parts[2])
    return day, day + timedelta(days=1)


# What holds for any text.

PIECES = st.sampled_from(
    [
        "MIUI",
        "Xiaomi’s",
        "Xiaomis",
        "Mi 3",
        "100 million users",
        "100 Millionen Nutzern",
        "„",
        "“",
        "«",
        '"',
        "said Barra",
        "kata Hugo Barra",
        "nicht",
        "n'a pas",
        "belum memutuskan",
        "data center",
        "in Singapore",
        "e\u0301",
        "👩🏽‍💻",
        "\n",
        ", dass",
        "(",
        "2014",
        "Smartphonenutzer",
        "$280",
        "4th",
    ]
)
texts = st.one_of(st.text(max_size=120), st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map(" ".join))


@settings(max_examples=300)
@given(texts, st.sampled_from([*LANGUAGES, None]))
def test_any_text_is_read_and_every_span_is_its_slice(text: str, language: str | None) -> None:
    reading = read(text, language, date(2015, 2, 12), NEWSROOM)
    assert read(text, language, date(2015, 2, 12), NEWSROOM) == reading
    for sentence in reading.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
    for value in reading.values:
        assert text[value.span.start : value.span.end] == value.text
    for assertion in reading.assertions:
        assert text[assertion.span.start : assertion.span.end] == assertion.text
        assert 0 <= assertion.span.start < assertion.span.end <= len(text)
        assert assertion.measure is not None or assertion.value is not None
        if assertion.value is not None:
            assert assertion.value in reading.values
        entity = assertion.entity
        if entity is not None:
            assert entity.inferred == (entity.span is None)
            assert entity.key is not None or entity.name
            if entity.span is not None:
                assert 0 <= entity.span.start < entity.span.end <= len(text)


def test_the_last_day_there_is_can_be_a_day_of_publication() -> None:
    assert read("MIUI has 5 users.", "en", date.max, NEWSROOM).assertions


@pytest.mark.parametrize("language", ["pt", "xx", "zh-Hant", "?"])
def test_of_a_language_without_data_only_the_sentences_are_told(language: str) -> None:
    text = "MIUI tiene 100 millones de usuarios.\nXiaomi llegó a España en 2017. ¿Y a Perú?"
    reading = read(text, language, date(2018, 5, 15), NEWSROOM)
    assert reading.language == language
    assert [text[sentence.start : sentence.end] for sentence in reading.sentences] == [
        "MIUI tiene 100 millones de usuarios.", "Xiaomi llegó a España en 2017.", "¿Y a Perú?",
    ]  # fmt: skip
    assert not reading.values
    assert not reading.assertions


# What the newsroom adds.


def test_a_newsroom_s_own_measure_is_found_in_every_form() -> None:
    glossary = Glossary(
        NEWSROOM.entities,
        (MeasureEntry("drones", "quantity", "level", "drones", {"en": ("drone",), "de": ("Drohne",)}),),
    )
    english = read("Xiaomi owns 12 drones.", "en", None, glossary).assertions[0]
    german = read("Xiaomi besitzt 12 Drohnen.", "de", None, glossary).assertions[0]
    assert (english.measure, german.measure) == ("drones", "drones")
    assert isinstance(german.value, Quantity)
    assert german.value.unit == "drones"


def test_a_newsroom_s_word_for_a_built_in_measure_stands_beside_the_built_in_words() -> None:
    glossary = Glossary((), (MeasureEntry("users", "quantity", "cumulative", "users", {"en": ("netizen",)}),))
    for text in ("There are 12 netizens.", "There are 12 users."):
        assert read(text, "en", None, glossary).assertions[0].measure == "users"


def test_a_measure_without_words_is_found_by_its_label() -> None:
    glossary = Glossary((), (MeasureEntry("submarines", "quantity", "level", "submarine"),))
    assert read("The navy has 12 submarines.", "en", None, glossary).assertions[0].measure == "submarines"


def test_names_are_found_however_many_there_are() -> None:
    many = tuple(EntityEntry(f"e{number}", f"Firm{number} Holding", "company") for number in range(20_000))
    glossary = Glossary((*many, *NEWSROOM.entities))
    found = read("Firm777 Holding has 5 users. Xiaomis Nutzerzahl: 3.", "en", None, glossary).assertions
    assert found[0].entity is not None
    assert found[0].entity.key == "e777"


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Xiaomis 500 Mitarbeiter", "de", "xiaomi"),
        ("Xiaomi-Mitarbeiter: 500", "de", "xiaomi"),
        ("Xiaomi’s 500 employees", "en", "xiaomi"),
        ("les 500 employés d’Orange", "fr", "orange"),
        ("500 karyawan Xiaominya", "id", "xiaomi"),
        ("Coca Cola has 500 employees", "en", "coca_cola"),
        ("An orange has 500 employees", "en", None),
        ("who has 500 employees", "en", None),
    ],
)
def test_names_are_found_in_the_forms_their_language_gives_them(text: str, language: str, key: str | None) -> None:
    entity = read(text, language, None, NEWSROOM).assertions[0].entity
    assert (entity and entity.key) == key


def test_every_built_in_measure_is_worded_in_every_language() -> None:
    for entry in default_glossary().measures:
        assert set(entry.words) >= set(LANGUAGES), entry.key


def test_every_unit_of_a_measure_is_one_that_is_read() -> None:
    read_units = {code for language in LANGUAGES for code in langs.language(language).units.units.values()}
    read_units |= set(units._SYMBOLS.values())
    for row in measures.BUILT_IN:
        for unit in row.takes:
            assert unit in {"count", "money", "percent", "rank", "place", "alone", "persons"} | read_units, (
                row.key,
                unit,
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_looked_no_further_into_asserts_nothing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = yaml.safe_load((CASES / f"reading_{language}.yaml").read_text(encoding="utf-8"))
    words = [word for row in rows for word in row["text"].split()]
    texts = [row["text"] for row in rows] + [" ".join(words[at : at + 12]) for at in range(0, len(words), 5)]
    found = [read(text, language) for text in texts]
    monkeypatch.setattr(reader, "may_assert", lambda values, listed: True)
    assert found == [read(text, language) for text in texts]
