# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Never

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation

GENERATE_IMAGE: Operation[together.ImageResponse, Never] = Operation(
    "generate_image",
    "POST",
    "/images/generations",
    body=Body("image_request", "ImageRequest", required=True),
    responses={"200": "ImageResponse"},
    errors="ErrorData",
    idempotent=True,
)


class ImagesApi(Api):
    """Images: generate images from a text prompt."""

    operations = (GENERATE_IMAGE,)

    async def generate_image(
        self, image_request: together.ImageRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.ImageResponse:
        """Generate image.

        Generate images from a text prompt.

        Send a `prompt` and choose a `model`. The response holds one image, or `n` images:
        each as a URL, or, with `response_format: base64`, as its content.

        Args:
            image_request: An `ImageRequest`, or a dict of its fields.
            **options: Fields of `ImageRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(GENERATE_IMAGE, (image_request,), options)

    async def generate_image_with_http_info(
        self, image_request: together.ImageRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.ImageResponse]:
        """As `generate_image`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GENERATE_IMAGE, (image_request,), options)

    async def generate_image_without_preload_content(
        self, image_request: together.ImageRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `generate_image`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GENERATE_IMAGE, (image_request,), options)

    images_generations_post = generate_image
