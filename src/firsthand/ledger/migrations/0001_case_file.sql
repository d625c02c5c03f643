-- What every table, view and column in this file means.
CREATE TABLE guide (
    name TEXT NOT NULL /* The table or view. */,
    "column" TEXT NOT NULL /* The column; empty where the row is about the whole table. */,
    meaning TEXT NOT NULL /* What it holds. */
)
 STRICT;

-- One start of a command that wrote to this case file. A run without an end was interrupted.
CREATE TABLE runs (
    number INTEGER NOT NULL /* The run's number, in the order of their starts. */,
    started TEXT NOT NULL /* When it started (UTC). */,
    ended TEXT /* When it ended (UTC); NULL while it goes on, and for ever where it was killed. */,
    command TEXT NOT NULL /* What was asked for. */,
    code TEXT NOT NULL /* The version of Firsthand, with a fingerprint of the code that reads. */,
    model TEXT NOT NULL /* The reading model, with the first digits of its sha256. */,
    grammar TEXT NOT NULL /* The grammar model, with its version. */,
    PRIMARY KEY (number)
)
 STRICT;

-- One document as it was found, byte for byte. Another version of it has other bytes and is another document.
CREATE TABLE documents (
    id TEXT NOT NULL /* The sha256 of the bytes, in hexadecimal. */,
    size INTEGER NOT NULL /* The number of bytes. */,
    bytes BLOB /* The bytes, untouched; NULL where the document was withdrawn and blanked. */,
    run INTEGER NOT NULL /* The run that first found it. */,
    PRIMARY KEY (id),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 STRICT;

-- A document that could not be read, and why. It is closed once the place gives something that can.
CREATE TABLE skips (
    "key" INTEGER NOT NULL /* The row's number; it hangs on the order of reading and means nothing else. */,
    place TEXT NOT NULL /* The path it was found at, seen from the folder that holds the case file. */,
    record INTEGER /* The line, where the document is one record of a file. */,
    reason TEXT NOT NULL /* Why it was not read, in one sentence. */,
    run INTEGER NOT NULL /* The run that skipped it. */,
    closed INTEGER /* The run that closed the row; NULL while it holds. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX skips_at_place ON skips (place, record);

-- One document as one version of Firsthand read it: its text, what is known of where it comes from, its claims.
CREATE TABLE readings (
    id TEXT NOT NULL /* The reading's id, which hangs on the bytes, what was said of them, and what read them. */,
    document TEXT NOT NULL /* The document that was read. */,
    told TEXT NOT NULL /* What was said of the document beside its bytes, as JSON. */,
    outlet TEXT /* Who published it. */,
    title TEXT /* Its title. */,
    authors TEXT NOT NULL /* Its authors, as a JSON list. */,
    url TEXT /* The address it was published at. */,
    published TEXT /* When it was published (EDTF); NULL where that is not known. */,
    published_basis TEXT NOT NULL /* How that is known: stated, markup, given, inferred, unknown. */,
    published_reasons TEXT NOT NULL /* The reasons where it was inferred, as a JSON list. */,
    published_first TEXT /* The first day that the date of publication may mean. */,
    published_last TEXT /* The last day that it may mean. */,
    retrieved TEXT /* When the document was fetched, where it says so. */,
    language TEXT NOT NULL /* The language of the text, as ISO 639-1. */,
    text TEXT /* The exact text that all spans count into, in characters; NULL where it was blanked. */,
    blocks TEXT NOT NULL /* What each stretch of the text is for, as a JSON list of [kind, start, end]. */,
    skipped TEXT NOT NULL /* What of it was left unread, as a JSON list of [where, reason]. */,
    words INTEGER NOT NULL /* The number of words in the text. */,
    claims INTEGER NOT NULL /* The number of claims read in it. */,
    code TEXT NOT NULL /* The version of Firsthand that read it. */,
    model TEXT NOT NULL /* The reading model that read it. */,
    grammar TEXT NOT NULL /* The grammar model that read it. */,
    run INTEGER NOT NULL /* The run that read it. */,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX readings_by_address ON readings (url);

CREATE INDEX readings_by_time ON readings (published_first, document, id);

CREATE INDEX readings_of_document ON readings (document);

-- A document taken out of the case by a person, with the reason. It is not read again while the row is open.
CREATE TABLE withdrawals (
    "key" INTEGER NOT NULL /* The row's number, in the order of withdrawal. */,
    document TEXT NOT NULL /* The document that was taken out. */,
    reason TEXT NOT NULL /* Why, in the words of whoever took it out. */,
    at TEXT NOT NULL /* When (UTC). */,
    blanked INTEGER NOT NULL /* Whether its bytes and all of its words were removed from this file (1) or kept (0). */,
    run INTEGER NOT NULL /* The run that took it out. */,
    closed INTEGER /* The run that took the withdrawal back; NULL while it holds. */,
    why TEXT /* Why it was taken back. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX withdrawals_of_document ON withdrawals (document);

-- Where a document was found. An open row is what stands at that place now: what is current in this case file.
CREATE TABLE captures (
    "key" INTEGER NOT NULL /* The row's number; it hangs on the order of reading and means nothing else. */,
    place TEXT NOT NULL /* The path it was found at, seen from the folder that holds the case file. */,
    record INTEGER /* The line, where the document is one record of a file. */,
    document TEXT NOT NULL /* The document that was found there. */,
    reading TEXT NOT NULL /* How it was read. */,
    modified TEXT /* When the file was last changed (UTC). */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(reading) REFERENCES readings (id),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX captures_at_place ON captures (place, record);

CREATE INDEX captures_of_document ON captures (document);

CREATE INDEX captures_of_reading ON captures (reading);

-- One thing asserted in a document: the words, how firmly they are meant, and when; who says them is in hops.
CREATE TABLE claims (
    "key" INTEGER NOT NULL /* The row's number; it hangs on the order of reading and means nothing else. */,
    words TEXT NOT NULL /* What is asserted, in the document's words; … joins stretches that stand apart. */,
    sources TEXT NOT NULL /* Who says it, through whom: the names of its hops, innermost first; empty for the author's own. */,
    source_type TEXT /* What kind of source speaks: person, organization, outlet, official, anonymous, … */,
    quote TEXT /* The form of the attribution: direct, indirect, mixed, block, post. */,
    kind TEXT NOT NULL /* What sort of assertion it is: report, forecast, commitment, threat, denial, demand, estimate, … */,
    factuality TEXT NOT NULL /* How far the innermost source commits to it, in FactBank's values: CT+ PR+ PS+ CT- PR- PS- Uu. */,
    band_low INTEGER /* The lower bound of its likelihood, per cent, for ICD-203's words alone. */,
    band_high INTEGER /* The upper bound. */,
    basis TEXT /* What the innermost source is said to know it from. */,
    audience TEXT /* Whom it was said to. */,
    historical INTEGER NOT NULL /* Whether it is about a time long before the story, and no evidence about it (1) or not (0). */,
    posted TEXT /* When the post that it stands in was posted (EDTF). */,
    due TEXT /* When it is to come true (EDTF interval). */,
    due_first TEXT /* The first day of that interval; NULL where it is open. */,
    due_last TEXT /* The last day of that interval; NULL where it is open. */,
    id TEXT NOT NULL /* The claim's id, which hangs on the document, the words and who is named as saying them. */,
    reading TEXT NOT NULL /* The reading that the claim is part of. */,
    document TEXT NOT NULL /* The document that it was read in. */,
    n INTEGER NOT NULL /* Its number in the reading, from 0. */,
    content TEXT NOT NULL /* Where its words stand in the text, as a JSON list of [start, end]. */,
    cue TEXT NOT NULL /* Where the words stand that attribute it, as a JSON list of [start, end]. */,
    hedges TEXT NOT NULL /* Where the words stand that show how firmly it is meant, as a JSON list of [start, end]. */,
    parts TEXT NOT NULL /* Its stretches where they differ in kind, as a JSON list of [start, end, kind, factuality, due]. */,
    run INTEGER NOT NULL /* The run that read it. */,
    why_start INTEGER /* The first character of the words that decided the kind; NULL where none did. */,
    why_end INTEGER /* The character behind the last. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(reading) REFERENCES readings (id),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX claims_by_id ON claims (id);

CREATE INDEX claims_of_document ON claims (document);

CREATE UNIQUE INDEX claims_of_reading ON claims (reading, n);

-- What a claim says happened, in PLOVER's terms.
CREATE TABLE events (
    claim INTEGER NOT NULL /* The claim that it is part of. */,
    n INTEGER NOT NULL /* Its number in the claim, from 0. */,
    type TEXT NOT NULL /* PLOVER's type. */,
    mode TEXT /* PLOVER's mode. */,
    actor TEXT /* Who did it. */,
    recipient TEXT /* To whom. */,
    place TEXT /* Where. */,
    origin TEXT /* Where it came from. */,
    happened TEXT /* When (EDTF). */,
    realis TEXT NOT NULL /* Whether it is told as having happened: actual, negated, future, hypothetical, history. */,
    run INTEGER NOT NULL /* The run that read it. */,
    contexts TEXT /* PLOVER's contexts, as a JSON list. */,
    start INTEGER /* The first character of the words that tell of it. */,
    "end" INTEGER /* The character behind the last. */,
    PRIMARY KEY (claim, n),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 WITHOUT ROWID,
 STRICT;

-- One step of a claim's chain, from the one who speaks (0) outward to the one who passes it on.
CREATE TABLE hops (
    claim INTEGER NOT NULL /* The claim that it is part of. */,
    n INTEGER NOT NULL /* Its number in the claim, from 0. */,
    name TEXT NOT NULL /* Who it is, as the document names or describes them; an anonymous source is never narrowed down. */,
    canonical TEXT /* The name that this document settles on for them. */,
    type TEXT NOT NULL /* What kind of source it is: person, organization, outlet, official, anonymous, document, … */,
    handle TEXT /* The name of their account. */,
    works_for TEXT /* The outlet or body that they speak or write for. */,
    basis TEXT /* What they are said to know it from. */,
    anonymity_reason TEXT /* Why they are not named, as the document gives it. */,
    said TEXT /* When they said it (EDTF). */,
    said_first TEXT /* The first day that this may mean. */,
    said_last TEXT /* The last day that this may mean. */,
    medium TEXT /* How their words reached the next: statement, interview, post, call, leak, broadcast. */,
    mention_start INTEGER /* The first character of the words that name them. */,
    mention_end INTEGER /* The character behind the last. */,
    cue_start INTEGER /* The first character of the words that attribute it to them. */,
    cue_end INTEGER /* The character behind the last. */,
    run INTEGER NOT NULL /* The run that read it. */,
    factuality TEXT /* How far the next one outward commits to this step having been taken (FactBank's values). */,
    PRIMARY KEY (claim, n),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 WITHOUT ROWID,
 STRICT;

-- A place in a claim; coordinates only where the words support a point.
CREATE TABLE places (
    claim INTEGER NOT NULL /* The claim that it is part of. */,
    n INTEGER NOT NULL /* Its number in the claim, from 0. */,
    start INTEGER NOT NULL /* The first character of the place in the reading's text. */,
    "end" INTEGER NOT NULL /* The character behind its last. */,
    words TEXT NOT NULL /* The words themselves. */,
    name TEXT NOT NULL /* Its name. */,
    latitude REAL /* Degrees north. */,
    longitude REAL /* Degrees east. */,
    country TEXT /* The country, as ISO 3166-1. */,
    geonames INTEGER /* Its number in GeoNames. */,
    precision INTEGER /* UCDP's scale, from 1 (exact) to 7. */,
    run INTEGER NOT NULL /* The run that read it. */,
    nearest REAL /* The least distance from the named place, in kilometres, where the words give one. */,
    farthest REAL /* The greatest. */,
    disputed TEXT /* Who disputes it, and by which policy a country was named. */,
    reason TEXT /* Why this place was read and no other of its name. */,
    PRIMARY KEY (claim, n),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 WITHOUT ROWID,
 STRICT;

-- A number in a claim, as an interval; a bound that the words leave open is NULL.
CREATE TABLE quantities (
    claim INTEGER NOT NULL /* The claim that it is part of. */,
    n INTEGER NOT NULL /* Its number in the claim, from 0. */,
    start INTEGER NOT NULL /* The first character of the number in the reading's text. */,
    "end" INTEGER NOT NULL /* The character behind its last. */,
    words TEXT NOT NULL /* The words themselves. */,
    low REAL /* The lower bound. */,
    high REAL /* The upper bound. */,
    approximate INTEGER NOT NULL /* Whether the words say that it is about this many (1) or not (0). */,
    inferred INTEGER NOT NULL /* Whether it was filled in from what the words leave out (1) or not (0). */,
    unit TEXT /* What it is measured in. */,
    counted TEXT /* What is counted. */,
    per TEXT /* What a rate is per. */,
    as_of TEXT /* The time that the number holds for (EDTF). */,
    convention TEXT /* The table that turned vague words into bounds. */,
    run INTEGER NOT NULL /* The run that read it. */,
    change TEXT /* Whether it is a difference, by how much something went up or down; NULL for a level. */,
    PRIMARY KEY (claim, n),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 WITHOUT ROWID,
 STRICT;

-- A time in a claim, as precise as its words and no more.
CREATE TABLE times (
    claim INTEGER NOT NULL /* The claim that it is part of. */,
    n INTEGER NOT NULL /* Its number in the claim, from 0. */,
    start INTEGER NOT NULL /* The first character of the time in the reading's text. */,
    "end" INTEGER NOT NULL /* The character behind its last. */,
    words TEXT NOT NULL /* The words themselves. */,
    edtf TEXT NOT NULL /* The time (EDTF). */,
    first_day TEXT /* The first day that it may mean; NULL where it is open or not known. */,
    last_day TEXT /* The last day that it may mean; NULL where it is open or not known. */,
    precision TEXT NOT NULL /* How fine it is: day, month, year, … */,
    anchor TEXT /* What it was counted from. */,
    run INTEGER NOT NULL /* The run that read it. */,
    inferred INTEGER NOT NULL /* Whether it rests on what the words leave out (1) or not (0). */,
    PRIMARY KEY (claim, n),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 WITHOUT ROWID,
 STRICT;

-- Full text of claims and of who makes them, written as Datasette looks for it, so that it offers a search. Stems are
-- compared, so that "withdrawing" finds "withdraw" and "withdraws"; accents and case do not matter.
CREATE VIRTUAL TABLE claims_fts USING fts5(
    words, sources,
    content="claims", content_rowid="key", tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER claims_are_indexed AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, words, sources) VALUES (new.key, new.words, new.sources);
END;

-- The words of a claim change in one case alone: they are blanked with their document.
CREATE TRIGGER claims_are_blanked AFTER UPDATE OF words, sources ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, words, sources) VALUES ('delete', old.key, old.words, old.sources);
    INSERT INTO claims_fts (rowid, words, sources) VALUES (new.key, new.words, new.sources);
END;

CREATE VIEW current_documents AS
SELECT captures.place, captures.record, readings.outlet, readings.title, readings.published, readings.published_basis,
       readings.url, readings.words, readings.claims, readings.document, readings.id AS reading, captures.run
FROM captures JOIN readings ON readings.id = captures.reading
WHERE captures.closed IS NULL;

CREATE VIEW current_claims AS
SELECT claims.key, claims.words, claims.sources, claims.source_type, claims.kind, claims.factuality, claims.quote,
       claims.basis, claims.due, claims.historical, readings.outlet, readings.title, readings.published,
       readings.published_basis, readings.url,
       (SELECT min(captures.place) FROM captures
        WHERE captures.reading = claims.reading AND captures.closed IS NULL) AS place,
       claims.id, claims.document, claims.reading, claims.run
FROM claims JOIN readings ON readings.id = claims.reading
WHERE EXISTS (SELECT 1 FROM captures WHERE captures.reading = claims.reading AND captures.closed IS NULL);
