# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.large_integer import LargeInteger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import LargeIntegerInput


class EncodedText(Model):
    """Text as token IDs in the vocabulary of the model."""

    tokens: list[LargeInteger]
    """Token IDs, made with the tokenizer of the base model."""

    if TYPE_CHECKING:

        def __init__(self, *, tokens: Sequence[LargeIntegerInput]) -> None: ...
