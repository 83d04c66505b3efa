# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

ClusterType: TypeAlias = Open[Literal["KUBERNETES", "SLURM"]]
"""Workload manager of a cluster: `KUBERNETES` runs containers, `SLURM` queues batch
jobs."""
