# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Literal

from together.generated.model import Model, Nullable, Open
from together.generated.models.finetune_event_type import FinetuneEventType


class FinetuneEvent(Model):
    """Event of a fine-tuning job: a step in its history, such as a saved checkpoint."""

    object: Open[Literal["fine-tune-event"]] = "fine-tune-event"
    """Object type, `fine-tune-event`; other servers may send another value."""

    created_at: str | None = None
    """Time of the event, written as text."""

    level: Nullable[
        Open[
            Literal[
                "info",
                "warning",
                "error",
                "legacy_info",
                "legacy_iwarning",
                "legacy_ierror",
                "",
                "Info",
                "Warning",
                "Error",
            ]
        ]
    ] = None
    """Severity, which older jobs spell with `legacy_` before it; null or empty if
    there is none."""

    message: str | None = None
    """Event message, for people to read."""

    type: FinetuneEventType | None = None
    """Event type: what happened, in small or in capital letters."""

    param_count: int | None = None
    """Number of parameters (weights) of the model; 0 where it does not apply."""

    token_count: int | None = None
    """Number of tokens in the training data; 0 where it does not apply."""

    total_steps: int | None = None
    """Number of training steps of the whole job; 0 where it does not apply."""

    wandb_url: str | None = None
    """URL of the page of the run at Weights & Biases; empty if there is none."""

    step: int | None = None
    """Training step at which it happened."""

    checkpoint_path: str | None = None
    """Storage path of the checkpoint that was saved; empty for other events."""

    model_path: str | None = None
    """Storage path of the fine-tuned model; empty for other events."""

    training_offset: int | None = None
    """Offset in the training data at which it happened."""

    hash: str | None = None
    """Hash of the event; empty if there is none."""

    early_stopping_best_metric_value: float | None = None
    """Best value of the metric that early stopping watches."""

    early_stopping_best_step: int | None = None
    """Training step with the best value of that metric."""

    tokenized_dataset_path: str | None = None
    """Storage path of the training data as tokens."""
