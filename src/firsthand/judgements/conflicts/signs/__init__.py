"""Signs by which two reports are weighed against each other: named functions of a pair, each said in a sentence.

Each returns a number: 1 or 0 for yes or no, a count, or a share. What they weigh is learned (``weighing``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from firsthand.judgements.conflicts.signs.days import DAYS
from firsthand.judgements.conflicts.signs.figures import FIGURES
from firsthand.judgements.conflicts.signs.matter import MATTER
from firsthand.judgements.conflicts.signs.pair import Pair
from firsthand.judgements.conflicts.signs.polarity import POLARITY
from firsthand.judgements.conflicts.signs.telling import TELLING

SIGNS: Mapping[str, Callable[[Pair], float]] = {
    sign.__name__: sign for sign in (*MATTER, *POLARITY, *FIGURES, *TELLING, *DAYS)
}
"""Every sign by its name."""
