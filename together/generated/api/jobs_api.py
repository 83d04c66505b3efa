# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation, Param, RequestOptions

GET_JOB: Operation[together.JobInfo, Never] = Operation(
    "get_job",
    "GET",
    "/jobs/{jobId}",
    path_params=(Param("job_id", "jobId", required=True),),
    responses={"200": "JobInfo"},
    errors="ErrorData",
    idempotent=True,
)

LIST_JOBS: Operation[together.JobList, Never] = Operation(
    "list_jobs", "GET", "/jobs", responses={"200": "JobList"}, errors="ErrorData", idempotent=True
)


class JobsApi(Api):
    """Jobs: follow work in the background, such as model uploads."""

    operations = (GET_JOB, LIST_JOBS)

    async def get_job(self, job_id: str, **options: Unpack[RequestOptions]) -> together.JobInfo:
        """Get job.

        Get a job, such as a model upload, with its status and history.

        Call it from time to time until the status is `Complete` or `Failed`.

        Args:
            job_id: Job ID, which starting the job returned as `job_id`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(GET_JOB, (job_id,), options)

    async def get_job_with_http_info(
        self, job_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.JobInfo]:
        """As `get_job`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_JOB, (job_id,), options)

    async def get_job_without_preload_content(
        self, job_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_job`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_JOB, (job_id,), options)

    async def list_jobs(self, **options: Unpack[RequestOptions]) -> together.JobList:
        """List jobs.

        List the jobs of your account, such as model uploads.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(LIST_JOBS, (), options)

    async def list_jobs_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.JobList]:
        """As `list_jobs`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_JOBS, (), options)

    async def list_jobs_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `list_jobs`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_JOBS, (), options)
