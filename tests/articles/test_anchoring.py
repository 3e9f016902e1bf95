"""Quotes: bound to a place, checked, found again. Laws rather than examples where there are any."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles import anchoring
from articles.anchoring import AnchorError, Selector, code_points_to_utf16, locate, select, utf16_to_code_points, verify

ANY_TEXT = st.text(st.characters(codec=None), max_size=300)
SAMPLED = "harbour ships seventy 70 100 Häfen naïve 🚢 e\u0301 👩\u200d👩\u200d👧 million counted the , ."
WORDS = st.lists(st.sampled_from(SAMPLED.split()), min_size=1, max_size=60).map(" ".join)


@st.composite
def quoted(draw, texts=ANY_TEXT, shortest=1):
    """A text and a stretch of it."""
    text = draw(texts)
    assume(len(text) >= shortest)
    start = draw(st.integers(0, len(text) - shortest))
    return text, start, draw(st.integers(start + shortest, len(text)))


@given(quoted())
def test_a_selector_of_a_text_finds_its_place_in_it(case):
    text, start, end = case
    selector = select(text, start, end)
    assert verify(text, selector)
    assert selector.exact == text[start:end]
    found = locate(text, selector)
    assert (found.start, found.end, found.how, found.score) == (start, end, "exact", 1.0)


@given(quoted(WORDS, shortest=20), st.data())
def test_a_quote_is_found_again_after_edits_outside_it(case, data):
    text, start, end = case
    selector = select(text, start, end)
    before = data.draw(WORDS | st.just(""))
    after = data.draw(WORDS | st.just(""))
    cut = data.draw(st.integers(0, start))
    edited = before + text[cut:end] + after + text[end:]
    found = locate(edited, selector)
    assert found is not None
    assert edited[found.start : found.end] == selector.exact
    if edited.find(selector.exact) == edited.rfind(selector.exact):  # twice may also be with an overlap
        assert found.start == len(before) + start - cut


@given(ANY_TEXT, ANY_TEXT, st.integers(-5, 400), ANY_TEXT, ANY_TEXT)
def test_no_text_and_no_selector_makes_it_raise(text, exact, start, prefix, suffix):
    selector = Selector(start, start + len(exact), exact, prefix, suffix)
    verify(text, selector)
    found = locate(text, selector)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert (text[found.start : found.end] == exact) == (found.how != "changed")
        assert found.how != "exact" or found.start == start


@given(ANY_TEXT, st.data())
def test_offsets_go_to_the_browser_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert utf16_to_code_points(text, code_points_to_utf16(text, offset)) == offset


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 2), (0, 6), (5, 6)])
def test_a_stretch_that_is_none_is_refused(start, end):
    with pytest.raises(AnchorError):
        select("abcde", start, end)


def test_an_emoji_is_one_character_here_and_two_units_in_the_browser():
    text = "Sold 🎉 out"
    assert utf16_to_code_points(text, 8) == 7
    assert code_points_to_utf16(text, 7) == 8
    for outside in (6, -1, 12):  # 6 is inside the emoji
        with pytest.raises(AnchorError):
            utf16_to_code_points(text, outside)
    with pytest.raises(AnchorError):
        code_points_to_utf16(text, 11)


def test_verifying_takes_no_other_words_and_no_place_outside():
    assert not verify("abcde", Selector(0, 2, "bc"))
    assert not verify("abcde", Selector(4, 6, "e"))
    assert not verify("abcde", Selector(-1, 1, ""))


def test_of_equal_words_the_surroundings_choose():
    old = "In May the port sold 70 tickets to Malmö. In June the port sold 70 tickets to Lübeck."
    selector = select(old, old.index("70 tickets to L"), old.index("70 tickets to L") + 2)
    new = "Corrected on Monday. " + old.replace("In May the", "In May, says the mayor, the")
    found = locate(new, selector)
    assert (found.start, found.how) == (new.index("70 tickets to L"), "moved")


def test_a_short_quote_is_not_taken_for_the_same_figure_elsewhere():
    selector = select("The port counted 70 ships in May.", 17, 19)
    assert locate("Ticket prices rose to 70 kroner after the summer.", selector) is None


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        ("Nothing here. ", "The port counted 75 large ships in May, a record."),
        ("Nothing. ", "The port counted seventy ships in May, a record!"),
        ("", "The port counted some 70 ships in May: a record."),
        ("Far from where it stood. " * 40, "The port had counted 70 ships in May, a record."),
    ],
)
def test_a_reworded_quote_is_found_as_changed(before, quote):
    old = "Nothing here. The port counted 70 ships in May, a record. More follows."
    new = f"{before}{quote} More follows."
    found = locate(new, select(old, 14, 57))
    assert new[found.start : found.end] == quote
    assert found.how == "changed"
    assert anchoring.CHANGED_AT_LEAST <= found.score < 1


def test_another_sentence_about_the_same_is_not_the_quote():
    old = "The port counted 70 ships in May, a record. More follows."
    assert locate("In autumn the town opened a museum of ships by the port.", select(old, 0, 43)) is None


def test_paragraphs_are_the_lines_that_hold_something():
    text = "\n one\n\n \ntwo \n"
    assert [text[start:end] for start, end in anchoring.paragraphs(text)] == [" one", "two "]


def test_a_quote_in_five_megabytes_is_found_in_a_blink():
    sentence = "The harbour office counted ships and tons and people again this year. "
    body = "".join(f"{number} {sentence}" for number in range(70_000))
    old = body + "On Friday exactly 4,711 ferries left for the islands of the north."
    quote = select(old, len(body), len(old))
    started = time.perf_counter()
    assert locate("x" + old, quote).how == "moved"
    assert locate("x" + old.replace("4,711", "4,712"), quote).how == "changed"
    assert locate(body, quote) is None
    # Words that stand everywhere are the dear case.
    assert locate("x" + old, select(old, 2, 2 + len(sentence))).how == "moved"
    assert time.perf_counter() - started < 6


def test_anchoring_is_plain_python():
    program = """
import sys
from articles.anchoring import locate, select
assert locate("one two", select("one two", 4, 7)).how == "exact"
assert not {"django", "celery"} & {name.split(".")[0] for name in sys.modules}
"""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
