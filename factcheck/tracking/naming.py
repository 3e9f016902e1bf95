"""What the newsroom's measures are called in the language of the page."""

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import get_language

from factcheck.claims.models import Measure
from factcheck.language.measures import default_glossary
from factcheck.tracking.comparing.telling import name_of
from factcheck.tracking.comparing.wording import wording


def measure_name(measure: Measure) -> str:
    """As explanations call it; a label that the newsroom chose is left as it is."""
    if measure.label != _built_in_labels().get(measure.key):
        return measure.label
    return name_of(measure.key, {}, wording((get_language() or "en").split("-")[0]))


def measure_names(measures: Iterable[Measure]) -> list[tuple[Measure, str]]:
    """By name. Two that a language calls alike keep their labels beside it, which are unique."""
    named = [(measure, measure_name(measure)) for measure in measures]
    often = Counter(name for _measure, name in named)
    told = [(measure, name if often[name] == 1 else f"{name} ({measure.label})") for measure, name in named]
    return sorted(told, key=lambda pair: pair[1].casefold())


def _built_in_labels() -> dict[str, str]:
    return {entry.key: entry.label for entry in default_glossary().measures}
