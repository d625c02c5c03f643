"""The encoder as a process of its own, over the paragraphs that a reading gives it, and nothing made of what it says.

``python -m benchmarks.bare_encoder PARAGRAPHS.json``, a list of texts, each with the spans of its paragraphs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from firsthand import weights
from firsthand.language.encoder.encoder import Encoder
from firsthand.model.text import Span


def main(path: str) -> None:
    """Run the encoder and print how many windows there were."""
    encoder = Encoder(weights.FOLDER)
    texts = json.loads(Path(path).read_text(encoding="utf8"))
    print(sum(1 for text, spans in texts for _ in encoder(text, [Span(*span) for span in spans])))


if __name__ == "__main__":
    main(sys.argv[1])
