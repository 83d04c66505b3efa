# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from together.generated.model import Bounds, RequestBody
from together.generated.models.deployment_autoscaling import DeploymentAutoscaling
from together.generated.models.deployment_capacity_type import DeploymentCapacityType
from together.generated.models.deployment_gpu_type import DeploymentGpuType
from together.generated.models.environment_variable import EnvironmentVariable
from together.generated.models.model_mount import ModelMount
from together.generated.models.volume_mount import VolumeMount

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from together.generated.dicts import (
        DeploymentAutoscalingInput,
        DeploymentCapacityTypeInput,
        DeploymentGpuTypeInput,
        EnvironmentVariableDict,
        ModelMountDict,
        VolumeMountDict,
    )


class UpdateDeploymentRequest(RequestBody):
    """Changes to a deployment. A field that is left out stays as it is."""

    name: Annotated[str, Bounds(min_length=1, max_length=100)] | None = None
    """New name, unique in the project: 1 to 100 letters, digits, underscores and hyphens."""

    image: str | None = None
    """Container image to run from now on. Push it to `registry.together.ai` first."""

    gpu_type: DeploymentGpuType | None = None
    """GPU model of each replica."""

    gpu_count: int | None = None
    """Number of GPUs of each replica."""

    args: list[str] | None = None
    """Arguments of the command, in place of those of the image (CMD)."""

    autoscaling: DeploymentAutoscaling | Annotated[dict[str, Any], Bounds(max_length=0)] | None = None
    """How the number of replicas follows the load. An empty object turns autoscaling off."""

    command: list[str] | None = None
    """Command that starts the container, in place of the entrypoint of the image."""

    cpu: Annotated[float, Bounds(minimum=0.1)] | None = None
    """CPU cores of each replica; 0.1 is a tenth of a core."""

    description: str | None = None
    """Purpose of the deployment, in your words."""

    environment_variables: list[EnvironmentVariable] | None = None
    """Environment variables of the container. The list replaces the present one as a
    whole."""

    health_check_path: str | None = None
    """HTTP path that the service calls to see whether a replica is healthy. An empty text
    turns the checks off."""

    max_replicas: int | None = None
    """Most replicas under high load."""

    memory: Annotated[float, Bounds(maximum=1000)] | None = None
    """RAM of each replica in GiB; 0.5 is 512 MiB."""

    min_replicas: int | None = None
    """Fewest replicas, kept even without load."""

    port: Annotated[int, Bounds(minimum=1, maximum=65535)] | None = None
    """Port of the container that receives the traffic."""

    storage: Annotated[int, Bounds(maximum=400)] | None = None
    """Ephemeral disk of each replica in GiB. Its content is lost when the replica stops."""

    termination_grace_period_seconds: int | None = None
    """Seconds that a replica has to shut down before it is stopped by force."""

    volumes: list[VolumeMount] | None = None
    """Volumes of the container. The list replaces the present one as a whole."""

    capacity_type: DeploymentCapacityType | None = None
    """Capacity to run on. Replicas on `preemptible` capacity may be stopped at any time."""

    model_mounts: list[ModelMount] | None = None
    """Models to mount in the container."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str | None = None,
            image: str | None = None,
            gpu_type: DeploymentGpuTypeInput | None = None,
            gpu_count: int | None = None,
            args: Sequence[str] | None = None,
            autoscaling: DeploymentAutoscalingInput | Mapping[str, Any] | None = None,
            command: Sequence[str] | None = None,
            cpu: float | None = None,
            description: str | None = None,
            environment_variables: Sequence[EnvironmentVariable | EnvironmentVariableDict] | None = None,
            health_check_path: str | None = None,
            max_replicas: int | None = None,
            memory: float | None = None,
            min_replicas: int | None = None,
            port: int | None = None,
            storage: int | None = None,
            termination_grace_period_seconds: int | None = None,
            volumes: Sequence[VolumeMount | VolumeMountDict] | None = None,
            capacity_type: DeploymentCapacityTypeInput | None = None,
            model_mounts: Sequence[ModelMount | ModelMountDict] | None = None,
        ) -> None: ...
