"""The base of every model, and the unions of models.

The rules of what is sent and what is kept stand here once:

- What the caller did not set is not sent, defaults of the API included. An explicit `None` is sent only where the API
  knows null (`Nullable`). Constants (`role`, `type`) are sent always.
- What the caller gives is sent as it is, or refused with its place: no `True` becomes 1, no `"5"` becomes 5.
- Data that was parsed keeps the fields that this client does not know, and sends them back.
- Enums and unions are open (`Open`, `OpenUnion`): a value that the service adds tomorrow breaks nothing today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin, overload

from pydantic import (
    VERSION,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema, from_json, to_json
from typing_extensions import Self

from together.generated._fields.as_given import clearer, error_of, plain_number
from together.generated._fields.field_rules import (
    ModelMeta,
    apply_field_rules,
    field_facts,
    join_additional_properties,
    refuse_free_data,
    refuse_unknown,
)
from together.generated._fields.markers import NULLABLE, OPEN, Bounds, Nullable, Open, OpenInt
from together.generated._late_import import late_import
from together.generated.exceptions import ApiAttributeError, ApiTypeError

ModelT = TypeVar("ModelT", bound="Model")

_PYDANTIC = tuple(int(part) for part in VERSION.split(".")[:2])
DEFERS = _PYDANTIC >= (2, 14)
"""Whether a model is built when it is first used: most are only ever parts of another one, and never built themselves.
Pydantic before 2.14 cannot write a part of a union whose class is not built."""

_WRITING: dict[str, Any] = {"by_alias": True, "exclude_unset": True, "warnings": False}
"""How models are written: the fields that are set, under the API's names."""
_KEEPS_SUBCLASSES = _PYDANTIC >= (2, 13)
"""Whether pydantic can write what a caller's subclass adds. (`serialize_as_any` of older ones takes a model in free
data for a circle, and nests half as deep.)"""
if _KEEPS_SUBCLASSES:
    _WRITING["polymorphic_serialization"] = True


class OpenUnion:
    """Marks a union whose members are told apart by the value of one field.

    A value of that field which names no member is parsed as an `UnknownModel`, with all its fields; a known value whose
    other fields do not fit is an error, never a silent `UnknownModel`.

    Args:
        discriminator: The API's name of the field.
        tags: Value of the field -> name of the member. None: the members' constants say it.
    """

    def __init__(self, discriminator: str, tags: Mapping[str, str] | None = None) -> None:
        self.discriminator = discriminator
        self.tags = tags

    def __repr__(self) -> str:
        return f"OpenUnion({self.discriminator!r})"

    def tags_of(self, member: type[BaseModel]) -> tuple[Any, ...]:
        """Return the values of the field that mean a member."""
        if self.tags is not None:
            return tuple(tag for tag, name in self.tags.items() if name == member.__name__)
        field = member.model_fields.get(self.discriminator)
        return get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        name, unknown, as_given = self.discriminator, f"{self.discriminator}=?", f"{self.discriminator} as given"
        choices: dict[str, core_schema.CoreSchema] = {as_given: core_schema.is_instance_schema(Model)}
        member_of_tag: dict[str, str] = {}
        member_of_class: dict[type, str] = {}
        for member in get_args(source):
            tags = self.tags_of(member)
            label = f"{name}={tags[0]}" if tags else unknown  # stands in pydantic's errors, unlike any field's name
            if not tags and member is not UnknownModel:
                continue  # the kind of an answer, which is sent back as it is
            choices[label] = handler.generate_schema(member)
            member_of_class[member] = label
            member_of_tag.update(dict.fromkeys(tags, label))

        def kind(value: Any) -> str | None:
            if not isinstance(value, dict):
                label = member_of_class.get(type(value))
                if label is not None:
                    return label
                if isinstance(value, Model):
                    # The message of an answer is sent back with the next request.
                    return as_given if hasattr(value, name) else None
                if not isinstance(value, Mapping):
                    return None
            tag = value.get(name)
            return member_of_tag.get(tag, unknown) if isinstance(tag, str) else None

        return core_schema.tagged_union_schema(
            choices,
            kind,
            custom_error_type="union_kind",
            custom_error_message=f"needs a field '{name}' that says its kind: {', '.join(sorted(member_of_tag))}",
            # Each value knows how to write itself: a third faster than looking its tag up again.
            serialization=core_schema.simple_ser_schema("any"),
        )


class _FromTypeMarker:
    """Marks a union that is also made of a Python type: of the JSON schema of its values."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._made_of_type, handler(source))

    @staticmethod
    def _made_of_type(value: Any) -> Any:
        if type(value) is dict or isinstance(value, Model):
            return value
        with late_import():  # for those who give a type
            from together.generated._tools.structured_output import is_type, response_format_of

        if is_type(value):
            return response_format_of(value)
        if isinstance(value, BaseModel) and not hasattr(value, "type"):
            kind = type(value).__name__
            message: Any = f"Input is an object of {kind}: give the class {kind} itself"
            raise PydanticCustomError("no_type", message)
        return value

    def __repr__(self) -> str:
        return "FROM_TYPE"


FROM_TYPE = _FromTypeMarker()


def _stop_at_first_mismatch(schema: Any) -> None:
    """Let each list and map in a model stop at its first mismatch.

    An error takes 1 kB, and an item can take 2 bytes.
    """
    unseen = [schema.get("schema")]
    while unseen:
        part = unseen.pop()
        if isinstance(part, dict) and part.get("type") != "model":  # those have done so themselves
            if part.get("type") in ("list", "dict"):
                part["fail_fast"] = True
            unseen += part.values()
        elif isinstance(part, (list, tuple)):
            unseen += part


class Model(BaseModel, metaclass=ModelMeta):
    """An object of the API. Used itself where the API sends a kind of object that this client does not know."""

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        validate_assignment=True,
        protected_namespaces=(),
        hide_input_in_errors=True,  # the texts of errors end up in logs, prompts and answers must not
        ser_json_inf_nan="constants",
        defer_build=DEFERS,
        # Of the strings of one answer few come twice: looking each up costs more than making it, a twelfth of an answer
        # with 2,000 tokens.
        cache_strings="keys",
    )
    __refuses_unknown__ = False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        schema = handler(source)
        if not cls.__refuses_unknown__:
            _stop_at_first_mismatch(schema)
        return schema

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        # The class waits to be built, a `TypeAdapter` of it does not: FastAPI makes one for each body, and hides a
        # warning of pydantic only while it makes it.
        if cls.__pydantic_fields__:  # the bases of models have none, and hand the setting down
            cls.model_config.pop("defer_build", None)

    if TYPE_CHECKING:  # this class takes any field; type checkers know those of its subclasses

        def __init__(self, **fields: Any) -> None: ...

    else:  # type checkers would take any name for an attribute

        def __setattr__(self, name: str, value: Any) -> None:
            cls = type(self)
            field = field_facts(cls).field_of.get(name)
            if field is None:
                if cls.__refuses_unknown__ and name[:1] != "_" and not hasattr(self, name):
                    refuse_unknown(cls, (name,), ApiAttributeError)
                if not hasattr(cls, name):  # not a property
                    refuse_free_data(cls, {name: value})
                super().__setattr__(name, value)
                return
            if isinstance(value, Iterator):
                value = list(value)
            before, was_set = self.__dict__.get(field), field in self.__pydantic_fields_set__
            try:
                super().__setattr__(field, value)
            except ValidationError as error:
                raise clearer(error, {field: value}) from None
            problems = apply_field_rules(self, {field: value})
            if problems:
                self.__dict__[field] = before
                if not was_set:
                    self.__pydantic_fields_set__.discard(field)
                raise error_of(problems, cls.__name__)

    def __repr__(self) -> str:
        """One line of bounded length. The whole is `str()`."""
        from together.generated._fields.short_repr import short_repr  # for those who look

        return short_repr(type(self).__name__, self._repr_values())

    def __str__(self) -> str:
        return self.to_str()

    def _repr_values(self) -> Iterable[tuple[str, Any]]:
        """Return what its repr shows."""
        return chain(self.__dict__.items(), (self.__pydantic_extra__ or {}).items())

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with new values, checked as those that are assigned, which pydantic leaves unchecked."""
        copy = super().model_copy(deep=deep)
        for name, value in (update or {}).items():
            setattr(copy, name, value)
        return copy

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The fields that this client does not know; what is added to them is sent too."""
        return self.__pydantic_extra__ if self.__pydantic_extra__ is not None else {}

    @additional_properties.setter
    def additional_properties(self, value: Mapping[str, Any]) -> None:
        fields = join_additional_properties(type(self), {"additional_properties": value})
        refuse_free_data(type(self), fields)
        object.__setattr__(self, "__pydantic_extra__", fields)

    def to_dict(self) -> dict[str, Any]:
        """Return the fields that are set, and those of nested models, as dicts under the API's names."""
        fields: dict[str, Any] = self.model_dump(**_WRITING) if _KEEPS_SUBCLASSES else _fields_of(self)
        return fields

    def to_json(self) -> str:
        """Return the fields that are set as JSON text, under the API's names.

        Numbers that JSON lacks come out as Python's `json` writes them (`NaN`, `Infinity`); no request can hold them.
        """
        return encode_json(self).decode()

    def to_str(self) -> str:
        """Return `to_dict()` laid out for reading."""
        import pprint

        return pprint.pformat(self.to_dict())

    @overload
    @classmethod
    def from_dict(cls, obj: None) -> None: ...
    @overload
    @classmethod
    def from_dict(cls, obj: Mapping[str, Any]) -> Self: ...
    @classmethod
    def from_dict(cls, obj: Mapping[str, Any] | None) -> Self | None:
        """Parse an object, and keep the fields that this client does not know.

        Args:
            obj: The fields under the API's names. None gives None.

        Raises:
            pydantic.ValidationError: A field is missing, does not fit, or would not be sent as it is.
        """
        return None if obj is None else cls.model_validate(obj)

    @classmethod
    def from_json(cls, json_str: str | bytes) -> Self:
        """Parse JSON text as `from_dict` parses an object.

        The text `null` gives None, as in stock, which the type leaves out.
        """
        if not isinstance(json_str, (str, bytes, bytearray)):
            raise ApiTypeError(f"from_json() takes JSON as a string or bytes, not {type(json_str).__name__}.")
        if json_str.strip() in ("null", b"null"):
            return None  # type: ignore[return-value]
        return cls.model_validate_json(json_str)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Validate as pydantic does, and refuse what would not be sent as it was given."""
        try:
            model = super().model_validate(obj, **options)
        except ValidationError as error:
            raise clearer(error, obj) from None
        return _checked(model, obj)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Validate as pydantic does, and refuse what would not be sent as it was given."""
        try:
            model = super().model_validate_json(json_data, **options)
        except ValidationError as error:
            if error.errors(include_url=False)[0]["type"] == "json_invalid":
                raise
            raise clearer(error, from_json(json_data)) from None
        return _checked(model, from_json(json_data))


class UnknownModel(Model):
    """An object of a kind that this client does not know, with all its fields; make one to send such a kind."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class FromFunction(Model):
    """The base of a tool, which is also made of a function: of its name, its docstring and its signature."""

    _function: Any = PrivateAttr(default=None)
    """The `FunctionTool` that it was made of, for those who run it."""

    @model_validator(mode="wrap")
    @classmethod
    def _made_of_function(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if type(value) is dict or isinstance(value, Model) or not callable(value):
            return handler(value)
        with late_import():  # for those who give a function
            from together.generated._tools.function_tool import FunctionTool

        function = FunctionTool(value)
        made = handler(function.to_dict())
        made._function = function
        return made

    def __getstate__(self) -> dict[Any, Any]:
        state = super().__getstate__()  # of a pickle, which cannot hold every function
        state["__pydantic_private__"] = {"_function": None}
        return state


class RequestBody(Model):
    """The root of a request body: its constructor refuses keywords that the API does not know."""

    __refuses_unknown__ = True


class StreamEvent(Model):
    """The root of an event of a stream, which mostly repeats the strings of the event before it."""

    model_config = ConfigDict(cache_strings="all")


def _checked(model: ModelT, given: Any) -> ModelT:
    """Return a model that was parsed, unless it would not be sent as it was given."""
    if isinstance(given, Mapping):
        problems = apply_field_rules(model, given, by_keyword=False)
        if problems:
            raise error_of(problems, type(model).__name__)
    return model


def encode_json(model: BaseModel) -> bytes:
    """Return the JSON bytes of a model: the fields that are set, under the API's names."""
    if not _KEEPS_SUBCLASSES:  # pragma: no cover - pydantic before 2.13
        return to_json(_fields_of(model), fallback=plain_number)
    return model.__pydantic_serializer__.to_json(model, fallback=plain_number, **_WRITING)


def _fields_of(value: Any) -> Any:  # pragma: no cover - pydantic before 2.13
    """Return a value whose models are dicts of their fields, as pydantic 2.13 and later make them."""
    if isinstance(value, Model):
        fields = type(value).model_fields
        written = {
            fields[name].alias or name: _fields_of(item)
            for name, item in value.__dict__.items()
            if name in value.__pydantic_fields_set__ and name in fields
        }
        return {**written, **{name: _fields_of(item) for name, item in (value.__pydantic_extra__ or {}).items()}}
    if isinstance(value, (list, tuple)):
        return [_fields_of(item) for item in value]
    if isinstance(value, dict):
        return {name: _fields_of(item) for name, item in value.items()}
    return value


__all__ = [
    "FROM_TYPE",
    "NULLABLE",
    "OPEN",
    "Bounds",
    "FromFunction",
    "Model",
    "Nullable",
    "Open",
    "OpenInt",
    "OpenUnion",
    "RequestBody",
    "StreamEvent",
    "UnknownModel",
]
