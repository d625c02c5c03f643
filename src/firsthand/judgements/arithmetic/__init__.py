"""The sums, shares and products that a text states or implies, done again with ranges."""
