# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model


class Embedding(Model):
    """The vector of one text."""

    object: Literal["embedding"] = "embedding"
    """Says that this is a vector."""

    embedding: list[float]
    """The vector. Its length depends on the model."""

    index: int
    """Place of the text among those in `input`, counted from 0."""
