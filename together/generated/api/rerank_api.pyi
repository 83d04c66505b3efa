# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import RerankDocumentsInput, RerankModelNameInput, RerankRequestDict
from together.generated.models.rerank_request import RerankRequest
from together.generated.models.rerank_response import RerankResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

RERANK: Operation[RerankResponse, Never]

class RerankApi(Api):
    """Reranking: sort documents by their relevance to a query."""

    async def rerank(
        self,
        rerank_request: RerankRequest | RerankRequestDict | None = None,
        *,
        model: RerankModelNameInput | None = None,
        query: str | None = None,
        documents: RerankDocumentsInput | None = None,
        top_n: int | None = None,
        return_documents: bool | None = None,
        rank_fields: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> RerankResponse:
        """Rerank documents.

        Query a rerank model.

        Send a search `query` and the `documents` to sort, and choose a `model`. The response
        lists the documents by their index in the request, the most relevant first, each with a
        relevance score.

        Args:
            rerank_request: A `RerankRequest`, or a dict of its fields.
            model: Model ID of the rerank model.
            query: Search query that the documents are compared with.
            documents: Documents to sort, either all texts or all objects.
            top_n: Number of results to return, the most relevant first; all if it is left out.
            return_documents: Whether each result contains its document too.
            rank_fields: Rank fields: for documents that are objects, the fields to compare with the query, in
                the order in which the model reads them.
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

    async def rerank_with_http_info(
        self,
        rerank_request: RerankRequest | RerankRequestDict | None = None,
        *,
        model: RerankModelNameInput | None = None,
        query: str | None = None,
        documents: RerankDocumentsInput | None = None,
        top_n: int | None = None,
        return_documents: bool | None = None,
        rank_fields: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[RerankResponse]:
        """As `rerank`, with the status, headers and raw body."""

    async def rerank_without_preload_content(
        self,
        rerank_request: RerankRequest | RerankRequestDict | None = None,
        *,
        model: RerankModelNameInput | None = None,
        query: str | None = None,
        documents: RerankDocumentsInput | None = None,
        top_n: int | None = None,
        return_documents: bool | None = None,
        rank_fields: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `rerank`, but return the open aiohttp response, unread."""
