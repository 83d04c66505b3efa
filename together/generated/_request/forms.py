"""Make the form (`multipart/form-data`) of a request out of the arguments of a call."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from together.generated._checks import plain_text
from together.generated._fields.as_given import foreign_message
from together.generated._request.json_body import refuse_free_data, write_json
from together.generated._request.parameters import missing_argument, texts_of
from together.generated.exceptions import SURROGATE, ApiTypeError, ApiValueError
from together.generated.model import Model
from together.generated.operation import FormParam, Operation, Param

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

if not mimetypes.inited:
    mimetypes.init()  # it reads files of the system: where that fails, this module is not loaded, as `load` tells

PLAIN = "application/octet-stream"
_URLS = ("http://", "https://", "data:")


class FormPart(NamedTuple):
    """A part of a form.

    Attributes:
        name: The name of its field.
        content: Bytes, or the path of a file, or a file that is open, or an async iterator of bytes.
        file_name: The name of the file; None where it is none.
        media_type: Its media type; None where it is text.
        start: Where a file or bytes begin: they are sent from there on, each time.
        length: How many bytes from there are sent; None: all.
    """

    name: str
    content: bytes | os.PathLike[str] | IO[bytes] | AsyncIterable[bytes]
    file_name: str | None = None
    media_type: str | None = None
    start: int = 0
    length: int | None = None


class Form(NamedTuple):
    """A form, or a file by itself, as the transport gets it.

    Attributes:
        parts: Its parts.
        repeatable: Whether all of them can be read again.
        plain: Whether the content of its one part is sent as it is, without a form around it.
        on_sent: Called with the number of bytes of this body that were sent so far.
    """

    parts: tuple[FormPart, ...]
    repeatable: bool
    plain: bool = False
    on_sent: Callable[[int], object] | None = None

    def __repr__(self) -> str:
        return f"Form({', '.join(part.name for part in self.parts)})"  # contents may be secrets


def form_of(
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    extra: Mapping[str, Any],
    configuration: Configuration,
) -> Form:
    """Return the form of a request.

    Args:
        operation: What is called.
        arguments: The arguments of its method, by name.
        extra: More fields, by name (`_extra_body`), which replace those of the same name.
        configuration: The client's settings.

    Raises:
        ApiTypeError, ApiValueError: A field is missing, or cannot be sent.
    """
    parts: list[FormPart] = []
    repeatable = True
    for param in operation.form_params:
        value = arguments.get(param.name)
        if param.wire_name in extra:
            continue
        if value is None:
            if param.required:
                raise missing_argument(operation, param.name)
        elif param.kind == "json":
            parts.append(FormPart(param.wire_name, _json_of(value, param.name), None, "application/json"))
        elif param.kind == "text" or (param.kind == "file_or_url" and _is_url(value)):
            parts += _texts(operation, param, arguments, configuration)
        else:
            part, again = file_part(param, value)
            parts.append(part)
            repeatable = repeatable and again
    for name in extra:
        parts += _texts(operation, Param(name, name), extra, configuration)
    return Form(tuple(parts), repeatable)


def _texts(
    operation: Operation[Any, Any],
    param: Param | FormParam,
    arguments: Mapping[str, Any],
    configuration: Configuration,
) -> list[FormPart]:
    return [FormPart(param.wire_name, text.encode()) for text in texts_of(operation, param, arguments, configuration)]


def _json_of(value: Any, name: str) -> bytes:
    if isinstance(value, Model):
        return write_json(value, name)
    if isinstance(value, BaseModel):
        raise ApiTypeError(f"{name}: {foreign_message(value)}.")
    if not isinstance(value, Mapping):
        raise ApiTypeError(f"{name} must be an object: a model or a dict, not {type(value).__name__}.")
    refuse_free_data(value, name)
    return write_json(Model.model_validate(value), name)


def _is_url(value: Any) -> bool:
    return isinstance(value, str) and value.lower().startswith(_URLS)


def file_part(param: FormParam, value: Any) -> tuple[FormPart, bool]:
    """Return the part for a file, and whether it can be read again."""
    file_name: Any = None
    media_type: Any = None
    content = value
    if isinstance(value, tuple):
        if len(value) not in (2, 3) or not all(isinstance(text, str) for text in (value[0], *value[2:])):
            raise ApiTypeError(f"{param.name} must be (name, content) or (name, content, media type).")
        given: Any = (*value, None)
        file_name, content, media_type = given[:3]
    start, again = 0, True
    if isinstance(content, (bytes, bytearray, memoryview)):
        content = bytes(content)
    elif isinstance(content, (str, os.PathLike)):
        content = _path_of(content, param.name)
        file_name = file_name or os.path.basename(content)
    elif isinstance(content, AsyncIterable):
        again = not isinstance(content, AsyncIterator)
    elif callable(getattr(content, "read", None)):
        start, again = _start_of(content, param.name)
        own_name = getattr(content, "name", None)
        file_name = file_name or (os.path.basename(own_name) if isinstance(own_name, str) else None)
    else:
        raise ApiTypeError(
            f"{param.name} must be a file: bytes, the path of a file, a file opened with 'rb', an async iterator of "
            f"bytes, or a tuple of its name and one of these, not {type(content).__name__}."
        )
    file_name = plain_text(file_name or param.wire_name)
    media_type = plain_text(media_type or mimetypes.guess_type(file_name)[0] or PLAIN)
    for text in (file_name, media_type):
        if any(ord(character) < 32 for character in text):
            raise ApiValueError(f"{param.name}: the name of the file and its media type cannot hold line breaks.")
        if SURROGATE.search(text):
            raise ApiValueError(
                f"{param.name}: the name {text!r} is not valid Unicode: give another one, as in (name, content)."
            )
    return FormPart(param.wire_name, content, file_name, media_type, start), again


def _path_of(content: str | os.PathLike[str], name: str) -> os.PathLike[str]:
    from pathlib import Path

    path = Path(content)
    if not path.is_file():
        raise ApiValueError(f"{name}: there is no file {str(path)!r}; to send text, give it as bytes.")
    return path


def _start_of(file: IO[bytes], name: str) -> tuple[int, bool]:
    """Return where an open file begins, and whether it can be read again."""
    if isinstance(file, io.TextIOBase):
        raise ApiTypeError(f"{name} is a file of text: open it with 'rb', so that it is sent as it is.")
    if getattr(file, "closed", False):
        raise ApiValueError(f"{name} is a file that is closed.")
    try:
        return (file.tell(), True) if file.seekable() else (0, False)
    except (OSError, AttributeError):
        return 0, False
