"""Bylines, datelines and headings are told by their form, and sentences that share it partly are not."""

import pytest

from firsthand.documents.headers import could_head, dateline_end, is_byline, is_date_line

BYLINES = (
    "By Jane Roe",
    "By Jane Roe, Staff Writer",
    "By Dessa Rowan and Kit Avander",
    "By Dessa Rowan | Northline | Tuesday, March 3, 2026",
    "By Ana Sorel in Lomnar",
    "BY JANE ROE",
    "by Jane Roe",
    "By Lene Okoro-Vass",
    "By Maria de la Cruz",
    "Posted by Jim Doe at 10:15",
    "Written by Jim Doe",
    "By: Jim Doe",
    "From our Diplomatic Correspondent",
    "By a Staff Reporter",
    "By our Military Correspondent in Velmor",
    "By Reuters",
    "(Reporting by Jane Roe; Editing by Jim Doe)",
    "Ann Poe and Jim Doe contributed reporting.",
    "News agencies contributed to this report",
    "Ann Poe reported from Sevla, and Jim Doe from Velmor.",
)
NO_BYLINES = (
    "By Friday, the army had crossed",
    "By Friday Ostrey had left the capital.",
    "By the river stood a house",
    "By Ruben Ostrey’s own account, nobody was told.",
    "By midnight the line was gone",
    "Bystanders saw three men",
    "From our side nothing moved",
    "From the footbridge we count 62 tanks.",
    "By March Telmain Forces",
)


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


DATELINES = (
    "KYIV, Ukraine, March 3 (Reuters) - |Russia said",
    "VELMOR (Northline) — |Tarvia has",
    "Velmor (Northline) — |Tarvia has",
    "WASHINGTON (AP) — |The Latest",
    "WASHINGTON—|The Latest",
    "SEVLA — |“Flatcars,” she said",
    "PORT LERRIN - |Marrenia's president",
    "LOS ANGELES, Sept. 28 (UPI) — |In a clip",
    "FAIRVIEW, W.Va. - |The coal",
    "BERLIN -- |The agency",
    "GENEVA, March 19, 2026 (Northline) - |Marrenia and",
    "MOSCOW/KYIV, 3 March (Reuters) - |Two sides",
    "Lomnar, 3 March – |Farmers blocked",
    "NATO — |The alliance",
    "BREAKING - |Gates are shut",
    "US — |Officials say",
    "SEVLA — |the town at the bridge",
    "ISIS — |The group",
    "The gates — all four — were open.",
    "OSTREY: No. I expect a noisy week.",
    "Velmor - the capital",
)
WITH = 13
"""How many of them, from the first, are datelines."""


@pytest.mark.parametrize("marked", DATELINES[:WITH])
def test_a_dateline_ends_where_the_paragraph_begins(marked: str) -> None:
    assert dateline_end(marked.replace("|", "")) == marked.index("|")


@pytest.mark.parametrize("marked", DATELINES[WITH:])
def test_no_dateline(marked: str) -> None:
    assert dateline_end(marked.replace("|", "")) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, March 3, 2026", True),
        ("8 March 2026", True),
        ("The Morning Hour, Monday, March 9, 2026", True),
        ("Published: March 3, 2026, 10:00 GMT", True),
        ("Tuesday, March 3", True),
        ("March 3", True),
        ("KYIV, March 3", True),
        ("It was shut on March 3, 2026.", False),
        ("The order is dated March 4", False),
        ("What we learned about the dam and the war before the guns of March 3, 2026 fell silent again", False),
        ("What happened on March 3, 2026", False),
        ("Tuesday", False),
    ],
)
def test_lines_that_only_date(line: str, expected: bool) -> None:  # noqa: FBT001 - a column
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("line", "between", "top"),
    [
        ("A call-up", True, True),
        ("Tarvia shuts third dam gate; Marrenia recalls envoy", True, True),
        ("Russia may seek to occupy more territory in Ukraine, says foreign minister after the talks", False, True),
        ("What Happened at the Bretz Crossing?", True, True),
        ("The gates were shut.", False, False),
        ("She said:", False, False),
        ("The ‘Dealmaker’ Could Address It, He Says ‘Again.’", False, False),
        ("“Nothing has moved!”", False, False),
        ("WALLACE: Governor", False, False),
        ("It is shut. It stays shut", False, False),
        ("brigade was seen", False, False),
        ("word " * 40, False, False),
        ("", False, False),
    ],
)
def test_the_form_of_headings(line: str, between: bool, top: bool) -> None:  # noqa: FBT001 - columns
    assert (could_head(line, top=False), could_head(line, top=True)) == (between, top)
