# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import ClientResponse
from typing_extensions import Never
from urllib3.util import Retry

from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.dicts import (
    AdamOptimizerParamsDict,
    AdamwOptimizerParamsDict,
    ForwardBackwardRequestDict,
    LoraConfigDict,
    LossConfigDict,
    ModelInputDict,
    MuonOptimizerParamsDict,
    OptimStepRequestDict,
    SampleRequestDict,
    SamplingParamsDict,
    StartTrainingSessionRequestDict,
    TrainingSampleDict,
    TrainingSessionMetadataDict,
    TrainingSessionStatusFilterInput,
    TrainingSessionTypeInput,
)
from together.generated.models.adam_optimizer_params import AdamOptimizerParams
from together.generated.models.adamw_optimizer_params import AdamwOptimizerParams
from together.generated.models.checkpoint_download_response import CheckpointDownloadResponse
from together.generated.models.forward_backward_operation import ForwardBackwardOperation
from together.generated.models.forward_backward_request import ForwardBackwardRequest
from together.generated.models.inference_checkpoint_operation import InferenceCheckpointOperation
from together.generated.models.lora_config import LoraConfig
from together.generated.models.loss_config import LossConfig
from together.generated.models.model_input import ModelInput
from together.generated.models.muon_optimizer_params import MuonOptimizerParams
from together.generated.models.optim_step_operation import OptimStepOperation
from together.generated.models.optim_step_request import OptimStepRequest
from together.generated.models.sample_operation import SampleOperation
from together.generated.models.sample_request import SampleRequest
from together.generated.models.sampling_params import SamplingParams
from together.generated.models.start_training_session_request import StartTrainingSessionRequest
from together.generated.models.training_checkpoint_operation import TrainingCheckpointOperation
from together.generated.models.training_sample import TrainingSample
from together.generated.models.training_session import TrainingSession
from together.generated.models.training_session_list import TrainingSessionList
from together.generated.models.training_session_metadata import TrainingSessionMetadata
from together.generated.operation import Operation
from together.generated.timeout import Timeout

CREATE_INFERENCE_CHECKPOINT: Operation[InferenceCheckpointOperation, Never]
CREATE_TRAINING_CHECKPOINT: Operation[TrainingCheckpointOperation, Never]
DOWNLOAD_CHECKPOINT: Operation[CheckpointDownloadResponse, Never]
FORWARD_BACKWARD: Operation[ForwardBackwardOperation, Never]
GET_FORWARD_BACKWARD_OPERATION: Operation[ForwardBackwardOperation, Never]
GET_INFERENCE_CHECKPOINT_OPERATION: Operation[InferenceCheckpointOperation, Never]
GET_OPTIM_STEP_OPERATION: Operation[OptimStepOperation, Never]
GET_SAMPLE: Operation[SampleOperation, Never]
GET_TRAINING_CHECKPOINT_OPERATION: Operation[TrainingCheckpointOperation, Never]
GET_TRAINING_SESSION: Operation[TrainingSession, Never]
LIST_TRAINING_SESSIONS: Operation[TrainingSessionList, Never]
OPTIM_STEP: Operation[OptimStepOperation, Never]
SAMPLE: Operation[SampleOperation, Never]
START_TRAINING_SESSION: Operation[TrainingSession, Never]
STOP_TRAINING_SESSION: Operation[TrainingSession, Never]

class ReinforcementLearningApi(Api):
    """Reinforcement learning: train a model step by step. Sample from it, compute a loss,
    update its weights and save checkpoints."""

    async def create_inference_checkpoint(
        self,
        session_id: str,
        idempotency_key: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> InferenceCheckpointOperation:
        """Save inference checkpoint.

        Save the present weights, to sample from or to deploy.

        The checkpoint is saved in the background: poll the operation until it has
        completed.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            idempotency_key: Idempotency key: a text of your choice that is unique for each new operation.
                Send
                the same key again when you retry, so that the operation is not started twice. Newer
                versions of the API require it.
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

    async def create_inference_checkpoint_with_http_info(
        self,
        session_id: str,
        idempotency_key: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[InferenceCheckpointOperation]:
        """As `create_inference_checkpoint`, with the status, headers and raw body."""

    async def create_inference_checkpoint_without_preload_content(
        self,
        session_id: str,
        idempotency_key: str | None = None,
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
        """As `create_inference_checkpoint`, but return the open aiohttp response, unread."""

    async def create_training_checkpoint(
        self,
        session_id: str,
        idempotency_key: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingCheckpointOperation:
        """Save training checkpoint.

        Save the state of the training, to resume it later in another session.

        The checkpoint is saved in the background: poll the operation until it has
        completed. Send its ID as `resume_from_checkpoint_id` to start a session from it.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            idempotency_key: Idempotency key: a text of your choice that is unique for each new operation.
                Send
                the same key again when you retry, so that the operation is not started twice. Newer
                versions of the API require it.
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

    async def create_training_checkpoint_with_http_info(
        self,
        session_id: str,
        idempotency_key: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingCheckpointOperation]:
        """As `create_training_checkpoint`, with the status, headers and raw body."""

    async def create_training_checkpoint_without_preload_content(
        self,
        session_id: str,
        idempotency_key: str | None = None,
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
        """As `create_training_checkpoint`, but return the open aiohttp response, unread."""

    async def download_checkpoint(
        self,
        id: str,
        variant: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> CheckpointDownloadResponse:
        """Download checkpoint.

        Get links to download the files of a checkpoint.

        The response has no weights itself: download each file from its `url`.

        Args:
            id: ID of the checkpoint, as listed in the checkpoints of a training session.
            variant: Form of the weights: `CHECKPOINT_VARIANT_MERGED` is the full model with the
                adapter merged into it, `CHECKPOINT_VARIANT_ADAPTER` the LoRA adapter alone;
                `CHECKPOINT_VARIANT_UNSPECIFIED` leaves the choice to the service.
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

    async def download_checkpoint_with_http_info(
        self,
        id: str,
        variant: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[CheckpointDownloadResponse]:
        """As `download_checkpoint`, with the status, headers and raw body."""

    async def download_checkpoint_without_preload_content(
        self,
        id: str,
        variant: str,
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
        """As `download_checkpoint`, but return the open aiohttp response, unread."""

    async def forward_backward(
        self,
        session_id: str,
        forward_backward_request: ForwardBackwardRequest | ForwardBackwardRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        samples: Sequence[TrainingSample | TrainingSampleDict] | None = None,
        loss: LossConfig | LossConfigDict | None = None,
        forward_only: bool | None = None,
        return_loss_fn_outputs: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ForwardBackwardOperation:
        """Run forward and backward pass.

        Compute the loss of a batch of samples, and its gradients.

        The gradients are kept for the next `optim-step`. The pass runs in the background:
        poll the operation until it has completed.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            forward_backward_request: A `ForwardBackwardRequest`, or a dict of its fields.
            idempotency_key: Idempotency key: a text of your choice that is unique for each new operation.
                Send
                the same key again when you retry, so that the operation is not started twice. Newer
                versions of the API require it.
            samples: Batch of training samples, each with its own inputs for the loss function.
            loss: Loss function and its parameters.
            forward_only: `true` computes the loss without gradients, for example for validation.
            return_loss_fn_outputs: Whether the result has the tensors of the loss function for each sample.
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

    async def forward_backward_with_http_info(
        self,
        session_id: str,
        forward_backward_request: ForwardBackwardRequest | ForwardBackwardRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        samples: Sequence[TrainingSample | TrainingSampleDict] | None = None,
        loss: LossConfig | LossConfigDict | None = None,
        forward_only: bool | None = None,
        return_loss_fn_outputs: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ForwardBackwardOperation]:
        """As `forward_backward`, with the status, headers and raw body."""

    async def forward_backward_without_preload_content(
        self,
        session_id: str,
        forward_backward_request: ForwardBackwardRequest | ForwardBackwardRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        samples: Sequence[TrainingSample | TrainingSampleDict] | None = None,
        loss: LossConfig | LossConfigDict | None = None,
        forward_only: bool | None = None,
        return_loss_fn_outputs: bool | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `forward_backward`, but return the open aiohttp response, unread."""

    async def get_forward_backward_operation(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ForwardBackwardOperation:
        """Get forward and backward pass.

        Get the progress of a forward and backward pass, and its loss.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
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

    async def get_forward_backward_operation_with_http_info(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[ForwardBackwardOperation]:
        """As `get_forward_backward_operation`, with the status, headers and raw body."""

    async def get_forward_backward_operation_without_preload_content(
        self,
        session_id: str,
        operation_id: str,
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
        """As `get_forward_backward_operation`, but return the open aiohttp response, unread."""

    async def get_inference_checkpoint_operation(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> InferenceCheckpointOperation:
        """Get inference checkpoint operation.

        Get the progress of saving an inference checkpoint, and the checkpoint.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
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

    async def get_inference_checkpoint_operation_with_http_info(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[InferenceCheckpointOperation]:
        """As `get_inference_checkpoint_operation`, with the status, headers and raw body."""

    async def get_inference_checkpoint_operation_without_preload_content(
        self,
        session_id: str,
        operation_id: str,
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
        """As `get_inference_checkpoint_operation`, but return the open aiohttp response, unread."""

    async def get_optim_step_operation(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> OptimStepOperation:
        """Get optimizer step.

        Get the progress of an optimizer step, and its number.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
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

    async def get_optim_step_operation_with_http_info(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[OptimStepOperation]:
        """As `get_optim_step_operation`, with the status, headers and raw body."""

    async def get_optim_step_operation_without_preload_content(
        self,
        session_id: str,
        operation_id: str,
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
        """As `get_optim_step_operation`, but return the open aiohttp response, unread."""

    async def get_sample(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SampleOperation:
        """Get samples.

        Get the progress of sampling, and the sampled sequences.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
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

    async def get_sample_with_http_info(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SampleOperation]:
        """As `get_sample`, with the status, headers and raw body."""

    async def get_sample_without_preload_content(
        self,
        session_id: str,
        operation_id: str,
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
        """As `get_sample`, but return the open aiohttp response, unread."""

    async def get_training_checkpoint_operation(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingCheckpointOperation:
        """Get training checkpoint operation.

        Get the progress of saving a training checkpoint, and the checkpoint.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
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

    async def get_training_checkpoint_operation_with_http_info(
        self,
        session_id: str,
        operation_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingCheckpointOperation]:
        """As `get_training_checkpoint_operation`, with the status, headers and raw body."""

    async def get_training_checkpoint_operation_without_preload_content(
        self,
        session_id: str,
        operation_id: str,
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
        """As `get_training_checkpoint_operation`, but return the open aiohttp response, unread."""

    async def get_training_session(
        self,
        session_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingSession:
        """Get training session.

        Get one training session, with its state, progress and checkpoints.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
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

    async def get_training_session_with_http_info(
        self,
        session_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingSession]:
        """As `get_training_session`, with the status, headers and raw body."""

    async def get_training_session_without_preload_content(
        self,
        session_id: str,
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
        """As `get_training_session`, but return the open aiohttp response, unread."""

    async def list_training_sessions(
        self,
        status: TrainingSessionStatusFilterInput | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingSessionList:
        """List training sessions.

        List the training sessions, page by page.

        To get the next page, send `next_cursor` of the response as `after`.

        Args:
            status: State filter: lists only sessions in this state, or in one of several.
            limit: Page size: the largest number of sessions to return.
            after: Cursor: `next_cursor` of the previous page. Left out, the first page is
                returned.
            created_by: User filter: lists only sessions that this user started.
            model_resources_id: Hardware filter: lists only sessions that run on these model resources.
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

    async def list_training_sessions_with_http_info(
        self,
        status: TrainingSessionStatusFilterInput | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingSessionList]:
        """As `list_training_sessions`, with the status, headers and raw body."""

    async def list_training_sessions_without_preload_content(
        self,
        status: TrainingSessionStatusFilterInput | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
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
        """As `list_training_sessions`, but return the open aiohttp response, unread."""

    async def optim_step(
        self,
        session_id: str,
        optim_step_request: OptimStepRequest | OptimStepRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        learning_rate: float | None = None,
        adamw_params: AdamwOptimizerParams | AdamwOptimizerParamsDict | None = None,
        adam_params: AdamOptimizerParams | AdamOptimizerParamsDict | None = None,
        muon_params: MuonOptimizerParams | MuonOptimizerParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> OptimStepOperation:
        """Run optimizer step.

        Update the weights with the gradients that were computed before.

        The step runs in the background: poll the operation until it has completed.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            optim_step_request: An `OptimStepRequest`, or a dict of its fields.
            idempotency_key: Idempotency key: a text of your choice that is unique for each new operation.
                Send
                the same key again when you retry, so that the operation is not started twice. Newer
                versions of the API require it.
            learning_rate: Learning rate, in the older form: how far one step moves the weights.
            adamw_params: AdamW, in the older form.
            adam_params: Adam, an optimizer with a step size of its own for each weight.
            muon_params: Muon, an optimizer for weight matrices that uses Adam for all other weights.
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

    async def optim_step_with_http_info(
        self,
        session_id: str,
        optim_step_request: OptimStepRequest | OptimStepRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        learning_rate: float | None = None,
        adamw_params: AdamwOptimizerParams | AdamwOptimizerParamsDict | None = None,
        adam_params: AdamOptimizerParams | AdamOptimizerParamsDict | None = None,
        muon_params: MuonOptimizerParams | MuonOptimizerParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[OptimStepOperation]:
        """As `optim_step`, with the status, headers and raw body."""

    async def optim_step_without_preload_content(
        self,
        session_id: str,
        optim_step_request: OptimStepRequest | OptimStepRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        learning_rate: float | None = None,
        adamw_params: AdamwOptimizerParams | AdamwOptimizerParamsDict | None = None,
        adam_params: AdamOptimizerParams | AdamOptimizerParamsDict | None = None,
        muon_params: MuonOptimizerParams | MuonOptimizerParamsDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `optim_step`, but return the open aiohttp response, unread."""

    async def sample(
        self,
        session_id: str,
        sample_request: SampleRequest | SampleRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        prompts: Sequence[ModelInput | ModelInputDict] | None = None,
        sampling_params: SamplingParams | SamplingParamsDict | None = None,
        num_samples: int | None = None,
        model_inputs: Sequence[ModelInput | ModelInputDict] | None = None,
        prompt_logprobs: bool | None = None,
        return_routed_experts: bool | None = None,
        topk_prompt_logprobs: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> SampleOperation:
        """Sample from the model.

        Sample sequences from the model in training.

        Prompts and answers are token IDs: use the tokenizer of the base model. Sampling
        runs in the background: poll the operation until it has completed.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            sample_request: A `SampleRequest`, or a dict of its fields.
            idempotency_key: Idempotency key: a text of your choice that is unique for each new operation.
                Send
                the same key again when you retry, so that the operation is not started twice. Newer
                versions of the API require it.
            prompts: Prompts as token IDs, in the older form.
            sampling_params: How to sample: length, temperature, stop sequences.
            num_samples: Number of sequences to sample for each prompt.
            model_inputs: Prompts as token IDs.
            prompt_logprobs: Whether to return log probabilities of the prompt tokens too.
            return_routed_experts: Whether to record which experts (mixture of experts) handled each token.
            topk_prompt_logprobs: Number of most likely tokens to return for each place of the prompt.
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

    async def sample_with_http_info(
        self,
        session_id: str,
        sample_request: SampleRequest | SampleRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        prompts: Sequence[ModelInput | ModelInputDict] | None = None,
        sampling_params: SamplingParams | SamplingParamsDict | None = None,
        num_samples: int | None = None,
        model_inputs: Sequence[ModelInput | ModelInputDict] | None = None,
        prompt_logprobs: bool | None = None,
        return_routed_experts: bool | None = None,
        topk_prompt_logprobs: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[SampleOperation]:
        """As `sample`, with the status, headers and raw body."""

    async def sample_without_preload_content(
        self,
        session_id: str,
        sample_request: SampleRequest | SampleRequestDict | None = None,
        idempotency_key: str | None = None,
        *,
        prompts: Sequence[ModelInput | ModelInputDict] | None = None,
        sampling_params: SamplingParams | SamplingParamsDict | None = None,
        num_samples: int | None = None,
        model_inputs: Sequence[ModelInput | ModelInputDict] | None = None,
        prompt_logprobs: bool | None = None,
        return_routed_experts: bool | None = None,
        topk_prompt_logprobs: int | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `sample`, but return the open aiohttp response, unread."""

    async def start_training_session(
        self,
        start_training_session_request: StartTrainingSessionRequest | StartTrainingSessionRequestDict | None = None,
        *,
        base_model: str | None = None,
        resume_from_checkpoint_id: str | None = None,
        type: TrainingSessionTypeInput | None = None,
        lora_config: LoraConfig | LoraConfigDict | None = None,
        model_resources_id: str | None = None,
        display_name: str | None = None,
        load_optimizer: bool | None = None,
        metadata: TrainingSessionMetadata | TrainingSessionMetadataDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingSession:
        """Start training session.

        Start a training session, in which a model is trained step by step.

        The session in the response may still be set up: poll
        `GET /rl/training-sessions/{session_id}` until it is running. Then repeat: `sample`
        answers, score them, send them to `forward-backward` and update the weights with
        `optim-step`. Stop the session when the training is done.

        Args:
            start_training_session_request: A `StartTrainingSessionRequest`, or a dict of its fields.
            base_model: Model to start from, such as `Qwen/Qwen3-8B`.
            resume_from_checkpoint_id: Training checkpoint to continue from; left out to start with the base
                model.
            type: Parts to run: a trainer, or a trainer and a generator to sample from.
            lora_config: LoRA settings: trains a small adapter instead of all weights.
            model_resources_id: Model resources (hardware that holds a base model) to run on.
            display_name: Name of your choice, for people to read.
            load_optimizer: Whether to restore the state of the optimizer too, with
                `resume_from_checkpoint_id`.
            metadata: Links to other tools, such as a run in Weights & Biases.
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

    async def start_training_session_with_http_info(
        self,
        start_training_session_request: StartTrainingSessionRequest | StartTrainingSessionRequestDict | None = None,
        *,
        base_model: str | None = None,
        resume_from_checkpoint_id: str | None = None,
        type: TrainingSessionTypeInput | None = None,
        lora_config: LoraConfig | LoraConfigDict | None = None,
        model_resources_id: str | None = None,
        display_name: str | None = None,
        load_optimizer: bool | None = None,
        metadata: TrainingSessionMetadata | TrainingSessionMetadataDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingSession]:
        """As `start_training_session`, with the status, headers and raw body."""

    async def start_training_session_without_preload_content(
        self,
        start_training_session_request: StartTrainingSessionRequest | StartTrainingSessionRequestDict | None = None,
        *,
        base_model: str | None = None,
        resume_from_checkpoint_id: str | None = None,
        type: TrainingSessionTypeInput | None = None,
        lora_config: LoraConfig | LoraConfigDict | None = None,
        model_resources_id: str | None = None,
        display_name: str | None = None,
        load_optimizer: bool | None = None,
        metadata: TrainingSessionMetadata | TrainingSessionMetadataDict | None = None,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ClientResponse:
        """As `start_training_session`, but return the open aiohttp response, unread."""

    async def stop_training_session(
        self,
        session_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> TrainingSession:
        """Stop training session.

        Stop a training session.

        Save a checkpoint first to keep the weights: a stopped session takes no more
        operations.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
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

    async def stop_training_session_with_http_info(
        self,
        session_id: str,
        *,
        _request_timeout: Timeout | float | tuple[float | None, float | None] | None = None,
        _request_auth: Mapping[str, Any] | None = None,
        _content_type: str | None = None,
        _headers: Mapping[str, str] | None = None,
        _host_index: int | None = None,
        _retries: int | Retry | None = None,
        _extra_body: Mapping[str, Any] | None = None,
        _extra_query: Mapping[str, Any] | None = None,
    ) -> ApiResponse[TrainingSession]:
        """As `stop_training_session`, with the status, headers and raw body."""

    async def stop_training_session_without_preload_content(
        self,
        session_id: str,
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
        """As `stop_training_session`, but return the open aiohttp response, unread."""
