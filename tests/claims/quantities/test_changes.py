"""Each number is a difference that rose ("^") or fell ("v"), or a level; each case is named for how it is told."""

import pytest

from firsthand.claims.quantities.quantities import quantities
from firsthand.model.text import Span

SIGNS = {"up": " ^", "down": " v", None: ""}

CHANGES: dict[str, tuple[str, list[str]]] = {
    "four per cent more than": ("Sales were 4% more than in May", ["4% ^"]),
    "four per cent less, at the end": ("She earned 4% less.", ["4% v"]),
    "fewer of something": ("They sold 4% fewer cars", ["4% v"]),
    "more of something": ("They sold 4% more cars", ["4% ^"]),
    "more likely is no rise": ("They are 40% more likely to leave", ["40%"]),
    "money more than": ("They paid $4 more than in May", ["$4 ^"]),
    "a count more than": ("They had 40 more than in May", ["40 ^"]),
    "a count more adds to others": ("40 more were hurt", ["40"]),
    "cheaper": ("Oil was $4 cheaper", ["$4 v"]),
    "so much a piece lower": ("Wheat was 4 cents a bushel lower", ["4 cents a bushel v"]),
    "in the red": ("Shares traded 0.4% in the red", ["0.4% v"]),
    "in the green": ("Shares traded 0.4% in the green", ["0.4% ^"]),
    "a loss of a share": ("a loss of 4% since May", ["4% v"]),
    "a share of losses": ("a 4% loss", ["4% v"]),
    "a loss of money is a sum": ("a loss of $4m", ["$4m"]),
    "grew at": ("The firm is growing at 4% a year", ["4% a year ^"]),
    "closed higher at": ("Rates closed higher at 4%", ["4%"]),
    "a river rose": ("The river rose 4 metres", ["4 metres ^"]),
    "a child grew": ("He grew 4 inches", ["4 inches ^"]),
    "a plane rose so far": ("The plane rose 400 metres", ["400 metres"]),
    "came down": ("Prices have come down 4%", ["4% v"]),
    "steps came down": ("He came down 40 steps", ["40"]),
    "pulled back": ("Shares pulled back 4%", ["4% v"]),
    "gave up": ("Shares gave up 4%", ["4% v"]),
    "seats given up": ("They gave up 40 seats", ["40"]),
    "put on": ("Shares put on 4%", ["4% ^"]),
    "upped by": ("The firm upped its stake by 4%", ["4% ^"]),
    "up anywhere from": ("Prices were up anywhere from 4 to 5%", ["4 to 5% ^"]),
    "will double": ("Sales will double by May", ["double ^"]),
    "could more than triple": ("Sales could more than triple", ["more than triple ^"]),
    "is to halve": ("The firm is to halve its debt", ["halve v"]),
    "to double digits": ("Scores rose to double digits", []),
    "to a double murder": ("He confessed to a double murder", []),
    "a quarter-point cut": ("a quarter-point cut", ["a quarter-point v"]),
    "a quarter of a point, behind its verb": ("They cut the rate a quarter point.", ["a quarter point v"]),
    "half a share": ("fell by half a percentage point", ["half a percentage point v"]),
}


@pytest.mark.parametrize(("text", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_difference_is_told_from_a_level(text: str, expected: list[str]) -> None:
    read = quantities(text, Span(0, len(text)))

    assert [text[q.span.start : q.span.end] + SIGNS[q.change] for q in read] == expected
