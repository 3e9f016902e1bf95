"""Who may open what. Every address of the site stands in a table here: a new view without a word on who may
see it fails, and so does one that lets in somebody the table does not name."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from factcheck.accounts.models import Role
from tests.factories import PublishedClaimFactory, SpanFactory, UserFactory

EVERYBODY = frozenset({"anonymous", *Role.values})
NEWSROOM = frozenset(Role.values)
APPROVERS = frozenset({Role.REVIEWER, Role.ADMINISTRATOR})
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

TABLE: dict[str, frozenset[str]] = {
    # what readers see
    "public:claim_list": EVERYBODY,
    "public:claim_data": EVERYBODY,
    "public:claim_detail": EVERYBODY,
    "public:claim_preview": NEWSROOM,
    "public:contradiction_list": EVERYBODY,
    "public:how_we_rate": EVERYBODY,
    "public:correction_list": EVERYBODY,
    "public:feed": EVERYBODY,
    "public:sitemap": EVERYBODY,
    "public:robots": EVERYBODY,
    "public:favicon": EVERYBODY,
    "set_language": EVERYBODY,
    # in and out
    "login": EVERYBODY,
    "logout": EVERYBODY,
    "password_change": NEWSROOM,
    "password_change_done": NEWSROOM,
    # the desk
    "editor:home": NEWSROOM,
    "editor:article_list": NEWSROOM,
    "editor:article_import": NEWSROOM,
    "editor:article_detail": NEWSROOM,
    "editor:article_edit": NEWSROOM,
    "editor:article_retract": NEWSROOM,
    "editor:article_changes": NEWSROOM,
    "editor:shared_text_decide": NEWSROOM,
    "editor:span_create": NEWSROOM,
    "editor:span_decide": NEWSROOM,
    "editor:quote_correct": APPROVERS,
    "editor:claim_list": NEWSROOM,
    "editor:claim_create": NEWSROOM,
    "editor:claim_matches": NEWSROOM,
    "editor:claim_detail": NEWSROOM,
    "editor:claim_edit": NEWSROOM,
    "editor:claim_step": NEWSROOM,
    "editor:claim_delete": NEWSROOM,
    "editor:claim_history": NEWSROOM,
    "editor:review_edit": NEWSROOM,
    "editor:claim_correct": APPROVERS,
    "editor:correction_approve": APPROVERS,
    "editor:claim_withdraw": APPROVERS,
    "editor:inbox": NEWSROOM,
    "editor:judge": NEWSROOM,
    "editor:take_back": NEWSROOM,
    "editor:both_sides": NEWSROOM,
    "editor:entity_list": NEWSROOM,
    "editor:entity_options": NEWSROOM,
    "editor:measure_list": NEWSROOM,
    "editor:source_list": NEWSROOM,
    "editor:run_list": NEWSROOM,
    "editor:import_run": NEWSROOM,
    "editor:import_refused": NEWSROOM,
    "editor:tracking_run": NEWSROOM,
    "editor:track_again": NEWSROOM,
    "editor:track_version_again": NEWSROOM,
    "editor:track_claim_again": NEWSROOM,
    "editor:account": NEWSROOM,
    # the administration, all of it; but whoever is not logged in is shown its login
    "admin:": ADMINISTRATORS,
    "admin:login": EVERYBODY,
    "admin:logout": EVERYBODY,
}
# Addresses that only lead elsewhere have no name.
WITHOUT_NAME = {"claims/": EVERYBODY}
LOGINS = ("/desk/login/", "/admin/login/")

pytestmark = pytest.mark.django_db


def addresses(resolver: URLResolver, before: str = "", names: tuple[str, ...] = ()) -> Iterator[tuple[str, str, str]]:
    """Name, route and an example of every address below a resolver."""
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            name = ":".join((*names, entry.name)) if entry.name else ""
            yield name, route, _example(entry, name, route)
        else:
            yield from addresses(entry, route, (*names, entry.namespace) if entry.namespace else names)


def _example(entry: URLPattern, name: str, route: str) -> str:
    if not name:
        return "/" + route.replace("<path:object_id>", "1").replace("(?P<url>.*)$", "nothing/")
    values = {"slug": "the-claim", "app_label": "claims"}
    wanted = entry.pattern.regex.groupindex
    return reverse(name, kwargs={each: values.get(each, 1) for each in wanted})


ALL = sorted(addresses(get_resolver()))


def who_may(name: str, route: str) -> frozenset[str] | None:
    if route.startswith("admin/") and name not in TABLE:
        return TABLE["admin:"]
    return TABLE.get(name) or WITHOUT_NAME.get(route)


@pytest.fixture
def browsers() -> dict[str, Client]:
    """One for each kind of visitor, who stand before a site with one published claim."""
    claim = PublishedClaimFactory(slug="the-claim")
    SpanFactory(claim=claim)
    clients = {"anonymous": Client()}
    for role in Role.values:
        clients[role] = Client()
        clients[role].force_login(UserFactory(username=role, role=role))
    return clients


def is_turned_away(answer) -> bool:
    return answer.status_code == 403 or (answer.status_code == 302 and answer["Location"].startswith(LOGINS))


def test_every_address_stands_in_the_table():
    assert [name or route for name, route, _example in ALL if who_may(name, route) is None] == []
    known = {name for name, _route, _example in ALL}
    assert [name for name in TABLE if name not in known and name != "admin:"] == []


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_only_those_named_are_let_in(browsers, who, method):
    wrong = []
    for name, route, example in ALL:
        if method == "post" and name.endswith("logout"):
            continue  # it would end the visit
        answer = getattr(browsers[who], method)(example)
        named = who in who_may(name, route)
        if answer.status_code == 405 or (named and route.startswith("admin/") and answer.status_code == 403):
            continue  # not this way, whoever asks; what the administration only shows is not added or changed there
        if answer.status_code >= 500 or named == is_turned_away(answer):
            wrong.append((name or route, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("who", ["anonymous", Role.ADMINISTRATOR])
def test_only_what_readers_see_may_be_kept(browsers, who):
    """By proxies, and by browsers for the Back button after somebody logged out."""
    wrong = []
    for name, route, example in ALL:
        private = route.startswith(("desk/", "admin/")) or name == "public:claim_preview"
        kept = "no-store" not in browsers[who].get(example).get("Cache-Control", "")
        if kept == private:
            wrong.append(name or route)
    assert wrong == []


def test_nothing_is_written_without_the_token(browsers):
    """Cross-site requests are refused at every address that takes what is sent."""
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browsers[Role.ADMINISTRATOR].cookies
    taken = [example for _name, _route, example in ALL if strict.post(example).status_code not in (403, 405)]
    assert taken == []
