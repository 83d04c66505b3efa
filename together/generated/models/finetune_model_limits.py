# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.full_training_limits import FullTrainingLimits
from together.generated.models.lora_training_limits import LoraTrainingLimits


class FinetuneModelLimits(Model):
    """Fine-tuning limits of a model: which settings a job may have."""

    model_name: str
    """Model ID of the base model that has these limits."""

    full_training: FullTrainingLimits | None = None
    """Limits of full fine-tuning, if the model supports it."""

    lora_training: LoraTrainingLimits | None = None
    """Limits of LoRA fine-tuning, if the model supports it."""

    max_num_epochs: int
    """Maximum number of epochs, `n_epochs` in a request."""

    max_num_evals: int
    """Maximum number of evaluations, `n_evals` in a request."""

    max_learning_rate: float
    """Highest value that `learning_rate` may have in a request."""

    min_learning_rate: float
    """Lowest value that `learning_rate` may have in a request."""

    supports_vision: bool
    """Whether training data may hold images."""

    supports_tools: bool
    """Whether training data may hold tool calls."""

    supports_reasoning: bool
    """Whether training data may hold the reasoning of the model."""

    merge_output_lora: bool
    """Whether the adapter of a LoRA job is merged into the base model at the end."""

    default_gradient_accumulation_steps: int | None = None
    """Value of `gradient_accumulation_steps` if a request leaves it out."""

    max_num_checkpoints: int | None = None
    """Maximum number of checkpoints, `n_checkpoints` in a request."""

    max_seq_length_dpo: int | None = None
    """Highest value that `max_seq_length` may have in direct preference optimization."""

    max_seq_length_sft: int | None = None
    """Highest value that `max_seq_length` may have in supervised fine-tuning."""

    min_max_seq_length: int | None = None
    """Lowest value that `max_seq_length` may have in a request."""

    supports_full_training: bool | None = None
    """Whether all weights of the model can be trained."""
