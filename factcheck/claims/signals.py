"""What claims say upwards. Receivers only enqueue."""

from django.dispatch import Signal

# What a claim says, or where it stands, changed. Arguments: claim (Claim).
claim_changed = Signal()
# The newsroom's words changed: entities, aliases, measures. No arguments.
glossary_changed = Signal()
