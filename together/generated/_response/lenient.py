"""Parse JSON that does not fit its type leniently: what fits is typed, what does not stays as it was sent.

Nothing here runs for a body that fits. Pydantic's own errors do not say where a problem is (their places hold names of
types and of members of unions as well), so value and type are walked together. Issues hold nothing that was sent: no
values, and no keys of a `dict[str, ...]` either, which can be text of an answer (as in `top_logprobs`).

Time and memory grow with the size of the body and no faster, whatever came. An error of pydantic takes about 1 kB, as a
model does, and a value can take 2 bytes. So pydantic sees small parts of a large body only, and `MAX_MISMATCHES` ends
the search; in a dense body (`is_dense`), what fits is counted too.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import from_json

from together.generated._fields.field_rules import field_facts
from together.generated._types import annotation_of, is_model, models_in, resolve
from together.generated.api_response import ResponseIssue
from together.generated.model import OpenUnion

MAX_ISSUES = 100
"""How many issues of one body are listed; one more says how many there are beyond."""
MAX_MISMATCHES = 10_000
"""Where more places of one body do not fit, what follows them is delivered as it was sent."""
_LARGE = 65536
_DENSE = 24
"""Bytes: in a body of more than `_LARGE` bytes whose objects are shorter on average, models would take more than some
thirty times its memory."""
_DENSE_LISTS = 8
"""The same of lists: each takes some hundred bytes, and an error of pydantic holds a copy of what it is about."""

_SMALL = 1000
"""How many values a part of a body may hold for pydantic to see it whole."""
_SLICE = 100
"""How many items of a list are validated at once; where one does not fit, each of them is looked at."""

_LONE_SURROGATE = re.compile(
    r"(?:\\[^u]){1,100}|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F]\w\w)"
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
MAX_DATES = 1000
"""How many texts of one body are read as dates by `dateutil`, which takes some hundred times as long as pydantic."""
_DATE_OF_MAIL = re.compile(r"[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} [12]\d{3} \d\d:\d\d:\d\d (?:GMT|\+\d{4})")
_DATES = (datetime(2000, 1, 1), datetime(2001, 2, 2, 1, 1))
"""What a text that is no whole date would be completed from; such a text is not read as one."""


class _Findings:
    """What does not fit in a body, or in a part of it that is parsed as one member of a union.

    Args:
        dense: Whether values that fit count as well.
        bound: How many mismatches to look for.

    Attributes:
        issues: The issues that are listed.
        unlisted: How many are not, beyond `MAX_ISSUES`.
        mismatches: How many places do not fit as they are. The values of a `dict[str, ...]` can make one issue
            together, and a date in an odd form makes none; but each costs time.
        dates: How many texts were read as dates in an odd form, or were to be.
    """

    def __init__(self, *, dense: bool, bound: int = MAX_MISMATCHES, dates: int = 0) -> None:
        self.issues: list[ResponseIssue] = []
        self.unlisted = 0
        self.mismatches = 0
        self.dates = dates
        self._dense = dense
        self._bound = bound

    @property
    def exhausted(self) -> bool:
        """Tell whether the rest is to be left as it was sent."""
        return self.mismatches > self._bound

    def part(self) -> _Findings:
        """Return findings for a part, with what is left of the bound."""
        return _Findings(dense=self._dense, bound=self._bound - self.mismatches, dates=self.dates)

    def note_fit(self, size: int) -> None:
        """Note a part that fits, of so many values."""
        if self._dense:
            self.mismatches += size

    def add(self, path: str, reason: str | ValidationError) -> None:
        """Count a mismatch, and list it as an issue."""
        self.mismatches += 1
        self.list_issue(path, reason)

    def list_issue(self, path: str, reason: str | ValidationError) -> None:
        """List an issue while there is room; no words are made for the others."""
        if len(self.issues) >= MAX_ISSUES:
            self.unlisted += 1
            return
        if isinstance(reason, ValidationError):
            error = reason.errors(include_url=False, include_context=False, include_input=False)[0]
            reason = _REASONS.get(error["type"], error["msg"])
        self.issues.append(ResponseIssue(path, reason))

    def take(self, part: _Findings) -> None:
        """Take over the findings of a part."""
        for issue in part.issues:
            self.list_issue(issue.path, issue.reason)
        self.unlisted += part.unlisted
        self.dates = part.dates
        self.mismatches += part.mismatches

    def all_issues(self) -> list[ResponseIssue]:
        """Return the issues, and one more for what is not listed."""
        if self.exhausted:
            many = f"more than {self._bound} {'small values' if self._dense else 'places do not fit'}"
            return [*self.issues, ResponseIssue("", f"{many}; the rest is as sent")]
        if self.unlisted:
            return [*self.issues, ResponseIssue("", f"{self.unlisted} more places do not fit")]
        return self.issues


class NotParsable(ValueError):
    """A body is not JSON, or of another kind than its type. `reason` holds no value of it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_dense(type_name: str, body: bytes) -> bool:
    """Tell whether the objects or lists of a body are so many and so small that they would take too much memory."""
    return len(body) > _LARGE and (
        body.count(b"{") * _dense_below(type_name) > len(body) or body.count(b"[") * _DENSE_LISTS > len(body)
    )


@cache
def _dense_below(type_name: str) -> int:
    """Return how long the objects of a body must be on average; a model holds a value for each field, sent or not."""
    return max(_DENSE, *(len(model.model_fields) for model in models_in(resolve(type_name))), 0)


def parse_leniently(type_name: str, body: bytes) -> tuple[Any, list[ResponseIssue]]:
    """Parse a body that does not fit its type, as far as it does.

    A required field that is missing reads as None and does not count as set. No issue stands for what could be read in
    spite of its form: a body with a byte-order mark, a date in a form that the standard does not have. Where more than
    `MAX_MISMATCHES` places do not fit, what follows them is delivered as it was sent, whether it fits or not; of a
    dense body, what follows so many values.

    Args:
        type_name: The name of the type, as `_types.resolve` knows it.
        body: The JSON.

    Returns:
        The value, and what is wrong with it: `MAX_ISSUES` at most, and one more that stands for the others.

    Raises:
        NotParsable: It is no JSON, or its root is of another kind than the type.
    """
    findings = _Findings(dense=is_dense(type_name, body))
    value, problems = load_json(body)
    for problem in problems:
        findings.add("", problem)
    kind = resolve(type_name)
    promised = _kinds(kind)
    if get_origin(kind) is list and isinstance(value, dict) and isinstance(value.get("data"), list):
        value = value["data"]  # some servers wrap a list so
    if promised <= _KINDS.keys() and not isinstance(value, tuple(promised)):
        words = " or ".join(sorted({_KINDS[each] for each in promised}))
        raise NotParsable(f"{words} was promised, {_KINDS[type(value)]} came")
    value = _parse_value(value, kind, "", findings)
    return value, findings.all_issues()


def _kinds(kind: Any) -> set[type]:
    """Return the kinds of JSON that a type is parsed from; a type with several stands for itself."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in _UNIONS:
        return {each for member in get_args(kind) for each in _kinds(member)}
    if is_model(kind):
        return {dict}
    return {str if kind in (datetime, date) else get_origin(kind) or kind}


def load_json(body: bytes) -> tuple[Any, list[str]]:
    """Parse JSON, with invalid text replaced by U+FFFD; return the value, and what was replaced.

    Raises:
        NotParsable: It is no JSON.
    """
    problems: list[str] = []
    encoding = next((name for mark, name in _ENCODINGS if body.startswith(mark)), "utf-8")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        start = error.start + len(body) - len(error.object)  # without a mark of UTF-8, and with any other
        problems.append(f"invalid {encoding.removesuffix('-sig')} at byte {start} was replaced")
        text = body.decode(encoding, "replace")
    try:
        return from_json(text), problems
    except ValueError as error:
        repaired = _LONE_SURROGATE.sub(lambda match: r"\ufffd" if match[1] else match[0], text)
        if repaired != text:
            value, more = load_json(repaired.encode())
            return value, [*problems, "half of a surrogate pair was replaced", *more]
        problem = "it is nested too deeply" if "recursion limit" in str(error) else "it is no JSON"
        raise NotParsable(f"{problem}: {error}") from error


def _parse_value(value: Any, kind: Any, path: str, findings: _Findings) -> Any:
    """Parse a value as a type: whole where it is small and fits, else part by part."""
    if findings.exhausted:
        return value
    size = _size(value)
    if size <= _SMALL:
        try:
            parsed = _validator(kind)(value)
        except ValidationError:
            pass  # not kept: it can hold an error for each value, and so can those of all the parts
        else:
            findings.note_fit(size)
            return parsed
    member = _member(value, kind)
    origin = get_origin(member)
    if origin in _UNIONS:
        own, parsed = _parse_best(value, get_args(member), path, findings)
        if parsed is not value:
            findings.take(own)
            return parsed
    if isinstance(value, dict) and is_model(member):
        return _parse_model(value, member, path, findings)
    if isinstance(value, list) and origin is list:
        return _parse_list(value, member, path, findings)
    if isinstance(value, dict) and origin is dict:
        return _parse_dict(value, member, path, findings)
    if isinstance(value, str) and member in (datetime, date):
        moment = _date(value, findings)
        if moment is not None:
            findings.mismatches += 1
            return moment if member is datetime else moment.date()
    try:
        return _validator(kind)(value)
    except ValidationError as error:  # with few errors, as the value has no parts that are of parts of the type
        findings.add(path, error)
        return value


def _size(value: Any) -> int:
    """Count a value and those in it; where there are more than `_SMALL`, it takes no longer."""
    size, unseen = 1, [value]
    while unseen and size <= _SMALL:
        part = unseen.pop()
        if isinstance(part, (dict, list)):
            size += len(part)
            if size <= _SMALL:
                unseen += part.values() if isinstance(part, dict) else part
    return size


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


def _parse_best(value: Any, members: tuple[Any, ...], path: str, findings: _Findings) -> tuple[_Findings, Any]:
    """Parse a value as the member of a union that it fits best: of its kind first, then with the fewest mismatches."""
    tries: list[tuple[_Findings, Any]] = []
    for member in members:
        own = findings.part()
        tries.append((own, _parse_value(value, member, path, own)))
    return min(tries, key=lambda each: (each[1] is value, each[0].mismatches))


def _parse_list(value: list[Any], kind: Any, path: str, findings: _Findings) -> list[Any]:
    """Parse a list: items that fit many at once, the others one by one."""
    item_kind = get_args(kind)[0]
    parsed: list[Any] = []
    for start in range(0, len(value), _SLICE):
        if findings.exhausted:
            return parsed + value[start:]
        items = value[start : start + _SLICE]
        size = _size(items)
        if size <= _SMALL:
            try:
                parsed += _validator(kind)(items)
            except ValidationError:
                pass
            else:
                findings.note_fit(size)
                continue
        parsed += [
            _parse_value(item, item_kind, f"{path}[{index}]", findings) for index, item in enumerate(items, start)
        ]
    return parsed


def _parse_dict(value: dict[str, Any], kind: Any, path: str, findings: _Findings) -> dict[str, Any]:
    """Parse a map; what does not fit in it is told without its keys, once for each reason."""
    item_kind, own = get_args(kind)[1], findings.part()
    parsed = {name: _parse_value(item, item_kind, "", own) for name, item in value.items()}
    findings.mismatches += own.mismatches
    for reason in dict.fromkeys(issue.reason for issue in own.issues):
        findings.list_issue(path, f"a value in it: {reason}")
    return parsed


def _parse_model(value: dict[str, Any], kind: type[BaseModel], path: str, findings: _Findings) -> BaseModel:
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
        given[name] = _parse_value(item, annotation_of(field), _join(path, key), findings)
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name in given:
            values[name] = given[name]
        elif field.is_required():
            values[name] = None
            findings.add(_join(path, field.alias or name), "Field required")
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
    if is_model(kind):
        kind.model_rebuild()  # does nothing when the model is built already
        validate: Callable[[Any], Any] = kind.__pydantic_validator__.validate_python
        return validate
    return TypeAdapter(kind, config=ConfigDict(hide_input_in_errors=True)).validator.validate_python


def _date(text: str, findings: _Findings) -> datetime | None:
    """Parse a date in a form that the strict parser refuses; None where it is not a whole date."""
    if len(text) > _LONGEST_DATE:
        return None
    try:
        if _DATE_OF_MAIL.fullmatch(text):
            from email.utils import parsedate_to_datetime

            return parsedate_to_datetime(text)
        findings.dates += 1
        if findings.dates > MAX_DATES:
            return None
        from dateutil.parser import parse  # few answers have such a date, and loading it takes time

        orders = (False,) if text[:4].isdigit() else (False, True)  # 03/11/2025 can be in March or in November
        moments = [
            parse(text, default=default, tzinfos=_zone, dayfirst=order) for default in _DATES for order in orders
        ]
    except (ArithmeticError, ValueError, TypeError, OSError):  # or no file can be opened to load it
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
