"""What kind of claim a stretch makes and how firmly: its predicate, and what stands on and over it."""
