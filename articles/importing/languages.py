"""Which language a text is in: as given, as its page declares, or as the machine recognises."""

from unicodedata import name

from babel import Locale

from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _
from articles.models import Doubt
from factcheck.language import identify
from factcheck.language.langs import codes

# Enough to tell a language by; going through a whole book would only take longer.
RECOGNISED_BY = 20_000
# Characters from which on the machine is as good as never wrong, and letters that tell a script.
SURELY_TOLD_BY, SCRIPT_TOLD_BY = 120, 1_000


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
    recognised = _identified(text[:RECOGNISED_BY])
    if declared and declared == recognised:
        return recognised, None
    # A language that the machine does not read would be taken for one that it does.
    if _known(declared) and (not recognised or declared not in codes()):
        recognised = declared
    return recognised, Doubt.LANGUAGE_GUESSED if recognised else Doubt.LANGUAGE_UNKNOWN


def doubt_of_given(text: str, code: str) -> Doubt | None:
    """The doubt about a language that was given, where the text is clearly in another. Of a language that the
    machine does not read only the machine's own are known not to be it, and nothing is doubted."""
    if code not in codes():
        return None
    sample = text[:RECOGNISED_BY]
    if not _in_latin(sample):
        return Doubt.LANGUAGE_DIFFERS
    if len(sample) < SURELY_TOLD_BY:
        return None
    # A text that quotes another language at length is not clearly in that.
    halves = {identify(half) or code for half in (sample[: len(sample) // 2], sample[len(sample) // 2 :])}
    return Doubt.LANGUAGE_DIFFERS if code not in halves and len(halves) == 1 else None


def _identified(text: str) -> str:
    """Of the languages that can be read, which all have the Latin script: a text in another is in none of them."""
    return identify(text) or "" if _in_latin(text) else ""


def _in_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()][:SCRIPT_TOLD_BY]
    return 2 * sum(name(letter, "").startswith("LATIN") for letter in letters) >= len(letters)


def _known(code: str) -> bool:
    return code in Locale("en").languages
