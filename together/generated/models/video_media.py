# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.source_video import SourceVideo
from together.generated.models.video_audio_input import VideoAudioInput
from together.generated.models.video_frame_image import VideoFrameImage
from together.generated.models.video_reference import VideoReference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import SourceVideoInput, VideoAudioInputInput, VideoFrameImageDict, VideoReferenceDict


class VideoMedia(Model):
    """Media that guide the generation of a video. Which of them count depends on the
    model."""

    frame_images: list[VideoFrameImage] | None = None
    """Images for single frames, such as the first and the last one."""

    frame_videos: list[VideoReference] | None = None
    """Video clips that frames of the new video are taken from."""

    reference_images: list[str] | None = None
    """URLs of images that show how persons, things or the style shall look."""

    reference_videos: list[VideoReference] | None = None
    """Videos that show how motion or the style shall look."""

    source_video: SourceVideo | None = None
    """Video to edit or to continue, for models that start from one."""

    audio_inputs: list[VideoAudioInput] | None = None
    """Audio that the video goes with, such as speech or music."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            frame_images: Sequence[VideoFrameImage | VideoFrameImageDict] | None = None,
            frame_videos: Sequence[VideoReference | VideoReferenceDict] | None = None,
            reference_images: Sequence[str] | None = None,
            reference_videos: Sequence[VideoReference | VideoReferenceDict] | None = None,
            source_video: SourceVideoInput | None = None,
            audio_inputs: Sequence[VideoAudioInputInput] | None = None,
        ) -> None: ...
