# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import RequestBody


class CreateSharedVolumeRequest(RequestBody):
    """Request to create a shared volume, alone or together with a cluster."""

    volume_name: str
    """Name of your choice, to recognize the volume by."""

    size_tib: int
    """Capacity in TiB."""

    region: str
    """Region to store the data in; the cluster that uses it has to be there too.
    `GET /compute/regions` lists the names."""

    instance_cluster_id: str | None = None
    """Cluster to attach the volume to, by its `cluster_id`."""

    is_lifecycle_independent: bool | None = None
    """Whether the volume outlives its cluster: `true` keeps it when the cluster is
    deleted."""

    project_id: str | None = None
    """Project that will own the volume."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            volume_name: str,
            size_tib: int,
            region: str,
            instance_cluster_id: str | None = None,
            is_lifecycle_independent: bool | None = None,
            project_id: str | None = None,
        ) -> None: ...
