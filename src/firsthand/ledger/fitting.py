"""Whether a claim that is in no table of the case file fits a filter: one that a person added to a document."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

from firsthand.language.edtf import days
from firsthand.language.surrogates import without_surrogates
from firsthand.ledger.filters import Clock, Filter
from firsthand.ledger.match import expression
from firsthand.ledger.rows import words_of
from firsthand.model.claim import Claim
from firsthand.model.text import Document

_INDEX = 'CREATE VIRTUAL TABLE one USING fts5(words, names, tokenize="porter unicode61 remove_diacritics 2")'
"""As ``claims_fts`` is made by the first migration."""


def fit(asked: Filter, document: Document, claim: Claim) -> bool:
    """Return whether a claim of a document that stands fits all that is asked for, as ``conditions`` has it."""
    return all(holds(asked, document, claim) for holds in _CONDITIONS)


def _query(asked: Filter, document: Document, claim: Claim) -> bool:
    if not asked.query.strip():
        return True
    names = [name for hop in claim.chain for name in (hop.source.name, hop.source.canonical) if name]
    row = (without_surrogates(words_of(document, claim)), without_surrogates(" ".join(names)))
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(_INDEX)
        index.execute("INSERT INTO one VALUES (?, ?)", row)
        return bool(index.execute("SELECT 1 FROM one WHERE one MATCH ?", [expression(asked.query)]).fetchall())


def _source(asked: Filter, _document: Document, claim: Claim) -> bool:
    names = (name for hop in claim.chain for name in (hop.source.name, hop.source.canonical) if name)
    return not asked.source or any(asked.source.casefold() in name.casefold() for name in names)


def _outlet(asked: Filter, document: Document, _claim: Claim) -> bool:
    return asked.outlet.casefold() in (document.outlet or "").casefold()


def _speaker(asked: Filter, _document: Document, claim: Claim) -> bool:
    kind = claim.chain[0].source.type if claim.chain else None
    return (not asked.types or kind in asked.types) and asked.author in (None, claim.author)


def _kind(asked: Filter, _document: Document, claim: Claim) -> bool:
    return not asked.kinds or claim.kind in asked.kinds


def _firm(asked: Filter, _document: Document, claim: Claim) -> bool:
    return not asked.factualities or claim.factuality in asked.factualities


def _document(asked: Filter, document: Document, _claim: Claim) -> bool:
    return asked.document in ("", document.id)


def _time(asked: Filter, document: Document, _claim: Claim) -> bool:
    """Whether it was published then; of the other clocks a claim that was added knows none."""
    if not (asked.since or asked.until):
        return True
    first, last = days(document.published.edtf or "")
    if asked.clock is not Clock.PUBLISHED or (first is None and last is None):
        return False
    since, until = asked.days
    return str(first or "0000") <= until and str(last or "9999") >= since


_CONDITIONS: tuple[Callable[[Filter, Document, Claim], bool], ...] = (
    _query,
    _source,
    _outlet,
    _speaker,
    _kind,
    _firm,
    _document,
    _time,
)
