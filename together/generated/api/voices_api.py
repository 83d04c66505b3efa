# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing_extensions import Never, Unpack

import together.generated as together
from together.generated._lazy import aiohttp
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation, RequestOptions

FETCH_VOICES: Operation[together.VoiceList, Never] = Operation(
    "fetch_voices", "GET", "/voices", responses={"200": "VoiceList"}, errors="ErrorData", idempotent=True
)


class VoicesApi(Api):
    """Voices: see which voices the speech models have."""

    operations = (FETCH_VOICES,)

    async def fetch_voices(self, **options: Unpack[RequestOptions]) -> together.VoiceList:
        """List voices.

        List the voices of each speech model.

        Args:
            **options: For this call alone, see `RequestOptions`.

        Raises:
            ApiValueError, ApiTypeError: An argument cannot be sent.
            ApiException: The call failed; the subclass follows from the status
                (401 Unauthorized, 429 RateLimit).
        """
        return await self.api_client.call(FETCH_VOICES, (), options)

    async def fetch_voices_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[together.VoiceList]:
        """As `fetch_voices`, with the status, headers and raw body."""
        return await self.api_client.call_with_http_info(FETCH_VOICES, (), options)

    async def fetch_voices_without_preload_content(self, **options: Unpack[RequestOptions]) -> aiohttp.ClientResponse:
        """As `fetch_voices`, but return the open aiohttp response, unread."""
        return await self.api_client.open(FETCH_VOICES, (), options)
