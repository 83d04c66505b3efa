# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.cluster_add_on_config import ClusterAddOnConfig

if TYPE_CHECKING:
    from together.generated.dicts import ClusterAddOnConfigDict


class ClusterAddOnParam(Model):
    """Add-on to install in a cluster, or new settings for one that is there."""

    add_on_type: str | None = None
    """Kind of software, such as `headlamp` (a web interface for Kubernetes). Needed to
    create a cluster; an update leaves it out."""

    name: str
    """Name of the add-on within the cluster."""

    config: ClusterAddOnConfig | None = None
    """Settings for the add-on; fill in the field of its kind."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            add_on_type: str | None = None,
            config: ClusterAddOnConfig | ClusterAddOnConfigDict | None = None,
        ) -> None: ...
