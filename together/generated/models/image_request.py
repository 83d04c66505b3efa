# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Open, RequestBody
from together.generated.models.image_lora import ImageLora
from together.generated.models.image_model_name import ImageModelName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import ImageLoraDict, ImageModelNameInput


class ImageRequest(RequestBody):
    """Image request: the prompt, the model, and what the images look like."""

    prompt: str
    """Text prompt: what the image shows. Its maximum length depends on the model."""

    model: ImageModelName
    """Image model, by its model ID. `GET /models` gives such models the type `image`."""

    steps: int | None = None
    """Number of generation steps. More steps take more time and can give more detail."""

    image_url: str | None = None
    """URL of an image to start from, for models that take one."""

    seed: int | None = None
    """Random seed. The same seed and parameters give the same image again, as far as
    possible."""

    n: int | None = None
    """Number of images to generate from the same prompt."""

    height: int | None = None
    """Height of the image in pixels. Which sizes are possible depends on the model."""

    width: int | None = None
    """Width of the image in pixels. Which sizes are possible depends on the model."""

    negative_prompt: str | None = None
    """Negative prompt: what the image shall not show."""

    response_format: Open[Literal["base64", "url"]] | None = None
    """Form of the response: `url` for a link to each image, `base64` for its content
    in `b64_json`."""

    guidance_scale: float | None = None
    """Guidance scale: how closely the image follows the prompt. Higher values follow
    it more closely, lower ones leave the model more freedom."""

    output_format: Open[Literal["jpeg", "png"]] | None = None
    """File format of the image: `jpeg` makes smaller files, `png` loses no detail."""

    image_loras: list[ImageLora] | None = None
    """LoRA adapters to apply to the model, each with its strength."""

    reference_images: list[str] | None = None
    """URLs of images that guide the generation, for models that take them."""

    disable_safety_checker: bool | None = None
    """Whether to skip the check of the image for unsafe content."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            prompt: str,
            model: ImageModelNameInput,
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
        ) -> None: ...
