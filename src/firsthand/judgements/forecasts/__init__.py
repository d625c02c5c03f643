"""What is a forecast, which later report settles it and how, and what track records come of it."""
