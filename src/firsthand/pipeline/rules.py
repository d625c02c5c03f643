"""What judges here: the version of the rules, and how many readings they have before them."""

from __future__ import annotations

import hashlib
from functools import cache

from firsthand import weights
from firsthand.ledger.ledger import Ledger
from firsthand.pipeline.versions import SOURCE
from firsthand.version import __version__


@cache
def rules() -> str:
    """Return the version of the rules that judge: the release, with a fingerprint of their source and their weights."""
    digest = hashlib.sha256()
    sources = (path for path in (SOURCE / "judgements").rglob("*") if path.suffix in {".py", ".toml"})
    for source in (*sorted(sources), weights.FOLDER / weights.CONFLICTS):
        digest.update(source.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:8]}"


def unjudged(ledger: Ledger) -> int:
    """Return how many readings ``judge`` has before it."""
    return ledger.judgements.how_many_wait(rules())
