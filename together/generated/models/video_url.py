# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class VideoUrl(Model):
    """Video, given by a URL."""

    url: str
    """Address from which the service fetches the video."""

    if TYPE_CHECKING:

        def __init__(self, *, url: str) -> None: ...
