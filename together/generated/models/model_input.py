# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.model_input_chunk import ModelInputChunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import ModelInputChunkDict


class ModelInput(Model):
    """Input of the model: chunks that are read one after the other."""

    chunks: list[ModelInputChunk]
    """Parts of the input, in order."""

    if TYPE_CHECKING:

        def __init__(self, *, chunks: Sequence[ModelInputChunk | ModelInputChunkDict]) -> None: ...
