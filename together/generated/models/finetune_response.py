# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from together.generated.model import Model, Nullable, Open
from together.generated.models.finetune_batch_size import FinetuneBatchSize
from together.generated.models.finetune_event import FinetuneEvent
from together.generated.models.finetune_progress import FinetuneProgress
from together.generated.models.lr_scheduler import LrScheduler
from together.generated.models.multimodal_params import MultimodalParams
from together.generated.models.train_on_inputs import TrainOnInputs
from together.generated.models.training_method import TrainingMethod
from together.generated.models.training_type import TrainingType


class FinetuneResponse(Model):
    """Fine-tuning job: its settings, its state and, in the end, the name of its model.
    Lists may leave out some fields."""

    id: str
    """Job ID, as the paths below `/fine-tunes` take it."""

    status: (
        Open[
            Literal[
                "pending",
                "queued",
                "running",
                "compressing",
                "uploading",
                "cancel_requested",
                "cancelled",
                "error",
                "completed",
                "user_error",
            ]
        ]
        | None
    ) = None
    """Job status: it ends as `completed`, `cancelled`, `error` (of the service) or
    `user_error` (of the request or its data)."""

    created_at: datetime | None = None
    """Time at which the job was created."""

    updated_at: datetime | None = None
    """Time of the last change of the job."""

    started_at: datetime | None = None
    """Time at which the job began to run."""

    user_id: str | None = None
    """User who created the job."""

    owner_address: str | None = None
    """Address of the account that owns the job."""

    total_price: int | None = None
    """Total price of the job, as the service counts it."""

    token_count: int | None = None
    """Number of tokens in the training data."""

    events: list[FinetuneEvent] | None = None
    """Events of the job so far, such as each saved checkpoint."""

    training_file: str | None = None
    """File ID of the training data, as the request named it."""

    validation_file: str | None = None
    """File ID of the validation data; empty if there is none."""

    packing: bool | None = None
    """Sequence packing: whether several short samples share one sequence."""

    max_seq_length: int | None = None
    """Maximum length of a training sequence in tokens."""

    model: str | None = None
    """Model ID of the base model that the job fine-tunes."""

    model_output_name: Nullable[str] = None
    """Name of the fine-tuned model, as the field `model` of a request takes it."""

    suffix: str | None = None
    """Suffix that the name of the fine-tuned model gets."""

    n_epochs: int | None = None
    """Number of epochs: how often training goes through the whole training data."""

    n_evals: int | None = None
    """Number of evaluations on the validation data during training."""

    n_checkpoints: int | None = None
    """Number of checkpoints to save during training."""

    batch_size: FinetuneBatchSize | None = None
    """Batch size: the number of sequences in each training step."""

    training_type: TrainingType | None = None
    """Training type: all weights, or a LoRA adapter."""

    training_method: TrainingMethod | None = None
    """Training method: supervised fine-tuning or direct preference optimization."""

    learning_rate: float | None = None
    """Learning rate at its peak, after the warm-up."""

    lr_scheduler: LrScheduler | None = None
    """Learning rate scheduler: how the rate changes during training."""

    warmup_ratio: float | None = None
    """Warm-up ratio: the part of all steps, 0 to 1, in which the learning rate rises
    to its peak."""

    max_grad_norm: float | None = None
    """Gradient clipping: the maximum norm of a gradient."""

    weight_decay: float | None = None
    """Weight decay: how strongly the optimizer pulls weights towards 0."""

    random_seed: Nullable[int] = None
    """Random seed of the training; null if none was set."""

    wandb_project_name: str | None = None
    """Project at Weights & Biases that the run is logged to."""

    wandb_name: str | None = None
    """Name of the run at Weights & Biases, if the request named one."""

    from_checkpoint: str | None = None
    """Checkpoint of an earlier job that training continued from."""

    from_hf_model: str | None = None
    """Repository on Hugging Face with the weights that training started from."""

    hf_model_revision: str | None = None
    """Revision of the repository in `from_hf_model`: a branch, a tag or a commit."""

    progress: FinetuneProgress | None = None
    """Estimate of the time that the job still needs."""

    early_stopped: bool | None = None
    """Whether early stopping ended the training."""

    early_stopping_best_metric: float | None = None
    """Best value of the metric that early stopping watches."""

    early_stopping_best_step: int | None = None
    """Training step with the best value of that metric."""

    wandb_entity: str | None = None
    """User or team at Weights & Biases that owns the run."""

    multimodal_params: MultimodalParams | None = None
    """Options for models that see images."""

    adapter_output_name: Nullable[str] = None
    """Name of the LoRA adapter that the job made; null if there is none."""

    wandb_base_url: str | None = None
    """URL of your own Weights & Biases server, if the request named one."""

    wandb_url: str | None = None
    """URL of the page of the run at Weights & Biases."""

    eval_steps: int | None = None
    """Number of training steps from one evaluation to the next."""

    job_id: str | None = None
    """Job ID under a second name, where the service sends it."""

    param_count: int | None = None
    """Number of parameters (weights) of the model."""

    total_steps: int | None = None
    """Number of training steps of the whole job."""

    steps_completed: int | None = None
    """Number of training steps that are done, out of `total_steps`."""

    epochs_completed: int | None = None
    """Number of epochs that are done, out of `n_epochs`."""

    evals_completed: int | None = None
    """Number of evaluations that are done, out of `n_evals`."""

    queue_depth: int | None = None
    """Depth of the queue that the job waits in: the number of jobs there."""

    training_file_num_lines: int | None = Field(default=None, alias="TrainingFileNumLines")
    """Number of lines in the training data, as some responses spell it."""

    training_file_size: int | None = Field(default=None, alias="TrainingFileSize")
    """Size of the training data in bytes, as some responses spell it."""

    train_on_inputs: TrainOnInputs | None = None
    """Loss on prompts: whether prompts and user messages count in the loss too."""

    model_output_path: str | None = None
    """Storage path of the fine-tuned weights."""

    trainingfile_numlines: int | None = None
    """Number of lines in the training data."""

    trainingfile_size: int | None = None
    """Size of the training data in bytes."""

    adapter_object_id: str | None = None
    """ID of the adapter in the model registry."""

    adapter_object_name: str | None = None
    """Name of the adapter in the model registry."""

    adapter_object_revision_id: str | None = None
    """Revision of the adapter in the model registry."""

    model_object_id: str | None = None
    """ID of the fine-tuned model in the model registry."""

    model_object_name: str | None = None
    """Name of the fine-tuned model in the model registry."""

    model_object_revision_id: str | None = None
    """Revision of the fine-tuned model in the model registry."""

    tokenized_dataset_path: str | None = None
    """Storage path of the training data as tokens, if the service kept it."""

    tokenized_dataset_uploaded_at: datetime | None = None
    """Time at which the training data was stored as tokens."""
