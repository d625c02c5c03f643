"""Who acts and speaks in the news: nations, outlets, and nouns for people and bodies."""
