"""What only the desk's templates need."""

from collections.abc import Mapping

from babel.numbers import format_percent
from django import template
from django.utils.translation import get_language

from articles.models import Doubt
from factcheck.tracking import naming

register = template.Library()
register.filter(naming.measure_name)


@register.filter
def get(mapping: Mapping | None, key):
    """The value under a key that the template only knows at run time; None where there is none."""
    return mapping.get(key) if mapping else None


@register.filter
def percent(share: float) -> str:
    """0.84 as 84 %, the way the page's language writes it."""
    return format_percent(share, locale=(get_language() or "en").replace("-", "_"))


@register.filter
def doubt(key: str) -> str:
    """What an import could not know, in words."""
    return str(Doubt(key).label)
