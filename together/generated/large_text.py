"""Send large texts, such as images as data URLs, without the work of escaping them.

Writing a model as JSON looks at each character of its texts, one after the other. In a text that holds a whole file
none has to be escaped, which several characters at a time can tell. So what is written holds a mark in its place,
and its bytes are put there afterwards.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Annotated

from pydantic import GetCoreSchemaHandler, SerializationInfo
from pydantic_core import SchemaValidator, core_schema

LARGE = 32768
"""Characters from which on this takes less time."""

_TO_BE_ESCAPED = (r"([\x00-\x07])|([\x08-\x0f])", r"([\x10-\x17])|([\x18-\x1f])", r'["\\]')
"""Patterns of all characters of ASCII that JSON escapes: several, and of small groups, as only for a few characters at
once pydantic's engine looks at many places of a text at a time."""


class LargeTexts(list[str]):
    """What is to be put in the places of the marks of one JSON text, in its order.

    It is given to the serializer as its `context`.
    """

    __slots__ = ()


class _LargeTextMarker:
    """Marks a field whose text may be the content of a file."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.str_schema(
            serialization=core_schema.plain_serializer_function_ser_schema(
                _set_aside, info_arg=True, return_schema=core_schema.str_schema(), when_used="json"
            )
        )

    def __repr__(self) -> str:
        return "LARGE_TEXT"


LargeText = Annotated[str, _LargeTextMarker()]
"""A text that may be the content of a file."""


def put_in(texts: LargeTexts, body: bytes) -> bytes:
    """Return JSON bytes with the texts that were set aside in their places."""
    pieces: list[bytes] = []
    for number, text in enumerate(texts):
        before, mark, after = body.partition(_mark(number).encode())
        if mark:  # what was tried as one member of a union may have been written as another
            pieces += before, text.encode()
            body = after
    return b"".join((*pieces, body))


def _set_aside(value: str, info: SerializationInfo) -> str:
    """Return what to write for a text: itself, or a mark."""
    texts = info.context
    if type(texts) is not LargeTexts or type(value) is not str or len(value) < LARGE or not _is_plain(value):
        return value
    texts.append(value)
    return _mark(len(texts) - 1)


def _is_plain(text: str) -> bool:
    """Tell whether a text is the same in JSON, but for its quotes."""
    return text.isascii() and not any(validator.isinstance_python(text) for validator in _validators())


@cache
def _validators() -> tuple[SchemaValidator, ...]:
    return tuple(SchemaValidator(core_schema.str_schema(pattern=pattern)) for pattern in _TO_BE_ESCAPED)


@cache
def _secret() -> str:
    # No text of a caller can hold it by chance, and nobody can put it there, as it is never sent.
    return os.urandom(16).hex()


def _mark(number: int) -> str:
    return f"{_secret()}-{number}-"
