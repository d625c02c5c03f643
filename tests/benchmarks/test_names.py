"""Names read against names marked: what is found, what is typed rightly, and what is not judged."""

import pytest

from benchmarks.grammars import Text
from benchmarks.named import Marked, Mention
from benchmarks.names import compared
from firsthand.language.grammar import Name
from firsthand.model.text import Span

TEXT = "President Ada Vos of the Harbour Office flew an Arrow 5 from Marren to Lerrin, the Marrenians said."
FOR = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}


def at(words: str) -> Span:
    """Return where the words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def marked(**types: str) -> Marked:
    """Return the text with a mention of each type, or with several where a bar divides them."""
    mentions = [Mention(at(words), kind) for kind, many in types.items() for words in many.split("|")]
    return Marked(Text(TEXT, (Span(0, len(TEXT)),)), tuple(mentions))


READ = {
    "the very words": (marked(PER="Ada Vos"), [("Ada Vos", "PERSON")], "PER", (1, 1, 1, 1)),
    "gold with a title": (marked(PER="President Ada Vos"), [("Vos", "PERSON")], "PER", (1, 1, 1, 1)),
    "another type": (marked(PER="Ada Vos"), [("Ada Vos", "ORG")], "PER", (1, 0, 1, 0)),
    "an article more": (marked(ORG="Harbour Office"), [("the Harbour Office", "ORG")], "ORG", (1, 1, 1, 1)),
    "an article is no name's word": (marked(ORG="the Harbour Office"), [("the", "ORG")], "ORG", (1, 1, 0, 0)),
    "far more than the name": (marked(PER="Vos"), [("Vos of the Harbour Office", "PERSON")], "PER", (1, 1, 0, 0)),
    "half of what was read": (marked(PER="Vos"), [("Ada Vos", "PERSON")], "PER", (1, 1, 1, 1)),
    "a city": (marked(LOC="Marren"), [("Marren", "GPE")], "LOC", (1, 1, 1, 1)),
    "a demonym": (marked(LOC="Marrenians"), [("Marrenians", "NORP")], "LOC", (1, 1, 1, 1)),
    "not in gold": (marked(LOC="Marren"), [("Marren", "GPE"), ("Lerrin", "GPE")], "LOC", (1, 2, 1, 1)),
    "not read": (marked(LOC="Marren|Lerrin"), [("Lerrin", "LOC")], "LOC", (2, 1, 1, 1)),
    "a product is not judged": (marked(PRO="an Arrow 5"), [("Arrow", "ORG")], "ORG", (0, 0, 0, 0)),
    "a name in a product's": (
        marked(PRO="Arrow 5 from Marren", LOC="Marren"),
        [("Marren", "GPE")],
        "LOC",
        (1, 1, 1, 1),
    ),
    "one name for two": (marked(LOC="Marren|Lerrin"), [("Marren to Lerrin", "GPE")], "LOC", (2, 1, 0, 0)),
    "a date": (marked(LOC="Marren"), [("Marren", "DATE")], "LOC", (1, 0, 1, 0)),
}


@pytest.mark.parametrize(("gold", "names", "kind", "expected"), READ.values(), ids=READ.keys())
def test_names_are_compared(
    gold: Marked, names: list[tuple[str, str]], kind: str, expected: tuple[int, int, int, int]
) -> None:
    counts = compared(gold, [Name(at(words), type_) for words, type_ in names])[kind]

    assert (counts["gold"], counts["read"], counts["found"], counts["right"]) == expected
