"""What a clause says that happened."""
