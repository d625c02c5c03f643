"""Plain attributions told in another way: turned round, split, or passed on by an outlet.

PolNeAR's conventions hold in what is made here: "that" and the comma inside closing quotation marks belong to the
content, the comma between an unquoted content and its source to nothing; "told" is the cue without whom it was told
to. In one thing the gold is left: of "… , Walker said, according to AFP" it marks the agency's attribution alone. Who
passes a report on is asked of the model, so both layers are marked here, the agency's content holding all of Walker's.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.learn import names
from firsthand.learn.corpus import ROLES, GoldAttribution, GoldDocument
from firsthand.learn.edits import Edit, edited
from firsthand.model.text import Span

SPLIT, TURNED, PASSED_ON = 0.3, 0.3, 0.15
"""How often a splittable quotation is split, a plain attribution turned round, and one passed on by an outlet."""


Piece = tuple[str, str]
"""Text, and the role that it has ("" for none)."""


@dataclass(frozen=True, slots=True)
class Plain:
    """One sentence that is one attribution.

    ``content`` is bare: no "that", no marks, no final full stop or comma; ``marks`` are a direct quotation's own.
    """

    index: int
    start: int
    end: int
    source: str
    cue: str
    content: str
    marks: tuple[str, str] | None
    source_first: bool


_SAYING = re.compile(
    r"(?:said|says|added|announced|claimed|warned|insisted|argued|stated|reported|acknowledged|confirmed|wrote|explained|"
    r"noted|tweeted|declared|alleged)(?: (?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day| in an? [a-z ]{5,20})?"
)
_ACCORDING = re.compile(r"[Aa]ccording to")
_STARTS = re.compile(r"(?:\A|\n|[a-z)]{2}[.?!][\"”’']{0,2} )\Z")
_QUOTED = re.compile(r"(“|\"|'')([^“”\"\n]{8,}?)([.,]?)(”|\"|'')")
_SENTENCES = re.compile(r"[a-z]{3}[.?!]\s")
_RELATIVE = re.compile(r"(?:who|which|that|whom)\b")
_ORDERS = {
    ("source", "cue", "content"): (" ", (" ", ", ")),
    ("content", "source", "cue"): ((" ", ", "), " "),
    ("content", "cue", "source"): ((" ", ", "), " "),
    ("cue", "source", "content"): (" ", ", "),
}


def plain_attributions(document: GoldDocument) -> Iterator[Plain]:
    """Yield the attributions that are a whole sentence each and share no character with another."""
    attributions = document.attributions or ()
    hulls = [[s for role in ROLES for s in getattr(a, role)] for a in attributions]
    for index, (attribution, spans) in enumerate(zip(attributions, hulls, strict=True)):
        if any(len(getattr(attribution, role)) != 1 for role in ROLES):
            continue
        hull = Span(min(s.start for s in spans), max(s.end for s in spans))
        if not any(hull.overlaps(s) for other, ss in enumerate(hulls) if other != index for s in ss):
            yield from _plain(document.text, index, attribution, hull)


def _plain(text: str, index: int, attribution: GoldAttribution, hull: Span) -> Iterator[Plain]:
    order = tuple(sorted(ROLES, key=lambda role: getattr(attribution, role)[0]))
    spans = [getattr(attribution, role)[0] for role in order]
    gaps = [text[a.end : b.start] for a, b in pairwise(spans)]
    source, cue, content = (text[getattr(attribution, r)[0].start : getattr(attribution, r)[0].end] for r in ROLES)
    quoted = _QUOTED.fullmatch(content)
    end = hull.end if quoted and quoted[3] == "." and order[-1] == "content" else hull.end + 1
    whole = text[hull.start : end]
    if (
        order not in _ORDERS
        or any(gap not in allowed for gap, allowed in zip(gaps, _ORDERS[order], strict=True))
        or not _STARTS.search(text[max(0, hull.start - 6) : hull.start])
        or not re.match(r"\s|\Z", text[end : end + 1])
        or not whole.endswith((".", ".”", '."', ".''"))
        or not (_SAYING.fullmatch(cue) or _ACCORDING.fullmatch(cue))
        or _RELATIVE.match(source)
        or re.search(r"[\n“”\"]|''", source)
        or len(source) > 150
    ):
        return
    bare = quoted[2] if quoted else content.removeprefix("that ").removesuffix(",")
    if not quoted and (re.search(r"[\n“”\"?!;]|''", content) or _SENTENCES.search(content) or content.count(" ") < 3):
        return
    # "warned of war" is no clause: only "said" and "says" go without "that" before one.
    if order[0] == "source" and not quoted and not content.startswith("that ") and not re.match("sa(id|ys)", cue):
        return
    marks = (quoted[1], quoted[4]) if quoted else None
    yield Plain(index, hull.start, end, source.rstrip(","), cue, bare, marks, order[0] == "source")


def retold(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document with some plain attributions split, turned round or passed on by an outlet."""
    case = Case.of(document.text)
    told: list[Rewording] = []
    for plain in plain_attributions(document):
        roll = chance.random()
        parts = split(plain, case, chance) if roll < SPLIT else []
        if not parts and roll < SPLIT + TURNED:
            parts = turned(plain, case, chance)
        elif not parts and roll < SPLIT + TURNED + PASSED_ON:
            parts = passed_on(plain, document.text[plain.start : plain.end], case, chance)
            if parts:
                told.append(Rewording(plain, parts, keeps=True))
                continue
        if parts:
            told.append(Rewording(plain, parts, keeps=False))
    return _rewritten(document, told)


@dataclass(frozen=True, slots=True)
class Rewording:
    """A plain attribution in its new words; ``keeps`` says whether the old one goes on inside the new content."""

    plain: Plain
    parts: list[Piece]
    keeps: bool


def _rewritten(document: GoldDocument, told: Sequence[Rewording]) -> GoldDocument:
    if document.attributions is None or not told:
        return document
    gone = {one.plain.index for one in told}
    rest = replace(document, attributions=tuple(a for i, a in enumerate(document.attributions) if i not in gone))
    edits = [Edit(one.plain.start, one.plain.end, "".join(text for text, _ in one.parts)) for one in told]
    result, shift, made = edited(rest, edits), 0, []
    for edit, one in sorted(zip(edits, told, strict=True), key=lambda pair: pair[0]):
        made.append(_gold(one.parts, edit.start + shift))
        if one.keeps:
            made.append(_inner(document.attributions[one.plain.index], one, made[-1].content[0]))
        shift += len(edit.new) - (edit.end - edit.start)
    ordered = sorted((*(result.attributions or ()), *made), key=lambda a: a.cue[0])
    return replace(result, attributions=tuple(ordered))


def _inner(was: GoldAttribution, one: Rewording, content: Span) -> GoldAttribution:
    """The attribution that is passed on, at its new place in the content; after "that" where the outlet comes first."""
    after = len("that ") if one.parts[0][1] == "source" else 0
    shift = content.start + after - one.plain.start
    return GoldAttribution(
        *(tuple(Span(s.start + shift, min(s.end + shift, content.end)) for s in getattr(was, r)) for r in ROLES)
    )


def _gold(parts: Sequence[Piece], at: int) -> GoldAttribution:
    spans: dict[str, list[Span]] = {role: [] for role in ("", *ROLES)}
    for text, role in parts:
        spans[role].append(Span(at, at + len(text)))
        at += len(text)
    return GoldAttribution(*(tuple(spans[role]) for role in ROLES))


# The ways of telling

_CLOSED = frozenset(
    "the a an it he she we they there this these those that in on at if when while many some most two "
    "three four several his her their its our your my you no not all both each one as by for from with "
    "after before during under since what how why where who more other another such any every police "
    "officials critics".split()
)
_OBJECTS = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}


@dataclass(frozen=True, slots=True)
class Case:
    """Which words of a document are written small, and which large within sentences."""

    small: frozenset[str]
    large: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Case:
        """Return what a document's own spelling tells."""
        return cls(
            frozenset(re.findall(r"\b[a-z]+\b", text)), frozenset(re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z]+", text))
        )

    def lowered(self, text: str) -> str:
        """Return the text as it stands within a sentence: names keep their capitals."""
        word = re.match(r"[A-Z][a-z]*\b", text)
        if not word or word[0] == "I":
            return text
        small = word[0].lower()
        if small in _CLOSED or (small in self.small and word[0] not in self.large):
            return small + text[word.end() :]
        return text


def raised(text: str) -> str:
    """Return the text with a capital first."""
    return text[:1].upper() + text[1:]


def _speaker(plain: Plain, case: Case, *, first: bool, before_verb: bool) -> str:
    source = case.lowered(plain.source) if plain.source_first else plain.source
    comma = "," if before_verb and "," in source else ""
    return (raised(source) if first else source) + comma


def _object(plain: Plain, case: Case) -> str:
    source = _speaker(plain, case, first=False, before_verb=False)
    return _OBJECTS.get(source.lower(), source)


def _said(plain: Plain) -> str:
    return "said" if _ACCORDING.fullmatch(plain.cue) else plain.cue


def _outlet(chance: random.Random) -> str:
    if chance.random() < 0.75:
        return chance.choice(names.OUTLETS_BARE)
    return f"the {chance.choice(names.OUTLETS_ARTICLE)}"


_JOINT = re.compile(r"(?<=[a-z]{3})(?:\. (?=[A-Z])|, (?=(?:and|but|so|because|or) ))")
"""Between two sentences, or before a clause's conjunction."""


def split(plain: Plain, case: Case, chance: random.Random) -> list[Piece]:
    """Return a direct quotation with its speaker in the middle; nothing where it has no joint of its own."""
    if plain.marks is None or _ACCORDING.fullmatch(plain.cue):
        return []
    joints = [m for m in _JOINT.finditer(plain.content) if m.start() > 8 and len(plain.content) - m.end() > 8]
    if not joints:
        return []
    joint = chance.choice(joints)
    opening, closing = plain.marks
    stop = ". " if joint[0] == ". " else ", "
    left, right = plain.content[: joint.start()], plain.content[joint.end() :]
    told: list[Piece] = [
        (_speaker(plain, case, first=False, before_verb=True), "source"),
        (" ", ""),
        (plain.cue, "cue"),
    ]
    return [
        (f"{opening}{raised(left)},{closing}", "content"),
        (" ", ""),
        *told,
        (stop, ""),
        (f"{opening}{right}{'' if right.endswith(('?', '!')) else '.'}{closing}", "content"),
    ]


def turned(plain: Plain, case: Case, chance: random.Random) -> list[Piece]:
    """Return the same attribution in another order of words, or as a speaker's label, or as told to an outlet."""
    first = (_speaker(plain, case, first=True, before_verb=True), "source")
    within = (_speaker(plain, case, first=False, before_verb=True), "source")
    cue = (_said(plain), "cue")
    gap: Piece = (" ", "")
    whom = chance.choice(
        ((("told", "cue"), f" {_outlet(chance)}"), (("said", "cue"), f" in an interview with {_outlet(chance)}"))
    )
    label: list[Piece] = [(_speaker(plain, case, first=True, before_verb=False), "source"), (":", "cue"), gap]
    if plain.marks is not None:
        return _turned_quotation(plain, chance, ((first, cue), within, whom, label))
    clause = case.lowered(plain.content) if not plain.source_first else plain.content
    that = chance.choice(("that ", ""))
    by = (_object(plain, case), "source")
    return chance.choice(
        (
            [first, gap, cue, gap, (f"{that if cue[0][:3] == 'sai' else 'that '}{clause}", "content"), (".", "")],
            [(raised(clause), "content"), (", ", ""), within, gap, cue, (".", "")],
            [("According to", "cue"), gap, by, (", ", ""), (clause, "content"), (".", "")],
            [(raised(clause), "content"), (", ", ""), ("according to", "cue"), gap, by, (".", "")],
            [first, gap, whom[0], (whom[1], ""), gap, (f"that {clause}", "content"), (".", "")],
            [*label, (raised(clause), "content"), (".", "")],
        )
    )


Told = tuple[tuple[Piece, Piece], Piece, tuple[Piece, str], list[Piece]]


def _turned_quotation(plain: Plain, chance: random.Random, told: Told) -> list[Piece]:
    (first, cue), within, (whom, behind), label = told
    opening, closing = plain.marks or ("", "")
    gap: Piece = (" ", "")
    open_end = "" if plain.content.endswith(("?", "!")) else ","
    stop = "" if plain.content.endswith(("?", "!")) else "."
    body = raised(plain.content)
    leads: Piece = (f"{opening}{body}{open_end}{closing}", "content")
    closes: Piece = (f"{opening}{body}{stop}{closing}", "content")
    ways: list[list[Piece]] = [
        [leads, gap, within, gap, cue, (".", "")],
        [first, gap, cue, (chance.choice((", ", ": ")), ""), closes],
        [leads, gap, within, gap, whom, (f"{behind}.", "")],
        [first, gap, whom, (f"{behind}{chance.choice((', ', ': '))}", ""), closes],
        [*label, closes],
    ]
    if plain.source.lower() not in _OBJECTS and " " not in cue[0]:
        ways.append([leads, gap, cue, gap, (within[0].removesuffix(","), "source"), (".", "")])
    return chance.choice(ways)


def passed_on(plain: Plain, sentence: str, case: Case, chance: random.Random) -> list[Piece]:
    """Return the whole sentence as what an outlet reports; nothing where it names its source by "according to"."""
    if _ACCORDING.fullmatch(plain.cue):
        return []
    outlet = _outlet(chance)
    told = re.sub(r"\.(”|\"|'')?\Z", lambda m: f",{m[1]}" if m[1] else "", sentence)
    gap: Piece = (" " if told[-1] in "”\"'" else ", ", "")
    verb = chance.choice(("reported", "reported", "said", "reports"))
    ways: list[list[Piece]] = [
        [(told, "content"), gap, (outlet, "source"), (" ", ""), (verb, "cue"), (".", "")],
        [(told, "content"), gap, ("according to", "cue"), (" ", ""), (outlet, "source"), (".", "")],
    ]
    if plain.marks is None and plain.source_first:
        inner = case.lowered(sentence[:-1])
        ways.append(
            [(raised(outlet), "source"), (" ", ""), (verb, "cue"), (" ", ""), (f"that {inner}", "content"), (".", "")]
        )
    return chance.choice(ways)
