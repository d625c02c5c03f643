"""Who a source is where the reading leaves it at a description, or to the author of the text."""

from __future__ import annotations

import pytest

from firsthand.judgements.voices.hearing import voice
from firsthand.judgements.voices.resolved import resolve
from firsthand.model.claim import Source, SourceType
from firsthand.model.text import Span
from tests.judgements.builders import ANONYMOUS, BODY, OUTLET, PERSON, RECORD, VAGUE, Who, report

STATEMENT = "REEF COAST GUARD\nStatement 4\n\nOur boats sailed. We counted nine. The Coast Guard has four boats. {}"

SOURCES: dict[str, tuple[str, str, Who | None, str | None, str | None]] = {
    "the name in apposition": (
        "The headmistress, Ada Voss, said rain fell.", "rain fell", ("headmistress", VAGUE), "Ada Voss", None),
    "named the sentence before": (
        "Jon Hale sat by his boat.\n\n'Rain fell,' the skipper said.", "'Rain fell,'", ("the skipper", ANONYMOUS),
        "Jon Hale", None),
    "a skipper who was brought in without a name": (
        "Jon Hale sat by a skipper.\n\n'Rain fell,' the skipper said.", "'Rain fell,'", ("the skipper", ANONYMOUS),
        "the skipper", None),
    "a man with the name of an agency": (
        "His mate, Ilse Reuters, saw it. Reuters said rain fell.", "rain fell", ("Reuters", OUTLET),
        "Ilse Reuters", None),
    "an agency of news": ("Quay Press said rain fell.", "rain fell", ("Quay Press", PERSON), "Quay Press", None),
    "the denial is the denier's": (
        "Ada Voss rejected the suggestion that rain fell.", "rain fell", ("suggestion", VAGUE), "Ada Voss", None),
    "a noun that is on no list": ("A florist said rain fell.", "rain fell", ("A florist", VAGUE), "A florist", None),
    "a statement in its own voice": (STATEMENT.format("Rain fell."), "Rain fell", None, "Reef Coast Guard",
                                     "Reef Coast Guard"),
    "a newspaper in its own voice": ("By Ada Voss\n\nRain fell on us, and we went.", "Rain fell on us", None, None,
                                     "Reef Agency"),
    "a figure without a verb of saying": (
        "The Dockers' Union put the number at 40.", "The Dockers' Union put the number at 40", None, "Dockers' Union",
        None),
    "told on from the same mouth": (
        '"Nine boats sail," said Jon Hale. The others would follow.', "The others would follow", None, "Jon Hale",
        None),
    "an author's own condition": (
        '"Nine boats sail," said Jon Hale. A storm would stop them.', "A storm would stop them", None, None, None),
    "an entry of a record": (
        "We saw a page of the harbour log. The entry for noon gives nine boats.", "The entry for noon gives nine boats",
        None, "harbour log", None),
    "an institute's analyst says we for it": (
        "By Ada Voss\n\nWe judge that rain fell. We saw it.", "We judge that rain fell", None, "Reef Institute",
        "Reef Institute"),
    "according to plan is no source": (
        "The boats sail according to plan.", "The boats sail", ("plan", RECORD), None, None),
    "talk is nobody's, whoever answers it": (
        "There have been reports that rain fell, but Jon Hale said no.", "rain fell", ("Jon Hale", PERSON), None, None),
    "one of several": (
        "One of the weavers said rain fell.", "rain fell", ("One of the weavers", VAGUE), "weavers", None),
    "whose word somebody passes on": (
        "Jon Hale said that Reef Rail had told her to wait.", "that Reef Rail had told her to wait",
        ("Jon Hale", PERSON), "Reef Rail", None),
    "an outlet's reporters, in another's pages": (
        "Quay News reporters watched nine boats sail.", "Quay News reporters watched nine boats sail", None,
        "Quay News", None),
    "an outlet's reporters, as the source": (
        "Quay News reporters watched nine boats sail.", "nine boats sail", ("Quay News reporters", ANONYMOUS),
        "Quay News", None),
    "our photographer": (
        "At noon our photographer watched nine boats sail.", "At noon our photographer watched nine boats sail", None,
        "Daily Quay", None),
    "the outlet watched it, as the next sentence says": (
        "Nine boats sailed. The Quay watched them.", "Nine boats sailed", None, "Daily Quay", None),
    "who announced it": (
        "The curfew, which Mayor Ada Voss announced, begins at ten.",
        "The curfew, which Mayor Ada Voss announced, begins at ten", None, "Ada Voss", None),
    "a body in lower case, by its figure": (
        "The fire service counts nine dead.", "The fire service counts nine dead", None, "fire service", None),
    "its operator, by name": (
        "The mine's operator, Reef Metals, said rain fell.", "rain fell", ("The mine's operator, Reef Metals", BODY),
        "Reef Metals", None),
    "a surname with an office behind it": (
        "Voss, the Tarvian premier's spokeswoman, said rain fell.", "rain fell", ("Voss", BODY), "Voss", None),
    "a body that goes by its initials": (
        "Reef Relief Office (RRO)\nSituation report 4\n\nRRO has nine boats. RRO counts on rain.\n\nBoats are dear.",
        "RRO has nine boats", None, "Reef Relief Office", "Reef Relief Office"),
    "and of what it does not know itself": (
        "Reef Relief Office (RRO)\nSituation report 4\n\nRRO has nine boats. RRO counts on rain.\n\nBoats are dear.",
        "Boats are dear", None, None, "Reef Relief Office"),
    "an order is an act": ("France ordered ships to sail.", "ships to sail", ("France", BODY), "France", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content", "source", "shown", "outlet"), SOURCES.values(), ids=SOURCES.keys())
def test_a_report_rests_on_whom_the_text_shows(
    text: str, content: str, source: Who | None, shown: str | None, outlet: str | None
) -> None:
    found = voice(report(text, content, *([source] if source else []), outlet=outlet or "Daily Quay"))

    assert (found.shown if found else None) == shown


def test_a_doctor_at_a_general_hospital_is_no_general() -> None:
    source = ("doctor at Reef General Hospital", ANONYMOUS)
    found = voice(report("A doctor at Reef General Hospital said rain fell.", "rain fell", source))

    assert found is not None
    assert (found.trade, found.standing.of_state) == ("medical", False)


def test_a_first_name_that_ends_like_a_nation_is_none() -> None:
    found = voice(report("The minister, Octavia Reef, said rain fell.", "rain fell", ("Octavia Reef", PERSON)))

    assert found is not None
    assert found.standing.nation is None


LATER: dict[str, tuple[str, str, str, SourceType, str]] = {
    "the hour of a live page's entry is no name": (
        "14:20 Ada Voss has told us rain fell.", "14:20 Ada Voss", "14", VAGUE, "Ada Voss"),
    "he is the one who was described, not named": (
        "A grain trader who knows the port said rain fell. “It pours. It pours a lot,” he said.", "he said", "Quillans",
        PERSON, "grain trader"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "name", "kind", "shown"), LATER.values(), ids=LATER.keys())
def test_a_name_that_the_reading_missed_is_taken_from_the_text(
    text: str, mention: str, name: str, kind: SourceType, shown: str
) -> None:
    start = text.index(mention)
    found = resolve(text, Source(name=name, type=kind, mention=Span(start, start + len(mention.removesuffix(" said")))))

    assert found.name == shown
