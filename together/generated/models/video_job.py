# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.video_error import VideoError
from together.generated.models.video_outputs import VideoOutputs


class VideoJob(Model):
    """Video job: the state of the generation and, in the end, the video."""

    id: str
    """Video ID, which `GET /videos/{id}` takes."""

    object: Open[Literal["video"]] | None = None
    """Object type, `video`; other servers may send another value."""

    model: str
    """ID of the model that generates the video."""

    status: Open[Literal["in_progress", "completed", "failed"]]
    """Job status: `in_progress` until it ends, then `completed` or `failed`."""

    created_at: float
    """Unix time in seconds at which the job was created."""

    completed_at: float | None = None
    """Unix time in seconds at which the job ended, if it has."""

    size: str
    """Size of the video in pixels, width and height, such as `1366x768`."""

    seconds: str
    """Length of the clip in seconds, written as text."""

    error: VideoError | None = None
    """Reason for the failure, if the status is `failed`."""

    outputs: VideoOutputs | None = None
    """Video and its cost, if the status is `completed`."""
