# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class DeploymentLogs(Model):
    """Log lines that the replicas of a deployment wrote."""

    lines: list[str] | None = None
    """Log lines, without line breaks."""
