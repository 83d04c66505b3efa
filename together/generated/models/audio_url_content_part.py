# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.audio_url import AudioUrl


class AudioUrlContentPart(Model):
    """A part of a message that is audio, given by its URL."""

    type: Literal["audio_url"] = "audio_url"
    """Marks the part as audio at a URL."""

    audio_url: AudioUrl
    """Where the audio is."""
