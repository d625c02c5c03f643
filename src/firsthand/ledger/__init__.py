"""The case file: what was read, from what, by which version, and what stands now; it appends and closes, no more."""
