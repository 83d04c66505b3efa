"""The rules of keyword construction: what a caller's values may be, and which of them are sent.

The fields of a model are looked at once per class, as `FieldFacts`. What parsing makes is not touched by these rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from math import isfinite
from operator import is_
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Field, ValidationError
from typing_extensions import dataclass_transform

from together.generated._fields.as_given import (
    BYTES,
    PLAIN,
    READ_ONCE,
    Problem,
    clearer,
    error_of,
    how_it_changed,
    problems_of_free_data,
    table_message,
)
from together.generated._fields.markers import NULLABLE, OPEN
from together.generated.exceptions import ApiAttributeError, ApiTypeError, did_you_mean

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _PydanticMeta
else:
    _PydanticMeta = type(BaseModel)


@dataclass_transform(kw_only_default=True, field_specifiers=(Field,))  # type checkers do not inherit it
class ModelMeta(_PydanticMeta):
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
                    if kind is not list and type(kind) is not ModelMeta and isinstance(value, Iterator):
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


class FieldFacts(NamedTuple):
    """What the rules above need to know of a model, gathered once per class."""

    field_of: Mapping[str, str]
    """Field name and API name -> field name."""
    nullable: frozenset[str]
    """Fields whose explicit None is sent."""
    constants: frozenset[str]
    """Fields that are sent always: with one possible value, or with a default that a class of the caller's gives."""
    free: frozenset[str]
    """Fields that hold data of any type, or that a class of the caller's adds."""
    numbers: frozenset[str]
    """Fields that hold a number, and no boolean."""
    contents: Mapping[str, frozenset[type]]
    """Field -> types of what it may hold at any depth; `ModelMeta` stands for the models of this client. A field that a
    class of the caller's adds is left out: it is written as its own type says."""
    refuses_unknown: bool
    """Whether its constructor refuses names that are none of its fields."""
    validate: Callable[[dict[str, Any]], Any] | None
    """Makes one of a dict; None where the class has a constructor of its own."""


_TEXT = frozenset((str,))
_facts: dict[type[BaseModel], FieldFacts] = {}

ANYTHING: frozenset[type] = frozenset((str, int, float, bool, type(None), list, dict, ModelMeta))
"""Types of data that is written as it is."""


def field_facts(cls: type[BaseModel]) -> FieldFacts:
    """Return the facts of a model's fields."""
    facts = _facts.get(cls)
    if facts is None:
        cls.model_rebuild()  # does nothing when the model is built already
        fields, own = cls.model_fields, _fields_of_caller(cls)
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
                or (name in own and not field.is_required() and field.default is not None)
            ),
            free=frozenset(name for name, field in fields.items() if name in own or _holds_any(field.annotation)),
            numbers=frozenset(name for name, field in fields.items() if _holds_number(field.annotation)),
            contents={name: _contents_of(field.annotation) for name, field in fields.items() if name not in own},
            refuses_unknown=getattr(cls, "__refuses_unknown__", False),
            validate=cls.__pydantic_validator__.validate_python if cls.__init__ is BaseModel.__init__ else None,
        )
    return facts


def _fields_of_caller(cls: type[BaseModel]) -> set[str]:
    """Return the names of the fields that a class of the caller's adds, or gives another default."""
    base = next(base for base in cls.__mro__ if base.__module__.startswith(("together.generated.", "pydantic.")))
    inherited = getattr(base, "model_fields", {})
    return {
        name
        for name, field in cls.model_fields.items()
        if name not in inherited or field.default != inherited[name].default
    }


def _holds_any(annotation: Any) -> bool:
    return annotation is Any or any(map(_holds_any, get_args(annotation)))


def _holds_number(annotation: Any) -> bool:
    kinds = set(_types_of_values(annotation))
    return not kinds.isdisjoint((int, float)) and bool not in kinds


def _types_of_values(annotation: Any) -> Iterator[Any]:
    """Return the types of a field that stand side by side."""
    if get_origin(annotation) in (Union, UnionType, Annotated):
        for part in get_args(annotation):
            yield from _types_of_values(part)
    elif get_origin(annotation) is Literal:
        yield from map(type, get_args(annotation))
    else:
        yield annotation


def _contents_of(annotation: Any) -> frozenset[type]:
    """Return the types of what a field may hold below itself; one that holds no more than a value may be any data.

    The service may send such data where it promises a value: it is sent back as it is.
    """
    contents = frozenset(_types_within(annotation, False))
    return ANYTHING if not contents or object in contents else contents


def _types_within(annotation: Any, nested: bool) -> Iterator[type]:
    origin, parts = get_origin(annotation), get_args(annotation)
    if annotation is Any:
        yield object
    elif origin is list or origin is dict:
        yield origin
        yield from _types_within(parts[-1], True)
    elif isinstance(annotation, ModelMeta):
        yield ModelMeta
    elif isinstance(annotation, type):
        if nested:
            yield annotation
    else:  # a union, or what is annotated
        for part in parts:
            yield from _types_within(part, nested)


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


def apply_field_rules(model: BaseModel, given: Mapping[str, Any], by_keyword: bool = True) -> list[Problem]:
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
    kind = type(made)
    if made is given:
        return [] if isinstance(kind, ModelMeta) else problems_of_free_data(made)
    if kind is list:
        if isinstance(given, Iterator):
            return [Problem((), READ_ONCE, given)]
        if hasattr(given, "columns"):
            return [Problem((), table_message(given), given)]
        if isinstance(given, memoryview):
            return [Problem((), f"Input is a memoryview: {BYTES}", given)]
        pairs: Iterable[tuple[Any, Any, Any]] = zip(count(), made, given)  # the first has no end
    elif kind is dict:
        if len(made) != len(given):
            return [Problem((), "Input has two keys that are the same as strings", given)]
        pairs = zip(made, made.values(), given.values(), strict=True)
    elif type(kind) is ModelMeta:
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


def fits_as_it_is(model: BaseModel) -> bool:
    """Tell whether a model holds what it may, so that it is written as it stands: its lists and dicts can be changed.

    It may hold models of this client, finite numbers and other plain values where they belong, and None where the API
    knows null. Models are not looked at in classes: any may stand where one may. It must not hold itself.
    """
    models = [model]
    for each in models:
        facts = _facts[type(each)] if type(each) in _facts else field_facts(type(each))
        values, parts = each.__dict__, []
        for name in each.__pydantic_fields_set__:
            if name not in values:
                continue  # an unknown field: it stands elsewhere
            value = values[name]
            kind = type(value)
            if kind is str or kind is int:
                continue
            if type(kind) is ModelMeta:
                models.append(value)
            elif name in facts.contents:
                if value is None:
                    if name not in facts.nullable:
                        return False
                elif kind is bool:
                    if name in facts.numbers:
                        return False
                elif kind is not float:
                    parts.append((value, facts.contents[name]))
                elif not isfinite(value):
                    return False
        if each.__pydantic_extra__:
            parts.append((each.__pydantic_extra__, ANYTHING))
        for part, contents in parts:
            kind = type(part)
            if kind not in contents or not (kind is list or (kind is dict and _TEXT.issuperset(map(type, part)))):
                return False
            items = part if kind is list else part.values()
            kinds = set(map(type, items))
            for kind in kinds:
                if type(kind) is ModelMeta:
                    if ModelMeta not in contents:
                        return False
                    models += items if len(kinds) == 1 else [item for item in items if type(item) is kind]
                elif kind not in contents:
                    return False
                elif kind is list or kind is dict:
                    parts += [(item, contents) for item in items if type(item) is kind]
                elif kind is float and not all(isfinite(item) for item in items if type(item) is float):
                    return False
    return True


def refuse_free_data(cls: type[BaseModel], fields: Mapping[str, Any]) -> None:
    """Raise for fields unknown to this client that JSON would change, hide, lose or use up."""
    problems = [problem.inside(name) for name, value in fields.items() for problem in problems_of_free_data(value)]
    if problems:
        raise error_of(problems, cls.__name__)
