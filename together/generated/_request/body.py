"""Turn the body that a caller gave into the model to send; the caller's own object is never changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from together.generated._request.bounds import check_values
from together.generated._request.json_body import refuse_free_data
from together.generated._request.parameters import missing_argument
from together.generated._request.validation_errors import problems_of
from together.generated._types import resolve
from together.generated.exceptions import ApiTypeError, ApiValueError
from together.generated.model import Model, field_facts, refuse_unknown
from together.generated.operation import Body, Operation, RequestOptions

if TYPE_CHECKING:
    from together.generated.configuration import Configuration


def body_of(
    operation: Operation[Any, Any],
    spec: Body,
    arguments: Mapping[str, Any],
    options: RequestOptions,
    configuration: Configuration,
    stream: bool | None,
) -> BaseModel | None:
    """Return the body of a request as a model; None: no body.

    Args:
        operation: What is called.
        spec: What the operation says about its body.
        arguments: The arguments of its method, by name.
        options: The options of this call.
        configuration: The client's settings.
        stream: Whether the body must ask for a stream (True), must not (False), or may say either (None).

    Raises:
        ApiTypeError, ApiValueError: It is missing, does not fit, or asks for a stream where none can be read.
    """
    content = arguments.get(spec.name)
    model = _model_of(operation, spec, content)
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


def _model_of(operation: Operation[Any, Any], spec: Body, content: Any) -> BaseModel | None:
    if content is None:
        if spec.required:
            raise missing_argument(operation, spec.name)
        return None
    kind = resolve(spec.type)
    if type(content) is kind or isinstance(content, kind):  # the latter alone is slow with pydantic
        model: BaseModel = content
        return model
    if isinstance(content, Mapping):
        return _model_of_dict(spec, kind, content)
    raise ApiTypeError(f"{spec.name} must be a {spec.type} or a dict of its fields, not {type(content).__name__}.")


def _model_of_dict(spec: Body, kind: type[BaseModel], content: Mapping[str, Any]) -> BaseModel:
    refuse_unknown(kind, content)
    try:
        return kind(**content)
    except ValidationError as error:
        problems = "; ".join(problems_of(error, content, spec.name))
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
    operation: Operation[Any, Any], spec: Body, model: BaseModel | None, options: RequestOptions, stream: bool | None
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
