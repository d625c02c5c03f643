"""Who a source is: its description or name, who "she" and "the official" are, and on what its word rests."""
