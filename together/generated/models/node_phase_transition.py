# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open


class NodePhaseTransition(Model):
    """Step in the history of a node: a phase and when it began."""

    phase: Open[
        Literal[
            "NODE_PHASE_PENDING",
            "NODE_PHASE_SCHEDULING",
            "NODE_PHASE_BOOTING",
            "NODE_PHASE_BOOTSTRAPPING",
            "NODE_PHASE_RUNNING",
            "NODE_PHASE_SUCCEEDED",
            "NODE_PHASE_FAILED",
            "NODE_PHASE_PAUSED",
        ]
    ]
    """Phase that the node entered."""

    transition_time: datetime
    """Time at which the phase began."""
