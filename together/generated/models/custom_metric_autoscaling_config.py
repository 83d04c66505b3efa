# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class CustomMetricAutoscalingConfig(Model):
    """Autoscaling by a metric that your container exports."""

    metric: Literal["CustomMetric"] = "CustomMetric"
    """Metric to follow, always `CustomMetric`."""

    custom_metric_name: str | None = None
    """Prometheus name of the metric, which the service requires: letters, digits,
    underscores and colons, no digit first."""

    target: float | None = None
    """Value of the metric to aim at; above it, replicas are added. 500 if it is left out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            metric: Literal["CustomMetric"] = "CustomMetric",
            custom_metric_name: str | None = None,
            target: float | None = None,
        ) -> None: ...
