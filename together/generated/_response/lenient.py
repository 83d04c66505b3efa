"""Parse JSON that does not fit its type leniently: what fits is typed, what does not stays as it was sent.

Nothing here runs for a body that fits. Pydantic's own errors do not say where a problem is (their places hold names of
types and of members of unions as well), so value and type are walked together. Issues hold nothing that was sent: no
values, and no keys of a `dict[str, ...]` either, which can be text of an answer (as in `top_logprobs`).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Collection
from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, from_json

from together.generated._types import annotation_of, resolve
from together.generated.api_response import ResponseIssue
from together.generated.model import OpenUnion, field_facts

MAX_ISSUES = 100
"""How many issues of one body are listed; one more says how many there are beyond."""
_UNLISTED = ResponseIssue("", "one of many")
"""Stands for each issue beyond, so that it costs no words."""

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
_UNIONS = (Union, UnionType)
_KINDS: dict[type, str] = {
    type(None): "null",
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}
_REASONS: dict[str, str] = {"model_type": "Input should be an object", "dict_type": "Input should be an object"}
"""What to say of an error, by its type, where pydantic says it in Python's words and not in those of JSON."""
_LONGEST_DATE = 64
"""Characters beyond which no text is read as a date: reading takes time."""
_DATES = (datetime(2000, 1, 1), datetime(2001, 2, 2, 1, 1))
"""What a text that is no whole date would be completed from; such a text is not read as one."""


class NotParsable(ValueError):
    """A body is not JSON, or of another kind than its type. `reason` holds no value of it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse_leniently(type_name: str, body: bytes) -> tuple[Any, list[ResponseIssue]]:
    """Parse a body that does not fit its type, as far as it does.

    A required field that is missing reads as None and does not count as set. No issue stands for what could be read in
    spite of its form: a body with a byte-order mark, a date in a form that the standard does not have.

    Args:
        type_name: The name of the type, as `_types.resolve` knows it.
        body: The JSON.

    Returns:
        The value, and what is wrong with it: `MAX_ISSUES` at most, and one more that counts the others.

    Raises:
        NotParsable: It is no JSON, or its root is of another kind than the type.
    """
    issues: list[ResponseIssue] = []
    value = _load(body, issues)
    kind = resolve(type_name)
    promised = _kinds(kind)
    if get_origin(kind) is list and isinstance(value, dict) and isinstance(value.get("data"), list):
        value = value["data"]  # some servers wrap a list so
    if promised <= _KINDS.keys() and not isinstance(value, tuple(promised)):
        words = " or ".join(sorted({_KINDS[each] for each in promised}))
        raise NotParsable(f"{words} was promised, {_KINDS[type(value)]} came")
    value = _parse_value(value, kind, "", issues)
    if len(issues) > MAX_ISSUES:
        issues[MAX_ISSUES:] = [ResponseIssue("", f"{len(issues) - MAX_ISSUES} more places do not fit")]
    return value, issues


def _kinds(kind: Any) -> set[type]:
    """Return the kinds of JSON that a type is parsed from; a type with several stands for itself."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in _UNIONS:
        return {each for member in get_args(kind) for each in _kinds(member)}
    if _is_model(kind):
        return {dict}
    return {str if kind in (datetime, date) else get_origin(kind) or kind}


def _load(body: bytes, issues: list[ResponseIssue]) -> Any:
    """Parse JSON, with invalid text replaced by U+FFFD."""
    encoding = next((name for mark, name in _ENCODINGS if body.startswith(mark)), "utf-8")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        start = error.start + len(body) - len(error.object)  # without a mark of UTF-8, and with any other
        issues.append(ResponseIssue("", f"invalid {encoding.removesuffix('-sig')} at byte {start} was replaced"))
        text = body.decode(encoding, "replace")
    try:
        return from_json(text)
    except ValueError as error:
        repaired = _LONE_SURROGATE.sub(lambda match: r"\ufffd" if match[1] else match[0], text)
        if repaired != text:
            issues.append(ResponseIssue("", "half of a surrogate pair was replaced"))
            return _load(repaired.encode(), issues)
        problem = "it is nested too deeply" if "recursion limit" in str(error) else "it is no JSON"
        raise NotParsable(f"{problem}: {error}") from error


def _parse_value(value: Any, kind: Any, path: str, issues: list[ResponseIssue]) -> Any:
    """Parse a value as a type: whole where it fits, else part by part."""
    try:
        return _validator(kind)(value)
    except ValidationError as error:
        refusal = error
    kind = _member(value, kind)
    origin = get_origin(kind)
    if origin in _UNIONS:
        own, parsed = _parse_best(value, get_args(kind), path)
        if parsed is not value:
            issues += own
            return parsed
    if isinstance(value, dict) and _is_model(kind):
        return _parse_model(value, kind, path, issues)
    if isinstance(value, list) and origin is list:
        return _parse_list(value, kind, path, issues, refusal)
    if isinstance(value, dict) and origin is dict:
        inside: list[ResponseIssue] = []
        parsed = {name: _parse_value(item, get_args(kind)[1], "", inside) for name, item in value.items()}
        for reason in dict.fromkeys(issue.reason for issue in inside):
            _add_issue(issues, path, f"a value in it: {reason}")
        return parsed
    if isinstance(value, str) and kind in (datetime, date):
        moment = _date(value)
        if moment is not None:
            return moment if kind is datetime else moment.date()
    _add_issue(issues, path, refusal)
    return value


def _member(value: Any, kind: Any) -> Any:
    """Return a type without annotations and null; of a tagged union, the member that the value names, or None.

    The value does not fit the type, so it is not null where the type allows null.
    """
    while True:
        members = [member for member in get_args(kind) if member is not type(None)]
        if get_origin(kind) is Annotated:
            mark = next((mark for mark in kind.__metadata__ if isinstance(mark, OpenUnion)), None)
            if mark is not None:
                return _told_apart(value, mark, get_args(members[0]))
        elif get_origin(kind) not in _UNIONS or len(members) != 1:
            return kind
        kind = members[0]


def _told_apart(value: Any, mark: OpenUnion, members: tuple[Any, ...]) -> Any:
    tag = value.get(mark.discriminator) if isinstance(value, dict) else None
    return next((member for member in members if tag in mark.tags_of(member)), None)


def _parse_best(value: Any, members: tuple[Any, ...], path: str) -> tuple[list[ResponseIssue], Any]:
    """Parse a value as the member of a union that it fits best: of its kind first, then with the fewest issues."""
    tries: list[tuple[list[ResponseIssue], Any]] = []
    for member in members:
        own: list[ResponseIssue] = []
        tries.append((own, _parse_value(value, member, path, own)))
    return min(tries, key=lambda each: (each[1] is value, len(each[0])))


def _parse_list(
    value: list[Any], kind: Any, path: str, issues: list[ResponseIssue], refusal: ValidationError
) -> list[Any]:
    """Parse a list item by item; where few do not fit, the others at once."""
    bad: Collection[object] = range(len(value))
    if refusal.error_count() <= MAX_ISSUES:
        bad = {place for error in _errors(refusal) for place in error["loc"][:1]}
    fit = iter(_validator(kind)([item for index, item in enumerate(value) if index not in bad]))
    item_kind = get_args(kind)[0]
    return [
        _parse_value(item, item_kind, f"{path}[{index}]", issues) if index in bad else next(fit)
        for index, item in enumerate(value)
    ]


def _parse_model(value: dict[str, Any], kind: type[BaseModel], path: str, issues: list[ResponseIssue]) -> BaseModel:
    """Make a model from fields that do not all fit; unknown fields are kept, as always."""
    field_of, fields = field_facts(kind).field_of, kind.model_fields
    given: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, item in value.items():
        name = field_of.get(key)
        if name is None or name in given:  # it can come under the API's name and under the field's
            extra[key] = item
            continue
        field = fields[name]
        given[name] = _parse_value(item, annotation_of(field), _join(path, key), issues)
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name in given:
            values[name] = given[name]
        elif field.is_required():
            values[name] = None
            _add_issue(issues, _join(path, field.alias or name), "Field required")
        else:
            values[name] = field.get_default(call_default_factory=True)
    model = kind.__new__(kind)
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_fields_set__", set(given))
    object.__setattr__(model, "__pydantic_extra__", extra)
    object.__setattr__(model, "__pydantic_private__", None)
    return model


def _add_issue(issues: list[ResponseIssue], path: str, reason: str | ValidationError) -> None:
    if len(issues) >= MAX_ISSUES:
        issues.append(_UNLISTED)
        return
    if isinstance(reason, ValidationError):
        error = _errors(reason)[0]
        reason = _REASONS.get(error["type"], error["msg"])
    issues.append(ResponseIssue(path, reason))


def _errors(refusal: ValidationError) -> list[ErrorDetails]:
    return refusal.errors(include_url=False, include_context=False, include_input=False)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def _validator(kind: Any) -> Callable[[Any], Any]:
    if _is_model(kind):
        kind.model_rebuild()  # does nothing when the model is built already
        validate: Callable[[Any], Any] = kind.__pydantic_validator__.validate_python
        return validate
    return TypeAdapter(kind, config=ConfigDict(hide_input_in_errors=True)).validator.validate_python


def _date(text: str) -> datetime | None:
    """Parse a date in a form that the strict parser refuses; None where it is not a whole date."""
    from dateutil.parser import parse

    if len(text) > _LONGEST_DATE:
        return None
    try:
        orders = (False,) if text[:4].isdigit() else (False, True)  # 03/11/2025 can be in March or in November
        moments = [
            parse(text, default=default, tzinfos=_zone, dayfirst=order) for default in _DATES for order in orders
        ]
    except (ArithmeticError, ValueError, TypeError):
        return None
    return moments[0] if len({moment.date() for moment in moments}) == 1 else None


def _zone(name: str | None, offset: int | None) -> timezone | None:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    if name:
        raise ValueError("what a name such as EST means depends on the machine")
    return None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
