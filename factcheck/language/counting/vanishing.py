"""Jobs that are said to go, and so are cut: 230 jobs ARE TO GO, 230 postes vont DISPARAÎTRE. Workers who go do so
somewhere, and jobs that go to somebody are filled."""

from __future__ import annotations

from factcheck.language.passage import Clause, Located, Passage

BEHIND = 6  # tokens from a figure to the verb: 230 of its JOBS at the plant are to GO


def go(passage: Passage, clause: Clause, located: Located) -> bool:
    """Whether a word for jobs, and none for workers, and the verb of what goes stand right behind a figure."""
    keys, data = passage.keys, passage.wording
    if not data.vanishing:
        return False
    ends = min(clause.last, located.last + BEHIND)
    if data.stance.verb_last and any(keys[at] in data.vanishing_never for at in range(clause.first, located.first)):
        return False  # AUF Bayern entfallen 230 Stellen
    posts = next((at for at in range(located.last, ends) if keys[at] in data.posts), -1)
    if posts < 0:
        return False
    if data.stance.verb_last and any(keys[at] in data.vanishing for at in range(clause.first, located.first)):
        return True
    for at in range(posts + 1, min(clause.last, posts + BEHIND)):
        if keys[at] in data.vanishing:
            return keys[at + 1] not in data.vanishing_never
        if not keys[at].isalpha() or keys[at] in data.clauses.coordinators:
            return False
    return False
