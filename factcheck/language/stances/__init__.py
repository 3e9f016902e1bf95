"""How surely it is said: denied, planned, possible, asked for, foretold."""
