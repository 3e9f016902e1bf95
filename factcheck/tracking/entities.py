"""What still rests on an entity, and what would go with it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.claims.models import Claim, Entity
from factcheck.tracking.models import Assertion, Comparison


def deletion_refusal(entity: Entity) -> list[str]:
    """Why this entity cannot be deleted and what to do instead, in sentences; none where it can."""
    claims = Claim.objects.filter(entity=entity).count()
    judged = Comparison.objects.filter(entity=entity).exclude(judgements=None).distinct().count()
    told = []
    if claims:
        told.append(
            ngettext(
                "%(number)s claim is about it: change what that claim is about first.",
                "%(number)s claims are about it: change what those claims are about first.",
                claims,
            )
            % {"number": claims}
        )
    if judged:
        told.append(
            ngettext(
                "%(number)s comparison of it was judged, and what a person decided is kept.",
                "%(number)s comparisons of it were judged, and what people decided is kept.",
                judged,
            )
            % {"number": judged}
        )
        told.append(_("Where it is another one under a second name, take that name away here and add it to the other."))
    return told


def going_with(entity: Entity) -> dict[str, int]:
    """How many rows of what kind would be deleted with it, by the kind's name."""
    kinds = {
        entity.aliases.model: entity.aliases.count(),
        Assertion: entity.assertions.count(),
        Comparison: entity.comparisons.count(),
    }
    return {str(model._meta.verbose_name_plural): number for model, number in kinds.items() if number}
