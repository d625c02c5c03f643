"""One person, body, outlet or place under all its names: forms, spellings, and the evidence for every merge."""
