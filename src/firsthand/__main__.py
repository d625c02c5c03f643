"""``python -m firsthand``: the command line."""

from firsthand.cli import app

if __name__ == "__main__":  # processes that read import this module anew, and must not start the command again
    app()
