"""The words of the verdicts that the product brings: shown in the language of the page.

A newsroom's own words are none of these and stay as they were written.
"""

from django.utils.translation import gettext, gettext_noop

# The key of the verdict that waits for a day to come.
TOO_EARLY = "forecast"

# As in factcheck/sample/ratings.json, which the sample newsroom's scale is made of.
_BROUGHT = frozenset(
    {
        gettext_noop("True"),
        gettext_noop("Mostly true"),
        gettext_noop("Misleading"),
        gettext_noop("False"),
        gettext_noop("Unproven"),
        gettext_noop("Forecast – too early to tell"),
        gettext_noop("The evidence bears out the claim and nothing important is left out."),
        gettext_noop("The heart of the claim holds; a detail is wrong or needs a word of context."),
        gettext_noop("There is a fact in it, but told in this way it leads readers to a wrong conclusion."),
        gettext_noop("The evidence speaks against the claim."),
        gettext_noop("It may be so; what can be checked does not settle it."),
        gettext_noop("The claim speaks of a day that has not come. We will look again when it has."),
    }
)


def is_brought(words: str) -> bool:
    return words in _BROUGHT


def in_page_language(words: str) -> str:
    return gettext(words) if is_brought(words) else words
