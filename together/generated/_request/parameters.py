"""Write path, query and header parameters as text, in the forms that OpenAPI gives to their types."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from numbers import Integral, Real
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

from pydantic import BaseModel, ValidationError

from together.generated._checks import plain_text
from together.generated._fields.as_given import foreign_message, is_boolean, is_secret, secret_message, table_message
from together.generated._request.json_body import refuse_free_data, write_json
from together.generated._types import model_of
from together.generated.exceptions import SURROGATE, ApiTypeError, ApiValueError, OpenApiException
from together.generated.model import Model
from together.generated.operation import FormParam, Operation, Param

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

_BYTES = (bytes, bytearray, memoryview)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def path_of(operation: Operation[Any, Any], arguments: Mapping[str, Any], configuration: Configuration) -> str:
    """Return the path of an operation with its parameters filled in, escaped.

    Raises:
        ApiTypeError, ApiValueError: A parameter is missing, cannot be sent, or would lead to another path.
    """
    texts: dict[str, str] = {}
    for param in operation.path_params:
        values = texts_of(operation, param, arguments, configuration)
        text = ",".join(quote(value, safe=configuration.safe_chars_for_path_param) for value in values)
        if not {"", ".", ".."}.isdisjoint(text.split("/")):
            raise ApiValueError(f"{operation.id}(): {param.name} is {text!r}, which would call another path.")
        texts["{" + param.wire_name + "}"] = text
    return _PLACEHOLDER.sub(lambda place: texts[place[0]], operation.path) if texts else operation.path


def query_of(
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    extra: Mapping[str, Any],
    configuration: Configuration,
) -> list[str]:
    """Return the query of a request as `name=value` pairs, escaped.

    Args:
        operation: What is called.
        arguments: The arguments of its method, by name.
        extra: More parameters, by name (`_extra_query`).
        configuration: The client's settings.

    Raises:
        ApiTypeError, ApiValueError: A parameter is missing, or cannot be sent.
    """
    query: list[str] = []
    for param in operation.query_params:
        query += query_pairs(param, texts_of(operation, param, arguments, configuration))
    for name in extra:
        param = Param(name, name)
        query += query_pairs(param, texts_of(operation, param, extra, configuration))
    return query


def query_pairs(param: Param, values: list[str]) -> list[str]:
    """Return a parameter as `name=value` pairs.

    There is one for each value, or one with the values joined by commas.
    """
    escaped = [quote(value, safe="") for value in values]
    if not param.explode and escaped:
        escaped = [",".join(escaped)]
    return [f"{quote(param.wire_name, safe='')}={value}" for value in escaped]


def texts_of(
    operation: Operation[Any, Any],
    param: Param | FormParam,
    arguments: Mapping[str, Any],
    configuration: Configuration,
) -> list[str]:
    """Return the values of a parameter as texts.

    They are the items of a list, or the one value; None has none.

    Raises:
        ApiTypeError, ApiValueError: It is missing, or cannot be sent.
    """
    value = arguments.get(param.name)
    if value is None and isinstance(param, Param) and param.setting is not None:
        value = getattr(configuration, param.setting)
    if value is None:
        if param.required:
            raise missing_argument(operation, param.name)
        return []
    several = isinstance(value, Iterable) and not isinstance(value, (str, *_BYTES, Mapping, BaseModel, Enum))
    if several and hasattr(value, "columns"):
        raise ApiTypeError(f"{param.name}: {table_message(value)}.")
    if several and getattr(value, "ndim", 1) == 0:
        raise ApiTypeError(f"{param.name}: {type(value).__name__} without a dimension cannot be sent: give its item().")
    return [_checked_text_of(item, param.name, configuration) for item in (value if several else [value])]


def missing_argument(operation: Operation[Any, Any], name: str) -> ApiTypeError:
    """Make the error for a required argument that was not given."""
    body = operation.body
    by_keyword = body is not None and body.name == name and model_of(body.type) is not None
    more = ", or its fields as keywords" if by_keyword else ""
    return ApiTypeError(f"{operation.id}() needs {name}{more}.")


def _checked_text_of(value: Any, name: str, configuration: Configuration) -> str:
    """Return a value as text; what its own methods raise becomes an error of ours, with its name."""
    try:
        return _text_of(value, name, configuration)
    except OpenApiException:
        raise
    except (ValueError, TypeError, ArithmeticError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise ApiValueError(f"{name}: {type(value).__name__} cannot be sent: {reason}.") from error


def _text_of(value: Any, name: str, configuration: Configuration) -> str:
    """Return a value as text, in the form that OpenAPI gives to its type."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        text = plain_text(value)
    elif is_boolean(value):
        text = "true" if value else "false"
    elif isinstance(value, Integral):
        text = str(int(value))
    elif isinstance(value, Decimal):
        text = str(value)
    elif isinstance(value, Real):
        text = str(float(value))
    elif isinstance(value, datetime):
        text = value.strftime(configuration.datetime_format)
    elif isinstance(value, date):
        text = value.strftime(configuration.date_format)
    elif isinstance(value, time):
        text = value.isoformat()
    elif isinstance(value, (UUID, PurePath)):
        text = str(value)
    elif isinstance(value, Model):
        if getattr(value, "id", None) is not None:
            raise ApiTypeError(f"{name}: {type(value).__name__} cannot be sent: give its id.")
        text = write_json(value, name).decode()
    elif isinstance(value, BaseModel):
        raise ApiTypeError(f"{name}: {foreign_message(value)}.")
    elif isinstance(value, Mapping):
        refuse_free_data(value, name)
        text = write_json(Model.model_validate(value), name).decode()
    elif is_secret(value):
        raise ApiTypeError(f"{name}: {secret_message(value)}.")
    elif value is None or isinstance(value, _BYTES):
        raise ApiValueError(f"{name}: {type(value).__name__} cannot be sent.")
    else:
        raise ApiTypeError(f"{name}: {type(value).__name__} cannot be sent: give a string, a number or a list of them.")
    if isinstance(value, (Decimal, Real)) and not isinstance(value, Integral) and not math.isfinite(value):
        raise ApiValueError(f"{name}: {value} cannot be sent.")
    if not text.isascii() and SURROGATE.search(text):
        raise ApiValueError(f"{name} has half of a surrogate pair in it: no text can be sent with it.")
    return text
