"""Find what would not be sent as it was given: values that validation changed, and values that JSON would change.

Validation is lax, because responses are validated with the same models: it takes `True` for 1 and `"5"` for 5. So what
a caller gives is compared with what validation made of it. Pure; knows no model of the API.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from numbers import Integral, Rational, Real
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from together.generated._late_import import late_import

if TYPE_CHECKING:
    from together.generated._fields.union_errors import Mismatch

PLAIN = frozenset((str, int, float, bool))
"""Types of values that JSON has: most values are of them."""
_PLAIN_OR_NONE = PLAIN | {type(None)}

_TEXT = frozenset((str,))

READ_ONCE = "Input is an iterator, which can be read only once: give a list"
_NEEDED = {str: "a string", bool: "True or False", int: "a number", float: "a number"}
BYTES = (
    "JSON has no bytes: give text, or a file as a data URL, 'data:image/png;base64,' + base64.b64encode(data).decode()"
)


class Problem(NamedTuple):
    """A value that would not be sent as it was given.

    Attributes:
        place: The keys and indices that lead to it.
        message: What is wrong with it.
        value: The value.
    """

    place: tuple[str | int, ...]
    message: str
    value: Any

    def inside(self, key: str | int) -> Problem:
        """Return the same problem with a key before its place."""
        return self._replace(place=(key, *self.place))


def how_it_changed(made: Any, given: Any) -> str | None:
    """Return how validation changed a value, or None where both mean the same.

    Args:
        made: What validation made: a string, a number, a boolean, or anything else.
        given: What it was made of.
    """
    kind = type(made)
    if kind not in PLAIN:
        return None  # the field of a caller's own model, made in the way that its type says
    value = given.value if isinstance(given, Enum) else given
    if kind is str:
        same = isinstance(value, (str, bytes, bytearray))
    elif kind is bool:
        same = is_boolean(value)
    else:
        same = isinstance(value, (Real, Decimal)) and not isinstance(value, bool)
    if isinstance(given, Enum) and not isinstance(given, float) and type(value) not in (str, int):
        # Pydantic takes it where an int belongs, whatever its value is.
        return f"Input should be an enum of strings or whole numbers, not of {type(value).__name__}"
    if not same:
        return f"Input should be {_NEEDED[kind]}, not {type(given).__name__}"
    if kind is int or kind is float:
        exact: Any = int(value) if isinstance(value, Integral) else float(cast("Any", value))
        if made != exact and exact == exact:  # NaN differs from itself; it is refused later, with its place
            return "Input is a number with more digits than a float holds"
    return None


def is_boolean(value: Any) -> bool:
    """Tell whether a value is a boolean: numpy has one of its own."""
    return type(value).__name__ in ("bool", "bool_")


def plain_number(value: Any) -> int | float | bool:
    """Return a number or boolean of another library, such as numpy, as one of Python.

    Pydantic calls it for each value that it cannot write.

    Raises:
        TypeError: It is none, or Python has none like it.
    """
    if is_boolean(value):
        return bool(value)
    whole = isinstance(value, Integral)
    if whole or (isinstance(value, Real) and not isinstance(value, Rational)):
        as_python: type[int | float] = int if whole else float
        number: Any = value
        own = number.item() if hasattr(number, "item") else as_python(number)
        if type(own) is as_python and type(value).__name__ != "timedelta64":  # it counts as a whole number in numpy
            return as_python(own)  # else it has more digits than a float of Python
    raise TypeError(f"Unable to serialize unknown type: {type(value)}")


def problems_of_free_data(value: Any) -> list[Problem]:
    """Return the parts of free data that JSON would change, hide, lose or use up."""
    try:
        return [] if type(value) in _PLAIN_OR_NONE or _is_json(value) else list(_problems(value))
    except RecursionError:
        return []  # it cannot be written, which says so


def places_of_free_data(value: Any, name: str) -> list[str]:
    """Return what is wrong with free data, each with its place."""
    return [
        name + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place) + f": {message}"
        for place, message, _ in problems_of_free_data(value)
    ]


def _is_json(value: Any) -> bool:
    """Tell whether a value is made of dicts, lists and plain values alone."""
    kind = type(value)
    if kind is dict:
        if not _TEXT.issuperset(map(type, value)):
            return False
        items = value.values()
    elif kind is list:
        items = value
    else:
        return kind in _PLAIN_OR_NONE
    return _PLAIN_OR_NONE.issuperset(map(type, items)) or all(map(_is_json, items))


def _problems(value: Any) -> Iterator[Problem]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            name = key.value if isinstance(key, Enum) else key
            if not isinstance(name, (str, bytes)):
                yield Problem((), f"Input has a key of type {type(key).__name__}: names in JSON are strings", value)
            elif type(item) not in _PLAIN_OR_NONE:
                for problem in _problems(item):
                    yield problem.inside(str(name))
    elif isinstance(value, (list, tuple, Set, deque)):
        for index, item in enumerate(value):
            if type(item) not in _PLAIN_OR_NONE:
                for problem in _problems(item):
                    yield problem.inside(index)
    elif isinstance(value, Enum):
        yield from _problems(value.value)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            for problem in _problems(getattr(value, field.name, None)):
                yield problem.inside(field.name)
    elif isinstance(value, BaseModel):
        if not _is_ours(value):
            yield Problem((), foreign_message(value), value)
    elif isinstance(value, Iterator):
        yield Problem((), READ_ONCE, value)
    elif is_secret(value):
        yield Problem((), secret_message(value), value)
    elif is_code(value):
        yield Problem((), code_message(value), value)
    elif isinstance(value, complex):
        yield Problem((), "Input is a complex number, which JSON does not have", value)
    elif isinstance(value, Rational) and not isinstance(value, Integral):
        yield Problem((), "Input is a fraction, which JSON does not have: give a float", value)


def is_code(value: Any) -> bool:
    """Tell whether a value is a class, a type such as `list[int]`, or a function."""
    return isinstance(value, (type, FunctionType, MethodType)) or get_origin(value) is not None


def code_message(value: Any) -> str:
    """Return the message for a type or a function, which is no data."""
    if isinstance(value, (FunctionType, MethodType)):
        name = value.__name__
        return (
            f"Input is a function ({name}), not data: the field `tools` takes functions; give its name or a dict here"
        )
    name = value.__name__ if isinstance(value, type) and get_origin(value) is None else repr(value)
    return f"Input is a type ({name}), not data: the field `response_format` takes one; give its JSON schema here"


def is_secret(value: Any) -> bool:
    """Tell whether a value is one of pydantic's secrets, which are written as asterisks."""
    return hasattr(value, "get_secret_value")


def secret_message(value: Any) -> str:
    """Return the message for a secret, which is not sent."""
    return f"Input is a {type(value).__name__}, which is written as asterisks: give its get_secret_value()"


def table_message(value: Any) -> str:
    """Return the message for a table, as pandas has them: iterating over it gives the names of its columns."""
    return f"Input is a {type(value).__name__}, whose items are the names of its columns: give a list of its values"


def foreign_message(value: Any) -> str:
    """Return the message for an object of another library, which cannot be sent."""
    kind = f"{type(value).__module__}.{type(value).__qualname__}"
    way = "dataclasses.asdict()" if hasattr(value, "__dataclass_fields__") else "model_dump()"
    return f"Input is a {kind}, which this client does not know: give its fields as a dict, see its {way}"


def error_of(problems: Iterable[Problem], model: str) -> ValidationError:
    """Make pydantic's error for what would not be sent as it was given."""
    return ValidationError.from_exception_data(
        model,
        [
            InitErrorDetails(type=PydanticCustomError("not_as_given", _literal(message)), loc=place, input=value)
            for place, message, value in problems
        ],
        hide_input=True,
    )


def clearer(error: ValidationError, value: Any) -> ValidationError:
    """Return an error of pydantic with clearer messages.

    Of a union it tells only of the member that was meant; it names the type of each object of another library, and says
    how to give bytes.

    Args:
        error: What pydantic says.
        value: What was validated.
    """
    with late_import():  # for errors alone
        from together.generated._fields.union_errors import mismatches_of

    details = error.errors(include_url=False)
    mismatches = mismatches_of(details, value)
    explained = [_explained(mismatch) for mismatch in mismatches]
    if len(mismatches) == len(details) and explained == [mismatch.message for mismatch in mismatches]:
        return error
    return ValidationError.from_exception_data(
        error.title,
        [
            InitErrorDetails(type=PydanticCustomError(_literal(kind), _literal(message)), loc=place, input=mismatched)
            for (kind, place, _, mismatched), message in zip(mismatches, explained, strict=True)
        ],
        hide_input=True,
    )


def _explained(mismatch: Mismatch) -> str:
    """Return the message of a mismatch, or a better one where it says too little."""
    value = mismatch.value
    if is_secret(value):
        return secret_message(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return f"{mismatch.message}; {BYTES}"
    if mismatch.kind == "string_unicode" and isinstance(value, str):  # texts are let through: it is the key of a dict
        return "Input has a key with half of a surrogate pair in it: no text can be sent with it"
    if mismatch.is_foreign and is_code(value):
        return code_message(value)
    if mismatch.is_foreign and type(value).__module__ != "builtins" and not _is_ours(value):
        return foreign_message(value)
    return mismatch.message


def _is_ours(value: Any) -> bool:
    return hasattr(value, "__refuses_unknown__")  # every model of this client has it


def _literal(text: str) -> Any:
    return text  # pydantic asks for a literal, as a template; without a context nothing is filled in
