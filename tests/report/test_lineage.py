"""Accounts drawn as lanes and as trees: what a report has from the one it hangs on, in words and by shape."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from firsthand.model.claim import SourceType
from firsthand.model.judgement import Grade, Origin, Reason, Report, Tied
from firsthand.report import lineage
from firsthand.report.hanging import hangs, tree
from tests.judgements.builders import PERSON, report

HOSTILE = "Quay</text><script>alert(1)</script>&\x07"


def told(outlet: str, day: str | None, text: str = "Ada Voss said the dam holds.") -> Report:
    """Return a report of one outlet."""
    return report(text, "the dam holds", ("Ada Voss", PERSON), day=day, outlet=outlet)


FIRST, COPY, AGAIN, HERE = (
    told("Quay", "2026-05-01"),
    told("Post", "2026-05-02"),
    told("Mail", "2026-05-03"),
    told("", None),
)
REPORTS = {one.ref: one for one in (FIRST, COPY, AGAIN, HERE)}


def tied(one: Report, of: Report | None = None, by: Grade | None = None) -> Tied:
    """Return a report of an account that hangs on another."""
    return Tied(report=one.ref, grade=by, of=of.ref if of else None, by=by, reasons=(Reason("Told."),))


def account(*reports: Tied, name: str = "Ada Voss", anonymous: bool = False) -> Origin:
    """Return an account of these reports."""
    return Origin(key=name, name=name, type=SourceType.PERSON, anonymous=anonymous, reports=reports)


WORDS: dict[str, tuple[Tied, str]] = {
    "the first": (tied(FIRST), "the account"),
    "a copy": (tied(COPY, FIRST, Grade.SAME_TEXT), "reprints Quay, 1 May 2026"),
    "the same utterance": (tied(COPY, FIRST, Grade.SAME_UTTERANCE), "tells the same utterance as Quay, 1 May 2026"),
    "a citation": (tied(AGAIN, COPY, Grade.CITES), "has it from Post, 2 May 2026"),
    "one source": (tied(AGAIN, HERE, Grade.SAME_SOURCE), "has the same source as An unknown outlet"),
    "one source in one text": (tied(FIRST, FIRST, Grade.SAME_SOURCE), "the same source, in the same text"),
    "by a later one alone": (tied(COPY, FIRST), "tied to the account by a later report"),
}


@pytest.mark.parametrize(("one", "words"), WORDS.values(), ids=WORDS.keys())
def test_what_a_report_has_from_another_is_said_in_words(one: Tied, words: str) -> None:
    assert hangs(one, REPORTS) == words


CHAIN = account(tied(FIRST), tied(COPY, FIRST, Grade.SAME_TEXT), tied(AGAIN, COPY, Grade.CITES))


def test_a_chain_is_a_tree_in_depth_and_cut_where_it_is_long() -> None:
    [root] = tree(CHAIN, most=9)

    assert [root.tied.report, root.below[0].tied.report, root.below[0].below[0].tied.report] == [
        one.ref for one in (FIRST, COPY, AGAIN)
    ]
    assert tree(CHAIN, most=2)[0].below[0].below == ()


def shapes(svg: str) -> list[str]:
    """Return the class of each lane's reports, in order."""
    root = etree.fromstring(svg)
    return [str(each.get("class")) for each in root.iter("{*}g")]


def test_a_copy_and_a_second_source_are_drawn_otherwise() -> None:
    second = account(tied(AGAIN), name="Jon Hale", anonymous=True)
    copied = account(tied(FIRST), tied(COPY, FIRST, Grade.SAME_TEXT))
    svg = lineage.drawn([copied, second], REPORTS)

    assert shapes(svg) == ["first", "same-text", "first"]
    assert svg.count('class="hollow"') == 1, "a double line leads to the copy"
    assert 'class="name anonymous"' in svg
    assert "Ada Voss: 2 reports, 1 of them copied; Jon Hale: 1 report, 0 of them copied" in svg


def test_of_many_the_first_are_drawn_and_the_others_told() -> None:
    row = [told("Quay", f"2026-05-{n:02}", f"{n} times Ada Voss said the dam holds.") for n in range(1, 20)]
    every = {one.ref: one for one in row}
    one = account(tied(row[0]), *(tied(each, row[0], Grade.SAME_TEXT) for each in row[1:]))
    svg = lineage.drawn([replace(one, key=str(n)) for n in range(30)], every)

    assert len(shapes(svg)) == lineage.LANES * lineage.NODES
    assert f"19 reports, {19 - lineage.NODES} not drawn" in svg


def test_nothing_is_drawn_of_nothing() -> None:
    assert lineage.drawn([], {}) == ""


def test_what_documents_say_is_written_as_text_alone() -> None:
    one = told(HOSTILE, "2026-05-01")
    svg = lineage.drawn([account(tied(one), name=HOSTILE)], {one.ref: one})

    assert "<script" not in svg
    assert etree.fromstring(svg) is not None


def test_a_chain_goes_on_in_one_line_and_a_fan_has_several() -> None:
    def rows(*row: Tied) -> int:
        root = etree.fromstring(lineage.drawn([account(*row)], REPORTS))
        places = [each.get("cy") or each.get("y") for each in root.iter("{*}circle", "{*}rect")]
        return len({round(float(str(each)) / lineage.ROW) for each in places})

    chain = rows(tied(FIRST), tied(COPY, FIRST, Grade.SAME_UTTERANCE), tied(AGAIN, COPY, Grade.SAME_UTTERANCE))
    fan = rows(tied(FIRST), tied(COPY, FIRST, Grade.SAME_UTTERANCE), tied(AGAIN, FIRST, Grade.SAME_UTTERANCE))

    assert (chain, fan) == (1, 2)
