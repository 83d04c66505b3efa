"""A small application: it answers questions about the weather, with a tool that the model may call."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import together.generated as together

MODEL = "openai/gpt-oss-20b"
PARAMETERS = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
TOOLS: list[Any] = [{"type": "function", "function": {"name": "weather", "parameters": PARAMETERS}}]


def weather(city: str) -> str:
    return f"18 °C and sunny in {city}"


async def answer(client: together.ApiClient, question: str) -> str:
    """Answer a question, and call the tool as often as the model asks for it."""
    chat = together.ChatApi(client)
    messages: list[Any] = [{"role": "user", "content": question}]
    while True:
        response = await chat.chat_completions(model=MODEL, messages=messages, tools=TOOLS)
        message = response.choices[0].message
        if message is None or not message.tool_calls:
            return message.content or "" if message else ""
        messages.append(message)
        for call in message.tool_calls:
            content = weather(**json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": content})


async def answer_in_pieces(client: together.ApiClient, question: str) -> AsyncIterator[str]:
    """Answer a question without the tool, and yield the text as it comes; say so where it breaks off."""
    messages: list[Any] = [{"role": "user", "content": question}]
    try:
        async for chunk in together.ChatApi(client).chat_completions_stream(model=MODEL, messages=messages):
            for choice in chunk.choices:
                yield choice.delta.content or ""
    except together.StreamInterruptedException:
        yield " [the answer broke off]"
