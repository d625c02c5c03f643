"""A "no" of which every thing denied is told by the claim: "no rationing is planned", and a ministry that plans it.

Beside those of ``denials`` and ``elsewhere`` this goes by all that is denied and by no share of the words. So it finds
"any decision" denied right behind what was decided, "any part in it" right behind the charge, and "nothing is owed"
where another text says what "is still owed".
"""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.judgements.beside import FAR, apart, follows, holds, sentence
from firsthand.judgements.conflicts.answers import turns
from firsthand.judgements.dating import apart_by, meet
from firsthand.judgements.meaning.matter import (
    DECIDED,
    close,
    distinct,
    involves,
    meant,
    names,
    planned,
    question,
    things,
    wide,
)
from firsthand.judgements.meaning.negation import (
    EXCEPT,
    NO_SUCH,
    OF_NO_CLAIM,
    denied_words,
    flat,
    is_nobody,
    other_subject,
    says_something,
    truly_negated,
)
from firsthand.judgements.meaning.stance import Shown, Stance, one_source, one_utterance
from firsthand.judgements.words.kinds import FLATLY_NOT, UNTOLD
from firsthand.model.claim import Kind
from firsthand.model.conflict import ConflictKind
from firsthand.model.judgement import Reason

NEAR = 4
"""Sentences behind what was decided within which a denial of "any decision" is of it."""
RUMOUR = 4
"""Sentences behind a claim within which a "no" to all that it tells of answers it."""
DAYS = 21
"""Days within which what is denied and what is told in another text are of one time."""

_NO_CLAIMS = frozenset({Kind.DENIAL, Kind.OPINION, Kind.CONDITIONAL})
_STILL = re.compile(
    r"(?i)\b(?:(?<!stood )(?<!stand )(?<!lay )(?<!sat )(?<!keep )still|all the same|in fact|indeed|nonetheless"
    r"|nevertheless|even so)\b"
)
_PLAINLY = re.compile(r"(?i)\b(?:in black and white|in so many words|in writing|explicitly)\b")


def gainsaid(a: Stance, b: Stance) -> Shown:
    """Return a "no" and the claim that it stands against, with the kind of conflict and why; else None."""
    for no, yes in ((a, b), (b, a)):
        parts = denied_things(no)
        if not _told(yes) or holds(no.report, yes.report) or holds(yes.report, no.report):
            continue
        if meet(yes.said.days, no.said.days) is False and not (yes.said.to_come or planned(yes)):
            continue
        if (found := _pointing(no, yes)) is not None:
            return found
        for denied in parts:
            if (found := _near(no, yes, denied) or _far(no, yes, denied)) is not None:
                return found
    return None


@lru_cache(maxsize=1 << 13)
def denied_things(no: Stance) -> tuple[frozenset[str], ...]:
    """Return what each "no" of a report denies, with the question that it answers where it says "no such".

    A long answer may say "no" in one of its sentences alone: "They were issued paint. Nobody was issued a cartridge."
    """
    if not _speaks(no) or OF_NO_CLAIM.match(no.words) or EXCEPT.search(no.words) or no.said.conditional:
        return ()
    more = meant(question(no.report)) if NO_SUCH.search(no.words) else frozenset()
    if found := _UNTRUE.match(no.words):
        return (meant(f"x {found['what']}"),)
    if flat(no) or (no.claim.kind is Kind.DENIAL and no.claim.factuality in FLATLY_NOT):
        pieces = denied_words(no).split(" . ")
    elif found := _IN_IT.search(no.words):
        pieces = [no.words[found.end() :].partition(".")[0]]
    else:
        return ()
    return tuple(part | more for piece in pieces if (part := meant(f"x {piece}")) or more)


_UNTRUE = re.compile(
    r"(?i)^[\"“‘']?(?:the |any |all )?(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?"
    r"|stories|talk)\b[^.;]{0,60}?"
    r"\b(?:that|of) (?P<what>[^.;]{4,160}?) (?:is|are|was|were) (?:untrue|false|baseless|unfounded|groundless"
    r"|lies|a lie"
    r"|invented|nonsense|fabricat\w+|not true)\b"
)


def _speaks(no: Stance) -> bool:
    """Whether somebody known says it; a body that publishes its own text does so in its own voice."""
    if no.claim.historical or no.claim.kind in UNTOLD:
        return False
    if no.voice is None:
        return _BODY.search(no.report.document.outlet or "") is not None
    return not no.voice.vague and not is_nobody(no)


_BODY = re.compile(
    r"(?i)\b(?:ministry|department|office|embassy|government|staff|police|army|navy|commission|council|company"
    r"|agency of"
    r"|authority|service|union|federation|committee|bank|hospital|university|court|party)\b"
)
_IN_IT = re.compile(
    r"(?i)(?:^|[.;!?][\"”’']* +)[\"“‘']?(?:that )?(?:there (?:is|was|are|were|has been|have been) (?:no|not an?"
    r"|not one|never an?)"
    r"|nobody|no one|not one|not a single|none of|no|nothing)\b|\b(?:knew|knows|know|aware|heard) of no\b"
)


@lru_cache(maxsize=1 << 13)
def _told(yes: Stance) -> bool:
    return yes.claim.kind not in _NO_CLAIMS and not yes.claim.historical and not yes.refuses and not yes.says_no


def _pointing(no: Stance, yes: Stance) -> Shown:
    """ "Denied any part in it", "rejected the accusation": all that is denied points back at what was told."""
    if no.claim.kind is not Kind.DENIAL or no.voice is None or yes.voice is None or one_source(no, yes):
        return None
    if meant(no.words) - _CHARGES or not follows(yes.report, no.report) or turns(yes.report, no.report) > NEXT:
        return None
    if not says_something(yes) or yes.said.to_come or yes.claim.kind is Kind.DEMAND:
        return None
    why = "What is denied points back at what was told right before it."
    return ConflictKind.CLAIM_DENIAL, yes, no, Reason(why, (*yes.report.spans, *no.report.spans))


NEXT = 1
"""Sentences behind a claim within which a denial of "it" is of the claim."""
_CHARGES = frozenset({"accus", "alleg", "charg", "claim", "involv", "respons", "rol", "role", "link", "connect", "any"})


def _near(no: Stance, yes: Stance, denied: frozenset[str]) -> Shown:
    """A "no" right behind what it is said to, in one text."""
    if one_source(no, yes) or not follows(yes.report, no.report) or truly_negated(yes.words) or _talk(yes):
        return None
    if other_subject(no, yes):
        return None
    gap, what = turns(yes.report, no.report), things(denied)
    if DECIDED in denied and not what and gap <= NEAR and planned(yes) and _decides(yes):
        why = "That anything was decided is denied right behind what is told to be decided."
    elif what and gap <= RUMOUR and what <= meant(yes.words) and _of_one_time(no, yes, denied):
        why = f"All that is denied was told right before it ({', '.join(sorted(what))})."
        if no.said.to_come and _RETOLD.search(sentence(no.report)):
            reason = Reason(
                "What was said not to come is told beside it as decided.", (*no.report.spans, *yes.report.spans)
            )
            return ConflictKind.STATEMENT_ACT, no, yes, reason
    else:
        return None
    return ConflictKind.CLAIM_DENIAL, yes, no, Reason(why, (*yes.report.spans, *no.report.spans))


def _decides(yes: Stance) -> bool:
    return yes.voice is not None and yes.claim.kind is not Kind.DEMAND


def _talk(yes: Stance) -> bool:
    """Whether an author tells that there is talk: the talk is a report of its own."""
    return yes.voice is None and _TALK.search(yes.words) is not None


_TALK = re.compile(
    r"(?i)^(?:there (?:is|was|are|were)|it is) (?:\w+ )?(?:talk|rumou?rs?|gossip|speculation|said|word)\b"
)


_RETOLD = re.compile(
    r"(?i)\bhad (?:\w+ ){0,2}(?:said|promised|told|vowed|insisted|sworn|pledged)\b|\b(?:himself|herself"
    r"|themselves) who\b"
)


def _of_one_time(no: Stance, yes: Stance, denied: frozenset[str]) -> bool:
    """Whether plans are denied of plans, and deeds of deeds: a card that is printed speaks of a plan, too."""
    return DECIDED in denied or no.said.to_come == yes.said.to_come


def _far(no: Stance, yes: Stance, denied: frozenset[str]) -> Shown:
    """A "no" in one text and all that it denies in another, told of the one who says it or of a name that both have."""
    what, gap = things(denied), apart_by(no.said_on, yes.said_on)
    if apart(no.report, yes.report) != FAR or gap is None or gap > DAYS or one_utterance(no, yes) or not what:
        return None
    missing = what - meant(yes.words)
    if truly_negated(yes.words) or len(missing) >= max(1, len(what)) or not _named_alike(yes, denied):
        return None
    found = _own(no, yes, denied, missing) if one_source(no, yes) and no.voice else _others(no, yes, denied, missing)
    if found is None:
        return None
    kind, why = found
    first, second = (no, yes) if kind is not ConflictKind.CLAIM_DENIAL else (yes, no)
    told = ", ".join(sorted(what - missing))
    return kind, first, second, Reason(f"{why} ({told}).", (*no.report.spans, *yes.report.spans))


def _named_alike(yes: Stance, denied: frozenset[str]) -> bool:
    return names(denied) <= close(yes.report) or bool(names(denied) & meant(yes.words))


def _own(no: Stance, yes: Stance, denied: frozenset[str], missing: frozenset[str]) -> tuple[ConflictKind, str] | None:
    """One who said that there was none, and later tells of it or plans it; a place may be told more widely."""
    if not _before(no, yes) or other_subject(no, yes) or names(meant(yes.words)) - close(no.report):
        return None
    if missing and not missing <= _PLACES:
        return None
    if planned(yes) and not no.said.to_come:
        if DECIDED not in denied:
            return None
        return ConflictKind.STATEMENT_ACT, "What was said not to be planned is told as planned or decided"
    if no.said.to_come != yes.said.to_come:
        return None
    return ConflictKind.OWN_WORDS, "The one who said that there was none tells of it later"


_PLACES = frozenset({"town", "city", "village", "country", "countri", "region", "distric", "area", "provin", "capit"})


def _others(
    no: Stance, yes: Stance, denied: frozenset[str], missing: frozenset[str]
) -> tuple[ConflictKind, str] | None:
    later = _before(no, yes)
    pointed = NO_SUCH.search(no.words) is not None  # its question tells of "such a plan" in more words
    if DECIDED in denied and planned(yes) and involves(no, yes) and (pointed or not missing):
        kind = ConflictKind.STATEMENT_ACT if later else ConflictKind.CLAIM_DENIAL
        return kind, "What was said not to be planned is told as planned or decided"
    both = names(close(no.report) & close(yes.report))
    if both and _SEEN.search(yes.words) and names(denied) & meant(yes.words) and _headed(no, yes):
        return ConflictKind.CLAIM_DENIAL, "The one says that there was none, the other has seen it"
    plainly = not missing and _PLAINLY.search(yes.words) is not None
    both |= names(wide(no.report) & wide(yes.report)) if plainly else frozenset()
    if not both or no.said.to_come != yes.said.to_come:
        return None
    if plainly or (not missing and _STILL.search(yes.words)):
        return ConflictKind.CLAIM_DENIAL, "The one says that there is none of what the other tells as still so"
    if not missing and no.claim.kind is Kind.DENIAL and len(distinct(things(denied))) >= SHARED:
        return ConflictKind.CLAIM_DENIAL, "The one denies all that the other tells"
    return None


SHARED = 2
"""Things that a denial in another text shares with what it denies."""
_SEEN = re.compile(
    r"(?i)\b(?:saw|seen|watched|heard|filmed|photographed|recorded|logged|counted|tracked|found|detected|noticed"
    r"|spotted|registered)\b"
)
_HEAD = re.compile(
    r"(?i)\b(?:no|not one|not a single|none of the) (?P<what>(?:[a-z-]+ )?[a-z-]+) (?:of|from"
    r"|belonging to) (?:the )?(?P<whose>(?-i:[A-Z])[\w ]+)"
)


def _headed(no: Stance, yes: Stance) -> bool:
    """ "No aircraft of Quenda", and an aircraft of Quenda that was seen."""
    found = _HEAD.search(no.words)
    if found is None:
        return False
    told = meant(yes.words)
    return bool(things(meant(found["what"])) & told) and bool(names(meant(f"x {found['whose']}")) & told)


def _before(no: Stance, yes: Stance) -> bool:
    return no.said_on[1] is not None and yes.said_on[0] is not None and no.said_on[1] < yes.said_on[0]


def gainsaid_keys(one: Stance) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys by which a "no" and what it is said to find each other: stored ones, and asked ones."""
    told, denied = things(meant(one.words)), denied_things(one)
    stored: set[str] = set()
    asked: set[str] = set()
    for way, is_so in (("plan", planned(one)), ("still", _STILL.search(one.words)), ("seen", _SEEN.search(one.words))):
        if is_so and _told(one):
            stored |= {f"{way}:{each}" for each in told}
            asked |= {f"no {way}:{each}" for each in told}
    for part in denied:
        ways = ("plan",) if DECIDED in part else ("still", "seen")
        stored |= {f"no {way}:{each}" for way in ways for each in things(part)}
        asked |= {f"{way}:{each}" for way in ways for each in things(part)}
    return frozenset(stored), frozenset(asked)
