"""Tells from numbers how a cost grows: not at all, in step with the size, or faster."""

from __future__ import annotations

import math
from dataclasses import dataclass

FLAT = 0.10
"""A cost is flat when it is never more than this part above that of the smallest size."""

VISIBLE = 0.25
"""Sizes at which the growing part is smaller than this part of the fixed one say nothing about growth: it is noise."""

LINEAR = 0.15
"""A cost is linear when the exponent is this close to 1."""


@dataclass(frozen=True)
class Growth:
    """How a cost grows.

    Attributes:
        fixed: The cost at the smallest size.
        each: What one more costs, at the largest size.
        exponent: The slope of the growing part in a picture with two logarithmic axes; None when the cost is flat.
        factor: The greatest cost of one more, over the smallest; None when the cost is flat.
        verdict: It in words.
    """

    fixed: float
    each: float
    exponent: float | None
    factor: float | None
    verdict: str


def growth(sizes: list[int], costs: list[float]) -> Growth:
    """Look at the costs of several sizes, the smallest size first."""
    fixed = costs[0]
    spans = [size - sizes[0] for size in sizes[1:]]
    grown = [cost - fixed for cost in costs[1:]]
    each = grown[-1] / spans[-1]
    if max(grown) <= FLAT * fixed:
        return Growth(fixed, each, None, None, "flat")
    seen = [(span, more) for span, more in zip(spans, grown, strict=True) if more > VISIBLE * fixed]
    if len(seen) < 2:
        return Growth(fixed, each, None, None, "too few sizes to tell")
    exponent = slope([(math.log(span), math.log(more)) for span, more in seen])
    single = [more / span for span, more in seen]
    return Growth(fixed, each, exponent, max(single) / min(single), verdict(exponent))


def verdict(exponent: float) -> str:
    if exponent > 1 + LINEAR:
        return "faster than linear"
    return "linear" if exponent >= 1 - LINEAR else "slower than linear"


def slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the line with the least squares."""
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / sum((x - x_mean) ** 2 for x, _ in points)
