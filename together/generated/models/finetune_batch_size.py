# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

FinetuneBatchSize: TypeAlias = int | Open[Literal["max"]]
"""Batch size: a number of sequences, or `max` for the largest that the model allows."""
