# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime

from together.generated.model import Model
from together.generated.models.node_phase_transition import NodePhaseTransition
from together.generated.models.remediation import Remediation


class ClusterGpuWorkerNode(Model):
    """GPU worker node: a machine with GPUs that runs workloads. A removed node has
    `deleted_at`."""

    node_id: str
    """ID of the node. Events of the cluster refer to it."""

    node_name: str | None = None
    """Readable name of the machine."""

    status: str
    """State of the machine, such as `Running`."""

    host_name: str
    """Host name of the machine in the network of the cluster."""

    num_cpu_cores: int
    """CPU cores of the machine."""

    num_gpus: int
    """Number of GPUs in this machine."""

    memory_gib: float
    """Main memory in GiB."""

    networks: list[str]
    """Networks or addresses that the machine is connected with."""

    instance_id: str | None = None
    """ID of the virtual machine. Remediations refer to it."""

    phase_transitions: list[NodePhaseTransition] | None = None
    """History of the machine: the phases that it entered, with their times."""

    auto_remediation_enabled: bool | None = None
    """Whether the service repairs the node without being asked."""

    deleted_at: datetime | None = None
    """Time at which the node was removed; left out for a node that is in use."""

    ephemeral_storage: str | None = None
    """Local disk space of the machine, such as `14Ti`. Its content is lost with the
    node."""

    ib_hca_count: int | None = None
    """Number of InfiniBand adapters (host channel adapters)."""

    ib_hca_type: str | None = None
    """Model of the InfiniBand adapters."""

    latest_remediation: Remediation | None = None
    """Most recent repair of this node, if there was one."""

    marked_for_deletion: bool | None = None
    """Whether the node is about to be removed from the cluster."""

    nvswitch_count: int | None = None
    """Number of NVSwitch chips, which link the GPUs of the machine."""

    nvswitch_type: str | None = None
    """Model of the NVSwitch chips."""

    public_ipv4: str | None = None
    """Public IPv4 address, if the machine has one."""

    slurm_worker_hostname: str | None = None
    """Host name under which Slurm knows the node."""
