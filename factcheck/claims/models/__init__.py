"""What the newsroom checks: claims, where sources say them, and what was found."""

from factcheck.claims.models.claims import Claim, ClaimQuerySet, SourceSpan, SpanQuerySet, Stance, StatusChange
from factcheck.claims.models.glossary import Entity, EntityAlias, GlossaryChange, GlossaryState, Measure, MeasureWord
from factcheck.claims.models.ratings import Rating, RatingScale
from factcheck.claims.models.reviews import Correction, Evidence, ProposedCorrection, Review

__all__ = [
    "Claim",
    "ClaimQuerySet",
    "Correction",
    "Entity",
    "EntityAlias",
    "Evidence",
    "GlossaryChange",
    "GlossaryState",
    "Measure",
    "MeasureWord",
    "ProposedCorrection",
    "Rating",
    "RatingScale",
    "Review",
    "SourceSpan",
    "SpanQuerySet",
    "Stance",
    "StatusChange",
]
