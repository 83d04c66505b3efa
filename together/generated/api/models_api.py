# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Never, Unpack

from together.generated.api_client import Api
from together.generated.operation import Operation, Param, RequestOptions

if TYPE_CHECKING:
    from aiohttp import ClientResponse

    from together.generated.api_response import ApiResponse
    from together.generated.models.model_info import ModelInfo

MODELS: Operation[list[ModelInfo], Never] = Operation(
    "models",
    "GET",
    "/models",
    query_params=(Param("dedicated", "dedicated"),),
    responses={"200": "list[ModelInfo]"},
    errors="ErrorData",
    idempotent=True,
)


class ModelsApi(Api):
    """Model list: see which models there are, what they do and what they cost."""

    operations = (MODELS,)

    async def models(self, dedicated: bool | None = None, **options: Unpack[RequestOptions]) -> list[ModelInfo]:
        """List models.

        List the models that can be called, with their type, context length and pricing.

        Args:
            dedicated: Dedicated endpoints: `true` lists only the models that can run on one.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (400 BadRequest, 401 Unauthorized, 404 NotFound, 429 RateLimit, 504 Timeout).
        """
        return await self.api_client.call(MODELS, (dedicated,), options)

    async def models_with_http_info(
        self, dedicated: bool | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[list[ModelInfo]]:
        """As `models`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(MODELS, (dedicated,), options)

    async def models_without_preload_content(
        self, dedicated: bool | None = None, **options: Unpack[RequestOptions]
    ) -> ClientResponse:
        """As `models`, but return the open aiohttp response, unread."""
        return await self.api_client.open(MODELS, (dedicated,), options)
