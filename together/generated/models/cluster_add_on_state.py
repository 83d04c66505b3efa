# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from together.generated.model import Model


class ClusterAddOnState(Model):
    """State of an add-on, in the field of its kind. The content of each field is not
    documented."""

    dashboard: dict[str, Any] | None = None
    """What the service reports of the Kubernetes Dashboard."""

    headlamp: dict[str, Any] | None = None
    """What the service reports of Headlamp."""

    ingress: dict[str, Any] | None = None
    """What the service reports of the ingress controller."""

    slurm_web: dict[str, Any] | None = None
    """What the service reports of Slurm-web."""
