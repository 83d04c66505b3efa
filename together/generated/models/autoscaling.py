# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class Autoscaling(Model):
    """Autoscaling: limits within which the number of replicas follows the load."""

    min_replicas: int
    """Fewest replicas, kept even without load."""

    max_replicas: int
    """Most replicas under high load."""

    if TYPE_CHECKING:

        def __init__(self, *, min_replicas: int, max_replicas: int) -> None: ...
