"""The version of this package, as the build reads it and as every reading is kept with it."""

__version__ = "0.1.0"
