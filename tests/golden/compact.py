"""A reading in few words: who speaks, by which cue, what, and of what kind; made to be compared by eye."""

from __future__ import annotations

from firsthand.model.reading import Reading


def compact(reading: Reading) -> list[dict[str, object]]:
    """Return a reading's claims in reading order, in words alone: no offsets, no ids."""
    document = reading.document
    assert document is not None
    return [
        {
            "says": [hop.source.name for hop in claim.chain] or ["(author)"],
            "cue": [document[span] for span in claim.cue],
            "content": [document[span] for span in claim.content],
            "kind": claim.kind.value,
        }
        for claim in reading.claims
    ]
