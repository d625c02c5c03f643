"""A watched question: its file, its indicators, and how its hypotheses stand on a day."""
