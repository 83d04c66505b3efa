# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Nullable, RequestBody
from together.generated.models.finetune_batch_size import FinetuneBatchSize
from together.generated.models.lr_scheduler import LrScheduler
from together.generated.models.multimodal_params import MultimodalParams
from together.generated.models.train_on_inputs import TrainOnInputs
from together.generated.models.training_method import TrainingMethod
from together.generated.models.training_type import TrainingType

if TYPE_CHECKING:
    from together.generated.dicts import (
        FinetuneBatchSizeInput,
        LrSchedulerDict,
        MultimodalParamsDict,
        TrainingMethodInput,
        TrainingTypeInput,
        TrainOnInputsInput,
    )


class FinetuneRequest(RequestBody):
    """Fine-tuning request: the base model, the training data and the hyperparameters."""

    training_file: str
    """File ID of the training data, as an upload returned it."""

    validation_file: str | None = None
    """File ID of the validation data. The model is not trained on it: evaluations
    measure the loss there."""

    packing: bool | None = None
    """Sequence packing: whether several short samples share one sequence, which makes
    training faster."""

    max_seq_length: int | None = None
    """Maximum length of a training sequence in tokens."""

    model: str | None = None
    """Model ID of the base model. `GET /fine-tunes/models/supported` lists those that
    can be fine-tuned."""

    n_epochs: int | None = None
    """Number of epochs: how often training goes through the whole training data."""

    n_checkpoints: int | None = None
    """Number of checkpoints to save during training."""

    n_evals: int | None = None
    """Number of evaluations on `validation_file` during training; 0 for none."""

    batch_size: FinetuneBatchSize | None = None
    """Batch size: the number of sequences in each training step."""

    learning_rate: float | None = None
    """Learning rate at its peak: how far each step changes the weights."""

    lr_scheduler: LrScheduler | None = None
    """Learning rate scheduler: how the rate changes during training."""

    warmup_ratio: float | None = None
    """Warm-up ratio: the part of all steps, 0 to 1, in which the learning rate rises
    to its peak."""

    max_grad_norm: float | None = None
    """Gradient clipping: the maximum norm of a gradient; 0 turns clipping off."""

    weight_decay: float | None = None
    """Weight decay: how strongly the optimizer pulls weights towards 0; 0 turns it
    off."""

    random_seed: Nullable[int] = None
    """Random seed of the training. The same seed and settings repeat a run, as far as
    possible."""

    suffix: str | None = None
    """Suffix that the name of the fine-tuned model gets."""

    wandb_api_key: str | None = None
    """API key of your account at Weights & Biases, to log the training there. The
    newer name is `wandb_key`."""

    wandb_base_url: str | None = None
    """URL of your own Weights & Biases server, if you run one."""

    wandb_project_name: str | None = None
    """Project at Weights & Biases that the run is logged to."""

    wandb_name: str | None = None
    """Name of the run at Weights & Biases.."""

    wandb_entity: str | None = None
    """User or team at Weights & Biases that owns the run."""

    train_on_inputs: TrainOnInputs | None = None
    """Deprecated. Loss on prompts: whether prompts and user messages count in the loss too.
    Deprecated: set it in `training_method`."""

    training_method: TrainingMethod | None = None
    """Training method: supervised fine-tuning or direct preference optimization."""

    training_type: Nullable[TrainingType] = None
    """Training type: train all weights, or a LoRA adapter. Null leaves the choice to
    the service."""

    multimodal_params: MultimodalParams | None = None
    """Options for models that see images."""

    from_checkpoint: str | None = None
    """Checkpoint of an earlier fine-tuning job to continue from: its job ID, or job
    ID, colon and step."""

    from_hf_model: str | None = None
    """Repository on Hugging Face with the weights to start from, in place of those of
    `model`."""

    hf_model_revision: str | None = None
    """Revision of the repository in `from_hf_model`: a branch, a tag or a commit."""

    hf_api_token: str | None = None
    """Hugging Face token, to read a private repository and to write the result."""

    hf_output_repo_name: str | None = None
    """Repository on Hugging Face that the fine-tuned model is copied to."""

    gradient_accumulation_steps: int | None = None
    """Gradient accumulation: the number of batches whose gradients are added up before
    the weights change."""

    wandb_key: str | None = None
    """API key of your account at Weights & Biases: the newer name of `wandb_api_key`."""

    early_stopping_enabled: bool | None = None
    """Early stopping: whether training ends before its time once the validation loss
    no longer improves."""

    early_stopping_patience: int | None = None
    """Early stopping: the number of evaluations without an improvement before training
    ends."""

    early_stopping_min_delta: float | None = None
    """Early stopping: the smallest change that counts as an improvement."""

    early_stopping_warmup_evals: int | None = None
    """Early stopping: the number of evaluations at the beginning that do not count."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            training_file: str,
            validation_file: str | None = None,
            packing: bool | None = None,
            max_seq_length: int | None = None,
            model: str | None = None,
            n_epochs: int | None = None,
            n_checkpoints: int | None = None,
            n_evals: int | None = None,
            batch_size: FinetuneBatchSizeInput | None = None,
            learning_rate: float | None = None,
            lr_scheduler: LrScheduler | LrSchedulerDict | None = None,
            warmup_ratio: float | None = None,
            max_grad_norm: float | None = None,
            weight_decay: float | None = None,
            random_seed: int | None = None,
            suffix: str | None = None,
            wandb_api_key: str | None = None,
            wandb_base_url: str | None = None,
            wandb_project_name: str | None = None,
            wandb_name: str | None = None,
            wandb_entity: str | None = None,
            train_on_inputs: TrainOnInputsInput | None = None,
            training_method: TrainingMethodInput | None = None,
            training_type: TrainingTypeInput | None = None,
            multimodal_params: MultimodalParams | MultimodalParamsDict | None = None,
            from_checkpoint: str | None = None,
            from_hf_model: str | None = None,
            hf_model_revision: str | None = None,
            hf_api_token: str | None = None,
            hf_output_repo_name: str | None = None,
            gradient_accumulation_steps: int | None = None,
            wandb_key: str | None = None,
            early_stopping_enabled: bool | None = None,
            early_stopping_patience: int | None = None,
            early_stopping_min_delta: float | None = None,
            early_stopping_warmup_evals: int | None = None,
        ) -> None: ...
