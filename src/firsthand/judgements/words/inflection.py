"""The forms that a dictionary word takes in English news: verbs and nouns, regular and not, British and American."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

# Past and participle of verbs that no rule gives; "put" and its like stay as they are.
_PAST: Mapping[str, str] = {
    "arise": "arose arisen", "awake": "awoke awoken", "be": "was were been is are am", "bear": "bore borne",
    "beat": "beaten", "become": "became", "begin": "began begun", "bend": "bent", "bet": "", "bid": "",
    "bind": "bound", "bite": "bit bitten", "bleed": "bled", "blow": "blew blown", "break": "broke broken",
    "breed": "bred", "bring": "brought", "broadcast": "", "build": "built", "burn": "burned burnt", "burst": "",
    "buy": "bought", "cast": "", "catch": "caught", "choose": "chose chosen", "come": "came", "cost": "", "cut": "",
    "deal": "dealt", "die": "died dying", "dig": "dug", "do": "did done does", "draw": "drew drawn",
    "drink": "drank drunk", "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feed": "fed",
    "feel": "felt", "fight": "fought", "find": "found", "flee": "fled", "fly": "flew flown",
    "forbid": "forbade forbidden",
    "forecast": "", "foresee": "foresaw foreseen", "forget": "forgot forgotten", "forgive": "forgave forgiven",
    "freeze": "froze frozen", "get": "got gotten", "give": "gave given", "go": "went gone goes", "grow": "grew grown",
    "hang": "hung hanged", "have": "had has", "hear": "heard", "hide": "hid hidden", "hit": "", "hold": "held",
    "hurt": "", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent",
    "let": "", "lie": "lay lain lied lying", "light": "lit", "lose": "lost", "make": "made", "mean": "meant",
    "meet": "met", "mislead": "misled", "outbid": "", "outlaw": "outlawed", "overrun": "overran",
    "overtake": "overtook overtaken", "overthrow": "overthrew overthrown", "oversee": "oversaw overseen", "pay": "paid",
    "prove": "proved proven", "put": "", "quit": "", "read": "", "rebuild": "rebuilt", "repay": "repaid", "rid": "",
    "ring": "rang rung", "rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "", "shake": "shook shaken", "shed": "", "shoot": "shot",
    "shrink": "shrank shrunk",
    "shut": "", "sink": "sank sunk", "sit": "sat", "slay": "slew slain", "speak": "spoke spoken", "speed": "sped",
    "spend": "spent", "spill": "spilled spilt", "spin": "spun", "split": "", "spread": "", "spring": "sprang sprung",
    "stand": "stood", "steal": "stole stolen", "stick": "stuck", "strike": "struck stricken", "swear": "swore sworn",
    "sweep": "swept", "swim": "swam swum", "swing": "swung", "take": "took taken", "teach": "taught",
    "tear": "tore torn",
    "tell": "told", "think": "thought", "throw": "threw thrown", "thrust": "", "undergo": "underwent undergone",
    "undertake": "undertook undertaken", "undo": "undid undone", "uphold": "upheld", "upset": "", "wake": "woke woken",
    "wear": "wore worn", "win": "won", "withdraw": "withdrew withdrawn", "withhold": "withheld",
    "withstand": "withstood", "write": "wrote written", "retake": "retook retaken", "rerun": "reran",
    "unfreeze": "unfroze unfrozen", "rewrite": "rewrote rewritten", "resell": "resold", "foretell": "foretold",
    "offset": "", "outgrow": "outgrew outgrown", "redraw": "redrew redrawn", "mow": "mowed mown", "sow": "sowed sown",
    "stem": "stemmed", "bus": "bused bussed", "panic": "panicked panicking", "traffic": "trafficked trafficking",
    "ship": "shipped shipping", "hospitalize": "hospitalized",
}  # fmt: skip

_PLURALS: Mapping[str, str] = {
    "man": "men", "woman": "women", "child": "children", "person": "people persons", "foot": "feet", "wolf": "wolves",
    "life": "lives", "leaf": "leaves", "half": "halves", "knife": "knives", "thief": "thieves", "wife": "wives",
    "crisis": "crises", "ox": "oxen", "analysis": "analyses", "basis": "bases", "bus": "buses", "shelf": "shelves",
    "medium": "media", "datum": "data", "virus": "viruses", "census": "censuses", "aircraft": "", "police": "",
    "hoax": "hoaxes", "corps": "",
}  # fmt: skip

# Verbs of two syllables and more whose last one is stressed double their last letter, as those of one do.
_DOUBLES = frozenset(
    "admit allot commit compel concur confer control defer deter embed equip expel forget impel incur occur omit"
    " patrol permit propel rebel recur refer regret remit repel submit transfer transmit overrun unplug abet acquit"
    " annul airdrop kidnap worship handicap quit".split()
)
_L = frozenset("cancel channel counsel dial fuel label level libel marshal model rival shell signal total travel"
               " unravel initial tunnel quarrel barrel funnel stencil".split()) - {"shell"}  # fmt: skip
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=1 << 13)
def verb_forms(verb: str) -> frozenset[str]:
    """Return all forms of a verb; one spelled with "-ize" has those with "-ise" too."""
    return frozenset(form for base in spellings(verb) for form in (base, *_conjugated(base)))


@lru_cache(maxsize=1 << 13)
def noun_forms(noun: str) -> frozenset[str]:
    """Return singular and plural of a noun, in both spellings of "-ization"."""
    return frozenset(form for base in spellings(noun) for form in (base, *_plural(base)))


def spellings(word: str) -> frozenset[str]:
    """Return a word as the British and the Americans write it, as far as a rule tells: "-ise", "-our"."""
    found = {word}
    for one, other in (("iz", "is"), ("yz", "ys")):
        for ending in ("e", "ing", "er", "ation"):
            if word.endswith(one + ending) and len(word) > 6:
                found.add(word.removesuffix(one + ending) + other + ending)
    return frozenset(found)


def _conjugated(verb: str) -> Iterator[str]:
    head, _, tail = verb.rpartition("-")
    if head:
        yield from (f"{head}-{form}" for form in verb_forms(tail))
        return
    yield _with_s(verb)
    if verb in _PAST:
        yield from _PAST[verb].split()
    ied = verb.endswith("y") and verb[-2] not in _VOWELS
    for stem in _before_ending(verb):
        yield f"{stem.removesuffix('i') + 'y' if verb.endswith('ie') else stem}ing"
        if verb not in _PAST and not ied:
            yield f"{stem.removesuffix('e')}ed"
    if verb not in _PAST and ied:
        yield f"{verb[:-1]}ied"


def _before_ending(verb: str) -> Iterator[str]:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        yield verb[:-1]
        return
    last, middle = verb[-1], verb[-2:-1]
    doubles = last not in "aeiouwxy" and middle in _VOWELS and verb[-3:-2] not in _VOWELS and len(verb) > 2
    if verb in _DOUBLES or (doubles and _one_syllable(verb)):
        yield verb + last
    else:
        yield verb
        if verb in _L:
            yield verb + last


def _one_syllable(verb: str) -> bool:
    return sum(a in _VOWELS and b not in _VOWELS for a, b in pairwise(verb)) == 1


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    if word.endswith("o") and word in {
        "go",
        "do",
        "veto",
        "embargo",
        "hero",
        "volcano",
        "tornado",
        "undergo",
        "torpedo",
    }:
        return f"{word}es"
    return f"{word}s"


def _plural(noun: str) -> Iterator[str]:
    head, _, tail = noun.rpartition("-")
    if tail in _PLURALS:
        yield from (f"{head}-{form}".removeprefix("-") for form in _PLURALS[tail].split())
    elif noun.endswith("man") and len(noun) > 4:
        yield f"{noun[:-3]}men"
    else:
        yield _with_s(noun)
