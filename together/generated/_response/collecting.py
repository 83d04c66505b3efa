"""Collect the chunks of a streamed answer into the answer that the plain call would have given.

Chunks are joined as JSON objects, and the result is parsed as the type of the plain answer: fields that this client
does not know go the same way as the others. What the parts of an answer are is told by the names of their fields:

- `delta` (of chat) and `text` (of completions) of a choice hold the next part of its message or of its text, also where
  a chunk has both. In a delta, texts are joined, lists go on, and items with an `index` (tool calls) are joined by it.
- Log probabilities go on as lists, and that of a single token, a number, becomes an entry of such lists.
- The first finish reason of a choice counts, each warning once, and the last usage. Of any other field the last value
  counts, and null only where nothing else came.
- What describes a single chunk or token alone is left out: `object`, `token`, `token_id`.

Each chunk takes time for its own size alone, however much came before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import to_json

from together.generated._response.error_report import json_object
from together.generated._response.lenient import is_dense, parse_leniently
from together.generated._types import json_decoder, resolve

_FIRST = frozenset({"id", "created", "model"})
"""Fields of an answer whose first value counts."""
_LABELS = frozenset({"id", "index", "role", "type"})
"""Fields of a delta that say what it belongs to: their first value counts."""
_SHARED = ("finish_reason", "seed")
"""Fields of a choice that some chunks of completions have themselves."""


def collect_answer(chunks: Iterable[bytes], type_name: str) -> Any:
    """Join the chunks of a stream into an answer.

    A required field that no chunk has reads as None.

    Args:
        chunks: The JSON of each, in the order in which they came.
        type_name: The type of the answer.
    """
    collector = Collector(type_name)
    for chunk in chunks:
        collector.add(chunk)
    return collector.answer()


class Collector:
    """Joins the chunks of a stream into an answer, one by one: very many take long.

    Args:
        type_name: The type of the answer.
    """

    def __init__(self, type_name: str) -> None:
        self._type_name = type_name
        self._joined = _Answer()

    def add(self, chunk: bytes) -> None:
        """Join the JSON of the next chunk."""
        self._joined.add(json_object(chunk))

    def answer(self) -> Any:
        """Return the answer."""
        parse = json_decoder(self._type_name)  # which builds the model, if nobody has
        known = resolve(self._type_name).model_fields
        fields = self._joined.fields
        if self._joined.warnings:
            fields["warnings"] = [*self._joined.warnings.values()]
        if "object" in fields and "object" in known:
            fields["object"] = known["object"].default
        if "choices" in known:
            [choice] = get_args(known["choices"].annotation)
            fields["choices"] = self._joined.choices(with_messages="message" in choice.model_fields)
        body = to_json(fields)
        if not is_dense(self._type_name, body):
            with suppress(ValidationError):
                return parse(body)
        return parse_leniently(self._type_name, body)[0]


def text_of(chunk: Any) -> str:
    """Return the text that a chunk adds to the first choice."""
    choices = getattr(chunk, "choices", None)
    return "".join(
        _text_in(
            getattr(getattr(choice, "delta", None), "content", None),
            getattr(choice, "text", None),
            getattr(chunk, "token", None),
        )
        for choice in (choices if isinstance(choices, list) else ())
        if not getattr(choice, "index", None)
    )


def _text_in(content: Any, text: Any, token: Any) -> str:
    """Return the text of a choice of a chunk: that of its delta, or beside it, or of the token of the chunk."""
    if content is None and text is None and not getattr(token, "special", False):
        text = getattr(token, "text", None)
    return next((value for value in (content, text) if value and isinstance(value, str)), "")


class _Answer:
    """An answer in the making.

    Attributes:
        fields: Its fields, without choices and warnings.
        warnings: JSON -> warning.
    """

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self._shared: dict[str, Any] = {}
        self.warnings: dict[bytes, Any] = {}
        self._choices: dict[int, _Choice] = {}

    def add(self, chunk: dict[str, Any]) -> None:
        """Join a chunk to what came before."""
        token = SimpleNamespace(**_object(chunk.get("token")))
        for name, value in chunk.items():
            if name == "choices":
                for choice in _list(value):
                    self._add_choice(dict(_object(choice)), token)
            elif name == "warnings":
                _keep_last(self.fields, name, None if value is None else [])
                self.warnings.update((to_json(warning), warning) for warning in _list(value))
            elif name in _SHARED:
                _keep_first(self._shared, name, value)
            elif name in _FIRST:
                _keep_first(self.fields, name, value)
            elif name != "token":
                _keep_last(self.fields, name, value)

    def _add_choice(self, choice: dict[str, Any], token: Any) -> None:
        if choice.get("prompt_token_ids") is not None:  # the plain answer has them once
            _keep_first(self.fields, "prompt_token_ids", choice["prompt_token_ids"])
        choice.pop("prompt_token_ids", None)
        self._choices.setdefault(_index(choice), _Choice()).add(choice, token)

    def choices(self, *, with_messages: bool) -> list[dict[str, Any]]:
        """Return the choices, which hold messages or else texts."""
        return [self._choices[index].fields(self._shared, with_messages) for index in sorted(self._choices)]


class _Choice:
    """A choice in the making."""

    def __init__(self) -> None:
        self._fields: dict[str, Any] = {}
        self._message: dict[str, Any] = {}

    def add(self, choice: dict[str, Any], token: Any) -> None:
        """Join its part in a chunk to what came before."""
        delta = dict(_object(choice.get("delta")))
        token_id = delta.pop("token_id", None)
        text = _text_in(delta.get("content"), choice.get("text"), token)
        if text:
            delta["content"] = text
        for name, value in choice.items():
            if name in ("role", "tool_calls"):  # some servers send them here
                if delta.get(name) is None:
                    delta[name] = value
            elif name == "logprobs":
                self._add_logprobs(value, text, token_id)
            elif name in ("token_ids", "top_logprobs"):
                _go_on(self._fields, name, value)
            elif name == "finish_reason":
                _keep_first(self._fields, name, value)
            elif name not in ("delta", "text"):
                _keep_last(self._fields, name, value)
        _join(self._message, delta)

    def _add_logprobs(self, value: Any, text: str, token_id: Any) -> None:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = {"tokens": [text], "token_logprobs": [value], "token_ids": [token_id]}
        if not isinstance(value, dict):
            _keep_last(self._fields, "logprobs", value)
            return
        if not isinstance(self._fields.get("logprobs"), dict):
            self._fields["logprobs"] = {}
        for name, item in value.items():
            _go_on(self._fields["logprobs"], name, item)

    def fields(self, shared: dict[str, Any], with_messages: bool) -> dict[str, Any]:
        """Return its fields.

        Args:
            shared: Those that chunks had for all choices.
            with_messages: Whether it holds a message, or else a text.
        """
        fields, message = self._fields, _joined(self._message)
        for name, value in shared.items():
            _keep_first(fields, name, value)
        logprobs = _object(fields.get("logprobs"))
        if not any(each is not None for each in _list(logprobs.get("token_ids"))):
            logprobs.pop("token_ids", None)  # no chunk had one
        if with_messages:
            for call in _list(message.get("tool_calls")):
                _keep_first(_object(_object(call).get("function")), "arguments", "")
            return {**fields, "message": message}
        text = message.pop("content", None) or ""
        for name in ("index", "role"):  # of chunks alone
            fields.pop(name, None)
            message.pop(name, None)
        return {**message, **fields, "text": text}


class _Texts(list[str]):
    """The parts of a text."""

    size = 0
    """How many characters they have."""

    def add(self, part: str) -> None:
        self.append(part)
        self.size += len(part)

    def are(self, text: str) -> bool:
        """Tell whether they make a text; they are joined only where they may."""
        return len(text) == self.size and "".join(self) == text


class _Items:
    """The items of a list in a delta; parts that have an `index` are joined by it, and those without go on."""

    def __init__(self) -> None:
        self._items: list[Any] = []
        self._by_index: dict[int, dict[str, Any]] = {}
        self._last: dict[str, Any] | None = None

    def add(self, parts: list[Any]) -> None:
        for part in parts:
            has_index = isinstance(_object(part).get("index"), int)
            if not has_index and (self._last is None or not isinstance(part, dict)):
                self._items.append(part)
                continue
            item = self._by_index.get(part["index"]) if has_index else self._last
            if item is None or (part.get("id") and item.get("id") and part["id"] != item["id"]):
                item = {}
                self._items.append(item)
                if has_index:
                    self._by_index[part["index"]] = item
            _join(item, part)
            self._last = item

    def joined(self) -> list[Any]:
        """Return the items, in the order of their indices."""
        return sorted(map(_joined, self._items), key=_index)


def _join(whole: dict[str, Any], part: dict[str, Any]) -> None:
    """Join a part of a message, or of an object in it, to what came before."""
    for name, value in part.items():
        known = whole.get(name)
        if value is None or name in _LABELS:
            _keep_first(whole, name, value)
        elif isinstance(value, str):
            if not isinstance(known, _Texts):
                whole[name] = known = _Texts()
            if name != "name" or not known.are(value):  # some servers repeat that of a function in each part
                known.add(value)
        elif isinstance(value, list):
            if not isinstance(known, _Items):
                whole[name] = known = _Items()
            known.add(value)
        elif isinstance(value, dict):
            if not isinstance(known, dict):
                whole[name] = known = {}
            _join(known, value)
        else:
            whole[name] = value


def _joined(value: Any) -> Any:
    if isinstance(value, _Texts):
        return "".join(value)
    if isinstance(value, _Items):
        return value.joined()
    return {name: _joined(item) for name, item in value.items()} if isinstance(value, dict) else value


def _keep_first(fields: dict[str, Any], name: str, value: Any) -> None:
    if fields.get(name) in (None, ""):
        fields[name] = value


def _keep_last(fields: dict[str, Any], name: str, value: Any) -> None:
    if value is not None or name not in fields:
        fields[name] = value


def _go_on(fields: dict[str, Any], name: str, value: Any) -> None:
    """Append to a list, or add to an object, what comes next of it."""
    known = fields.get(name)
    if isinstance(known, list) and isinstance(value, list):
        known += value
    elif isinstance(known, dict) and isinstance(value, dict):
        known |= value
    else:
        _keep_last(fields, name, value)


# A chunk that is not as described is delivered as far as it fits, so anything may stand at any place.


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _index(item: Any) -> int:
    value = _object(item).get("index")
    return value if isinstance(value, int) else 0
