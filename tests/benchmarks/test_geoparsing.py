"""How places are scored: each case is what gold marks and what was read, made by hand."""

from pathlib import Path

import pytest

from benchmarks.geoparsing import Article, Point, articles, compared, f1, near, table
from benchmarks.grammars import Text
from firsthand.language.atlas.placing import Placed
from firsthand.language.atlas.sites import Site, SiteKind
from firsthand.language.atlas.toponym import Role, Toponym
from firsthand.model.text import Span

TEXT = "Ostreyan men left Vessa for Lomnar."
VESSA, LOMNAR, DEMONYM = Span(18, 23), Span(28, 34), Span(0, 8)


def site(latitude: float) -> Site:
    """Return a town on the equator's meridian."""
    return Site(kind=SiteKind.TOWN, name="Vessa", latitude=latitude, longitude=0.0)


def read(span: Span, latitude: float | None, role: Role = Role.NAME) -> Placed:
    """Return a place that was read."""
    return Placed(Toponym(span, role, "a test"), None if latitude is None else site(latitude), "a test")


ARTICLE = Article(Text(TEXT, (Span(0, len(TEXT)),)), (Point(VESSA, (0.5, 0.5)), Point(LOMNAR, (0.5, 0.5))), 0)
ALL, NAMES = frozenset(Role), frozenset({Role.NAME})

CASES = {
    "both right": ([read(VESSA, 0.5), read(LOMNAR, 1.0)], ALL, (100.0, 100.0, 100.0), (100.0, 100.0)),
    "one too far": ([read(VESSA, 0.5), read(LOMNAR, 9.0)], ALL, (100.0, 100.0, 100.0), (50.0, 50.0)),
    "one without a point": ([read(VESSA, 0.5), read(LOMNAR, None)], ALL, (100.0, 100.0, 100.0), (50.0, 100.0)),
    "one missed": ([read(VESSA, 0.5)], ALL, (50.0, 100.0, 200 / 3), (100.0, 100.0)),
    "a demonym judged": ([read(VESSA, 0.5), read(DEMONYM, 0.5, Role.PEOPLE)], ALL, (50.0, 50.0, 50.0), (100.0, 100.0)),
    "a demonym left out": ([read(VESSA, 0.5), read(DEMONYM, 1, Role.PEOPLE)], NAMES, (50, 100, 200 / 3), (100, 100)),
}


@pytest.mark.parametrize(("found", "roles", "toponyms", "within"), CASES.values(), ids=CASES.keys())
def test_scores(
    found: list[Placed], roles: frozenset[Role], toponyms: tuple[float, ...], within: tuple[float, ...]
) -> None:
    counts = compared(ARTICLE, found, roles)

    assert f1(counts) == pytest.approx(toponyms)
    assert near(counts) == pytest.approx(within)


def test_a_table_has_both_halves_and_their_sum() -> None:
    counts = {("GeoVirus.xml", 0): compared(ARTICLE, [read(VESSA, 0.5)], ALL)}

    rows = table(counts).rows

    assert [row[:3] for row in rows[:3]] == [
        ("GeoVirus", "tuned on", "2"),
        ("GeoVirus", "frozen", "0"),
        ("GeoVirus", "all", "2"),
    ]


LGL = """<articles><article><text>She left Vessa.</text><toponyms><toponym><start>9</start><phrase>Vessa</phrase>
<gaztag><lat>1.5</lat><lon>2.5</lon></gaztag></toponym><toponym><start>0</start><phrase>She</phrase></toponym>
</toponyms></article></articles>"""


def test_points_are_read(tmp_path: Path) -> None:
    (tmp_path / "lgl.xml").write_text(LGL, encoding="utf8")

    [article] = articles(tmp_path / "lgl.xml")

    assert article.gold == (Point(Span(9, 14), (1.5, 2.5)), Point(Span(0, 3), None))
