"""Ours, with requests as dicts in place of models; all else is the same."""

from __future__ import annotations

from typing import Any

from clients.ours import Ours
from work import MODEL, conversation, image


class OursWithDicts(Ours):
    """See `work.Client`."""

    async def large_request(self) -> Any:
        messages: list[dict[str, Any]] = [{"role": role, "content": text} for role, text in conversation()]
        picture = {"type": "image_url", "image_url": {"url": image()}}
        messages.append({"role": "user", "content": [{"type": "text", "text": "What is this?"}, picture]})
        answer = await self.chat.chat_completions(chat_completion_request={"model": MODEL, "messages": messages})
        message = answer.choices[0].message
        return message and message.content


connect = OursWithDicts
