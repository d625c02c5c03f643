"""Reasons as the case file keeps them: one line of JSON, each sentence with the stretches that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable

from firsthand.language.surrogates import without_surrogates
from firsthand.model.judgement import Reason
from firsthand.model.text import Span


def written(reasons: Iterable[Reason]) -> str:
    """Return the reasons as JSON: a list of [sentence, [[document, start, end], …]]."""
    rows = [[reason.text, [[document, s.start, s.end] for document, s in reason.spans]] for reason in reasons]
    return without_surrogates(json.dumps(rows, ensure_ascii=False, separators=(",", ":")))


def read(stored: str) -> tuple[Reason, ...]:
    """Return the reasons of a column that ``written`` has filled."""
    return tuple(
        Reason(text, tuple((document, Span(start, end)) for document, start, end in spans))
        for text, spans in json.loads(stored)
    )
