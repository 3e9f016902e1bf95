"""Two assertions held against each other: plain Python, no Django.

    finding = compare(Side(one), Side(other))
    explain(finding, "de")

`compare` never raises and always names a relation; `explain` says why in a sentence or two. Two bare texts,
which nobody has put together, are held against each other by `compare_texts`.
"""

from factcheck.tracking.comparing.anchors import FINAL, SENTENCES
from factcheck.tracking.comparing.explain import (
    GateRow,
    explain,
    gate_rows,
    nothing_to_compare,
    relation_label,
    scope_text,
    stance_text,
    time_text,
    value_text,
)
from factcheck.tracking.comparing.gates import GATES, compare, mirrored
from factcheck.tracking.comparing.model import (
    AGREEING,
    CONTRADICTING,
    Cause,
    Finding,
    GateResult,
    Relation,
    Result,
    Side,
)
from factcheck.tracking.comparing.pairing import best_pair, compare_bare, of_one_matter
from factcheck.tracking.comparing.record import finding_as_dict, finding_from_dict
from factcheck.tracking.comparing.texts import Text, compare_texts

__all__ = [
    "AGREEING",
    "CONTRADICTING",
    "FINAL",
    "GATES",
    "SENTENCES",
    "Cause",
    "Finding",
    "GateResult",
    "GateRow",
    "Relation",
    "Result",
    "Side",
    "Text",
    "best_pair",
    "compare",
    "compare_bare",
    "compare_texts",
    "explain",
    "finding_as_dict",
    "finding_from_dict",
    "gate_rows",
    "mirrored",
    "nothing_to_compare",
    "of_one_matter",
    "relation_label",
    "scope_text",
    "stance_text",
    "time_text",
    "value_text",
]
