"""The words that pass on, weaken or turn round an author's commitment to an event beneath them, whoever thinks it."""

from __future__ import annotations

from typing import Final

from firsthand.claims.degrees import Pair
from firsthand.claims.degrees import of_each as _all
from firsthand.claims.words_of_firmness import ATTITUDES, RAISING
from firsthand.model.claim import Factuality

_CT, _NOT = Factuality.CERTAIN, Factuality.CERTAIN_NOT
_PR, _PR_NOT = Factuality.PROBABLE, Factuality.PROBABLE_NOT
_PS = Factuality.POSSIBLE
_UU = Factuality.UNCOMMITTED


GOVERNORS: Final[dict[str, Pair]] = {
    **ATTITUDES,
    **RAISING,
    **_all("deny reject refute rebut dispute disprove", (_NOT, _UU)),
    **_all("force compel cause make lead get help serve", (_CT, _NOT)),
    **_all("prevent stop avoid avert prohibit ban forbid bar", (_NOT, _CT)),
    **_all("allow permit authorize", (_PS, _NOT)),
    **_all("let enable", (_CT, _NOT)),
    **_all("agree decide vow pledge promise commit plan intend", (_CT, _UU)),
    **_all("try attempt seek struggle strive", (_UU, _NOT)),
    **_all("need require", (_UU, _UU)),
}
"""Over a clause, affirmed and negated. The signatures are those of implicative verbs (Karttunen 2012): two-way, such as
"manage", and one-way, such as "allow", whose negation alone settles anything."""

UNDOING: Final = frozenset(
    "avoid avert prevent cancel scrap abandon abort block veto reject defeat thwart foil shelve kill delay postpone "
    "suspend lack".split()
)
"""What these have for their object did not come about, or not then."""

THINGS_SAID: Final = frozenset(
    "proposal offer request claim demand bid plan protest appeal idea suggestion call allegation accusation report "
    "complaint motion view notion".split()
)
"""What was said or meant is there, whatever became of it."""

MODIFIERS: Final[dict[str, Factuality]] = {
    **dict.fromkeys(("cancelled", "canceled", "aborted", "abandoned", "scrapped", "averted"), _NOT),
    **dict.fromkeys(("possible", "potential", "eventual"), _PS),
    **dict.fromkeys(("likely", "expected", "probable", "scheduled", "planned"), _PR),
    **dict.fromkeys(("alleged", "supposed", "purported", "proposed", "hypothetical", "reported", "rumored"), _UU),
}
"""Adjectives before a noun that tells an event: "the cancelled deal"."""

NOUNS_WITH_INFINITIVE: Final[dict[str, Pair]] = {
    **_all("decision agreement move contract deal pledge", (_CT, _UU)),
    **_all("plan intention", (_PR, _UU)),
    **_all("option chance opportunity right permission threat", (_PS, _UU)),
    **_all("proposal offer request demand call", (_UU, _UU)),
    **_all("failure refusal inability", (_NOT, _CT)),
    **_all("ability power capacity", (_PS, _NOT)),
}
"""Nouns over an infinitive: "the failure to pay"; under any other the act is meant, not told."""

OBJECT_GOVERNORS: Final[dict[str, Pair]] = {
    **dict.fromkeys(UNDOING, (_NOT, _CT)),
    **_all("schedule slate", (_PR, _PR_NOT)),
    **_all("deny", (_NOT, _UU)),
    **_all("expect predict forecast anticipate project estimate", (_PR, _PR_NOT)),
    **_all("want seek request demand propose urge consider need hope", (_UU, _UU)),
    **_all("fear negotiate threaten", (_PS, _UU)),
    **_all("allow permit", (_PS, _NOT)),
}
"""Over a noun that tells an event: "expects cuts", "averted a strike"."""

PARTICLES: Final[dict[tuple[str, str], Pair]] = {
    ("rule", "out"): (_NOT, _PS),
    ("call", "off"): (_NOT, _CT),
    ("fall", "through"): (_NOT, _CT),
}
"""Verbs with their particle, over a noun that tells an event: "did not rule out a strike"."""

KEEPING_FROM: Final[dict[str, Pair]] = _all(
    "prevent stop ban bar prohibit block keep prohibit discourage exclude dissuade deter restrain hinder", (_NOT, _CT)
)
"""Verbs with "from"."""

NOTHING_OF: Final[dict[str, Factuality]] = dict.fromkeys(
    ("lack", "absence", "cancellation", "rejection", "denial", "abandonment", "ban"), _NOT
)
"""Nouns with "of" or "on" that say there is none of what follows."""

SEEKING: Final[dict[str, tuple[str, ...]]] = {
    "call": ("for",), "ask": ("for",), "push": ("for",), "wait": ("for",), "press": ("for",), "look": ("for",),
    "hope": ("for",), "appeal": ("for",), "bid": ("for",),
}  # fmt: skip
"""Verbs with a preposition, over what is wanted."""

ADJUNCT_CLAUSES: Final[dict[str, Factuality]] = {"lest": _PS}
CHOOSING: Final = frozenset({"opt", "decide", "vote", "choose"})
"""Verbs with "against", over what is not done."""

WITHOUT: Final = frozenset({"without", "instead", "rather"})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
PASSIVE_ONLY: Final = frozenset({"set", "slate", "schedule", "poise"})
"""These hold what is to come in the passive only: "is set to land"; "set up to show" tells a purpose."""

PURPOSE: Final = _CT
"""An act that is meant, "to cut costs": MEANTIME takes it for as certain as what it is meant by."""
