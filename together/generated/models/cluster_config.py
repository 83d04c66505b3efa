# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open
from together.generated.models.cluster_feature import ClusterFeature
from together.generated.models.slurm_startup_scripts import SlurmStartupScripts

if TYPE_CHECKING:
    from together.generated.dicts import ClusterFeatureDict, SlurmStartupScriptsDict


class ClusterConfig(Model):
    """Software configuration of a cluster."""

    load_balancer: Open[Literal["NONE", "TRAEFIK", "NGINX", "ISTIO"]]
    """Load balancer for incoming traffic; `NONE` installs none."""

    gpu_operator_version: str | None = None
    """Version of the NVIDIA GPU Operator, which sets up drivers in Kubernetes."""

    ingress: ClusterFeature | None = None
    """Ingress: HTTP access to services of the cluster from outside."""

    jumphost_enabled: bool | None = None
    """Whether there is a jump host, through which nodes are reached by SSH."""

    kubernetes_dashboard_enabled: bool | None = None
    """Whether the Kubernetes Dashboard, a web interface, is installed."""

    network_operator_version: str | None = None
    """Version of the NVIDIA Network Operator, which sets up fast networking in
    Kubernetes."""

    observability: ClusterFeature | None = None
    """Monitoring of the cluster: metrics and logs."""

    slurm_startup_scripts: SlurmStartupScripts | None = None
    """Scripts and settings for the nodes of a Slurm cluster."""

    ssh_ca_enabled: bool | None = None
    """Whether nodes accept SSH certificates that a certificate authority signed."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            load_balancer: str,
            gpu_operator_version: str | None = None,
            ingress: ClusterFeature | ClusterFeatureDict | None = None,
            jumphost_enabled: bool | None = None,
            kubernetes_dashboard_enabled: bool | None = None,
            network_operator_version: str | None = None,
            observability: ClusterFeature | ClusterFeatureDict | None = None,
            slurm_startup_scripts: SlurmStartupScripts | SlurmStartupScriptsDict | None = None,
            ssh_ca_enabled: bool | None = None,
        ) -> None: ...
