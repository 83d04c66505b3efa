"""The base of every model, and the markers its fields are annotated with.

The rules of what is sent and what is kept stand here once:

- What the caller did not set is not sent, defaults of the API included. An explicit `None` is sent only where the API
  knows null (`Nullable`). Constants (`role`, `type`) are sent always.
- What the caller gives is sent as it is, or refused with its place: no `True` becomes 1, no `"5"` becomes 5.
- Data that was parsed keeps the fields that this client does not know, and sends them back.
- Enums and unions are open (`Open`, `OpenUnion`): a value that the service adds tomorrow breaks nothing today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, count
from operator import is_
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, TypeVar, get_args, get_origin, overload

from pydantic import (
    VERSION,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema, from_json, to_json
from typing_extensions import Self, dataclass_transform

from together.generated._as_given import (
    PLAIN,
    READ_ONCE,
    Problem,
    clearer,
    error_of,
    how_it_changed,
    problems_of_free_data,
)
from together.generated.exceptions import ApiAttributeError, ApiTypeError, did_you_mean

T = TypeVar("T")
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


class _NullableMarker:
    """Marks a field whose explicit `None` is sent as null."""

    def __repr__(self) -> str:
        return "NULLABLE"


class _OpenMarker:
    """Marks an enum: any value of its type is accepted, the listed ones are known."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        # A union of the literals and their type would only cost time.
        return core_schema.int_schema() if int in get_args(source) else core_schema.str_schema()

    def __repr__(self) -> str:
        return "OPEN"


NULLABLE = _NullableMarker()
OPEN = _OpenMarker()

Nullable = Annotated[T | None, NULLABLE]
"""`Nullable[str]`: a string, or null; an explicit `None` is sent."""

Open = Annotated[T | str, OPEN]
"""`Open[Literal["low", "high"]]`: these values are known, others are accepted."""

OpenInt = Annotated[T | int, OPEN]
"""`OpenInt[Literal[1, 2]]`: as `Open`, for whole numbers."""


class Bounds(NamedTuple):
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
        from together.generated._structured_output import is_type, response_format_of  # for those who give a type

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


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _PydanticMeta
else:
    _PydanticMeta = type(BaseModel)


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))  # type checkers do not inherit it
class _ModelMeta(_PydanticMeta):
    """Keyword construction, as opposed to parsing, is where a caller speaks: its rules are applied here.

    In a validator or in `model_post_init` they would cost every parsed object as well.
    """

    if not TYPE_CHECKING:

        @property
        def __signature__(cls) -> Any:
            """The fields of a model, for editors, IPython and `inspect`: asking for them builds it."""
            cls.model_rebuild(raise_errors=False)  # does nothing when the model is built already
            made = cls.__dict__.get("__built_signature__")
            if made is None:
                raise AttributeError(f"{cls.__name__} is not defined in full yet")
            return made.__get__(None, cls)

        @__signature__.setter
        def __signature__(cls, value: Any) -> None:
            cls.__built_signature__ = value  # pydantic sets it when it builds a model

        def __call__(cls, /, *unnamed: Any, **values: Any) -> Any:
            facts = _facts.get(cls) or field_facts(cls)
            if unnamed:
                raise ApiTypeError(f"{cls.__name__} takes its fields by name, as {cls.__name__}(field=value).")
            if "additional_properties" in values:
                values = join_additional_properties(cls, values)
            elif facts.refuses_unknown and not values.keys() <= facts.field_of.keys():
                refuse_unknown(cls, values)
            plain = True
            for name, value in values.items():
                kind = type(value)
                if kind not in PLAIN:
                    plain = False
                    if kind is not list and type(kind) is not _ModelMeta and isinstance(value, Iterator):
                        values[name] = list(value)  # it is read twice: by pydantic, and by apply_field_rules
            # Straight to pydantic's validator: the way over `BaseModel.__init__` takes half as long again.
            try:
                model = super().__call__(**values) if facts.validate is None else facts.validate(values)
            except ValidationError as error:
                raise clearer(error, values) from None
            if plain:
                if facts.constants:
                    model.__pydantic_fields_set__.update(facts.constants)
                made = model.__dict__
                for name, value in values.items():
                    if made.get(name) is not value:
                        plain = False
                        break
            if not plain:
                problems = apply_field_rules(model, values)
                if problems:
                    raise error_of(problems, cls.__name__)
            return model


class Model(BaseModel, metaclass=_ModelMeta):
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
                    _refuse_free_data(cls, {name: value})
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
        from together.generated._short_repr import short_repr  # for those who look

        return short_repr(type(self).__name__, self._repr_values())

    def __str__(self) -> str:
        return self.to_str()

    def _repr_values(self) -> Iterable[tuple[str, Any]]:
        """Return what its repr shows."""
        return chain(self.__dict__.items(), (self.__pydantic_extra__ or {}).items())

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with new values, checked as those that are assigned; pydantic leaves them unchecked."""
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
        _refuse_free_data(type(self), fields)
        object.__setattr__(self, "__pydantic_extra__", fields)

    def to_dict(self) -> dict[str, Any]:
        """Return the fields that are set, under the API's names; nested models as dicts."""
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
        """Parse an object; fields that this client does not know are kept.

        Args:
            obj: The fields under the API's names. None gives None.

        Raises:
            pydantic.ValidationError: A field is missing, does not fit, or would not be sent as it is.
        """
        return None if obj is None else cls.model_validate(obj)

    @classmethod
    def from_json(cls, json_str: str | bytes) -> Self:
        """Parse JSON text; as `from_dict`. The text `null` gives None, as in stock, which the type leaves out."""
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
        return _checked(super().model_validate_json(json_data, **options), from_json(json_data))


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
        from together.generated._function_tool import FunctionTool  # for those who give a function

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


class FieldFacts(NamedTuple):
    """What the rules above need to know of a model, gathered once per class."""

    field_of: Mapping[str, str]
    """Field name and API name -> field name."""
    nullable: frozenset[str]
    """Fields whose explicit None is sent."""
    constants: frozenset[str]
    """Fields with one possible value, which is sent always."""
    free: frozenset[str]
    """Fields that hold data of any type."""
    refuses_unknown: bool
    """Whether its constructor refuses names that are none of its fields."""
    validate: Callable[[dict[str, Any]], Any] | None
    """Makes one of a dict; None where the class has a constructor of its own."""


_facts: dict[type[BaseModel], FieldFacts] = {}


def field_facts(cls: type[BaseModel]) -> FieldFacts:
    """Return the facts of a model's fields."""
    facts = _facts.get(cls)
    if facts is None:
        cls.model_rebuild()  # does nothing when the model is built already
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
                if (get_origin(field.annotation) is Literal and field.default == get_args(field.annotation)[0])
                or (OPEN in field.metadata and isinstance(field.default, (str, int)))
            ),
            free=frozenset(name for name, field in fields.items() if _holds_any(field.annotation)),
            refuses_unknown=getattr(cls, "__refuses_unknown__", False),
            validate=cls.__pydantic_validator__.validate_python if cls.__init__ is BaseModel.__init__ else None,
        )
    return facts


def _holds_any(annotation: Any) -> bool:
    return annotation is Any or any(map(_holds_any, get_args(annotation)))


def refuse_unknown(
    cls: type[BaseModel], names: Iterable[str], error: type[ApiTypeError | ApiAttributeError] = ApiTypeError
) -> None:
    """Raise for a name that is not a field of the model.

    Raises:
        ApiTypeError, or `error`: Names the nearest field, and the way round.
    """
    known = field_facts(cls).field_of
    for name in names:
        if name not in known:
            raise error(
                f"{cls.__name__} has no field {name!r}{did_you_mean(name, known)}"
                " A field that this client does not know can be sent with _extra_body."
            )


def join_additional_properties(cls: type[BaseModel], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a model with those of `additional_properties` beside them.

    Raises:
        ApiTypeError: It is no dict, or holds a field that has a name of its own.
    """
    fields = dict(values)
    additional = fields.pop("additional_properties")
    if not isinstance(additional, Mapping) or not all(isinstance(name, str) for name in additional):
        raise ApiTypeError("additional_properties must be a dict whose keys are strings.")
    known = field_facts(cls).field_of
    for name in additional:
        if name in known or name in fields:
            raise ApiTypeError(f"additional_properties: {name!r} is a field of {cls.__name__}: give it by its name.")
    if field_facts(cls).refuses_unknown:
        refuse_unknown(cls, fields)
    return {**fields, **additional}


def apply_field_rules(model: Model, given: Mapping[str, Any], by_keyword: bool = True) -> list[Problem]:
    """Apply the rules of keyword construction to a model made from a caller's values, at any depth.

    Args:
        model: What pydantic made.
        given: What it was made from. Models in it are the caller's own, and are left as they are.
        by_keyword: False only looks for problems: None and constants count as they were parsed.

    Returns:
        What would not be sent as it was given.
    """
    problems: list[Problem] = []
    facts = _facts.get(type(model)) or field_facts(type(model))
    if by_keyword and facts.constants:
        model.__pydantic_fields_set__.update(facts.constants)
    field_of, values = facts.field_of, model.__dict__
    for name, value in given.items():
        kind = type(value)
        if kind in PLAIN and values.get(name) is value:
            continue
        field = field_of.get(name)
        if field is None:
            inside = problems_of_free_data(value)
        elif value is None:
            if by_keyword and field not in facts.nullable:
                model.__pydantic_fields_set__.discard(field)
            continue
        else:
            made = values[field]
            # Mostly the items of a list are kept as they were given, and need no look inside.
            if kind is list and field not in facts.free and type(made) is list and all(map(is_, made, value)):
                continue
            inside = _apply_inside(made, value, by_keyword)
        if inside:
            problems += [problem.inside(name) for problem in inside]
    return problems


def _apply_inside(made: Any, given: Any, by_keyword: bool) -> list[Problem]:
    if made is given:
        return [] if isinstance(made, Model) else problems_of_free_data(made)
    kind = type(made)
    if kind is list:
        if isinstance(given, Iterator):
            return [Problem((), READ_ONCE, given)]
        pairs: Iterable[tuple[Any, Any, Any]] = zip(count(), made, given)  # the first has no end
    elif kind is dict:
        if len(made) != len(given):
            return [Problem((), "Input has two keys that are the same as strings", given)]
        pairs = zip(made, made.values(), given.values(), strict=True)
    elif type(kind) is _ModelMeta:
        if not isinstance(given, Mapping):
            return []  # a type or a function, see `FROM_TYPE` and `FromFunction`
        return apply_field_rules(made, given, by_keyword)
    else:
        change = how_it_changed(made, given)
        return [] if change is None else [Problem((), change, given)]
    problems: list[Problem] = []
    for key, made_item, item in pairs:
        if made_item is not item or type(item) not in PLAIN:
            inside = _apply_inside(made_item, item, by_keyword)
            if inside:
                problems += [problem.inside(key) for problem in inside]
    return problems


def _checked(model: ModelT, given: Any) -> ModelT:
    """Return a model that was parsed, unless it would not be sent as it was given."""
    if isinstance(given, Mapping):
        problems = apply_field_rules(model, given, by_keyword=False)
        if problems:
            raise error_of(problems, type(model).__name__)
    return model


def _refuse_free_data(cls: type[Model], fields: Mapping[str, Any]) -> None:
    """Raise for fields unknown to this client that JSON would change, hide, lose or use up."""
    problems = [problem.inside(name) for name, value in fields.items() for problem in problems_of_free_data(value)]
    if problems:
        raise error_of(problems, cls.__name__)


def encode_json(model: BaseModel) -> bytes:
    """Return the JSON bytes of a model: the fields that are set, under the API's names."""
    if not _KEEPS_SUBCLASSES:  # pragma: no cover - pydantic before 2.13
        return to_json(_fields_of(model))
    return model.__pydantic_serializer__.to_json(model, **_WRITING)


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
