"""Ask for an answer of a Python type, and read it: the type as a response format, and the text as its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.errors import PydanticUserError
from pydantic_core import PydanticCustomError

from together.generated._tools.json_schema import adapter_of, is_strict, no_schema, schema_of
from together.generated.exceptions import AnswerParseError, ApiTypeError

T = TypeVar("T")

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]+")
_MAX_NAME = 64
_QUOTES_ITS_INPUT = frozenset(("value_error", "assertion_error", "union_tag_invalid"))
"""Pydantic's errors whose messages hold a part of the text, or are written by others."""


def is_type(value: Any) -> bool:
    """Tell whether a value is a type of Python: a class, a type such as `list[int]`, or a type adapter."""
    return isinstance(value, (type, TypeAdapter)) or get_origin(value) is not None


def response_format_of(kind: Any) -> dict[str, Any]:
    """Return the response format that asks for JSON of a type.

    Objects have no fields beside those of their types, unless a type says that it takes others. `strict` is set where
    each object must have all of its fields: services that read it refuse other schemas.

    Raises:
        PydanticCustomError: The type has no JSON schema; says why.
    """
    adapter = adapter_of(kind)
    schema = schema_of(adapter, kind, closed=True)
    definition: dict[str, Any] = {"name": _name_of(schema, kind), "schema": schema}
    if is_strict(schema):
        definition["strict"] = True
    return {"type": "json_schema", "json_schema": definition}


def _name_of(schema: Mapping[str, Any], kind: Any) -> str:
    target: Any = schema
    if "$ref" in schema:
        target = schema.get("$defs", {}).get(schema["$ref"].rpartition("/")[2], {})
    title = target.get("title") or (kind.__name__ if get_origin(kind) is None and isinstance(kind, type) else "")
    return _NOT_IN_NAMES.sub("_", title).strip("_")[:_MAX_NAME] or "response"


def parse_text(text: str, kind: type[T] | TypeAdapter[T], finish_reason: str | None = None) -> T:
    """Return the text of an answer as a value of a type.

    Args:
        text: JSON text.
        kind: The type, or a type adapter.
        finish_reason: Why the model stopped.

    Raises:
        AnswerParseError: The text is not JSON, or does not fit.
        ApiTypeError: Pydantic cannot validate the type.
    """
    try:
        adapter: TypeAdapter[T] = adapter_of(kind)
    except PydanticCustomError as error:
        raise ApiTypeError(f"parse(): {error.message()}") from None
    try:
        return adapter.validate_json(text)
    except PydanticUserError as error:  # it names a type that is not defined
        raise ApiTypeError(f"parse(): {no_schema(kind, error).message()}") from None
    except ValidationError as error:
        # Raised below, where it has no context: pydantic's error holds the text, and loggers show contexts.
        errors = [dict(each) for each in error.errors(include_url=False, include_context=False, include_input=False)]
        title = error.title
    names = frozenset(_names_in(adapter))
    raise AnswerParseError(_message(title, text, finish_reason, errors, names), text, finish_reason, errors)


def _message(
    title: str, text: str, finish_reason: str | None, errors: list[dict[str, Any]], names: frozenset[str]
) -> str:
    reasons = "; ".join(f"{_place(error['loc'], names)}{_reason(error)}" for error in errors[:5])
    more = f"; and {len(errors) - 5} more" if len(errors) > 5 else ""
    hint = ""
    if finish_reason == "length":
        hint = " It was cut at its token limit (finish reason 'length'): raise max_tokens."
    elif not text:
        hint = f" It has no text (finish reason {finish_reason!r})."
    return f"The answer does not fit {title}: {reasons}{more}.{hint}"


def _reason(error: Mapping[str, Any]) -> str:
    word: str = error["type"]
    return word if word in _QUOTES_ITS_INPUT else str(error["msg"]).rstrip(".")


def _place(place: tuple[int | str, ...], names: frozenset[str]) -> str:
    """Return where a value does not fit. Names that the type does not know are the model's words, and are hidden."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part if part in names else '…'}" for part in place)
    path = "".join(parts).lstrip(".")
    return f"{path}: " if path else ""


def _names_in(adapter: TypeAdapter[Any]) -> Iterator[str]:
    """Iterate over the names of fields in a type."""
    try:
        unseen: list[Any] = [schema_of(adapter, adapter, closed=False)]
    except PydanticCustomError:
        return  # what has no JSON schema can be parsed all the same
    while unseen:
        node = unseen.pop()
        if isinstance(node, dict):
            yield from node.get("properties", ())
            unseen += node.values()
        elif isinstance(node, list):
            unseen += node
