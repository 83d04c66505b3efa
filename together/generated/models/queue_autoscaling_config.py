# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class QueueAutoscalingConfig(Model):
    """Autoscaling by the jobs that wait in the queue."""

    metric: Literal["QueueBacklogPerWorker"] = "QueueBacklogPerWorker"
    """Metric to follow, always `QueueBacklogPerWorker`: jobs in the queue for each
    replica."""

    model: str | None = None
    """Queue to look at, by the `model` of its jobs; the name of the deployment if it is
    left out."""

    target: float | None = None
    """Value of the metric to aim at; above it, replicas are added. 1.01 if it is left
    out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            metric: Literal["QueueBacklogPerWorker"] = "QueueBacklogPerWorker",
            model: str | None = None,
            target: float | None = None,
        ) -> None: ...
