"""Bytes as characters: which encoding they are in, and whether they are a text at all."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

import charset_normalizer

from firsthand.errors import Unreadable

BOMS = (  # the longer ones first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
)
META = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
"""The encoding that an HTML or XML head declares."""

SAMPLE = 65_536
"""Bytes that are looked at to tell an encoding."""

MOST_CONTROLS = 0.02
"""The share of control characters above which something is no text."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(data: bytes, *, markup: bool = False) -> str:
    """Return the characters without their byte-order mark; ``Unreadable`` where the bytes are no text.

    Tried in turn: a byte-order mark, UTF-16 without one, UTF-8, what the markup declares, what the letters suggest.
    """
    kind = next((kind for magic, kind in MAGIC if data.startswith(magic)), None)
    if kind:
        raise Unreadable(f"The file is {kind}, not a text.")
    text = _marked(data) or _unmarked(data, markup=markup)
    if len(CONTROL.findall(text[:SAMPLE])) > MOST_CONTROLS * max(1, len(text[:SAMPLE])):
        raise Unreadable("The file is binary, not a text.")
    return whole(text)


def whole(text: str) -> str:
    """Return the text with halves of characters, which no encoding can write, replaced one for one."""
    return SURROGATE.sub("\ufffd", text)


def _marked(data: bytes) -> str | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _unmarked(data: bytes, *, markup: bool) -> str:
    sample = data[:SAMPLE]
    if sample.count(0) > MOST_CONTROLS * len(sample):
        return _wide(data, sample)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(data) if markup and META.search(data[:4096]) else _guessed(data)


def _wide(data: bytes, sample: bytes) -> str:
    """UTF-16 without its mark, which western text shows by a zero in every other byte; anything else is binary."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > 0.35 * len(sample) and min(even, odd) < 0.05 * len(sample):
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    raise Unreadable("The file is binary, not a text.")


def _declared(data: bytes) -> str:
    match = META.search(data[:4096])
    name = (match[1] or match[2]).decode("ascii", "replace") if match else ""
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return _guessed(data)
    # Python also knows codecs that turn bytes into bytes; a page must not be able to ask for one.
    return data.decode(codec.name, "replace") if codec._is_text_encoding else _guessed(data)  # noqa: SLF001


def _guessed(data: bytes) -> str:
    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    # A stray byte in long UTF-8 must not turn every dash of it into three letters.
    replaced = data.decode("utf-8", "replace")
    if replaced.count("\ufffd") <= max(1, len(replaced) // 1000):
        return replaced
    text = data.decode(encoding, "replace")
    # Between the western code pages a few accents decide, and they decide badly: English pages are in the one.
    return data.decode("cp1252", "replace") if _hardly_accented(text) else text


def _hardly_accented(text: str) -> bool:
    letters = [char for char in text[:SAMPLE] if char.isalpha()]
    return 10 * sum(not char.isascii() for char in letters) <= len(letters)


def unpacked(data: bytes, limit: int) -> bytes:
    """Return what a gzip file holds, reading no further than ``limit`` bytes; ``Unreadable`` beyond or where torn."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            content = file.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable("The file is not a whole gzip file.") from error
    if len(content) > limit:
        raise Unreadable(f"The file unpacks to more than {megabytes(limit)}, the limit set by FIRSTHAND_MAX_BYTES.")
    return content


def megabytes(count: int) -> str:
    """Return a number of bytes as people say it."""
    if count < 1_000_000:
        return f"{count:,} bytes"
    return f"{count / 1_000_000:.1f}".removesuffix(".0") + " MB"
