# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import ModelUploadRequestDict
from together.generated.models.model_info import ModelInfo
from together.generated.models.model_upload_request import ModelUploadRequest
from together.generated.models.model_upload_response import ModelUploadResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

MODELS: Operation[list[ModelInfo], Never]
UPLOAD_MODEL: Operation[ModelUploadResponse, Never]

class ModelsApi(Api):
    """Model list: see which models there are, what they do and what they cost."""

    async def models(
        self,
        dedicated: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> list[ModelInfo]:
        """List models.

        List the models that can be called, with their type, context length and pricing.

        Args:
            dedicated: Dedicated endpoints: `true` lists only the models that can run on one.
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

    async def models_with_http_info(
        self,
        dedicated: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[list[ModelInfo]]:
        """As `models`, with the status, headers and raw body."""

    async def models_without_preload_content(
        self,
        dedicated: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `models`, but return the open aiohttp response, unread."""

    async def upload_model(
        self,
        model_upload_request: ModelUploadRequest | ModelUploadRequestDict | None = None,
        *,
        model_name: str | None = None,
        model_source: str | None = None,
        model_type: str | None = None,
        hf_token: str | None = None,
        description: str | None = None,
        base_model: str | None = None,
        lora_model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ModelUploadResponse:
        """Upload model.

        Upload a model or a LoRA adapter of your own, from Hugging Face or a URL.

        The upload runs in the background: follow it with `GET /jobs/{jobId}`. Once the job
        is complete, the model can be called by its name.

        Args:
            model_upload_request: A `ModelUploadRequest`, or a dict of its fields.
            model_name: Name that you give to the uploaded model.
            model_source: Source of the weights: a repository on Hugging Face, or a URL of an archive, such as
                a presigned S3 URL.
            model_type: Kind of the upload: `model` for full weights, `adapter` for a LoRA adapter.
            hf_token: Hugging Face token, needed if the repository in `model_source` is private.
            description: Text about the model, for people to read.
            base_model: Base model that an adapter runs on, on serverless hardware.
            lora_model: LoRA pool that an adapter runs in, on dedicated hardware.
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

    async def upload_model_with_http_info(
        self,
        model_upload_request: ModelUploadRequest | ModelUploadRequestDict | None = None,
        *,
        model_name: str | None = None,
        model_source: str | None = None,
        model_type: str | None = None,
        hf_token: str | None = None,
        description: str | None = None,
        base_model: str | None = None,
        lora_model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ModelUploadResponse]:
        """As `upload_model`, with the status, headers and raw body."""

    async def upload_model_without_preload_content(
        self,
        model_upload_request: ModelUploadRequest | ModelUploadRequestDict | None = None,
        *,
        model_name: str | None = None,
        model_source: str | None = None,
        model_type: str | None = None,
        hf_token: str | None = None,
        description: str | None = None,
        base_model: str | None = None,
        lora_model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `upload_model`, but return the open aiohttp response, unread."""
