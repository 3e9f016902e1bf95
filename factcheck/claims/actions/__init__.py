"""Everything that writes claims, spans, reviews and corrections. Views, admin and commands call these."""

from factcheck.claims.actions.correcting import approve_correction, correct, set_due_day, take_back_correction, withdraw
from factcheck.claims.actions.drafts import CLAIM_FIELDS, create_claim, delete_draft, edit_claim
from factcheck.claims.actions.measures import keep_built_in_measures
from factcheck.claims.actions.reviews import REVIEW_FIELDS, publish, save_review, send_back, submit
from factcheck.claims.actions.spans import attach_span, carry_spans, decide_span, quote_shown
from factcheck.claims.actions.stored import locked

__all__ = [
    "CLAIM_FIELDS",
    "REVIEW_FIELDS",
    "approve_correction",
    "attach_span",
    "carry_spans",
    "correct",
    "create_claim",
    "decide_span",
    "delete_draft",
    "edit_claim",
    "keep_built_in_measures",
    "locked",
    "publish",
    "quote_shown",
    "save_review",
    "send_back",
    "set_due_day",
    "submit",
    "take_back_correction",
    "withdraw",
]
