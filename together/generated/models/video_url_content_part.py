# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.video_url import VideoUrl


class VideoUrlContentPart(Model):
    """Video content part, given by a URL."""

    type: Literal["video_url"] = "video_url"
    """Type of the content part, always `video_url`."""

    video_url: VideoUrl
    """Video for the model to see."""
