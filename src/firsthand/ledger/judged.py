"""The tables of judgements: what was concluded from claims, by which rules, and what people decided about it.

A judgement that other rules no longer make is closed. ``keys`` and ``sketches`` are indexes alone: they are made anew
with the judgements and record nothing.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index

from firsthand.ledger.columns import key, maybe, names, real, text, whole
from firsthand.ledger.tables import CLOSED, RULES, closed_by, clustered, run_that, span_of, table

_KEY = "The row's number, in the order in which judgements were made."
_REASONS = "Why, as a JSON list of [sentence, [[document, start, end], …]]."


def _made(by: str) -> tuple[Column[Any], ...]:
    """The columns of every judgement: by which rules and which run it was made, and what closed it."""
    return text("rules", RULES), run_that(by), *closed_by(CLOSED, "Why it was closed.")


judged = table(
    "judged",
    "Which readings the judgements in this file take into account. It is closed once other rules have judged it anew.",
    key(_KEY),
    names("reading", "readings.id", "The reading."),
    *_made("judged it"),
    Index("judged_readings", "reading"),
)

clustered(
    "keys",
    "What must be alike for two claims to be worth comparing; an index, made anew with the judgements.",
    whole("value", "A number that stands for one such trait."),
    names("claim", "claims.key", "A claim that has it."),
)

clustered(
    "sketches",
    "What must be alike for two texts to be worth comparing word for word; an index, made anew with the judgements.",
    whole("value", "A number that stands for a part of the text's sketch."),
    names("reading", "readings.id", "A reading whose text has it."),
)

copies = table(
    "copies",
    "Passages that two documents share word for word, or nearly.",
    key(_KEY),
    names("a", "readings.id", "The reading of one."),
    names("b", "readings.id", "The reading of the other."),
    real("share", "How much of the shorter text they share, from 0 to 1."),
    text("passages", "Where, as a JSON list of [start in a, end in a, start in b, end in b]."),
    *_made("found it"),
    Index("copies_of_a", "a"),
    Index("copies_of_b", "b"),
)

links = table(
    "links",
    "What two claims have to do with each other: whether they assert one thing, and what ties those who say it.",
    key(_KEY),
    names("a", "claims.key", "One claim."),
    names("b", "claims.key", "The other."),
    text("grade", "The strongest tie: same text, same utterance, cites it, same source, same interest, unknown."),
    whole("same_claim", "Whether they assert one thing (1) or not (0)."),
    text("reasons", _REASONS),
    *_made("found it"),
    Index("links_of_a", "a"),
    Index("links_of_b", "b"),
)

conflicts = table(
    "conflicts",
    "Two claims set against each other: a candidate, until a person has confirmed it.",
    key(_KEY),
    text("id", "The conflict's id, which hangs on its kind and the two claims."),
    text("kind", "What is set against what: number, claim_denial, polarity, statement_act, own_words."),
    names(
        "a", "claims.key", "One claim; of a statement and an act the statement, of a source's own words the earlier."
    ),
    names("b", "claims.key", "The other."),
    text("reasons", _REASONS),
    *_made("found it"),
    Index("conflicts_of_a", "a"),
    Index("conflicts_of_b", "b"),
    Index("conflicts_by_id", "id"),
)

settlings = table(
    "settlings",
    "A later claim that speaks to a forecast, and how it would settle it: a proposal, until a person has confirmed it.",
    key(_KEY),
    text("id", "The proposal's id, which hangs on the two claims and the outcome."),
    names("a", "claims.key", "The forecast."),
    names("b", "claims.key", "The later claim."),
    text("outcome", "What became of the forecast by it: came_true, did_not, void."),
    text("reasons", _REASONS),
    *_made("found it"),
    Index("settlings_of_a", "a"),
    Index("settlings_of_b", "b"),
    Index("settlings_by_id", "id"),
)

sums = table(
    "sums",
    "A calculation that a claim states or implies, done again.",
    key(_KEY),
    names("claim", "claims.key", "The claim that states the result."),
    *span_of("the stated number"),
    text("expression", "The calculation."),
    real("result_low", "What comes out, at least; NULL where a factor is not stated."),
    real("result_high", "What comes out, at most."),
    real("stated_low", "What the text states, at least."),
    real("stated_high", "What the text states, at most."),
    text("verdict", "Whether it comes out: holds, about, fails, unstated_factor."),
    maybe("factor", "What the text would have to say for it to be done."),
    text("reasons", _REASONS),
    *_made("did it"),
    Index("sums_of_claim", "claim"),
)

decisions = table(
    "decisions",
    "What a person decided, beside the machine's answer. Taken back, a row is closed; none is deleted.",
    key("The row's number, in the order of the decisions."),
    text("action", "What was decided: accept, reject, correct, add, merge, split, settle, confirm."),
    text("about", "What it was decided of: claim, conflict, forecast, origin, entity, indicator, grade, same_claim."),
    text("subject", "The id of that, which stays the same when documents are read anew."),
    names("document", "documents.id", "The document that it stands in, where it is a claim.", unknown=True),
    text("value", "What was decided in detail, as JSON."),
    text("note", "Why, in the words of whoever decided."),
    text("by", "Who decided."),
    text("at", "When (UTC)."),
    maybe("undone", "When it was taken back (UTC); NULL while it holds."),
    maybe("undone_by", "Who took it back."),
    run_that("wrote it down"),
    Index("decisions_about", "about", "subject"),
    Index("decisions_of_document", "document"),
)
