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

RERANK: Operation[together.RerankResponse, Never] = Operation(
    "rerank",
    "POST",
    "/rerank",
    body=Body("rerank_request", "RerankRequest"),
    responses={"200": "RerankResponse"},
    errors="ErrorData",
    idempotent=True,
)


class RerankApi(Api):
    """Reranking: sort documents by their relevance to a query."""

    operations = (RERANK,)

    async def rerank(
        self, rerank_request: together.RerankRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.RerankResponse:
        """Rerank documents.

        Query a rerank model.

        Send a search `query` and the `documents` to sort, and choose a `model`. The response
        lists the documents by their index in the request, the most relevant first, each with a
        relevance score.

        Args:
            rerank_request: A `RerankRequest`, or a dict of its fields.
            **options: Fields of `RerankRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 503 Overloaded, 504 Timeout).
        """
        return await self.api_client.call(RERANK, (rerank_request,), options)

    async def rerank_with_http_info(
        self, rerank_request: together.RerankRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.RerankResponse]:
        """As `rerank`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(RERANK, (rerank_request,), options)

    async def rerank_without_preload_content(
        self, rerank_request: together.RerankRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `rerank`, but return the open aiohttp response, unread."""
        return await self.api_client.open(RERANK, (rerank_request,), options)
