# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import ImageLoraDict, ImageModelNameInput, ImageRequestDict
from together.generated.models.image_lora import ImageLora
from together.generated.models.image_request import ImageRequest
from together.generated.models.image_response import ImageResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

GENERATE_IMAGE: Operation[ImageResponse, Never]

class ImagesApi(Api):
    """Images: generate images from a text prompt."""

    async def generate_image(
        self,
        image_request: ImageRequest | ImageRequestDict | None = None,
        *,
        prompt: str | None = None,
        model: ImageModelNameInput | None = None,
        steps: int | None = None,
        image_url: str | None = None,
        seed: int | None = None,
        n: int | None = None,
        height: int | None = None,
        width: int | None = None,
        negative_prompt: str | None = None,
        response_format: str | None = None,
        guidance_scale: float | None = None,
        output_format: str | None = None,
        image_loras: Sequence[ImageLora | ImageLoraDict] | None = None,
        reference_images: Sequence[str] | None = None,
        disable_safety_checker: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ImageResponse:
        """Generate image.

        Generate images from a text prompt.

        Send a `prompt` and choose a `model`. The response holds one image, or `n` images:
        each as a URL, or, with `response_format: base64`, as its content.

        Args:
            image_request: An `ImageRequest`, or a dict of its fields.
            prompt: Text prompt: what the image shows.
            model: Image model, by its model ID.
            steps: Number of generation steps.
            image_url: URL of an image to start from, for models that take one.
            seed: Random seed.
            n: Number of images to generate from the same prompt.
            height: Height of the image in pixels.
            width: Width of the image in pixels.
            negative_prompt: Negative prompt: what the image shall not show.
            response_format: Form of the response: `url` for a link to each image, `base64` for its content in
                `b64_json`.
            guidance_scale: Guidance scale: how closely the image follows the prompt.
            output_format: File format of the image: `jpeg` makes smaller files, `png` loses no detail.
            image_loras: LoRA adapters to apply to the model, each with its strength.
            reference_images: URLs of images that guide the generation, for models that take them.
            disable_safety_checker: Whether to skip the check of the image for unsafe content.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def generate_image_with_http_info(
        self,
        image_request: ImageRequest | ImageRequestDict | None = None,
        *,
        prompt: str | None = None,
        model: ImageModelNameInput | None = None,
        steps: int | None = None,
        image_url: str | None = None,
        seed: int | None = None,
        n: int | None = None,
        height: int | None = None,
        width: int | None = None,
        negative_prompt: str | None = None,
        response_format: str | None = None,
        guidance_scale: float | None = None,
        output_format: str | None = None,
        image_loras: Sequence[ImageLora | ImageLoraDict] | None = None,
        reference_images: Sequence[str] | None = None,
        disable_safety_checker: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ImageResponse]:
        """As `generate_image`, with the status, headers and raw body."""

    async def generate_image_without_preload_content(
        self,
        image_request: ImageRequest | ImageRequestDict | None = None,
        *,
        prompt: str | None = None,
        model: ImageModelNameInput | None = None,
        steps: int | None = None,
        image_url: str | None = None,
        seed: int | None = None,
        n: int | None = None,
        height: int | None = None,
        width: int | None = None,
        negative_prompt: str | None = None,
        response_format: str | None = None,
        guidance_scale: float | None = None,
        output_format: str | None = None,
        image_loras: Sequence[ImageLora | ImageLoraDict] | None = None,
        reference_images: Sequence[str] | None = None,
        disable_safety_checker: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `generate_image`, but return the open aiohttp response, unread."""

    images_generations_post = generate_image
