"""What is said by nobody in particular: "there is talk that", "reports that", "rumours that"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.claims.attribute import form
from firsthand.claims.draft import Draft
from firsthand.claims.reporting import noun_phrase
from firsthand.claims.sources.subjects import subject_above
from firsthand.claims.stretches import holds_any, jaccard, trimmed
from firsthand.claims.words_of_saying import TELLING
from firsthand.language.actors.roles import ALLEGATIONS, RUMOURS, TALK
from firsthand.language.grammar import FINITE, NOMINAL_SUBJECTS, Token
from firsthand.model.claim import Claim, Hop, Source, SourceType
from firsthand.model.text import Span

ALIKE = 0.6
"""Content that agrees with the hearsay's to this Jaccard is the same claim, found under another cue."""

ALONE = TALK | ALLEGATIONS
"""Nouns that are talk by themselves; others are only in "there is a feeling that", "the consensus is that"."""

NOBODYS = frozenset("evidence doubt doubts signs indications sign indication".split())
"""What is seen and not said."""

TOLD = RUMOURS - NOBODYS

REACH = 8
"""How many words at most stand between the noun and its "that": "talk at the market in the old town that"."""


CALLING = frozenset({"dismiss", "describe", "reject", "denounce", "condemn", "brand", "ridicule", "deride", "mock"})
"""Verbs that call what is told something: "as" and what follows is theirs."""


DENYING = frozenset({"reject", "dismiss", "deny", "refute", "rebut", "ridicule", "repudiate"})

FALSE = frozenset(
    "false untrue wrong incorrect baseless unfounded groundless fabricated invented nonsense lie fiction".split()
)
"""What the author calls talk that he denies: "Reports that the dam is cracked are false"."""


def read_hearsay(draft: Draft) -> Draft:
    """Make claims of vague sources out of nouns of rumour that a that-clause hangs on."""
    claims = list(draft.claims)
    for noun, clause, cue in [*_rumours(draft), *_bare(draft), *_impersonal(draft)]:
        content = trimmed(draft.text, clause)
        if content is None:
            continue
        claim = _claim(draft, noun, content, cue)
        same = [
            c for c in claims if jaccard(draft.text, c.content, claim.content) >= ALIKE or any(s in cue for s in c.cue)
        ]
        spoken = [c for c in same if _has_speaker(draft, c, noun) and not _goes_round(draft, c, cue)]
        if any(not any(noun in s for s in c.content) for c in spoken):
            continue
        claims = [c for c in claims if c not in same or c in spoken]
        claims.append(claim)
        denial = _denied(draft, claim)
        if denial is not None and not any(denial.cue[0].overlaps(cue) for c in claims for cue in c.cue):
            claims.append(denial)
    return draft.with_claims(claims)


def _goes_round(draft: Draft, claim: Claim, cue: Span) -> bool:
    """Whether a claim's cue is that there is talk, whomever it was given to for a source."""
    return draft.words(cue).lower().startswith("there ") and any(s.overlaps(cue) for s in claim.cue)


def _denied(draft: Draft, rumour: Claim) -> Claim | None:
    """The denial in "she rejected the suggestion that …", which an attribution may have missed."""
    mention = rumour.chain[0].source.mention
    noun = next(iter(draft.grammar.within(mention)), None) if mention else None
    verb = draft.grammar.head(noun) if noun else None
    if noun is None or verb is None or verb.lemma not in DENYING or noun.dep != "dobj":
        return None
    who = subject_above(draft.grammar, verb)
    content = noun_phrase(draft.grammar, noun).cover(rumour.content[-1])
    if who is None or who.span.end > verb.span.start or any(verb.span in q for q in draft.quotes):
        return None
    name = noun_phrase(draft.grammar, who)
    hop = Hop(source=Source(name=draft.words(name), type=SourceType.VAGUE, mention=name), cue=verb.span)
    quote = form(draft, (content,))
    return Claim(document=draft.document.id, content=(content,), cue=(verb.span,), chain=(hop,), quote=quote)


def _rumours(draft: Draft) -> Iterator[tuple[Span, Span, Span]]:
    """Each noun of rumour that a that-clause hangs on, or that "is that …" follows: noun, clause, cue."""
    grammar = draft.grammar
    for noun in grammar.tokens:
        if noun.pos not in ("NOUN", "PROPN") or noun.text.lower() not in TOLD:
            continue
        if any(noun.span in q for q in draft.quotes) or any(
            c.dep == "neg" or c.text.lower() == "no" for c in grammar.children(noun)
        ):
            continue
        mark = _that(draft, noun)
        if mark is None or any(c.dep == "poss" for c in grammar.children(noun)) or _is_gainsaid(draft, noun):
            continue
        cue = _cue(draft, noun)
        end = _end(draft, mark, whole=cue != noun.span)
        if mark.span.end < end:
            yield from _each(draft, noun.span, Span(mark.span.end, end), cue.cover(mark.span))


ANOTHER = re.compile(r",? and (?P<cue>(?P<noun>another)(?: \w+){0,3}? that)\s", re.IGNORECASE)
"""There is a rumour that it fell, and another that it stands."""


def _each(draft: Draft, noun: Span, clause: Span, cue: Span) -> Iterator[tuple[Span, Span, Span]]:
    """The rumour, and the other one that is told with it."""
    match = ANOTHER.search(draft.text, clause.start, clause.end)
    if match is None or match.start() == clause.start or match.end() == clause.end:
        yield noun, clause, cue
        return
    yield noun, Span(clause.start, match.start()), cue
    yield Span(*match.span("noun")), Span(match.end(), clause.end), Span(*match.span("cue"))


def _is_gainsaid(draft: Draft, noun: Token) -> bool:
    """Whether the author's own sentence denies the talk, which "is false" or "is rejected": so the author tells it."""
    verb = draft.grammar.head(noun)
    if noun.dep not in NOMINAL_SUBJECTS or any(noun.span in s for c in draft.claims for s in c.content if c.chain):
        return False
    children = draft.grammar.children(verb)
    if any(c.dep == "auxpass" for c in children):
        return verb.lemma in DENYING and not any(c.dep == "agent" for c in children)
    return verb.lemma == "be" and any(c.dep in ("acomp", "attr") and c.lemma in FALSE for c in children)


IT_IS = ("it is", "it was", "it has been", "it had been")
IMPERSONAL = re.compile(
    rf"\b(?P<cue>(?P<noun>(?:{'|'.join(IT_IS)}) (?:being )?(?:widely |often |also )?"
    r"(?:said|rumou?red|whispered|reported|alleged|claimed|believed|thought|feared|supposed))"
    r"(?P<where> (?:in|among|at|around|on|along) [^,.;:“”\"]{2,60}?)? that)\s",
    re.IGNORECASE,
)
"""It is said in the market that: nobody is named, and the words themselves are all there is of a source."""

ONLY_SAID = re.compile(r"(?:said|rumou?red|whispered|alleged|claimed)\b", re.IGNORECASE)
"""Of these somebody must have spoken; of what is believed or feared the text must say where."""


def _impersonal(draft: Draft) -> Iterator[tuple[Span, Span, Span]]:
    """What "is said" by nobody: the words that say so, the clause after "that", the cue."""
    for sentence in draft.grammar.sentences:
        if not holds_any(draft.words(sentence), IT_IS):
            continue
        match = IMPERSONAL.search(draft.text, sentence.start, sentence.end)
        if match is None or any(q.start <= match.start() < q.end for q in draft.quotes_in(sentence)):
            continue
        before = draft.text[sentence.start : match.start()].strip(" ,")
        if not (
            ONLY_SAID.search(match["noun"]) or match["where"] or before.lower().startswith(("in ", "among ", "at "))
        ):
            continue
        mark = draft.grammar.within(Span(match.start(), match.end()))[-1]
        end = draft.grammar.subtree_span(draft.grammar.head(mark)).end if mark.dep == "mark" else sentence.end
        end = min(end, sentence.end - (draft.text[sentence.end - 1] in ".!"))
        if match.end() < end:
            yield Span(*match.span("noun")), Span(match.end(), end), Span(*match.span("cue"))


CLAIMED = re.compile(
    rf"(?P<cue>(?P<noun>(?:{'|'.join(IT_IS)}) (?:being )?(?:widely |often |also )?(?:claimed|alleged|rumou?red)))"
    r"\s+(?!that\b|to\b|by\b|in\b|at\b|on\b)",
    re.IGNORECASE,
)
"""It is claimed the ferry was sold."""

CLOSED = re.compile(
    rf",\s+(?P<cue>(?P<noun>(?:{'|'.join(IT_IS)}) (?:claimed|alleged|rumou?red|reported|said)))"
    r"(?: (?:today|yesterday|last \w+|on \w+|\w+day))?[.]?\s*$",
    re.IGNORECASE,
)
"""The ferry was sold, it was claimed today."""

STORY_IS = re.compile(
    r"(?P<cue>(?P<noun>the (?:story|tale|version) (?:going|doing|making)(?: \w+){0,5}?) is that)\s", re.IGNORECASE
)
"""The story going round is that."""

WORD_IS = re.compile(
    r"(?P<cue>(?P<noun>(?:the )?"
    r"(?:word|talk|rumou?r|gossip|whisper|buzz|theory|consensus|feeling)) (?:\w+ ){0,5}is)\s+(?!that\b|of\b)",
    re.IGNORECASE,
)
"""Word is the council will vote."""

HAS_IT = re.compile(
    r"(?:but |and |now )?(?P<cue>(?P<noun>(?:the |one |local |market |village )?"
    r"(?:rumou?r|word|talk|gossip|legend|report|story|tale|whisper)) (?:\w+ ){0,5}(?:has|had) it(?: that)?)"
    r"\s+(?!that\b)",
    re.IGNORECASE,
)
"""Rumour has it the bank will close."""

THEY_SAY = re.compile(
    r"(?P<cue>(?P<noun>(?:in|at|on|along|around|among|up|down|across|outside|inside) [^,.;:“”\"]{2,60}?,?"
    r" (?:they|everybody|everyone)) (?:say|swear|whisper|will tell you|tell you|are saying|are whispering)(?: that)?)"
    r"\s+(?!that\b|[“\"‘])",
    re.IGNORECASE,
)
"""In the bread queue they say: whoever stands there, and nobody whom the text named before."""

ONE_HEARS = re.compile(
    r"(?:[^,.;:“”\"]{2,60}?,? )?(?P<cue>(?P<noun>one) (?:\w+ )?hears(?: it said)? that)\s+", re.IGNORECASE
)
"""All along the road one hears that the ferry will close."""

REPORTS_OF = re.compile(
    r"(?P<cue>there (?:are|were|have been|had been) (?:\w+ ){0,2}(?P<noun>reports|rumou?rs|claims|allegations) of)\s+",
    re.IGNORECASE,
)
"""There are reports of tear gas."""


def _bare(draft: Draft) -> Iterator[tuple[Span, Span, Span]]:
    """Rumours told without a "that": source, content, cue."""
    for sentence in draft.grammar.sentences:
        tried = (
            p.match(draft.text, sentence.start, sentence.end)
            for p in (HAS_IT, WORD_IS, REPORTS_OF, STORY_IS, THEY_SAY, ONE_HEARS, CLAIMED)
        )
        match = next(filter(None, tried), None)
        if match and match.end() < sentence.end and not any(q.overlaps(sentence) for q in draft.quotes):
            noun = Span(match.start("noun"), match.end("noun"))
            part = draft.text.find("; ", match.end(), sentence.end)  # behind it another tells what he makes of it
            end = sentence.end if part < 0 else part
            yield noun, Span(match.end(), end), Span(match.start("cue"), match.end("cue"))
        closed = CLOSED.search(draft.text, sentence.start, sentence.end) if match is None else None
        if closed and closed.start() > sentence.start and not draft.quotes_in(sentence):
            yield Span(*closed.span("noun")), Span(sentence.start, closed.start()), Span(*closed.span("cue"))


def _end(draft: Draft, mark: Token, *, whole: bool) -> int:
    """Where the rumour ends: with its clause, or, after "there is talk", with the sentence."""
    sentence = draft.grammar.sentence_at(mark.span.start)
    if whole and sentence:
        answer = _answer(draft, mark, sentence)
        return answer or sentence.end - (draft.text[sentence.end - 1] in ".!")
    return _before_as(draft, mark, draft.grammar.subtree_span(draft.grammar.head(mark)).end)


BUT = re.compile(r",\s+but\s")


def _answer(draft: Draft, mark: Token, sentence: Span) -> int | None:
    """Where somebody begins to say what he makes of the talk: "…, but a driver said that …"."""
    but = BUT.search(draft.text, mark.span.end, sentence.end)
    behind = draft.grammar.within(Span(but.end(), sentence.end)) if but else ()
    told = any(t.tag in FINITE and t.lemma in TELLING and t.dep in ("ROOT", "conj", "ccomp") for t in behind)
    return but.start() if but and told else None


def _before_as(draft: Draft, mark: Token, end: int) -> int:
    """The clause's end, before the "as" of a verb that takes one: "dismissed reports that it held ⟦as a tale⟧"."""
    above = {t.lemma for t in draft.grammar.ancestors(mark)}
    last = [t for t in draft.grammar.within(Span(mark.span.end, end)) if t.text == "as" and t.dep == "prep"][-1:]
    return draft.grammar.tokens[last[0].index - 1].span.end if last and above & CALLING else end


def _that(draft: Draft, noun: Token) -> Token | None:
    """The "that" which opens what the rumour says: its clause hangs on the noun, or on the noun's verb."""
    for mark in draft.grammar.tokens[noun.index + 1 : noun.index + REACH]:
        if mark.text.lower() != "that":
            continue
        if _cue(draft, noun) != noun.span:
            return mark
        if mark.dep == "mark":
            verb = draft.grammar.head(mark)
            above = draft.grammar.head(verb)
            told = (above == noun and noun.text.lower() in ALONE) or (
                draft.grammar.head(noun) == above and above.lemma == "be"
            )
            return mark if told else None
    return None


def _cue(draft: Draft, noun: Token) -> Span:
    """The words from "there" on in "there is talk"; else the noun alone."""
    verb = draft.grammar.head(noun)
    there = next((c for c in draft.grammar.children(verb) if c.dep == "expl"), None)
    return there.span.cover(noun.span) if there and there.index < noun.index else noun.span


def _claim(draft: Draft, noun: Span, content: Span, cue: Span) -> Claim:
    words = draft.words(noun)
    name = f"{words} rumour" if words.lower() == "another" else words  # the words alone may be a person's
    source = Source(name=name, type=SourceType.VAGUE, mention=noun)
    hop = Hop(source=source, cue=cue)
    quote = form(draft, (content,))
    return Claim(document=draft.document.id, content=(content,), cue=(cue,), chain=(hop,), quote=quote)


def _has_speaker(draft: Draft, claim: Claim, talk: Span) -> bool:
    """Whether somebody is named for the same words: not "you know", not the rumour itself."""
    mention = claim.chain[0].source.mention if claim.chain else None
    if mention is None or mention in talk or (claim.cue and draft.words(claim.cue[0]).lower() in RUMOURS):
        return False
    low = draft.words(mention).lower()
    if low == "it" and IMPERSONAL.match(draft.text, mention.start):
        return False
    return low not in {"you", "there", "i", "we", "one", "some", "many"} and low.split()[-1] not in RUMOURS
