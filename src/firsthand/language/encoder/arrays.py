"""The kinds of arrays that scores and places are kept in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

NEVER = np.float32(-1e9)
"""A score that no other is as low as; a sum of two is still a number."""
