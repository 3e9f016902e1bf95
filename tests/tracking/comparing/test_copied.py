"""How much of one text stands in another, counted in words."""

import pytest

from factcheck.tracking.comparing.copied import LONGEST, share_copied, worded

RELEASE = " ".join(f"word{number}" for number in range(100))
OTHER = " ".join(f"other{number}" for number in range(100))


def share(left: str, right: str) -> float:
    return share_copied(worded(left), worded(right))


def test_the_same_text_is_shared_whole():
    assert share(RELEASE, RELEASE) == 1.0


def test_texts_of_the_same_words_in_another_order_share_nothing():
    assert share(RELEASE, " ".join(reversed(RELEASE.split()))) == 0.0


def test_the_shorter_text_is_measured_whichever_comes_first():
    longer = f"{OTHER} {RELEASE} {OTHER}"
    assert share(RELEASE, longer) == share(longer, RELEASE) == 1.0


def test_two_texts_of_one_length_are_measured_alike_from_both_sides():
    one, other = f"{RELEASE} {RELEASE} {OTHER}", f"{RELEASE} {OTHER} {OTHER.upper()}"
    assert share(one, other) == share(other, one)


def test_a_text_of_which_half_is_the_outlets_own_shares_half():
    own = " ".join(f"own{number}" for number in range(50))
    assert share(RELEASE, " ".join(RELEASE.split()[:50]) + " " + own) == 0.5


def test_a_changed_word_costs_that_word_alone():
    assert share(RELEASE, RELEASE.replace("word50 ", "changed ")) == 0.99


def test_four_words_running_are_no_copy():
    words = RELEASE.split()
    broken = " ".join(word if number % 5 else "broken" for number, word in enumerate(words))
    assert share(RELEASE, broken) == 0.0


def test_case_and_punctuation_are_passed_over():
    assert share(RELEASE, RELEASE.upper().replace(" ", ", ")) == 1.0


@pytest.mark.parametrize("words", [0, 1, 29])
def test_of_a_few_words_nothing_is_said(words):
    assert share(RELEASE, " ".join(RELEASE.split()[:words])) == 0.0


def test_of_a_very_long_text_only_the_beginning_is_compared():
    assert share(RELEASE, OTHER.ljust(LONGEST) + RELEASE) == 0.0
    assert len(worded("a " * LONGEST).words) == LONGEST // 2
