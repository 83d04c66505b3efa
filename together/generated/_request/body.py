"""Turn the body that a caller gave into the model to send; the caller's own object is never changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError, create_model

from together.generated._fields.field_rules import field_facts, refuse_unknown
from together.generated._request.bounds import check_values
from together.generated._request.json_body import refuse_free_data, write_field
from together.generated._request.parameters import missing_argument
from together.generated._request.validation_errors import problems_of
from together.generated._types import BUILTINS, is_model, resolve
from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.model import Model
from together.generated.operation import Body, Operation

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

JSON = "application/json"


def body_of(
    operation: Operation[Any, Any],
    spec: Body,
    arguments: Mapping[str, Any],
    fields: Mapping[str, Any],
    options: Mapping[str, Any],
    configuration: Configuration,
    stream: bool | None,
) -> BaseModel | bytes | None:
    """Return the body of a request as a model, or as the bytes to send; None: no body.

    Args:
        operation: What is called.
        spec: What the operation says about its body.
        arguments: The arguments of its method, by name.
        fields: Fields of the body that were given as keywords: they replace those of the body argument.
        options: The options of this call.
        configuration: The client's settings.
        stream: Whether the body must ask for a stream (True), must not (False), or may say either (None).

    Raises:
        ApiTypeError, ApiValueError: It is missing, does not fit, or asks for a stream where none can be read.
    """
    content = arguments.get(spec.name)
    kind = resolve(spec.type)
    if type(content) is kind and spec.type not in BUILTINS:  # mostly it is sent as it was given
        changes_stream = operation.events and (stream or (stream is False and getattr(content, "stream", None)))
        if not changes_stream and not options and not configuration.client_side_validation:
            return content
    if content is not None and not is_model(kind):
        content = _read(operation, spec, kind, content, configuration)
        if isinstance(content, bytes):
            if options.get("_extra_body"):
                raise ApiTypeError(f"_extra_body adds fields to an object, and {spec.name} is not one.")
            return content
        kind = type(content)
    if fields:
        content = _with_fields(operation, spec, kind, content, fields)
    model = _model_of(operation, spec, kind, content)
    changes = _changes(operation, spec, model, options, stream)
    if model is None:
        return Model.model_validate(changes) if changes else None
    if configuration.client_side_validation:
        check_values(model, spec.name)
    if changes:
        model = _with_changes(model, changes)
    return model


def choices_of(content: Any, field: str | None) -> int | None:
    """Return how many choices a body asks for; None where that cannot be told."""
    asked = getattr(content, field or "", None)
    try:
        return 1 if asked is None else int(asked)
    except (TypeError, ValueError, OverflowError):
        return None


def _model_of(operation: Operation[Any, Any], spec: Body, kind: Any, content: Any) -> BaseModel | None:
    if content is None:
        if spec.required:
            raise missing_argument(operation, spec.name)
        return None
    if type(content) is kind or isinstance(content, kind):  # the latter alone is slow with pydantic
        model: BaseModel = content
        return model
    if isinstance(content, Mapping):
        return _model_of_dict(spec, kind, content)
    raise ApiTypeError(f"{spec.name} must be a {spec.type} or a dict of its fields, not {type(content).__name__}.")


def _read(
    operation: Operation[Any, Any], spec: Body, kind: Any, content: Any, configuration: Configuration
) -> BaseModel | bytes:
    """Read a body whose type is not a model.

    An object of a union becomes a model, anything else the bytes to send.
    """
    if spec.media_type != JSON and kind in (bytes, str):
        if not isinstance(content, (bytes, bytearray) if kind is bytes else str):
            raise ApiTypeError(f"{spec.name} must be {kind.__name__}, not {type(content).__name__}.")
        return content.encode() if isinstance(content, str) else bytes(content)
    try:
        holder = _holder(spec)(**{spec.name: content})  # so that the rules of keyword construction apply inside
    except ValidationError as error:
        problems = "; ".join(problems_of(error, resolve(spec.type), {spec.name: content}))
        raise ApiValueError(f"{spec.name} does not fit {spec.type}: {problems}") from error
    value = getattr(holder, spec.name)
    if isinstance(value, BaseModel):
        return value
    if configuration.client_side_validation:
        check_values(holder, operation.id)
    return write_field(holder, spec.name, operation.id)


@cache
def _holder(spec: Body) -> type[Model]:
    """Return a model whose only field is the body."""
    fields: dict[str, Any] = {spec.name: (resolve(spec.type), ...)}
    return create_model(spec.type, __base__=Model, **fields)


def _with_fields(
    operation: Operation[Any, Any], spec: Body, kind: type[BaseModel], content: Any, fields: Mapping[str, Any]
) -> Any:
    """Return the body with fields that were given as keywords.

    An object or dict that was given is not changed.
    """
    try:
        if content is None:
            return kind(**fields)
        known = field_facts(kind).field_of
        if isinstance(content, BaseModel):
            content = BaseModel.model_copy(content)
            for name, value in fields.items():
                setattr(content, known[name], value)
        elif isinstance(content, Mapping):
            replaced = {known[name] for name in fields}
            return {**{name: value for name, value in content.items() if known.get(name) not in replaced}, **fields}
    except ValidationError as error:
        raise ApiValueError(f"{operation.id}(): {'; '.join(problems_of(error, kind, fields))}") from error
    return content


def _model_of_dict(spec: Body, kind: type[BaseModel], content: Mapping[str, Any]) -> BaseModel:
    refuse_unknown(kind, content)
    try:
        return kind(**content)
    except ValidationError as error:
        problems = "; ".join(problems_of(error, kind, content, spec.name))
        raise ApiValueError(f"{spec.name} does not fit {spec.type}: {problems}") from error


def _with_changes(model: BaseModel, changes: Mapping[str, Any]) -> BaseModel:
    """Return a copy of a body with fields replaced by free data.

    They stand among the unknown fields: there they are written as they are, `True` in a field of numbers too.
    """
    copy = BaseModel.model_copy(model)
    fields = field_facts(type(model)).field_of
    for name, value in changes.items():
        if name in fields:
            vars(copy)[fields[name]] = value  # for those who read it
            copy.__pydantic_fields_set__.discard(fields[name])
    object.__setattr__(copy, "__pydantic_extra__", {**(copy.__pydantic_extra__ or {}), **changes})
    return copy


def _changes(
    operation: Operation[Any, Any], spec: Body, model: BaseModel | None, options: Mapping[str, Any], stream: bool | None
) -> dict[str, Any]:
    """Return the fields of the body that this call replaces: those of `_extra_body`, and `stream`."""
    changes = dict(options.get("_extra_body") or {})
    refuse_free_data(changes, spec.name)
    if operation.events is not None:
        asked = changes.get("stream", getattr(model, "stream", None))
        if stream is False and asked:
            raise ApiValueError(
                f"{spec.name} asks for a stream (stream=True): use {operation.id}_stream() to read one, "
                f"or {operation.id}_without_preload_content() for the open response."
            )
        if stream and asked is not True:
            changes["stream"] = True
    return changes
