"""Of whom or what it is told, and who says it."""
