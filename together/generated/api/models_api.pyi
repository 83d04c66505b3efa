# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.models.model_info import ModelInfo
from together.generated.operation import Operation
from together.generated.timeout import Timeout

MODELS: Operation[list[ModelInfo], Never]

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
