# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.cluster_acceptance_tests import ClusterAcceptanceTests
from together.generated.models.cluster_add_on_param import ClusterAddOnParam
from together.generated.models.cluster_billing_type import ClusterBillingType
from together.generated.models.cluster_config import ClusterConfig
from together.generated.models.cluster_gpu_type import ClusterGpuType
from together.generated.models.cluster_type import ClusterType
from together.generated.models.create_shared_volume_request import CreateSharedVolumeRequest
from together.generated.models.oidc_config import OidcConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import (
        ClusterAcceptanceTestsDict,
        ClusterAddOnParamDict,
        ClusterBillingTypeInput,
        ClusterConfigDict,
        ClusterGpuTypeInput,
        ClusterTypeInput,
        CreateSharedVolumeRequestDict,
        OidcConfigDict,
    )


class CreateClusterRequest(RequestBody):
    """Request to create a GPU cluster: its size, place, billing and software.

    Name the driver either by `nvidia_version_id`, or by `cuda_version` and
    `nvidia_driver_version`."""

    cluster_type: ClusterType | None = None
    """Workload manager to install: Kubernetes or Slurm."""

    region: str
    """Region to build the cluster in. `GET /compute/regions` lists the names."""

    gpu_type: ClusterGpuType
    """GPU model of the worker nodes. Each region offers some of them."""

    num_gpus: int
    """Number of GPUs in all worker nodes together."""

    cluster_name: str
    """Name of your choice, to recognize the cluster by."""

    duration_days: int | None = None
    """Length of the reservation in days, with the billing type `RESERVED`."""

    shared_volume: CreateSharedVolumeRequest | None = None
    """Shared volume to create together with the cluster. To attach one that exists,
    send `volume_id` instead."""

    volume_id: str | None = None
    """ID of an existing shared volume to attach, as listed by
    `GET /compute/clusters/storage/volumes`."""

    billing_type: ClusterBillingType
    """Billing: pay by use, reserve for a number of days, or schedule a time window."""

    gpu_node_failover_enabled: bool | None = None
    """Failover: whether a failed GPU node is replaced automatically."""

    auto_scaled: bool | None = None
    """Autoscaling: whether the number of GPUs follows the load. Newer versions of the
    API call it `auto_scale`."""

    auto_scale_max_gpus: int | None = None
    """Upper limit of autoscaling: the number of GPUs that it never exceeds."""

    slurm_shm_size_gib: int | None = None
    """Shared memory (`/dev/shm`) of the Slurm nodes, in GiB."""

    capacity_pool_id: str | None = None
    """Capacity pool to take GPUs from, if your organization has one."""

    reservation_start_time: datetime | None = None
    """Start of the reserved time window, with the billing type `SCHEDULED_CAPACITY`."""

    reservation_end_time: datetime | None = None
    """End of the reserved time window, with the billing type `SCHEDULED_CAPACITY`."""

    install_traefik: bool | None = None
    """Whether to install Traefik, an ingress controller for HTTP traffic."""

    cuda_version: str | None = None
    """CUDA version to install, from `driver_versions` of the region."""

    nvidia_driver_version: str | None = None
    """NVIDIA driver version to install, from `driver_versions` of the region."""

    slurm_image: str | None = None
    """Container image of Slurm to run instead of the default one."""

    nvidia_version_id: str | None = None
    """ID of an entry of `driver_versions` of the region: CUDA and driver in one."""

    acceptance_tests_params: ClusterAcceptanceTests | None = None
    """Acceptance tests that the hardware has to pass before the cluster is ready."""

    add_ons: list[ClusterAddOnParam] | None = None
    """Add-ons: optional software to run in the cluster."""

    auto_scale: bool | None = None
    """Autoscaling: whether the number of GPUs follows the load. Older versions of the
    API call it `auto_scaled`."""

    cluster_config: ClusterConfig | None = None
    """Software configuration, such as the load balancer and monitoring."""

    num_capacity_pool_gpus: int | None = None
    """Number of GPUs to take from the capacity pool."""

    num_preemptible_gpus: int | None = None
    """Number of preemptible GPUs to ask for. The service can take them back at any
    time."""

    num_reserved_gpus: int | None = None
    """Number of GPUs to reserve for this cluster."""

    oidc_config: OidcConfig | None = None
    """Single sign-on to the Kubernetes API through OpenID Connect."""

    project_id: str | None = None
    """Project that will own the cluster."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            region: str,
            gpu_type: ClusterGpuTypeInput,
            num_gpus: int,
            cluster_name: str,
            billing_type: ClusterBillingTypeInput,
            cluster_type: ClusterTypeInput | None = None,
            duration_days: int | None = None,
            shared_volume: CreateSharedVolumeRequest | CreateSharedVolumeRequestDict | None = None,
            volume_id: str | None = None,
            gpu_node_failover_enabled: bool | None = None,
            auto_scaled: bool | None = None,
            auto_scale_max_gpus: int | None = None,
            slurm_shm_size_gib: int | None = None,
            capacity_pool_id: str | None = None,
            reservation_start_time: datetime | None = None,
            reservation_end_time: datetime | None = None,
            install_traefik: bool | None = None,
            cuda_version: str | None = None,
            nvidia_driver_version: str | None = None,
            slurm_image: str | None = None,
            nvidia_version_id: str | None = None,
            acceptance_tests_params: ClusterAcceptanceTests | ClusterAcceptanceTestsDict | None = None,
            add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
            auto_scale: bool | None = None,
            cluster_config: ClusterConfig | ClusterConfigDict | None = None,
            num_capacity_pool_gpus: int | None = None,
            num_preemptible_gpus: int | None = None,
            num_reserved_gpus: int | None = None,
            oidc_config: OidcConfig | OidcConfigDict | None = None,
            project_id: str | None = None,
        ) -> None: ...
