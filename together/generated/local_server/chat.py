"""`POST /v1/chat/completions`: an echo of the last message, a tool call, or JSON; whole or as a stream.

The answer follows from the request alone; asked for as a stream or not, it is the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .fields import boolean, digest_of, integer, json_object, model_name, strings
from .json_values import is_array, is_object
from .operations import operation
from .recording import RecordedRequest
from .replies import CREATED, DONE, HttpError, Reply, event, json_reply, stream_reply
from .samples import UnsupportedSchema, sample
from .words import limit, logprob, logprobs, token_id, tokenize, usage_of

_OPENINGS = ("You said:", "I heard:", "Your words were:", "In short:")


@operation("POST", "/v1/chat/completions")
def chat_completions(request: RecordedRequest) -> Reply:
    """Answer a chat."""
    body = json_object(request)
    model = model_name(body)
    messages = _messages(body)
    tool = _tool(body, messages)
    with_logprobs = bool(body.get("logprobs"))
    digest = digest_of(body)
    choices = _choices(body, messages, tool, digest)

    usage = usage_of(
        sum(len(tokenize(_content(message))) for message in messages), sum(len(choice.tokens) for choice in choices)
    )
    common = {"id": f"chat-{digest.hex()[:16]}", "created": CREATED, "model": model}
    if boolean(body, "stream"):
        return stream_reply(_events(common, choices, usage, with_logprobs))
    return json_reply(
        {
            **common,
            "object": "chat.completion",
            "prompt": _echo(messages, with_logprobs) if boolean(body, "echo") else [],
            "choices": [choice.whole(with_logprobs) for choice in choices],
            "usage": usage,
        }
    )


@dataclass(frozen=True)
class _Choice:
    index: int
    seed: int
    tokens: list[str]
    finish_reason: str
    tool_name: str | None = None
    """The function to call; then the tokens are its arguments."""
    call_id: str = ""

    def whole(self, with_logprobs: bool) -> dict[str, Any]:
        """The choice of a plain answer."""
        text = "".join(self.tokens)
        message: dict[str, Any] = {"role": "assistant", "content": text, "tool_calls": []}
        if self.tool_name is not None:
            function = {"name": self.tool_name, "arguments": text}
            call = {"index": 0, "id": self.call_id, "type": "function", "function": function}
            message.update(content=None, tool_calls=[call])
        return {
            "index": self.index,
            "finish_reason": self.finish_reason,
            "seed": self.seed,
            "logprobs": logprobs(self.tokens) if with_logprobs else None,
            "message": message,
        }

    def parts(self, with_logprobs: bool) -> Iterator[dict[str, Any]]:
        """The choice as a stream tells it, token by token."""
        if self.tool_name is None:
            for token in self.tokens:
                delta = {"token_id": token_id(token), "role": "assistant", "content": token}
                yield self._part(delta, token, logprob(token) if with_logprobs else None)
            yield self._part({"role": "assistant", "content": ""}, last=True)
        else:
            # As on the wire: only the first part names the call, and the others lack the role.
            call = {"index": 0, "id": self.call_id, "type": "function", "function": {"name": self.tool_name}}
            yield self._part({"role": "assistant", "content": None, "tool_calls": [call]})
            for token in self.tokens:
                yield self._part({"tool_calls": [{"index": 0, "function": {"arguments": token}}]})
            yield self._part({}, last=True)

    def _part(
        self, delta: dict[str, Any], text: str = "", logprob: float | None = None, last: bool = False
    ) -> dict[str, Any]:
        return {
            "index": self.index,
            "text": text,
            "logprobs": logprob,
            "finish_reason": self.finish_reason if last else None,
            "seed": self.seed if last else None,
            "delta": delta,
        }


def _choices(
    body: dict[str, Any], messages: list[dict[str, Any]], tool: dict[str, Any] | None, digest: bytes
) -> list[_Choice]:
    seed = integer(body, "seed")
    stop = strings(body, "stop")
    max_tokens = integer(body, "max_tokens", low=1)
    # A made-up seed exceeds 63 bits, as it does on the wire.
    first_seed = int.from_bytes(digest[:8], "big") | 1 << 63 if seed is None else seed
    structured = _structured(body, messages)
    choices: list[_Choice] = []
    for index in range(integer(body, "n", low=1, high=128) or 1):
        if tool is not None:
            tokens, finish_reason = limit(_arguments(tool), [], max_tokens)
            reason = "tool_calls" if finish_reason == "stop" else finish_reason
            call_id = f"call_{digest.hex()[:16]}_{index}"
            choices.append(_Choice(index, first_seed + index, tokens, reason, tool["name"], call_id))
        else:
            text = structured or _rephrased(messages, (seed or 0) + index)
            choices.append(_Choice(index, first_seed + index, *limit(text, stop, max_tokens)))
    return choices


def _events(
    common: dict[str, Any], choices: list[_Choice], usage: dict[str, int], with_logprobs: bool
) -> Iterator[bytes]:
    """The events of a stream: choices take turns, and the last chunk has the usage."""
    turns = zip_longest(*(choice.parts(with_logprobs) for choice in choices))
    parts = [part for turn in turns for part in turn if part is not None]
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        yield event(
            {
                "id": common["id"],
                "object": "chat.completion.chunk",
                "created": common["created"],
                "choices": [part],
                "model": common["model"],
                "usage": usage if last else None,
            }
        )
    yield DONE


def _messages(body: dict[str, Any]) -> list[dict[str, Any]]:
    messages = body.get("messages")
    if not is_array(messages) or not messages:
        raise HttpError(400, "messages must be a non-empty list.", param="messages")
    for index, message in enumerate(messages):
        if not is_object(message) or not isinstance(message.get("role"), str):
            raise HttpError(400, "Each message must be an object with a role.", param=f"messages[{index}]")
    return messages


def _content(message: dict[str, Any]) -> str:
    """The text of a message: of a list of parts, that of the text parts."""
    content = message.get("content")
    if is_array(content):
        texts = [part.get("text") for part in content if is_object(part)]
        return " ".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _echo(messages: list[dict[str, Any]], with_logprobs: bool) -> list[dict[str, Any]]:
    text = "\n".join(_content(message) for message in messages)
    return [{"text": text, "logprobs": logprobs(tokenize(text)) if with_logprobs else None}]


def _rephrased(messages: list[dict[str, Any]], seed: int) -> str:
    if messages[-1]["role"] == "tool":
        return f"The tool answered: {_content(messages[-1])}".rstrip()
    asked = [message for message in messages if message["role"] == "user"] or messages
    return f"{_OPENINGS[seed % len(_OPENINGS)]} {_content(asked[-1]).strip() or 'nothing'}"


def _structured(body: dict[str, Any], messages: list[dict[str, Any]]) -> str | None:
    """The JSON text that `response_format` asks for; None if it asks for none."""
    wanted = body.get("response_format")
    if wanted is None:
        return None
    kind = wanted.get("type") if is_object(wanted) else None
    if kind == "text":
        return None
    holder = wanted if kind == "json_object" else wanted.get("json_schema") if kind == "json_schema" else None
    if not is_object(holder):
        message = "response_format must be of type text, json_object, or json_schema with a json_schema."
        raise HttpError(400, message, param="response_format")
    schema = holder.get("schema")
    if schema is None:
        return _json({"answer": _rephrased(messages, 0)})
    return _json(_instance(schema, "response_format"))


def _tool(body: dict[str, Any], messages: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The function to call, if one is due."""
    tools: object = body.get("tools") or []
    if not is_array(tools):
        raise HttpError(400, "tools must be a list.", param="tools")
    functions: dict[str, dict[str, Any]] = {}
    for index, tool in enumerate(tools):
        function = tool.get("function") if is_object(tool) else None
        if not is_object(function) or not isinstance(function.get("name"), str):
            raise HttpError(400, "Each tool must have a function with a name.", param=f"tools[{index}]")
        functions[function["name"]] = function

    choice = body.get("tool_choice")
    if choice in (None, "auto", "required", "none"):
        named = next(iter(functions), None)
    else:
        named = choice.get("function") if is_object(choice) else None
        named = named.get("name") if is_object(named) else None
        if not isinstance(named, str) or named not in functions:
            raise HttpError(400, "tool_choice names none of the tools.", param="tool_choice")
    if named is None or choice == "none" or messages[-1]["role"] == "tool":
        return None
    return functions[named]


def _arguments(tool: dict[str, Any]) -> str:
    schema = tool.get("parameters")
    return _json(_instance(schema, "tools") if schema else {})


def _instance(schema: Any, param: str) -> Any:
    try:
        return sample(schema)
    except UnsupportedSchema as error:
        raise HttpError(400, f"The local server makes no instance of this schema: {error}.", param=param) from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
