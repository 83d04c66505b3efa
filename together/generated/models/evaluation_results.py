# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from pydantic import Field

from together.generated.model import Model, Nullable
from together.generated.models.evaluation_aggregated_scores import EvaluationAggregatedScores


class EvaluationResults(Model):
    """Results of an evaluation. Which fields there are depends on the evaluation type;
    `error` comes in place of them if the job failed."""

    generation_fail_count: Nullable[int] = None
    """Number of rows for which the model failed to write a reply."""

    judge_fail_count: Nullable[int] = None
    """Number of rows for which the judge failed to give a verdict."""

    invalid_label_count: Nullable[float] = None
    """Number of verdicts with a label that is not in `labels` (`classify`)."""

    result_file_id: str | None = None
    """File ID of the detailed results, row by row. `GET /files/{id}/content` downloads
    it."""

    pass_percentage: Nullable[float] = None
    """Share of replies with a label of `pass_labels`, in percent (`classify`)."""

    label_counts: str | None = None
    """How often each label was given, as JSON text (`classify`)."""

    aggregated_scores: EvaluationAggregatedScores | None = None
    """Statistics over the scores of all rows (`score`)."""

    invalid_score_count: int | None = None
    """Number of verdicts without a score that can be used (`score`)."""

    failed_samples: int | None = None
    """Number of rows that got no score (`score`)."""

    num_samples: int | None = None
    """Number of pairs that were compared (`compare`)."""

    a_wins: int | None = Field(default=None, alias="A_wins")
    """How often the reply of model A was better (`compare`)."""

    b_wins: int | None = Field(default=None, alias="B_wins")
    """How often the reply of model B was better (`compare`)."""

    ties: int | None = Field(default=None, alias="Ties")
    """How often neither reply was better (`compare`)."""

    error: str | None = None
    """Error message of a job that failed."""
