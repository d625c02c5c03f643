"""The steps joined: from paths to readings."""
