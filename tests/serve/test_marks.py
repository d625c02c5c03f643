"""A text as HTML: what is in it stays words, and marks lie where claims do."""

from __future__ import annotations

import re

import pytest

from firsthand.pipeline.reviewing import Left
from firsthand.serve.marking import parts
from firsthand.serve.marks import marked
from tests.serve.cases import claim, document

HOSTILE = [
    "<script>alert(1)</script> burned",
    '" onmouseover="alert(1)',
    "</mark></p><img src=x onerror=alert(1)>",
    "&lt;script&gt; &amp; 'a'",
    "\0 and \r\n and \r",
]


def html(text: str, words: str, source: str = "") -> str:
    """Return the text with one claim."""
    of = document(text)
    read = claim(of, words, source)
    return str(marked(parts(of, [read]), [Left(claim=read, origin=read)]))


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_text_are_words_of_the_page(words: str) -> None:
    whole = html(f"Before {words} behind", words)

    assert set(re.findall(r"<(/?\w+)", whole)) == {"p", "/p", "a", "/a", "mark", "/mark"}
    assert not re.search(r"<\w[^>]*\son\w+=", whole)


def test_a_claim_is_numbered_where_it_begins_and_marked_to_its_end() -> None:
    of = document("The mill burned. The mayor said so.")
    first, second = claim(of, "The mill burned"), claim(of, "mill")
    whole = marked(parts(of, [first, second]), [Left(claim=each, origin=each) for each in (first, second)])

    assert f'<a class="n" id="t-{first.id}" href="#c-{first.id}" aria-label="claim 1">1</a><mark' in whole
    assert f'data-claims="{first.id} {second.id}" id="s-4">mill</mark>' in whole
    assert whole.endswith("The mayor said so.</p>")
