# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.input_audio import InputAudio

if TYPE_CHECKING:
    from together.generated.dicts import InputAudioDict


class InputAudioContentPart(Model):
    """Audio content part, sent inside the request."""

    type: Literal["input_audio"] = "input_audio"
    """Type of the content part, always `input_audio`."""

    input_audio: InputAudio
    """Audio data and its format."""

    if TYPE_CHECKING:

        def __init__(
            self, *, input_audio: InputAudio | InputAudioDict, type: Literal["input_audio"] = "input_audio"
        ) -> None: ...
