# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.video_url import VideoUrl

if TYPE_CHECKING:
    from together.generated.dicts import VideoUrlDict


class VideoUrlContentPart(Model):
    """Video content part, given by a URL."""

    type: Literal["video_url"] = "video_url"
    """Type of the content part, always `video_url`."""

    video_url: VideoUrl
    """Video for the model to see."""

    if TYPE_CHECKING:

        def __init__(self, *, video_url: VideoUrl | VideoUrlDict, type: Literal["video_url"] = "video_url") -> None: ...
