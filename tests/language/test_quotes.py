"""Each case carries its own answer: { } holds a quoted stretch of one paragraph, marks included."""

import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.language.quotes import quoted_spans
from firsthand.model.text import Span

CASES = {
    "curly": "She said {“it held,”} and left.",
    "straight": 'She said {"it held,"} and left.',
    "German": "Sie sagte {„es hielt”} und ging.",
    "guillemets": "Elle a dit {«il tient»} hier.",
    "British single": "She said {‘it held’} and left.",
    "straight single": "She said {'it held'} and left.",
    "two": "{“It held,”} she said. {“It will hold.”}",
    "the whole paragraph": "{“It held.”}",
    "apostrophe inside a word": "It’s the mayor’s dam, and isn’t ours.",
    "straight apostrophe inside a word": "It's the mayor's dam, and isn't ours.",
    "apostrophe inside single marks": "She said {‘it didn’t hold’} and left.",
    "plural possessive": "The officials’ plan held.",
    "plural possessive inside single marks": "She said {‘the officials’ plan held’} and left.",
    "em, with its letter left out": "Give ’em the dam.",
    "a decade": "In the ’90s and the '80s it held.",
    "mixed: curly opens, straight closes": 'She said {“it held"} and left.',
    "mixed: straight opens, curly closes": 'She said {"it held”} and left.',
    "curly inside straight": '{"She said “it held” twice,"} he wrote.',
    "unclosed runs to the paragraph’s end": "She said {“it held. It will hold.}",
    "unclosed straight": 'She said {"it held. It will hold.}',
    "unclosed single is an apostrophe": "She said ‘it held and left.",
    "nested single": "{“She said ‘it held’ twice,”} he wrote.",
    "nested double": "{‘She said “it held” twice,’} he wrote.",
    "inches": 'A pipe of 12" held.',
    "straight, opened anew where paragraphs have run together": (
        'She said: {"It held.} {"Nobody was hurt.} {"We are glad."} Then she left.'
    ),
    "straight, opened anew behind a caption": 'He said: {"It held. (Picture: Orla Venn)} {"We are glad."} He left.',
    "straight, left open before another speaks": '{"It held. We are glad.} Venn said: {"So are we."} She left.',
    "straight, closed and opened": 'She said: {"It held."} {"It will,"} he said.',
    "single, left open by a whole paragraph": "{‘The dam held, and it’s ours.}",
    "straight single, left open by a whole paragraph": "{'The dam held, and it's ours.}",
    "a leading apostrophe opens no paragraph": "‘Twas the dam that held.",
    "after a bracket": "She left ({“it held”}).",
    "after a dash": "She left—{“it held”}—and slept.",
    "no marks": "It held.",
    "going on where a paragraph’s end was lost": 'She said: {"It held. It will hold.} {"We built it well."} She left.',
}


def quoted(marked: str, until: str = "") -> list[str]:
    """What is found in the text without its braces, or in what stands before the first ``until``."""
    text = re.sub(r"[{}]", "", marked)
    end = text.index(until) if until else len(text)
    return [text[q.start : q.end] for q in quoted_spans(text, Span(0, end))]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_what_stands_inside_marks(marked: str) -> None:
    assert quoted(marked) == re.findall(r"\{(.*?)\}", marked)


CARRIED = {
    "behind a colon": "She said: {‘It held.}\n‘We built it well.’",
    "from the paragraph’s start": "{'We didn't hear it.}\n\n'It held.'",
    "closed before": "{‘It held,’} she said.\n‘We built it well.’",
    "a decade": "In the ’90s it held.\n’Twas so.",
    "a word in the middle": "The 'old dam held.\n'We built it well.'",
    "another mark follows": "She said: 'It held.\n“We built it well.”",
    "the next paragraph is not quoted": "She said: ‘It held.\nThe town slept.",
}


@pytest.mark.parametrize("marked", CARRIED.values(), ids=CARRIED.keys())
def test_single_marks_are_carried_over_paragraphs(marked: str) -> None:
    assert quoted(marked, until="\n") == re.findall(r"\{(.*?)\}", marked)


def test_a_paragraph_is_read_by_itself() -> None:
    text = "She said “it held.\nThe town slept.” At noon “it broke.”"
    second = Span(text.index("\n") + 1, len(text))

    found = quoted_spans(text, second)

    assert [text[q.start : q.end] for q in found] == ["“it broke.”"]


TEXTS = st.text(st.sampled_from("ab s.,  “”\"‘’'„«»\n"), min_size=1, max_size=60)


@given(TEXTS, st.data())
def test_quotations_stand_inside_the_paragraph_in_order_and_apart(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    within = Span(start, data.draw(st.integers(start + 1, len(text))))

    found = quoted_spans(text, within)

    assert all(q in within for q in found)
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start


@given(TEXTS)
def test_what_surrounds_a_paragraph_changes_nothing(text: str) -> None:
    alone = quoted_spans(text, Span(0, len(text)))

    inside = quoted_spans(f"“x {text} y”", Span(3, 3 + len(text)))

    assert [Span(q.start - 3, q.end - 3) for q in inside] == list(alone)


HOSTILE = {
    "single marks that never close": "‘a " * 6000,
    "straight single marks that never close": "'a " * 6000,
    "possessives of plurals": "officials’ plan " * 1500,
    "marks alone": "'’" * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    began = time.process_time()

    quoted_spans(text, Span(0, len(text)))

    assert time.process_time() - began < 1
