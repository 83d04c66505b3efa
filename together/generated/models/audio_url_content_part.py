# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.audio_url import AudioUrl

if TYPE_CHECKING:
    from together.generated.dicts import AudioUrlDict


class AudioUrlContentPart(Model):
    """Audio content part, given by a URL."""

    type: Literal["audio_url"] = "audio_url"
    """Type of the content part, always `audio_url`."""

    audio_url: AudioUrl
    """Audio for the model to hear."""

    if TYPE_CHECKING:

        def __init__(self, *, audio_url: AudioUrl | AudioUrlDict, type: Literal["audio_url"] = "audio_url") -> None: ...
