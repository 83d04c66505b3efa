# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class ImageUrl(Model):
    """Image, given by a URL."""

    url: str
    """URL of the image, or the image itself as a data URL."""

    if TYPE_CHECKING:

        def __init__(self, *, url: str) -> None: ...
