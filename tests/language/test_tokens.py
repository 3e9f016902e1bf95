"""How a text falls into words, numbers and signs."""

import string

from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.tokens import Tokens

ASCII = st.text(st.characters(max_codepoint=127))
LIKE_FIGURES = st.text(st.sampled_from(string.digits + " .,'-\na"))


@given(ASCII | LIKE_FIGURES)
def test_what_stands_beside_an_umlaut_falls_into_the_same_tokens_as_it_does_by_itself(text):
    alone, beside = Tokens(text), Tokens(f"{text} ü")
    last = beside.count - 1
    assert beside.keys[last] == "ü"
    assert alone.keys[: alone.count] == beside.keys[:last]
    assert alone.starts[: alone.count] == beside.starts[:last]
    assert alone.ends[: alone.count] == beside.ends[:last]
