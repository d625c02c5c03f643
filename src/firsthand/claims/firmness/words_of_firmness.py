"""The words that say how firmly something is held: modals, adverbs, and the words that take a clause as their object.

Each word carries two of FactBank's degrees: what it makes of its clause where it is affirmed, and where it is negated
("likely": probable; "not likely": probably not). The degrees follow FactBank's guidelines (Saurí and Pustejovsky 2009)
and, where those are silent, the signatures of implicative verbs (Karttunen 2012).
"""

from __future__ import annotations

from typing import Final

from firsthand.claims.firmness.degrees import Pair
from firsthand.claims.firmness.degrees import of_each as _all
from firsthand.model.claim import Factuality

_CT, _NOT = Factuality.CERTAIN, Factuality.CERTAIN_NOT
_PR, _PR_NOT = Factuality.PROBABLE, Factuality.PROBABLE_NOT
_PS, _PS_NOT = Factuality.POSSIBLE, Factuality.POSSIBLE_NOT
_UU = Factuality.UNCOMMITTED


SHORT_FORMS: Final = {
    "wo": "will", "'ll": "will", "’ll": "will", "ca": "can", "sha": "shall", "'d": "would", "’d": "would",
}  # fmt: skip
"""Clitics and cut stems that stand before n't, to the modal they are a form of."""

MODALS: Final[dict[str, Pair]] = {
    "will": (_CT, _NOT),
    "shall": (_CT, _NOT),
    "may": (_PS, _PS_NOT),
    "might": (_PS, _PS_NOT),
    "could": (_PS, _NOT),
    "can": (_PS, _NOT),
    "would": (_PR, _PR_NOT),
    "should": (_UU, _UU),
    "must": (_UU, _UU),
    "ought": (_UU, _UU),
}
"""``would`` is the hypothetical one; where it reports a ``will`` ("said it would"), it counts as ``will``."""

VERBS_THAT_CAN_MEANS_NOTHING_WITH: Final = frozenset({"confirm", "see", "say", "tell", "report", "hear", "reveal"})
"""After these "can" claims no mere possibility: "we can confirm" confirms."""

ADVERBS: Final[dict[str, Factuality]] = {
    **dict.fromkeys(("probably", "likely", "presumably", "apparently", "seemingly", "evidently"), _PR),
    **dict.fromkeys(("possibly", "perhaps", "maybe", "conceivably", "potentially"), _PS),
    **dict.fromkeys(("reportedly", "allegedly", "purportedly", "supposedly", "ostensibly"), _UU),
    **dict.fromkeys(("never", "nowhere", "hardly", "scarcely", "neither", "nor"), _NOT),
    "unlikely": _PR_NOT,
    "certainly": _CT,
}

RAISING: Final[dict[str, Pair]] = {
    **_all("seem appear look sound", (_PR, _PR_NOT)),
    **_all("threaten risk", (_PS, _UU)),
    **_all("fail refuse decline neglect forget", (_NOT, _CT)),
    **_all("manage dare remember bother", (_CT, _NOT)),
    **_all("happen continue begin start prove turn come go", (_CT, _NOT)),
    **_all("set slate schedule poise", (_PR, _PR_NOT)),
    "mean": (_CT, _NOT),
}
"""Verbs that pass on, weaken or turn round what stands under them, whoever their subject is."""

ATTITUDES: Final[dict[str, Pair]] = {
    **_all("think believe expect suspect assume reckon guess suppose presume feel figure", (_PR, _PR_NOT)),
    **_all("predict forecast project anticipate estimate assess judge", (_PR, _PR_NOT)),
    **_all("suggest imply infer conclude", (_PR, _UU)),
    **_all("fear worry imagine speculate consider", (_PS, _UU)),
    **_all("doubt", (_PR_NOT, _PR)),
    # "hop" is what a lemmatizer may make of "hoped"
    **_all("hope hop want wish wonder ask question inquire desire prefer intend plan aim propose", (_UU, _UU)),
    **_all("urge demand request order recommend advise beg appeal tell call press invite", (_UU, _UU)),
    **_all("instruct command implore exhort plead encourage summon challenge", (_UU, _UU)),
    **_all("understand know see realize realise", (_CT, _UU)),
}
"""Verbs of the mind. Inside a claim they count where it is the speaker's own mind: "I think that",
"is expected to", "it is believed that"; "Kyiv believes that" tells a fact about Kyiv."""

ANYBODY: Final = frozenset({"they", "everybody", "everyone"})
"""Who says it where a place alone is told: "in the queue they say"."""
HEARSAY: Final = frozenset({"allege", "rumor", "rumour", "say", "report", "claim", "purport"})
"""In the passive these pass on what nobody stands for: "is said to have left"."""

ADJECTIVES: Final[dict[str, Pair]] = {
    **_all("likely probable", (_PR, _PR_NOT)),
    **_all("unlikely improbable", (_PR_NOT, _PS)),
    **_all("possible conceivable plausible", (_PS, _NOT)),
    **_all("impossible inconceivable", (_NOT, _PS)),
    **_all("certain sure bound true obvious inevitable", (_CT, _PS)),
    **_all("clear", (_CT, _UU)),
    **_all("unclear uncertain unknown doubtful unsure", (_UU, _UU)),
    **_all("able", (_CT, _NOT)),
    **_all("unable", (_NOT, _CT)),
    **_all("set due poised about", (_PR, _PR_NOT)),
    **_all("false untrue", (_NOT, _CT)),
}

NOUNS: Final[dict[str, Pair]] = {
    **_all("odds odd chance possibility prospect risk danger fear", (_PS, _NOT)),
    **_all("likelihood probability expectation belief suspicion verge brink track course way", (_PR, _PR_NOT)),
    **_all("doubt", (_PS, _CT)),
    **_all("question secret", (_UU, _CT)),
    **_all("evidence sign indication proof", (_PR, _UU)),
    **_all("talk rumor rumour speculation gossip hope suggestion", (_UU, _UU)),
}
"""Nouns with a clause or an "of" phrase under them: "a chance that", "no doubt that", "on the verge of"."""

CUES: Final[dict[str, Pair]] = {
    **ATTITUDES,
    **_all("say claim report tell allege purport know understand consider conclude judge", (_CT, _UU)),
    **_all("estimate", (_CT, _UU)),
    **_all("deny reject dismiss refute rebut repudiate disavow disprove debunk contradict denial", (_NOT, _UU)),
    **_all("rule", (_NOT, _PS)),
    **_all("possibility", (_PS, _UU)),
    **_all("seem appear", (_PR, _PR_NOT)),
    **_all("sure certain", (_CT, _UU)),
    **_all("expectation belief suspicion", (_PR, _UU)),
    **_all("doubt", (_PR_NOT, _PR)),
    **_all("talk rumor rumour speculation gossip hope question request demand order appeal call", (_UU, _UU)),
    **_all("warn warning", (_CT, _UU)),
}
"""Words of a cue, read as the source's own commitment. Any other cue leaves the content as firm as its own words make
it, and uncommitted where the cue is negated ("did not say that")."""

UNCOMMITTED_ONLY_WITH_INFINITIVE: Final = frozenset({"tell", "press", "ask", "warn", "warning", "say"})
"""Cues that tell of a fact before a finite clause and give an order before an infinitive: "told them to leave"."""

REFUSALS: Final = frozenset(
    {"refuse", "decline", "fail", "unable", "stop", "without", "neither", "nor", "never", "not"}
)
"""Words inside a cue that negate the reporting verb after them: "declined to confirm that"."""

ALMOST: Final = frozenset({"almost", "nearly", "virtually"})
"""Before "certain" these leave room for doubt."""

LIGHT_VERBS: Final = frozenset(
    {"be", "have", "make", "raise", "see", "express", "voice", "take", "run", "carry", "leave"}
)
"""Verbs that only carry the noun after them: "has no doubt that", "raises the possibility that"."""

LINKING: Final = frozenset({"be", "seem", "remain", "look", "become", "feel", "sound", "appear"})
"""Verbs between a subject and what is said of it."""

NOT_ONLY: Final = frozenset({"only", "just", "merely", "simply", "solely", "all", "every"})
"""After "not" these affirm more than they name, or some of it: "not just a thousand", "not all were upheld"."""

NEGATIVE_WORDS: Final = frozenset({"no", "neither", "none", "nobody", "nothing"})

BANDS: Final[dict[str, tuple[int, int]]] = {
    "remote": (1, 5),
    "unlikely": (20, 45),
    "improbable": (20, 45),
    "likely": (55, 80),
    "probable": (55, 80),
    "probably": (55, 80),
}
"""ICD-203's intervals in per cent, for the words that stand alone; ``probably`` is ``probable`` as an adverb."""

STRENGTHENED_BANDS: Final[dict[tuple[str, str], tuple[int, int]]] = {
    **dict.fromkeys([(s, w) for s in ("very", "highly") for w in ("unlikely", "improbable")], (5, 20)),
    **dict.fromkeys([(s, w) for s in ("very", "highly") for w in ("likely", "probable")], (80, 95)),
    **dict.fromkeys([(s, w) for s in ("almost", "nearly") for w in ("certain", "certainly")], (95, 99)),
    ("no", "chance"): (1, 5),
    ("even", "chance"): (45, 55),
    ("even", "odds"): (45, 55),
    ("even", "odd"): (45, 55),
}

COMPARING: Final = frozenset({"more", "less", "most", "least", "as", "equally", "increasingly"})
"""Before a word of probability these rank it against another; no interval is meant."""
