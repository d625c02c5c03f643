"""Training: from gold corpora to the weights that ship. Needs the ``learn`` extra."""
