"""The two model documents, claim by claim, against what a careful analyst read out of them."""

from __future__ import annotations

from benchmarks import scoring
from benchmarks.outcome import Outcome
from benchmarks.places import Places, digest
from benchmarks.reading import read


def run(places: Places) -> Outcome:
    """Return the scorer's table and totals."""
    folder, script = places.needed("seeds"), places.needed("score_claims.py")
    documents = sorted(folder.glob("*.txt"))
    gold = folder / "expected.yaml"
    scored = scoring.claims(script, gold, read(documents, "seeds"))
    return Outcome(
        figures=scored.figures("seeds"),
        tables=(scored.totals(), scored.claim_by_claim()),
        notes=(f"{len(documents)} documents, {len(scored.lines)} claims read out of them by hand.",),
        gold={"seeds": digest([*documents, gold]), "score_claims.py": digest([script])},
    )
