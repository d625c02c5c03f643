"""How an outlet is called: by its usual name, in short, or as "a foreign agency" of the day on which it printed."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.dating import known
from firsthand.judgements.entities.institutions import AMBIGUOUS, outlet_name
from firsthand.judgements.voices.issuing import issuer
from firsthand.language.actors.gazetteer import usual_outlet
from firsthand.model.claim import SourceType
from firsthand.model.judgement import Report


def outlet_of(report: Report) -> str | None:
    """Return the name of the outlet in which a report stands, as such names are compared."""
    return outlet_key(report.document.outlet) if report.document.outlet else None


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return an outlet's name as names of outlets are compared: the usual one, without the article, in lower case."""
    plain = " ".join(name.lower().removeprefix("the ").split())
    usual = usual_outlet(outlet_name(name)) if name else None
    return usual.lower().removeprefix("the ") if usual else plain


@lru_cache(maxsize=4096)
def outlet_forms(outlet: str) -> frozenset[str]:
    """Return how an outlet is called: by its name, and without what sort of outlet it is ("Quayside Press")."""
    short = outlet
    while (parts := short.rpartition(" "))[2] in SORTS and len(parts[0]) >= SHORTEST:
        short = parts[0]
    return frozenset(
        {
            outlet,
            outlet.rpartition(" ")[0] if short != outlet else outlet,
            short,
            *(f"{short} {sort}" for sort in ("agency", "news agency")),
            *_initials(outlet),
        }
    )


def _initials(outlet: str) -> list[str]:
    """ "PCN" of the Pan-Coastal News: as many letters as make a name that is not another's by chance."""
    letters = "".join(word[0] for word in re.findall(r"[^\W\d_]+", outlet) if word not in _SMALL)
    return [letters] if len(letters) >= FEWEST else []


FEWEST = 3
"""Initials by which an outlet is known at least."""
_SMALL = frozenset("of the and for in a".split())


SHORTEST = 5
"""Letters of what is left of an outlet's name at least, by which it is known again."""
SORTS = frozenset("press agency news newswire wire service network broadcasting radio television tv".split())


def names_told(a: Report, outlet: str) -> bool:
    """Return whether the sentence that mentions a's unnamed source names the outlet."""
    stretch = introduced(a)
    return stretch is not None and names_outlet(stretch, outlet)


@lru_cache(maxsize=1 << 13)
def introduced(report: Report) -> str | None:
    """Return the sentence in which a source is mentioned that nobody names."""
    source = report.claim.chain[0].source if report.claim.chain else None
    if source is None or source.mention is None or source.type is not SourceType.ANONYMOUS:
        return None
    text, at = report.document.text, source.mention
    start = max(text.rfind(mark, 0, at.start) + len(mark) if mark in text[: at.start] else 0 for mark in _ENDS)
    ends = [found for mark in _ENDS if (found := text.find(mark, at.end)) >= 0]
    return text[start : min(ends, default=len(text))]


_ENDS = (". ", "\n", "? ", "! ", '." ', ".” ")


def told_outlets(report: Report) -> list[str]:
    """Return names in the sentence that brings in a source whom nobody names, among them the outlet that it told."""
    stretch = introduced(report) or ""
    runs = (m[0].lower() for m in re.finditer(r"\b(?!The\b)[A-Z][\w’-]+(?: [A-Z][\w’-]+)*", stretch))
    return [min(outlet_forms(run), key=len) for run in runs if len(run) >= SHORTEST][:2]


def names_outlet(stretch: str, outlet: str) -> bool:
    """Return whether words name an outlet, by one of the forms of its name, with a capital."""
    short = _initials(outlet)
    forms = (form for form in outlet_forms(outlet) if len(form) >= SHORTEST)
    found = (re.search(rf"(?i)\b{re.escape(form)}\b", stretch) for form in forms)
    called = any(re.search(rf"\b{letters.upper()}\b", stretch) for letters in short)
    return called or any(match and match[0][0].isupper() for match in found)


_UNNAMED = re.compile(
    r"(?:(?:foreign|western|international|news|local|rival|another|wire|overseas) )+"
    r"(?:agency|newspaper|paper|broadcaster|outlet|service)$"
)


def described_as_such(a: Report, b: Report) -> bool:
    """Return whether a has it from "a foreign agency" of the day on which b came out elsewhere."""
    source = a.claim.chain[0].source
    if not _UNNAMED.match(source.name) or outlet_of(a) == outlet_of(b) or b.document.published.edtf is None:
        return False
    if issuer(b.document) or not _is_such(source.name, b.document.outlet or ""):
        return False
    named = [known(when.edtf) for when in a.claim.times] + (
        [known(a.claim.chain[0].said)] if a.claim.chain[0].said else []
    )
    first, last = known(b.document.published.edtf)
    return first is not None and any(
        since is not None and until is not None and since <= first and (last or first) <= until
        for since, until in named
    )


_WIRES = frozenset("agency press newswire wire service".split())
_AIRS = frozenset("radio television tv broadcasting broadcaster channel".split())


def _is_such(description: str, outlet: str) -> bool:
    """Whether an outlet may be what is called an agency, a broadcaster or a newspaper, as far as its name says."""
    sort, words = description.rsplit(maxsplit=1)[-1], set(outlet.lower().split())
    if sort in {"agency", "service"}:
        return bool(words & _WIRES) or not words & (_AIRS | AMBIGUOUS)
    return (
        not words & (_WIRES | _AIRS) if "paper" in sort else sort != "broadcaster" or not words & (_WIRES | AMBIGUOUS)
    )
