"""Gold documents made to read like the rest of the world's news, with their gold kept exact."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from firsthand.learn import names
from firsthand.learn.corpus import ROLES, GoldDocument
from firsthand.learn.edits import Edit, edited
from firsthand.learn.retell import retold

RESTYLED, UNQUOTED, UNQUOTED_PARAGRAPH = 0.6, 0.35, 0.08
"""How often a document's quotation marks change style, how often it drops some, and in how many paragraphs then."""

PEOPLE, PLACES, OUTLETS, OFFICES = 0.7, 0.7, 0.7, 0.5
"""How often a document's people, its places, its outlets and its offices are replaced."""

DATED = 0.35
"""How often a dateline is put before the first paragraph."""


def varied(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document rewritten at random, every gold span mapped to the new text; the same for the same chance."""
    for edit in (retold, renamed, datelined, restyled, unquoted):
        document = edit(document, chance)
    return document


# Quotation marks

_DOUBLE = re.compile(r"[“”\"«»]|''")
_OPENS = re.compile(r"(?:^|[\s(\[—–-])$")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
STYLES = (
    (("“", "”"), 0.35),
    (('"', '"'), 0.35),
    (("‘", "’"), 0.15),
    (("«", "»"), 0.10),
    (("„", "“"), 0.05),
)
"""Opening and closing marks, and how often a restyled document gets them."""


def restyled(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document with all double quotation marks in one other style, and apostrophes to match."""
    if chance.random() >= RESTYLED:
        return document
    marks = chance.choices([style for style, _ in STYLES], [share for _, share in STYLES])[0]
    apostrophe = "'" if marks[0] == '"' else "’"
    edits = [Edit(m.start(), m.end(), marks[not _opens(document.text, m)]) for m in _DOUBLE.finditer(document.text)]
    taken = {e.start for e in edits}
    edits += [
        Edit(m.start(), m.end(), apostrophe) for m in _APOSTROPHE.finditer(document.text) if m.start() not in taken
    ]
    return edited(document, edits)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in "“«":
        # PolNeAR has a few closing quotations with an opening mark.
        return not text[mark.end() : mark.end() + 1].isspace()
    before = text[max(0, mark.start() - 1) : mark.start()]
    return mark[0] not in "”»" and bool(_OPENS.search(before)) and not text[mark.end() : mark.end() + 1].isspace()


def unquoted(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document with the quotation marks of some paragraphs dropped, as hurried copy has it."""
    if chance.random() >= UNQUOTED:
        return document
    dropped = [m.span() for m in re.finditer(r"[^\n]+", document.text) if chance.random() < UNQUOTED_PARAGRAPH]
    marks = (m for start, end in dropped for m in _DOUBLE.finditer(document.text, start, end))
    return edited(document, [Edit(m.start(), m.end(), "") for m in marks])


# Names

_GIVEN = "|".join(sorted(names.MEN | names.WOMEN))
_SURNAME = r"(?:O['’])?[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)?"
_FULL = re.compile(rf"\b({_GIVEN})(?: [A-Z]\.)? ({_SURNAME})\b")
_TWO_WORDS = re.compile(rf"([A-Z][a-z]+) ({_SURNAME})")
_SENTENCE_START = re.compile(r"(?:\A|\n|[.?!][\"”’']{0,2} |[“\"])\s?$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z][a-z]{0,3}|[A-Z])\. $")


def renamed(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document with its people, places, outlets and offices replaced, one name by the same all through."""
    swaps: dict[str, str] = {}
    if chance.random() < OFFICES:
        swaps |= {old: chance.choice(new) for old, new in names.OFFICES.items()}
    if chance.random() < PLACES:
        swaps |= _places(chance)
    if chance.random() < OUTLETS:
        swaps |= _outlets(chance)
    if chance.random() < PEOPLE:
        swaps |= _people(document, chance)
    return edited(document, _swapped(document.text, swaps)) if swaps else document


def _places(chance: random.Random) -> dict[str, str]:
    country, adjective, capital = chance.choice(names.COUNTRIES).split()
    people = f"{adjective}s" if adjective[-1] in "ni" else f"{adjective} citizens"
    lands = {"America": country, "American": adjective, "Americans": people, "Washington": capital}
    united = dict.fromkeys(("the United States", "The United States", "United States"), country)
    return {**{place: chance.choice(names.PLACES) for place in names.PLACES_HERE}, **lands, **united}


def _outlets(chance: random.Random) -> dict[str, str]:
    # What takes "the" is replaced by what takes it.
    return {
        old: chance.choice(names.OUTLETS_ARTICLE if old in names.OUTLETS_THE else names.OUTLETS_BARE)
        for old in names.OUTLETS_HERE
    }


def _people(document: GoldDocument, chance: random.Random) -> dict[str, str]:
    text = document.text
    found = sorted(set(_full_names(document)))
    surnames: dict[str, tuple[names.Region, str]] = {}
    for surname in sorted({f[2] for f in found} | {n for n in names.FIGURES if n in text}):
        region = chance.choice(names.REGIONS)
        surnames[surname] = (region, chance.choice(region.surnames))
    swaps: dict[str, str] = {}
    for whole, given, surname, sex in found:
        region, new = surnames[surname]
        fresh = chance.choice(region.women if sex == "woman" else region.men) if sex else given
        fresh = swaps.setdefault(f"{given} {surname}", f"{fresh} {new}").removesuffix(f" {new}")
        swaps[whole] = f"{fresh} {new}"
        if given in names.MEN or given in names.WOMEN:
            swaps.setdefault(given, fresh)
    common = _common(text)
    for surname, (_, new) in surnames.items():
        if surname.lower() not in common or surname in names.FIGURES:
            swaps |= {surname: new, f"{surname}s": f"{new}s", surname.upper(): new.upper()}
        swaps |= {f"{title} {surname}": f"{title} {new}" for title in ("Mr.", "Mrs.", "Ms.")}
    return swaps


def _full_names(document: GoldDocument) -> Iterator[tuple[str, str, str, str]]:
    """Yield each full name: as written, given name, surname, and "man", "woman" or "" where nothing tells."""
    for match in _FULL.finditer(document.text):
        if match[2] not in names.NOT_SURNAMES:
            yield match[0], match[1], match[2], "man" if match[1] in names.MEN else "woman"
    pronouns = {sex for word, sex in ((" he ", "man"), (" she ", "woman")) if word in document.text}
    sex = next(iter(pronouns)) if len(pronouns) == 1 else ""
    known = names.NOT_SURNAMES | names.INSTITUTIONS | names.MEN | names.WOMEN
    common = _common(document.text)
    for attribution in document.attributions or ():
        for span in attribution.source:
            two = _TWO_WORDS.fullmatch(document.text[span.start : span.end])
            # "Moderate Republicans" and "Democracy Corps" are no people.
            if two and not any(word in known or word.lower() in common for word in two.groups()):
                yield two[0], two[1], two[2], sex


def _common(text: str) -> set[str]:
    return set(re.findall(r"\b[a-z]+\b", text))


def _swapped(text: str, swaps: dict[str, str]) -> Iterator[Edit]:
    olds = "|".join(re.escape(old) for old in sorted(swaps, key=len, reverse=True) if old in text)
    if not olds:
        return
    for match in re.finditer(rf"(?<![\w@#/.])(?:([Aa]n?) )?({olds})(?!\w|\.\w|@)", text):
        new = swaps[match[2]]
        before = text[max(0, match.start() - 8) : match.start()]
        if match[1]:
            article = match[1][0] + (
                "n" if new[0] in "AEIOUaeiou" and not new.startswith(("Uk", "UN", "Eu", "EU")) else ""
            )
            yield Edit(match.start(1), match.end(1), article)
        elif _SENTENCE_START.search(before) and not _ABBREVIATED.search(before):
            new = new[0].upper() + new[1:]
        yield Edit(match.start(2), match.end(2), new)


# Datelines

_DATED_ALREADY = re.compile(r"[^\n]{0,60}(?:\([^)\n]{2,25}\)|--|[—–]| - )")
_MONTHS = "Jan.|Feb.|March|April|May|June|July|Aug.|Sept.|Oct.|Nov.|Dec.".split("|")


def datelined(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Return the document with a dateline, outside every span, before the first paragraph that is no headline."""
    if chance.random() >= DATED:
        return document
    opening = re.search(r"^[^\n]{90}", document.text, re.MULTILINE)
    if not opening or opening.start() > 400 or _DATED_ALREADY.match(opening[0]):
        return document
    at = opening.start()
    inside = any(s.start < at < s.end for a in document.attributions or () for r in ROLES for s in getattr(a, r))
    return document if inside else edited(document, [Edit(at, at, _dateline(chance))])


def _dateline(chance: random.Random) -> str:
    place = chance.choice(names.PLACES)
    place = place.upper() if chance.random() < 0.7 else place
    month, day = chance.choice(_MONTHS), chance.randint(1, 28)
    date = chance.choice(("", "", f", {month} {day}", f", {day} {month.rstrip('.')}"))
    agency = chance.choice(("", f" ({chance.choice(names.OUTLETS_BARE)})", f" ({chance.choice(names.OUTLETS_BARE)})"))
    return f"{place}{date}{agency}{chance.choice((' — ', ' - ', ' – ', ' -- '))}"
