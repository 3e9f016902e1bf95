"""What was corrected, and how readers report what should be."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from factcheck.public.contact import contact
from tests.factories import CorrectionFactory, PublishedClaimFactory

pytestmark = pytest.mark.django_db
CORRECTIONS = reverse("public:correction_list")


def test_the_log_names_the_claim_and_why(client):
    correction = CorrectionFactory(reason="The register was of another year.")
    shown = client.get(CORRECTIONS).content.decode()
    assert correction.claim.statement in shown
    assert "The register was of another year." in shown


def test_readers_are_told_where_to_write(client, settings):
    settings.CORRECTIONS_CONTACT = contact("corrections@check.example")
    claim = PublishedClaimFactory(statement="Seven & eight ships?")
    assert f'href="{CORRECTIONS}#report"' in client.get(reverse("public:claim_list")).content.decode()
    shown = client.get(CORRECTIONS).content.decode()
    assert 'id="report"' in shown
    assert '<a href="mailto:corrections@check.example">corrections@check.example</a>' in shown
    report = client.get(claim.get_absolute_url()).context["report"]
    assert report.startswith("mailto:corrections@check.example?subject=Seven%20%26%20eight%20ships%3F&body=http")


def test_or_which_page_has_the_form(client, settings):
    settings.CORRECTIONS_CONTACT = contact("https://paper.example/contact")
    claim = PublishedClaimFactory()
    for address in (CORRECTIONS, claim.get_absolute_url()):
        assert '<a href="https://paper.example/contact">' in client.get(address).content.decode()


def test_nobody_is_asked_where_nobody_listens(client, settings):
    settings.CORRECTIONS_CONTACT = contact("")
    claim = PublishedClaimFactory()
    for address in (CORRECTIONS, claim.get_absolute_url()):
        shown = client.get(address).content.decode()
        assert "Found a mistake" not in shown
        assert "Report a mistake" not in shown


@pytest.mark.parametrize("written", ["editor", "javascript:alert(1)", "ftp://paper.example", "https://", "a b@c"])
def test_what_is_no_address_is_refused_by_name(written):
    with pytest.raises(ImproperlyConfigured, match="CORRECTIONS_CONTACT"):
        contact(written)


def test_an_icon_for_pages_that_name_none(client):
    answer = client.get("/favicon.ico")
    assert answer.status_code == 302
    assert answer["Location"] == "/static/img/favicon.ico"
