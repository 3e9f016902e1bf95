"""The environment is read loudly: what makes no sense is refused by name, and nothing is guessed."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from factcheck.running.broker import broker_settings
from factcheck.running.checks import messages_outlast_their_tasks
from factcheck.running.database import database_settings
from factcheck.running.environment import flag, whole_number

HOME = Path("/srv/site/var/postgres")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://root@localhost/site", "PostgreSQL is the only"),
        ("sqlite:////tmp/site", "PostgreSQL is the only"),
        ("factcheck", "must begin with postgres://"),
        ("postgres://localhost", "names no database"),
        ("postgres://localhost:port/site", "cannot be read"),
    ],
)
def test_refuses_a_database_that_it_cannot_use(url: str, said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=said) as refused:
        database_settings(url, embedded_home=HOME)
    assert "DATABASE_URL" in str(refused.value)


def test_takes_a_postgresql_with_all_that_its_url_says() -> None:
    url = "postgres://site:p%40ss%20word@db.example.org:5433/site?sslmode=require"
    found = database_settings(url, embedded_home=HOME)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["USER"], found["PASSWORD"]) == ("site", "p@ss word")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example.org", 5433, "site")
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_without_a_url_it_is_the_embedded_one() -> None:
    found = database_settings("", embedded_home=HOME)
    assert found["ENGINE"] == "factcheck.embedded"
    assert found["HOST"] == "/srv/site/var/postgres/socket"


@pytest.mark.parametrize("url", ["sqs://key@", "memory://", "filesystem://", "localhost", "redis"])
def test_refuses_a_broker_that_nobody_has_tried(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="CELERY_BROKER_URL must begin with"):
        broker_settings(url)


def test_a_refusal_does_not_repeat_the_password() -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        broker_settings("mongodb://site:geheim@localhost")
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize("url", ["redis://localhost", "rediss://localhost", "amqp://localhost", "amqps://localhost"])
def test_takes_redis_and_rabbitmq(url: str) -> None:
    assert broker_settings(url).url == url


def test_without_a_url_the_queue_is_in_the_database() -> None:
    assert broker_settings("").url == "database://"


@pytest.mark.parametrize(
    ("value", "expected"), [("", True), ("1", True), ("No", False), ("off", False), ("TRUE", True)]
)
def test_a_flag_is_yes_or_no(value: str, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCH", value)
    assert flag("SWITCH", True) is expected


def test_a_flag_is_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCH", "maybe")
    with pytest.raises(ImproperlyConfigured, match="SWITCH must be true or false, not 'maybe'"):
        flag("SWITCH", True)


@pytest.mark.parametrize("value", ["abc", "0", "65536", "80.5", "-1"])
def test_a_port_is_a_port(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", value)
    with pytest.raises(ImproperlyConfigured, match="PORT must be a number from 1 to 65535"):
        whole_number("PORT", 8000, smallest=1, largest=65535)


def test_a_message_must_not_come_back_while_it_is_worked_on() -> None:
    assert messages_outlast_their_tasks() == []
    with override_settings(CELERY_TASK_TIME_LIMIT=3600):
        assert [error.id for error in messages_outlast_their_tasks()] == ["running.E001"]
