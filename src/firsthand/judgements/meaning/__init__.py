"""What a report asserts, denies and is about, as far as its words show it."""
