"""What of a passage is the same in every language."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import read, terms

ENGLISH = "At least 384 people died when a tsunami hit the city of Palu in Indonesia, officials in Jakarta said."
GERMAN = "Mindestens 384 Menschen starben, als ein Tsunami die indonesische Stadt Palu traf, hieß es in Jakarta."
OTHER = "Die Mannschaft aus Sunderland gewann am Samstag mit Jack Ross ihr drittes Spiel in der Liga."


def of(text: str, language: str) -> dict[str, float]:
    return terms.merged(part.terms for part in terms.passages(text, read(text, language)))


def test_a_sentence_is_like_its_translation_and_unlike_another():
    english, german, other = of(ENGLISH, "en"), of(GERMAN, "de"), of(OTHER, "de")
    assert terms.likeness(english, german) > 0.3
    assert terms.likeness(english, other) < 0.05


def test_names_and_figures_are_what_a_text_is_looked_up_by():
    keys = set(terms.key_terms(of(ENGLISH, "en"))) & set(terms.key_terms(of(GERMAN, "de")))
    assert {"n:384", "w:palu", "w:iakarta"} <= keys  # as it sounds


def test_common_names_are_told_as_the_sentence_writes_them():
    assert terms.common_names(ENGLISH, of(GERMAN, "de")) == ("Palu", "Jakarta")


@given(st.text(), st.sampled_from(["en", "de", "fr", "id"]))
def test_any_text_has_terms_and_is_like_itself(text, language):
    found = of(text, language)
    assert all(0 < weight <= 5 for weight in found.values())
    assert found == of(text, language)
    assert not found or abs(terms.likeness(found, found) - 1) < 1e-9
    assert terms.likeness(found, {}) == 0
