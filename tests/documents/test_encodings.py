"""Bytes become the characters that their writer meant, and what is no text is refused."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.encodings import decode, megabytes, unpacked, whole
from firsthand.errors import Unreadable

WORDS = "“Der Fluß” — the river, said Ružica, costs 40 €. " * 20
RUSSIAN = "Российские войска вошли в город, сообщили власти. Мост закрыт, поезда не ходят. " * 20
TEXTS = {
    "UTF-8": (WORDS.encode(), WORDS),
    "UTF-8 with its mark": (b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
    "UTF-16 with its mark": (WORDS.encode("utf-16"), WORDS),
    "UTF-16 without it": (WORDS.encode("utf-16-le"), WORDS),
    "UTF-16, the other end first": (WORDS.encode("utf-16-be"), WORDS),
    "UTF-32": (WORDS.encode("utf-32"), WORDS),
    "a western page": (
        "“It’s the café,” she said – naïve as it is. ".encode("cp1252") * 9,
        "“It’s the café,” she said – naïve as it is. " * 9,
    ),
    "Russian": (RUSSIAN.encode("cp1251"), RUSSIAN),
    "one stray byte": (WORDS.encode() + b"\xff", WORDS + "\ufffd"),
    "line ends are kept": (b"a\r\nb\rc\n\n", "a\r\nb\rc\n\n"),
    "blanks are kept": (b"  a \t\n", "  a \t\n"),
}


@pytest.mark.parametrize(("data", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_decoding(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_markup_declares_its_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Мост</p>'

    assert decode(page.encode("cp1251"), markup=True) == page


@pytest.mark.parametrize("name", ["no-such-code", "base64", "zlib", "rot13"])
def test_an_encoding_that_is_none_is_not_trusted(name: str) -> None:
    assert "caf" in decode(f'<meta charset="{name}"><p>café, naïve, façade</p>'.encode("cp1252"), markup=True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b....", "compressed"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x01\x02\x03\x04abc" * 9, "binary"),
        (b"ab\0\0\0\0cd" * 99, "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data, markup=True)
    except Unreadable:
        return
    assert text.encode().decode() == text


def test_halves_of_characters_are_replaced_one_for_one() -> None:
    assert whole("a\ud800b\udfff") == "a\ufffdb\ufffd"


def test_gzip_is_unpacked_up_to_a_limit() -> None:
    packed = gzip.compress(b"a" * 1000, mtime=0)

    assert unpacked(packed, 1000) == b"a" * 1000
    with pytest.raises(Unreadable, match="999 bytes"):
        unpacked(packed, 999)


@pytest.mark.parametrize(
    "data", [b"", b"plain", gzip.compress(b"a" * 1000, mtime=0)[:-9], gzip.compress(b"a", mtime=0)[:5]]
)
def test_a_torn_gzip_file_is_refused(data: bytes) -> None:
    if not data:
        assert unpacked(data, 9) == b""
        return
    with pytest.raises(Unreadable, match="gzip"):
        unpacked(data, 9999)


@pytest.mark.parametrize(("count", "words"), [(999, "999 bytes"), (20_000_000, "20 MB"), (2_500_000, "2.5 MB")])
def test_sizes_are_said_as_people_say_them(count: int, words: str) -> None:
    assert megabytes(count) == words
