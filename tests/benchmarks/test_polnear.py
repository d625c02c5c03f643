"""A reading as the scorer of attributions takes it: claims with a chain, by their first hop's mention."""

import pytest

from benchmarks.polnear import attributed
from benchmarks.reading import Row

DOCUMENT = {"path": "dev/text/paper_2016-01-01_a.txt", "record": None}


def claim(*mentions: list[int] | None) -> Row:
    """Return a claim with a hop for each mention."""
    return {"cue": [[9, 13]], "content": [[0, 8], [15, 20]], "chain": [{"mention": m} for m in mentions]}


SOURCES = {
    "one hop": (claim([14, 15]), [[14, 15]]),
    "the innermost of two": (claim([14, 15], [22, 30]), [[14, 15]]),
    "a hop that the text does not mention": (claim(None), []),
    "unmentioned, passed on by somebody who is": (claim(None, [22, 30]), []),
}


@pytest.mark.parametrize(("read", "source"), SOURCES.values(), ids=SOURCES.keys())
def test_the_source_is_the_first_mention(read: Row, source: list[list[int]]) -> None:
    given = attributed({"document": DOCUMENT, "claims": [read]})

    assert given["attributions"] == [{"source": source, "cue": [[9, 13]], "content": [[0, 8], [15, 20]]}]


def test_the_document_goes_by_its_name_and_its_authors_claims_are_left_out() -> None:
    given = attributed({"document": DOCUMENT, "claims": [claim()]})

    assert given == {"doc": "paper_2016-01-01_a", "attributions": []}
