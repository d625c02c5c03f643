"""Who reports that who said what, in one sentence for people: never that somebody lied, nor more than the text has."""

from __future__ import annotations

from firsthand.judgements.meaning.negation import truly_negated
from firsthand.judgements.voices.voices import voice
from firsthand.judgements.words.kinds import FLATLY_NOT
from firsthand.model.claim import Kind, Quote, SourceType
from firsthand.model.judgement import Reason, Report

LONGEST = 220
"""Characters of a claim's words that are shown; the spans lead to the rest."""
_VERBATIM = frozenset({Quote.DIRECT, Quote.POST, Quote.BLOCK})


def reported(report: Report) -> Reason:
    """Return "A reports that B said: “…”", with the spans of the words and of who is named as saying them."""
    spans = [(report.document.id, span) for span in report.claim.content]
    mention = report.claim.chain[0].source.mention if report.claim.chain else None
    if mention:
        spans.insert(0, (report.document.id, mention))
    return Reason(f"{_outlet(report)} reports{_through(report)} {_said(report)} “{shown(report)}”.", tuple(spans))


def shown(report: Report) -> str:
    """Return a claim's words on one line, cut where they are long."""
    words = " ".join(report.words.split()).removeprefix("that ").strip(" “”\"‘’'").rstrip(".,;")
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0] + " …"


def denies(report: Report) -> bool:
    """Return whether the words are what somebody denied: "denied that ⟦politics had anything to do with it⟧"."""
    claim = report.claim
    denied = claim.kind is Kind.DENIAL and claim.factuality in FLATLY_NOT and not claim.author
    return denied and not truly_negated(report.words)


def who(report: Report) -> str:
    """Return the innermost source as the text names it, or the outlet where the author speaks."""
    source = voice(report)
    return source.shown if source else _outlet(report)


def _outlet(report: Report) -> str:
    title = f" (“{report.document.title}”)" if report.document.title else ""
    return report.document.outlet or f"An unknown outlet{title}"


def _through(report: Report) -> str:
    names = [hop.source.canonical or hop.source.name for hop in report.claim.chain[1:]]
    return f", by way of {' and '.join(names)}," if names else ""


def _said(report: Report) -> str:
    if not report.claim.chain:
        return "in its own voice:"
    source = report.claim.chain[0].source
    name = source.canonical or source.name
    if source.type is SourceType.VAGUE:
        return f"as hearsay ({name}):"
    if source.type is SourceType.ANONYMOUS:
        name = f"a source described as “{name}”"
    if denies(report):
        return f"that {name} denied:"
    return f"that {name} said:" if report.claim.quote in _VERBATIM else f"that {name} said"
