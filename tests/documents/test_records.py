"""One line of a .jsonl file becomes a page, by guessed fields or by those the user names."""

import json

import pytest

from firsthand.documents.page import Page
from firsthand.documents.records import FIELDS, FieldMap, date_order, fields_from, names_of, read_record
from firsthand.errors import BadField, Unreadable

RECORDS: dict[str, tuple[object, FieldMap, Page]] = {
    "the guessed names": (
        {
            "title": "Shots",
            "text": "A\n\nB",
            "outlet": "Post",
            "url": "https://a.example",
            "published": "2022-08-01T16:23:25Z",
        },
        FIELDS,
        Page(text="A\n\nB", title="Shots", outlet="Post", url="https://a.example", stated="2022-08-01"),
    ),
    "other names": (
        {"headline": "Shots", "Body": "A", "publisher": {"name": "Post"}, "link": "u", "date": "2/24/2022"},
        FIELDS,
        Page(text="A", title="Shots", outlet="Post", url="u", stated="2022-02-24"),
    ),
    "paragraphs in a list": ({"text": ["A", "B"]}, FIELDS, Page(text="A\nB")),
    "the user's names": (
        {"text": "no", "tweet": "A", "who": "Post"},
        fields_from({"text": "tweet", "outlet": "Who"}),
        Page(text="A", outlet="Post"),
    ),
    "an empty field is passed over": ({"text": " ", "content": "A"}, FIELDS, Page(text="A")),
    "blanks of a text are kept": ({"text": " A \n"}, FIELDS, Page(text=" A \n")),
    "half a character": ({"text": "A\ud800"}, FIELDS, Page(text="A\ufffd")),
    "authors": (
        {"text": "A", "authors": ["Ann Poe", "Jim Doe"]},
        FIELDS,
        Page(text="A", authors=("Ann Poe", "Jim Doe")),
    ),
    "a date that is none": ({"text": "A", "date": "soon"}, FIELDS, Page(text="A")),
    "a number for a date": ({"text": "A", "date": 2022}, FIELDS, Page(text="A", stated="2022")),
}


@pytest.mark.parametrize(("record", "fields", "page"), RECORDS.values(), ids=RECORDS.keys())
def test_records(record: object, fields: FieldMap, page: Page) -> None:
    assert read_record(json.dumps(record).encode(), fields) == page


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "A"', "not valid JSON"),
        (b"[1]", "not a JSON object"),
        (b"3", "not a JSON object"),
        (b'{"title": "A"}', "no text"),
        (b'{"text": ""}', "no text"),
        (b'{"text": null}', "no text"),
        (b"[" * 100_000, "not valid JSON"),
    ],
    ids=["torn", "a list", "a number", "a title alone", "empty", "null", "too deep"],
)
def test_what_is_no_record_is_refused(line: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_record(line, FIELDS)


def test_a_part_that_no_document_has_is_refused() -> None:
    with pytest.raises(BadField, match="'texts'"):
        fields_from({"texts": "body"})


def test_the_order_of_dates_is_told_by_the_other_records() -> None:
    lines = [b'{"date": "3/4/2022"}', b"torn", b'{"date": "2/24/2022"}']

    assert date_order(lines, FIELDS) is True


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ann Poe", ("Ann Poe",)),
        ("Ann Poe and Jim Doe", ("Ann Poe", "Jim Doe")),
        ("Ann Poe; Jim Doe", ("Ann Poe", "Jim Doe")),
        ("Ann Poe, Jim Doe", ("Ann Poe", "Jim Doe")),
        ("", ()),
        (None, ()),
    ],
)
def test_names_of_authors(words: str | None, names: tuple[str, ...]) -> None:
    assert names_of(words) == names
