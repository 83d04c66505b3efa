# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import QueueCancelRequestDict, QueueJobRequestDict
from together.generated.models.queue_cancel_request import QueueCancelRequest
from together.generated.models.queue_cancel_response import QueueCancelResponse
from together.generated.models.queue_job_request import QueueJobRequest
from together.generated.models.queue_job_response import QueueJobResponse
from together.generated.models.queue_job_status_response import QueueJobStatusResponse
from together.generated.models.queue_metrics_response import QueueMetricsResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CANCEL_QUEUE_JOB: Operation[QueueCancelResponse, Never]
GET_QUEUE_JOB_STATUS: Operation[QueueJobStatusResponse, Never]
GET_QUEUE_METRICS: Operation[QueueMetricsResponse, Never]
SUBMIT_QUEUE_JOB: Operation[QueueJobResponse, Never]

class QueueApi(Api):
    """Job queue of deployments: submit jobs, follow them and cancel them."""

    async def cancel_queue_job(
        self,
        queue_cancel_request: QueueCancelRequest | QueueCancelRequestDict | None = None,
        *,
        request_id: str | None = None,
        model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> QueueCancelResponse:
        """Cancel job.

        Cancel a job that no worker has taken yet. A running job cannot be stopped: the
        response is then 409, with its status.

        Args:
            queue_cancel_request: A `QueueCancelRequest`, or a dict of its fields.
            request_id: Job ID that the submission returned.
            model: Queue that the job was put into.
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

    async def cancel_queue_job_with_http_info(
        self,
        queue_cancel_request: QueueCancelRequest | QueueCancelRequestDict | None = None,
        *,
        request_id: str | None = None,
        model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[QueueCancelResponse]:
        """As `cancel_queue_job`, with the status, headers and raw body."""

    async def cancel_queue_job_without_preload_content(
        self,
        queue_cancel_request: QueueCancelRequest | QueueCancelRequestDict | None = None,
        *,
        request_id: str | None = None,
        model: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `cancel_queue_job`, but return the open aiohttp response, unread."""

    async def get_queue_job_status(
        self,
        request_id: str,
        model: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> QueueJobStatusResponse:
        """Get job status.

        Get the status of a job and, once it is done, its output.

        Call it from time to time until the status is `done`, `failed` or `canceled`.

        Args:
            request_id: Job ID: the `requestId` that the submission returned.
            model: Queue to look at: the name that its jobs are submitted with in `model`.
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

    async def get_queue_job_status_with_http_info(
        self,
        request_id: str,
        model: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[QueueJobStatusResponse]:
        """As `get_queue_job_status`, with the status, headers and raw body."""

    async def get_queue_job_status_without_preload_content(
        self,
        request_id: str,
        model: str,
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
        """As `get_queue_job_status`, but return the open aiohttp response, unread."""

    async def get_queue_metrics(
        self,
        model: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> QueueMetricsResponse:
        """Get queue metrics.

        Count the jobs of a queue that wait and that run.

        Args:
            model: Queue to look at: the name that its jobs are submitted with in `model`.
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

    async def get_queue_metrics_with_http_info(
        self,
        model: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[QueueMetricsResponse]:
        """As `get_queue_metrics`, with the status, headers and raw body."""

    async def get_queue_metrics_without_preload_content(
        self,
        model: str,
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
        """As `get_queue_metrics`, but return the open aiohttp response, unread."""

    async def submit_queue_job(
        self,
        queue_job_request: QueueJobRequest | QueueJobRequestDict | None = None,
        *,
        model: str | None = None,
        payload: Mapping[str, Any] | None = None,
        info: Mapping[str, Any] | None = None,
        priority: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> QueueJobResponse:
        """Submit job.

        Put a job into the queue of a deployment.

        A replica takes it when it is free: jobs with a higher `priority` first, then in the
        order of submission. The response comes at once; get the output with
        `GET /queue/status`. A job that is submitted twice runs twice.

        Args:
            queue_job_request: A `QueueJobRequest`, or a dict of its fields.
            model: Queue to put the job into: the name of the deployment that works on it.
            payload: Input of the job.
            info: Metadata of your own.
            priority: Priority: jobs with a higher number run first, those with the same number in the order
                of their submission.
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

    async def submit_queue_job_with_http_info(
        self,
        queue_job_request: QueueJobRequest | QueueJobRequestDict | None = None,
        *,
        model: str | None = None,
        payload: Mapping[str, Any] | None = None,
        info: Mapping[str, Any] | None = None,
        priority: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[QueueJobResponse]:
        """As `submit_queue_job`, with the status, headers and raw body."""

    async def submit_queue_job_without_preload_content(
        self,
        queue_job_request: QueueJobRequest | QueueJobRequestDict | None = None,
        *,
        model: str | None = None,
        payload: Mapping[str, Any] | None = None,
        info: Mapping[str, Any] | None = None,
        priority: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `submit_queue_job`, but return the open aiohttp response, unread."""
