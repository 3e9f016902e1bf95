"""What forms are made of."""

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from factcheck.editor.forms.fields import EditForm, Textarea, differences


class Note(forms.Form):
    words = forms.CharField(widget=Textarea)


def sent(words: str) -> Note:
    data = QueryDict(mutable=True)
    data["words"] = words
    return Note(data, MultiValueDict(), initial={"words": "One line\nand another"})


def test_the_line_ends_that_a_form_sends_are_no_change():
    form = sent("One line\r\nand another\r\n")
    assert differences(form, form.initial) == []
    assert form.is_valid()
    assert form.cleaned_data["words"] == "One line\nand another"


def test_other_words_are():
    (row,) = differences(sent("One line\r\nand a third"), {"words": "One line\nand another"})
    assert (row["theirs"], row["yours"]) == ("One line\nand another", "One line\nand a third")


class TwoFields(EditForm):
    title = forms.CharField(label="Title", required=False)
    words = forms.CharField(label="Words", required=False, widget=Textarea)


STOOD = {"title": "Old", "words": "One\nTwo", "expected_edit": 1}


def met(theirs: dict, **typed: str):
    """What becomes of a form opened on `STOOD` and typed in, once somebody else saved `theirs`."""
    opened = TwoFields(initial=STOOD)
    data = {bound.html_name: str(bound.value()) for bound in opened}
    form = TwoFields(data | {name: text.replace("\n", "\r\n") for name, text in typed.items()})
    assert form.is_valid()
    meeting = form.meet(STOOD | theirs, 2)
    assert form["expected_edit"].value() == "2"
    return form, [row["label"] for row in meeting.differ], [row["label"] for row in meeting.taken]


def test_what_one_left_alone_becomes_what_the_other_wrote():
    form, differ, taken = met({"words": "Theirs"}, title="Mine")
    assert (form["title"].value(), form["words"].value()) == ("Mine", "Theirs")
    assert (differ, taken) == ([], ["Words"])


def test_where_both_wrote_both_are_shown_and_ones_own_stays():
    form, differ, taken = met({"words": "Theirs"}, words="Mine")
    assert form["words"].value() == "Mine"
    assert (differ, taken) == (["Words"], [])


def test_where_both_wrote_the_same_there_is_nothing_to_tell():
    _form, differ, taken = met({"words": "Both"}, words="Both")
    assert (differ, taken) == ([], [])


def test_emptying_a_field_is_writing_in_it():
    form, differ, _taken = met({"words": "Theirs"}, words="")
    assert form["words"].value() == ""
    assert differ == ["Words"]


def test_what_was_shown_once_is_what_one_goes_on_from():
    form, _differ, _taken = met({"words": "Theirs"}, title="Mine")
    again = TwoFields(form.data)
    assert again.is_valid()
    meeting = again.meet(STOOD | {"words": "Theirs, again"}, 3)
    assert again["words"].value() == "Theirs, again"
    assert not meeting.differ


def test_a_form_that_does_not_say_what_stood_there_gives_up_nothing():
    form = TwoFields({"title": "Mine", "words": "Old words", "expected_edit": "1"})
    assert form.is_valid()
    meeting = form.meet(STOOD | {"words": "Theirs"}, 2)
    assert [row["label"] for row in meeting.differ] == ["Title", "Words"]
    assert form["words"].value() == "Old words"
