"""Which language a text is in: as given, as its page declares, or as the machine recognises."""

from babel import Locale
from django.utils.translation import gettext as _

from articles.importing.refusal import ImportRefused
from articles.models import Doubt
from factcheck.language import identify
from factcheck.language.langs import codes

# Enough to tell a language by; going through a whole book would only take longer.
RECOGNISED_BY = 20_000


def language_code(stated: str) -> str:
    """The code of a language that CLDR knows: "de" of "de-AT"; empty of empty. Raises ImportRefused.

    Not only those the machine reads: a claim can be attached by hand to a text in any language.
    """
    stated = stated.strip()
    code = stated.replace("_", "-").split("-")[0].lower()
    if code and not _known(code):
        raise ImportRefused(
            _("“%(code)s” is no language code; write %(known)s …") % {"code": stated[:20], "known": ", ".join(codes())},
            field="language",
        )
    return code


def recognise(text: str, declared: str = "") -> tuple[str, Doubt | None]:
    """The language of a text, and the doubt that remains. `declared` is what its page says.

    Only where page and machine agree is there none: many pages declare their site's default.
    """
    recognised = identify(text[:RECOGNISED_BY]) or ""
    if declared and declared == recognised:
        return recognised, None
    # A language that the machine does not read would be taken for one that it does.
    if _known(declared) and (not recognised or declared not in codes()):
        recognised = declared
    return recognised, Doubt.LANGUAGE_GUESSED if recognised else Doubt.LANGUAGE_UNKNOWN


def _known(code: str) -> bool:
    return code in Locale("en").languages
