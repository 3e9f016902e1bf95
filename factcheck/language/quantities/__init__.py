"""Numbers with their units, bounds and changes, and ranks."""
