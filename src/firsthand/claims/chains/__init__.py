"""Through whom a claim came, whom it was told to and when: the hops of its chain."""
