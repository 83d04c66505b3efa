"""Make of a model what its constructor would make of what the model holds now.

Lists and dicts in a model can be changed without a check, and `model_construct` and parsing pass the constructor by.
"""

from __future__ import annotations

from functools import cache
from operator import is_
from typing import Any

from pydantic import BaseModel, Field, ValidationError, create_model

from together.generated._fields.as_given import PLAIN, places_of_free_data
from together.generated._fields.field_rules import ANYTHING, field_facts, fits_as_it_is
from together.generated._request.validation_errors import problems_of
from together.generated._types import annotation_of
from together.generated.exceptions import ApiValueError
from together.generated.model import Model


def as_constructed(model: BaseModel, name: str) -> BaseModel:
    """Return a model that holds what the constructor would make of what it holds, or the model itself.

    The caller's own is not changed.

    Args:
        model: What is to be sent.
        name: What to call it in the message.

    Raises:
        ApiValueError: The constructor would refuse it; the message names each place.
    """
    problems: list[str] = []
    made: BaseModel = _made_of(model, name, problems)
    if problems:
        raise ApiValueError("; ".join(dict.fromkeys(problems)))
    return made


def without_nulls(value: Any) -> Any:
    """Return a value without the None that the API does not know, or the value itself.

    Models made by keyword have none. Those that were parsed keep the None that they came with: here it ends. What a
    caller gives with `_extra_body` stands among the unknown fields, and stays.
    """
    kind = type(value)
    if kind is list:
        items = [item if type(item) in PLAIN else without_nulls(item) for item in value]
        return value if all(map(is_, items, value)) else items
    if kind is dict:
        members = {name: without_nulls(item) for name, item in value.items()}
        return value if all(map(is_, members.values(), value.values())) else members
    if not issubclass(kind, Model):
        return value
    fields, dropped, changed = value.__dict__, set(), {}
    for name in value.__pydantic_fields_set__:
        item = fields.get(name, "")  # an unknown field is written as it is
        if item is None:
            if name not in field_facts(kind).nullable:
                dropped.add(name)
        elif type(item) not in PLAIN and (part := without_nulls(item)) is not item:
            changed[name] = part
    if not dropped and not changed:
        return value
    copy = BaseModel.model_copy(value, update=changed)
    copy.__pydantic_fields_set__.difference_update(dropped)
    return copy


def _made_of(value: Any, path: str, problems: list[str]) -> Any:
    kind = type(value)
    if kind is list:
        return [_made_of(item, f"{path}[{index}]", problems) for index, item in enumerate(value)]
    if kind is dict:
        return {name: _made_of(item, f"{path}.{name}", problems) for name, item in value.items()}
    if not issubclass(kind, Model) or fits_as_it_is(value):
        return value
    facts, changed = field_facts(kind), {}
    for name in value.__pydantic_fields_set__ & facts.contents.keys():
        item = value.__dict__.get(name)
        if item is None or (type(item) in PLAIN and not (type(item) is bool and name in facts.numbers)):
            continue
        wire = kind.model_fields[name].alias or name
        before = len(problems)
        made = _made_of(item, f"{path}.{wire}", problems)
        if type(item) in (list, dict) and facts.contents[name] is ANYTHING:
            problems += places_of_free_data({wire: item}, path)
        elif len(problems) == before:
            made = _validated(kind, name, wire, made, path, problems)
        changed[name] = made
    copy = BaseModel.model_copy(value, update=changed)
    if value.__pydantic_extra__:
        problems += places_of_free_data(value.__pydantic_extra__, path)
        extra = {name: _made_of(item, f"{path}.{name}", problems) for name, item in value.__pydantic_extra__.items()}
        object.__setattr__(copy, "__pydantic_extra__", extra)
    return copy


def _validated(kind: type[BaseModel], name: str, wire: str, value: Any, path: str, problems: list[str]) -> Any:
    """Return what the constructor makes of the value of one field."""
    holder = _holder(kind, name)
    try:
        return getattr(holder(**{wire: value}), name)
    except ValidationError as error:
        problems += problems_of(error, holder, {wire: value}, path)
        return value


@cache
def _holder(kind: type[BaseModel], name: str) -> type[Model]:
    """Return a model whose only field is one of another model: the others need not fit, or be there."""
    field = kind.model_fields[name]
    fields: dict[str, Any] = {name: (annotation_of(field), Field(alias=field.alias))}
    return create_model(kind.__name__, __base__=Model, **fields)
