"""German verbs whose first part closes the clause and makes another verb of them: "GEWANN neue Kunden HINZU" tells no
victory, "KÜNDIGTE 300 neue Stellen AN" no dismissal."""

from __future__ import annotations

from factcheck.language.glossary import Hit
from factcheck.language.passage import Clause, Passage


def means_another(passage: Passage, clause: Clause, verb: Hit) -> bool:
    """Whether the part that closes the clause belongs to this verb and it is not listed with that part."""
    parts = passage.wording.first_parts
    if not parts or verb.last - verb.first > 1 or passage.capital(verb.first):
        return False
    keys, last = passage.keys, passage.last_word(clause)
    part = keys[last]
    if part not in parts or last <= verb.last:
        return False
    if any(key in passage.wording.clauses.coordinators for key in keys[verb.last : last]):
        return False  # gewann das Rennen und nahm teil
    return keys[verb.first] not in passage.wording.separable.get(part, {}).get(verb.key, ())
