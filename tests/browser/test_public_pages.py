"""The readers' pages in a real browser: no violation of the policy, accessible, whole at phone width."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import CorrectionFactory, EvidenceFactory
from tests.public.conftest import claim, compared, opposed, quoted  # noqa: F401 (fixtures)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = ["/", "/?q=nothing", "/claims/miui-passed-100m-users/", "/contradictions/", "/how-we-rate/", "/corrections/"]


@pytest.fixture
def newsroom(claim, opposed, compared):  # noqa: F811 (fixtures)
    compared(*opposed)
    EvidenceFactory(review=claim.review)
    CorrectionFactory(claim=claim, before={"summary": "Old words."}, after={"summary": "New words."})


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_pages_are_clean_accessible_and_whole(browser, live_server, newsroom, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in [*PAGES, "/desk/login/"]:
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    assert said == []
    context.close()


def test_a_reader_without_scripts_searches_and_reads(browser, live_server, newsroom):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url)
    page.get_by_label("Search").fill("miui")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="MIUI passed 100M users").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "MIUI passed 100M users"
    page.get_by_role("link", name="Deutsch").click()
    assert page.locator("html").get_attribute("lang") == "de"
    context.close()


def test_the_first_tab_offers_to_skip_to_the_content(browser, live_server, newsroom):
    page = browser.new_page()
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(".skip").bounding_box()["width"] > 20
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()
