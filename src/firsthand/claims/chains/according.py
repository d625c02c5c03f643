"""According to X, by his account: the last hop of what others say, or the only one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from firsthand.claims.attribute import COURSES, form
from firsthand.claims.chains.hops import extents, hop_of, trimmed_all
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import complement, noun_phrase, reporting_verbs, subject
from firsthand.claims.stretches import joined, share, without
from firsthand.language.grammar import Token
from firsthand.model.claim import Claim, Hop, Quote
from firsthand.model.text import Span

WHOLLY = 0.8
"""Content that others account for to this share adds nothing of its own."""

BY_ACCOUNT = re.compile(
    r"\b(?:by|in) (?P<who>his|her|their|its|(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)?(?:['’]s|s['’]))(?: own)? "
    r"(?:account|telling|version|words?|estimates?|reckoning|count|view|opinion|judgment|judgement|rule of thumb)\b"
    r"(?! of (?!thumb)| for)",
    re.IGNORECASE,
)
"""By his account, in Brixen's words."""

INFERRED = re.compile(r"(?:so|which means|and so|but)\b", re.IGNORECASE)
"""How the author goes on from what was told: "400 a day, by his count, ⟦so two would do⟧"."""


def pass_on_according_to(draft: Draft) -> Draft:
    """Read "according to": the last hop of a claim in its sentence, or the only hop of the sentence itself."""
    for cue, mention in [*_according_to(draft), *_by_account(draft)]:
        draft = _accorded(draft, cue, mention)
    return draft


def _by_account(draft: Draft) -> Iterator[tuple[Span, Span]]:
    for paragraph in draft.paragraphs:
        for match in BY_ACCOUNT.finditer(draft.text, paragraph.start, paragraph.end):
            cue = Span(match.start(), match.end())
            taken = any(cue.overlaps(s) for c in draft.claims for s in (*c.content, *c.cue))
            if not taken and not any(cue in q for q in draft.quotes):
                yield cue, Span(match.start("who"), match.end("who"))


def _according_to(draft: Draft) -> Iterator[tuple[Span, Span]]:
    grammar = draft.grammar
    for token, following in zip(grammar.tokens, grammar.tokens[1:], strict=False):
        if token.text.lower() != "according" or following.text.lower() != "to":
            continue
        head = next((c for c in grammar.children(following) if c.dep == "pobj"), None)
        if head is None or any(token.span in q for q in draft.quotes):
            continue
        mention = noun_phrase(grammar, head)
        if draft.words(mention).lower() not in COURSES:
            yield token.span.cover(following.span), mention


def _accorded(draft: Draft, cue: Span, mention: Span) -> Draft:
    sentence = draft.grammar.sentence_at(cue.start) or draft.paragraphs[draft.paragraph_at(cue.start)]
    own = next((c for c in draft.claims if any(s.overlaps(cue) for s in c.cue)), None)
    if draft.words(mention).lower() == "which":
        return _of_which(draft, own, cue, Span(mention.end, max(sentence.end, mention.end + 1)))
    mention = _whole(draft, own, mention)
    hop = hop_of(draft, mention, cue)
    inner = [c for c in draft.claims if c is not own and c.cue and c.cue[0] in sentence and _under(draft, c, own, cue)]
    decided = [c for c in inner if _tells_a_decision(draft, c)]
    if decided and own is not None:
        # What a body has decided is what the source tells of it.
        inner = [c for c in inner if c not in decided]
        draft = draft.with_claims(c for c in draft.claims if c not in decided)
    if inner:
        return _folded(draft, inner, own, hop, _aside(draft, cue, mention))
    if own is not None:
        aside = _aside(draft, cue, mention)
        reported = _with_reporter(draft, _less_apposition(draft, own, mention), hop, without(sentence, [aside]))
        return draft.with_claims(reported if c is own else c for c in draft.claims)
    content = trimmed_all(draft, without(sentence, (cue, mention)))
    if len(content) > 1 and INFERRED.match(draft.text, content[-1].start):
        content = content[:-1]
    claim = _from_rule(draft, content, hop)
    return draft.with_claims([*draft.claims, claim]) if claim else draft


def _whole(draft: Draft, own: Claim | None, mention: Span) -> Span:
    """The source as it was read, where a name or a second one goes on behind its head: "Alliance to Reclaim Ports".

    What was done with it is no part of its name: "emails disclosed on Friday".
    """
    read = own.chain[0].source.mention if own else None
    if read is None or mention not in read or read.end == mention.end:
        return mention
    behind = draft.grammar.within(Span(mention.end, read.end))
    return mention if any(t.pos == "VERB" and t.text.islower() for t in behind) else read


def _of_which(draft: Draft, own: Claim | None, cue: Span, behind: Span) -> Draft:
    """ "Read out the ledger, according to which 3,400 had left": what stands behind it, and the ledger said it."""
    ahead = len(draft.text[: cue.start].rstrip(", "))
    noun = next((t for t in draft.grammar.tokens if t.span.end == ahead), None)
    content = trimmed_all(draft, [behind])
    if noun is None or not content:
        return draft
    hop = hop_of(draft, noun_phrase(draft.grammar, noun), cue)
    claim = _from_rule(draft, content, hop)
    return draft.with_claims([*(c for c in draft.claims if c is not own), *([claim] if claim else [])])


DECIDING = frozenset({"decide", "agree", "resolve", "vote"})


def _tells_a_decision(draft: Draft, claim: Claim) -> bool:
    """Whether a claim is only what a body decided to do, in the writer's words."""
    verbs = [t for cue in claim.cue for t in draft.grammar.within(cue) if t.pos == "VERB"]
    bare = draft.words(claim.content[0]).startswith("to ")
    return claim.quote is Quote.INDIRECT and bare and any(v.lemma in DECIDING for v in verbs)


def _under(draft: Draft, claim: Claim, own: Claim | None, cue: Span) -> bool:
    """Whether "according to" passes the claim on: it holds the claim, or stands after it in its sentence."""
    if own is not None and share(draft.text, claim.content, own.content) >= WHOLLY:
        return True
    return claim.cue[0].start < cue.start and (own is None or _wraps(draft, own, [claim]))


def _wraps(draft: Draft, own: Claim, inner: list[Claim]) -> bool:
    return share(draft.text, own.content, [s for c in inner for s in extents(c)]) >= WHOLLY


def _aside(draft: Draft, cue: Span, mention: Span) -> Span:
    """All that "according to" brings in: "according to a copy seen by the Tribune"."""
    return cue.cover(draft.grammar.subtree_span(draft.grammar.top(draft.grammar.within(mention))))


def _folded(draft: Draft, inner: list[Claim], own: Claim | None, hop: Hop, aside: Span) -> Draft:
    claims = []
    for claim in draft.claims:
        if claim is own and _wraps(draft, own, inner):
            continue
        claims.append(_passed_on(draft, claim, hop, aside) if claim in inner else claim)
    return draft.with_claims(claims)


def _passed_on(draft: Draft, claim: Claim, hop: Hop, aside: Span) -> Claim:
    content = trimmed_all(draft, [p for s in claim.content for p in without(s, [aside])])
    return replace(claim, content=content or claim.content, chain=(*claim.chain, hop))


def _with_reporter(draft: Draft, own: Claim, hop: Hop, beside: Iterable[Span]) -> Claim:
    """A speaker between the content and "according to" ("…," he said, according to …) is the inner hop.

    ``beside`` is the sentence without the aside itself: "according to a doctor, who asked not to be named" has one.
    """
    for verb in (verb for stretch in beside for verb in reporting_verbs(draft.grammar, stretch)):
        by = subject(draft.grammar, verb)
        if by is None or by.dep == "nsubjpass" or by.tag in ("WP", "WDT") or verb.lemma in DECIDING:
            continue
        if any(verb.span in q for q in draft.quotes) or any(verb.span in s for s in own.cue):
            continue
        who = noun_phrase(draft.grammar, by)
        said = _told_clause(draft, verb, own, who)
        if said:
            chain = (hop_of(draft, who, verb.span), hop)
            return replace(own, content=said, cue=(verb.span,), chain=chain, quote=form(draft, said))
    return replace(own, chain=(hop,))


def _less_apposition(draft: Draft, own: Claim, mention: Span) -> Claim:
    """The claim without what only describes its source: "According to the Courier, a newspaper in the rail town, …"."""
    head = draft.grammar.within(mention)[-1]
    described = [draft.grammar.subtree_span(c) for c in draft.grammar.children(head) if c.dep == "appos"]
    content = trimmed_all(draft, [p for s in own.content for p in without(s, described)])
    return replace(own, content=content) if content else own


def _told_clause(draft: Draft, verb: Token, own: Claim, who: Span) -> tuple[Span, ...]:
    """What the inner verb governs: the quotations of the outer content, or the clause that is its complement."""
    quoted = tuple(q for s in own.content for q in draft.quotes_in(s))
    clause = complement(draft.grammar, verb)
    if clause is not None:
        whole = draft.grammar.subtree_span(clause)
        if not quoted or all(q in whole for q in quoted):
            return trimmed_all(draft, without(whole, (verb.span, who)))
    return joined(draft.text, quoted)


def _from_rule(draft: Draft, content: tuple[Span, ...], hop: Hop) -> Claim | None:
    if not content or hop.cue is None:
        return None
    quote = form(draft, content)
    return Claim(document=draft.document.id, content=content, cue=(hop.cue,), chain=(hop,), quote=quote)
