"""The desk's forms: what people type, checked and turned into what the actions take.

Nothing here writes. What an action refuses comes back beside the field through `add_refusal`.
"""
