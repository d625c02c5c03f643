"""The asserted clause of a sentence in the author's voice: without connectives, framing or mere setting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.claims.attribution.inferences import HINGE
from firsthand.claims.attribution.telling import OWN_VIEW
from firsthand.claims.draft import Draft
from firsthand.claims.stretches import trimmed
from firsthand.language.grammar import FINITE, VERBAL, Token
from firsthand.model.text import Span

CONNECTIVE = re.compile(
    r"(?:and|but|or|so|yet|still|also|thus|hence|therefore|"
    r"however(?!\s[a-z]+(?:\s[a-z]+)?\s(?:the|it|he|she|they|this|that|his|her|its|an?)\b)|"
    r"moreover|furthermore|meanwhile|instead|indeed|"
    r"besides|"
    r"nevertheless|nonetheless|otherwise|consequently|accordingly|similarly|likewise|in fact|of course|"
    r"in particular|in short|in other words|for example|for instance|in addition|in contrast|by contrast|"
    r"on the other hand|as a result|"
    r"after all|at the same time|to be sure|then again|that said|even so|what is more|what's more)\b,?\s+",
    re.IGNORECASE,
)
"""Words that hang a sentence on the one before it; "nor" turns it round and stays."""

FRAMING = re.compile(
    r"(?:(?:it (?:is|’s|'s|would be|may be|seems|appears|is worth (?:noting|remembering)|must be said|bears repeating)"
    r"(?: (?:safe|fair|no secret|clear|obvious|true|worth|likely|possible|important|not surprising|to|say|note|"
    r"remember|add|that|assume|noting|repeating|recalling)){1,5}"
    r"|it (?:(?:has|had|soon|later|since|also|then|now|\w+ly) ){0,3}"
    r"(?:emerged|transpired|turned out|turns out|came to light)(?: (?:(?:on|in|this|last|late) ){0,2}\w+)?(?=,? that\b)"
    r"|there is (?:no|little) doubt|the (?:fact|truth|point|upshot|result|problem|question) is"
    r"|(?:then )?there(?:’s|'s| is) (?:also )?the fact that|let(?:’|')s be (?:honest|clear|frank|fair)"
    r"|i(?:’ve|'ve| have) (?:got )?to (?:say|admit)|we(?:’ll|'ll| will)? (?:start|begin|end|close) by noting that"
    rf"|{OWN_VIEW.pattern} is|i (?:suspect|think|believe|"
    r"fear|doubt|guess|would say|am sure|know)|we (?:suspect|think|believe|fear|guess)|needless to say|no doubt"
    r"|make no mistake[:,]?"
    r"|as (?:i|we)(?:’ve|'ve| have)? (?:\w+ ){0,2}"
    r"(?:pointed out|said|noted|wrote|reported|explained|argued|mentioned|written)"
    r"(?: \w+){0,2}|this (?:probably )?means a few things)(?: that)?,?)\s+",
    re.IGNORECASE,
)
"""Words by which the author says that he or she says it."""

LABEL = re.compile(r"(?:[-•*]\s+|\d{1,2}[.)]\s+)?[A-Z][^:.!?,;“”\"]{1,40}:\s+(?=[A-Z“\"])|(?:[-•*]|\d{1,2}[.)])\s+")
"""What stands before the sentence of a list's item: "- ", "1. ", "Kharkiv axis: "."""

OWN_TURN = re.compile(
    rf",\s+(?:and|but|so|yet)\s+(?={OWN_VIEW.pattern} is\b|(?:i|we) (?:suspect|think|believe|guess)\b)", re.IGNORECASE
)
"""…, and my guess is that: from the fact to what the author makes of it."""

NO_COMMITMENT = re.compile(r"\b(?:not clear|unclear|unknown|remains to be seen|not known)\b", re.IGNORECASE)
"""A clause that says only that something is not known."""

HANGING = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "DET", "PUNCT"})
SETTING = frozenset({"advcl"})


def asserted(draft: Draft, span: Span) -> Iterator[Span]:
    """Yield the assertions of one sentence or rest of one: the main clause cut bare, and a conclusion hung on it."""
    span = trimmed(draft.text, span) or span
    conclusion = HINGE.search(draft.text, span.start, span.end)
    if conclusion and not any(q.start < conclusion.start() < q.end for q in draft.quotes):
        tail = Span(conclusion.end(), span.end) if conclusion.end() < span.end else None
        if tail and _has_own_verb(draft, tail):
            span = Span(span.start, conclusion.start())
            yield _stopped(draft, tail)
    turn = OWN_TURN.search(draft.text, span.start, span.end)
    if turn and not draft.is_quoted(Span(*turn.span())):
        yield _whole(draft, _without_head(draft, Span(turn.end(), span.end)))
        span = Span(span.start, turn.start())
    yield _whole(draft, _without_reason(draft, _without_head(draft, span)))


def _has_own_verb(draft: Draft, span: Span) -> bool:
    return any(t.dep in ("ccomp", "advcl") and t.pos in ("VERB", "AUX") for t in draft.grammar.within(span))


def _without_head(draft: Draft, span: Span) -> Span:
    """The stretch from where the assertion starts: connectives, framing and settings before it are cut."""
    start = span.start
    while True:
        following = _past(draft, start, span.end)
        # A setting that ends before this point was passed already: only what lies ahead moves the start.
        if following <= start:
            return Span(start, span.end)
        start = following


def _past(draft: Draft, start: int, end: int) -> int:
    for pattern in (LABEL, CONNECTIVE, FRAMING):
        match = pattern.match(draft.text, start, end)
        if match and match.end() < end:
            return match.end()
    return _past_setting(draft, start, end)


def _past_setting(draft: Draft, start: int, end: int) -> int:
    """Past a subordinate clause that comes first ("Even as talks are under way, …"), or one that commits to nothing."""
    tokens = draft.grammar.within(Span(start, end))
    if not tokens:
        return start
    root = draft.grammar.top(tokens)
    if root.dep != "ROOT":
        root = next((t for t in tokens if t.dep == "ROOT"), root)
    for child in draft.grammar.children(root):
        if child.dep in SETTING and child.index < root.index:
            clause = draft.grammar.subtree_span(child)
            comma = _comma_after(draft, _without_comma(draft, clause), end)
            if clause.start <= start + 1 and comma and not (_in_order(draft, child) or _opens(draft, root, comma)):
                return comma
    return _past_doubt(draft, root, start, end)


def _opens(draft: Draft, verb: Token, at: int) -> bool:
    """Whether what is left begins with the verb: its subject was taken for a part of the clause before the comma."""
    first = draft.grammar.within(Span(at, verb.span.end))[0]
    return verb.tag in FINITE | {"VBN"} and first.pos in VERBAL and first.tag in FINITE


def _in_order(draft: Draft, verb: Token) -> bool:
    """A condition belongs to what it conditions: "If they come, we fight" without its "if" is another claim."""
    return any(c.dep == "mark" and c.text.lower() in ("if", "unless") for c in draft.grammar.children(verb))


def _past_doubt(draft: Draft, root: Token, start: int, end: int) -> int:
    """Past "It's not clear what …, but": the coordinate clause is what is asserted."""
    later = [c for c in draft.grammar.children(root) if c.dep == "conj" and c.index > root.index]
    for clause in later:
        first = draft.grammar.subtree_span(clause).start
        if start < first < end and _empty(draft, Span(start, first)):
            return first
    return start


def _empty(draft: Draft, clause: Span) -> bool:
    words = draft.words(clause)
    return bool(NO_COMMITMENT.search(words)) or bool(re.match(r"there (?:is|are) no\b", words, re.IGNORECASE))


def _without_comma(draft: Draft, clause: Span) -> int:
    """Where a clause ends; the parser often hangs the comma behind it on its verb."""
    return clause.end - 1 if draft.text[clause.end - 1] == "," else clause.end


def _comma_after(draft: Draft, at: int, end: int) -> int | None:
    match = re.compile(r"\s*,\s+").match(draft.text, at, end)
    return match.end() if match else None


def _without_reason(draft: Draft, span: Span) -> Span:
    """The stretch up to a trailing reason set off by a comma: ", given the intensity of the combat"."""
    for match in re.finditer(r",\s+(given|because|due to|thanks to|owing to)\b", draft.text[span.start : span.end]):
        if match.start() > 0:
            return Span(span.start, span.start + match.start())
    return span


def _whole(draft: Draft, span: Span) -> Span:
    """The stretch without stop and without words left hanging where something was cut off behind them ("…, except")."""
    span = _stopped(draft, span)
    while tokens := draft.grammar.within(span):
        last = tokens[-1]
        follows = last.index + 1 < len(draft.grammar.tokens) and draft.grammar.tokens[last.index + 1].pos != "PUNCT"
        if not (follows and last.pos in HANGING) or len(tokens) == 1:
            break
        span = _stopped(draft, Span(span.start, last.span.start))
    return span


def _stopped(draft: Draft, span: Span) -> Span:
    """The stretch without its full stop."""
    end = span.end
    while end > span.start + 1 and draft.text[end - 1] in ".,;: \t\n\r":
        end -= 1
    return Span(span.start, end)
