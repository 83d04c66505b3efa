"""Write a body as JSON, or say where JSON cannot hold it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter
from pydantic_core import from_json, to_json

from together.generated._fields.as_given import places_of_free_data, plain_number
from together.generated._fields.field_rules import fits_as_it_is
from together.generated._late_import import load
from together.generated.exceptions import SURROGATE, ApiValueError
from together.generated.model import encode_json

_ANY_JSON: TypeAdapter[Any] = TypeAdapter(Any, config=ConfigDict(ser_json_inf_nan="constants"))
_REPLACED = "\ufffd".encode()
"""How pydantic writes half of a surrogate pair in the key of a typed dict."""
_LEVELS = 200
"""How deep a value may be nested: pydantic writes some more."""
_SHOWN_LEVELS = 3
"""How much is told of the place of a value that is nested deeper."""


def write_json(content: BaseModel, name: str) -> bytes:
    """Write a body as JSON bytes.

    Args:
        content: The body.
        name: Its name, for messages.

    Raises:
        ApiValueError: JSON cannot hold it, or it no longer holds what it may; the message names the places.
    """
    try:
        body = encode_json(content)  # first: what holds itself ends here
        if not fits_as_it_is(content):
            return _write_changed(content, name)
    except ApiValueError:
        raise
    except (ValueError, TypeError, RecursionError) as error:
        return _write_changed(content, name, error)
    # A single byte is found 50 times as fast.
    if b"\xef" in body and _REPLACED in body:
        refuse_not_json(content, name)
    return body


def _write_changed(content: BaseModel, name: str, error: Exception | None = None) -> bytes:
    """Write a body that was changed after it was made, or that was not made by its constructor.

    Args:
        content: The body.
        name: Its name, for messages.
        error: What went wrong when it was written as it is.

    Raises:
        ApiValueError: See `write_json`.
    """
    constructor = load("together.generated._request.as_constructed")  # few bodies need it
    try:
        if error is not None:
            list(_not_json(content, name))  # raises RecursionError for what holds itself
        content = constructor.as_constructed(constructor.without_nulls(content), name)
        body = encode_json(content)
    except ApiValueError:
        raise
    except (ValueError, TypeError, RecursionError) as failed:
        refuse_not_json(content, name, failed)
        raise  # pragma: no cover - the line before raises; this one tells it to type checkers
    check_json(content, name, body)
    if _REPLACED in body:
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
        if not fits_as_it_is(holder):
            holder = load("together.generated._request.as_constructed").as_constructed(holder, name)
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
    problems = places_of_free_data(fields, name)
    if problems:
        raise ApiValueError("; ".join(problems))


def check_json(model: BaseModel, name: str, body: bytes) -> None:
    """Raise for a number that JSON does not have (NaN, infinity).

    Args:
        model: What is to be sent.
        name: What to call it in the message.
        body: It, as JSON bytes, where such numbers are words.

    Raises:
        ApiValueError: Names each place.
    """
    if b"NaN" in body or b"Infinity" in body:
        refuse_not_json(model, name)


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
        problems = []
    if error is not None and not problems:
        deep = _deep_place(value, name)
        problems = [
            f"{deep} is nested too deeply, or holds itself" if deep else f"{name} cannot be written as JSON: {error}"
        ]
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
    elif isinstance(value, bytes):
        if not _is_utf8(value):
            yield f"{path} (bytes) is not UTF-8 text: send it as base64"
    elif _has_members(value):
        if isinstance(value, Mapping) and not isinstance(value, dict):
            yield f"{path} ({type(value).__name__}) cannot be written as JSON: give a dict"
        for key, place, item in _members(value, path):
            yield from _not_json(key, f"a key of {path}")
            yield from _not_json(item, place)
    elif value is not None and not isinstance(value, int):
        problems = places_of_free_data(value, path)
        if problems:
            yield from problems
            return
        try:
            plain = from_json(to_json(value, inf_nan_mode="constants", fallback=plain_number))
        except ValueError:
            yield f"{path} ({type(value).__name__}) cannot be written as JSON"
        else:
            yield from _not_json(plain, path)


def _has_members(value: Any) -> bool:
    is_object = is_dataclass(value) and not isinstance(value, type)
    return is_object or isinstance(value, (BaseModel, Mapping, list, tuple))


def _members(value: Any, path: str) -> Iterator[tuple[Any, str, Any]]:
    """Return key, place and value of each part of a value that has parts."""
    if isinstance(value, BaseModel):
        for name, item in value:
            field = type(value).model_fields.get(name)
            yield name, f"{path}.{(field and field.alias) or name}", item
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield name, f"{path}.{name}", item
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield None, f"{path}[{index}]", item
    elif _has_members(value):
        for part in fields(value):
            yield part.name, f"{path}.{part.name}", getattr(value, part.name, None)


def _deep_place(value: Any, path: str) -> str:
    """Return the beginning of the place that is nested too deeply; "" where none is."""
    if not _is_deep(value):
        return ""
    for _ in range(_SHOWN_LEVELS):
        deep = [(place, item) for _, place, item in _members(value, path) if _is_deep(item)]
        if deep:
            path, value = deep[0]
    return path


def _is_deep(value: Any, levels: int = _LEVELS) -> bool:
    return levels == 0 or any(_is_deep(item, levels - 1) for _, _, item in _members(value, ""))


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True
