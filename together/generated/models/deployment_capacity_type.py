# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

DeploymentCapacityType: TypeAlias = Open[Literal["stable", "preemptible"]]
"""Capacity type: how safe replicas are from being stopped. `stable` capacity is kept;
`preemptible` capacity can be taken away at any time."""
