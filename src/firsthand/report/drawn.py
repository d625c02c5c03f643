"""Charts as SVG that a page can hold: no script, no style, each mark with its words, links to our own pages alone."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import vl_convert
from lxml import etree

from firsthand.report.clean import one_line

SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DESK = "https://desk.invalid"
"""Stands for this desk while a chart is drawn; nothing is asked of it, and it is in no chart."""
_HATCH = "hatch"
_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
HATCHED = f"url(#{_HATCH})"
"""A fill for what is known only to an area."""


def short(words: str, most: int = 160) -> str:
    """Return words fit to stand in a chart: one line, cut where it is long, with nothing that XML cannot hold."""
    line = one_line(words).translate(_NO_CHARACTERS)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def own(address: str) -> str:
    """Return an address that leads into the desk or to a place in the page; "" for any other."""
    return address if address.startswith(("/", "#")) and not address.startswith(("//", "/\\")) else ""


def svg(spec: dict[str, Any], *, label: str, hatch: str) -> str:
    """Return a Vega-Lite spec as SVG; ``label`` says what it shows, and ``hatch`` is the colour of hatched areas.

    A mark's ``description`` becomes its title. Links are left to the pointer: a page has the same in a table, which is
    where the keyboard and a screen reader go.
    """
    rows = {name: [_whole(row) for row in each] for name, each in spec.get("datasets", {}).items()}
    return _svg(json.dumps(spec | {"datasets": rows}, sort_keys=True), label, hatch)


def _whole(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its address made whole: Vega takes one that is not to be relative to a site of its own."""
    return row | {"href": f"{_DESK}{row['href']}"} if row.get("href") else row


@lru_cache(maxsize=64)
def _svg(spec: str, label: str, hatch: str) -> str:
    root = etree.fromstring(vl_convert.vegalite_to_svg(spec).encode(), etree.XMLParser(huge_tree=True))
    for element in root.iter():
        _titled(element)
        if element.tag == f"{{{SVG}}}a":
            _linked(element)
    for name in ("class", "version"):
        root.attrib.pop(name, "")
    root.set("role", "group")
    root.set("aria-label", label)
    root.set("font-family", "inherit")
    root.insert(0, _hatching(hatch))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _titled(element: etree._Element) -> None:
    """The words of a mark as its title; what Vega says to screen readers in its stead is left out."""
    words, part = element.attrib.pop("aria-label", ""), element.attrib.pop("aria-roledescription", "")
    for name in ("role", "aria-hidden", "style", "class", "font-family"):
        element.attrib.pop(name, "")
    if words and not str(part).endswith(("container", "axis", "legend", "title")):
        title = etree.Element(f"{{{SVG}}}title")
        title.text = str(words)
        element.insert(0, title)


def _linked(element: etree._Element) -> None:
    address = str(element.attrib.pop(_XLINK, ""))
    if address.startswith(_DESK) and (here := own(address.removeprefix(_DESK))):
        element.set("href", here)
    for name in ("target", "rel", "title"):
        element.attrib.pop(name, "")
    element.set("tabindex", "-1")


def _hatching(colour: str) -> etree._Element:
    made = etree.Element(f"{{{SVG}}}defs")
    pattern = etree.SubElement(
        made,
        f"{{{SVG}}}pattern",
        {"id": _HATCH, "width": "7", "height": "7", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"},
    )
    etree.SubElement(
        pattern,
        f"{{{SVG}}}line",
        {"x1": "0", "y1": "0", "x2": "0", "y2": "7", "stroke": colour, "stroke-width": "1.4", "stroke-opacity": "0.6"},
    )
    return made


@lru_cache(maxsize=1)
def script() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one script that needs no network, from vl-convert's own bundle."""
    return str(vl_convert.javascript_bundle())  # type: ignore[call-arg]  # its stubs ask for more than it does
