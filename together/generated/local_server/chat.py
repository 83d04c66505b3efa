"""`POST /v1/chat/completions`: an echo of the last message, a tool call, or structured output.

The response depends on the request alone, and is the same streamed or not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .fields import (
    body_digest,
    boolean,
    integer,
    json_object,
    max_tokens,
    model_name,
    optional_object,
    strings,
    wants_logprobs,
)
from .json_values import is_array, is_object
from .operations import operation
from .recording import RecordedRequest
from .replies import CREATED, DONE, HttpError, Reply, event, json_reply, stream_reply
from .samples import UnsupportedSchema, sample
from .tokens import generate, logprob, logprobs, token_id, token_usage, tokenize

_OPENINGS = ("You said:", "I heard:", "Your words were:", "In short:")


@operation("POST", "/v1/chat/completions")
def chat_completions(request: RecordedRequest) -> Reply:
    """Create a chat completion."""
    body = json_object(request)
    model = model_name(body)
    messages = _messages(body)
    function = _function_to_call(body, messages)
    with_logprobs = wants_logprobs(body)
    optional_object(body, "stream_options")  # whatever it asks for, the usage comes
    digest = body_digest(body)
    choices = _choices(body, messages, function, digest)

    usage = token_usage(
        sum(len(tokenize(_content(message))) for message in messages), sum(len(choice.tokens) for choice in choices)
    )
    common = {"id": f"chat-{digest.hex()[:16]}", "created": CREATED, "model": model}
    if boolean(body, "stream"):
        return stream_reply(_events(common, choices, usage, with_logprobs))
    return json_reply(
        {
            **common,
            "object": "chat.completion",
            "prompt": _echoed_prompt(messages, with_logprobs) if boolean(body, "echo") else [],
            "choices": [choice.message_choice(with_logprobs) for choice in choices],
            "usage": usage,
        }
    )


@dataclass(frozen=True)
class _Choice:
    """One choice of a completion.

    Attributes:
        tokens: The tokens of the content, or of the arguments of a tool call.
        function_name: The function to call, if any.
        call_id: The ID of the tool call.
    """

    index: int
    seed: int
    tokens: list[str]
    finish_reason: str
    function_name: str | None = None
    call_id: str = ""

    def message_choice(self, with_logprobs: bool) -> dict[str, Any]:
        """Return the choice object of a response that is not streamed."""
        text = "".join(self.tokens)
        message: dict[str, Any] = {"role": "assistant", "content": text, "tool_calls": []}
        if self.function_name is not None:
            function = {"name": self.function_name, "arguments": text}
            call = {"index": 0, "id": self.call_id, "type": "function", "function": function}
            message.update(content=None, tool_calls=[call])
        return {
            "index": self.index,
            "finish_reason": self.finish_reason,
            "seed": self.seed,
            "logprobs": logprobs(self.tokens) if with_logprobs else None,
            "message": message,
        }

    def chunk_choices(self, with_logprobs: bool) -> Iterator[dict[str, Any]]:
        """Yield the choice objects of a stream, with a token in each and the finish reason in the last."""
        if self.function_name is None:
            for token in self.tokens:
                delta = {"token_id": token_id(token), "role": "assistant", "content": token}
                yield self._chunk_choice(delta, token, logprob(token) if with_logprobs else None)
            yield self._chunk_choice({"role": "assistant", "content": ""}, last=True)
        else:
            # Like the real API: only the first chunk names the function, and the others have no role.
            call = {"index": 0, "id": self.call_id, "type": "function", "function": {"name": self.function_name}}
            yield self._chunk_choice({"role": "assistant", "content": None, "tool_calls": [call]})
            for token in self.tokens:
                yield self._chunk_choice({"tool_calls": [{"index": 0, "function": {"arguments": token}}]})
            yield self._chunk_choice({}, last=True)

    def _chunk_choice(
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
    body: dict[str, Any], messages: list[dict[str, Any]], function: dict[str, Any] | None, digest: bytes
) -> list[_Choice]:
    seed = integer(body, "seed")
    stop = strings(body, "stop")
    limit = max_tokens(body)
    # A seed that the server chooses exceeds 63 bits, as it does in the real API.
    first_seed = int.from_bytes(digest[:8], "big") | 1 << 63 if seed is None else seed
    structured = _structured_output(body, messages)
    choices: list[_Choice] = []
    for index in range(integer(body, "n", low=1, high=128) or 1):
        if function is not None:
            tokens, finish_reason = generate(_arguments(function), [], limit)
            reason = "tool_calls" if finish_reason == "stop" else finish_reason
            call_id = f"call_{digest.hex()[:16]}_{index}"
            choices.append(_Choice(index, first_seed + index, tokens, reason, function["name"], call_id))
        else:
            text = structured or _echo_reply(messages, (seed or 0) + index)
            choices.append(_Choice(index, first_seed + index, *generate(text, stop, limit)))
    return choices


def _events(
    common: dict[str, Any], choices: list[_Choice], usage: dict[str, int], with_logprobs: bool
) -> Iterator[bytes]:
    """Yield the events of a stream, with the choices interleaved and the usage in the last chunk."""
    turns = zip_longest(*(choice.chunk_choices(with_logprobs) for choice in choices))
    interleaved = [choice for turn in turns for choice in turn if choice is not None]
    for number, choice in enumerate(interleaved, 1):
        last = number == len(interleaved)
        yield event(
            {
                "id": common["id"],
                "object": "chat.completion.chunk",
                "created": common["created"],
                "choices": [choice],
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
    """Return the text of a message; of a list of content parts, the joined text parts."""
    content = message.get("content")
    if is_array(content):
        texts = [part.get("text") for part in content if is_object(part)]
        return " ".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _echoed_prompt(messages: list[dict[str, Any]], with_logprobs: bool) -> list[dict[str, Any]]:
    text = "\n".join(_content(message) for message in messages)
    return [{"text": text, "logprobs": logprobs(tokenize(text)) if with_logprobs else None}]


def _echo_reply(messages: list[dict[str, Any]], seed: int) -> str:
    if messages[-1]["role"] == "tool":
        return f"The tool answered: {_content(messages[-1])}".rstrip()
    user_messages = [message for message in messages if message["role"] == "user"] or messages
    return f"{_OPENINGS[seed % len(_OPENINGS)]} {_content(user_messages[-1]).strip() or 'nothing'}"


def _structured_output(body: dict[str, Any], messages: list[dict[str, Any]]) -> str | None:
    """Return the JSON text that `response_format` requests, or None."""
    response_format = body.get("response_format")
    if response_format is None:
        return None
    kind = response_format.get("type") if is_object(response_format) else None
    if kind == "text":
        return None
    schema_parent = None
    if kind == "json_object":
        schema_parent = response_format
    elif kind == "json_schema":
        schema_parent = response_format.get("json_schema")
        if schema_parent is None and "schema" in response_format:  # the schema itself, without a name
            schema_parent = response_format
    if not is_object(schema_parent):
        message = "response_format must be of type text, json_object, or json_schema with a json_schema or a schema."
        raise HttpError(400, message, param="response_format")
    schema = schema_parent.get("schema")
    if schema is None:
        return _json({"answer": _echo_reply(messages, 0)})
    return _json(_sample_instance(schema, "response_format"))


def _function_to_call(body: dict[str, Any], messages: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the function that `tools` and `tool_choice` request to call, or None."""
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


def _arguments(function: dict[str, Any]) -> str:
    schema = function.get("parameters")
    return _json(_sample_instance(schema, "tools") if schema else {})


def _sample_instance(schema: Any, param: str) -> Any:
    try:
        return sample(schema)
    except UnsupportedSchema as error:
        raise HttpError(400, f"The local server makes no instance of this schema: {error}.", param=param) from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
