"""All values of a text, in order; and what only looks like one."""

from factcheck.language.values.reading import read_values

__all__ = ["read_values"]
