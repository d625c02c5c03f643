"""Checks the documentation: all is explained, generated pages are fresh, what pages name and link to exists."""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import undocumented
from tools.code import ROOT
from tools.reference import PAGES

REFERENCE = ROOT / "docs" / "reference"

# [words](target), the target up to the first blank or closing bracket; images have the same form.
_LINK = re.compile(r"\[[^\]\n]{0,300}\]\(([^)\s]{1,300})\)")
_HEADING = re.compile(r"^#{1,6}[ \t]+(.{1,300}?)[ \t]*$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="([a-z0-9-]+)"></a>')
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)
_MAKE = re.compile(r"`make ((?:[a-z]+ ?)+)")
# A command where a page gives one: behind a prompt, indented, or in backticks; what a pipe or file gets is not its own.
_COMMAND = re.compile(r"(?:`|^\$ |^ {4,})(?:[\w./]{0,40}/)?firsthand ([a-z][a-z-]*)([^`\n|>;&]*)", re.MULTILINE)
_OPTION = re.compile(r"(?<=\s)--[a-z][a-z-]*")
_ELSEWHERE = ("http://", "https://", "mailto:")


def pages(root: Path = ROOT) -> list[Path]:
    """Return every page: those at the top of the repository, and all below docs/ and benchmarks/."""
    found = [*root.glob("*.md")]
    for folder in ("docs", "benchmarks", "examples", "src"):
        found += (root / folder).rglob("*.md")
    return sorted(found)


def problems(root: Path = ROOT) -> Iterator[str]:
    """Yield a sentence for each fault in the pages as they are written."""
    for page in pages(root):
        whole = page.read_text(encoding="utf-8")
        text = _FENCE.sub("", whole)
        yield from dead_links(page, text, root)
        yield from unknown_targets(page, text, root)
        yield from unknown_commands(page, whole, root)
    yield from unlisted_decisions(root)


def dead_links(page: Path, text: str, root: Path) -> Iterator[str]:
    """Yield the relative links that lead to no file, or to no heading in it."""
    for link in _LINK.findall(text):
        if link.startswith(_ELSEWHERE):
            continue
        target, _, anchor = link.partition("#")
        path = (page.parent / target).resolve() if target else page
        if not path.is_relative_to(root) or not path.exists():
            yield f"{page.relative_to(root)} links to {link}, which is not there"
        elif anchor and path.suffix == ".md" and anchor not in anchors(path.read_text(encoding="utf-8")):
            yield f"{page.relative_to(root)} links to {link}, but no heading there has that name"


def anchors(text: str) -> set[str]:
    """Return the names by which a page's headings, and the anchors set in it, can be linked to."""
    return {slug(heading) for heading in _HEADING.findall(_FENCE.sub("", text))} | {*_ANCHOR.findall(text)}


def slug(heading: str) -> str:
    """Return a heading as a link names it: lower case, hyphens for blanks, no other punctuation."""
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")


def unknown_targets(page: Path, text: str, root: Path) -> Iterator[str]:
    """Yield the `make` commands that the Makefile has no target for."""
    known = set(_TARGET.findall((root / "Makefile").read_text(encoding="utf-8")))
    for words in _MAKE.findall(text):
        for word in words.split():
            if word not in known:
                yield f"{page.relative_to(root)} names `make {word}`, which the Makefile does not have"


def unknown_commands(page: Path, text: str, root: Path) -> Iterator[str]:
    """Yield the commands of Firsthand, and the options of them, that a page names and that do not exist."""
    commands = undocumented.group().commands
    for name, rest in _COMMAND.findall(text):
        if name not in commands:
            yield f"{page.relative_to(root)} names `firsthand {name}`, and there is no such command"
            continue
        known = {
            option for parameter in commands[name].params for option in (*parameter.opts, *parameter.secondary_opts)
        }
        for option in _OPTION.findall(rest):
            if option not in {*known, "--help"}:
                yield f"{page.relative_to(root)} gives `firsthand {name}` the option {option}, which it does not have"


def unlisted_decisions(root: Path) -> Iterator[str]:
    """Yield the decisions that the list in docs/decisions does not link to."""
    folder = root / "docs" / "decisions"
    listed = set(_LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    for path in sorted(folder.glob("[0-9]*.md")):
        if path.name not in listed:
            yield f"docs/decisions/README.md does not list {path.name}"


def stale(expected: dict[str, str]) -> Iterator[str]:
    """Yield the generated pages that are not what the package would write now."""
    for name, text in expected.items():
        path = REFERENCE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield f"docs/reference/{name} is not up to date: run `make docs`"


def main(*, write: bool) -> None:
    """Write the generated pages or compare them; stop with what is wrong, if anything is."""
    expected = {name: make() for name, make in PAGES.items()}
    if write:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name, text in expected.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
    if faults := [*stale(expected), *problems(), *undocumented.everything()]:
        sys.exit("\n".join(faults))
    print(f"docs: {len(pages())} pages, every link leads somewhere, all that the package offers is explained")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the generated pages first")
    main(write=parser.parse_args().write)
