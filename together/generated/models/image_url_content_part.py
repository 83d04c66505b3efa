# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model
from together.generated.models.image_url import ImageUrl


class ImageUrlContentPart(Model):
    """A part of a message that is an image, given by its URL."""

    type: Literal["image_url"] = "image_url"
    """Marks the part as an image."""

    image_url: ImageUrl | None = None
    """Where the image is."""
