"""How many: numbers with their bounds, units, what they count and what they are no number of."""
