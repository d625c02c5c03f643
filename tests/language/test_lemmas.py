"""Dictionary forms: by table, by rule and by what is contracted; a case is a word, its form and its dictionary form."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.lemmas import Lemmas, learned

LEMMAS = Lemmas(
    table={
        "VBD|VERB": {"said": "say", "told": "tell", "left": "leave", "hoped": "hop", "shed": "shed"},
        "VBN|VERB": {"left": "leave"},
        "VBZ|AUX": {"is": "be"},
        "NNS|NOUN": {"men": "man", "crises": "crisis"},
        "JJR|ADJ": {"worse": "bad"},
        "PRP|PRON": {"them": "they"},
    },
    bases=frozenset({"create", "provide", "die", "tie", "house", "visit", "free", "shoe", "fuel", "control", "hope"}),
)
BARE = Lemmas(table={}, bases=frozenset())

IRREGULAR = {
    "a verb": ("said", "VBD|VERB", "say"),
    "a verb with a capital": ("Told", "VBD|VERB", "tell"),
    "a participle": ("left", "VBN|VERB", "leave"),
    "the same word in another form": ("left", "JJ|ADJ", "left"),
    "a plural": ("men", "NNS|NOUN", "man"),
    "a Greek plural": ("crises", "NNS|NOUN", "crisis"),
    "a comparative": ("worse", "JJR|ADJ", "bad"),
    "a teacher’s slip": ("hoped", "VBD|VERB", "hope"),
    "a verb like its past": ("shed", "VBD|VERB", "shed"),
    "a pronoun": ("them", "PRP|PRON", "they"),
}

REGULAR = {
    "-s": ("says", "VBZ", "say"),
    "-s of a noun": ("gates", "NNS", "gate"),
    "-ies": ("carries", "VBZ", "carry"),
    "-ies of a short word": ("ties", "VBZ", "tie"),
    "-ches": ("watches", "VBZ", "watch"),
    "-xes": ("boxes", "NNS", "box"),
    "-sses": ("passes", "VBZ", "pass"),
    "-oes": ("goes", "VBZ", "go"),
    "-ss is no ending": ("press", "NNS", "press"),
    "-ing": ("shelling", "VBG", "shell"),
    "-ing is no ending of a noun": ("king", "NN", "king"),
    "-ed": ("walked", "VBD", "walk"),
    "-ied": ("carried", "VBD", "carry"),
    "a letter doubled": ("planned", "VBN", "plan"),
    "a letter that is double by itself": ("falling", "VBG", "fall"),
    "-ss keeps both": ("passed", "VBD", "pass"),
    "an e lost behind c": ("forced", "VBD", "force"),
    "an e lost behind v": ("moving", "VBG", "move"),
    "an e lost behind s": ("using", "VBG", "use"),
    "an e lost in a short word": ("hoped", "VBD", "hope"),
    "-er": ("bigger", "JJR", "big"),
    "-er with an e lost": ("larger", "JJR", "large"),
    "-ier": ("happier", "JJR", "happy"),
    "-est": ("biggest", "JJS", "big"),
    "-iest": ("happiest", "JJS", "happy"),
    "an adverb compared": ("faster", "RBR", "fast"),
    "a word too short for its ending": ("red", "VBD", "red"),
}

GUESSED = {
    "-ated": ("substantiated", "VBN", "substantiate"),
    "a consonant before l": ("struggling", "VBG", "struggle"),
    "-ised": ("devised", "VBD", "devise"),
    "m doubled": ("scamming", "VBG", "scam"),
    "-yzing": ("paralyzing", "VBG", "paralyze"),
    "-dged": ("judged", "VBD", "judge"),
    "-e behind one consonant of a short word": ("phoned", "VBD", "phone"),
    "no e behind one consonant of a longer word": ("listened", "VBD", "listen"),
    "-ued": ("argued", "VBD", "argue"),
}

KNOWN = {
    "an e that a known base has": ("provided", "VBD", "provide"),
    "another": ("created", "VBN", "create"),
    "an e that makes a word long enough": ("died", "VBD", "die"),
    "no e where a known base has none": ("visited", "VBD", "visit"),
    "a letter doubled in British spelling": ("fuelled", "VBN", "fuel"),
    "l doubled": ("controlled", "VBD", "control"),
}

CONTRACTED = {
    "'s for is": ("'s", "VBZ|AUX", "be"),
    "’s for is": ("’s", "VBZ|AUX", "be"),
    "'s for us": ("'s", "PRP|PRON", "us"),
    "'s of a possessor": ("’s", "POS|PART", "'s"),
    "n't": ("n't", "RB|PART", "not"),
    "N’T": ("N’T", "RB|PART", "not"),
    "'d for would": ("’d", "MD|AUX", "would"),
    "'d for had": ("'d", "VBD|AUX", "have"),
    "'re": ("’re", "VBP|AUX", "be"),
    "'ve": ("'ve", "VBP|AUX", "have"),
    "'ll": ("'ll", "MD|AUX", "will"),
    "'m": ("'m", "VBP|AUX", "be"),
    "what is left of can't": ("ca", "MD|AUX", "can"),
    "what is left of won't": ("Wo", "MD|AUX", "will"),
    "what is left of shan't": ("sha", "MD|AUX", "shall"),
    "what is left of ain't": ("ai", "VBP|AUX", "be"),
    "AI is no contraction": ("AI", "NNP|PROPN", "ai"),
}

UNCHANGED = {
    "a name that looks like a plural": ("Reuters", "NNP|PROPN", "reuters"),
    "a name that looks like a participle": ("Reed", "NNP|PROPN", "reed"),
    "a name that looks like a gerund": ("Beijing", "NNP|PROPN", "beijing"),
    "a mark": ("—", ":|PUNCT", "—"),
    "a figure": ("5,000", "CD|NUM", "5,000"),
    "another alphabet": ("сказал", "FW|X", "сказал"),
}


@pytest.mark.parametrize(
    ("word", "form", "lemma"),
    [
        pytest.param(*case, id=f"{group}: {name}")
        for group, cases in (
            ("irregular", IRREGULAR),
            ("regular", REGULAR),
            ("known", KNOWN),
            ("contracted", CONTRACTED),
            ("unchanged", UNCHANGED),
        )
        for name, case in cases.items()
    ],
)
def test_lemmas(word: str, form: str, lemma: str) -> None:
    assert LEMMAS(word, form) == lemma


@pytest.mark.parametrize(("word", "form", "lemma"), GUESSED.values(), ids=GUESSED.keys())
def test_a_word_that_nobody_has_seen_is_guessed(word: str, form: str, lemma: str) -> None:
    assert BARE(word, form) == lemma


def test_a_word_looked_up_again_is_the_same() -> None:
    assert [LEMMAS("Said", "VBD|VERB") for _ in range(3)] == ["say"] * 3


SEEN = [
    ("said", "VBD|VERB", "say"),
    ("Said", "VBD|VERB", "say"),
    ("walked", "VBD|VERB", "walk"),
    ("created", "VBD|VERB", "create"),
    ("creating", "VBG|VERB", "create"),
    ("men", "NNS|NOUN", "man"),
    ("gates", "NNS|NOUN", "gate"),
    ("left", "VBD|VERB", "leave"),
    ("left", "VBD|VERB", "leave"),
    ("left", "VBD|VERB", "left"),
    ("’s", "VBZ|AUX", "be"),
    ("Reuters", "NNP|PROPN", "Reuters".lower()),
    ("5,000s", "NNS|NOUN", "5,000"),
    ("’em", "PRP|PRON", "they"),
]


def test_what_the_rules_get_right_is_not_kept() -> None:
    made = learned(SEEN)

    assert made.table == {"VBD|VERB": {"left": "leave", "said": "say"}, "NNS|NOUN": {"men": "man"}}


def test_bases_are_of_what_is_inflected() -> None:
    assert learned(SEEN).bases == {"say", "walk", "create", "man", "gate", "leave"}


def test_what_is_learned_is_what_most_say() -> None:
    made = learned(SEEN)

    words = [row for row in SEEN if row[0][0].isalpha()]
    assert [made(word, form) for word, form, _ in words] == [
        "leave" if word == "left" else lemma for word, _, lemma in words
    ]


def test_a_tie_falls_the_same_way_whatever_comes_first() -> None:
    tied = [("lay", "VBD|VERB", "lie"), ("lay", "VBD|VERB", "lay")]

    assert learned(tied).table == learned(tied[::-1]).table


def test_a_table_that_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.json"
    LEMMAS.save(path)

    assert Lemmas.load(path) == LEMMAS
    assert path.read_text(encoding="utf8").endswith("\n")


FORMS = st.sampled_from(
    ["VBD|VERB", "VBZ|VERB", "VBG|VERB", "NNS|NOUN", "JJR|ADJ", "JJS|ADJ", "NNP|PROPN", "MD|AUX", "XX|X"]
)


@given(st.text(min_size=1, max_size=12), FORMS)
def test_every_word_has_one_dictionary_form(word: str, form: str) -> None:
    found = LEMMAS(word, form)

    assert found
    assert found == LEMMAS(word.replace("’", "'"), form)


@given(st.lists(st.tuples(st.sampled_from(["ran", "runs", "cut", "cuts"]), FORMS, st.sampled_from(["run", "cut"]))))
def test_whatever_is_learned_is_remembered(seen: list[tuple[str, str, str]]) -> None:
    made = learned(seen)

    for word, form, _ in seen:
        assert made(word, form) in {lemma for other, kind, lemma in seen if (other, kind) == (word, form)}
