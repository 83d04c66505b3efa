"""Parsers of the values of behaviours, and of the text of the headers that set some of them.

They raise `TypeError` or `ValueError` for an invalid value. Their docstrings are noun phrases that describe the valid
ones, because error messages quote them: "delay takes a number of seconds, 0 or more, not 'soon'".
"""

from __future__ import annotations

import json
import math
import operator
import re
from urllib.parse import unquote_to_bytes

from .json_values import is_array, is_object


def seconds_value(value: object) -> float:
    """a number of seconds, 0 or more"""
    seconds = float(value)  # type: ignore[arg-type]
    if math.isnan(seconds) or seconds < 0:
        raise ValueError(value)
    return seconds


def count_value(value: object) -> int:
    """an integer, 0 or more"""
    count = int(value) if isinstance(value, str) else operator.index(value)  # type: ignore[arg-type]
    if count < 0:
        raise ValueError(value)
    return count


def status_value(value: object) -> int:
    """a status from 200 to 599"""
    status = count_value(value)
    if not 200 <= status <= 599:
        raise ValueError(value)
    return status


def text_value(value: object) -> str:
    """text without control characters"""
    text = str(value)
    if re.search(r"[\x00-\x1f\x7f]", text):
        raise ValueError(value)
    return text


def bytes_value(value: object) -> bytes:
    """bytes, or text"""
    if isinstance(value, (str, bytes)):
        return value.encode() if isinstance(value, str) else value
    raise TypeError(value)


def chunks_value(value: object) -> list[bytes]:
    """a list of bytes or text"""
    if not is_array(value):
        raise TypeError(value)
    return [bytes_value(chunk) for chunk in value]


def chunks_of_header(text: str) -> list[bytes]:
    """Return the chunks that a header separates by |, with %XX for a byte."""
    return [unquote_to_bytes(chunk) for chunk in text.split("|")]


def headers_value(value: object) -> dict[str, str]:
    """a dict, or a JSON object, of header names and values"""
    headers = json.loads(value) if isinstance(value, str) else value
    if not is_object(headers):
        raise TypeError(value)
    for name in headers:
        if not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name, re.ASCII):
            raise ValueError(name)
    return {name.lower(): text_value(text) for name, text in headers.items()}


def point_value(value: object) -> str:
    """before-headers or after-headers"""
    if value not in ("before-headers", "after-headers"):
        raise ValueError(value)
    return str(value)
