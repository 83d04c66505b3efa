"""`POST /v1/chat/completions`: an echo of the last message, a tool call, or structured output.

The response depends on the request alone, and is the same streamed or not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from .answers import Answer
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
from .operations import operation, scripted
from .recording import RecordedRequest
from .replies import CREATED, DONE, HttpError, Reply, event, json_reply, stream_reply
from .samples import UnsupportedSchema, sample
from .tokens import generate, logprob, logprobs, token_id, token_usage, tokenize

_OPENINGS = ("You said:", "I heard:", "Your words were:", "In short:")


@operation("POST", "/v1/chat/completions")
def chat_completions(request: RecordedRequest) -> Reply:
    """Create a chat completion."""
    return _respond(request)


@scripted("POST", "/v1/chat/completions")
def scripted_chat_completion(request: RecordedRequest, answer: Answer) -> Reply:
    """Create a chat completion of a scripted answer."""
    return _respond(request, answer)


def _respond(request: RecordedRequest, answer: Answer | None = None) -> Reply:
    body = json_object(request)
    model = model_name(body)
    messages = _messages(body)
    with_logprobs = wants_logprobs(body)
    optional_object(body, "stream_options")  # whatever it asks for, the usage comes
    digest = body_digest(body)
    choices = _choices(body, messages, digest, answer)

    usage: Mapping[str, Any] = token_usage(
        sum(len(tokenize(_content(message))) for message in messages), sum(choice.length for choice in choices)
    )
    if answer is not None and answer.usage is not None:
        usage = answer.usage
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
class _ToolCall:
    """One tool call, with the tokens of its arguments."""

    index: int
    id: str
    name: str
    tokens: list[str]

    def start(self) -> dict[str, Any]:
        """Return the tool call of the first chunk that has a part of it."""
        return {"index": self.index, "id": self.id, "type": "function", "function": {"name": self.name}}

    def whole(self) -> dict[str, Any]:
        """Return the tool call of a message."""
        return {**self.start(), "function": {"name": self.name, "arguments": "".join(self.tokens)}}


@dataclass(frozen=True)
class _Choice:
    """One choice of a completion, with the tokens of its text, its tool calls and its reasoning."""

    index: int
    seed: int
    tokens: list[str]
    finish_reason: str
    calls: list[_ToolCall] = field(default_factory=list)
    reasoning: list[str] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Return the number of tokens."""
        return len(self._logged()) + len(self.reasoning)

    def _logged(self) -> list[str]:
        """Return the tokens that log probabilities are given of."""
        return [*self.tokens, *(token for call in self.calls for token in call.tokens)]

    def message_choice(self, with_logprobs: bool) -> dict[str, Any]:
        """Return the choice object of a response that is not streamed."""
        content = None if self.calls and not self.tokens else "".join(self.tokens)
        message = {"role": "assistant", "content": content, "tool_calls": [call.whole() for call in self.calls]}
        if self.reasoning:
            message["reasoning"] = "".join(self.reasoning)
        return {
            "index": self.index,
            "finish_reason": self.finish_reason,
            "seed": self.seed,
            "logprobs": logprobs(self._logged()) if with_logprobs else None,
            "message": message,
        }

    def chunk_choices(self, with_logprobs: bool) -> Iterator[dict[str, Any]]:
        """Yield the choice objects of a stream, with a token in each and the finish reason in the last."""
        for token in self.reasoning:
            yield self._chunk_choice({"role": "assistant", "content": "", "reasoning": token})
        for token in self.tokens:
            delta = {"token_id": token_id(token), "role": "assistant", "content": token}
            yield self._chunk_choice(delta, token, logprob(token) if with_logprobs else None)
        for call in self.calls:
            # Like the real API: only the first chunk names the function, and the others have no role.
            yield self._chunk_choice({"role": "assistant", "content": None, "tool_calls": [call.start()]})
            for token in call.tokens:
                yield self._chunk_choice({"tool_calls": [{"index": call.index, "function": {"arguments": token}}]})
        yield self._chunk_choice({} if self.calls else {"role": "assistant", "content": ""}, last=True)

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
    body: dict[str, Any], messages: list[dict[str, Any]], digest: bytes, answer: Answer | None
) -> list[_Choice]:
    seed = integer(body, "seed")
    stop = strings(body, "stop")
    limit = max_tokens(body)
    # A seed that the server chooses exceeds 63 bits, as it does in the real API.
    first_seed = int.from_bytes(digest[:8], "big") | 1 << 63 if seed is None else seed
    function = None if answer else _function_to_call(body, messages)
    structured = None if answer else _structured_output(body, messages)
    choices: list[_Choice] = []
    for index in range(integer(body, "n", low=1, high=128) or 1):
        if answer is not None:
            calls = [
                _ToolCall(number, f"call_{digest.hex()[:16]}_{index}_{number}", name, tokenize(arguments))
                for number, (name, arguments) in enumerate(answer.calls)
            ]
            reasoning = tokenize(answer.reasoning or "")
            choices.append(_Choice(index, first_seed + index, answer.tokens, answer.ends_with, calls, reasoning))
        elif function is not None:
            tokens, finish_reason = generate(_arguments(function), [], limit)
            reason = "tool_calls" if finish_reason == "stop" else finish_reason
            call = _ToolCall(0, f"call_{digest.hex()[:16]}_{index}", function["name"], tokens)
            choices.append(_Choice(index, first_seed + index, [], reason, [call]))
        else:
            text = structured or _echo_reply(messages, (seed or 0) + index)
            choices.append(_Choice(index, first_seed + index, *generate(text, stop, limit)))
    return choices


def _events(
    common: dict[str, Any], choices: list[_Choice], usage: Mapping[str, Any], with_logprobs: bool
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
