# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class EvaluationAggregatedScores(Model):
    """Statistics over the scores of a `score` evaluation."""

    mean_score: float | None = None
    """Mean of all scores."""

    std_score: float | None = None
    """Standard deviation of the scores."""

    pass_percentage: float | None = None
    """Share of replies that reach `pass_threshold`, in percent."""
