"""What a figure counts, and which figure counts what."""
