# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.node_phase_transition import NodePhaseTransition


class ClusterControlPlaneNode(Model):
    """Control plane node: a machine that manages the cluster and runs no GPU workloads."""

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

    memory_gib: float
    """Main memory in GiB."""

    network: str
    """Network or address that the machine is connected with."""

    phase_transitions: list[NodePhaseTransition] | None = None
    """History of the machine: the phases that it entered, with their times."""

    public_ipv4: str | None = None
    """Public IPv4 address, if the machine has one."""
