# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.video_url import VideoUrl


class VideoUrlContentPart(Model):
    """A part of a message that is a video, given by its URL."""

    type: Literal["video_url"] = "video_url"
    """Marks the part as a video."""

    video_url: VideoUrl
    """Where the video is."""
