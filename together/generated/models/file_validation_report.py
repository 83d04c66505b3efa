# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Open


class FileValidationReport(Model):
    """Validation report: whether a dataset can be used, and what it holds."""

    valid: bool
    """Whether the dataset passed the check."""

    dataset_format: str | None = None
    """Dataset format that was found, such as `conversation`."""

    dataset_has_message_weights: bool | None = None
    """Whether messages have weights, which say how much each counts in training."""

    dataset_has_parallel_tool_calls: bool | None = None
    """Whether a message calls several tools at once."""

    dataset_has_reasoning: bool | None = None
    """Whether messages hold the reasoning of the model."""

    dataset_has_sample_weights: bool | None = None
    """Whether samples have weights, which say how much each counts in training."""

    dataset_has_tools: bool | None = None
    """Whether samples describe tools that the model can call."""

    dataset_is_multimodal: bool | None = None
    """Whether messages hold images beside text."""

    error: str | None = None
    """Error message, for people to read; only if `valid` is `false`."""

    error_type: Open[Literal["INVALID_FORMAT"]] | None = None
    """Error type: why the dataset was refused."""

    file_id: str | None = None
    """File ID of the dataset that was checked."""

    nlines: int | None = None
    """Number of lines in the dataset, each of them one sample."""
