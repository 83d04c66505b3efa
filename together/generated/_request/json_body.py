"""Write a body as JSON, or say where JSON cannot hold it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from operator import is_
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter
from pydantic_core import from_json, to_json

from together.generated._fields.as_given import PLAIN, is_secret, plain_number, problems_of_free_data, secret_message
from together.generated._fields.field_rules import field_facts
from together.generated.exceptions import SURROGATE, ApiValueError
from together.generated.model import Model, encode_json

SHORT = 16384
"""Bytes of a body that is looked through as it is."""
_ANY_JSON: TypeAdapter[Any] = TypeAdapter(Any, config=ConfigDict(ser_json_inf_nan="constants"))
_NO_FLOATS = frozenset((str, int, bool, type(None)))
_MODEL = type(Model)
MASK = b"****"
"""How pydantic writes a secret, or a part of it."""
_REPLACED = "\ufffd".encode()
"""How pydantic writes half of a surrogate pair in the key of a typed dict."""


def write_json(content: BaseModel, name: str) -> bytes:
    """Write a body as JSON bytes.

    Args:
        content: The body.
        name: Its name, for messages.

    Raises:
        ApiValueError: JSON cannot hold it; the message names the places.
    """
    try:
        body = encode_json(content)
        # Few bodies have a null, and only some of those one that the API does not take. A long body is mostly text of
        # few members: looking through them takes a tenth of the time of searching it.
        if (len(body) > SHORT or b'":null' in body) and (trimmed := _without_nulls(content)) is not content:
            body = encode_json(trimmed)
    except (ValueError, TypeError, RecursionError) as error:
        refuse_not_json(content, name, error)
        raise  # pragma: no cover - the line before raises; this one tells it to type checkers
    check_json(content, name, body)
    # A single byte is found 50 times as fast.
    if (b"*" in body and MASK in body) or (b"\xef" in body and _REPLACED in body):
        refuse_not_json(content, name)
    return body


def write_field(holder: BaseModel, field: str, name: str) -> bytes:
    """Write one field of a model as JSON bytes.

    Args:
        holder: The model.
        field: The name of the field.
        name: The name of the model, for messages.

    Raises:
        ApiValueError: JSON cannot hold it; the message names the places.
    """
    try:
        body = _ANY_JSON.dump_json(
            getattr(holder, field), by_alias=True, exclude_unset=True, warnings=False, fallback=plain_number
        )
    except (ValueError, TypeError, RecursionError) as error:
        refuse_not_json(holder, name, error)
        raise  # pragma: no cover - as above
    check_json(holder, name, body)
    return body


def refuse_free_data(fields: Mapping[str, Any], name: str) -> None:
    """Raise for free data that JSON would change, hide, lose or use up.

    Raises:
        ApiValueError: Names each place.
    """
    problems = _problems_of(fields, name)
    if problems:
        raise ApiValueError("; ".join(problems))


def _problems_of(value: Any, name: str) -> list[str]:
    """Return what is wrong with free data, each with its place."""
    return [
        name + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place) + f": {message}"
        for place, message, _ in problems_of_free_data(value)
    ]


def _without_nulls(value: Any) -> Any:
    """Return a value without the None that the API does not know, or the value itself.

    Models made by keyword have none. Those that were parsed keep the None that they came with: here it ends. What a
    caller gives with `_extra_body` stands among the unknown fields, and stays.
    """
    kind = type(value)
    if kind is list:
        items = [item if type(item) in PLAIN else _without_nulls(item) for item in value]
        return value if all(map(is_, items, value)) else items
    if kind is dict:
        members = {name: _without_nulls(item) for name, item in value.items()}
        return value if all(map(is_, members.values(), value.values())) else members
    if type(kind) is not _MODEL:
        return value
    fields, dropped, changed = value.__dict__, set(), {}
    for name in value.__pydantic_fields_set__:
        item = fields.get(name, "")  # an unknown field is written as it is
        if item is None:
            if name not in field_facts(kind).nullable:
                dropped.add(name)
        elif type(item) not in PLAIN and (part := _without_nulls(item)) is not item:
            changed[name] = part
    if not dropped and not changed:
        return value
    copy = BaseModel.model_copy(value, update=changed)
    copy.__pydantic_fields_set__.difference_update(dropped)
    return copy


def check_json(model: BaseModel, name: str, body: bytes) -> None:
    """Raise for a number that JSON does not have (NaN, infinity).

    Args:
        model: What is to be sent.
        name: What to call it in the message.
        body: It, as JSON bytes, where such numbers are words.

    Raises:
        ApiValueError: Names each place.
    """
    # Looking through a short body is faster, looking through the model of a long one: most of it is text.
    if not (len(body) > SHORT and _finite((model,))) and (b"NaN" in body or b"Infinity" in body):
        refuse_not_json(model, name)


def _finite(values: Iterable[Any]) -> bool:
    """Tell whether all numbers in some values are finite; False where a value may hold others."""
    unseen = [values]
    while unseen:
        for value in unseen.pop():
            kind = type(value)
            if kind in _NO_FLOATS:
                continue
            if type(kind) is _MODEL:
                unseen.append(value.__dict__.values())
                if value.__pydantic_extra__:
                    unseen.append(value.__pydantic_extra__.values())
            elif kind is list:
                unseen.append(value)
            elif kind is dict:
                unseen.append(value.values())
            elif kind is not float or not math.isfinite(value):
                return False
    return True


def refuse_not_json(value: Any, name: str, error: Exception | None = None) -> None:
    """Raise for a value that cannot be written as JSON, naming each place.

    Args:
        value: What is to be sent.
        name: What to call it in the message.
        error: What went wrong when it was written, if anything did.

    Raises:
        ApiValueError: Names each place, and what is wrong with it.
    """
    try:
        problems = list(dict.fromkeys(_not_json(value, name)))
    except RecursionError:
        problems = [f"{name} is nested too deeply, or holds itself"]
    if error is not None and not problems:
        problems = [f"{name} cannot be written as JSON: {error}"]
    if problems:
        raise ApiValueError("; ".join(problems)) from error


def _not_json(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, float):
        if not math.isfinite(value):
            yield f"{path} is {value}: JSON has no such number"
    elif isinstance(value, str):
        surrogate = SURROGATE.search(value)
        if surrogate:
            yield f"{path} has half of a surrogate pair at position {surrogate.start()}: no text can be sent with it"
    elif is_secret(value):
        yield f"{path}: {secret_message(value)}"
    elif isinstance(value, BaseModel):
        for name, item in value:
            yield from _not_json(name, f"a key of {path}")
            field = type(value).model_fields.get(name)
            yield from _not_json(item, f"{path}.{(field and field.alias) or name}")
    elif isinstance(value, Mapping):
        if not isinstance(value, dict):
            yield f"{path} ({type(value).__name__}) cannot be written as JSON: give a dict"
        for name, item in value.items():
            yield from _not_json(name, f"a key of {path}")
            yield from _not_json(item, f"{path}.{name}")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _not_json(item, f"{path}[{index}]")
    elif isinstance(value, bytes):
        if not _is_utf8(value):
            yield f"{path} (bytes) is not UTF-8 text: send it as base64"
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _not_json(getattr(value, part.name, None), f"{path}.{part.name}")
    elif value is not None and not isinstance(value, int):
        problems = _problems_of(value, path)
        if problems:
            yield from problems
            return
        try:
            plain = from_json(to_json(value, inf_nan_mode="constants", fallback=plain_number))
        except ValueError:
            yield f"{path} ({type(value).__name__}) cannot be written as JSON"
        else:
            yield from _not_json(plain, path)


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True
