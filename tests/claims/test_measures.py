"""Measures as editors choose them: each can be told from every other, in every language."""

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation

from factcheck.claims.actions import keep_built_in_measures
from factcheck.claims.models import Measure
from factcheck.editor.forms.claims import ClaimForm
from factcheck.tracking.naming import measure_name

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def built_in():
    keep_built_in_measures()


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_no_two_choices_read_alike(language):
    with translation.override(language):
        names = [str(name) for _value, name in ClaimForm().fields["measure"].choices]
    assert len(names) > 300
    assert len(names) == len(set(names))
    assert names[1:] == sorted(names[1:], key=str.casefold)


def test_two_measures_of_one_label_are_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        Measure.objects.create(key="mine", label="users")


def test_a_built_in_one_makes_way_for_the_newsrooms_own():
    Measure.objects.filter(key="users").delete()
    Measure.objects.create(key="mine", label="users")
    keep_built_in_measures()
    assert Measure.objects.get(key="users").label == "users (users)"


def test_a_label_of_the_newsrooms_own_is_not_translated():
    users = Measure.objects.get(key="users")
    with translation.override("de"):
        assert measure_name(users) == "Nutzer"
        users.label = "people with an account"
        assert measure_name(users) == "people with an account"
