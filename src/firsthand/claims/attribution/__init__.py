"""Which stretches of a text are somebody's word, and how far each reaches; the author's own voice among them."""
