"""Ours, with the large request as a dict in place of models; all else is the same."""

from __future__ import annotations

from typing import Any

from clients.ours import Ours, small_parts
from work import large_body


class OursWithDicts(Ours):
    """See `work.Client`."""

    async def large_request(self) -> Any:
        request: Any = large_body()
        return small_parts(await self.chat.chat_completions(chat_completion_request=request))[0]


connect = OursWithDicts
