# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class VideoReference(Model):
    """Video, given by a URL."""

    video: str
    """URL of the video file, which the service must be able to reach."""

    if TYPE_CHECKING:

        def __init__(self, *, video: str) -> None: ...
