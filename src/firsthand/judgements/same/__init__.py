"""Whether two reports tell one thing, and what ties them: one text, one utterance, one source."""
