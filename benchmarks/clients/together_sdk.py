"""The SDK of Together AI itself."""

from __future__ import annotations

import importlib
from typing import Any

from clients.stainless import Stainless
from work import TOKEN, small_body

httpx: Any = importlib.import_module("httpx")
together: Any = importlib.import_module("together")


class Together(Stainless):
    """See `work.Client`."""

    def __init__(self, url: str, limit: int) -> None:
        limits = httpx.Limits(max_connections=limit, max_keepalive_connections=limit)
        http = together.DefaultAsyncHttpxClient(limits=limits)  # all else is as it is without one
        base = url.removesuffix("/v1")  # which this SDK adds itself
        super().__init__(together.AsyncTogether(base_url=base, api_key=TOKEN, max_retries=0, http_client=http))

    async def refused(self) -> Any:
        try:
            await self.create(**small_body())
        except together.RateLimitError as error:
            return error.status_code, error.body["error"]["message"]


connect = Together
