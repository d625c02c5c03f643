"""A paragraph as the words and marks that grammar is about: the Penn Treebank's cuts, hyphens apart as in OntoNotes.

``words`` reads figures and letters for the grammars of numbers and times; this one cuts as the treebanks do
("do n't", "Ukraine 's", "U.S.", "anti - war"), because the reading model's tags and trees are theirs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from firsthand.model.text import Span

_CHUNK = re.compile(r"\S+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)

# Small letters of the alphabets that news is written in: what a full stop at a sentence's end is cut from.
_SMALL = "a-z" + "".join(c for c in map(chr, range(0x80, 0x590)) if c.islower())

# Before a word and after it: marks and money, one at a time.
_MARK = r"[\[({<>}\])“”„‟\"'‘’‚`´«»‹›$£€¥₴₽₹%=—–§!?,:;#*&_~¡¿•·|/]"
_OPEN = re.compile(rf"\.{{2,}}|…|--+|''|``|US\$|C\$|A\$|{_MARK}|\+(?!\d)|-(?=\D)")
_CLOSE = re.compile(
    r"(?:\.{2,}|…|--+|''|['’][sS]|(?<=\d)(?:km²?|cm|mm|m|kg|mg|[kmg]b|KB|MB|GB|m²|%)"
    rf"|(?<=[{_SMALL}0-9\"'’”»)%²+…-])\.|(?<=[A-Z][A-Z])\.|{_MARK}|(?<=\d)\+|(?<=\w)-)$"
)
_JOINT = re.compile(
    r"\.{2,}|…"
    r"|(?<=\d)[+*^-](?=[\d-])"
    r"|(?<=[a-z\"'”])\.(?=[A-Z\"'“])"
    r"|(?<=[^\W\d_]),(?=[^\W\d_])"
    r"|(?<=[^\W\d_])(?:-{1,3}|[–—~]{1,2})(?=[^\W\d_])"
    r"|(?<=\w)(?:[—–]|--+)(?=\w)"
    r"|(?<=[^\W_])[:<>=/](?=[^\W\d_])"
    r"|(?<=\d)-(?=[^\W\d_])"
)
_CONTRACTED = re.compile(r"^(?P<word>[^\W\d_]+?)(?P<rest>n['’]t|['’](?:ll|re|ve|d|m))$", re.IGNORECASE)
# "8pm", "10am" and "9p.m.": the hour and its half of the day.
_HOUR = re.compile(r"^(?P<hour>\d{1,2}(?:[.:]\d\d)?)(?P<half>[ap]m|[ap]\.m\.)$", re.IGNORECASE)

# Words that keep their full stop.
_STOPPED = frozenset(
    """Mr. Mrs. Ms. Dr. Prof. Messrs. Gen. Lt. Col. Maj. Capt. Cmdr. Cpl. Sgt. Pvt. Adm. Brig. Gov. Sen. Rep. Reps.
    Sens. Rev. Hon. Pres. St. Ste. Mt. Ft. Jr. Sr. Inc. Ltd. Co. Corp. Bros. vs. v. etc. e.g. i.e. a.m. p.m. A.M. P.M.
    a.k.a.
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ia.
    Ill. Ind. Kan. Kans. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nebr. Nev. Okla. Ore. Pa. Penn. Tenn. Va.
    Wash. Wis. Wyo. U.S. U.K. U.N. E.U. D.C. N.Y. N.J. N.C. S.C. N.H. N.M. N.D. S.D. R.I. L.A. Ph.D. M.D. Op. Ed.
    Supt. Insp. Det. Amb. Atty. Asst. Dept. Univ. Est. approx. Ave. Blvd. Rd.""".split()
)
_INITIALS = re.compile(r"^(?:[A-Za-z]\.)+[A-Za-z]?\.?$|^(?:[A-Z]\.)+[A-Z]$")
_WHOLE = frozenset("'s ’s n't n’t 'll ’ll 're ’re 've ’ve 'd ’d 'm ’m 'em ’em :) :( and/or -- --- '' `` ...".split())

LONGEST = 400
"""Characters of one unbroken stretch that are looked at closely; what is longer is no word and is left whole."""


def cut(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """Return the places of the paragraph's words and marks in reading order, none of them empty or with a blank."""
    return [
        (chunk.start() + start, chunk.start() + end)
        for chunk in _CHUNK.finditer(text, paragraph.start, paragraph.end)
        for start, end in _parts(chunk[0])
    ]


@lru_cache(maxsize=1 << 15)
def _parts(chunk: str) -> tuple[tuple[int, int], ...]:
    """The cuts of one stretch without blanks."""
    if chunk.isalpha() or len(chunk) > LONGEST:
        return ((0, len(chunk)),)
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    start, end = 0, len(chunk)
    while start < end and not (_whole(chunk[start:end]) or _HOUR.match(chunk[start:end])):
        if opening := _OPEN.match(chunk, start, end):
            before.append(opening.span())
            start = opening.end()
        elif closing := _CLOSE.search(chunk[:end], max(start, end - 8)):
            if closing.start() <= start:
                break
            after.append(closing.span())
            end = closing.start()
        else:
            break
    return (*before, *_inside(chunk, start, end), *reversed(after))


def _whole(word: str) -> bool:
    return word in _STOPPED or word in _WHOLE or bool(_INITIALS.match(word)) or bool(_ADDRESS.fullmatch(word))


def _inside(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word without the marks around it: apart at its joints, with what is contracted cut off."""
    if start >= end:
        return []
    word = chunk[start:end]
    if _whole(word):
        return [(start, end)]
    for pattern, group in ((_CONTRACTED, "word"), (_HOUR, "hour")):
        if found := pattern.match(word):
            at = start + found.end(group)
            return [(start, at), (at, end)]
    found_at = [m.span() for m in _JOINT.finditer(chunk, start, end) if m.start() > start and m.end() < end]
    edges = [start, *(edge for joint in found_at for edge in joint), end]
    pairs = [(a, b) for a, b in pairwise(edges) if a < b]
    if len(pairs) == 1:
        return pairs
    joints = set(found_at)
    return [part for pair in pairs for part in ([pair] if pair in joints else _inside(chunk, *pair))]
