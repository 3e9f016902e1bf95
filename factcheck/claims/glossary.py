"""The newsroom's words as the reader takes them: the built-in measures and what editors added."""

from collections import defaultdict
from threading import Lock

from django.db.models import Subquery

from factcheck.claims.models import Entity, GlossaryChange, GlossaryState, Measure
from factcheck.language import EntityEntry, Glossary, MeasureEntry
from factcheck.language.measures import default_glossary

_lock = Lock()
_kept: tuple[tuple[int, int | None], int, Glossary] | None = None


def newsroom_glossary() -> tuple[int, Glossary]:
    """The glossary and its number, which counts up with every change of entities, aliases, measures and words.

    Built once a process and change: rows may be a hundred thousand. A number that was given in a transaction that
    came to nothing is given again, the key of a change is not.
    """
    global _kept
    latest = GlossaryChange.objects.order_by("-pk").values("pk")[:1]
    stamp = GlossaryState.objects.values_list("number", Subquery(latest)).first() or (0, None)
    with _lock:
        if _kept is None or _kept[0] != stamp:
            _kept = (stamp, stamp[0], _build())
        return _kept[1:]


def measure_entries(glossary: Glossary) -> dict[str, MeasureEntry]:
    """Every measure by key: how its kind and movement are known to comparing."""
    return {entry.key: entry for entry in (*default_glossary().measures, *glossary.measures)}


def _build() -> Glossary:
    entities = tuple(
        EntityEntry(
            key=entity.key,
            name=entity.name,
            kind=entity.kind,
            aliases=tuple(alias.name for alias in entity.aliases.all()),
            parent=entity.parent.key if entity.parent else None,
        )
        for entity in Entity.objects.select_related("parent").prefetch_related("aliases").order_by("pk")
    )
    measures = []
    for measure in Measure.objects.prefetch_related("words").order_by("pk"):
        words: defaultdict[str, list[str]] = defaultdict(list)
        for word in measure.words.all():
            words[word.language].append(word.word)
        if words or not measure.built_in:
            measures.append(
                MeasureEntry(
                    key=measure.key,
                    kind=measure.kind,
                    movement=measure.movement,
                    label=measure.label,
                    words={language: tuple(found) for language, found in words.items()},
                )
            )
    return Glossary(entities=entities, measures=tuple(measures))
