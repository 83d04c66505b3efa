# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model
from together.generated.models.image_url import ImageUrl

if TYPE_CHECKING:
    from together.generated.dicts import ImageUrlDict


class ImageUrlContentPart(Model):
    """Image content part (vision input), given by a URL."""

    type: Literal["image_url"] = "image_url"
    """Type of the content part, always `image_url`."""

    image_url: ImageUrl | None = None
    """Image for the model to see."""

    if TYPE_CHECKING:

        def __init__(
            self, *, type: Literal["image_url"] = "image_url", image_url: ImageUrl | ImageUrlDict | None = None
        ) -> None: ...
