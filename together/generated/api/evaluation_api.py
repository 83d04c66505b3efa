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

CREATE_EVALUATION_JOB: Operation[together.EvaluationResponse, Never] = Operation(
    "create_evaluation_job",
    "POST",
    "/evaluation",
    body=Body("evaluation_request", "EvaluationRequest", required=True),
    responses={"200": "EvaluationResponse"},
    errors="ErrorData",
)

GET_ALL_EVALUATION_JOBS: Operation[list[together.EvaluationJob], Never] = Operation(
    "get_all_evaluation_jobs",
    "GET",
    "/evaluation",
    query_params=(Param("status", "status"), Param("limit", "limit")),
    responses={"200": "list[EvaluationJob]"},
    errors="ErrorData",
    idempotent=True,
)

GET_EVALUATION_JOB_DETAILS: Operation[together.EvaluationJob, Never] = Operation(
    "get_evaluation_job_details",
    "GET",
    "/evaluation/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "EvaluationJob"},
    errors="ErrorData",
    idempotent=True,
)

GET_EVALUATION_JOB_STATUS_AND_RESULTS: Operation[together.EvaluationStatusResponse, Never] = Operation(
    "get_evaluation_job_status_and_results",
    "GET",
    "/evaluation/{id}/status",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "EvaluationStatusResponse"},
    errors="ErrorData",
    idempotent=True,
)

GET_MODEL_LIST: Operation[together.EvaluationModelList, Never] = Operation(
    "get_model_list",
    "GET",
    "/evaluation/model-list",
    query_params=(Param("model_source", "model_source"),),
    responses={"200": "EvaluationModelList"},
    errors="ErrorData",
    idempotent=True,
)


class EvaluationApi(Api):
    """Evaluations: let a judge model classify, rate or compare the replies of models on your
    data."""

    operations = (
        CREATE_EVALUATION_JOB,
        GET_ALL_EVALUATION_JOBS,
        GET_EVALUATION_JOB_DETAILS,
        GET_EVALUATION_JOB_STATUS_AND_RESULTS,
        GET_MODEL_LIST,
    )

    async def create_evaluation_job(
        self, evaluation_request: together.EvaluationRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.EvaluationResponse:
        """Create evaluation job.

        Start an evaluation: a judge model assesses the replies of one or two models.

        Upload the data first, as a JSON Lines or CSV file with the purpose `eval`. The replies
        either stand in a column of the data, or a model writes them during the evaluation. The
        job runs in the background: follow it with `GET /evaluation/{id}/status`.

        Args:
            evaluation_request: An `EvaluationRequest`, or a dict of its fields.
            **options: Fields of `EvaluationRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(CREATE_EVALUATION_JOB, (evaluation_request,), options)

    async def create_evaluation_job_with_http_info(
        self, evaluation_request: together.EvaluationRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.EvaluationResponse]:
        """As `create_evaluation_job`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_EVALUATION_JOB, (evaluation_request,), options)

    async def create_evaluation_job_without_preload_content(
        self, evaluation_request: together.EvaluationRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_evaluation_job`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_EVALUATION_JOB, (evaluation_request,), options)

    async def get_all_evaluation_jobs(
        self, status: str | None = None, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> list[together.EvaluationJob]:
        """List evaluation jobs.

        List your evaluation jobs, with their settings and results.

        Args:
            status: Status filter: lists only the jobs with this status.
            limit: Maximum number of jobs to list.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(GET_ALL_EVALUATION_JOBS, (status, limit), options)

    async def get_all_evaluation_jobs_with_http_info(
        self, status: str | None = None, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[list[together.EvaluationJob]]:
        """As `get_all_evaluation_jobs`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_ALL_EVALUATION_JOBS, (status, limit), options)

    async def get_all_evaluation_jobs_without_preload_content(
        self, status: str | None = None, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_all_evaluation_jobs`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_ALL_EVALUATION_JOBS, (status, limit), options)

    async def get_evaluation_job_details(self, id: str, **options: Unpack[RequestOptions]) -> together.EvaluationJob:
        """Get evaluation job.

        Get an evaluation job with its settings, its status and its results.

        Args:
            id: Job ID of the evaluation: the `workflow_id` that its creation returned.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_EVALUATION_JOB_DETAILS, (id,), options)

    async def get_evaluation_job_details_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.EvaluationJob]:
        """As `get_evaluation_job_details`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_EVALUATION_JOB_DETAILS, (id,), options)

    async def get_evaluation_job_details_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_evaluation_job_details`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_EVALUATION_JOB_DETAILS, (id,), options)

    async def get_evaluation_job_status_and_results(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> together.EvaluationStatusResponse:
        """Get evaluation status.

        Get the status of an evaluation job and, once there are any, its results.

        Call it from time to time until the status is `completed`, `error` or `user_error`.

        Args:
            id: Job ID of the evaluation: the `workflow_id` that its creation returned.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (404 NotFound, 500 InternalServerError).
        """
        return await self.api_client.call(GET_EVALUATION_JOB_STATUS_AND_RESULTS, (id,), options)

    async def get_evaluation_job_status_and_results_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.EvaluationStatusResponse]:
        """As `get_evaluation_job_status_and_results`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_EVALUATION_JOB_STATUS_AND_RESULTS, (id,), options)

    async def get_evaluation_job_status_and_results_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_evaluation_job_status_and_results`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_EVALUATION_JOB_STATUS_AND_RESULTS, (id,), options)

    async def get_model_list(
        self, model_source: str | None = None, **options: Unpack[RequestOptions]
    ) -> together.EvaluationModelList:
        """List models for evaluations.

        List the models that can judge, or be judged, in an evaluation.

        Args:
            model_source: Model source filter: `all`, or a source that the field `model_source` of a judge
                takes.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 500 InternalServerError).
        """
        return await self.api_client.call(GET_MODEL_LIST, (model_source,), options)

    async def get_model_list_with_http_info(
        self, model_source: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.EvaluationModelList]:
        """As `get_model_list`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_MODEL_LIST, (model_source,), options)

    async def get_model_list_without_preload_content(
        self, model_source: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_model_list`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_MODEL_LIST, (model_source,), options)
