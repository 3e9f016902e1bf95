"""Texts cut for display: nothing lost, nothing moved, offsets in code points."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.editor.passages import Mark, excerpt, paragraphs, places_of

TEXT = "One two three.\n\nFour 🙂 five é six."


def test_paragraphs_are_stretches_of_the_text():
    found = paragraphs(TEXT)
    assert [TEXT[p.start : p.end] for p in found] == ["One two three.", "Four 🙂 five é six."]


def test_overlapping_marks_share_a_segment():
    first, second = Mark(0, 7, 1, "confirmed"), Mark(4, 13, 2, "suggested")
    (segments, _rest) = (p.segments for p in paragraphs(TEXT, [first, second]))
    assert [(s.text, s.keys) for s in segments] == [("One ", "1"), ("two", "1 2"), (" three", "2"), (".", "")]
    assert [[m.key for m in s.first] for s in segments] == [[1], [2], [], []]
    assert segments[1].kinds == "confirmed suggested"


def test_a_mark_across_paragraphs_is_in_both():
    mark = Mark(8, 20, 1, "confirmed")
    marked = [s.text for p in paragraphs(TEXT, [mark]) for s in p.segments if s.marks]
    assert marked == ["three.", "Four"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
@given(
    text=st.text(max_size=80),
    marks=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=6),
)
def test_segments_put_together_are_the_paragraph(text, marks):
    made = [Mark(min(pair), max(pair) + 1, key, "confirmed") for key, pair in enumerate(marks)]
    shown = paragraphs(text, made)
    for paragraph in shown:
        assert "".join(s.text for s in paragraph.segments) == text[paragraph.start : paragraph.end]
    everything = "".join(segment.text for paragraph in shown for segment in paragraph.segments)
    assert "".join(everything.split()) == "".join(text.split())


def test_a_quote_is_found_whatever_the_blank_space_in_it():
    assert places_of(TEXT, "two  three.\r\n Four 🙂") == [(4, 22)]
    assert places_of(TEXT, "seven") == []
    assert places_of("a b a b", "a b") == [(0, 3), (4, 7)]
    assert places_of("a+b", "a+b") == [(0, 3)]


def test_an_excerpt_stays_in_its_paragraph():
    shown = excerpt(TEXT, 4, 7, [(4, 7, "against")])
    assert (shown.before, shown.quote, shown.after) == ("One ", "two", " three.")
    assert shown.marks == [(0, 3, "against")]


def test_a_long_paragraph_is_cut_at_words():
    text = "word " * 200 + "HERE" + " word" * 200
    start = text.index("HERE")
    shown = excerpt(text, start, start + 4)
    assert shown.before.startswith("… word")
    assert shown.after.endswith("word …")
    assert len(shown.before) < 240
