# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open


class HttpAutoscalingConfig(Model):
    """Autoscaling by HTTP traffic."""

    metric: Open[Literal["HTTPTotalRequests", "HTTPAvgRequestDuration"]] | None = None
    """Metric to follow: the number of requests (`HTTPTotalRequests`) or their average
    duration (`HTTPAvgRequestDuration`)."""

    target: float | None = None
    """Value of the metric to aim at; above it, replicas are added. If it is left out, 100
    for the number of requests and 500 milliseconds for their duration."""

    time_interval_minutes: int | None = None
    """Minutes over which the metric is measured; 10 if it is left out."""

    if TYPE_CHECKING:

        def __init__(
            self, *, metric: str | None = None, target: float | None = None, time_interval_minutes: int | None = None
        ) -> None: ...
