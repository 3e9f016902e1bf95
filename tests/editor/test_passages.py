"""Texts cut for display: nothing lost, nothing moved, offsets in code points."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.editor.passages import PAGE, PAGE_SLACK, Mark, excerpt, page_at, pages, paragraphs, places_of

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


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
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


class TestPages:
    def test_a_text_that_is_not_long_is_one_page(self):
        assert pages("") == [(0, 0)]
        assert pages("word " * 10_000) == [(0, 50_000)]

    def test_a_page_ends_with_a_paragraph(self):
        text = f"{'🙂' * 1_000}\n" * 200
        cuts = pages(text)
        assert len(cuts) == 4
        assert all(text[end - 1] == "\n" for _start, end in cuts)
        assert "".join(text[start:end] for start, end in cuts) == text

    def test_a_paragraph_longer_than_a_page_is_cut_between_sentences_or_words(self):
        for unit in ("This is a sentence. ", "这是一个句子。", "word "):
            (start, end), *_rest = pages(unit * 30_000)
            assert (unit * 30_000)[start:end].endswith(unit)

    def test_without_a_space_no_letter_loses_its_accent_and_no_family_its_child(self):
        for letter in ("e\u0301\u0323", "👨\u200d👩\u200d👧"):
            text = "x" + letter * 40_000
            assert all(text[end - 1] == letter[-1] for _start, end in pages(text))

    def test_every_offset_is_on_the_page_that_holds_it(self):
        text = "A sentence of some length stands here.\n" * 6_000
        cuts = pages(text)
        for number, (start, end) in enumerate(cuts, 1):
            assert page_at(cuts, start) == page_at(cuts, end - 1) == number
            assert end - start <= PAGE + PAGE_SLACK

    def test_a_page_has_its_own_paragraphs_by_their_place_in_the_whole_text(self):
        text = "".join(f"Paragraph {number} 🙂.\n" for number in range(8_000))
        whole = paragraphs(text)
        mark = Mark(0, len(text), 1, "confirmed")
        one_by_one = [p for start, end in pages(text) for p in paragraphs(text, start=start, end=end)]
        assert [(p.start, p.end) for p in one_by_one] == [(p.start, p.end) for p in whole]
        start, end = pages(text)[1]
        first, *rest = paragraphs(text, [mark], start=start, end=end)
        assert [m.key for s in first.segments for m in s.first] == [1]
        assert all(segment.marks for p in rest for segment in p.segments)


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
