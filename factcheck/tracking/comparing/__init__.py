"""Two assertions held against each other: plain Python, no Django.

    finding = compare(Side(one), Side(other))
    explain(finding, "de")

`compare` never raises and always names a relation; `explain` says why in a sentence or two.
"""

from factcheck.tracking.comparing.gates import GATES, compare, mirrored
from factcheck.tracking.comparing.model import CONTRADICTING, Cause, Finding, GateResult, Relation, Result, Side

__all__ = [
    "CONTRADICTING",
    "GATES",
    "Cause",
    "Finding",
    "GateResult",
    "Relation",
    "Result",
    "Side",
    "compare",
    "mirrored",
]
