"""Which reports cannot both stand: a module for each way in which they contradict, and the signs that weigh it."""
