"""``python -m firsthand``: the command line."""


def main() -> None:
    """Run the command that was given."""
    from firsthand.cli import app

    app()


if __name__ == "__main__":  # processes that read import this module anew, and must not start the command again
    main()
