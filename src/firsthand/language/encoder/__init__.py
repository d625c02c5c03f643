"""The reading model's one pass over a document: pieces, scores, and the grammar and attributions made of them."""
