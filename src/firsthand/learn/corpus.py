"""What there is to learn from: gold attributions in brat standoff (PolNeAR's layout), and news without any gold."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.model.text import Span

ROLES = ("source", "cue", "content")
_TEXT_BOUND = re.compile(r"^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"^E\d+\t(.*)$")


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Who (may be empty), by which words, what: each a tuple of spans in reading order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One text with its gold; ``attributions`` is None where nobody has looked for them."""

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...] | None


def read_brat(folder: Path) -> Iterator[GoldDocument]:
    """Yield the annotated documents of ``text/``, each with the annotation whose annotator sorts first."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in annotations:
            text = _exact(path)
            yield GoldDocument(path.stem, text, tuple(_standoff(_exact(annotations[path.stem][0]))))


def read_news(folder: Path) -> Iterator[GoldDocument]:
    """Yield the news of ``ukraine_2022``, ``giveme5w1h`` and ``ecbplus``'s training part, as far as they are there."""
    texts = (
        *_isw(folder / "ukraine_2022" / "isw"),
        *_records(folder / "ukraine_2022" / "guardian.jsonl"),
        *_records(folder / "ukraine_2022" / "warline.jsonl"),
        *_articles(folder / "giveme5w1h"),
        *_tokenized(folder / "ecbplus" / "ECB_Train_corpus.txt"),
    )
    for number, text in enumerate(dict.fromkeys(texts)):
        if text.strip():
            yield GoldDocument(f"news-{number}", text, None)


def _isw(folder: Path) -> Iterator[str]:
    """Markdown with front matter: the words of its paragraphs and headings."""
    for path in sorted(folder.glob("*.md")):
        body = _exact(path).split("\n---\n", 1)[-1]
        yield re.sub(r"(?m)^[#>*\- ]+|\*\*|<[^>\n]{1,80}>|\[([^\]\n]*)\]\([^)\n]*\)", r"\1", body)


def _records(path: Path) -> Iterator[str]:
    if path.exists():
        for line in path.read_text(encoding="utf8").split("\n"):
            if line.strip():
                yield json.loads(line).get("text") or ""


def _articles(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.json")):
        yield json.loads(path.read_text(encoding="utf8")).get("text") or ""


def _tokenized(path: Path) -> Iterator[str]:
    """A line a token (document, sentence, place, word …), blank lines between sentences: put together again."""
    if not path.exists():
        return
    sentences: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf8").split("\n"):
        columns = line.split("\t")
        if len(columns) >= 4:
            sentences[columns[0]][columns[1]].append(columns[3])
    for document in sentences.values():
        yield "\n".join(_put_together(words) for words in document.values())


def _put_together(words: Sequence[str]) -> str:
    text = " ".join(words).replace("`` ", "“").replace(" ''", "”").replace(" - ", "-")
    return re.sub(r" (?=n't|'(?:s|re|ve|ll|d|m)\b|[,.;:?!%)])|(?<=[($]) ", "", text)


def _exact(path: Path) -> str:
    """The file's characters as they are: offsets count carriage returns too."""
    return path.read_bytes().decode("utf8")


def _standoff(lines: str) -> Iterator[GoldAttribution]:
    spans: dict[str, list[Span]] = {}
    events: list[str] = []
    for line in lines.split("\n"):
        if bound := _TEXT_BOUND.match(line):
            pairs = (pair.split() for pair in bound[2].split(";"))
            spans[bound[1]] = [Span(int(s), int(e)) for s, e in pairs if int(s) < int(e)]
        elif event := _EVENT.match(line.rstrip("\r")):
            events.append(event[1])
    for line in events:
        found: dict[str, list[Span]] = {role: [] for role in ROLES}
        for pair in line.split():
            role, _, target = pair.partition(":")
            found.get(re.sub(r"\d+$", "", role).lower(), []).extend(spans.get(target, []))
        if found["cue"] and found["content"]:
            yield GoldAttribution(*(tuple(sorted(found[role])) for role in ROLES))
