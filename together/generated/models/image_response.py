# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.generated_image import GeneratedImage


class ImageResponse(Model):
    """Image response: the images that were generated."""

    id: str
    """Response ID. Quote it when you contact support."""

    model: str
    """ID of the model that generated the images."""

    object: Open[Literal["list"]] = "list"
    """Object type, `list`; other servers may send another value."""

    data: list[GeneratedImage]
    """Images, one for each of the `n` that were asked for."""
