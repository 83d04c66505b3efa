# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import EmbeddingsInputInput, EmbeddingsModelNameInput, EmbeddingsRequestDict
from together.generated.models.embeddings_request import EmbeddingsRequest
from together.generated.models.embeddings_response import EmbeddingsResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

EMBEDDINGS: Operation[EmbeddingsResponse, Never]

class EmbeddingsApi(Api):
    """Text embeddings: turn texts into vectors for search, clustering and comparison."""

    async def embeddings(
        self,
        embeddings_request: EmbeddingsRequest | EmbeddingsRequestDict | None = None,
        *,
        model: EmbeddingsModelNameInput | None = None,
        input: EmbeddingsInputInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EmbeddingsResponse:
        """Create embeddings.

        Query an embedding model.

        Send one text or a list of texts in `input` and choose a `model`. The response holds
        one vector for each text, in the same order. Texts with similar meaning have vectors
        that lie close together: use them for semantic search, clustering and comparison.
        Compare only vectors of the same model.

        Args:
            embeddings_request: An `EmbeddingsRequest`, or a dict of its fields.
            model: Model ID of the embedding model.
            input: Text to embed, or a list of texts.
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

    async def embeddings_with_http_info(
        self,
        embeddings_request: EmbeddingsRequest | EmbeddingsRequestDict | None = None,
        *,
        model: EmbeddingsModelNameInput | None = None,
        input: EmbeddingsInputInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EmbeddingsResponse]:
        """As `embeddings`, with the status, headers and raw body."""

    async def embeddings_without_preload_content(
        self,
        embeddings_request: EmbeddingsRequest | EmbeddingsRequestDict | None = None,
        *,
        model: EmbeddingsModelNameInput | None = None,
        input: EmbeddingsInputInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `embeddings`, but return the open aiohttp response, unread."""
