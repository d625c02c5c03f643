"""What Firsthand says when it cannot go on: one small exception a kind, whose docstring is the message."""

from __future__ import annotations


class FirsthandError(Exception):
    """Firsthand cannot go on."""

    def __init__(self, detail: str = "") -> None:
        self.detail = detail
        kind = (type(self).__doc__ or "").strip().rstrip(".")
        super().__init__(f"{kind}: {detail.rstrip('.')}." if detail else f"{kind}.")

    def __reduce__(self) -> tuple[type[FirsthandError], tuple[str]]:
        """Carry the detail, not the sentence made of it, from one process to another."""
        return type(self), (self.detail,)


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


class CaseFileError(FirsthandError):
    """The case file cannot be used."""


class NoCaseFile(CaseFileError):
    """There is no case file here yet; firsthand read makes one."""


class NotACaseFile(CaseFileError):
    """This is not a Firsthand case file."""


class NewerCaseFile(CaseFileError):
    """The case file was written by a newer version of Firsthand; install that version to open it."""


class CaseFileBusy(CaseFileError):
    """Another program has been writing to the case file for too long; try again when it is done."""


class CaseFileReadOnly(CaseFileError):
    """The case file cannot be written to."""


class DiskFull(CaseFileError):
    """The disk is full; everything read so far is kept, and the same command goes on once there is room."""


class CaseFileDamaged(CaseFileError):
    """The case file is damaged; keep a copy of it, and read its documents into a new one."""


class NotInCase(FirsthandError):
    """The case file holds nothing by this name."""


class Ambiguous(FirsthandError):
    """Several things in the case file go by this name; give more of it."""


class Withdrawn(FirsthandError):
    """The document was withdrawn."""


class NoProcesses(FirsthandError):
    """No further process could be started to read with; give --jobs 1."""


class BadQuery(FirsthandError):
    """This cannot be searched for."""


class Overtaken(FirsthandError):
    """Somebody has decided otherwise since the page was loaded."""


class BadDecision(FirsthandError):
    """This cannot be decided."""


class BadWatch(FirsthandError):
    """The watch file cannot be used."""


class BadUpload(FirsthandError):
    """This cannot be added."""


class BadView(FirsthandError):
    """The view cannot be kept."""
