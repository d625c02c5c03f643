"""A draw is the same for a seed, and shows a claim inside what stands around it."""

from pathlib import Path

import pytest

from benchmarks.draw import AROUND, drawn, told
from benchmarks.generated import A_DOCUMENT, make
from firsthand.ledger.ledger import Ledger


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a generated case file of two documents."""
    path = tmp_path_factory.mktemp("draw") / "case.db"
    make(path, 2 * A_DOCUMENT)
    return path


def test_a_seed_draws_the_same_claims_and_another_seed_others(case: Path) -> None:
    with Ledger(case) as ledger:
        first, again, other = (drawn(ledger, seed, 20) for seed in (1, 1, 2))

    assert first == again
    assert first != other
    assert len(set(first)) == 20


def test_no_more_are_drawn_than_there_are(case: Path) -> None:
    with Ledger(case) as ledger:
        assert len(drawn(ledger, 1, 1000)) == 2 * A_DOCUMENT


def test_a_claim_is_shown_marked_in_what_stands_around_it(case: Path) -> None:
    with Ledger(case) as ledger:
        found = ledger.claim(drawn(ledger, 1, 1)[0])
    _, words, *_ = told(found)
    [span] = found.claim.content

    before, _, rest = words.partition("1·")
    marked, behind = rest[: len(span)], rest[len(span) + 1 :]
    assert marked == found.document[span]
    assert 0 < len(before) <= AROUND + 10
    assert 0 < len(behind) <= AROUND + 10
