"""Gold documents varied: spans stay where they belong, and labels follow the corpus's conventions."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.learn import names, retell, vary
from firsthand.learn.corpus import ROLES, GoldAttribution, GoldDocument
from firsthand.learn.edits import Edit, edited
from firsthand.learn.retell import Case, Plain, passed_on, plain_attributions, retold, split, turned
from firsthand.model.text import Span


def built(*parts: str | tuple[str, str, int]) -> GoldDocument:
    """Return a document from its pieces: plain text, or text with a role and the number of its attribution."""
    text, spans = "", dict[int, dict[str, list[Span]]]()
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        words, role, number = part
        roles = spans.setdefault(number, {role: [] for role in ROLES})
        roles[role].append(Span(len(text), len(text) + len(words)))
        text += words
    return GoldDocument(
        "built", text, tuple(GoldAttribution(*(tuple(spans[n][role]) for role in ROLES)) for n in sorted(spans))
    )


NEWS = built(
    "Campaign news.\n\n",
    ("“It’s over, and we won,”", "content", 0),
    " ",
    ("Mr. Trump", "source", 0),
    " ",
    ("said", "cue", 0),
    ". ",
    ("“We’re ‘done.’ Go home.”", "content", 0),
    "\n\n",
    ("Hillary Clinton", "source", 1),
    " ",
    ("said", "cue", 1),
    " ",
    ("that the vote in Iowa was close", "content", 1),
    ".\n\n",
    ("“We lost Iowa, and it hurts,”", "content", 2),
    " ",
    ("Donald Trump", "source", 2),
    " ",
    ("told", "cue", 2),
    " CNN.\n\n",
    ("“We lost Iowa, but we won Ohio,”", "content", 4),
    " ",
    ("she", "source", 4),
    " ",
    ("said", "cue", 4),
    ".\n\n",
    ("The race was an American affair", "content", 3),
    ", ",
    ("according to", "cue", 3),
    " ",
    ("the New York Times", "source", 3),
    ".\n",
)


def dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - no cryptography


def gold(document: GoldDocument) -> tuple[GoldAttribution, ...]:
    return document.attributions or ()


def words(document: GoldDocument, spans: tuple[Span, ...]) -> list[str]:
    return [document.text[s.start : s.end] for s in spans]


def is_sound(document: GoldDocument) -> bool:
    return all(
        0 <= s.start < s.end <= len(document.text)
        and document.text[s.start : s.end].strip() == document.text[s.start : s.end]
        for a in gold(document)
        for role in ROLES
        for s in getattr(a, role)
    )


@given(st.integers())
def test_whatever_is_varied_keeps_every_attribution_whole(seed: int) -> None:
    new = vary.varied(NEWS, dice(seed))
    # What an outlet passes on is an attribution more: three of them are plain.
    assert len(gold(NEWS)) <= len(gold(new)) <= len(gold(NEWS)) + 3
    assert is_sound(new)
    assert all(a.source and a.cue and a.content for a in gold(new))
    assert new == vary.varied(NEWS, dice(seed))


@given(st.integers())
def test_quotation_marks_change_and_words_stay(seed: int) -> None:
    chance = dice(seed)
    new = vary.unquoted(vary.restyled(NEWS, chance), chance)
    marks = str.maketrans("", "", "“”\"'‘’«»„")
    for old, fresh in zip(gold(NEWS), gold(new), strict=True):
        for role in ROLES:
            before, after = words(NEWS, getattr(old, role)), words(new, getattr(fresh, role))
            assert [w.translate(marks) for w in before] == [w.translate(marks) for w in after]


@given(st.integers())
def test_a_name_has_one_replacement_all_through(seed: int) -> None:
    new = vary.renamed(NEWS, dice(seed))
    surname = words(new, gold(new)[0].source)[0].removeprefix("Mr. ")
    assert words(new, gold(new)[2].source)[0].casefold().endswith(surname.casefold())
    assert words(new, gold(new)[0].content) == words(NEWS, gold(NEWS)[0].content)
    assert (surname == "Trump") == (words(new, gold(new)[1].source) == ["Hillary Clinton"])


def test_men_stay_men_and_women_women(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vary, "PEOPLE", 1.0)
    for seed in range(30):
        new = vary.renamed(NEWS, dice(seed))
        woman, man = (words(new, gold(new)[i].source)[0] for i in (1, 2))
        assert any(woman.startswith(f"{name} ") for region in names.REGIONS for name in region.women)
        assert any(man.startswith(f"{name} ") for region in names.REGIONS for name in region.men)


@given(st.integers())
def test_a_dateline_belongs_to_no_span(seed: int) -> None:
    quotation = ("“" + "We are here and we stay. " * 4 + "Yes,”", "content", 0)
    news = built("Talks.\n", quotation, " ", ("he", "source", 0), " ", ("said", "cue", 0), ".")
    new = vary.datelined(news, dice(seed))
    assert words(new, gold(new)[0].content) == [quotation[0]]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(Edit(2, 2, "xx"), "bcd", id="an insertion at the start stays outside"),
        pytest.param(Edit(5, 5, "xx"), "bcd", id="an insertion at the end stays outside"),
        pytest.param(Edit(3, 3, "xx"), "bxxcd", id="an insertion within belongs"),
        pytest.param(Edit(2, 5, "xx"), "xx", id="a span replaced as a whole"),
        pytest.param(Edit(1, 3, "xx"), "xxcd", id="a start within the stretch takes the replacement"),
        pytest.param(Edit(4, 6, "xx"), "bcxx", id="an end within the stretch takes the replacement"),
        pytest.param(Edit(0, 6, "xx"), "xx", id="a span inside the stretch becomes the replacement"),
        pytest.param(Edit(2, 3, ""), "cd", id="what is dropped at the start"),
        pytest.param(Edit(4, 5, ""), "bc", id="what is dropped at the end"),
        pytest.param(Edit(2, 5, ""), None, id="an attribution without content goes"),
    ],
)
def test_edits_move_spans(edit: Edit, expected: str | None) -> None:
    document = built("aa", ("bcd", "content", 0), "ee ", ("said", "cue", 0))
    new = edited(document, [edit])
    assert [words(new, a.content) for a in gold(new)] == ([[expected]] if expected else [])
    assert all(words(new, a.cue) == ["said"] for a in gold(new))


@given(
    st.lists(st.integers(0, 20), max_size=8, unique=True), st.integers(0, 19), st.integers(1, 20), st.text(max_size=3)
)
def test_edits_never_move_a_span_past_what_is_kept(cuts: list[int], start: int, length: int, new: str) -> None:
    text = "abcdefghijklmnopqrst"
    end = min(20, start + length)
    span = Span(start, end)
    edits = [Edit(a, b, new) for a, b in list(pairwise(sorted(cuts)))[::2]]
    document = edited(GoldDocument("d", text, (GoldAttribution((), (span,), (span,)),)), edits)
    gone = {i for e in edits for i in range(e.start, e.end)}
    kept = "".join(text[i] for i in range(start, end) if i not in gone)
    found = words(document, gold(document)[0].content)[0] if gold(document) else ""
    assert [c for c in found if c in kept] or not kept
    assert all(kept.count(c) <= found.count(c) for c in kept)


def plain(index: int) -> Plain:
    return next(p for p in plain_attributions(NEWS) if p.index == index)


def test_only_whole_sentences_are_plain() -> None:
    assert [p.index for p in plain_attributions(NEWS)] == [1, 3, 4]


def test_a_split_quotation_has_its_speaker_in_the_middle() -> None:
    parts = split(plain(4), Case.of(NEWS.text), dice(0))
    assert [part for part in parts if part[1]] == [
        ("“We lost Iowa,”", "content"),
        ("she", "source"),
        ("said", "cue"),
        ("“but we won Ohio.”", "content"),
    ]


def test_turned_attributions_keep_who_and_what() -> None:
    seen = set()
    for seed in range(60):
        parts = turned(plain(1), Case.of(NEWS.text), dice(seed))
        roles = {role: text for text, role in parts if role}
        assert roles["source"] == "Hillary Clinton"
        assert roles["content"].casefold().removeprefix("that ") == "the vote in iowa was close"
        seen.add("".join(text for text, _ in parts))
    assert {
        "The vote in Iowa was close, Hillary Clinton said.",
        "According to Hillary Clinton, the vote in Iowa was close.",
        "Hillary Clinton: The vote in Iowa was close.",
    } <= seen


def test_what_an_outlet_passes_on_is_one_content() -> None:
    attribution = plain(4)
    sentence = NEWS.text[attribution.start : attribution.end]
    for seed in range(20):
        parts = passed_on(attribution, sentence, Case.of(NEWS.text), dice(seed))
        assert parts[0] == (sentence.removesuffix("."), "content")
        assert {role for _, role in parts} == {"", *ROLES}


PASSED_ON = {
    "a quotation": (("“We lost Iowa, but we won Ohio,”", "she", "said"), 4),
    "a clause": (("that the vote in Iowa was close", "Hillary Clinton", "said"), 1),
}


@pytest.mark.parametrize(("kept", "index"), PASSED_ON.values(), ids=PASSED_ON.keys())
def test_what_is_passed_on_has_two_layers(
    kept: tuple[str, str, str], index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retell, "SPLIT", 0.0)
    monkeypatch.setattr(retell, "TURNED", 0.0)
    monkeypatch.setattr(retell, "PASSED_ON", 1.0)
    seen = set()
    for seed in range(40):
        new = retold(NEWS, dice(seed))
        inner = next(a for a in gold(new) if words(new, a.content) == [kept[0]])
        outer = next(a for a in gold(new) if a is not inner and inner.cue[0] in a.content[0])

        assert is_sound(new)
        # "According to" is passed on no further: two of the three plain ones are.
        assert len(gold(new)) == len(gold(NEWS)) + 2
        assert [words(new, inner.source), words(new, inner.cue)] == [[kept[1]], [kept[2]]]
        assert all(s in outer.content[0] for role in ROLES for s in getattr(inner, role))
        assert words(new, outer.source)[0].removeprefix("The ").removeprefix("the ") in {
            *names.OUTLETS_BARE,
            *names.OUTLETS_ARTICLE,
        }
        assert not any(outer.cue[0].overlaps(s) for s in (*outer.content, *inner.cue))
        seen.add(outer.source[0] < outer.content[0])
    # Only a clause whose source comes first may follow its outlet.
    assert seen == ({True, False} if index == 1 else {False})


@given(st.integers())
def test_retelling_leaves_other_attributions_alone(seed: int) -> None:
    new = retold(NEWS, dice(seed))
    assert is_sound(new)
    for fixed in (0, 2):
        old = [words(NEWS, getattr(gold(NEWS)[fixed], role)) for role in ROLES]
        assert old in [[words(new, getattr(a, role)) for role in ROLES] for a in gold(new)]


def test_text_without_gold_stays_without() -> None:
    news = GoldDocument("n", NEWS.text, None)
    made = [vary.varied(news, dice(seed)) for seed in range(20)]
    assert {m.attributions for m in made} == {None}
    assert len({m.text for m in made}) > 1
