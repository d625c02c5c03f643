"""What number words mean, in which unit, and how vague ones are read as intervals."""
