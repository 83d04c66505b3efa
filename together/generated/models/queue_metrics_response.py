# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class QueueMetricsResponse(Model):
    """Queue metrics: how many jobs there are at the moment."""

    messages_running: int
    """Jobs that a worker has."""

    messages_waiting: int
    """Jobs that no worker has taken yet."""

    total_jobs: int
    """Waiting and running jobs together."""
