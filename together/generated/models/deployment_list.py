# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.deployment import Deployment


class DeploymentList(Model):
    """Deployments of the project, as a list object."""

    object: Open[Literal["list"]] | None = None
    """Object type, `list`; other servers may send another value."""

    data: list[Deployment] | None = None
    """Deployments, each with its settings and its status."""
