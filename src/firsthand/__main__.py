"""``python -m firsthand``: the command line."""

from firsthand.cli import app

app()
