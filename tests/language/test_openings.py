"""What is passed over without being looked at begins no value."""

from copy import copy
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import langs
from factcheck.language.tokens import Tokens
from factcheck.language.values.openings import Openings
from factcheck.language.values.reading import ValueReader

DAY = date(2018, 5, 15), date(2018, 5, 16)
BETWEEN = ["3", "2018", "12", "50,5", "-", "'", ",", "%", ".", "house", "Berlin"]


def patient(reader: ValueReader) -> ValueReader:
    """A reader that looks at every word that may begin a value, whatever follows it."""
    made = copy(reader)
    any_word = [(kinds, {key: None}) for key, (kinds, _) in reader._openings.listed.items()]
    made._openings = Openings(any_word, reader._numbers.compound)
    return made


@pytest.mark.parametrize("code", langs.codes())
def test_a_value_is_read_wherever_one_begins(code):
    reader = ValueReader(langs.language(code))
    listed = reader._openings.listed
    waiting = sorted(key for key, (_, followers) in listed.items() if followers is not None)
    behind = sorted(set().union(*(listed[key][1] for key in waiting)))
    slow = patient(reader)

    opened = st.tuples(st.sampled_from(waiting), st.sampled_from(behind + BETWEEN)).map(" ".join)

    @given(st.lists(opened | st.sampled_from(sorted(listed)) | st.sampled_from(behind + BETWEEN)))
    def alike(words):
        tokens = Tokens(" ".join(words))
        assert reader.read(tokens, DAY) == slow.read(tokens, DAY)

    alike()
