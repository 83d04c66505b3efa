# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, Param, RequestOptions

CANCEL_FINE_TUNE: Operation[together.FinetuneResponse, Never] = Operation(
    "cancel_fine_tune",
    "POST",
    "/fine-tunes/{id}/cancel",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FinetuneResponse", "400": None, "404": None},
    errors="ErrorData",
)

CREATE_FINE_TUNE: Operation[together.FinetuneResponse, Never] = Operation(
    "create_fine_tune",
    "POST",
    "/fine-tunes",
    body=Body("finetune_request", "FinetuneRequest", required=True),
    responses={"200": "FinetuneResponse"},
    errors="ErrorData",
)

DELETE_FINE_TUNE: Operation[together.FinetuneDeleteResponse, Never] = Operation(
    "delete_fine_tune",
    "DELETE",
    "/fine-tunes/{id}",
    path_params=(Param("id", "id", required=True),),
    query_params=(Param("force", "force"),),
    responses={"200": "FinetuneDeleteResponse"},
    errors="ErrorData",
    idempotent=True,
)

DOWNLOAD_FINE_TUNE: Operation[bytes, Never] = Operation(
    "download_fine_tune",
    "GET",
    "/finetune/download",
    query_params=(
        Param("ft_id", "ft_id", required=True),
        Param("checkpoint_step", "checkpoint_step"),
        Param("checkpoint", "checkpoint"),
    ),
    responses={"200": "bytes", "400": None, "404": None},
    errors="ErrorData",
    accept="application/octet-stream",
    idempotent=True,
)

ESTIMATE_FINE_TUNE_PRICE: Operation[together.FinetunePriceEstimate, Never] = Operation(
    "estimate_fine_tune_price",
    "POST",
    "/fine-tunes/estimate-price",
    body=Body("finetune_price_estimate_request", "FinetunePriceEstimateRequest", required=True),
    responses={"200": "FinetunePriceEstimate"},
    errors="ErrorData",
    idempotent=True,
)

GET_FINE_TUNE: Operation[together.FinetuneResponse, Never] = Operation(
    "get_fine_tune",
    "GET",
    "/fine-tunes/{id}",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FinetuneResponse"},
    errors="ErrorData",
    idempotent=True,
)

GET_FINE_TUNE_MODEL_LIMITS: Operation[together.FinetuneModelLimits, Never] = Operation(
    "get_fine_tune_model_limits",
    "GET",
    "/fine-tunes/models/limits",
    query_params=(Param("model_name", "model_name", required=True),),
    responses={"200": "FinetuneModelLimits", "404": "ErrorMessage"},
    errors="ErrorData",
    idempotent=True,
)

LIST_FINE_TUNE_CHECKPOINTS: Operation[together.FinetuneCheckpointList, Never] = Operation(
    "list_fine_tune_checkpoints",
    "GET",
    "/fine-tunes/{id}/checkpoints",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FinetuneCheckpointList"},
    errors="ErrorData",
    idempotent=True,
)

LIST_FINE_TUNE_EVENTS: Operation[together.FinetuneEventList, Never] = Operation(
    "list_fine_tune_events",
    "GET",
    "/fine-tunes/{id}/events",
    path_params=(Param("id", "id", required=True),),
    responses={"200": "FinetuneEventList"},
    errors="ErrorData",
    idempotent=True,
)

LIST_FINE_TUNE_METRICS: Operation[together.FinetuneMetrics, Never] = Operation(
    "list_fine_tune_metrics",
    "GET",
    "/fine-tunes/{id}/metrics",
    path_params=(Param("id", "id", required=True),),
    query_params=(
        Param("global_step_from", "global_step_from"),
        Param("global_step_to", "global_step_to"),
        Param("logged_at_from", "logged_at_from"),
        Param("logged_at_to", "logged_at_to"),
        Param("resolution", "resolution"),
    ),
    responses={"200": "FinetuneMetrics", "400": None, "404": None, "500": None},
    errors="ErrorData",
    idempotent=True,
)

LIST_FINE_TUNE_MODELS: Operation[together.FinetuneModelList, Never] = Operation(
    "list_fine_tune_models",
    "GET",
    "/fine-tunes/models/supported",
    responses={"200": "FinetuneModelList"},
    errors="ErrorData",
    idempotent=True,
)

LIST_FINE_TUNES: Operation[together.FinetuneList, Never] = Operation(
    "list_fine_tunes", "GET", "/fine-tunes", responses={"200": "FinetuneList"}, errors="ErrorData", idempotent=True
)


class FineTuningApi(Api):
    """Fine-tuning: train models on your own data, follow the jobs and download the weights."""

    operations = (
        CANCEL_FINE_TUNE,
        CREATE_FINE_TUNE,
        DELETE_FINE_TUNE,
        DOWNLOAD_FINE_TUNE,
        ESTIMATE_FINE_TUNE_PRICE,
        GET_FINE_TUNE,
        GET_FINE_TUNE_MODEL_LIMITS,
        LIST_FINE_TUNE_CHECKPOINTS,
        LIST_FINE_TUNE_EVENTS,
        LIST_FINE_TUNE_METRICS,
        LIST_FINE_TUNE_MODELS,
        LIST_FINE_TUNES,
    )

    async def cancel_fine_tune(self, id: str, **options: Unpack[RequestOptions]) -> together.FinetuneResponse:
        """Cancel fine-tuning job.

        Ask to cancel a fine-tuning job that has not ended.

        The status becomes `cancel_requested` at first, and `cancelled` when the job has
        stopped.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(CANCEL_FINE_TUNE, (id,), options)

    async def cancel_fine_tune_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneResponse]:
        """As `cancel_fine_tune`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CANCEL_FINE_TUNE, (id,), options)

    async def cancel_fine_tune_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `cancel_fine_tune`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CANCEL_FINE_TUNE, (id,), options)

    fine_tunes_id_cancel_post = cancel_fine_tune

    async def create_fine_tune(
        self, finetune_request: together.FinetuneRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> together.FinetuneResponse:
        """Create fine-tuning job.

        Start to fine-tune a model on your data.

        Upload the data first, with the purpose `fine-tune`. The job runs in the background:
        follow it with `GET /fine-tunes/{id}`. The new model is called by the
        `model_output_name` of the job.

        Args:
            finetune_request: A `FinetuneRequest`, or a dict of its fields.
            **options: Fields of `FinetuneRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(CREATE_FINE_TUNE, (finetune_request,), options)

    async def create_fine_tune_with_http_info(
        self, finetune_request: together.FinetuneRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> ApiResponse[together.FinetuneResponse]:
        """As `create_fine_tune`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(CREATE_FINE_TUNE, (finetune_request,), options)

    async def create_fine_tune_without_preload_content(
        self, finetune_request: together.FinetuneRequest | Mapping[str, Any] | None = None, **options: Any
    ) -> aiohttp.ClientResponse:
        """As `create_fine_tune`, but return the open aiohttp response, unread."""
        return await self.api_client.open(CREATE_FINE_TUNE, (finetune_request,), options)

    fine_tunes_post = create_fine_tune

    async def delete_fine_tune(
        self, id: str, force: bool | None = None, **options: Unpack[RequestOptions]
    ) -> together.FinetuneDeleteResponse:
        """Delete fine-tuning job.

        Delete a fine-tuning job and its checkpoints for good.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            force: Whether to force the deletion. Deprecated: leave it out.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(DELETE_FINE_TUNE, (id, force), options)

    async def delete_fine_tune_with_http_info(
        self, id: str, force: bool | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneDeleteResponse]:
        """As `delete_fine_tune`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(DELETE_FINE_TUNE, (id, force), options)

    async def delete_fine_tune_without_preload_content(
        self, id: str, force: bool | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `delete_fine_tune`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DELETE_FINE_TUNE, (id, force), options)

    async def download_fine_tune(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(DOWNLOAD_FINE_TUNE, (ft_id, checkpoint_step, checkpoint), options)

    async def download_fine_tune_with_http_info(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[bytes]:
        """As `download_fine_tune`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            DOWNLOAD_FINE_TUNE, (ft_id, checkpoint_step, checkpoint), options
        )

    async def download_fine_tune_without_preload_content(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `download_fine_tune`, but return the open aiohttp response, unread."""
        return await self.api_client.open(DOWNLOAD_FINE_TUNE, (ft_id, checkpoint_step, checkpoint), options)

    def download_fine_tune_byte_stream(
        self,
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.ByteStream:
        """As `download_fine_tune`, but stream the file, each piece as it comes."""
        return self.api_client.byte_stream(DOWNLOAD_FINE_TUNE, (ft_id, checkpoint_step, checkpoint), options)

    async def download_fine_tune_to_file(
        self,
        path: str | PathLike[str],
        ft_id: str,
        checkpoint_step: int | None = None,
        checkpoint: str | None = None,
        *,
        on_progress: Callable[[int, int | None], object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Path:
        """As `download_fine_tune`, but write the file to a path, which holds all of it or is left as it was.

        `on_progress` is called with the bytes that are there, and the size of the file where that is known.
        """
        arguments = (ft_id, checkpoint_step, checkpoint)
        return await self.api_client.to_file(DOWNLOAD_FINE_TUNE, arguments, options, path, on_progress)

    finetune_download_get = download_fine_tune

    async def estimate_fine_tune_price(
        self,
        finetune_price_estimate_request: together.FinetunePriceEstimateRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> together.FinetunePriceEstimate:
        """Estimate price of fine-tuning job.

        Estimate what a fine-tuning job will cost. No job is started.

        Args:
            finetune_price_estimate_request: A `FinetunePriceEstimateRequest`, or a dict of its fields.
            **options: Fields of `FinetunePriceEstimateRequest`, which replace those of the argument,
                and options for this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(ESTIMATE_FINE_TUNE_PRICE, (finetune_price_estimate_request,), options)

    async def estimate_fine_tune_price_with_http_info(
        self,
        finetune_price_estimate_request: together.FinetunePriceEstimateRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> ApiResponse[together.FinetunePriceEstimate]:
        """As `estimate_fine_tune_price`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            ESTIMATE_FINE_TUNE_PRICE, (finetune_price_estimate_request,), options
        )

    async def estimate_fine_tune_price_without_preload_content(
        self,
        finetune_price_estimate_request: together.FinetunePriceEstimateRequest | Mapping[str, Any] | None = None,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        """As `estimate_fine_tune_price`, but return the open aiohttp response, unread."""
        return await self.api_client.open(ESTIMATE_FINE_TUNE_PRICE, (finetune_price_estimate_request,), options)

    async def get_fine_tune(self, id: str, **options: Unpack[RequestOptions]) -> together.FinetuneResponse:
        """Get fine-tuning job.

        Get a fine-tuning job with its settings, its state and its events.

        Call it from time to time until the status is `completed`, `cancelled`, `error` or
        `user_error`.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(GET_FINE_TUNE, (id,), options)

    async def get_fine_tune_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneResponse]:
        """As `get_fine_tune`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_FINE_TUNE, (id,), options)

    async def get_fine_tune_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_fine_tune`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_FINE_TUNE, (id,), options)

    fine_tunes_id_get = get_fine_tune

    async def get_fine_tune_model_limits(
        self, model_name: str, **options: Unpack[RequestOptions]
    ) -> together.FinetuneModelLimits:
        """Get fine-tuning limits of model.

        Get the limits of fine-tuning a model, such as its largest batch size.

        Args:
            model_name: Model ID of the base model. `GET /fine-tunes/models/supported` lists the IDs.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(GET_FINE_TUNE_MODEL_LIMITS, (model_name,), options)

    async def get_fine_tune_model_limits_with_http_info(
        self, model_name: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneModelLimits]:
        """As `get_fine_tune_model_limits`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(GET_FINE_TUNE_MODEL_LIMITS, (model_name,), options)

    async def get_fine_tune_model_limits_without_preload_content(
        self, model_name: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `get_fine_tune_model_limits`, but return the open aiohttp response, unread."""
        return await self.api_client.open(GET_FINE_TUNE_MODEL_LIMITS, (model_name,), options)

    async def list_fine_tune_checkpoints(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> together.FinetuneCheckpointList:
        """List checkpoints of fine-tuning job.

        List the checkpoints of a fine-tuning job, to download them or to continue from one.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(LIST_FINE_TUNE_CHECKPOINTS, (id,), options)

    async def list_fine_tune_checkpoints_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneCheckpointList]:
        """As `list_fine_tune_checkpoints`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_FINE_TUNE_CHECKPOINTS, (id,), options)

    async def list_fine_tune_checkpoints_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_fine_tune_checkpoints`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_FINE_TUNE_CHECKPOINTS, (id,), options)

    async def list_fine_tune_events(self, id: str, **options: Unpack[RequestOptions]) -> together.FinetuneEventList:
        """List events of fine-tuning job.

        List the events of a fine-tuning job: its history, such as saved checkpoints.

        Args:
            id: Job ID of the fine-tuning job. `POST /fine-tunes` returns it.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 404 NotFound, 429 RateLimit).
        """
        return await self.api_client.call(LIST_FINE_TUNE_EVENTS, (id,), options)

    async def list_fine_tune_events_with_http_info(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneEventList]:
        """As `list_fine_tune_events`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_FINE_TUNE_EVENTS, (id,), options)

    async def list_fine_tune_events_without_preload_content(
        self, id: str, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_fine_tune_events`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_FINE_TUNE_EVENTS, (id,), options)

    fine_tunes_id_events_get = list_fine_tune_events

    async def list_fine_tune_metrics(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> together.FinetuneMetrics:
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
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 500 InternalServerError).
        """
        return await self.api_client.call(
            LIST_FINE_TUNE_METRICS,
            (id, global_step_from, global_step_to, logged_at_from, logged_at_to, resolution),
            options,
        )

    async def list_fine_tune_metrics_with_http_info(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse[together.FinetuneMetrics]:
        """As `list_fine_tune_metrics`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(
            LIST_FINE_TUNE_METRICS,
            (id, global_step_from, global_step_to, logged_at_from, logged_at_to, resolution),
            options,
        )

    async def list_fine_tune_metrics_without_preload_content(
        self,
        id: str,
        global_step_from: int | None = None,
        global_step_to: int | None = None,
        logged_at_from: datetime | None = None,
        logged_at_to: datetime | None = None,
        resolution: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> aiohttp.ClientResponse:
        """As `list_fine_tune_metrics`, but return the open aiohttp response, unread."""
        return await self.api_client.open(
            LIST_FINE_TUNE_METRICS,
            (id, global_step_from, global_step_to, logged_at_from, logged_at_to, resolution),
            options,
        )

    async def list_fine_tune_models(self, **options: Unpack[RequestOptions]) -> together.FinetuneModelList:
        """List models for fine-tuning.

        List the base models that can be fine-tuned.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(LIST_FINE_TUNE_MODELS, (), options)

    async def list_fine_tune_models_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneModelList]:
        """As `list_fine_tune_models`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_FINE_TUNE_MODELS, (), options)

    async def list_fine_tune_models_without_preload_content(
        self, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_fine_tune_models`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_FINE_TUNE_MODELS, (), options)

    async def list_fine_tunes(self, **options: Unpack[RequestOptions]) -> together.FinetuneList:
        """List fine-tuning jobs.

        List the fine-tuning jobs of your account, with their settings and states.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(LIST_FINE_TUNES, (), options)

    async def list_fine_tunes_with_http_info(
        self, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.FinetuneList]:
        """As `list_fine_tunes`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_FINE_TUNES, (), options)

    async def list_fine_tunes_without_preload_content(
        self, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_fine_tunes`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_FINE_TUNES, (), options)

    fine_tunes_get = list_fine_tunes
