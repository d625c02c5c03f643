"""The signs that open a line of plain text and say what it is: an entry of a list, a quotation, a heading."""

from __future__ import annotations

import re

BULLET = re.compile(r"(?:[-*•‣▪◦●–—]|\d{1,2}[.)]|\([a-z\d]{1,2}\))\s+(?=\S)")
QUOTED = re.compile(r"(?:>\s?)+")
MARKED_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
