# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ClusterFeature(Model):
    """Part of a cluster that can be turned on or off."""

    enabled: bool | None = None
    """`true` turns the part on, `false` turns it off."""

    if TYPE_CHECKING:

        def __init__(self, *, enabled: bool | None = None) -> None: ...
