"""Paragraphs cut into words and marks as the treebanks cut them: a case is a text and its words, blanks between."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.encoder.cutting import LONGEST, cut
from firsthand.model.text import Span


def words_of(text: str) -> list[str]:
    """Return the words of a text that is one paragraph."""
    return [text[start:end] for start, end in cut(text, Span(0, len(text)))]


CASES = {
    "contractions, straight": ("It's not what they'd said; don't.", "It 's not what they 'd said ; do n't ."),
    "contractions, curly": ("We’re sure I’m late, you’ll see.", "We ’re sure I ’m late , you ’ll see ."),
    "a contraction in capitals": ("DON'T", "DO N'T"),
    "a contraction behind an opening mark": ("“We’ve won”", "“ We ’ve won ”"),
    "can't and won't": ("can't won’t", "ca n't wo n’t"),
    "cannot is one word": ("He cannot go", "He cannot go"),
    "names with an apostrophe": ("O'Brien ma'am o’clock", "O'Brien ma'am o’clock"),
    "a possessive, straight": ("Ukraine's plan", "Ukraine 's plan"),
    "a possessive, curly": ("Ukraine’s plan", "Ukraine ’s plan"),
    "a possessive at the end": ("the plan was Lisk’s.", "the plan was Lisk ’s ."),
    "a possessive of an abbreviation": ("the U.S.’s plan", "the U.S. ’s plan"),
    "a plural possessive": ("the officials' plan", "the officials ' plan"),
    "hyphens": ("an anti-war ex-minister", "an anti - war ex - minister"),
    "a hyphen before a figure": ("COVID-19 F-16s mid-2014", "COVID-19 F-16s mid-2014"),
    "a year-old": ("a 7-year-old boy", "a 7 - year - old boy"),
    "a country": ("the U.S. and the U.N. met", "the U.S. and the U.N. met"),
    "a country at the end": ("He left the U.S.", "He left the U.S."),
    "a country in brackets": ("(the U.S.)", "( the U.S. )"),
    "capitals at the end": ("It joined NATO.", "It joined NATO ."),
    "titles": ("Mr. Vos and Gen. Reed", "Mr. Vos and Gen. Reed"),
    "initials": ("J.R.R. Tolkien", "J.R.R. Tolkien"),
    "months": ("on Jan. 5", "on Jan. 5"),
    "Latin": ("e.g. gates, i.e., doors etc.", "e.g. gates , i.e. , doors etc."),
    "an hour, apart": ("at 8 a.m. today", "at 8 a.m. today"),
    "an hour, joined": ("8pm 10:30am 8.30pm, 9p.m.", "8 pm 10:30 am 8.30 pm , 9 p.m."),
    "dollars": ("$2bn, $2.5 billion", "$ 2bn , $ 2.5 billion"),
    "dollars of a country": ("US$3m A$5 C$7", "US$ 3 m A$ 5 C$ 7"),
    "euros and pounds": ("€40 £5", "€ 40 £ 5"),
    "percent": ("90% of 5km", "90 % of 5 km"),
    "a range": ("4-5,000 men, 10-15%", "4 - 5,000 men , 10 - 15 %"),
    "years": ("2014-15 and the 1990s", "2014 - 15 and the 1990s"),
    "figures with points and commas": ("1,000.5 and 12:30 and 9/11", "1,000.5 and 12:30 and 9/11"),
    "an e-mail address": ("write to a.vos@example.org, now", "write to a.vos@example.org , now"),
    "an address": ("see https://example.org/a?b=c.", "see https://example.org/a?b=c ."),
    "an address without its scheme": ("(www.example.com/x)", "( www.example.com/x )"),
    "a handle and a tag": ("@vos #dam", "@vos # dam"),
    "an ellipsis of points": ("well...and so...", "well ... and so ..."),
    "an ellipsis": ("well…and so…", "well … and so …"),
    "points apart": ("so . . .", "so . . ."),
    "a dash without blanks": ("it held—and held–on", "it held — and held – on"),
    "two hyphens for a dash": ("it held--and -- held", "it held -- and -- held"),
    "a stop without a blank": ("It held.He said", "It held . He said"),
    "a comma without a blank": ("he,she", "he , she"),
    "a slash": ("one/two and/or", "one / two and/or"),
    "nested quotes and brackets": ("(“He said ‘it held’.”)", "( “ He said ‘ it held ’ . ” )"),
    "straight quotes": ('"It held," he said.', '" It held , " he said .'),
    "quotes of the treebank": ("``It held''", "`` It held ''"),
    "guillemets": ("«Non», a-t-il dit", "« Non » , a - t - il dit"),
    "two marks at the end": ("Did it hold?!", "Did it hold ? !"),
    "Cyrillic": ("Россия не «сдалась», сказал он.", "Россия не « сдалась » , сказал он ."),
    "a stop behind an accent": ("in Bogotá. “Orbán.”", "in Bogotá . “ Orbán . ”"),
    "emoji": ("held 🌊 on", "held 🌊 on"),
    "blanks of every kind": ("a\u00a0b\tc\u2003d", "a b c d"),
    "nothing": (" \t ", ""),
}


@pytest.mark.parametrize(("text", "words"), CASES.values(), ids=CASES.keys())
def test_words_and_marks(text: str, words: str) -> None:
    assert words_of(text) == words.split()


def test_places_count_into_the_text() -> None:
    text = "No. “It’s held.” No."
    inside = Span(4, 16)

    assert [text[start:end] for start, end in cut(text, inside)] == ["“", "It", "’s", "held", ".", "”"]


def test_what_is_too_long_for_a_word_is_left_whole() -> None:
    assert words_of(f"a,{'b' * LONGEST} c,d") == [f"a,{'b' * LONGEST}", "c", ",", "d"]


WRITTEN = st.lists(
    st.one_of(
        st.sampled_from(
            ["'", "’", "“", "”", '"', ".", "...", "-", "--", "—", ",", "$", "US$", "%", "n't", "'s", "’ll", "p.m."]
        ),
        st.sampled_from(
            [" ", "held", "U.S", "Mr", "8", "5,000", "7pm", "a@b.co", "http://x.y/", "é", "Д", "🌊", "(", ")"]
        ),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)


@given(WRITTEN, st.text(max_size=4))
def test_every_character_that_is_no_blank_is_in_one_word(text: str, before: str) -> None:
    whole = f"{before}|{text}|"
    places = cut(whole, Span(len(before), len(whole)))

    assert places == sorted(places)
    covered = [at for start, end in places for at in range(start, end)]
    assert covered == [at for at in range(len(before), len(whole)) if not whole[at].isspace()]
    assert all(start < end for start, end in places)


HOSTILE = {
    "stops": "." * 40_000,
    "stretches of stops": ("a" + "." * 398 + " ") * 100,
    "quotation marks": ("\"'“”‘’" * 66 + " ") * 100,
    "letters and stops": ("a." * 199 + " ") * 100,
    "letters and commas": ("a," * 199 + " ") * 100,
    "letters and hyphens": ("a-" * 199 + " ") * 100,
    "figures and signs": ("1+" * 199 + " ") * 100,
    "half an address": ("a@" * 199 + " ") * 100,
    "an address that does not end": ("a" * 100 + "@" + "a." * 149 + " ") * 100,
    "contractions of contractions": ("n't" * 133 + " ") * 100,
    "one word": "x" * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    # Each stretch another, so that none is remembered.
    told = " ".join(f"{part}{number}" for number, part in enumerate(text.split()))
    began = time.process_time()

    cut(told, Span(0, len(told)))

    assert time.process_time() - began < 2
