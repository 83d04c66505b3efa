# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.encoded_text import EncodedText

if TYPE_CHECKING:
    from together.generated.dicts import EncodedTextDict


class ModelInputChunk(Model):
    """One piece of the input; so far the API knows only text."""

    encoded_text: EncodedText | None = None
    """Text as token IDs."""

    if TYPE_CHECKING:

        def __init__(self, *, encoded_text: EncodedText | EncodedTextDict | None = None) -> None: ...
