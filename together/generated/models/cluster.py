# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.cluster_add_on import ClusterAddOn
from together.generated.models.cluster_billing_type import ClusterBillingType
from together.generated.models.cluster_config import ClusterConfig
from together.generated.models.cluster_control_plane_node import ClusterControlPlaneNode
from together.generated.models.cluster_gpu_type import ClusterGpuType
from together.generated.models.cluster_gpu_worker_node import ClusterGpuWorkerNode
from together.generated.models.cluster_phase_transition import ClusterPhaseTransition
from together.generated.models.cluster_type import ClusterType
from together.generated.models.node_lifecycle_event import NodeLifecycleEvent
from together.generated.models.oidc_config import OidcConfig
from together.generated.models.shared_volume import SharedVolume


class Cluster(Model):
    """GPU cluster: machines with GPUs that run Kubernetes or Slurm."""

    cluster_id: str
    """Cluster ID. Paths such as `/compute/clusters/{cluster_id}` take it."""

    cluster_type: ClusterType
    """Workload manager: Kubernetes or Slurm."""

    region: str
    """Region (data center) that hosts the cluster, as named by `GET /compute/regions`."""

    gpu_type: ClusterGpuType
    """GPU model of the worker nodes."""

    cluster_name: str
    """Name that you chose to recognize the cluster by."""

    duration_hours: int | None = None
    """Length of the reservation in hours, for a cluster that is reserved for a fixed
    time."""

    volumes: list[SharedVolume]
    """Shared volumes that are attached to the nodes."""

    status: Open[
        Literal[
            "WaitingForControlPlaneNodes",
            "WaitingForDataPlaneNodes",
            "WaitingForSubnet",
            "WaitingForSharedVolume",
            "InstallingDrivers",
            "RunningAcceptanceTests",
            "Paused",
            "OnDemandComputePaused",
            "Ready",
            "Degraded",
            "Deleting",
        ]
    ]
    """State of provisioning: `Ready` takes workloads; the `WaitingFor…`,
    `InstallingDrivers` and `RunningAcceptanceTests` states come before it. The
    service may send other values too."""

    control_plane_nodes: list[ClusterControlPlaneNode]
    """Control plane: the nodes that manage the cluster and run no GPU workloads."""

    gpu_worker_nodes: list[ClusterGpuWorkerNode]
    """Worker nodes: the machines with GPUs that run the workloads."""

    kube_config: str
    """Kubeconfig file for `kubectl` and other Kubernetes clients. It may hold
    credentials: keep it secret."""

    num_gpus: int
    """Number of GPUs in all worker nodes together."""

    slurm_shm_size_gib: int | None = None
    """Shared memory (`/dev/shm`) of the Slurm nodes, in GiB."""

    capacity_pool_id: str | None = None
    """Capacity pool that the GPUs come from, if the cluster uses one."""

    reservation_start_time: datetime | None = None
    """Start of the reserved time window."""

    reservation_end_time: datetime | None = None
    """End of the reserved time window."""

    install_traefik: bool | None = None
    """Whether Traefik, an ingress controller for HTTP traffic, is installed."""

    cuda_version: str
    """CUDA version on the worker nodes."""

    nvidia_driver_version: str
    """NVIDIA driver version on the worker nodes."""

    created_at: datetime | None = None
    """Time at which the cluster was requested."""

    add_ons: list[ClusterAddOn] | None = None
    """Add-ons: optional software that runs in the cluster, with its settings and
    state."""

    allocated_preemptible_gpus: int | None = None
    """Number of preemptible GPUs that the cluster holds now. The service can take them
    back at any time."""

    billing_type: ClusterBillingType | None = None
    """Billing: whether the GPUs are paid by use, reserved, or scheduled for a time
    window."""

    desired_preemptible_gpus: int | None = None
    """Number of preemptible GPUs that the cluster asks for."""

    num_capacity_pool_gpus: int | None = None
    """Number of GPUs that come from a capacity pool."""

    num_cpu_workers: int | None = None
    """Number of worker nodes without GPUs."""

    num_reserved_gpus: int | None = None
    """Number of GPUs that are reserved for this cluster."""

    phase_transitions: list[ClusterPhaseTransition] | None = None
    """History of provisioning: the phases that the cluster entered, with their times."""

    project_id: str | None = None
    """Project that owns the cluster."""

    cluster_config: ClusterConfig | None = None
    """Software configuration, such as the load balancer and monitoring."""

    control_plane_ready: bool | None = None
    """Whether the control plane is up, so that the Kubernetes API can be called."""

    deleted_gpu_worker_nodes: list[ClusterGpuWorkerNode] | None = None
    """Former worker nodes, which were removed from the cluster."""

    first_ready_at: datetime | None = None
    """Time at which the cluster became ready for the first time."""

    is_in_substrate: bool | None = None
    """Placement flag, internal to the service: whether the cluster runs in its
    substrate."""

    machine_cluster_id: str | None = None
    """ID of the underlying cluster of machines, in the infrastructure of the service."""

    node_lifecycle_events: list[NodeLifecycleEvent] | None = None
    """Events of single nodes, such as a failure or a restart."""

    nvidia_driver_version_id: str | None = None
    """ID of the driver version, as listed in `driver_versions` of the region."""

    oidc_config: OidcConfig | None = None
    """Single sign-on to the Kubernetes API through OpenID Connect."""

    os_image: str | None = None
    """Operating system image of the nodes."""

    ums_org_id: str | None = None
    """Organization that owns the cluster, as an ID of the service's user management."""

    ums_project_id: str | None = None
    """Project that owns the cluster, as an ID of the service's user management."""
