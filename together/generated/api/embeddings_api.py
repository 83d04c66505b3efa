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

EMBEDDINGS: Operation[together.EmbeddingsResponse, Never] = Operation(
    "embeddings",
    "POST",
    "/embeddings",
    body=Body("embeddings_request", "EmbeddingsRequest"),
    responses={"200": "EmbeddingsResponse"},
    errors="ErrorData",
    idempotent=True,
)


class EmbeddingsApi(Api):
    """Text embeddings: turn texts into vectors for search, clustering and comparison."""

    operations = (EMBEDDINGS,)

    async def embeddings(
        self, embeddings_request: together.EmbeddingsRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.EmbeddingsResponse:
        """Create embeddings.

        Query an embedding model.

        Send one text or a list of texts in `input` and choose a `model`. The response holds
        one vector for each text, in the same order. Texts with similar meaning have vectors
        that lie close together: use them for semantic search, clustering and comparison.
        Compare only vectors of the same model.

        Args:
            embeddings_request: An `EmbeddingsRequest`, or a dict of its fields.
            **options: Fields of `EmbeddingsRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 503 Overloaded, 504 Timeout).
        """
        return await self.api_client.call(EMBEDDINGS, (embeddings_request,), options)

    async def embeddings_with_http_info(
        self, embeddings_request: together.EmbeddingsRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.EmbeddingsResponse]:
        """As `embeddings`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(EMBEDDINGS, (embeddings_request,), options)

    async def embeddings_without_preload_content(
        self, embeddings_request: together.EmbeddingsRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `embeddings`, but return the open aiohttp response, unread."""
        return await self.api_client.open(EMBEDDINGS, (embeddings_request,), options)
