"""Claims of a case file for other programs: JSON lines, and CSV for a spreadsheet.

An export quotes briefly; the full texts stay in the case file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.language.surrogates import without_surrogates
from firsthand.ledger.found import Found
from firsthand.ledger.rows import OUTWARD, words_of
from firsthand.model.claim import Claim
from firsthand.model.text import Document
from firsthand.report import wire, words
from firsthand.report.clean import one_line
from firsthand.report.differing import differing

QUOTED = 500
"""Characters of a claim's words that are exported: whole sentences of speech, no whole articles."""

COLUMNS = {
    "claim": "The claim's id.",
    "words": f"What is asserted, in the document's words, cut at {QUOTED} characters.",
    "speaker": "Who says it; empty where the document's author does.",
    "speaker_type": "What kind of source speaks; author where the document's author does.",
    "chain": "Who says it, through whom, the one who speaks first.",
    "cue": "The words that attribute it.",
    "basis": "What it is said to be known from.",
    "anonymity_reason": "Why the speaker is not named.",
    "audience": "Whom it was said to.",
    "quote": "The form of the attribution.",
    "kind": "What sort of assertion it is.",
    "factuality": "How far the speaker commits to it, in FactBank's values.",
    "hedges": "The words that show it.",
    "said": "When it was said (EDTF).",
    "due": "When it is to come true (EDTF interval).",
    "historical": "Whether it is about a time long before the story: yes or no.",
    "quantities": "Its numbers: the words, then the interval, then what that is in metric units where it is in others.",
    "times": "Its times (EDTF).",
    "places": "Its places.",
    "event": "What it says happened, in PLOVER's terms.",
    "outlet": "Who published the document.",
    "title": "The document's title.",
    "url": "The address it was published at.",
    "published": "When it was published (EDTF).",
    "published_basis": "How that is known.",
    "path": "Where it was found.",
    "record": "The line, where it is one record of a file.",
    "document": "The document's id.",
    "reading": "The reading that the claim is part of.",
    "run": "The run that read it.",
    "code": "The version of Firsthand that read it.",
    "model": "The reading model that read it.",
    "current": "Whether the document stands in the case now: yes or no.",
    "verdict": "How people left the claim: undecided, accepted, corrected, added, rejected.",
    "decided_by": "Who left it so.",
    "decided_at": "When (UTC).",
    "note": "Why, in their words.",
    "read_as": "What the machine read otherwise, where people corrected it.",
}
"""The columns of the CSV, in order, each with its meaning."""

# What a spreadsheet would take for a formula and run, in full width as well; the text of an article must never get
# that far.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BETWEEN = "; "
"""What stands between several values of one cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for a spreadsheet: what it is called, its columns with their meanings, and the rows a claim gives."""

    name: str
    columns: Mapping[str, str]
    rows: Callable[[Found], Iterable[Iterable[str]]]


def jsonl(claims: Iterable[Found]) -> Iterator[bytes]:
    """Yield a line for each claim, as ``firsthand claims --json`` has it, its words cut at ``QUOTED`` characters."""
    for found in claims:
        line = wire.found(found)
        yield wire.encoded(line | {"words": brief(line["words"])})


def _rows(found: Found) -> Iterator[Iterable[str]]:
    yield cells(found)


CLAIMS = Sheet("Claims", COLUMNS, _rows)


def table(claims: Iterable[Found], sheet: Sheet = CLAIMS) -> Iterator[bytes]:
    """Yield CSV (RFC 4180, UTF-8): a line of names, then the rows of each claim."""
    yield _line(sheet.columns)
    for found in claims:
        yield from map(_line, sheet.rows(found))


def cells(found: Found) -> Iterator[str]:
    """Yield what stands in each of ``COLUMNS`` for a claim, on one line and harmless in a spreadsheet."""
    known = _claim(found.document, found.claim) | _origin(found) | _left(found)
    yield from (harmless(known[name] or "") for name in COLUMNS)


def brief(text: str) -> str:
    """Return the words, cut between two of them where they are too many for a quotation."""
    if len(text) <= QUOTED:
        return text
    cut = text[: QUOTED - 4]
    return (cut.rpartition(" ")[0] or cut) + " […]"


def _line(row: Iterable[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow(row)
    return written.getvalue().encode("utf-8")


def harmless(cell: str) -> str:
    """Return the cell on one line; an apostrophe in front makes text of what a spreadsheet would run."""
    line = one_line(without_surrogates(cell))
    return f"'{line}" if line.startswith(_FORMULA) else line


def _claim(document: Document, claim: Claim) -> dict[str, str | None]:
    speaker = claim.chain[0] if claim.chain else None
    return {
        "claim": claim.id,
        "words": brief(words_of(document, claim)),
        "speaker": speaker.source.name if speaker else None,
        "speaker_type": speaker.source.type.value if speaker else "author",
        "chain": OUTWARD.join(hop.source.name for hop in claim.chain),
        "cue": BETWEEN.join(document[span] for span in claim.cue),
        "basis": claim.basis or (speaker.basis if speaker else None),
        "anonymity_reason": speaker.anonymity_reason if speaker else None,
        "audience": claim.audience,
        "quote": claim.quote and claim.quote.value,
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "hedges": BETWEEN.join(document[span] for span in claim.hedges),
        "said": speaker.said if speaker else None,
        "due": claim.due,
        "historical": _yes(asked=claim.historical),
        "quantities": BETWEEN.join(words.quantity(document, number) for number in claim.quantities),
        "times": BETWEEN.join(when.edtf for when in claim.times),
        "places": BETWEEN.join(place.name for place in claim.places),
        "event": BETWEEN.join(map(words.event, claim.events)) or None,
    }


def _origin(found: Found) -> dict[str, str | None]:
    document = found.document
    return {
        "outlet": document.outlet,
        "title": document.title,
        "url": document.url,
        "published": document.published.edtf,
        "published_basis": document.published.basis.value,
        "path": document.path,
        "record": None if document.record is None else str(document.record),
        "document": document.id,
        "reading": found.reading,
        "run": str(found.run),
        "code": found.versions.code,
        "model": found.versions.model,
        "current": _yes(asked=found.current),
    }


def _left(found: Found) -> dict[str, str | None]:
    last = found.last_word
    otherwise = differing(found.document, found.read, found.claim) if found.read else ()
    return {
        "verdict": found.verdict.value,
        "decided_by": last.by if last else None,
        "decided_at": last.at if last else None,
        "note": last.note if last else None,
        "read_as": BETWEEN.join(f"{label}: {brief(was)}" for label, was in otherwise),
    }


def _yes(*, asked: bool) -> str:
    return "yes" if asked else "no"
