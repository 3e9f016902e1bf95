"""The newsroom's words for what is measured."""

from django.db import transaction

from factcheck.claims.models import Measure
from factcheck.language.measures import default_glossary


@transaction.atomic
def keep_built_in_measures() -> None:
    """Rows for the measures that come with the reader; writes only what differs, for every write has
    all texts read again."""
    stored = {measure.key: measure for measure in Measure.objects.all()}
    labels = {measure.label for measure in stored.values()}
    new = []
    for entry in default_glossary().measures:
        measure = stored.get(entry.key)
        told = {"kind": entry.kind, "movement": entry.movement}
        if measure is None:
            label = f"{entry.label} ({entry.key})" if entry.label in labels else entry.label
            new.append(Measure(key=entry.key, label=label, built_in=True, **told))
        elif measure.built_in and any(getattr(measure, name) != value for name, value in told.items()):
            Measure.objects.filter(pk=measure.pk).update(**told)
    if new:
        Measure.objects.bulk_create(new)
