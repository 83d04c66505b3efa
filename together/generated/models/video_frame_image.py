# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.video_frame_position import VideoFramePosition

if TYPE_CHECKING:
    from together.generated.dicts import VideoFramePositionInput


class VideoFrameImage(Model):
    """Image for one frame of a video."""

    input_image: str
    """URL of the image, or its content base64-encoded."""

    frame: VideoFramePosition | None = None
    """Frame of the video that looks like the image."""

    if TYPE_CHECKING:

        def __init__(self, *, input_image: str, frame: VideoFramePositionInput | None = None) -> None: ...
