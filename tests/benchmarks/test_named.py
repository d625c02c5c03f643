"""Marked texts are read as their people marked them: tokens become running text, and offsets are found again."""

from pathlib import Path

import pytest

from benchmarks.named import Marked, Mention, innermost, meantime, toponyms, written
from firsthand.model.text import Span

WRITTEN = {
    "marks cling to their words": ("The dam ( old ) , he said .", "The dam (old), he said."),
    "quotation marks": ("`` It will hold . ''", "“It will hold.”"),
    "money": ("US$ 40 billion , or $ 3", "US$ 40 billion, or $3"),
    "an owner's and a negated word": ("Vos 's dam did n't hold", "Vos's dam didn't hold"),
}


@pytest.mark.parametrize(("tokens", "text"), WRITTEN.values(), ids=WRITTEN.keys())
def test_tokens_become_text(tokens: str, text: str) -> None:
    words = tokens.split()

    found, places = written(words, [3] * len(words))

    assert found == text
    assert found[places[-1].start : places[-1].end] == {"''": "”"}.get(words[-1], words[-1])


def test_headline_and_date_are_lines_of_their_own() -> None:
    assert written("a b c d e".split(), [0, 1, 2, 3, 4])[0] == "a\n\nb\n\nc d e"


MEANTIME = """\
<Document>
<token t_id="1" sentence="0">Vos</token><token t_id="2" sentence="0">leaves</token>
<token t_id="3" sentence="2">Ada</token><token t_id="4" sentence="2">Vos</token>
<token t_id="5" sentence="2">left</token>
<token t_id="6" sentence="6">Marren</token>
<Markables>
<ENTITY_MENTION m_id="7" syntactic_type="NAM"><token_anchor t_id="3"/><token_anchor t_id="4"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="8" syntactic_type="PRO"><token_anchor t_id="1"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="9" syntactic_type="NAM"><token_anchor t_id="6"/></ENTITY_MENTION>
<ENTITY m_id="10" ent_type="PER"/>
</Markables>
<Relations><REFERS_TO><source m_id="7"/><source m_id="8"/><source m_id="9"/><target m_id="10"/></REFERS_TO></Relations>
</Document>
"""


def shown(marked: Marked) -> list[tuple[str, str]]:
    """Return the words and the type of each mention."""
    return [(marked.text.text[m.span.start : m.span.end], m.type) for m in marked.mentions]


def test_meantime_gives_the_names_of_the_sentences_that_are_marked(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(MEANTIME, encoding="utf8")

    found = meantime(tmp_path / "a.xml")

    assert found.text.text == "Vos leaves\n\nAda Vos left"
    assert [found.text.text[p.start : p.end] for p in found.text.paragraphs] == ["Vos leaves", "Ada Vos left"]
    assert shown(found) == [("Ada Vos", "PER")]


TOPONYMS = {
    "counted from one": ("GeoVirus.xml", "location", "name", 4, [("Marren", "LOC")]),
    "counted from nought": ("lgl.xml", "toponym", "phrase", 3, [("Marren", "LOC")]),
    "at neither place": ("lgl.xml", "toponym", "phrase", 9, []),
}


@pytest.mark.parametrize(("file", "element", "name", "start", "expected"), TOPONYMS.values(), ids=TOPONYMS.keys())
def test_toponyms_are_found_where_they_stand(
    file: str, element: str, name: str, start: int, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    place = f"<{element}><start>{start}</start><{name}>Marren</{name}></{element}>"
    article = f"<article><text>In Marren it rains.</text>{place}</article>"
    (tmp_path / file).write_text(f"<articles>{article}<article/>{article}</articles>", encoding="utf8")

    assert [shown(marked) for marked in toponyms(tmp_path / file, every=2)] == [expected, expected]


def mention(start: int, end: int, kind: str = "ORG") -> Mention:
    """Return a mention."""
    return Mention(Span(start, end), kind)


INNERMOST = {
    "one in another": ([mention(0, 9), mention(3, 5)], [mention(3, 5)]),
    "at its beginning": ([mention(0, 9), mention(0, 5)], [mention(0, 5)]),
    "one of another type": ([mention(0, 9), mention(3, 5, "LOC")], [mention(3, 5, "LOC"), mention(0, 9)]),
    "another type's in it": ([mention(0, 9, "LOC"), mention(3, 5)], [mention(0, 9, "LOC"), mention(3, 5)]),
    "side by side": ([mention(0, 2), mention(3, 5)], [mention(0, 2), mention(3, 5)]),
    "twice the same": ([mention(0, 2), mention(0, 2)], [mention(0, 2)]),
}


@pytest.mark.parametrize(("mentions", "expected"), INNERMOST.values(), ids=INNERMOST.keys())
def test_the_innermost_mentions_stay(mentions: list[Mention], expected: list[Mention]) -> None:
    assert list(innermost(mentions)) == expected
