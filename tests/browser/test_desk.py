"""The desk in a real browser: by keyboard, with texts that count differently there, and for everybody."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from articles.actions import import_article
from articles.models import ArticleVersion
from factcheck.accounts.models import User
from factcheck.claims.actions import attach_span, create_claim, save_review
from factcheck.claims.models import Claim, SourceSpan
from factcheck.tracking.actions import judge, track_due
from factcheck.tracking.models import Comparison, Judgement
from tests.factories import EntityFactory, MeasureFactory, RatingFactory, UserFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EMOJI = "🙂🙂 Cafe\u0301 report. The 👨‍👩‍👧 bought 4,000 phones. Then nothing.\nA second paragraph follows."


@pytest.fixture
def editor(db) -> User:
    return UserFactory(username="edith")


@pytest.fixture
def visit(browser, live_server, editor) -> Iterator[Callable]:
    """Opens a page of the desk as the editor. Any complaint in the console fails the test."""
    client = Client()
    client.force_login(editor)
    session = client.cookies["sessionid"].value
    contexts, complaints = [], []

    def open_page(address: str, **settings):
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | settings))
        contexts.append(context)
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error" and "status of 4" not in message.text
                else None
            ),
        )
        page.goto(live_server.url + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def article(editor) -> Callable[..., ArticleVersion]:
    def make(text: str = EMOJI, *, name: str = "handyblick", **fields) -> ArticleVersion:
        known = {"source": name.title(), "language": "en", "title": f"From {name}", "published_at": "2015-02-12"}
        return import_article(url=f"https://{name}.example/1", text=text, by=editor, **(known | fields)).version

    return make


@pytest.fixture
def contradictions(article) -> list[Comparison]:
    """Two lower figures after a higher one, found by the tracker."""
    EntityFactory(key="miui", name="MIUI", kind="product")
    MeasureFactory()
    RatingFactory()
    article("MIUI had 100 million users in February 2015, the company said.")
    article("A brochure differs. MIUI had 80 million users in March 2015.", name="wire", published_at="2015-03-20")
    article("MIUI had 70 million users in April 2015, says a rival.", name="rival", published_at="2015-04-20")
    track_due()
    return list(Comparison.objects.contradicting().order_by("-confidence", "pk"))


def reader(version: ArticleVersion) -> str:
    return reverse("editor:article_detail", args=[version.article_id])


def select(page, words: str) -> None:
    """Selects these words in the text, as a mouse would."""
    page.evaluate(
        """(words) => {
            const root = document.querySelector("[data-text]");
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at !== -1) {
                    window.getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    return;
                }
            }
            throw new Error("not in the text: " + words);
        }""",
        words,
    )


def test_a_claim_from_a_selection_behind_emoji_and_combining_characters(visit, article):
    version = article()
    page = visit(reader(version))
    select(page, "👨‍👩‍👧 bought 4,000 phones")
    page.get_by_role("button", name="Make a claim").click()
    statement = page.get_by_label("Statement")
    statement.wait_for()
    assert page.evaluate("document.activeElement.id") == "id_statement"
    statement.fill("A family bought 4,000 phones")
    page.get_by_role("button", name="Save claim").last.click()
    page.locator("[data-note]").wait_for()
    span = SourceSpan.objects.get()
    assert span.exact == version.text[span.start : span.end] == "👨‍👩‍👧 bought 4,000 phones"
    assert Claim.objects.get().statement == "A family bought 4,000 phones"
    assert page.locator("mark.confirmed").inner_text() == "👨‍👩‍👧 bought 4,000 phones"


def test_a_long_text_is_read_page_by_page_and_counts_right_on_each(visit, article, editor):
    version = article("".join(f"🙂 Cafe\u0301 {number}: the 👨‍👩‍👧 bought phones.\n" for number in range(4_000)))
    page = visit(reader(version))
    assert page.locator("kbd", has_text="n").first.is_visible()
    page.keyboard.press("n")
    page.wait_for_url(re.compile("page=2"))
    words = page.locator("[data-text] p").nth(40).inner_text().removeprefix("🙂 ")
    select(page, words)
    page.keyboard.press("m")
    page.get_by_label("Statement").wait_for()
    page.keyboard.press("Control+Enter")
    page.locator("[data-note]").wait_for()
    span = SourceSpan.objects.get()
    assert span.exact == version.text[span.start : span.end] == words
    assert page.locator("mark.confirmed").inner_text() == words
    assert page.locator("select#page").input_value() == "2"
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 2, "y": 2})
    page.keyboard.press("p")
    page.wait_for_url(re.compile("page=1"))
    later = version.text.rindex("👨‍👩‍👧 bought")
    suggestion = SourceSpan.objects.create(
        claim=span.claim,
        version=version,
        start=later,
        end=later + 12,
        exact=version.text[later : later + 12],
        state=SourceSpan.State.SUGGESTED,
        found_by=SourceSpan.FoundBy.TRACKER,
    )
    page.goto(page.url.split("?")[0] + f"#span-{suggestion.pk}")
    page.wait_for_url(re.compile(f"span={suggestion.pk}"))
    page.locator(f"#note-{suggestion.pk}").wait_for()


def test_a_selection_over_paragraphs_and_marks(visit, article, editor):
    version = article()
    claim = create_claim(statement="Something", by=editor)
    start = version.text.index("4,000")
    attach_span(
        claim=claim, version=version, start=start, end=start + 12, exact=version.text[start : start + 12], by=editor
    )
    page = visit(reader(version))
    page.evaluate(
        """() => {
            const mark = document.querySelector("mark").lastChild;
            const second = document.querySelectorAll("[data-start]")[1].firstChild;
            window.getSelection().setBaseAndExtent(mark, 2, second, 8);
        }"""
    )
    page.keyboard.press("m")
    page.get_by_label("Statement").fill("Across")
    page.keyboard.press("Control+Enter")
    page.locator("[data-note]").nth(1).wait_for()
    span = SourceSpan.objects.exclude(claim=claim).get()
    assert span.exact == "4,000 phones. Then nothing.\nA second"  # a figure is not taken by half
    assert page.locator("mark").count() == 3


@pytest.mark.parametrize(
    ("text", "selected", "taken"),
    [
        ("Der Bund hat 45 Schulen eröffnet, sagt er.", "45 Schulen erö", "45 Schulen eröffnet"),
        ("Der Bund hat 45 Schulen eröffnet, sagt er.", "chulen eröffnet,", "Schulen eröffnet,"),
        ("🙂 They sold 45,000 cars in all.", "000 cars", "45,000 cars"),
        ("Un cafe\u0301 dit-on, rien de plus.", "Un cafe", "Un cafe\u0301"),
        ("L’Assemblée a voté la loi.", "Assemblée a vo", "Assemblée a voté"),
        ("A Paris-based firm said so.", "Paris", "Paris"),
        ("该公司去年售出一亿部手机。", "去年售出一", "去年售出一"),
        ("บริษัทขายโทรศัพท์ได้ล้านเครื่อง", "ขายโทร", "ขายโทร"),
        ("x" * 300 + " end", "x" * 100, "x" * 100),
    ],
)
def test_a_mouse_let_go_inside_a_word_takes_it_whole(visit, article, text, selected, taken):
    version = article(text, language="de")
    page = visit(reader(version))
    select(page, selected)
    page.keyboard.press("m")
    page.get_by_label("Statement").wait_for()
    assert page.locator("[name=exact]").input_value() == taken
    start, end = (int(page.locator(f"[name={name}]").input_value()) for name in ("start", "end"))
    assert version.text[start:end] == taken


def test_what_will_be_taken_is_seen_once_the_mouse_is_let_go(visit, article):
    page = visit(reader(article("In all 45 schools were reopened yesterday.")))
    words = page.locator("[data-start]").first
    box = words.evaluate(
        """(paragraph) => {
            const [range, node] = [document.createRange(), paragraph.firstChild];
            range.setStart(node, node.data.indexOf("45"));
            range.setEnd(node, node.data.indexOf("opened"));
            return range.getBoundingClientRect().toJSON();
        }"""
    )
    y = box["top"] + box["height"] / 2
    page.mouse.move(box["left"] + 1, y)
    page.mouse.down()
    page.mouse.move(box["right"], y, steps=4)
    page.mouse.up()
    assert page.evaluate("getSelection().toString()") == "45 schools were reopened"


def test_making_a_claim_by_keyboard_alone(visit, article):
    version = article()
    page = visit(reader(version))
    page.keyboard.press("s")
    page.keyboard.press("s")
    assert "bought" in page.evaluate("getSelection().toString()")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("m")
    page.get_by_label("Statement").wait_for()
    page.keyboard.type("They bought thousands of phones")
    page.keyboard.press("Control+Enter")
    page.locator("[data-note].current").wait_for()
    span = SourceSpan.objects.get()
    assert version.text[span.start : span.end] == span.exact
    assert span.exact.startswith("The 👨‍👩‍👧 bought 4,000")
    assert Claim.objects.get().statement == "They bought thousands of phones"


def test_escape_leaves_the_form_and_a_refusal_keeps_what_was_typed(visit, article):
    page = visit(reader(article()))
    select(page, "4,000 phones")
    page.keyboard.press("m")
    page.get_by_label("Statement").fill("")
    page.get_by_label("Stated by").fill("Ann Kept")
    page.keyboard.press("Control+Enter")
    page.get_by_text("Write what is claimed").wait_for()
    assert page.get_by_label("Stated by").input_value() == "Ann Kept"
    page.wait_for_function("document.activeElement.id === 'id_statement'")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("#span-form").wait_for(state="detached")
    assert not Claim.objects.exists()


def test_an_existing_claim_is_found_as_one_types_and_attached(visit, article, editor):
    claim = create_claim(statement="Families buy phones by the thousand", by=editor)
    version = article()
    page = visit(reader(version))
    select(page, "4,000 phones")
    page.keyboard.press("m")
    page.get_by_label("Find another claim").fill("thousand")
    page.get_by_role("button", name=f"Attach to: {claim.statement}").click()
    page.locator("[data-note]").wait_for()
    assert claim.spans.get().exact == "4,000 phones"


@pytest.mark.parametrize("page_of_form", ["claim", "passage"])
def test_a_look_up_that_fails_says_nothing_of_saving_and_leaves_no_stale_answer(visit, article, editor, page_of_form):
    create_claim(statement="They bought 4,000 phones", by=editor)
    page = visit(reverse("editor:claim_create") if page_of_form == "claim" else reader(article()))
    if page_of_form == "passage":
        select(page, "bought 4,000 phones")
        page.keyboard.press("m")
    statement = page.get_by_label("Statement")
    with page.expect_response(re.compile("/claims/matches/")) as looked_up:
        statement.fill("ж" * 1000)  # in an address, longer than a server takes
    assert looked_up.value.status == 200
    statement.fill("They bought 4,000 phones")
    page.get_by_text("1 may say the same").wait_for()
    # As htmx tells of it; a real failure would be complained of in the console.
    page.evaluate(
        """() => {
            const elt = document.getElementById("claim-matches");
            const detail = { elt, requestConfig: { verb: "post" } };
            elt.dispatchEvent(new CustomEvent("htmx:responseError", { bubbles: true, detail }));
        }"""
    )
    page.get_by_text("could not be looked up just now").wait_for()
    assert page.get_by_text("may say the same", exact=False).count() == 1
    assert page.locator("main .notice.error").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_enter_in_the_search_for_a_claim_searches_and_makes_none(visit, article, editor, script):
    claim = create_claim(statement="Families buy phones by the thousand", by=editor)
    version = article()
    start = version.text.index("4,000 phones")
    making = reverse("editor:span_create", args=[version.article_id], query={"start": start, "end": start + 12})
    page = visit(making, java_script_enabled=script)
    page.get_by_label("Stated by").fill("Ann Kept")
    page.get_by_label("Find another claim").fill("thousand")
    page.get_by_label("Find another claim").press("Enter")
    page.get_by_text("1 found").wait_for()
    page.wait_for_load_state("networkidle")
    assert list(Claim.objects.all()) == [claim]
    assert page.get_by_label("Stated by").input_value() == "Ann Kept"
    assert page.get_by_label("Find another claim").input_value() == "thousand"
    page.get_by_role("button", name=f"Attach to: {claim.statement}").click()
    page.locator("[data-note]").wait_for()
    assert claim.spans.get().exact == "4,000 phones"


def test_a_suggestion_is_confirmed_with_one_key_and_taken_back_with_another(visit, article, editor):
    version = article()
    span = SourceSpan.objects.create(
        claim=create_claim(statement="They bought", by=editor),
        version=version,
        start=0,
        end=2,
        exact=version.text[:2],
        state="suggested",
        found_by="tracker",
    )
    page = visit(reader(version))
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.locator("mark.confirmed").wait_for()
    span.refresh_from_db()
    assert span.state == "confirmed"
    page.keyboard.press("z")
    page.locator("mark.suggested").wait_for()
    span.refresh_from_db()
    assert span.state == "suggested"


def test_contradictions_one_key_each(visit, contradictions):
    assert len(contradictions) == 3
    page = visit("/desk/contradictions/")
    page.keyboard.press("t")
    page.locator("#toast").get_by_text("Different time").wait_for()
    page.wait_for_function("document.activeElement.id === 'case-title'")
    first = contradictions[0]
    first.refresh_from_db()
    assert first.state == "dismissed"
    page.keyboard.press("z")
    page.wait_for_url(re.compile(rf"at={first.pk}$"))
    page.wait_for_load_state("networkidle")
    first.refresh_from_db()
    assert first.state == "open"
    page.keyboard.press("j")
    page.wait_for_url(re.compile(rf"at={contradictions[1].pk}$"))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)  # the case takes the focus once it has settled; nobody types as fast as this test
    page.keyboard.press("r")
    page.keyboard.type("a rival says so, not the company")
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    page.locator("#toast").get_by_text("Contradicts").wait_for()
    judgement = contradictions[1].judgements.get()
    assert (judgement.verdict, judgement.reason) == ("contradicts", "a rival says so, not the company")
    for key in "nu":
        page.keyboard.press(key)
        page.locator("#toast").get_by_text({"n": "Not comparable", "u": "Unsure"}[key]).wait_for()


def test_the_second_key_of_two_never_decides_however_late_it_comes(visit, contradictions):
    page = visit("/desk/contradictions/?state=all")
    page.keyboard.press("g")
    page.get_by_text("Go to:").wait_for()
    page.wait_for_timeout(1500)
    page.keyboard.press("x")
    page.wait_for_url(re.compile(r"/desk/contradictions/$"))
    for second in ("t", "Escape"):  # no such place, and a change of mind
        page.keyboard.press("g")
        page.keyboard.press(second)
        page.get_by_text("Go to:").wait_for(state="hidden")
    assert not Judgement.objects.exists()
    page.keyboard.press("x")
    page.locator("#toast").get_by_text("Contradicts").wait_for()


def test_a_decision_on_a_page_that_a_colleague_overtook_waits_for_a_second_one(visit, contradictions):
    page = visit("/desk/contradictions/")
    judge(comparison=contradictions[0], verdict="different_time", by=UserFactory(username="rosa"))
    page.keyboard.press("x")
    page.get_by_role("alert").get_by_text("rosa decided: Different time.").wait_for()
    assert page.url.endswith(f"/desk/contradictions/?at={contradictions[0].pk}")
    assert contradictions[0].judgements.get().verdict == "different_time"
    page.keyboard.press("x")
    page.locator("#toast").get_by_text("Contradicts").wait_for()
    assert contradictions[0].judgements.get(withdrawn_at=None).verdict == "contradicts"


def test_all_that_was_compared_can_be_read_beside_quotes_of_any_length(visit, article):
    EntityFactory(key="miui", name="MIUI", kind="product")
    MeasureFactory()
    long = " and by the many who had asked for it again and again" * 25
    article(f"MIUI had 100 million users in February 2015, said the company{long}.")
    article(f"MIUI had 80 million users in March 2015, said a rival{long}.", name="wire", published_at="2015-03-20")
    track_due()
    page = visit("/desk/contradictions/")
    last = page.locator(".gate").last
    last.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    assert last.evaluate(
        """(gate) => {
            const box = gate.getBoundingClientRect();
            const at = (y) => gate.contains(document.elementFromPoint(box.left + 20, y));
            return at(box.top + 4) && at(box.bottom - 4);
        }"""
    )
    assert page.get_by_role("button", name="Contradicts").is_visible()


def test_keys_do_nothing_while_one_types(visit, contradictions):
    page = visit("/desk/contradictions/")
    page.keyboard.press("r")
    page.keyboard.type("xatsnmu")
    page.wait_for_timeout(300)
    assert page.locator("#reason").input_value() == "xatsnmu"
    assert not Comparison.objects.filter(judgements__isnull=False).exists()


def test_enter_in_the_reason_decides_nothing_yet(visit, contradictions):
    page = visit("/desk/contradictions/")
    page.keyboard.press("r")
    page.keyboard.type("Another count")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.keyboard.press("n")
    page.locator("#toast .toast-body").wait_for()
    assert list(Judgement.objects.values_list("verdict", "reason")) == [("not_comparable", "Another count")]


def test_on_a_phone_the_rail_shows_where_one_is(visit):
    page = visit("/desk/account/", viewport={"width": 390, "height": 844})
    place, rail = (page.locator(name).bounding_box() for name in (".rail [aria-current]", ".rail"))
    assert rail["x"] <= place["x"]
    assert place["x"] + place["width"] <= rail["x"] + rail["width"]


def test_nothing_private_comes_back_after_logging_out(visit):
    page = visit("/desk/claims/")
    page.get_by_role("button", name="Log edith out").click()
    page.wait_for_url(re.compile("/$"))
    page.go_back()
    page.get_by_role("heading", name="Log in to the newsroom").wait_for()


def test_the_keys_are_shown(visit, contradictions):
    page = visit("/desk/contradictions/")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("x")
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert not Comparison.objects.filter(judgements__isnull=False).exists()
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/desk/claims/")


def test_all_of_it_without_script(visit, contradictions, editor):
    page = visit("/desk/contradictions/", java_script_enabled=False)
    page.get_by_role("button", name="Different time").click()
    assert contradictions[0].judgements.get().verdict == "different_time"
    page.get_by_role("button", name="Undo").click()
    contradictions[0].refresh_from_db()
    assert contradictions[0].state == "open"
    version = contradictions[0].left_version
    page = visit(reader(version), java_script_enabled=False)
    page.get_by_role("link", name="Paste a quote instead").click()
    page.get_by_label("Quote").fill("the company said")
    page.get_by_label("Statement").fill("A company said something")
    page.get_by_role("button", name="Save claim").last.click()
    assert SourceSpan.objects.get(claim__statement="A company said something").exact == "the company said"


def test_what_is_too_large_is_not_sent_and_stays(visit, editor):
    page = visit("/desk/articles/import/?by=paste")
    page.get_by_label("Address").fill("https://harbour.example/1")
    page.get_by_label("Source").fill("Harbour News")
    page.evaluate("document.getElementById('id_text').value = 'word '.repeat(2200000)")
    page.locator("[data-save]").click()
    page.locator("[data-too-large]").get_by_text("at most 10.0").wait_for()
    page.evaluate("document.getElementById('id_text').value = 'A short text.'")
    page.locator("[data-save]").click()
    page.get_by_text("Imported.").wait_for()


def test_typed_and_not_saved_is_not_left_without_asking(visit, article):
    page = visit(reverse("editor:claim_create"))
    page.get_by_label("Statement").fill("Not saved yet")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("link", name="Cancel").click()
    page.wait_for_url("**/desk/claims/")
    assert asked == ["beforeunload"]


def test_evidence_rows_are_added(visit, article, editor):
    RatingFactory()
    claim = create_claim(statement="Checked", by=editor)
    page = visit(reverse("editor:review_edit", args=[claim.pk]))
    page.get_by_role("button", name="Add a row").click()
    page.keyboard.type("Register")
    page.get_by_label("Link").nth(1).fill("https://register.example/")
    page.get_by_text("True", exact=True).click()
    page.get_by_label("Summary").fill("It holds.")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/desk/claims/*/*")
    assert [item.title for item in claim.review.evidence.all()] == ["Register"]
    assert claim.review.rating is not None


SEEN = [
    "/desk/",
    "/desk/articles/",
    "/desk/articles/{article}/",
    "/desk/articles/{article}/edit/",
    "/desk/articles/{article}/spans/new/?start=0&end=20",
    "/desk/articles/import/",
    "/desk/articles/import/?by=manifest",
    "/desk/claims/",
    "/desk/claims/new/",
    "/desk/claims/{claim}/",
    "/desk/claims/{claim}/edit/",
    "/desk/claims/{claim}/review/",
    "/desk/claims/{claim}/history/",
    "/desk/contradictions/",
    "/desk/runs/",
    "/desk/entities/",
    "/desk/account/",
]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_everybody_can_use_every_page(visit, contradictions, editor, scheme, width):
    one = contradictions[0]
    claim = create_claim(statement="MIUI had 100 million users in February 2015", by=editor)
    attach_span(
        claim=claim,
        version=one.left_version,
        start=one.left_start,
        end=one.left_end,
        exact=one.left_exact,
        by=editor,
    )
    track_due()
    page = visit("/desk/", color_scheme=scheme, viewport={"width": width, "height": 900})
    origin = page.url.removesuffix("/desk/")
    for address in SEEN:
        page.goto(origin + address.format(article=one.left_version.article_id, claim=claim.pk))
        found = Axe().run(page)
        assert found.violations_count == 0, (address, scheme, width, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_an_origin_with_a_long_name_fits_a_narrow_page(visit, article):
    version = article(origin="The announcement that the company made at its forum in Beijing in February")
    page = visit(f"/desk/articles/{version.article_id}/", viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_two_people_wrote_is_read_side_by_side(visit, editor):
    claim = create_claim(statement="A family bought 4,000 phones", by=editor)
    page = visit(reverse("editor:review_edit", args=[claim.pk]))
    page.get_by_label("How we checked").fill("Mine.")
    save_review(claim=claim, expected_edit=0, by=editor, reasoning="We asked the shop, and the family. " * 6)
    page.get_by_role("button", name="Save").click()
    cells = page.locator(".conflict tbody tr").first.locator("th, td")
    expect(cells).to_have_count(3)
    assert all(cell.bounding_box()["width"] > 80 for cell in cells.all())


@pytest.mark.parametrize("width", [390, 1024, 1280])
def test_no_list_scrolls_sideways_for_an_address_in_place_of_a_title(visit, article, editor, width):
    address = "https://wire.example/" + "a-very-long-address-without-a-space/" * 6
    version = article(address, name="wire", title="", source="W" * 120, language="")
    claim = create_claim(statement=address, by=editor)
    attach_span(claim=claim, version=version, start=0, end=len(address), exact=address, by=editor)
    SourceSpan.objects.create(
        claim=claim,
        version=article(address, name="rival", title=address, source="W" * 120),
        start=0,
        end=60,
        exact=address[:60],
        state=SourceSpan.State.SUGGESTED,
        found_by=SourceSpan.FoundBy.TRACKER,
    )
    page = visit("/desk/", viewport={"width": width, "height": 900})
    origin = page.url.removesuffix("/desk/")
    for seen in SEEN:
        page.goto(origin + seen.format(article=version.article_id, claim=claim.pk))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), seen


class TestLoggedOutMeanwhile:
    def log_in_again(self, page) -> None:
        page.get_by_label("Username").fill("edith")
        page.get_by_label("Password").fill("a-long-pass-phrase")
        page.get_by_role("button", name="Log in").click()

    def test_what_was_typed_is_back_after_the_login_and_once(self, visit, editor):
        claim = create_claim(statement="A family bought 4,000 phones", by=editor)
        RatingFactory()
        address = reverse("editor:review_edit", args=[claim.pk])
        page = visit(address)
        page.get_by_label("How we checked").fill("We read both registers,\nand rang the shop.")
        page.get_by_label("True").press("Space")
        page.get_by_role("button", name="Add a row").click()
        page.locator("[name=evidence-1-title]").fill("The till receipt")
        page.context.clear_cookies(name="sessionid")
        page.get_by_role("button", name="Save").click()
        self.log_in_again(page)
        page.wait_for_url(f"**{address}")
        expect(page.get_by_label("How we checked")).to_have_value("We read both registers,\nand rang the shop.")
        expect(page.get_by_label("True")).to_be_checked()
        expect(page.locator("[name=evidence-1-title]")).to_have_value("The till receipt")
        expect(page.get_by_text("it is not saved yet")).to_be_visible()
        page.on("dialog", lambda dialog: dialog.accept())
        page.reload()
        expect(page.get_by_label("How we checked")).to_have_value("")

    def test_what_a_colleague_saved_meanwhile_is_not_written_over_unseen(self, visit, editor):
        claim = create_claim(statement="A family bought 4,000 phones", by=editor)
        address = reverse("editor:review_edit", args=[claim.pk])
        page = visit(address)
        page.locator("[name=evidence-0-title]").fill("The till receipt")
        page.locator("[name=evidence-0-url]").fill("https://shop.example/receipt")
        page.context.clear_cookies(name="sessionid")
        page.get_by_role("button", name="Save").click()
        hers = {"title": "Her ledger", "url": "https://ledger.example/", "kind": "primary", "stance": "supports"}
        save_review(claim=claim, expected_edit=0, by=editor, evidence=[hers])
        self.log_in_again(page)
        page.wait_for_url(f"**{address}")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("Somebody else saved this while you were editing.")).to_be_visible()
        page.get_by_role("button", name="Save").click()
        page.wait_for_url("**#review")
        assert {item.title for item in claim.review.evidence.all()} == {"The till receipt", "Her ledger"}

    def test_a_claim_half_made_beside_the_text_too(self, visit, article):
        version = article()
        page = visit(reverse("editor:article_detail", args=[version.article_id]))
        page.locator("[data-text]").focus()
        page.keyboard.press("s")
        page.keyboard.press("m")
        page.get_by_label("Statement").fill("Somebody reported from a café")
        page.context.clear_cookies(name="sessionid")
        page.get_by_role("button", name="Save claim").click()
        self.log_in_again(page)
        expect(page.get_by_label("Statement")).to_have_value("Somebody reported from a café")
        page.get_by_role("button", name="Save claim").click()
        page.wait_for_url("**#span-*")
        assert SourceSpan.objects.get().claim.statement == "Somebody reported from a café"

    def test_the_next_to_log_in_here_sees_none_of_it(self, visit, article):
        UserFactory(username="rival")
        page = visit(reverse("editor:claim_create"))
        page.get_by_label("Statement").fill("Mine alone")
        page.context.clear_cookies(name="sessionid")
        page.get_by_role("button", name="Save").click()
        page.get_by_label("Username").fill("rival")
        page.get_by_label("Password").fill("a-long-pass-phrase")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_label("Statement")).to_have_value("")
        assert "Mine alone" not in page.evaluate("JSON.stringify(sessionStorage)")


def test_paper_has_nothing_to_press(visit, live_server, contradictions, editor):
    claim = create_claim(statement="MIUI had 100 million users", by=editor)
    version = contradictions[0].left_version
    exact = contradictions[0].left_exact
    start = contradictions[0].left_start
    attach_span(claim=claim, version=version, start=start, end=start + len(exact), exact=exact, by=editor)
    page = visit(reverse("editor:home"))
    page.emulate_media(media="print")
    for address in (
        reverse("editor:home"),
        reverse("editor:inbox"),
        reverse("editor:article_list"),
        reverse("editor:claim_list"),
        reverse("editor:entity_list"),
        reverse("editor:article_detail", args=[version.article_id]),
        reverse("editor:claim_detail", args=[claim.pk]),
        reverse("public:claim_list"),
        reverse("public:contradiction_list"),
    ):
        page.goto(live_server.url + address)
        dead = page.eval_on_selector_all(
            "button, .button, kbd, input, select, textarea, nav, .skip",
            "all => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)",
        )
        assert dead == [], address
