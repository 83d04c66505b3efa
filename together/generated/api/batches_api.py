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

CANCEL_BATCH: Operation[together.BatchJob, Never] = Operation(
    "cancel_batch",
    "POST",
    "/batches/{id}/cancel",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "BatchJob"},
    errors="BatchErrorResponse",
)

CREATE_BATCH: Operation[together.BatchJobWithWarning, Never] = Operation(
    "create_batch",
    "POST",
    "/batches",
    body=Body("create_batch_request", "CreateBatchRequest", required=True),
    responses={"200": "BatchJobWithWarning", "201": "BatchJobWithWarning"},
    errors="BatchErrorResponse",
)

GET_BATCH: Operation[together.BatchJob, Never] = Operation(
    "get_batch",
    "GET",
    "/batches/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "BatchJob"},
    errors="BatchErrorResponse",
    idempotent=True,
)

LIST_BATCHES: Operation[list[together.BatchJob], Never] = Operation(
    "list_batches", "GET", "/batches", responses={"200": "list[BatchJob]"}, errors="BatchErrorResponse", idempotent=True
)


class BatchesApi(Api):
    """Batches: let the service answer a file of requests in the background."""

    operations = (CANCEL_BATCH, CREATE_BATCH, GET_BATCH, LIST_BATCHES)

    async def cancel_batch(self, id: str, **options: Unpack[RequestOptions]) -> together.BatchJob:
        """Cancel batch.

        Cancel a batch that is not done yet.

        Args:
            id: Batch ID. `POST /batches` returns it in `job`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 403 Forbidden, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(CANCEL_BATCH, (id,), options)

    async def cancel_batch_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.BatchJob]:
        """As `cancel_batch`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CANCEL_BATCH, (id,), options)

    async def cancel_batch_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `cancel_batch`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CANCEL_BATCH, (id,), options)

    async def create_batch(
        self, create_batch_request: together.CreateBatchRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.BatchJobWithWarning:
        """Create batch.

        Start a batch: a file of requests that the service answers in the background.

        Upload the requests first, as a JSON Lines file with the purpose `batch-api`: each
        line has a `custom_id` of your own and the request in `body`. Follow the batch with
        `GET /batches/{id}`; the responses are in the file `output_file_id`.

        Args:
            create_batch_request: A `CreateBatchRequest`, or a dict of its fields.
            **options: Fields of `CreateBatchRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_BATCH, (create_batch_request,), options)

    async def create_batch_with_http_info(
        self, create_batch_request: together.CreateBatchRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.BatchJobWithWarning]:
        """As `create_batch`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_BATCH, (create_batch_request,), options)

    async def create_batch_without_preload_content(
        self, create_batch_request: together.CreateBatchRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_batch`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_BATCH, (create_batch_request,), options)

    async def get_batch(self, id: str, **options: Unpack[RequestOptions]) -> together.BatchJob:
        """Get batch.

        Get a batch: its state, its progress and, in the end, the files with its results.

        Call it from time to time until the status is `COMPLETED`, `FAILED`, `EXPIRED` or
        `CANCELLED`.

        Args:
            id: Batch ID. `POST /batches` returns it in `job`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 403 Forbidden, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_BATCH, (id,), options)

    async def get_batch_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.BatchJob]:
        """As `get_batch`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_BATCH, (id,), options)

    async def get_batch_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_batch`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_BATCH, (id,), options)

    async def list_batches(self, **options: Unpack[RequestOptions]) -> list[together.BatchJob]:
        """List batches.

        List the batches of your account, with their states.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 500 InternalServerError).
        """
        return await self.api_client.call(LIST_BATCHES, (), options)

    async def list_batches_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[list[together.BatchJob]]:
        """As `list_batches`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_BATCHES, (), options)

    async def list_batches_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_batches`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_BATCHES, (), options)
