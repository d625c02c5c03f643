"""The tables of a case file, each column with its meaning: what was read, from where, by what, and what stands now.

A row is written once. What is closed later (``closed``, ``why``) stays; only a blanked document loses its words.
"""

from __future__ import annotations

from sqlalchemy import Column, Index

from firsthand.ledger.columns import blob, key, maybe, names, real, text, whole
from firsthand.ledger.judged import conflicts, copies, decisions, judged, links, settlings, sums
from firsthand.ledger.naming import entities, form_keys, forms, mentions, merges, spoken
from firsthand.ledger.tables import CLOSED, closed_by, metadata, of_claim, run_that, span_of, table

runs = table(
    "runs",
    "One start of a command that wrote to this case file. A run without an end was interrupted.",
    Column("number", key("").type, primary_key=True, comment="The run's number, in the order of their starts."),
    text("started", "When it started (UTC)."),
    maybe("ended", "When it ended (UTC); NULL while it goes on, and for ever where it was killed."),
    text("command", "What was asked for."),
    text("code", "The version of Firsthand, with a fingerprint of the code that reads."),
    text("model", "The reading model, with the first digits of its sha256."),
    text("grammar", "The grammar model, with its version."),
    maybe(
        "settings",
        "The choices that it read by, as JSON: the policy for disputed places (borders), a sum of added event words;"
        " NULL where it read nothing.",
    ),
)

documents = table(
    "documents",
    "One document as it was found, byte for byte. Another version of it has other bytes and is another document.",
    text("id", "The sha256 of the bytes, in hexadecimal.", primary_key=True),
    whole("size", "The number of bytes."),
    blob("bytes", "The bytes, untouched; NULL where the document was withdrawn and blanked."),
    run_that("first found it"),
)

readings = table(
    "readings",
    "One document as one version of Firsthand read it: its text, what is known of where it comes from, its claims.",
    text(
        "id", "The reading's id, which hangs on the bytes, what was said of them, and what read them.", primary_key=True
    ),
    names("document", "documents.id", "The document that was read."),
    text("told", "What was said of the document beside its bytes, as JSON."),
    maybe("outlet", "Who published it."),
    maybe("title", "Its title."),
    text("authors", "Its authors, as a JSON list."),
    maybe("url", "The address it was published at."),
    maybe("published", "When it was published (EDTF); NULL where that is not known."),
    text("published_basis", "How that is known: stated, markup, given, inferred, unknown."),
    text("published_reasons", "The reasons where it was inferred, as a JSON list."),
    maybe("published_first", "The first day that the date of publication may mean."),
    maybe("published_last", "The last day that it may mean."),
    maybe("retrieved", "When the document was fetched, where it says so."),
    text("language", "The language of the text, as ISO 639-1."),
    maybe("text", "The exact text that all spans count into, in characters; NULL where it was blanked."),
    text("blocks", "What each stretch of the text is for, as a JSON list of [kind, start, end]."),
    text("skipped", "What of it was left unread, as a JSON list of [where, reason]."),
    whole("words", "The number of words in the text."),
    whole("claims", "The number of claims read in it."),
    text("code", "The version of Firsthand that read it."),
    text("model", "The reading model that read it."),
    text("grammar", "The grammar model that read it."),
    run_that("read it"),
    maybe("settings", "The choices that it was read by, as JSON, as in runs; NULL where they are not known."),
    Index("readings_of_document", "document"),
    Index("readings_by_address", "url"),
    Index("readings_by_time", "published_first", "document", "id"),
)

captures = table(
    "captures",
    "Where a document was found. An open row is what stands at that place now: what is current in this case file.",
    key("The row's number; it hangs on the order of reading and means nothing else."),
    text("place", "The path it was found at, seen from the folder that holds the case file."),
    whole("record", "The line, where the document is one record of a file.", unknown=True),
    names("document", "documents.id", "The document that was found there."),
    names("reading", "readings.id", "How it was read."),
    maybe("modified", "When the file was last changed (UTC)."),
    run_that("found it"),
    *closed_by(CLOSED, "Why it was closed."),
    Index("captures_at_place", "place", "record"),
    Index("captures_of_reading", "reading"),
    Index("captures_of_document", "document"),
)

claims = table(
    "claims",
    "One thing asserted in a document: the words, how firmly they are meant, and when; who says them is in hops.",
    key("The row's number; it hangs on the order of reading and means nothing else."),
    text("words", "What is asserted, in the document's words; … joins stretches that stand apart."),
    text("sources", "Who says it, through whom: the names of its hops, innermost first; empty for the author's own."),
    maybe("source_type", "What kind of source speaks: person, organization, outlet, official, anonymous, …"),
    maybe("quote", "The form of the attribution: direct, indirect, mixed, block, post."),
    text("kind", "What sort of assertion it is: report, forecast, commitment, threat, denial, demand, estimate, …"),
    text("factuality", "How far the innermost source commits to it, in FactBank's values: CT+ PR+ PS+ CT- PR- PS- Uu."),
    whole("band_low", "The lower bound of its likelihood, per cent, for ICD-203's words alone.", unknown=True),
    whole("band_high", "The upper bound.", unknown=True),
    maybe("basis", "What the innermost source is said to know it from."),
    maybe("audience", "Whom it was said to."),
    whole("historical", "Whether it is about a time long before the story, and no evidence about it (1) or not (0)."),
    maybe("posted", "When the post that it stands in was posted (EDTF)."),
    maybe("due", "When it is to come true (EDTF interval)."),
    maybe("due_first", "The first day of that interval; NULL where it is open."),
    maybe("due_last", "The last day of that interval; NULL where it is open."),
    text("id", "The claim's id, which hangs on the document, the words and who is named as saying them."),
    names("reading", "readings.id", "The reading that the claim is part of."),
    names("document", "documents.id", "The document that it was read in."),
    whole("n", "Its number in the reading, from 0."),
    text("content", "Where its words stand in the text, as a JSON list of [start, end]."),
    text("cue", "Where the words stand that attribute it, as a JSON list of [start, end]."),
    text("hedges", "Where the words stand that show how firmly it is meant, as a JSON list of [start, end]."),
    text("parts", "Its stretches where they differ in kind, as a JSON list of [start, end, kind, factuality, due]."),
    run_that("read it"),
    whole("why_start", "The first character of the words that decided the kind; NULL where none did.", unknown=True),
    whole("why_end", "The character behind the last.", unknown=True),
    Index("claims_of_reading", "reading", "n", unique=True),
    Index("claims_by_id", "id"),
    Index("claims_of_document", "document"),
)

hops = table(
    "hops",
    "One step of a claim's chain, from the one who speaks (0) outward to the one who passes it on.",
    *of_claim(),
    text("name", "Who it is, as the document names or describes them; an anonymous source is never narrowed down."),
    maybe("canonical", "The name that this document settles on for them."),
    text("type", "What kind of source it is: person, organization, outlet, official, anonymous, document, …"),
    maybe("handle", "The name of their account."),
    maybe("works_for", "The outlet or body that they speak or write for."),
    maybe("basis", "What they are said to know it from."),
    maybe("anonymity_reason", "Why they are not named, as the document gives it."),
    maybe("said", "When they said it (EDTF)."),
    maybe("said_first", "The first day that this may mean."),
    maybe("said_last", "The last day that this may mean."),
    maybe("medium", "How their words reached the next: statement, interview, post, call, leak, broadcast."),
    whole("mention_start", "The first character of the words that name them.", unknown=True),
    whole("mention_end", "The character behind the last.", unknown=True),
    whole("cue_start", "The first character of the words that attribute it to them.", unknown=True),
    whole("cue_end", "The character behind the last.", unknown=True),
    run_that("read it"),
    maybe("factuality", "How far the next one outward commits to this step having been taken (FactBank's values)."),
)

quantities = table(
    "quantities",
    "A number in a claim, as an interval; a bound that the words leave open is NULL.",
    *of_claim(),
    *span_of("the number"),
    real("low", "The lower bound."),
    real("high", "The upper bound."),
    whole("approximate", "Whether the words say that it is about this many (1) or not (0)."),
    whole("inferred", "Whether it was filled in from what the words leave out (1) or not (0)."),
    maybe("unit", "What it is measured in."),
    maybe("counted", "What is counted."),
    maybe("per", "What a rate is per."),
    maybe("as_of", "The time that the number holds for (EDTF)."),
    maybe("convention", "The table that turned vague words into bounds."),
    run_that("read it"),
    maybe("change", "Whether it is a difference, by how much something went up or down; NULL for a level."),
)

times = table(
    "times",
    "A time in a claim, as precise as its words and no more.",
    *of_claim(),
    *span_of("the time"),
    text("edtf", "The time (EDTF)."),
    maybe("first_day", "The first day that it may mean; NULL where it is open or not known."),
    maybe("last_day", "The last day that it may mean; NULL where it is open or not known."),
    text("precision", "How fine it is: day, month, year, …"),
    maybe("anchor", "What it was counted from."),
    run_that("read it"),
    whole("inferred", "Whether it rests on what the words leave out (1) or not (0)."),
)

places = table(
    "places",
    "A place in a claim; coordinates only where the words support a point.",
    *of_claim(),
    *span_of("the place"),
    text("name", "Its name."),
    real("latitude", "Degrees north."),
    real("longitude", "Degrees east."),
    maybe("country", "The country, as ISO 3166-1."),
    whole("geonames", "Its number in GeoNames.", unknown=True),
    whole("precision", "UCDP's scale, from 1 (exact) to 7.", unknown=True),
    run_that("read it"),
    real("nearest", "The least distance from the named place, in kilometres, where the words give one."),
    real("farthest", "The greatest."),
    maybe("disputed", "Who disputes it, and by which policy a country was named."),
    maybe("reason", "Why this place was read and no other of its name."),
)

events = table(
    "events",
    "What a claim says happened, in PLOVER's terms.",
    *of_claim(),
    text("type", "PLOVER's type."),
    maybe("mode", "PLOVER's mode."),
    maybe("actor", "Who did it."),
    maybe("recipient", "To whom."),
    maybe("place", "Where."),
    maybe("origin", "Where it came from."),
    maybe("happened", "When (EDTF)."),
    text("realis", "Whether it is told as having happened: actual, negated, future, hypothetical, history."),
    run_that("read it"),
    maybe("contexts", "PLOVER's contexts, as a JSON list."),
    whole("start", "The first character of the words that tell of it.", unknown=True),
    whole("end", "The character behind the last.", unknown=True),
)

skips = table(
    "skips",
    "A document that could not be read, and why. It is closed once the place gives something that can.",
    key("The row's number; it hangs on the order of reading and means nothing else."),
    text("place", "The path it was found at, seen from the folder that holds the case file."),
    whole("record", "The line, where the document is one record of a file.", unknown=True),
    text("reason", "Why it was not read, in one sentence."),
    run_that("skipped it"),
    *closed_by("The run that closed the row; NULL while it holds.", "Why it was closed."),
    Index("skips_at_place", "place", "record"),
)

withdrawals = table(
    "withdrawals",
    "A document taken out of the case by a person, with the reason. It is not read again while the row is open.",
    key("The row's number, in the order of withdrawal."),
    names("document", "documents.id", "The document that was taken out."),
    text("reason", "Why, in the words of whoever took it out."),
    text("at", "When (UTC)."),
    whole("blanked", "Whether its bytes and all of its words were removed from this file (1) or kept (0)."),
    run_that("took it out"),
    *closed_by("The run that took the withdrawal back; NULL while it holds.", "Why it was taken back."),
    Index("withdrawals_of_document", "document"),
)

guide = table(
    "guide",
    "What every table, view and column in this file means.",
    text("name", "The table or view."),
    text("column", "The column; empty where the row is about the whole table."),
    text("meaning", "What it holds."),
)

__all__ = [
    "VIEWS",
    "captures",
    "claims",
    "conflicts",
    "copies",
    "decisions",
    "documents",
    "entities",
    "events",
    "form_keys",
    "forms",
    "guide",
    "hops",
    "judged",
    "links",
    "mentions",
    "merges",
    "metadata",
    "places",
    "quantities",
    "readings",
    "runs",
    "settlings",
    "skips",
    "spoken",
    "sums",
    "times",
    "withdrawals",
]

VIEWS = {
    "current_documents": "Every document that stands in the case now, by the place it was found at.",
    "current_claims": "Every claim of the documents that stand in the case now, with where it was published.",
}
"""What the views hold; their columns are those of the tables."""
