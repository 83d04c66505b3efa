# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.deployment_autoscaling import DeploymentAutoscaling
from together.generated.models.deployment_capacity_type import DeploymentCapacityType
from together.generated.models.deployment_gpu_type import DeploymentGpuType
from together.generated.models.environment_variable import EnvironmentVariable
from together.generated.models.model_mount import ModelMount
from together.generated.models.replica_event import ReplicaEvent
from together.generated.models.volume_mount import VolumeMount


class Deployment(Model):
    """Deployment: a container of yours that runs as one or more replicas."""

    id: str | None = None
    """Deployment ID. Paths take the name in its place, too."""

    object: Open[Literal["deployment"]] | None = None
    """Object type, `deployment`; other servers may send another value."""

    name: str | None = None
    """Name of the deployment, unique in the project."""

    description: str | None = None
    """Purpose of the deployment, in your words."""

    status: Open[Literal["Updating", "Scaling", "Ready", "Failed", "ScaledToZero"]] | None = None
    """Overall status: `Ready`, `Updating` (a new revision is rolled out), `Scaling`
    (replicas start or stop), `ScaledToZero` (no replica runs) or `Failed`
    (`replica_events` shows why). The service may send other values too."""

    image: str | None = None
    """Container image that runs."""

    command: list[str] | None = None
    """Command that starts the container, in place of the entrypoint of the image."""

    args: list[str] | None = None
    """Arguments of the command."""

    environment_variables: list[EnvironmentVariable] | None = None
    """Environment variables that are set in the container."""

    autoscaling: DeploymentAutoscaling | None = None
    """How the number of replicas follows the load; left out if it is fixed."""

    cpu: float | None = None
    """CPU cores of each replica; a fraction is possible."""

    created_at: datetime | None = None
    """Creation time of the deployment."""

    desired_replicas: int | None = None
    """Number of replicas that the service aims at now."""

    gpu_count: int | None = None
    """Number of GPUs of each replica."""

    gpu_type: DeploymentGpuType | None = None
    """GPU model of each replica."""

    health_check_path: str | None = None
    """HTTP path that the service calls to see whether a replica is healthy."""

    max_replicas: int | None = None
    """Most replicas under high load."""

    memory: float | None = None
    """RAM of each replica in GiB; a fraction is possible."""

    min_replicas: int | None = None
    """Fewest replicas, kept even without load."""

    port: int | None = None
    """Port of the container that receives the traffic."""

    ready_replicas: int | None = None
    """Number of replicas that are ready for traffic now."""

    replica_events: dict[str, ReplicaEvent] | None = None
    """Condition of each replica, keyed by the name of the replica."""

    storage: int | None = None
    """Ephemeral disk of each replica, in the unit of the request (GiB)."""

    updated_at: datetime | None = None
    """Time of the last change of the deployment."""

    volumes: list[VolumeMount] | None = None
    """Volumes that are mounted in the container."""

    capacity_type: DeploymentCapacityType | None = None
    """Capacity that the replicas run on, stable or preemptible."""

    model_mounts: list[ModelMount] | None = None
    """Models that are mounted in the container."""

    termination_grace_period_seconds: int | None = None
    """Seconds that a replica has to shut down before it is stopped by force."""
