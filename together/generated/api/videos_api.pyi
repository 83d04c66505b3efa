# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import CreateVideoRequestDict, VideoFrameImageDict, VideoMediaDict
from together.generated.models.create_video_request import CreateVideoRequest
from together.generated.models.video_frame_image import VideoFrameImage
from together.generated.models.video_job import VideoJob
from together.generated.models.video_media import VideoMedia
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_VIDEO: Operation[VideoJob, Never]
RETRIEVE_VIDEO: Operation[VideoJob, Never]

class VideosApi(Api):
    """Videos: generate videos from a text prompt, images or other media."""

    async def create_video(
        self,
        create_video_request: CreateVideoRequest | CreateVideoRequestDict | None = None,
        *,
        model: str | None = None,
        prompt: str | None = None,
        height: int | None = None,
        width: int | None = None,
        resolution: str | None = None,
        ratio: str | None = None,
        seconds: str | None = None,
        fps: int | None = None,
        steps: int | None = None,
        seed: int | None = None,
        guidance_scale: int | None = None,
        output_format: str | None = None,
        output_quality: int | None = None,
        negative_prompt: str | None = None,
        generate_audio: bool | None = None,
        media: VideoMedia | VideoMediaDict | None = None,
        frame_images: Sequence[VideoFrameImage | VideoFrameImageDict] | None = None,
        reference_images: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> VideoJob:
        """Create video.

        Start to generate a video from a text prompt, images or other media.

        The job runs in the background: follow it with `GET /videos/{id}`.

        Args:
            create_video_request: A `CreateVideoRequest`, or a dict of its fields.
            model: Video model, by its model ID.
            prompt: Text prompt: what happens in the video.
            height: Height of the video in pixels.
            width: Width of the video in pixels.
            resolution: Resolution by its name, such as `720p`, in place of `height` and `width`.
            ratio: Aspect ratio, width to height, such as `16:9`.
            seconds: Length of the clip in seconds, written as text.
            fps: Frame rate: the number of frames for each second.
            steps: Number of denoising steps, 10 to 50.
            seed: Random seed.
            guidance_scale: Guidance scale: how closely the video follows the prompt.
            output_format: Container format of the video file: MP4 or WebM.
            output_quality: Compression quality of the video file, as a number; it trades detail for file
                size.
            negative_prompt: Negative prompt: what the video shall not show.
            generate_audio: Whether to generate a sound track too, for models that can.
            media: Images, videos and audio that guide the generation.
            frame_images: Images for single frames.
            reference_images: URLs of images that guide the generation.
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

    async def create_video_with_http_info(
        self,
        create_video_request: CreateVideoRequest | CreateVideoRequestDict | None = None,
        *,
        model: str | None = None,
        prompt: str | None = None,
        height: int | None = None,
        width: int | None = None,
        resolution: str | None = None,
        ratio: str | None = None,
        seconds: str | None = None,
        fps: int | None = None,
        steps: int | None = None,
        seed: int | None = None,
        guidance_scale: int | None = None,
        output_format: str | None = None,
        output_quality: int | None = None,
        negative_prompt: str | None = None,
        generate_audio: bool | None = None,
        media: VideoMedia | VideoMediaDict | None = None,
        frame_images: Sequence[VideoFrameImage | VideoFrameImageDict] | None = None,
        reference_images: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[VideoJob]:
        """As `create_video`, with the status, headers and raw body."""

    async def create_video_without_preload_content(
        self,
        create_video_request: CreateVideoRequest | CreateVideoRequestDict | None = None,
        *,
        model: str | None = None,
        prompt: str | None = None,
        height: int | None = None,
        width: int | None = None,
        resolution: str | None = None,
        ratio: str | None = None,
        seconds: str | None = None,
        fps: int | None = None,
        steps: int | None = None,
        seed: int | None = None,
        guidance_scale: int | None = None,
        output_format: str | None = None,
        output_quality: int | None = None,
        negative_prompt: str | None = None,
        generate_audio: bool | None = None,
        media: VideoMedia | VideoMediaDict | None = None,
        frame_images: Sequence[VideoFrameImage | VideoFrameImageDict] | None = None,
        reference_images: Sequence[str] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_video`, but return the open aiohttp response, unread."""

    async def retrieve_video(
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
    ) -> VideoJob:
        """Get video.

        Get a video job: its state and, once it is completed, the URL of the video.

        Call it from time to time until the status is `completed` or `failed`.

        Args:
            id: Video ID, which `POST /videos` returned.
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

    async def retrieve_video_with_http_info(
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
    ) -> ApiResponse[VideoJob]:
        """As `retrieve_video`, with the status, headers and raw body."""

    async def retrieve_video_without_preload_content(
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
        """As `retrieve_video`, but return the open aiohttp response, unread."""
