"""The front page: what readers find, narrow and search."""

import pytest
from django.urls import reverse

from factcheck.claims.models import Claim
from tests.factories import (
    ClaimFactory,
    EntityFactory,
    PublishedClaimFactory,
    RatingFactory,
    SpanFactory,
)

pytestmark = pytest.mark.django_db


def page(client, **asked):
    response = client.get("/", asked)
    assert response.status_code == 200
    return response


def found(response) -> list[str]:
    return [claim.statement for claim in response.context["page_obj"]]


def test_without_claims_it_says_so(client):
    assert "Nothing published yet" in page(client).content.decode()


def test_only_what_was_published_is_listed(client):
    ClaimFactory(statement="A draft")
    ClaimFactory(statement="In review", status=Claim.Status.IN_REVIEW)
    PublishedClaimFactory(statement="Out")
    assert found(page(client)) == ["Out"]
    assert "A draft" not in page(client).content.decode()


def test_a_withdrawn_claim_is_listed_without_its_verdict(client):
    PublishedClaimFactory(statement="Taken back", status=Claim.Status.WITHDRAWN, review__summary="Not any more.")
    html = page(client).content.decode()
    assert "Taken back" in html
    assert "Withdrawn" in html
    assert "Not any more." not in html


@pytest.mark.parametrize("claims", [1, 30])
def test_queries_do_not_grow_with_the_claims(client, django_assert_num_queries, claims):
    for _ in range(claims):
        claim = PublishedClaimFactory(entity=EntityFactory())
        SpanFactory(claim=claim, version__article__language="de")
        SpanFactory(claim=claim, version__article__language="fr", stance="refutes")
    with django_assert_num_queries(8):
        page(client)


def test_long_lists_have_pages_that_keep_what_was_asked(client):
    for _ in range(21):
        PublishedClaimFactory(statement="The harbour counted ships")
    first = page(client, q="harbour")
    assert len(found(first)) == 20
    assert "?q=harbour&amp;page=2" in first.content.decode()
    assert len(found(page(client, q="harbour", page=2))) == 1


def test_search_takes_beginnings_of_words_from_statement_and_findings(client):
    PublishedClaimFactory(statement="MIUI passed 100M users")
    PublishedClaimFactory(statement="Another", review__summary="Nothing on harbours.")
    assert found(page(client, q="miu pas")) == ["MIUI passed 100M users"]
    assert found(page(client, q="harbour")) == ["Another"]
    assert "Nothing we have published matches" in page(client, q="zeppelin").content.decode()


def test_search_asks_for_no_accents_and_no_curly_quotes(client):
    PublishedClaimFactory(statement="L’Assemblée meets at the Élysée")
    for words in ("elysee", "l'assemblee", "L’ASSEMBLÉE"):
        assert found(page(client, q=words)) == ["L’Assemblée meets at the Élysée"]


@pytest.mark.parametrize("words", ["😀", "%", "–", ":*"])
def test_a_search_for_signs_alone_finds_nothing_and_says_so(client, words):
    PublishedClaimFactory()
    answer = page(client, q=words)
    assert found(answer) == []
    assert "Nothing can be searched for by signs alone" in answer.content.decode()
    assert len(found(page(client, q=" "))) == 1, "nothing was typed"


@pytest.mark.parametrize("words", ["'", "a & | !b", "<script>", "\\", ":*", "x" * 3000])
def test_search_takes_anything(client, words):
    PublishedClaimFactory()
    assert "<script>" not in page(client, q=words).content.decode()


def test_verdict_entity_and_language_narrow(client):
    miui = EntityFactory(key="miui")
    true = PublishedClaimFactory(statement="One", entity=miui)
    false = PublishedClaimFactory(statement="Two", review__rating=RatingFactory(key="false", value=1))
    SpanFactory(claim=true, version__article__language="id")
    SpanFactory(claim=false, version__article__language="de", state="suggested")
    assert found(page(client, verdict="false")) == ["Two"]
    assert found(page(client, entity="miui")) == ["One"]
    assert found(page(client, language="id")) == ["One"]
    assert "Indonesian" in page(client).content.decode()
    assert "German" not in page(client).context["filter"].form.as_div()


@pytest.mark.parametrize("asked", [{"verdict": "nonsense"}, {"entity": "nobody"}, {"page": "0"}, {"page": "x"}])
def test_an_address_that_asks_nonsense_is_no_error(client, asked):
    PublishedClaimFactory(statement="Out")
    assert client.get("/", asked).status_code in (200, 400, 404)


def test_the_readers_language_is_kept(client):
    client.post(reverse("set_language"), {"language": "de", "next": "/"})
    html = page(client).content.decode()
    assert '<html lang="de">' in html


def test_what_the_feed_says_is_found_from_the_page(client):
    assert reverse("public:feed", args=["en"]) in page(client).content.decode()


def test_the_address_above_a_claim_leads_to_all_of_them(client):
    assert client.get("/claims/?q=miui").url == "/?q=miui"


def test_before_there_are_verdicts_the_page_on_them_promises_none(client, django_user_model):
    address = reverse("public:how_we_rate")
    page = client.get(address).content.decode()
    assert "No verdicts have been laid down yet" in page
    assert "carries one of these verdicts" not in page
    assert "Make a scale" not in page
    client.force_login(django_user_model.objects.create_user("root", is_staff=True, is_superuser=True))
    assert "Make a scale of verdicts" in client.get(address).content.decode()
