-- What a person decided, beside the machine's answer. Taken back, a row is closed; none is deleted.
CREATE TABLE decisions (
    "key" INTEGER NOT NULL /* The row's number, in the order of the decisions. */,
    action TEXT NOT NULL /* What was decided: accept, reject, correct, add, merge, split, settle, confirm. */,
    about TEXT NOT NULL /* What it was decided of: claim, conflict, forecast, origin, entity, indicator, grade, same_claim. */,
    subject TEXT NOT NULL /* The id of that, which stays the same when documents are read anew. */,
    document TEXT /* The document that it stands in, where it is a claim. */,
    value TEXT NOT NULL /* What was decided in detail, as JSON. */,
    note TEXT NOT NULL /* Why, in the words of whoever decided. */,
    "by" TEXT NOT NULL /* Who decided. */,
    at TEXT NOT NULL /* When (UTC). */,
    undone TEXT /* When it was taken back (UTC); NULL while it holds. */,
    undone_by TEXT /* Who took it back. */,
    run INTEGER NOT NULL /* The run that wrote it down. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(run) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX decisions_about ON decisions (about, subject);

CREATE INDEX decisions_of_document ON decisions (document);

-- Passages that two documents share word for word, or nearly.
CREATE TABLE copies (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    a TEXT NOT NULL /* The reading of one. */,
    b TEXT NOT NULL /* The reading of the other. */,
    share REAL /* How much of the shorter text they share, from 0 to 1. */,
    passages TEXT NOT NULL /* Where, as a JSON list of [start in a, end in a, start in b, end in b]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(a) REFERENCES readings (id),
    FOREIGN KEY(b) REFERENCES readings (id),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX copies_of_a ON copies (a);

CREATE INDEX copies_of_b ON copies (b);

-- Which readings the judgements in this file take into account. It is closed once other rules have judged it anew.
CREATE TABLE judged (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    reading TEXT NOT NULL /* The reading. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that judged it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(reading) REFERENCES readings (id),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX judged_readings ON judged (reading);

-- What must be alike for two texts to be worth comparing word for word; an index, made anew with the judgements.
CREATE TABLE sketches (
    value INTEGER NOT NULL /* A number that stands for a part of the text's sketch. */,
    reading TEXT NOT NULL /* A reading whose text has it. */,
    PRIMARY KEY (value, reading),
    FOREIGN KEY(reading) REFERENCES readings (id)
)
 WITHOUT ROWID,
 STRICT;

-- Two claims set against each other: a candidate, until a person has confirmed it.
CREATE TABLE conflicts (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    id TEXT NOT NULL /* The conflict's id, which hangs on its kind and the two claims. */,
    kind TEXT NOT NULL /* What is set against what: number, claim_denial, polarity, statement_act, own_words. */,
    a INTEGER NOT NULL /* One claim; of a statement and an act the statement, of a source's own words the earlier. */,
    b INTEGER NOT NULL /* The other. */,
    reasons TEXT NOT NULL /* Why, as a JSON list of [sentence, [[document, start, end], …]]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(a) REFERENCES claims ("key"),
    FOREIGN KEY(b) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX conflicts_by_id ON conflicts (id);

CREATE INDEX conflicts_of_a ON conflicts (a);

CREATE INDEX conflicts_of_b ON conflicts (b);

-- What must be alike for two claims to be worth comparing; an index, made anew with the judgements.
CREATE TABLE keys (
    value INTEGER NOT NULL /* A number that stands for one such trait. */,
    claim INTEGER NOT NULL /* A claim that has it. */,
    PRIMARY KEY (value, claim),
    FOREIGN KEY(claim) REFERENCES claims ("key")
)
 WITHOUT ROWID,
 STRICT;

-- What two claims have to do with each other: whether they assert one thing, and what ties those who say it.
CREATE TABLE links (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    a INTEGER NOT NULL /* One claim. */,
    b INTEGER NOT NULL /* The other. */,
    grade TEXT NOT NULL /* The strongest tie: same text, same utterance, cites it, same source, same interest, unknown. */,
    same_claim INTEGER NOT NULL /* Whether they assert one thing (1) or not (0). */,
    reasons TEXT NOT NULL /* Why, as a JSON list of [sentence, [[document, start, end], …]]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(a) REFERENCES claims ("key"),
    FOREIGN KEY(b) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX links_of_a ON links (a);

CREATE INDEX links_of_b ON links (b);

-- A later claim that speaks to a forecast, and how it would settle it: a proposal, until a person has confirmed it.
CREATE TABLE settlings (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    id TEXT NOT NULL /* The proposal's id, which hangs on the two claims and the outcome. */,
    a INTEGER NOT NULL /* The forecast. */,
    b INTEGER NOT NULL /* The later claim. */,
    outcome TEXT NOT NULL /* What became of the forecast by it: came_true, did_not, void. */,
    reasons TEXT NOT NULL /* Why, as a JSON list of [sentence, [[document, start, end], …]]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(a) REFERENCES claims ("key"),
    FOREIGN KEY(b) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX settlings_by_id ON settlings (id);

CREATE INDEX settlings_of_a ON settlings (a);

CREATE INDEX settlings_of_b ON settlings (b);

-- A calculation that a claim states or implies, done again.
CREATE TABLE sums (
    "key" INTEGER NOT NULL /* The row's number, in the order in which judgements were made. */,
    claim INTEGER NOT NULL /* The claim that states the result. */,
    start INTEGER NOT NULL /* The first character of the stated number in the reading's text. */,
    "end" INTEGER NOT NULL /* The character behind its last. */,
    words TEXT NOT NULL /* The words themselves. */,
    expression TEXT NOT NULL /* The calculation. */,
    result_low REAL /* What comes out, at least; NULL where a factor is not stated. */,
    result_high REAL /* What comes out, at most. */,
    stated_low REAL /* What the text states, at least. */,
    stated_high REAL /* What the text states, at most. */,
    verdict TEXT NOT NULL /* Whether it comes out: holds, about, fails, unstated_factor. */,
    factor TEXT /* What the text would have to say for it to be done. */,
    reasons TEXT NOT NULL /* Why, as a JSON list of [sentence, [[document, start, end], …]]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that did it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(claim) REFERENCES claims ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX sums_of_claim ON sums (claim);

-- Which entity a form names, people's decisions taken into account; an index.
CREATE TABLE entities (
    form TEXT NOT NULL /* The form's id. */,
    entity TEXT NOT NULL /* The entity's id: that of the form that was met first. */,
    apart INTEGER NOT NULL /* Whether the name alone does not tell whom another document means by it (1). */,
    PRIMARY KEY (form)
)
 STRICT;

CREATE INDEX entities_by_id ON entities (entity);

-- What must be alike for two forms to be worth comparing; an index, made anew with the judgements.
CREATE TABLE form_keys (
    value INTEGER NOT NULL /* A number that stands for one such trait. */,
    form TEXT NOT NULL /* A form that has it. */,
    PRIMARY KEY (value, form)
)
 WITHOUT ROWID,
 STRICT;

-- A name, once for all documents that use it with the same words beside it.
CREATE TABLE forms (
    "key" INTEGER NOT NULL /* The row's number, in the order in which names were met. */,
    id TEXT NOT NULL /* The form's id, which hangs on the name and what is said beside it. */,
    type TEXT NOT NULL /* What it names: person, organization, outlet, account, country, place. */,
    name TEXT NOT NULL /* The name, without titles. */,
    folded TEXT NOT NULL /* The name as names are compared. */,
    detail TEXT NOT NULL /* What is said beside it, as JSON: roles, countries, other names, handle, GeoNames id. */,
    shown TEXT NOT NULL /* Where it was first met, as a JSON list of [document, start, end]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that met it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX forms_by_id ON forms (id);

CREATE INDEX forms_by_name ON forms (folded);

-- Two forms that the rules take for names of one person, body, outlet, account, country or place.
CREATE TABLE merges (
    "key" INTEGER NOT NULL /* The row's number, in the order in which names were met. */,
    a TEXT NOT NULL /* The id of one form. */,
    b TEXT NOT NULL /* The id of the other. */,
    ground TEXT NOT NULL /* What it rests on: same name, listed name, romanisation, short form, … */,
    reasons TEXT NOT NULL /* Why, as a JSON list of [sentence, [[document, start, end], …]]. */,
    rule TEXT NOT NULL /* The rule that joined them. */,
    version TEXT NOT NULL /* Its version. */,
    given INTEGER NOT NULL /* Whether one document itself shows it (1), or it rests on all that is known (0). */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that joined them. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX merges_of_a ON merges (a);

CREATE INDEX merges_of_b ON merges (b);

-- A form in a reading.
CREATE TABLE mentions (
    "key" INTEGER NOT NULL /* The row's number, in the order in which names were met. */,
    reading TEXT NOT NULL /* The reading. */,
    document TEXT NOT NULL /* Its document. */,
    form TEXT NOT NULL /* The form's id. */,
    places TEXT NOT NULL /* Where it stands, as a JSON list of [start, end]. */,
    rules TEXT NOT NULL /* The version of the rules that made it. */,
    run INTEGER NOT NULL /* The run that found it. */,
    closed INTEGER /* The run that closed the row; NULL while it stands. */,
    why TEXT /* Why it was closed. */,
    PRIMARY KEY ("key"),
    FOREIGN KEY(reading) REFERENCES readings (id),
    FOREIGN KEY(document) REFERENCES documents (id),
    FOREIGN KEY(run) REFERENCES runs (number),
    FOREIGN KEY(closed) REFERENCES runs (number)
)
 STRICT;

CREATE INDEX mentions_of_document ON mentions (document);

CREATE INDEX mentions_of_form ON mentions (form);

-- Which form a source in a claim's chain goes by; an index, made anew with the judgements.
CREATE TABLE spoken (
    claim INTEGER NOT NULL /* The claim. */,
    step INTEGER NOT NULL /* The number of the hop, from 0. */,
    form TEXT NOT NULL /* The form's id. */,
    PRIMARY KEY (claim, step),
    FOREIGN KEY(claim) REFERENCES claims ("key")
)
 WITHOUT ROWID,
 STRICT;
