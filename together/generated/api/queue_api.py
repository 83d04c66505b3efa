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

CANCEL_QUEUE_JOB: Operation[together.QueueCancelResponse, Never] = Operation(
    "cancel_queue_job",
    "POST",
    "/queue/cancel",
    body=Body("queue_cancel_request", "QueueCancelRequest", required=True),
    responses={"200": "QueueCancelResponse", "409": "QueueCancelResponse"},
    errors="QueueError",
)

GET_QUEUE_JOB_STATUS: Operation[together.QueueJobStatusResponse, Never] = Operation(
    "get_queue_job_status",
    "GET",
    "/queue/status",
    query_params=(Param("request_id", "request_id", required=True), Param("model", "model", required=True)),
    responses={"200": "QueueJobStatusResponse"},
    errors="QueueError",
    idempotent=True,
)

GET_QUEUE_METRICS: Operation[together.QueueMetricsResponse, Never] = Operation(
    "get_queue_metrics",
    "GET",
    "/queue/metrics",
    query_params=(Param("model", "model", required=True),),
    responses={"200": "QueueMetricsResponse"},
    errors="QueueError",
    idempotent=True,
)

SUBMIT_QUEUE_JOB: Operation[together.QueueJobResponse, Never] = Operation(
    "submit_queue_job",
    "POST",
    "/queue/submit",
    body=Body("queue_job_request", "QueueJobRequest", required=True),
    responses={"200": "QueueJobResponse"},
    errors="QueueError",
)


class QueueApi(Api):
    """Job queue of deployments: submit jobs, follow them and cancel them."""

    operations = (CANCEL_QUEUE_JOB, GET_QUEUE_JOB_STATUS, GET_QUEUE_METRICS, SUBMIT_QUEUE_JOB)

    async def cancel_queue_job(
        self, queue_cancel_request: together.QueueCancelRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.QueueCancelResponse:
        """Cancel job.

        Cancel a job that no worker has taken yet. A running job cannot be stopped: the
        response is then 409, with its status.

        Args:
            queue_cancel_request: A `QueueCancelRequest`, or a dict of its fields.
            **options: Fields of `QueueCancelRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 404 NotFound, 409 Conflict, 500 InternalServerError).
        """
        return await self.api_client.call(CANCEL_QUEUE_JOB, (queue_cancel_request,), options)

    async def cancel_queue_job_with_http_info(
        self, queue_cancel_request: together.QueueCancelRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.QueueCancelResponse]:
        """As `cancel_queue_job`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CANCEL_QUEUE_JOB, (queue_cancel_request,), options)

    async def cancel_queue_job_without_preload_content(
        self, queue_cancel_request: together.QueueCancelRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `cancel_queue_job`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CANCEL_QUEUE_JOB, (queue_cancel_request,), options)

    async def get_queue_job_status(
        self, request_id: str, model: str, **options: Unpack[RequestOptions]
    ) -> together.QueueJobStatusResponse:
        """Get job status.

        Get the status of a job and, once it is done, its output.

        Call it from time to time until the status is `done`, `failed` or `canceled`.

        Args:
            request_id: Job ID: the `requestId` that the submission returned.
            model: Queue to look at: the name that its jobs are submitted with in `model`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_QUEUE_JOB_STATUS, (request_id, model), options)

    async def get_queue_job_status_with_http_info(
        self, request_id: str, model: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.QueueJobStatusResponse]:
        """As `get_queue_job_status`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_QUEUE_JOB_STATUS, (request_id, model), options)

    async def get_queue_job_status_without_preload_content(
        self, request_id: str, model: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_queue_job_status`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_QUEUE_JOB_STATUS, (request_id, model), options)

    async def get_queue_metrics(self, model: str, **options: Unpack[RequestOptions]) -> together.QueueMetricsResponse:
        """Get queue metrics.

        Count the jobs of a queue that wait and that run.

        Args:
            model: Queue to look at: the name that its jobs are submitted with in `model`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 500 InternalServerError).
        """
        return await self.api_client.call(GET_QUEUE_METRICS, (model,), options)

    async def get_queue_metrics_with_http_info(
        self, model: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.QueueMetricsResponse]:
        """As `get_queue_metrics`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_QUEUE_METRICS, (model,), options)

    async def get_queue_metrics_without_preload_content(
        self, model: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_queue_metrics`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_QUEUE_METRICS, (model,), options)

    async def submit_queue_job(
        self, queue_job_request: together.QueueJobRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.QueueJobResponse:
        """Submit job.

        Put a job into the queue of a deployment.

        A replica takes it when it is free: jobs with a higher `priority` first, then in the
        order of submission. The response comes at once; get the output with
        `GET /queue/status`. A job that is submitted twice runs twice.

        Args:
            queue_job_request: A `QueueJobRequest`, or a dict of its fields.
            **options: Fields of `QueueJobRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 500 InternalServerError).
        """
        return await self.api_client.call(SUBMIT_QUEUE_JOB, (queue_job_request,), options)

    async def submit_queue_job_with_http_info(
        self, queue_job_request: together.QueueJobRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.QueueJobResponse]:
        """As `submit_queue_job`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(SUBMIT_QUEUE_JOB, (queue_job_request,), options)

    async def submit_queue_job_without_preload_content(
        self, queue_job_request: together.QueueJobRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `submit_queue_job`, but return the open aiohttp response, unread."""
        return await self.api_client.open(SUBMIT_QUEUE_JOB, (queue_job_request,), options)
