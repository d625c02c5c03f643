"""What Firsthand says when it cannot go on: one small exception a kind, whose docstring is the message."""

from __future__ import annotations


class FirsthandError(Exception):
    """Firsthand cannot go on."""

    def __init__(self, detail: str = "") -> None:
        self.detail = detail
        kind = (type(self).__doc__ or "").strip().rstrip(".")
        super().__init__(f"{kind}: {detail.rstrip('.')}." if detail else f"{kind}.")


class NoSuchPath(FirsthandError):
    """There is no such file or folder."""


class BadManifest(FirsthandError):
    """The manifest cannot be used."""


class BadDate(FirsthandError):
    """This is not a date."""


class BadSetting(FirsthandError):
    """A setting has a value that cannot be used."""


class BadField(FirsthandError):
    """A record's fields cannot be mapped to this part of a document."""


class Unreadable(FirsthandError):
    """The document cannot be read."""

    @property
    def reason(self) -> str:
        """Why, in one sentence."""
        return self.detail or str(self)
