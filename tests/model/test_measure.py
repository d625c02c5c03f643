"""Quantities keep their bounds the right way round and are never without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model.measure import Quantity
from firsthand.model.text import Span

BOUNDS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@given(BOUNDS, BOUNDS)
def test_bounds(low: float | None, high: float | None) -> None:
    right = (low is not None or high is not None) and not (low is not None and high is not None and low > high)

    if right:
        quantity = Quantity(span=Span(0, 1), low=low, high=high)
        assert (quantity.low, quantity.high) == (low, high)
    else:
        with pytest.raises(ValueError, match="bound"):
            Quantity(span=Span(0, 1), low=low, high=high)
