"""A brief as a page that stands alone, as Markdown, and as a Word document."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from firsthand.model.brief import Brief, Citation, Section, Sentence
from firsthand.report.clean import fit_for_xml
from firsthand.report.dates import day

SHOWN = 12
"""Digits of an id."""

# One file, nothing from elsewhere: it may be mailed, printed, or opened in ten years.
_STYLE = """
:root{color-scheme:light dark;--ink:#1b1d21;--paper:#fff;--quiet:#555b63;--rule:#d0ccc2;--link:#0b5c6b}
@media(prefers-color-scheme:dark){:root{--ink:#e9e7e1;--paper:#16181b;--quiet:#a8adb5;--rule:#3a3f45;--link:#6cc3d3}}
body{margin:0 auto;max-width:44rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:1.05rem/1.6 Charter,"Iowan Old Style",Georgia,serif}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;
border-bottom:1px solid var(--rule)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0;color:var(--quiet);
font-size:.95rem}dd{margin:0}
p{margin:.5rem 0}p.under{margin-left:1.4rem}.basis{color:var(--quiet);font-size:.85rem}
a{color:var(--link)}sup a{text-decoration:none;padding:0 .1rem}ol{padding-left:1.6rem;font-size:.92rem}
li{margin:.35rem 0;overflow-wrap:anywhere}li:target{outline:2px solid var(--link);outline-offset:3px}
code,footer{color:var(--quiet);font-size:.82rem}footer{margin-top:2rem;
border-top:1px solid var(--rule);padding-top:.5rem}
@media print{body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit;text-decoration:none}h2{break-after:avoid}
p,li{break-inside:avoid}@page{margin:2cm}}
"""

_CLOSING = "Made with Firsthand. What is in quotation marks is quoted; all else is worded as “A reports that B said”."

# What Markdown would take for a mark, anywhere in a line; article text must stay text.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#+|~!&-])")


class Form(StrEnum):
    """What a brief is written as."""

    HTML = "html"
    MARKDOWN = "md"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class _Written:
    media: str
    make: Callable[[Brief], bytes]


def written(brief: Brief, form: Form) -> bytes:
    """Return the brief as a file of this form."""
    return _FORMS[form].make(brief)


def media(form: Form) -> str:
    """Return the media type of a form."""
    return _FORMS[form].media


def html(brief: Brief) -> str:
    """Return a page that stands alone: no script, its own small style, fit to print."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in brief.facts)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(brief.title)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>\n<body>'
        f"<main><header><h1>{escape(brief.title)}</h1>\n<dl>{facts}</dl></header>\n"
        f"{''.join(map(_section, brief.sections))}{_notes(brief)}</main>\n"
        f"<footer>{escape(_CLOSING)}</footer></body></html>\n"
    )


def _section(section: Section) -> str:
    return f"<section><h2>{escape(section.heading)}</h2>\n{''.join(map(_sentence, section.sentences))}</section>\n"


def _sentence(sentence: Sentence) -> str:
    cites = " ".join(f'<a href="#n{n}">[{n}]</a>' for n in sentence.cites)
    rests = f" <sup>{cites}</sup>" if cites else f' <span class="basis">({escape(sentence.basis)})</span>'
    return f"<p{' class=under' if sentence.under else ''}>{escape(sentence.text)}{rests}</p>\n"


def _notes(brief: Brief) -> str:
    if not brief.citations:
        return ""
    items = "".join(f'<li id="n{each.number}">{_note(each)}</li>\n' for each in brief.citations)
    return f"<section><h2>Sources of these sentences</h2>\n<ol>\n{items}</ol></section>\n"


def _note(each: Citation) -> str:
    title = escape(each.title)
    named = f'<a href="{escape(each.url)}" rel="noreferrer">{title}</a>' if each.url else title
    return (
        f"{escape(each.outlet)}, {escape(day(each.published))}: {named}. “{escape(each.words)}” "
        f"<code>{each.document[:SHOWN]} {each.claim[:SHOWN]}</code>"
    )


def markdown(brief: Brief) -> str:
    """Return the brief as Markdown (CommonMark), with nothing in it that a text has smuggled in as a mark."""
    return "\n".join(_lines(brief))


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"# {_plain(brief.title)}", "")
    yield from (f"- {_plain(name)}: {_plain(value)}" for name, value in brief.facts)
    for section in brief.sections:
        yield from ("", f"## {_plain(section.heading)}", "")
        for sentence in section.sentences:
            rests = "".join(f"[{n}]" for n in sentence.cites) or f"({_plain(sentence.basis)})"
            yield f"{'  ' if sentence.under else ''}- {_plain(sentence.text)} {rests}"
    if brief.citations:
        yield from ("", "## Sources of these sentences", "")
    for each in brief.citations:
        where = f" <{_address(each.url)}>" if each.url else ""
        yield f"{each.number}. {_plain(each.outlet)}, {day(each.published)}: {_plain(each.title)}. “{_plain(each.words)}” `{each.document[:SHOWN]} {each.claim[:SHOWN]}`{where}"  # noqa: E501 - a line of Markdown is a paragraph
    yield from ("", _plain(_CLOSING), "")


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _address(url: str) -> str:
    """An address that ends where it ends: none of these may stand in one unescaped."""
    return re.sub(r"[<>\s\\]", "", url)


def docx(brief: Brief) -> bytes:
    """Return the brief as a Word document."""
    from docx import Document
    from docx.shared import Cm, Pt

    made = Document()
    made.core_properties.title = fit_for_xml(brief.title)[:255]
    made.core_properties.author = "Firsthand"
    made.styles["Normal"].font.size = Pt(11)
    made.add_heading(fit_for_xml(brief.title), level=1)
    for name, value in brief.facts:
        made.add_paragraph(fit_for_xml(f"{name}: {value}"))
    for section in brief.sections:
        made.add_heading(fit_for_xml(section.heading), level=2)
        for sentence in section.sentences:
            paragraph = made.add_paragraph(fit_for_xml(sentence.text))
            paragraph.paragraph_format.left_indent = Cm(0.8) if sentence.under else None
            rests = " ".join(f"[{n}]" for n in sentence.cites) or f"({sentence.basis})"
            paragraph.add_run(f" {fit_for_xml(rests)}").font.superscript = bool(sentence.cites)
    if brief.citations:
        made.add_heading("Sources of these sentences", level=2)
    for each in brief.citations:
        text = f"[{each.number}] {each.outlet}, {day(each.published)}: {each.title}. “{each.words}” "
        made.add_paragraph(fit_for_xml(text + (f"{each.url} " if each.url else "") + f"({each.document[:SHOWN]})"))
    made.add_paragraph(_CLOSING)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


_FORMS = {
    Form.HTML: _Written("text/html; charset=utf-8", lambda brief: html(brief).encode()),
    Form.MARKDOWN: _Written("text/markdown; charset=utf-8", lambda brief: markdown(brief).encode()),
    Form.DOCX: _Written("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx),
}
