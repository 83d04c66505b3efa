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

CREATE_VIDEO: Operation[together.VideoJob, Never] = Operation(
    "create_video",
    "POST",
    "/videos",
    body=Body("create_video_request", "CreateVideoRequest"),
    responses={"200": "VideoJob"},
    errors="ErrorData",
    version="v2",
)

RETRIEVE_VIDEO: Operation[together.VideoJob, Never] = Operation(
    "retrieve_video",
    "GET",
    "/videos/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "VideoJob", "400": None, "404": None},
    errors="ErrorData",
    version="v2",
    idempotent=True,
)


class VideosApi(Api):
    """Videos: generate videos from a text prompt, images or other media."""

    operations = (CREATE_VIDEO, RETRIEVE_VIDEO)

    async def create_video(
        self, create_video_request: together.CreateVideoRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.VideoJob:
        """Create video.

        Start to generate a video from a text prompt, images or other media.

        The job runs in the background: follow it with `GET /videos/{id}`.

        Args:
            create_video_request: A `CreateVideoRequest`, or a dict of its fields.
            **options: Fields of `CreateVideoRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(CREATE_VIDEO, (create_video_request,), options)

    async def create_video_with_http_info(
        self, create_video_request: together.CreateVideoRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.VideoJob]:
        """As `create_video`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_VIDEO, (create_video_request,), options)

    async def create_video_without_preload_content(
        self, create_video_request: together.CreateVideoRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_video`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_VIDEO, (create_video_request,), options)

    async def retrieve_video(self, id: str, **options: Unpack[RequestOptions]) -> together.VideoJob:
        """Get video.

        Get a video job: its state and, once it is completed, the URL of the video.

        Call it from time to time until the status is `completed` or `failed`.

        Args:
            id: Video ID, which `POST /videos` returned.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(RETRIEVE_VIDEO, (id,), options)

    async def retrieve_video_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.VideoJob]:
        """As `retrieve_video`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(RETRIEVE_VIDEO, (id,), options)

    async def retrieve_video_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `retrieve_video`, but return the open aiohttp response, unread."""
        return await self.api_client.open(RETRIEVE_VIDEO, (id,), options)
