"""What forms are made of."""

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from factcheck.editor.forms.fields import Textarea, differences


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
