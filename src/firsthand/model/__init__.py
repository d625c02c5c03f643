"""The nouns. Values are frozen and slotted; this package imports the standard library alone."""
