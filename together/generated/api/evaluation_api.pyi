# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import EvaluationParametersInput, EvaluationRequestDict, EvaluationTypeInput
from together.generated.models.evaluation_job import EvaluationJob
from together.generated.models.evaluation_model_list import EvaluationModelList
from together.generated.models.evaluation_request import EvaluationRequest
from together.generated.models.evaluation_response import EvaluationResponse
from together.generated.models.evaluation_status_response import EvaluationStatusResponse
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_EVALUATION_JOB: Operation[EvaluationResponse, Never]
GET_ALL_EVALUATION_JOBS: Operation[list[EvaluationJob], Never]
GET_EVALUATION_JOB_DETAILS: Operation[EvaluationJob, Never]
GET_EVALUATION_JOB_STATUS_AND_RESULTS: Operation[EvaluationStatusResponse, Never]
GET_MODEL_LIST: Operation[EvaluationModelList, Never]

class EvaluationApi(Api):
    """Evaluations: let a judge model classify, rate or compare the replies of models on your
    data."""

    async def create_evaluation_job(
        self,
        evaluation_request: EvaluationRequest | EvaluationRequestDict | None = None,
        *,
        type: EvaluationTypeInput | None = None,
        parameters: EvaluationParametersInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EvaluationResponse:
        """Create evaluation job.

        Start an evaluation: a judge model assesses the replies of one or two models.

        Upload the data first, as a JSON Lines or CSV file with the purpose `eval`. The replies
        either stand in a column of the data, or a model writes them during the evaluation. The
        job runs in the background: follow it with `GET /evaluation/{id}/status`.

        Args:
            evaluation_request: An `EvaluationRequest`, or a dict of its fields.
            type: Evaluation type: `classify` sorts replies into labels, `score` rates them, `compare` tells
                which of two is better.
            parameters: Parameters of the evaluation.
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

    async def create_evaluation_job_with_http_info(
        self,
        evaluation_request: EvaluationRequest | EvaluationRequestDict | None = None,
        *,
        type: EvaluationTypeInput | None = None,
        parameters: EvaluationParametersInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EvaluationResponse]:
        """As `create_evaluation_job`, with the status, headers and raw body."""

    async def create_evaluation_job_without_preload_content(
        self,
        evaluation_request: EvaluationRequest | EvaluationRequestDict | None = None,
        *,
        type: EvaluationTypeInput | None = None,
        parameters: EvaluationParametersInput | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_evaluation_job`, but return the open aiohttp response, unread."""

    async def get_all_evaluation_jobs(
        self,
        status: str | None = None,
        limit: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> list[EvaluationJob]:
        """List evaluation jobs.

        List your evaluation jobs, with their settings and results.

        Args:
            status: Status filter: lists only the jobs with this status.
            limit: Maximum number of jobs to list.
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

    async def get_all_evaluation_jobs_with_http_info(
        self,
        status: str | None = None,
        limit: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[list[EvaluationJob]]:
        """As `get_all_evaluation_jobs`, with the status, headers and raw body."""

    async def get_all_evaluation_jobs_without_preload_content(
        self,
        status: str | None = None,
        limit: int | None = None,
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
        """As `get_all_evaluation_jobs`, but return the open aiohttp response, unread."""

    async def get_evaluation_job_details(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EvaluationJob:
        """Get evaluation job.

        Get an evaluation job with its settings, its status and its results.

        Args:
            id: Job ID of the evaluation: the `workflow_id` that its creation returned.
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

    async def get_evaluation_job_details_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EvaluationJob]:
        """As `get_evaluation_job_details`, with the status, headers and raw body."""

    async def get_evaluation_job_details_without_preload_content(
        self,
        id: str,
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
        """As `get_evaluation_job_details`, but return the open aiohttp response, unread."""

    async def get_evaluation_job_status_and_results(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EvaluationStatusResponse:
        """Get evaluation status.

        Get the status of an evaluation job and, once there are any, its results.

        Call it from time to time until the status is `completed`, `error` or `user_error`.

        Args:
            id: Job ID of the evaluation: the `workflow_id` that its creation returned.
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

    async def get_evaluation_job_status_and_results_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EvaluationStatusResponse]:
        """As `get_evaluation_job_status_and_results`, with the status, headers and raw body."""

    async def get_evaluation_job_status_and_results_without_preload_content(
        self,
        id: str,
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
        """As `get_evaluation_job_status_and_results`, but return the open aiohttp response, unread."""

    async def get_model_list(
        self,
        model_source: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> EvaluationModelList:
        """List models for evaluations.

        List the models that can judge, or be judged, in an evaluation.

        Args:
            model_source: Model source filter: `all`, or a source that the field `model_source` of a judge
                takes.
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

    async def get_model_list_with_http_info(
        self,
        model_source: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[EvaluationModelList]:
        """As `get_model_list`, with the status, headers and raw body."""

    async def get_model_list_without_preload_content(
        self,
        model_source: str | None = None,
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
        """As `get_model_list`, but return the open aiohttp response, unread."""
