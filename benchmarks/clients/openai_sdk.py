"""The SDK of OpenAI, whose API is much the same."""

from __future__ import annotations

import importlib
from typing import Any

from clients.stainless import Stainless
from work import TOKEN, small_body

httpx2: Any = importlib.import_module("httpx2")
openai: Any = importlib.import_module("openai")


class OpenAI(Stainless):
    """See `work.Client`."""

    def __init__(self, url: str, limit: int) -> None:
        limits = httpx2.Limits(max_connections=limit, max_keepalive_connections=limit)
        http = openai.DefaultAsyncHttpxClient(limits=limits)  # all else is as it is without one
        super().__init__(openai.AsyncOpenAI(base_url=url, api_key=TOKEN, max_retries=0, http_client=http))

    async def refused(self) -> Any:
        try:
            await self.create(**small_body())
        except openai.RateLimitError as error:
            return error.status_code, error.body["message"]


connect = OpenAI
