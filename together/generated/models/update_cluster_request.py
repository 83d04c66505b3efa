# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from together.generated.model import RequestBody
from together.generated.models.cluster_add_on_param import ClusterAddOnParam
from together.generated.models.cluster_config import ClusterConfig
from together.generated.models.cluster_type import ClusterType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import ClusterAddOnParamDict, ClusterConfigDict, ClusterTypeInput


class UpdateClusterRequest(RequestBody):
    """Request to change a GPU cluster. What is left out stays as it is."""

    cluster_type: ClusterType | None = None
    """Workload manager that the cluster should run: Kubernetes or Slurm."""

    num_gpus: int | None = None
    """New number of GPUs in all worker nodes together."""

    reservation_end_time: datetime | None = None
    """New end of the reserved time window."""

    add_ons: list[ClusterAddOnParam] | None = None
    """Add-ons with their new settings, each named by its `name`."""

    cluster_config: ClusterConfig | None = None
    """Software configuration, such as the load balancer and monitoring."""

    num_capacity_pool_gpus: int | None = None
    """New number of GPUs from the capacity pool."""

    num_preemptible_gpus: int | None = None
    """New number of preemptible GPUs to ask for."""

    num_reserved_gpus: int | None = None
    """New number of GPUs that are reserved for this cluster."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            cluster_type: ClusterTypeInput | None = None,
            num_gpus: int | None = None,
            reservation_end_time: datetime | None = None,
            add_ons: Sequence[ClusterAddOnParam | ClusterAddOnParamDict] | None = None,
            cluster_config: ClusterConfig | ClusterConfigDict | None = None,
            num_capacity_pool_gpus: int | None = None,
            num_preemptible_gpus: int | None = None,
            num_reserved_gpus: int | None = None,
        ) -> None: ...
