# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Callable, Mapping
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    FinetuneBatchSizeInput,
    FinetunePriceEstimateRequestDict,
    FinetuneRequestDict,
    LrSchedulerDict,
    MultimodalParamsDict,
    TrainingMethodInput,
    TrainingTypeInput,
    TrainOnInputsInput,
)
from together.generated.downloads import ByteStream
from together.generated.models.finetune_checkpoint_list import FinetuneCheckpointList
from together.generated.models.finetune_delete_response import FinetuneDeleteResponse
from together.generated.models.finetune_event_list import FinetuneEventList
from together.generated.models.finetune_list import FinetuneList
from together.generated.models.finetune_metrics import FinetuneMetrics
from together.generated.models.finetune_model_limits import FinetuneModelLimits
from together.generated.models.finetune_model_list import FinetuneModelList
from together.generated.models.finetune_price_estimate import FinetunePriceEstimate
from together.generated.models.finetune_price_estimate_request import FinetunePriceEstimateRequest
from together.generated.models.finetune_request import FinetuneRequest
from together.generated.models.finetune_response import FinetuneResponse
from together.generated.models.lr_scheduler import LrScheduler
from together.generated.models.multimodal_params import MultimodalParams
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CANCEL_FINE_TUNE: Operation[FinetuneResponse, Never]
CREATE_FINE_TUNE: Operation[FinetuneResponse, Never]
DELETE_FINE_TUNE: Operation[FinetuneDeleteResponse, Never]
DOWNLOAD_FINE_TUNE: Operation[bytes, Never]
ESTIMATE_FINE_TUNE_PRICE: Operation[FinetunePriceEstimate, Never]
GET_FINE_TUNE: Operation[FinetuneResponse, Never]
GET_FINE_TUNE_MODEL_LIMITS: Operation[FinetuneModelLimits, Never]
LIST_FINE_TUNE_CHECKPOINTS: Operation[FinetuneCheckpointList, Never]
LIST_FINE_TUNE_EVENTS: Operation[FinetuneEventList, Never]
LIST_FINE_TUNE_METRICS: Operation[FinetuneMetrics, Never]
LIST_FINE_TUNE_MODELS: Operation[FinetuneModelList, Never]
LIST_FINE_TUNES: Operation[FinetuneList, Never]

class FineTuningApi(Api):
    """Fine-tuning: train models on your own data, follow the jobs and download the weights."""

    async def cancel_fine_tune(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneResponse:
        """Cancel fine-tuning job.

        Ask to cancel a fine-tuning job that has not ended.

        The status becomes `cancel_requested` at first, and `cancelled` when the job has
        stopped.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def cancel_fine_tune_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneResponse]:
        """As `cancel_fine_tune`, with the status, headers and raw body."""

    async def cancel_fine_tune_without_preload_content(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `cancel_fine_tune`, but return the open aiohttp response, unread."""

    fine_tunes_id_cancel_post = cancel_fine_tune

    async def create_fine_tune(
        self,
        finetune_request: FinetuneRequest | FinetuneRequestDict | None = None,
        *,
        training_file: str | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneResponse:
        """Create fine-tuning job.

        Start to fine-tune a model on your data.

        Upload the data first, with the purpose `fine-tune`. The job runs in the background:
        follow it with `GET /fine-tunes/{id}`. The new model is called by the
        `model_output_name` of the job.

        Args:
            finetune_request: A `FinetuneRequest`, or a dict of its fields.
            training_file: File ID of the training data, as an upload returned it.
            validation_file: File ID of the validation data.
            packing: Sequence packing: whether several short samples share one sequence, which makes training
                faster.
            max_seq_length: Maximum length of a training sequence in tokens.
            model: Model ID of the base model.
            n_epochs: Number of epochs: how often training goes through the whole training data.
            n_checkpoints: Number of checkpoints to save during training.
            n_evals: Number of evaluations on `validation_file` during training; 0 for none.
            batch_size: Batch size: the number of sequences in each training step.
            learning_rate: Learning rate at its peak: how far each step changes the weights.
            lr_scheduler: Learning rate scheduler: how the rate changes during training.
            warmup_ratio: Warm-up ratio: the part of all steps, 0 to 1, in which the learning rate rises to
                its peak.
            max_grad_norm: Gradient clipping: the maximum norm of a gradient; 0 turns clipping off.
            weight_decay: Weight decay: how strongly the optimizer pulls weights towards 0; 0 turns it off.
            random_seed: Random seed of the training.
            suffix: Suffix that the name of the fine-tuned model gets.
            wandb_api_key: API key of your account at Weights & Biases, to log the training there.
            wandb_base_url: URL of your own Weights & Biases server, if you run one.
            wandb_project_name: Project at Weights & Biases that the run is logged to.
            wandb_name: Name of the run at Weights & Biases..
            wandb_entity: User or team at Weights & Biases that owns the run.
            train_on_inputs: Loss on prompts: whether prompts and user messages count in the loss too.
            training_method: Training method: supervised fine-tuning or direct preference optimization.
            training_type: Training type: train all weights, or a LoRA adapter.
            multimodal_params: Options for models that see images.
            from_checkpoint: Checkpoint of an earlier fine-tuning job to continue from: its job ID, or job ID,
                colon and step.
            from_hf_model: Repository on Hugging Face with the weights to start from, in place of those of
                `model`.
            hf_model_revision: Revision of the repository in `from_hf_model`: a branch, a tag or a commit.
            hf_api_token: Hugging Face token, to read a private repository and to write the result.
            hf_output_repo_name: Repository on Hugging Face that the fine-tuned model is copied to.
            gradient_accumulation_steps: Gradient accumulation: the number of batches whose gradients are
                added up before the weights change.
            wandb_key: API key of your account at Weights & Biases: the newer name of `wandb_api_key`.
            early_stopping_enabled: Early stopping: whether training ends before its time once the validation
                loss no longer improves.
            early_stopping_patience: Early stopping: the number of evaluations without an improvement before
                training ends.
            early_stopping_min_delta: Early stopping: the smallest change that counts as an improvement.
            early_stopping_warmup_evals: Early stopping: the number of evaluations at the beginning that do
                not count.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def create_fine_tune_with_http_info(
        self,
        finetune_request: FinetuneRequest | FinetuneRequestDict | None = None,
        *,
        training_file: str | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneResponse]:
        """As `create_fine_tune`, with the status, headers and raw body."""

    async def create_fine_tune_without_preload_content(
        self,
        finetune_request: FinetuneRequest | FinetuneRequestDict | None = None,
        *,
        training_file: str | None = None,
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
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `create_fine_tune`, but return the open aiohttp response, unread."""

    fine_tunes_post = create_fine_tune

    async def delete_fine_tune(
        self,
        id: str,
        force: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneDeleteResponse:
        """Delete fine-tuning job.

        Delete a fine-tuning job and its checkpoints for good.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            force: Whether to force the deletion. Deprecated: leave it out.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def delete_fine_tune_with_http_info(
        self,
        id: str,
        force: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneDeleteResponse]:
        """As `delete_fine_tune`, with the status, headers and raw body."""

    async def delete_fine_tune_without_preload_content(
        self,
        id: str,
        force: bool | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `delete_fine_tune`, but return the open aiohttp response, unread."""

    async def download_fine_tune(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> bytes:
        """Download fine-tuned weights.

        Download the weights of a fine-tuned model or of one of its checkpoints, as a
        compressed archive.

        Args:
            ft_id: Job ID of the fine-tuning job that made the weights.
            checkpoint_step: Training step of the checkpoint to download; the final weights if it is left
                out.
            checkpoint: Form of the weights of a LoRA job: `merged` is the full model with the adapter
                merged into it, `adapter` the adapter alone. Full fine-tuning jobs take
                `model_output_path`.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def download_fine_tune_with_http_info(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[bytes]:
        """As `download_fine_tune`, with the status, headers and raw body."""

    async def download_fine_tune_without_preload_content(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `download_fine_tune`, but return the open aiohttp response, unread."""

    def download_fine_tune_byte_stream(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ByteStream:
        """As `download_fine_tune`, but stream the file, each piece as it comes."""

    async def download_fine_tune_to_file(
        self,
        path: str | PathLike[str],
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> Path:
        """As `download_fine_tune`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """

    finetune_download_get = download_fine_tune

    async def estimate_fine_tune_price(
        self,
        finetune_price_estimate_request: FinetunePriceEstimateRequest | FinetunePriceEstimateRequestDict | None = None,
        *,
        training_file: str | None = None,
        validation_file: str | None = None,
        model: str | None = None,
        n_epochs: int | None = None,
        n_evals: int | None = None,
        training_method: TrainingMethodInput | None = None,
        training_type: TrainingTypeInput | None = None,
        from_checkpoint: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetunePriceEstimate:
        """Estimate price of fine-tuning job.

        Estimate what a fine-tuning job will cost. No job is started.

        Args:
            finetune_price_estimate_request: A `FinetunePriceEstimateRequest`, or a dict of its fields.
            training_file: File ID of the training data, as an upload returned it.
            validation_file: File ID of the validation data, which evaluations read.
            model: Model ID of the base model.
            n_epochs: Number of epochs: how often training goes through the whole training data.
            n_evals: Number of evaluations on `validation_file` during training; 0 for none.
            training_method: Training method: supervised fine-tuning or direct preference optimization.
            training_type: Training type: all weights, or a LoRA adapter.
            from_checkpoint: Checkpoint of an earlier fine-tuning job to continue from.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def estimate_fine_tune_price_with_http_info(
        self,
        finetune_price_estimate_request: FinetunePriceEstimateRequest | FinetunePriceEstimateRequestDict | None = None,
        *,
        training_file: str | None = None,
        validation_file: str | None = None,
        model: str | None = None,
        n_epochs: int | None = None,
        n_evals: int | None = None,
        training_method: TrainingMethodInput | None = None,
        training_type: TrainingTypeInput | None = None,
        from_checkpoint: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetunePriceEstimate]:
        """As `estimate_fine_tune_price`, with the status, headers and raw body."""

    async def estimate_fine_tune_price_without_preload_content(
        self,
        finetune_price_estimate_request: FinetunePriceEstimateRequest | FinetunePriceEstimateRequestDict | None = None,
        *,
        training_file: str | None = None,
        validation_file: str | None = None,
        model: str | None = None,
        n_epochs: int | None = None,
        n_evals: int | None = None,
        training_method: TrainingMethodInput | None = None,
        training_type: TrainingTypeInput | None = None,
        from_checkpoint: str | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `estimate_fine_tune_price`, but return the open aiohttp response, unread."""

    async def get_fine_tune(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneResponse:
        """Get fine-tuning job.

        Get a fine-tuning job with its settings, its state and its events.

        Call it from time to time until the status is `completed`, `cancelled`, `error` or
        `user_error`.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def get_fine_tune_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneResponse]:
        """As `get_fine_tune`, with the status, headers and raw body."""

    async def get_fine_tune_without_preload_content(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `get_fine_tune`, but return the open aiohttp response, unread."""

    fine_tunes_id_get = get_fine_tune

    async def get_fine_tune_model_limits(
        self,
        model_name: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneModelLimits:
        """Get fine-tuning limits of model.

        Get the limits of fine-tuning a model, such as its largest batch size.

        Args:
            model_name: Model ID of the base model. `GET /fine-tunes/models/supported` lists the IDs.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def get_fine_tune_model_limits_with_http_info(
        self,
        model_name: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneModelLimits]:
        """As `get_fine_tune_model_limits`, with the status, headers and raw body."""

    async def get_fine_tune_model_limits_without_preload_content(
        self,
        model_name: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `get_fine_tune_model_limits`, but return the open aiohttp response, unread."""

    async def list_fine_tune_checkpoints(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneCheckpointList:
        """List checkpoints of fine-tuning job.

        List the checkpoints of a fine-tuning job, to download them or to continue from one.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_fine_tune_checkpoints_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneCheckpointList]:
        """As `list_fine_tune_checkpoints`, with the status, headers and raw body."""

    async def list_fine_tune_checkpoints_without_preload_content(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_fine_tune_checkpoints`, but return the open aiohttp response, unread."""

    async def list_fine_tune_events(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneEventList:
        """List events of fine-tuning job.

        List the events of a fine-tuning job: its history, such as saved checkpoints.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_fine_tune_events_with_http_info(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneEventList]:
        """As `list_fine_tune_events`, with the status, headers and raw body."""

    async def list_fine_tune_events_without_preload_content(
        self,
        id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_fine_tune_events`, but return the open aiohttp response, unread."""

    fine_tunes_id_events_get = list_fine_tune_events

    async def list_fine_tune_metrics(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneMetrics:
        """List metrics of fine-tuning job.

        List the training metrics of a fine-tuning job, such as the loss at each step.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            global_step_from: First training step to list; from the beginning if it is left out.
            global_step_to: Last training step to list; to the end if it is left out.
            logged_at_from: Start of the time range to list: metrics that were logged at this time or later.
            logged_at_to: End of the time range to list: metrics that were logged up to this time.
            resolution: Resolution: about how many measurements to return. Longer series are thinned
                out.
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_fine_tune_metrics_with_http_info(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneMetrics]:
        """As `list_fine_tune_metrics`, with the status, headers and raw body."""

    async def list_fine_tune_metrics_without_preload_content(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_fine_tune_metrics`, but return the open aiohttp response, unread."""

    async def list_fine_tune_models(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneModelList:
        """List models for fine-tuning.

        List the base models that can be fine-tuned.

        Args:
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_fine_tune_models_with_http_info(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneModelList]:
        """As `list_fine_tune_models`, with the status, headers and raw body."""

    async def list_fine_tune_models_without_preload_content(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_fine_tune_models`, but return the open aiohttp response, unread."""

    async def list_fine_tunes(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> FinetuneList:
        """List fine-tuning jobs.

        List the fine-tuning jobs of your account, with their settings and states.

        Args:
            _request_timeout: Seconds for the whole call; or a pair: seconds to connect, seconds to wait for the next
                bytes; or a `Timeout`.
            _request_auth: The authorization in place of the configured one.
            _content_type: The request's `Content-Type`.
            _headers: Headers for this request; they win over the client's default headers.
            _host_index: Index of the server to call, among `Configuration.get_host_settings()`.
            _retries: As `Configuration.retries`.
            _extra_body: Fields that are added to the JSON body, or replace its own, whole.
            _extra_query: Parameters that are added to the query.
        """

    async def list_fine_tunes_with_http_info(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[FinetuneList]:
        """As `list_fine_tunes`, with the status, headers and raw body."""

    async def list_fine_tunes_without_preload_content(
        self,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `list_fine_tunes`, but return the open aiohttp response, unread."""

    fine_tunes_get = list_fine_tunes
