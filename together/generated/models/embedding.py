# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class Embedding(Model):
    """Embedding: the vector of one text."""

    object: Open[Literal["embedding"]] = "embedding"
    """Object type, `embedding`; other servers may send another value."""

    embedding: list[float]
    """Embedding vector. Its length (the number of dimensions) depends on the model."""

    index: int
    """Zero-based index of the text in `input`."""
