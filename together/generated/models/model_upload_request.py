# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Open, RequestBody


class ModelUploadRequest(RequestBody):
    """Model upload request: where the weights are, and what the model shall be called."""

    model_name: str
    """Name that you give to the uploaded model. It is called by this name later."""

    model_source: str
    """Source of the weights: a repository on Hugging Face, or a URL of an archive,
    such as a presigned S3 URL."""

    model_type: Open[Literal["model", "adapter"]] | None = None
    """Kind of the upload: `model` for full weights, `adapter` for a LoRA adapter."""

    hf_token: str | None = None
    """Hugging Face token, needed if the repository in `model_source` is private."""

    description: str | None = None
    """Text about the model, for people to read."""

    base_model: str | None = None
    """Base model that an adapter runs on, on serverless hardware. Only for
    `model_type: adapter`."""

    lora_model: str | None = None
    """LoRA pool that an adapter runs in, on dedicated hardware. Only for `model_type:
    adapter`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model_name: str,
            model_source: str,
            model_type: str | None = None,
            hf_token: str | None = None,
            description: str | None = None,
            base_model: str | None = None,
            lora_model: str | None = None,
        ) -> None: ...
