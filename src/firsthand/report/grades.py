"""Grades in words, as the Admiralty code has them; what it has no middle for is said to be no judgement."""

from __future__ import annotations

from firsthand.model.grading import Credibility, Reliability

RELIABLE = {
    Reliability.COMPLETELY: "completely reliable",
    Reliability.USUALLY: "usually reliable",
    Reliability.FAIRLY: "fairly reliable",
    Reliability.NOT_USUALLY: "not usually reliable",
    Reliability.UNRELIABLE: "unreliable",
    Reliability.CANNOT_BE_JUDGED: "cannot be judged",
}
"""How reliable a source has been in this case."""

CREDIBLE = {
    Credibility.CONFIRMED: "borne out by another account",
    Credibility.PROBABLY_TRUE: "probably true",
    Credibility.POSSIBLY_TRUE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.CANNOT_BE_JUDGED: "cannot be judged",
}
"""How credible a report is. The code calls the first "confirmed", which on the desk only a person can do."""
