"""`read` and `compare`: for scripts line by line, for a person at a terminal. Neither needs the database."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction

from factcheck.claims.models import Entity, EntityAlias


def ask(monkeypatch: pytest.MonkeyPatch, command: str, *lines: object, **options: str) -> tuple[list[dict], str, int]:
    """The command's answers, complaints and exit status for these lines: objects, or bytes as they are."""
    fed = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode()) + b"\n" for line in lines
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(fed)))
    out, errors, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command(command, jsonl=True, stdout=out, stderr=errors, **options)
    except SystemExit as ended:
        status = int(str(ended.code))
    return [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue(), status


def test_read_answers_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Lumo 🎉 has more than 41 million users."
    answers, complaints, status = ask(
        monkeypatch, "read", {"id": "a", "text": text, "language": "en", "published": "2015-02"}, {"id": 2, "text": ""}
    )
    assert (complaints, status) == ("", 0)
    assert [answer["id"] for answer in answers] == ["a", 2]
    value = answers[0]["values"][0]
    assert text[value["start"] : value["end"]] == value["text"]
    assert {name: value[name] for name in ("kind", "stated", "lower", "upper", "unit")} == {
        "kind": "quantity",
        "stated": "41000000",
        "lower": "41000000",
        "upper": None,
        "unit": "users",
    }
    said = answers[0]["assertions"][0]
    assert (said["measure"], said["when"]["from"], said["when"]["assumed"]) == ("users", "2015-02-01", True)
    assert answers[1] == {"id": 2, "values": [], "assertions": []}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"nope", "not JSON"),
        (b"\xff{}", "not UTF-8 at byte 1"),
        (b"[1]", "not an object"),
        (b'{"id": 1, "text": "\\ud83c"}', "half of a surrogate pair"),
        (b"[" * 100_000, "nested too deeply"),
        ({"id": 1}, "lacks “text”"),
        ({"id": 1, "text": "x", "lang": "en"}, "unknown keys: “lang”"),
        ({"id": 1, "text": 5}, "“text” of the line is not a string"),
        ({"id": 1, "text": None}, "is null"),
        ({"id": 1, "text": "x", "language": "xx"}, "“xx” cannot be read"),
        ({"id": 1, "text": "x", "published": "soon"}, "“soon” is no date"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_answered(
    monkeypatch: pytest.MonkeyPatch, line: object, why: str
) -> None:
    answers, complaints, status = ask(monkeypatch, "read", {"id": 0, "text": "fine"}, b"", line, {"id": 9, "text": "x"})
    assert status == 1
    assert [answer["id"] for answer in answers] == [0, 9]
    assert complaints.startswith("Line 3: ")
    assert why in complaints


def test_compare_answers_each_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    left = {"text": "Lumo has 40 million users.", "language": "en", "source": "Harbour Post"}
    right = {"text": "Kabar pagi. Lumo memiliki 25 juta pengguna.", "language": "id", "published": "2015-02"}
    answers, complaints, status = ask(
        monkeypatch,
        "compare",
        {"id": 1, "left": left, "right": right},
        {"id": 2, "left": {"text": "Rain."}, "right": {"text": "Sun.", "source": None}},
    )
    assert (complaints, status) == ("", 0)
    first, second = answers
    assert list(first) == ["id", "relation", "cause", "confidence", "explanation", "gates", "left", "right"]
    assert (first["relation"], first["cause"]) == ("contradicts", "number")
    assert "Harbour Post says 40 million users" in first["explanation"]
    assert [set(gate) for gate in first["gates"]] == [{"gate", "left", "right", "result"}] * 7
    assert right["text"][first["right"]["start"] : first["right"]["end"]].startswith("Lumo")
    assert (second["relation"], second["gates"], second["left"]) == ("not_comparable", [], None)
    assert second["explanation"]


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        ({"left": {"text": "x"}}, "lacks “right”"),
        ({"left": "x", "right": {"text": "x"}}, "“left” is not an object"),
        ({"left": {"text": "x"}, "right": {"text": "x", "origin": "y"}}, "“right” has unknown keys: “origin”"),
        ({"left": {"text": "x"}, "right": {}}, "“right” lacks “text”"),
        ({"left": {"text": "x"}, "right": {"text": "x", "source": 3}}, "“source” of “right” is not a string"),
    ],
)
def test_compare_names_what_is_wrong(monkeypatch: pytest.MonkeyPatch, pair: dict, why: str) -> None:
    answers, complaints, status = ask(monkeypatch, "compare", {"id": 1, **pair})
    assert (answers, status) == ([], 1)
    assert complaints.startswith("Line 1: ")
    assert why in complaints


def test_read_shows_a_person_what_it_read() -> None:
    out = io.StringIO()
    call_command("read", "Lumo hat mehr als 40 Millionen Nutzer.", language="de", published="2015-02", stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[0] == "Lumo hat mehr als 40 Millionen Nutzer."
    assert lines[1].strip() == "‾" * len("mehr als 40 Millionen")
    assert lines[0][lines[1].index("‾") :].startswith("mehr als 40")
    assert any("more than 40 million users" in line for line in lines)
    assert any("published in February 2015" in line for line in lines)


def test_read_says_what_dates_a_day_that_has_none() -> None:
    out = io.StringIO()
    call_command("read", "Lumo verkaufte am Montag 300 Autos.", language="de", stdout=out)
    assert any("no date without the day of publication" in line for line in out.getvalue().splitlines())


def test_compare_shows_a_person_the_gates() -> None:
    out = io.StringIO()
    call_command("compare", "Lumo has 40 million users.", "Lumo zählt 25 Millionen Nutzer.", stdout=out, language="de")
    shown = out.getvalue()
    assert "Widerspricht (contradicts, number)" in shown
    assert "nicht gesagt: die Zeit" in shown
    assert "✗  Wert" in shown


def test_compare_says_when_there_is_nothing_to_compare() -> None:
    out = io.StringIO()
    call_command("compare", "It rained.", "It did not.", stdout=out)
    assert "no statements that can be held against each other" in out.getvalue()


@pytest.mark.parametrize(
    ("command", "given", "options"),
    [
        ("read", [], {}),
        ("read", ["x"], {"language": "xx"}),
        ("read", ["x"], {"published": "soon"}),
        ("compare", ["x"], {}),
        ("compare", ["x", "y"], {"left_language": "xx"}),
    ],
)
def test_what_a_person_gets_wrong_is_said_plainly(command: str, given: list[str], options: dict[str, str]) -> None:
    with pytest.raises(CommandError):
        call_command(command, *given, **options)


@pytest.mark.django_db
def test_read_knows_the_newsrooms_own_names_when_it_is_asked_to() -> None:
    bridge = Entity.objects.create(key="elbe-bridge", name="Elbe Bridge", kind=Entity.Kind.OTHER)
    EntityAlias.objects.create(entity=bridge, name="Elbbrücke")
    told = {newsroom: io.StringIO() for newsroom in (False, True)}
    for newsroom, out in told.items():
        call_command("read", "Elbbrücke has 12 employees.", language="en", newsroom=newsroom, stdout=out)
    assert "Elbe Bridge" not in told[False].getvalue()
    assert "Elbe Bridge" in told[True].getvalue()


@pytest.mark.django_db
def test_names_of_a_transaction_that_came_to_nothing_are_forgotten() -> None:
    def is_known(alias: str) -> bool:
        entity = Entity.objects.create(key=alias.lower(), name=f"The house of {alias}", kind=Entity.Kind.OTHER)
        EntityAlias.objects.create(entity=entity, name=alias)
        out = io.StringIO()
        call_command("read", f"{alias} has 12 employees.", language="en", newsroom=True, stdout=out)
        return "The house of" in out.getvalue()

    with transaction.atomic():
        assert is_known("Elbeton")
        transaction.set_rollback(True)
    assert is_known("Wesera")


@pytest.mark.parametrize("reads", ["one line", "nothing"])
def test_a_reader_that_has_seen_enough_ends_the_command_quietly(reads: str) -> None:
    command = [sys.executable, "manage.py", "compare", "Unemployment rose in Spain.", "Unemployment fell in Spain."]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        if reads == "one line":
            assert ran.stdout.readline().startswith(b"Unemployment rose")
        ran.stdout.close()
        said = ran.stderr.read()
    assert said == b""
    assert ran.returncode in ((0, 141) if reads == "one line" else (141,))
