"""The base of every model, and the markers its fields are annotated with.

The rules of what is sent and what is kept stand here once:

- What the caller did not set is not sent, defaults of the API included. An explicit `None` is sent only where the API
  knows null (`Nullable`). Constants (`role`, `type`) are sent always.
- Data that was parsed keeps the fields that this client does not know, and sends them back.
- Enums and unions are open (`Open`, `OpenUnion`): a value that the service adds tomorrow breaks nothing today.
"""

from __future__ import annotations

import difflib
import pprint
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import core_schema
from typing_extensions import Self

from together.generated.exceptions import ApiTypeError

T = TypeVar("T")


class _NullableMarker:
    """Marks a field whose explicit `None` is sent as null."""

    def __repr__(self) -> str:
        return "NULLABLE"


class _OpenMarker:
    """Marks an enum: any string is accepted, the listed ones are known."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.str_schema()  # a union of the literals and str would only cost time

    def __repr__(self) -> str:
        return "OPEN"


NULLABLE = _NullableMarker()
OPEN = _OpenMarker()

Nullable = Annotated[T | None, NULLABLE]
"""`Nullable[str]`: a string, or null; an explicit `None` is sent."""

Open = Annotated[T | str, OPEN]
"""`Open[Literal["low", "high"]]`: these values are known, others are accepted."""


@dataclass(frozen=True)
class Bounds:
    """What the API asks of a value; checked before sending only with `Configuration.client_side_validation`."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


class OpenUnion:
    """Marks a union whose members are told apart by the value of one field.

    A value of that field which names no member is parsed as a plain `Model`, with all its fields; a known value whose
    other fields do not fit is an error, never a silent `Model`.
    """

    def __init__(self, discriminator: str) -> None:
        self.discriminator = discriminator

    def __repr__(self) -> str:
        return f"OpenUnion({self.discriminator!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        name, unknown = self.discriminator, ""
        choices: dict[str, core_schema.CoreSchema] = {}
        for member in get_args(source):
            field = member.model_fields.get(name)
            for tag in get_args(field.annotation) if field else (unknown,):
                choices[tag] = handler.generate_schema(member)
        known = frozenset(choices)

        def kind(value: Any) -> str | None:
            tag = value.get(name) if isinstance(value, dict) else getattr(value, name, None)
            return tag if tag in known else unknown if isinstance(tag, str) else None

        return core_schema.tagged_union_schema(
            choices,
            kind,
            custom_error_type="union_kind",
            custom_error_message=f"needs a field '{name}' that says its kind: {', '.join(sorted(known - {unknown}))}",
            # Each value knows how to write itself: a third faster than looking its tag up again.
            serialization=core_schema.simple_ser_schema("any"),
        )


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _PydanticMeta
else:
    _PydanticMeta = type(BaseModel)


class _ModelMeta(_PydanticMeta):
    """Keyword construction, as opposed to parsing, is where a caller speaks: its rules are applied here.

    In a validator or in `model_post_init` they would cost every parsed object as well.
    """

    if not TYPE_CHECKING:

        def __call__(cls, **values: Any) -> Any:
            if cls.__refuses_unknown__:
                refuse_unknown(cls, values)
            model = super().__call__(**values)
            facts = field_facts(cls)
            if facts.constants:
                model.__pydantic_fields_set__.update(facts.constants)
            for name, value in values.items():
                kind = type(value)
                if value is None:
                    field = facts.field_of.get(name)
                    if field is not None and field not in facts.nullable:
                        model.__pydantic_fields_set__.discard(field)
                elif kind is dict or (kind is list and dict in map(type, value)):
                    settle(getattr(model, facts.field_of.get(name, name)))
            return model


class Model(BaseModel, metaclass=_ModelMeta):
    """An object of the API. Used itself where the API sends a kind of object that this client does not know."""

    model_config = ConfigDict(extra="allow", populate_by_name=True, validate_assignment=True, protected_namespaces=())
    __refuses_unknown__ = False

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        if value is None and name in type(self).model_fields and name not in field_facts(type(self)).nullable:
            self.__pydantic_fields_set__.discard(name)

    def to_dict(self) -> dict[str, Any]:
        """Return the fields that are set, under the API's names; nested models as dicts."""
        return self.model_dump(by_alias=True, exclude_unset=True)

    def to_json(self) -> str:
        """Return the JSON text that would be sent: the fields that are set, under the API's names."""
        return encode_json(self).decode()

    def to_str(self) -> str:
        """Return `to_dict()` laid out for reading."""
        return pprint.pformat(self.to_dict())

    @classmethod
    def from_dict(cls, obj: Mapping[str, Any] | None) -> Self | None:
        """Parse an object; fields that this client does not know are kept.

        Args:
            obj: The fields under the API's names. None gives None.

        Raises:
            pydantic.ValidationError: A field is missing or does not fit.
        """
        return None if obj is None else cls.model_validate(obj)

    @classmethod
    def from_json(cls, json_str: str | bytes) -> Self | None:
        """Parse JSON text; as `from_dict`. The text `null` gives None."""
        return None if json_str.strip() in ("null", b"null") else cls.model_validate_json(json_str)


class RequestBody(Model):
    """The root of a request body: its constructor refuses keywords that the API does not know."""

    __refuses_unknown__ = True


@dataclass(frozen=True)
class FieldFacts:
    """What the rules above need to know of a model's fields, gathered once per class."""

    field_of: Mapping[str, str]
    """Field name and API name -> field name."""
    nullable: frozenset[str]
    """Fields whose explicit None is sent."""
    constants: frozenset[str]
    """Fields with one possible value, which is sent always."""


_facts: dict[type[BaseModel], FieldFacts] = {}


def field_facts(cls: type[BaseModel]) -> FieldFacts:
    """Return the facts of a model's fields."""
    facts = _facts.get(cls)
    if facts is None:
        fields = cls.model_fields
        facts = _facts[cls] = FieldFacts(
            field_of={
                **{field.alias: name for name, field in fields.items() if field.alias},
                **{name: name for name in fields},
            },
            nullable=frozenset(name for name, field in fields.items() if NULLABLE in field.metadata),
            constants=frozenset(
                name
                for name, field in fields.items()
                if get_origin(field.annotation) is Literal and field.default == get_args(field.annotation)[0]
            ),
        )
    return facts


def refuse_unknown(cls: type[BaseModel], names: Iterable[str]) -> None:
    """Raise if a name is none of the model's fields.

    Raises:
        ApiTypeError: Names the nearest field, and the way round.
    """
    known = field_facts(cls).field_of
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(str(name), known, n=1)
            raise ApiTypeError(
                f"{cls.__name__} has no field {name!r}"
                + (f"; did you mean {near[0]!r}?" if near else ".")
                + " A field that this client does not know can be sent with _extra_body."
            )


def settle(value: Any) -> None:
    """Apply the rules of keyword construction to models that were made from a caller's dicts, at any depth."""
    if isinstance(value, Model):
        facts = field_facts(type(value))
        fields_set = value.__pydantic_fields_set__
        fields_set.update(facts.constants)
        for name, item in value.__dict__.items():
            if item is None:
                if name not in facts.nullable:
                    fields_set.discard(name)
            else:
                settle(item)
    elif type(value) is list:
        for item in value:
            settle(item)


def encode_json(model: BaseModel) -> bytes:
    """Return the JSON bytes that are sent for a model."""
    return model.__pydantic_serializer__.to_json(model, by_alias=True, exclude_unset=True, warnings=False)
