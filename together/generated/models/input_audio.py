# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open


class InputAudio(Model):
    """Audio data, sent inside the request."""

    data: str
    """Content of the audio file, base64-encoded."""

    format: Open[Literal["wav"]]
    """File format of the audio."""

    if TYPE_CHECKING:

        def __init__(self, *, data: str, format: str) -> None: ...
