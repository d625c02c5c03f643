"""Sets that many rules ask after: kinds of claim that tell of nothing as so, degrees that are firm, forms of quotation.

A rule that asks for another set than these keeps it beside itself, with its reason.
"""

from __future__ import annotations

from firsthand.model.claim import Factuality, Kind, Quote

COMING = frozenset({Kind.FORECAST, Kind.COMMITMENT, Kind.THREAT})
"""What somebody says will be."""

UNTOLD = frozenset({Kind.OPINION, Kind.DEMAND, Kind.CONDITIONAL})
"""What tells of nothing that is or was: a view, what ought to be, what would be."""

UNTOLD_OR_DENIED = UNTOLD | {Kind.DENIAL}
"""The same, and what is told as not so."""

FIRM = frozenset({Factuality.CERTAIN, Factuality.CERTAIN_NOT})
"""The source is sure that it is so, or that it is not."""

FLATLY_NOT = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT})
"""The source holds it to be not so."""

NOT_SO = FLATLY_NOT | {Factuality.POSSIBLE_NOT}
"""The same, or says that it may not be so."""

VERBATIM = frozenset({Quote.DIRECT, Quote.MIXED, Quote.BLOCK, Quote.POST})
"""Forms in which a source's own words are given."""
