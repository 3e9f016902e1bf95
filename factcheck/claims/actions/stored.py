"""What every action asks before it writes: that the claim is kept as it is, and is what its writer saw, and that the
words are fit to be stored."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from articles.importing.clean import clean_line, clean_text
from factcheck.claims.errors import ClaimError, EditConflict
from factcheck.claims.models import Claim


def locked(pk: int) -> Claim:
    """The claim as it is stored, kept as it is until the transaction ends. Before anything of the claim is
    locked or written: so two who do that at once wait for each other. Raises ClaimError where it is gone."""
    claim = Claim.objects.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
    if claim is None:
        raise ClaimError(_("Somebody deleted this claim in the meantime."))
    return claim


def one_sentence(text: str) -> str:
    """What is claimed, cleaned. Raises ClaimError where it is empty or longer than a sentence."""
    text = clean_line(text)
    if not text:
        raise ClaimError(_("Write what is claimed, as one sentence."), field="statement")
    if len(text) > 1000:
        raise ClaimError(_("A claim is one sentence; this has more than 1,000 characters."), field="statement")
    return text


def seen(fields: Mapping[str, object]) -> dict[str, object]:
    """Texts as articles' are stored: without control characters, which no feed may hold, and without marks
    that make a text read otherwise than it is."""
    lines = ("claimant", "title")
    return {
        name: value if not isinstance(value, str) else clean_line(value) if name in lines else clean_text(value).text
        for name, value in fields.items()
    }


def refuse_stale(stored, expected_edit: int, fields: Mapping[str, object]) -> None:
    """Raises EditConflict, with what differs, where somebody saved after the writer had read."""
    if stored.edit != expected_edit:
        changed = {name: getattr(stored, name) for name, value in fields.items() if getattr(stored, name) != value}
        raise EditConflict(stored, changed)
