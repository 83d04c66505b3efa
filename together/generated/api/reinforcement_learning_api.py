# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, Param, RequestOptions

CREATE_INFERENCE_CHECKPOINT: Operation[together.InferenceCheckpointOperation, Never] = Operation(
    "create_inference_checkpoint",
    "POST",
    "/rl/training-sessions/{session_id}/operations/inference-checkpoint",
    path_params=(Param("session_id", "session_id", required=True),),
    header_params=(Param("idempotency_key", "Idempotency-Key"),),
    responses={"200": "InferenceCheckpointOperation"},
    errors="ErrorData",
)

CREATE_TRAINING_CHECKPOINT: Operation[together.TrainingCheckpointOperation, Never] = Operation(
    "create_training_checkpoint",
    "POST",
    "/rl/training-sessions/{session_id}/operations/training-checkpoint",
    path_params=(Param("session_id", "session_id", required=True),),
    header_params=(Param("idempotency_key", "Idempotency-Key"),),
    responses={"200": "TrainingCheckpointOperation"},
    errors="ErrorData",
)

DOWNLOAD_CHECKPOINT: Operation[together.CheckpointDownloadResponse, Never] = Operation(
    "download_checkpoint",
    "GET",
    "/rl/checkpoints/{id}/download",
    path_params=(Param("id", "id", required=True),),
    query_params=(Param("variant", "variant", required=True),),
    responses={"200": "CheckpointDownloadResponse"},
    errors="ErrorData",
    idempotent=True,
)

FORWARD_BACKWARD: Operation[together.ForwardBackwardOperation, Never] = Operation(
    "forward_backward",
    "POST",
    "/rl/training-sessions/{session_id}/operations/forward-backward",
    path_params=(Param("session_id", "session_id", required=True),),
    header_params=(Param("idempotency_key", "Idempotency-Key"),),
    body=Body("forward_backward_request", "ForwardBackwardRequest", required=True),
    responses={"200": "ForwardBackwardOperation"},
    errors="ErrorData",
)

GET_FORWARD_BACKWARD_OPERATION: Operation[together.ForwardBackwardOperation, Never] = Operation(
    "get_forward_backward_operation",
    "GET",
    "/rl/training-sessions/{session_id}/operations/forward-backward/{operation_id}",
    path_params=(
        Param("session_id", "session_id", required=True),
        Param("operation_id", "operation_id", required=True),
    ),
    responses={"200": "ForwardBackwardOperation"},
    errors="ErrorData",
    idempotent=True,
)

GET_INFERENCE_CHECKPOINT_OPERATION: Operation[together.InferenceCheckpointOperation, Never] = Operation(
    "get_inference_checkpoint_operation",
    "GET",
    "/rl/training-sessions/{session_id}/operations/inference-checkpoint/{operation_id}",
    path_params=(
        Param("session_id", "session_id", required=True),
        Param("operation_id", "operation_id", required=True),
    ),
    responses={"200": "InferenceCheckpointOperation"},
    errors="ErrorData",
    idempotent=True,
)

GET_OPTIM_STEP_OPERATION: Operation[together.OptimStepOperation, Never] = Operation(
    "get_optim_step_operation",
    "GET",
    "/rl/training-sessions/{session_id}/operations/optim-step/{operation_id}",
    path_params=(
        Param("session_id", "session_id", required=True),
        Param("operation_id", "operation_id", required=True),
    ),
    responses={"200": "OptimStepOperation"},
    errors="ErrorData",
    idempotent=True,
)

GET_SAMPLE: Operation[together.SampleOperation, Never] = Operation(
    "get_sample",
    "GET",
    "/rl/training-sessions/{session_id}/operations/sample/{operation_id}",
    path_params=(
        Param("session_id", "session_id", required=True),
        Param("operation_id", "operation_id", required=True),
    ),
    responses={"200": "SampleOperation"},
    errors="ErrorData",
    idempotent=True,
)

GET_TRAINING_CHECKPOINT_OPERATION: Operation[together.TrainingCheckpointOperation, Never] = Operation(
    "get_training_checkpoint_operation",
    "GET",
    "/rl/training-sessions/{session_id}/operations/training-checkpoint/{operation_id}",
    path_params=(
        Param("session_id", "session_id", required=True),
        Param("operation_id", "operation_id", required=True),
    ),
    responses={"200": "TrainingCheckpointOperation"},
    errors="ErrorData",
    idempotent=True,
)

GET_TRAINING_SESSION: Operation[together.TrainingSession, Never] = Operation(
    "get_training_session",
    "GET",
    "/rl/training-sessions/{session_id}",
    path_params=(Param("session_id", "session_id", required=True),),
    responses={"200": "TrainingSession"},
    errors="ErrorData",
    idempotent=True,
)

LIST_TRAINING_SESSIONS: Operation[together.TrainingSessionList, Never] = Operation(
    "list_training_sessions",
    "GET",
    "/rl/training-sessions",
    query_params=(
        Param("status", "status", explode=False),
        Param("limit", "limit"),
        Param("after", "after"),
        Param("created_by", "created_by"),
        Param("model_resources_id", "model_resources_id"),
    ),
    responses={"200": "TrainingSessionList"},
    errors="ErrorData",
    idempotent=True,
)

OPTIM_STEP: Operation[together.OptimStepOperation, Never] = Operation(
    "optim_step",
    "POST",
    "/rl/training-sessions/{session_id}/operations/optim-step",
    path_params=(Param("session_id", "session_id", required=True),),
    header_params=(Param("idempotency_key", "Idempotency-Key"),),
    body=Body("optim_step_request", "OptimStepRequest", required=True),
    responses={"200": "OptimStepOperation"},
    errors="ErrorData",
)

SAMPLE: Operation[together.SampleOperation, Never] = Operation(
    "sample",
    "POST",
    "/rl/training-sessions/{session_id}/operations/sample",
    path_params=(Param("session_id", "session_id", required=True),),
    header_params=(Param("idempotency_key", "Idempotency-Key"),),
    body=Body("sample_request", "SampleRequest", required=True),
    responses={"200": "SampleOperation"},
    errors="ErrorData",
)

START_TRAINING_SESSION: Operation[together.TrainingSession, Never] = Operation(
    "start_training_session",
    "POST",
    "/rl/training-sessions",
    body=Body("start_training_session_request", "StartTrainingSessionRequest", required=True),
    responses={"200": "TrainingSession"},
    errors="ErrorData",
)

STOP_TRAINING_SESSION: Operation[together.TrainingSession, Never] = Operation(
    "stop_training_session",
    "POST",
    "/rl/training-sessions/{session_id}/stop",
    path_params=(Param("session_id", "session_id", required=True),),
    responses={"200": "TrainingSession"},
    errors="ErrorData",
)


class ReinforcementLearningApi(Api):
    """Reinforcement learning: train a model step by step. Sample from it, compute a loss,
    update its weights and save checkpoints."""

    operations = (
        CREATE_INFERENCE_CHECKPOINT,
        CREATE_TRAINING_CHECKPOINT,
        DOWNLOAD_CHECKPOINT,
        FORWARD_BACKWARD,
        GET_FORWARD_BACKWARD_OPERATION,
        GET_INFERENCE_CHECKPOINT_OPERATION,
        GET_OPTIM_STEP_OPERATION,
        GET_SAMPLE,
        GET_TRAINING_CHECKPOINT_OPERATION,
        GET_TRAINING_SESSION,
        LIST_TRAINING_SESSIONS,
        OPTIM_STEP,
        SAMPLE,
        START_TRAINING_SESSION,
        STOP_TRAINING_SESSION,
    )

    async def create_inference_checkpoint(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> together.InferenceCheckpointOperation:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(CREATE_INFERENCE_CHECKPOINT, (session_id, idempotency_key), options)

    async def create_inference_checkpoint_with_http_info(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.InferenceCheckpointOperation]:
        """As `create_inference_checkpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            CREATE_INFERENCE_CHECKPOINT, (session_id, idempotency_key), options
        )

    async def create_inference_checkpoint_without_preload_content(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `create_inference_checkpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_INFERENCE_CHECKPOINT, (session_id, idempotency_key), options)

    async def create_training_checkpoint(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> together.TrainingCheckpointOperation:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(CREATE_TRAINING_CHECKPOINT, (session_id, idempotency_key), options)

    async def create_training_checkpoint_with_http_info(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.TrainingCheckpointOperation]:
        """As `create_training_checkpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            CREATE_TRAINING_CHECKPOINT, (session_id, idempotency_key), options
        )

    async def create_training_checkpoint_without_preload_content(
        self, session_id: str, idempotency_key: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `create_training_checkpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_TRAINING_CHECKPOINT, (session_id, idempotency_key), options)

    async def download_checkpoint(
        self, id: str, variant: str, **options: Unpack[RequestOptions]
    ) -> together.CheckpointDownloadResponse:
        """Download checkpoint.

        Get links to download the files of a checkpoint.

        The response has no weights itself: download each file from its `url`.

        Args:
            id: ID of the checkpoint, as listed in the checkpoints of a training session.
            variant: Form of the weights: `CHECKPOINT_VARIANT_MERGED` is the full model with the
                adapter merged into it, `CHECKPOINT_VARIANT_ADAPTER` the LoRA adapter alone;
                `CHECKPOINT_VARIANT_UNSPECIFIED` leaves the choice to the service.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(DOWNLOAD_CHECKPOINT, (id, variant), options)

    async def download_checkpoint_with_http_info(
        self, id: str, variant: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.CheckpointDownloadResponse]:
        """As `download_checkpoint`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DOWNLOAD_CHECKPOINT, (id, variant), options)

    async def download_checkpoint_without_preload_content(
        self, id: str, variant: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `download_checkpoint`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DOWNLOAD_CHECKPOINT, (id, variant), options)

    async def forward_backward(
        self,
        session_id: str,
        forward_backward_request: together.ForwardBackwardRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> together.ForwardBackwardOperation:
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
            **options: Fields of `ForwardBackwardRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(
            FORWARD_BACKWARD, (session_id, forward_backward_request, idempotency_key), options
        )

    async def forward_backward_with_http_info(
        self,
        session_id: str,
        forward_backward_request: together.ForwardBackwardRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> ApiResponse[together.ForwardBackwardOperation]:
        """As `forward_backward`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            FORWARD_BACKWARD, (session_id, forward_backward_request, idempotency_key), options
        )

    async def forward_backward_without_preload_content(
        self,
        session_id: str,
        forward_backward_request: together.ForwardBackwardRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `forward_backward`, but return the open aiohttp response, unread."""
        return await self.api_client.open(
            FORWARD_BACKWARD, (session_id, forward_backward_request, idempotency_key), options
        )

    async def get_forward_backward_operation(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> together.ForwardBackwardOperation:
        """Get forward and backward pass.

        Get the progress of a forward and backward pass, and its loss.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_FORWARD_BACKWARD_OPERATION, (session_id, operation_id), options)

    async def get_forward_backward_operation_with_http_info(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.ForwardBackwardOperation]:
        """As `get_forward_backward_operation`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            GET_FORWARD_BACKWARD_OPERATION, (session_id, operation_id), options
        )

    async def get_forward_backward_operation_without_preload_content(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_forward_backward_operation`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_FORWARD_BACKWARD_OPERATION, (session_id, operation_id), options)

    async def get_inference_checkpoint_operation(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> together.InferenceCheckpointOperation:
        """Get inference checkpoint operation.

        Get the progress of saving an inference checkpoint, and the checkpoint.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_INFERENCE_CHECKPOINT_OPERATION, (session_id, operation_id), options)

    async def get_inference_checkpoint_operation_with_http_info(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.InferenceCheckpointOperation]:
        """As `get_inference_checkpoint_operation`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            GET_INFERENCE_CHECKPOINT_OPERATION, (session_id, operation_id), options
        )

    async def get_inference_checkpoint_operation_without_preload_content(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_inference_checkpoint_operation`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_INFERENCE_CHECKPOINT_OPERATION, (session_id, operation_id), options)

    async def get_optim_step_operation(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> together.OptimStepOperation:
        """Get optimizer step.

        Get the progress of an optimizer step, and its number.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_OPTIM_STEP_OPERATION, (session_id, operation_id), options)

    async def get_optim_step_operation_with_http_info(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.OptimStepOperation]:
        """As `get_optim_step_operation`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_OPTIM_STEP_OPERATION, (session_id, operation_id), options)

    async def get_optim_step_operation_without_preload_content(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_optim_step_operation`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_OPTIM_STEP_OPERATION, (session_id, operation_id), options)

    async def get_sample(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> together.SampleOperation:
        """Get samples.

        Get the progress of sampling, and the sampled sequences.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_SAMPLE, (session_id, operation_id), options)

    async def get_sample_with_http_info(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.SampleOperation]:
        """As `get_sample`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_SAMPLE, (session_id, operation_id), options)

    async def get_sample_without_preload_content(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_sample`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_SAMPLE, (session_id, operation_id), options)

    async def get_training_checkpoint_operation(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> together.TrainingCheckpointOperation:
        """Get training checkpoint operation.

        Get the progress of saving a training checkpoint, and the checkpoint.

        While `status` says pending or running, ask again a little later.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            operation_id: ID of the operation, as returned by the call that started it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_TRAINING_CHECKPOINT_OPERATION, (session_id, operation_id), options)

    async def get_training_checkpoint_operation_with_http_info(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.TrainingCheckpointOperation]:
        """As `get_training_checkpoint_operation`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            GET_TRAINING_CHECKPOINT_OPERATION, (session_id, operation_id), options
        )

    async def get_training_checkpoint_operation_without_preload_content(
        self, session_id: str, operation_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_training_checkpoint_operation`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_TRAINING_CHECKPOINT_OPERATION, (session_id, operation_id), options)

    async def get_training_session(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> together.TrainingSession:
        """Get training session.

        Get one training session, with its state, progress and checkpoints.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(GET_TRAINING_SESSION, (session_id,), options)

    async def get_training_session_with_http_info(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.TrainingSession]:
        """As `get_training_session`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_TRAINING_SESSION, (session_id,), options)

    async def get_training_session_without_preload_content(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_training_session`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_TRAINING_SESSION, (session_id,), options)

    async def list_training_sessions(
        self,
        status: together.TrainingSessionStatusFilter | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.TrainingSessionList:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(
            LIST_TRAINING_SESSIONS, (status, limit, after, created_by, model_resources_id), options
        )

    async def list_training_sessions_with_http_info(
        self,
        status: together.TrainingSessionStatusFilter | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.TrainingSessionList]:
        """As `list_training_sessions`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            LIST_TRAINING_SESSIONS, (status, limit, after, created_by, model_resources_id), options
        )

    async def list_training_sessions_without_preload_content(
        self,
        status: together.TrainingSessionStatusFilter | None = None,
        limit: int | None = None,
        after: str | None = None,
        created_by: str | None = None,
        model_resources_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `list_training_sessions`, but return the open aiohttp response, unread."""
        return await self.api_client.open(
            LIST_TRAINING_SESSIONS, (status, limit, after, created_by, model_resources_id), options
        )

    async def optim_step(
        self,
        session_id: str,
        optim_step_request: together.OptimStepRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> together.OptimStepOperation:
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
            **options: Fields of `OptimStepRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(OPTIM_STEP, (session_id, optim_step_request, idempotency_key), options)

    async def optim_step_with_http_info(
        self,
        session_id: str,
        optim_step_request: together.OptimStepRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> ApiResponse[together.OptimStepOperation]:
        """As `optim_step`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            OPTIM_STEP, (session_id, optim_step_request, idempotency_key), options
        )

    async def optim_step_without_preload_content(
        self,
        session_id: str,
        optim_step_request: together.OptimStepRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `optim_step`, but return the open aiohttp response, unread."""
        return await self.api_client.open(OPTIM_STEP, (session_id, optim_step_request, idempotency_key), options)

    async def sample(
        self,
        session_id: str,
        sample_request: together.SampleRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> together.SampleOperation:
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
            **options: Fields of `SampleRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(SAMPLE, (session_id, sample_request, idempotency_key), options)

    async def sample_with_http_info(
        self,
        session_id: str,
        sample_request: together.SampleRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> ApiResponse[together.SampleOperation]:
        """As `sample`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(SAMPLE, (session_id, sample_request, idempotency_key), options)

    async def sample_without_preload_content(
        self,
        session_id: str,
        sample_request: together.SampleRequest | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `sample`, but return the open aiohttp response, unread."""
        return await self.api_client.open(SAMPLE, (session_id, sample_request, idempotency_key), options)

    async def start_training_session(
        self,
        start_training_session_request: together.StartTrainingSessionRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.TrainingSession:
        """Start training session.

        Start a training session, in which a model is trained step by step.

        The session in the response may still be set up: poll
        `GET /rl/training-sessions/{session_id}` until it is running. Then repeat: `sample`
        answers, score them, send them to `forward-backward` and update the weights with
        `optim-step`. Stop the session when the training is done.

        Args:
            start_training_session_request: A `StartTrainingSessionRequest`, or a dict of its fields.
            **options: Fields of `StartTrainingSessionRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(START_TRAINING_SESSION, (start_training_session_request,), options)

    async def start_training_session_with_http_info(
        self,
        start_training_session_request: together.StartTrainingSessionRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.TrainingSession]:
        """As `start_training_session`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            START_TRAINING_SESSION, (start_training_session_request,), options
        )

    async def start_training_session_without_preload_content(
        self,
        start_training_session_request: together.StartTrainingSessionRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `start_training_session`, but return the open aiohttp response, unread."""
        return await self.api_client.open(START_TRAINING_SESSION, (start_training_session_request,), options)

    async def stop_training_session(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> together.TrainingSession:
        """Stop training session.

        Stop a training session.

        Save a checkpoint first to keep the weights: a stopped session takes no more
        operations.

        Args:
            session_id: ID of the training session, as returned by `POST /rl/training-sessions` and
                `GET /rl/training-sessions`.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (default Error).
        """
        return await self.api_client.call(STOP_TRAINING_SESSION, (session_id,), options)

    async def stop_training_session_with_http_info(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.TrainingSession]:
        """As `stop_training_session`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(STOP_TRAINING_SESSION, (session_id,), options)

    async def stop_training_session_without_preload_content(
        self, session_id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `stop_training_session`, but return the open aiohttp response, unread."""
        return await self.api_client.open(STOP_TRAINING_SESSION, (session_id,), options)
