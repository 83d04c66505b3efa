# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.image_timings import ImageTimings


class GeneratedImage(Model):
    """Generated image, either as a link or as its content."""

    index: int
    """Zero-based index of the image in the response."""

    url: str | None = None
    """URL to download the image from; only with `response_format: url`."""

    b64_json: str | None = None
    """Content of the image file, base64-encoded; only with `response_format: base64`."""

    type: Open[Literal["b64_json", "url"]] | None = None
    """Form of the image: which of `url` and `b64_json` is set. The service may leave
    it out."""

    timings: ImageTimings | None = None
    """Time that the generation took, where the service sends it."""
