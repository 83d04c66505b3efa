# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from together.generated.model import Bounds, Open, RequestBody
from together.generated.models.video_frame_image import VideoFrameImage
from together.generated.models.video_media import VideoMedia

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import VideoFrameImageDict, VideoMediaDict


class CreateVideoRequest(RequestBody):
    """Video request: the prompt, the model, and what the video looks like."""

    model: str
    """Video model, by its model ID. `GET /models` gives such models the type `video`."""

    prompt: Annotated[str, Bounds(min_length=1, max_length=32000)] | None = None
    """Text prompt: what happens in the video. At most 32,000 characters."""

    height: int | None = None
    """Height of the video in pixels. Which sizes are possible depends on the model."""

    width: int | None = None
    """Width of the video in pixels. Which sizes are possible depends on the model."""

    resolution: str | None = None
    """Resolution by its name, such as `720p`, in place of `height` and `width`."""

    ratio: str | None = None
    """Aspect ratio, width to height, such as `16:9`."""

    seconds: str | None = None
    """Length of the clip in seconds, written as text."""

    fps: int | None = None
    """Frame rate: the number of frames for each second."""

    steps: Annotated[int, Bounds(minimum=10, maximum=50)] | None = None
    """Number of denoising steps, 10 to 50. More steps take more time and can give more
    detail."""

    seed: int | None = None
    """Random seed. The same seed and parameters give the same video again, as far as
    possible."""

    guidance_scale: int | None = None
    """Guidance scale: how closely the video follows the prompt. Higher values follow
    it more closely, lower ones leave the model more freedom."""

    output_format: Open[Literal["MP4", "WEBM"]] | None = None
    """Container format of the video file: MP4 or WebM."""

    output_quality: int | None = None
    """Compression quality of the video file, as a number; it trades detail for file
    size."""

    negative_prompt: str | None = None
    """Negative prompt: what the video shall not show."""

    generate_audio: bool | None = None
    """Whether to generate a sound track too, for models that can."""

    media: VideoMedia | None = None
    """Images, videos and audio that guide the generation."""

    frame_images: list[VideoFrameImage] | None = None
    """Deprecated. Images for single frames. Deprecated: use `frame_images` in `media`."""

    reference_images: list[str] | None = None
    """Deprecated. URLs of images that guide the generation. Deprecated: use `reference_images` in
    `media`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            model: str,
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
        ) -> None: ...
