# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class InputAudio(Model):
    """A piece of audio, sent along in the request itself."""

    data: str
    """The content of the audio file, as base64 text."""

    format: Open[Literal["wav"]]
    """The file format of the audio."""
