"""An outlet that ends a sentence passes on what others say in it; one that is quoted, or alone, does not."""

import pytest

from firsthand.claims.chains.trailing import pass_on_trailing
from tests.claims.drafts import marked, shown

CASES = {
    "reported": (
        "<Vos> [said] {the dam held}, Reuters reported.",
        ["the dam held — Vos > Reuters"],
    ),
    "as it reports": ("<Vos> [said] {the dam held}, as Reuters reports.", ["the dam held — Vos > Reuters"]),
    "tagged as content": (
        "<Vos> [said] {the dam held, Reuters reported}.",
        ["the dam held — Vos > Reuters"],
    ),
    "a cue of its own": (
        "{²<¹Vos> [¹said] {¹the dam held}}, <²Reuters> [²reported].",
        ["the dam held — Vos > Reuters"],
    ),
    "nobody else speaks": ("{The dam held}, <Reuters> [reported].", ["The dam held — Reuters"]),
    "a person who says is no outlet": ("<Vos> [said] {the dam held}, Petra Lisk said.", ["the dam held — Vos"]),
    "another sentence": ("<Vos> [said] {the dam held}. It rained, Reuters reported.", ["the dam held — Vos"]),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES.keys())
def test_who_ends_the_sentence(text: str, claims: list[str]) -> None:
    assert shown(pass_on_trailing(marked(text))) == claims
