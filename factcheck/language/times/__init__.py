"""When a statement holds."""
