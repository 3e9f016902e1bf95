"""Dates and periods: what a day, month, quarter or year is called, and what narrows or bounds it."""
