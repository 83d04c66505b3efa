# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open


class ClusterPhaseTransition(Model):
    """Step in the history of a cluster: a phase and when it began."""

    phase: Open[
        Literal[
            "CLUSTER_PHASE_QUEUED",
            "CLUSTER_PHASE_SCHEDULED",
            "CLUSTER_PHASE_WAITING_FOR_CONTROL_PLANE_NODES",
            "CLUSTER_PHASE_WAITING_FOR_DATA_PLANE_NODES",
            "CLUSTER_PHASE_WAITING_FOR_SUBNET",
            "CLUSTER_PHASE_WAITING_FOR_SHARED_VOLUME",
            "CLUSTER_PHASE_WAITING_FOR_AUTO_SCALER",
            "CLUSTER_PHASE_INSTALLING_DRIVERS",
            "CLUSTER_PHASE_RUNNING_ACCEPTANCE_TESTS",
            "CLUSTER_PHASE_ACCEPTANCE_TESTS_FAILED",
            "CLUSTER_PHASE_RUNNING_NCCL_TESTS",
            "CLUSTER_PHASE_NCCL_TESTS_FAILED",
            "CLUSTER_PHASE_READY",
            "CLUSTER_PHASE_PAUSED",
            "CLUSTER_PHASE_ON_DEMAND_COMPUTE_PAUSED",
            "CLUSTER_PHASE_DEGRADED",
            "CLUSTER_PHASE_DELETING",
        ]
    ]
    """Phase that the cluster entered."""

    transition_time: datetime
    """Time at which the phase began."""
