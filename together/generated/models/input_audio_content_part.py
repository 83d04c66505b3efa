# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.input_audio import InputAudio


class InputAudioContentPart(Model):
    """A part of a message that is audio, sent along in the request itself."""

    type: Literal["input_audio"] = "input_audio"
    """Marks the part as audio that is sent along."""

    input_audio: InputAudio
    """The audio and its format."""
