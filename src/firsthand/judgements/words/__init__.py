"""Which words mean alike and which oppose each other, how they are inflected, and how likely they call a thing."""
