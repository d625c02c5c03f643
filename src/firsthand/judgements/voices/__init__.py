"""Whose voice a report rests on, for whom it speaks, and where it stands."""
