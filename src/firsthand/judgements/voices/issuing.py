"""Whether a document is the word of the body that issues it: a statement, a bulletin, an update on its own account.

What a newspaper says in its own voice rests on somebody whom it may or may not name. What a coast guard or a relief
organisation writes in its statement is its own account, and the document speaks as "we" or as "the Agency".
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.voices.served import bodies
from firsthand.judgements.voices.sides import nation
from firsthand.language.actors.roles import BODIES, is_body_name, singular
from firsthand.model.claim import Source, SourceType
from firsthand.model.text import Document

HEAD = 500
"""Characters in which a document says what it is, and who wrote it."""
TIMES = 2
"""Times that an issuer speaks of itself at least."""

_KIND = re.compile(
    r"(?i)\b(?:(?:press |public |official )?statement|bulletin|communiqu[eé]|press release|news release|situation"
    r" (?:report|update)|update no|circular|for use by (?:partners|the press)|press office|notice to)\b"
)
_BYLINE = re.compile(
    r"(?m)^(?:##? )?[Bb]y [A-Z]|\bFrom our (?:own )?[Cc]orrespondent|^[A-Z][A-Z ]{2,30},.{0,30}\([A-Z]", re.MULTILINE
)
_QUOTED = re.compile(r"“[^”]{0,1500}”|\"[^\"]{0,1500}\"")
_OURS = re.compile(r"\b(?:[Oo]ur|[Ww]e|[Uu]s)\b")
_IS_REJECTED = re.compile(
    r" that [^.]{3,120} (?:is|are) (?:rejected|denied|false|untrue|baseless|unfounded|incorrect|fabricated"
    r"|invented|without foundation)\b"
)
_MEDIA = frozenset(
    "press news newspaper times herald post gazette courier chronicle tribune dispatch radio television tv broadcasting"
    " broadcaster wire magazine echo sentinel argus observer telegraph journal review letter channel station".split()
)


@lru_cache(maxsize=512)
def issuer(document: Document) -> Source | None:
    """Return the body whose own statement a document is; None for what a newspaper or an agency of news prints."""
    outlet, text = document.outlet, document.text
    if not outlet or any(word.lower() in _MEDIA for word in re.findall(r"\w+", outlet)):
        return None
    if not (_KIND.search(text[:HEAD]) or is_body_name(outlet)):
        return None
    own = _QUOTED.sub(" ", text)
    given = initials(document)
    if given and len(re.findall(rf"\b{given}\b(?= [a-z]|['’]s )", own)) >= TIMES:
        return Source(name=outlet, type=SourceType.ORGANIZATION)
    # Under a name of its own, an institute's analyst says "we" for the institute; "the Council" there is told of.
    signed = _BYLINE.search(text[:HEAD]) is not None
    ours = len(_OURS.findall(own)) if not signed or _signs(outlet) else 0
    alone = not signed and any(singular(word) in _ORGANS for word in outlet.split())
    if ours + (0 if signed else len(_itself(outlet, own))) < (1 if alone else TIMES):
        return None
    return Source(name=outlet, type=SourceType.ORGANIZATION)


@lru_cache(maxsize=512)
def initials(document: Document) -> str | None:
    """Return the initials by which a document's issuer goes in it, as its head gives them; else None."""
    given = re.search(rf"{re.escape(document.outlet or '-')} \(([A-Z]{{2,8}})\)", document.text[:HEAD])
    return given[1] if given else None


def speaks_for_issuer(document: Document, source: Source) -> Source | None:
    """Return the issuer where a source in its statement is the issuer itself: "we", "the Agency", "our doctors"."""
    found = issuer(document)
    if found is None:
        return None
    mention = document[source.mention].strip() if source.mention else source.name
    mention = source.name if mention.lower() in {"it", "they"} else mention
    bare = re.sub(r"^[Tt]he ", "", mention)
    short = {word.lower() for word in (*_short(found.name), initials(document) or found.name)}
    ours = re.match(r"(?i)(?:we|our|us)\b", mention) is not None
    named = (
        bare.lower() == found.name.lower() or bare.lower() in short or found.name.lower().endswith(f" {bare.lower()}")
    )
    common = source.type is SourceType.ORGANIZATION and " " not in bare and bare == source.name.lower()
    rejected = (
        source.type is SourceType.VAGUE and source.mention and _IS_REJECTED.match(document.text, source.mention.end)
    )
    return found if ours or named or common or rejected or _keeps(source) else None


def _keeps(source: Source) -> bool:
    """Whether it is a record that nobody else is said to keep: "the log of the radar post" in an army's words."""
    if source.type is not SourceType.DOCUMENT or _KEPT.match(source.name) is None:
        return False
    return not bodies(source.name) and not any(nation(word) for word in source.name.split())


_KEPT = re.compile(r"(?i)(?:\w+ )?(?:log|logbook|register|list|record|recording|diary|roll|sheet|chart|readings)s?\b")


# Whose analysts sign what they write for it; an agency or a network may be one of news.
_SIGNING = frozenset(
    "institute institution centre center foundation mission commission council observatory think-tank initiative"
    " monitor university academy office ministry directorate secretariat committee trust charity society".split()
)


# Organs that print nothing but their own word.
_ORGANS = frozenset("ministry directorate secretariat embassy presidency department prosecutor command office".split())


def _signs(outlet: str) -> bool:
    return any(singular(word) in _SIGNING for word in outlet.split())


def _itself(outlet: str, text: str) -> list[str]:
    """Where the text speaks of its issuer by the last word of its name, or by the noun that says what it is."""
    short = "|".join(map(re.escape, _short(outlet)))
    return re.findall(
        rf"\bThe (?:[A-Z]\w+ )?(?:{short})\b(?:['’]s)? [a-z]+"
        rf"|\b[Tt]he (?:company|firm|group|charity|airline|bank|operator) [a-z]+|\b{re.escape(outlet)}\b(?! press)"
        rf"|\b[Aa] (?:{short}) [a-z]+|\bthe (?:[A-Z]\w+ )?(?:{short}) (?:has|have|is|repeats|had)\b",
        text,
    )


def _short(outlet: str) -> list[str]:
    """What a body calls itself for short: "the Ministry" of the Ministry of Health, "the Mission" in the Sound."""
    words = outlet.split()
    return list(dict.fromkeys([words[-1], *(w for w in words if w[:1].isupper() and singular(w) in BODIES)]))
