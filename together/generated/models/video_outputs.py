# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class VideoOutputs(Model):
    """Output of a video job: where the video is, and what it cost."""

    cost: int
    """Cost of the video, as the service counts it."""

    video_url: str
    """URL to download the video from.."""
