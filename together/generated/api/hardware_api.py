# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation, Param, RequestOptions

LIST_HARDWARE: Operation[together.HardwareList, Never] = Operation(
    "list_hardware",
    "GET",
    "/hardware",
    query_params=(Param("model", "model"),),
    responses={"200": "HardwareList"},
    errors="ErrorData",
    idempotent=True,
)


class HardwareApi(Api):
    """Hardware for dedicated endpoints: see what there is, what it costs and whether it is
    free."""

    operations = (LIST_HARDWARE,)

    async def list_hardware(self, model: str | None = None, **options: Unpack[RequestOptions]) -> together.HardwareList:
        """List hardware.

        List the hardware for dedicated endpoints, with its price.

        With `model`, the list has only the hardware that can run this model, and says whether
        it is free.

        Args:
            model: Model ID: lists only hardware that can run this model, with its availability.
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (403 Forbidden, 500 InternalServerError).
        """
        return await self.api_client.call(LIST_HARDWARE, (model,), options)

    async def list_hardware_with_http_info(
        self, model: str | None = None, **options: Unpack[RequestOptions]
    ) -> ApiResponse[together.HardwareList]:
        """As `list_hardware`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(LIST_HARDWARE, (model,), options)

    async def list_hardware_without_preload_content(
        self, model: str | None = None, **options: Unpack[RequestOptions]
    ) -> aiohttp.ClientResponse:
        """As `list_hardware`, but return the open aiohttp response, unread."""
        return await self.api_client.open(LIST_HARDWARE, (model,), options)
