"""The difference between two versions, as it is read."""

from factcheck.editor.changes import changes_between


def kinds(old: str, new: str) -> list[str]:
    return ["skipped" if change.skipped else change.kind for change in changes_between(old, new)[0]]


def test_one_word_in_one_paragraph():
    (change,), _more = changes_between("MIUI had 70 million users.", "MIUI had 80 million users.")
    assert [(run.kind, run.text) for run in change.runs] == [
        ("same", "MIUI had "),
        ("removed", "70"),
        ("added", "80"),
        ("same", " million users."),
    ]


def test_a_paragraph_that_came_and_one_that_went():
    assert kinds("Alpha beta gamma.\nStays.", "Stays.\nSomething else altogether.") == ["removed", "same", "added"]


def test_long_stretches_without_change_are_counted():
    same = "\n".join(f"Paragraph {number}." for number in range(9))
    shown, _more = changes_between(f"{same}\nold end", f"{same}\nnew end")
    assert (shown[0].skipped, [change.kind for change in shown[1:]]) == (8, ["same", "changed"])


def test_nothing_changed():
    assert [change.skipped for change in changes_between("A.\nB.", "A.\n\nB.")[0]] == [2]


def test_huge_paragraphs_are_shown_whole():
    assert kinds("a " * 4000, "b " * 4000) == ["removed", "added"]


def test_a_very_long_paragraph_is_compared_by_its_sentences():
    sentences = [f"Sentence {number} stands here." for number in range(1_000)]
    before = " ".join(sentences)
    sentences[500] = "Sentence 500 stood there."
    changes, _more = changes_between(before, " ".join(sentences))
    assert [change.skipped or change.kind for change in changes] == [499, "same", "changed", "same", 498]


def test_more_changes_than_anybody_reads_are_counted():
    changes, more = changes_between(
        "\n".join(f"Before {number}." for number in range(500)), "\n".join(f"After {number}." for number in range(450))
    )
    assert sum(change.kind != "same" for change in changes) == 200
    assert more == 300
