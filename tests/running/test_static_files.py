"""Static files as they are served: hashed, compressed, and every one that a page asks for there."""

import json
import re
from pathlib import Path

import pytest
from django.conf import LazySettings

from factcheck.running.static_files import collect_if_changed

NAMED = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")


@pytest.fixture
def served(settings: LazySettings, tmp_path: Path) -> Path:
    backend = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, tmp_path / "more"]
    (tmp_path / "more").mkdir()
    return Path(settings.STATIC_ROOT)


def test_are_collected_when_one_has_changed_and_only_then(served: Path, settings: LazySettings, tmp_path: Path) -> None:
    assert collect_if_changed()
    assert not collect_if_changed()
    (tmp_path / "more" / "new.css").write_text("body { margin: 0 }")
    assert collect_if_changed()
    manifest = json.loads((served / "staticfiles.json").read_text())["paths"]
    assert "new.css" in manifest

    asked = {
        name for page in (settings.BASE_DIR / "templates").rglob("*.html") for name in NAMED.findall(page.read_text())
    }
    assert asked, "pages have a stylesheet"
    assert sorted(asked - manifest.keys()) == []
