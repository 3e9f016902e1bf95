"""A real Chromium for the tests marked `browser`: skipped where there is none, unless SKIP_NOTHING is set."""

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
# Chromium looks up its maker's hosts at every start; nothing here may leave the machine.
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def find_chromium() -> str | None:
    """The path of a Chromium: what CHROMIUM names, or the first of its usual names on the search path."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else CHROMIUM_NAMES
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """One browser for the whole run; a test opens a context of its own in it."""
    path = find_chromium()
    if path is None:
        if os.environ.get("SKIP_NOTHING"):
            pytest.fail("No Chromium was found, and nothing may be skipped.")
        pytest.skip("no Chromium was found")
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in this thread
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []  # its sandbox refuses to be root
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *sandbox])
        yield launched
        launched.close()
