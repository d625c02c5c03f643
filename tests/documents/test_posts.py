"""Posts in plain text are cut where their own words begin; each case marks them ⟦so⟧."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.documents.lines import lines_of
from firsthand.documents.posts import posts_in
from firsthand.documents.signatures import signatures_in

SIGNED = "— Ushla Monitor (@ushlamonitor) March 10, 2026"
LONG = "The commission has kept its gauges on both banks for forty years, through two wars and a flood. " * 4
CASES = {
    "one line": f"The sum is plain.\n\n⟦Flow at Bretz: 290.\n{SIGNED}⟧\n\nSo much for that.",
    "lines without a gap are one post": f"{LONG}\n\n⟦Gate 2: closed.\nGate 3: closed.\n{SIGNED}⟧",
    "an alarm opens it, all lines run on": f"It is happening.\n⟦⚡️Gate 3 is shut.\nNo water came.\n{SIGNED}⟧",
    "capitals open it": f"It is happening.\n⟦BREAKING: Gate 3 is shut\n{SIGNED}⟧",
    "a long paragraph ends the climb": f"{LONG}\n⟦Gate 3 is shut.\nNo water came.\n{SIGNED}⟧",
    "the signature before ends the climb": f"⟦⚡️One is shut.\n{SIGNED}⟧\n⟦Two is shut.\n{SIGNED}⟧",
    "a line that leads up to it is the author's": f"Then there is this:\n⟦Gate 3 is shut.\n{SIGNED}⟧",
    "one that speaks of the post is too": f"The monitor posted this on Telegram.\n⟦Gate 3 is shut.\n{SIGNED}⟧",
    "speech is the author's": f"“It is shut,” he said.\n⟦Gate 3 is shut.\n{SIGNED}⟧",
    "blank line before the signature": f"{LONG}\n\n⟦Gate 3 is shut. pic.twitter.com/x1\n\n{SIGNED}⟧\n\nSo much.",
    "paragraphs with tags belong to it": f"{LONG}\n\n⟦Gate 3 is shut. #Korrin\n\nNo water. 🎶 #Ilvet\n\n{SIGNED}⟧",
    "a link alone needs its words": f"{LONG}\n\n⟦Gate 3 is shut.\n\nhttps://t.co/abc\n\n{SIGNED}⟧",
    "signature on the same line": f"{LONG}\n\n⟦Gate 3 is shut. https://t.co/abc {SIGNED}⟧\n\nSo much.",
    "glued to the last word": f"{LONG}\n\n⟦Gate 3 is shut. pic.twitter.com/abc{SIGNED}⟧\n\nSo much.",
    "two hyphens": "⟦Gate 3 is shut. -- Ushla Monitor (@ushlamonitor) March 10, 2026⟧",
    "the article goes on behind it": f"The gate was open, he said. ⟦#UPDATE The gate is shut. {SIGNED}⟧ He was wrong.",
    "a mark further back in running text": f"It was open. ⟦#UPDATE It is shut. No water. {SIGNED}⟧ It was not.",
    "a credit is no beginning": f"{LONG}\n⟦Gate 3 is shut.\n📷 Picture by Ann Poe\n{SIGNED}⟧",
    "running text without a mark": f"It was open, he said. ⟦Gate 3 is shut. {SIGNED}⟧ The dam is full.",
    "a quotation inside running text": f"So it began. ⟦“It is shut. It stays shut,” says Undry. {SIGNED}⟧ It was.",
    "several on one line": f"⟦Gate 2 is shut. {SIGNED}⟧ ⟦Gate 3 is shut. {SIGNED}⟧",
    "day before month": "⟦Gate 3 is shut.\n— Ushla Monitor (@ushlamonitor) 10 March 2026⟧",
    "with the hour": "⟦Gate 3 is shut.\n— Ushla Monitor (@ushlamonitor) March 10, 2026 at 9:05 AM⟧",
    "another network's handle": "⟦Gate 3 is shut.\n— Ushla Monitor (@ushla@river.social) March 10, 2026⟧",
    "a network for a handle": "⟦Gate 3 is shut.\n— Ushla Monitor (Telegram) March 10, 2026⟧",
    "no date": "⟦Gate 3 is shut.\n— Ushla Monitor (@ushlamonitor)⟧",
    "no dash": "⟦Gate 3 is shut.\nUshla Monitor (@ushlamonitor) March 10, 2026⟧",
    "a stop behind it": "⟦Gate 3 is shut.\n— Ushla Monitor (@ushlamonitor) March 10, 2026.⟧",
    "an account named in prose": "Marta Kell (@kell) wrote on March 10, 2026 that it was shut.",
    "an aside in prose": "The host — Nell Farrow (@farrow), of the radio — asked again.",
    "a dash before a place": "SEVLA — The first one came in on Sunday (@9) March 10, 2026.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_posts_are_cut_from_the_text(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = [part.split("⟧")[0] for part in marked.split("⟦")[1:]]

    found = [text[p.span.start : p.span.end] for p in posts_in(text, lines_of(text))]

    assert found == expected


def test_a_signature_names_account_and_day() -> None:
    [signature] = signatures_in(SIGNED, 0, len(SIGNED))

    assert (signature.name, signature.handle, str(signature.day)) == ("Ushla Monitor", "@ushlamonitor", "2026-03-10")


@given(st.lists(st.sampled_from(["A gate.", "", "⚡️Shut.", SIGNED, "Then:", f"Run {SIGNED} on", LONG]), max_size=9))
def test_posts_stand_in_order_and_keep_their_signatures(lines: list[str]) -> None:
    text = "\n".join(lines)

    found = posts_in(text, lines_of(text))

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(p.span.start < p.signature.span.start and p.signature.span.end == p.span.end for p in found)
