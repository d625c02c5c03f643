"""What is right, wrong, arguable and not asked, in each kind of judgement."""

from pathlib import Path

import pytest

from benchmarks import judged
from benchmarks.judged_gold import Gold, load
from benchmarks.reading import Row

GOLD = """
untraced: {bridge: [U1, U2]}
inside: {X2: X1}
origins:
  - {id: x, matter: bridge, account: X, anonymous: true, document: false, claims: [X1, X3, X4]}
  - {id: y, matter: bridge, account: Y, anonymous: false, document: true, claims: [Y1]}
  - {id: z, matter: bridge, account: Z, anonymous: false, document: false, claims: [Z1]}
  - {id: w, matter: bridge, account: W, anonymous: false, document: false, claims: [W1]}
  - {id: y at the dam, matter: dam, account: Y, anonymous: false, document: true, claims: [Y2]}
independent: [[x, y], [x, z]]
arguable: [{pair: [x, w], why: so}]
dependent: [{pair: [y, z], grade: [same interest]}, {pair: [y, w], grade: [unknown]}, {pair: [z, w], grade: [cites it]}]
questions: []
conflicts:
  - {kind: number, a: [X1, X3], b: [Y1]}
  - {kind: [claim_denial, polarity], a: [Z1], b: [X1]}
  - {kind: polarity, a: [W1], b: [X1], optional: true}
traps: [{a: [Y1], b: [Y2]}]
forecasts:
  - {claim: X1, also: [X3], due: ["../2026-03-10", "2026-03-10"], outcome: did_not, settled_by: [U1, U2]}
  - {claim: Y1, due: null, outcome: open, settled_by: []}
  - {claim: Z1, due: "2026-03-08", outcome: [due, open], settled_by: []}
  - {claim: W1, due: null, outcome: open, settled_by: [], optional: true}
arithmetic:
  - {claim: X1, expression: "2 * 3", verdict: holds}
  - {claim: Y1, expression: "x / 2", verdict: unstated_factor}
  - {claim: Z1, expression: "1 + 1", verdict: holds, optional: true}
same: [{claims: [X1, X3, X4]}]
same_arguable: [[X1, W1]]
not_same: [{pair: [X1, Y1]}]
"""


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Gold:
    path = tmp_path_factory.mktemp("case") / "judgements.yaml"
    path.write_text(GOLD, encoding="utf8")
    return load(path)


ORIGINS = {
    "as in gold": ([{"X1", "X3", "X4"}, {"Y1"}], 100, 100),
    "one left out": ([{"X1", "X3"}, {"X4"}], 100, 100 / 3),
    "one too many": ([{"X1", "X3", "X4", "W1"}], 50, 100),
    "with an untraced report": ([{"X1", "X3", "X4", "U1"}], 50, 100),
    "two of one interest as one origin": ([{"X1", "X3", "X4"}, {"Y1", "Z1"}], 100, 100),
    "one account over two matters": ([{"X1", "X3", "X4"}, {"Y1", "Y2"}], 100, 100),
    "a claim that gold does not judge": ([{"X1", "X3", "X4", "Q9"}], 100, 100),
    "a claim inside another": ([{"X1", "X2", "X3", "X4"}], 100, 100),
    "nothing": ([], 0, 0),
}


@pytest.mark.parametrize(("read", "precision", "recall"), ORIGINS.values(), ids=ORIGINS.keys())
def test_pairs_of_reports_with_one_origin(gold: Gold, read: list[set[str]], precision: float, recall: float) -> None:
    scored = judged.origins(gold, read)

    assert [scored.precision, scored.recall] == pytest.approx([precision, recall])


INDEPENDENCE = {
    "shown": ([("X1", "Y1")], ()),
    "by any report of theirs": ([("X4", "Y1"), ("Z1", "X3")], ()),
    "by a claim inside another": ([("X2", "Y1")], ()),
    "two reports of one origin": ([("X1", "X3")], ("X1 X3",)),
    "a claim and the one inside it": ([("X1", "X2")], ("X1",)),
    "one interest": ([("Y1", "Z1")], ("Y1 Z1",)),
    "unknown": ([("W1", "Y1")], ("W1 Y1",)),
    "untraced": ([("U1", "Y1"), ("U1", "U2")], ("U1 U2", "U1 Y1")),
    "arguable": ([("W1", "X1")], ()),
    "of two matters": ([("X1", "Y2")], ()),
    "not in gold": ([("X1", "Q9")], ()),
}


@pytest.mark.parametrize(("read", "wrong"), INDEPENDENCE.values(), ids=INDEPENDENCE.keys())
def test_false_independence(gold: Gold, read: list[tuple[str, str]], wrong: tuple[str, ...]) -> None:
    assert judged.independence(gold, read).wrong == wrong


def test_independence_is_missed_by_origins(gold: Gold) -> None:
    scored = judged.independence(gold, [("X1", "Y1"), ("X3", "Y1")])

    assert (scored.recall, scored.missed) == (50, ("x z",))


LINES = {
    "one of each": (["X1", "X3", "Y1", "U1"], "4 reports · 2 origins · 1 anonymous · 1 documents · 1 untraced"),
    "one account in two matters": (["Y1", "Y2"], "2 reports · 1 origins · 0 anonymous · 1 documents · 0 untraced"),
    "nothing": ([], "0 reports · 0 origins · 0 anonymous · 0 documents · 0 untraced"),
}


@pytest.mark.parametrize(("reports", "counted"), LINES.values(), ids=LINES.keys())
def test_lines(gold: Gold, reports: list[str], counted: str) -> None:
    assert judged.line(gold, reports) == counted


CONFLICTS = {
    "both": ([("number", "X1", "Y1"), ("polarity", "X1", "Z1")], 100, 100),
    "one, by another claim and the other way round": ([("number", "Y1", "X3")], 100, 50),
    "one by two pairs": ([("number", "X1", "Y1"), ("number", "X3", "Y1")], 100, 50),
    "under a wrong kind": ([("polarity", "X1", "Y1")], 0, 0),
    "an arguable one besides": ([("number", "X1", "Y1"), ("polarity", "X1", "W1")], 100, 50),
    "an arguable one under a wrong kind": ([("number", "X1", "Y1"), ("number", "X1", "W1")], 100, 50),
    "a trap besides": ([("number", "X1", "Y1"), ("number", "Y2", "Y1")], 50, 50),
    "one of claims that gold does not have": ([("number", "X1", "Y1"), ("number", "q", "r")], 50, 50),
    "nothing": ([], 0, 0),
}


@pytest.mark.parametrize(("read", "precision", "recall"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_conflicts(gold: Gold, read: list[tuple[str, str, str]], precision: float, recall: float) -> None:
    scored = judged.conflicts(gold, read)

    assert (scored.precision, scored.recall) == (precision, recall)


def test_conflicts_that_are_wrong_or_missing_are_told(gold: Gold) -> None:
    scored = judged.conflicts(gold, [("number", "Y2", "Y1"), ("number", "X1", "Y1")])

    assert (scored.wrong, scored.trapped) == (("number Y1 Y2",), ("Y1 Y2",))
    assert scored.missed == ("claim_denial Z1 X1",)


FORECASTS = {
    "all": (
        [("X1", "../2026-03-10", "did_not", ["U1"]), ("Y1", None, "open", []), ("Z1", "2026-03-08", "due", [])],
        3,
        3,
        3,
    ),
    "by another report": ([("X3", "2026-03-10", "did_not", ["U2"])], 1, 1, 1),
    "settled by a claim that does not settle it": ([("X1", "2026-03-10", "did_not", ["Y1"])], 1, 0, 1),
    "settled by nothing": ([("X1", "2026-03-10", "did_not", [])], 1, 0, 1),
    "another outcome": ([("X1", "2026-03-10", "came_true", ["U1"])], 1, 0, 1),
    "another day": ([("X1", "2026-03-11", "did_not", ["U1"])], 1, 1, 0),
    "two reports, two outcomes": ([("X1", None, "open", []), ("X3", None, "did_not", ["U1"])], 1, 0, 0),
    "the second best answer": ([("Z1", "2026-03-08", "open", [])], 1, 1, 1),
    "an optional one": ([("W1", None, "void", [])], 0, 0, 0),
}


@pytest.mark.parametrize(("read", "found", "settled", "due"), FORECASTS.values(), ids=FORECASTS.keys())
def test_forecasts(gold: Gold, read: list[judged.Settled], found: int, settled: int, due: int) -> None:
    followed = judged.forecasts(gold, read)

    assert (followed.found, followed.settled, followed.due, followed.asked) == (found, settled, due, 3)


def test_what_calls_every_forecast_open_has_no_decided_one_right(gold: Gold) -> None:
    followed = judged.forecasts(gold, [("X1", None, "open", []), ("Y1", None, "open", []), ("Q9", None, "open", [])])

    assert (followed.decided, followed.decided_right) == (2, 0)
    assert (followed.missed, followed.wrong, followed.extra) == (("Z1",), ("X1",), ("Q9",))


ARITHMETIC = {
    "all": ([("X1", "3 * 2", "holds"), ("Y1", "a * b", "unstated_factor")], 100, 100),
    "an optional one besides": ([("X1", "6", "holds"), ("Z1", "2", "holds")], 100, 50),
    "a wrong verdict": ([("X1", "2 * 3", "about")], 0, 0),
    "one that gold does not have": ([("X1", "2 * 3", "holds"), ("W1", "2 * 3", "holds")], 50, 50),
}


@pytest.mark.parametrize(("read", "precision", "recall"), ARITHMETIC.values(), ids=ARITHMETIC.keys())
def test_arithmetic(gold: Gold, read: list[tuple[str, str, str]], precision: float, recall: float) -> None:
    scored = judged.arithmetic(gold, read)

    assert (scored.precision, scored.recall) == (precision, recall)


DOCUMENTS = {"X1": "one", "X3": "two", "X4": "three", "Y1": "two", "W1": "two", "Z1": "one"}

SAME = {
    "one of three": ([("X1", "X3")], 100, ()),
    "told twice": ([("X1", "X3"), ("X3", "X1")], 100, ()),
    "a near miss": ([("X1", "X3"), ("X1", "Y1")], 50, ("X1 Y1",)),
    "arguable": ([("X1", "X3"), ("X1", "W1")], 100, ()),
    "of one document": ([("X1", "X3"), ("X1", "Z1")], 100, ()),
}


@pytest.mark.parametrize(("read", "precision", "trapped"), SAME.values(), ids=SAME.keys())
def test_same(gold: Gold, read: list[tuple[str, str]], precision: float, trapped: tuple[str, ...]) -> None:
    scored = judged.same(gold, read, DOCUMENTS)

    assert [scored.precision, scored.recall] == pytest.approx([precision, 100 / 3])
    assert scored.trapped == trapped


def test_gold_is_at_one_with_itself(gold: Gold) -> None:
    read = [(c.kinds[0], c.a[0], c.b[0]) for c in gold.conflicts]
    kept = [(f.claims[0], f.dues[0], f.outcomes[0], f.settled_by) for f in gold.forecasts]

    assert judged.origins(gold, [origin.claims for origin in gold.origins]).f1 == 100
    assert judged.conflicts(gold, read).f1 == 100
    assert judged.arithmetic(gold, [(s.claim, s.expression, s.verdict) for s in gold.sums]).f1 == 100
    followed = judged.forecasts(gold, kept)
    assert (followed.found, followed.settled, followed.due) == (followed.asked,) * 3


def test_f1_is_the_harmonic_mean() -> None:
    assert judged.Scored(precision=50, recall=100).f1 == pytest.approx(200 / 3)
    assert judged.Scored(precision=0, recall=0).f1 == 0


def test_read_claims_have_the_names_of_gold(tmp_path: Path) -> None:
    expected = tmp_path / "expected.yaml"
    expected.write_text('claims: [{id: A1, doc: one, content: ["The dam will hold"]}]', encoding="utf8")
    text = "The dam will hold, Vos said. It will rain."
    claims = [{"id": "c0ffee", "content": [[0, 17]]}, {"id": "decade", "content": [[29, 41]]}]
    row: Row = {"document": {"path": "case/one.txt", "record": None, "text": text}, "claims": claims}

    assert judged.named([row], expected) == {"c0ffee": "A1"}
