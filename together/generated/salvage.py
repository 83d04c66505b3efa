"""Make what can be made of JSON that does not fit its type: what fits typed, what does not as it was sent.

Nothing here runs for a body that fits. Pydantic's own errors do not say where a problem is (their places hold names of
types and of members of unions as well), so value and type are walked together.
"""

from __future__ import annotations

import codecs
import re
import warnings
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import from_json

from together.generated.api_response import ResponseIssue
from together.generated.model import OpenUnion, field_facts
from together.generated.types import resolve

MAX_ISSUES = 100
"""How many issues of one body are listed; one more says how many there are beyond."""

_LONE_SURROGATE = re.compile(
    r"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F]\w\w)"
)
_ENCODINGS = (  # of byte-order marks; the longer before those that begin like them
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}
_DATES = (datetime(2000, 1, 1), datetime(2001, 2, 2, 1, 1))
"""What a text that is no whole date would be completed from; such a text is not read as one."""


class NotSalvageable(ValueError):
    """Nothing can be made of a body: it is no JSON, or of another kind than its type. `reason` holds no value of it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def salvage(type_name: str, body: bytes) -> tuple[Any, list[ResponseIssue]]:
    """Return what can be made of a body that its type's parser refused.

    A required field that is missing reads as None and does not count as set. No issue stands for what could be read in
    spite of its form: a body with a byte-order mark, a date that is not written as the standard has it.

    Args:
        type_name: The name of the type, as `types.resolve` knows it.
        body: The JSON.

    Returns:
        The value, and what is wrong with it: `MAX_ISSUES` at most, and one more that counts the others.

    Raises:
        NotSalvageable: It is no JSON, or its root is of another kind than the type.
    """
    issues: list[ResponseIssue] = []
    value = _parse(body, issues)
    kind = resolve(type_name)
    promised = dict if isinstance(kind, type) and issubclass(kind, BaseModel) else get_origin(kind) or kind
    if promised in _KINDS and not isinstance(value, promised):
        came = "null" if value is None else _KINDS[type(value)]
        raise NotSalvageable(f"{_KINDS[promised]} was promised, {came} came")
    value = _take(value, kind, "", issues)
    if len(issues) > MAX_ISSUES:
        issues[MAX_ISSUES:] = [ResponseIssue("", f"{len(issues) - MAX_ISSUES} more places do not fit")]
    return value, issues


def _parse(body: bytes, issues: list[ResponseIssue]) -> Any:
    """Parse JSON, with what is no text in it replaced by U+FFFD."""
    encoding = next((name for mark, name in _ENCODINGS if body.startswith(mark)), "utf-8")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        issues.append(ResponseIssue("", f"invalid {encoding.removesuffix('-sig')} at byte {error.start} was replaced"))
        text = body.decode(encoding, "replace")
    try:
        return from_json(text)
    except ValueError as error:
        mended = _LONE_SURROGATE.sub(lambda match: r"\ufffd" if match[1] else match[0], text)
        if mended != text:
            issues.append(ResponseIssue("", "half of a surrogate pair was replaced"))
            return _parse(mended.encode(), issues)
        raise NotSalvageable(f"it is no JSON: {error}") from error


def _take(value: Any, kind: Any, path: str, issues: list[ResponseIssue]) -> Any:
    """Return a value as a type: as it is where the whole of it fits, or else part by part."""
    try:
        return _validator(kind)(value)
    except ValidationError as error:
        refusal = error
    kind, union = _member(value, kind)
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _take_best(value, get_args(kind), path, issues)
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, BaseModel) and not union:
        return _take_model(value, kind, path, issues)
    if isinstance(value, list) and origin is list:
        item_kind = get_args(kind)[0]
        return [_take(item, item_kind, f"{path}[{index}]", issues) for index, item in enumerate(value)]
    if isinstance(value, dict) and origin is dict:
        item_kind = get_args(kind)[1]
        return {name: _take(item, item_kind, _join(path, name), issues) for name, item in value.items()}
    if isinstance(value, str) and kind in (datetime, date):
        moment = _date(value)
        if moment is not None:
            return moment if kind is datetime else moment.date()
    issues.append(ResponseIssue(path, refusal.errors(include_url=False, include_context=False)[0]["msg"]))
    return value


def _member(value: Any, kind: Any) -> tuple[Any, bool]:
    """Return a type without its marks: of a union that tells its members apart by a field, the member.

    Also tell whether it is such a union of which no member can be told.
    """
    while get_origin(kind) is Annotated:
        mark = next((mark for mark in kind.__metadata__ if isinstance(mark, OpenUnion)), None)
        kind = get_args(kind)[0]
        if mark is not None:
            if isinstance(value, dict):
                tag = value.get(mark.discriminator)
                for member in get_args(kind):
                    field = member.model_fields.get(mark.discriminator)
                    if field is not None and tag in get_args(field.annotation):
                        return member, False
            return BaseModel, True
    return kind, False


def _take_best(value: Any, members: tuple[Any, ...], path: str, issues: list[ResponseIssue]) -> Any:
    """Take a value as the member of a union that it fits best: of its kind first, then with the fewest issues."""
    best: tuple[int, int, Any, list[ResponseIssue]] | None = None
    for member in members:
        if member is type(None):
            continue
        own: list[ResponseIssue] = []
        taken = _take(value, member, path, own)
        of_its_kind = not (len(own) == 1 and own[0].path == path and taken is value)
        rank = (not of_its_kind, len(own))
        if best is None or rank < best[:2]:
            best = (*rank, taken, own)
    if best is None:
        return value
    issues += best[3]
    return best[2]


def _take_model(value: dict[str, Any], kind: type[BaseModel], path: str, issues: list[ResponseIssue]) -> BaseModel:
    """Make a model of which not all fields fit; what it does not know is kept, as always."""
    field_of, fields = field_facts(kind).field_of, kind.model_fields
    given: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, item in value.items():
        name = field_of.get(key)
        if name is None:
            extra[key] = item
            continue
        field = fields[name]
        annotation: Any = field.annotation
        if field.metadata:
            annotation = Annotated[(annotation, *field.metadata)]
        given[name] = _take(item, annotation, _join(path, key), issues)
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name in given:
            values[name] = given[name]
        elif field.is_required():
            values[name] = None
            issues.append(ResponseIssue(_join(path, field.alias or name), "Field required"))
        else:
            values[name] = field.get_default(call_default_factory=True)
    model = kind.__new__(kind)
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_fields_set__", set(given))
    object.__setattr__(model, "__pydantic_extra__", extra)
    object.__setattr__(model, "__pydantic_private__", None)
    return model


@cache
def _validator(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()  # does nothing when the model is built already
        return kind.__pydantic_validator__.validate_python
    return TypeAdapter(kind, config=ConfigDict(hide_input_in_errors=True)).validator.validate_python


def _date(text: str) -> datetime | None:
    """Read a date in a form that the strict parser refuses; None where it is none, or no whole one."""
    from dateutil.parser import UnknownTimezoneWarning, parse

    with warnings.catch_warnings():
        warnings.simplefilter("error", UnknownTimezoneWarning)
        try:
            moments = [parse(text, default=default) for default in _DATES]
        except (ValueError, OverflowError, TypeError, UnknownTimezoneWarning):
            return None
    return moments[0] if moments[0].date() == moments[1].date() else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
