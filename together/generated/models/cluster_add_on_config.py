# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.cluster_feature import ClusterFeature

if TYPE_CHECKING:
    from together.generated.dicts import ClusterFeatureDict


class ClusterAddOnConfig(Model):
    """Settings of an add-on, in the field of its kind."""

    dashboard: ClusterFeature | None = None
    """Kubernetes Dashboard, a web interface."""

    headlamp: ClusterFeature | None = None
    """Headlamp, a web interface for Kubernetes."""

    ingress: ClusterFeature | None = None
    """Ingress controller, for HTTP access from outside."""

    slurm_web: ClusterFeature | None = None
    """Slurm-web, a web interface that shows jobs and nodes."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            dashboard: ClusterFeature | ClusterFeatureDict | None = None,
            headlamp: ClusterFeature | ClusterFeatureDict | None = None,
            ingress: ClusterFeature | ClusterFeatureDict | None = None,
            slurm_web: ClusterFeature | ClusterFeatureDict | None = None,
        ) -> None: ...
