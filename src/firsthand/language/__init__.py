"""What several parts need of language itself: words, numbers, dates, grammar, the encoder."""
