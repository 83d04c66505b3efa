# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, Param, RequestOptions

MODELS: Operation[list[together.ModelInfo], Never] = Operation(
    "models",
    "GET",
    "/models",
    query_params=(Param("dedicated", "dedicated"),),
    responses={"200": "list[ModelInfo]"},
    errors="ErrorData",
    idempotent=True,
)

UPLOAD_MODEL: Operation[together.ModelUploadResponse, Never] = Operation(
    "upload_model",
    "POST",
    "/models",
    body=Body("model_upload_request", "ModelUploadRequest", required=True),
    responses={"200": "ModelUploadResponse"},
    errors="ErrorData",
)


class ModelsApi(Api):
    """Model list: see which models there are, what they do and what they cost."""

    operations = (MODELS, UPLOAD_MODEL)

    async def models(
        self, dedicated: bool | None = None, **options: Unpack[RequestOptions]
    ) -> list[together.ModelInfo]:
        """List models.

        List the models that can be called, with their type, context length and pricing.

        Args:
            dedicated: Dedicated endpoints: `true` lists only the models that can run on one.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 504 Timeout).
        """
        return await self.api_client.call(MODELS, (dedicated,), options)

    async def models_with_http_info(
        self, dedicated: bool | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[list[together.ModelInfo]]:
        """As `models`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(MODELS, (dedicated,), options)

    async def models_without_preload_content(
        self, dedicated: bool | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `models`, but return the open aiohttp response, unread."""
        return await self.api_client.open(MODELS, (dedicated,), options)

    async def upload_model(
        self, model_upload_request: together.ModelUploadRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.ModelUploadResponse:
        """Upload model.

        Upload a model or a LoRA adapter of your own, from Hugging Face or a URL.

        The upload runs in the background: follow it with `GET /jobs/{jobId}`. Once the job
        is complete, the model can be called by its name.

        Args:
            model_upload_request: A `ModelUploadRequest`, or a dict of its fields.
            **options: Fields of `ModelUploadRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(UPLOAD_MODEL, (model_upload_request,), options)

    async def upload_model_with_http_info(
        self, model_upload_request: together.ModelUploadRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.ModelUploadResponse]:
        """As `upload_model`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(UPLOAD_MODEL, (model_upload_request,), options)

    async def upload_model_without_preload_content(
        self, model_upload_request: together.ModelUploadRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `upload_model`, but return the open aiohttp response, unread."""
        return await self.api_client.open(UPLOAD_MODEL, (model_upload_request,), options)
