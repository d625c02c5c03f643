"""What people and programs see of a reading: the contract's JSON, its schema, and the text with its claims marked."""
