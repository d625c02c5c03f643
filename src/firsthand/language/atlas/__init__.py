"""Places: which words name one, which of the places of that name is meant, and where it lies."""
