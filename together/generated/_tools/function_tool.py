"""Make a tool of a function: its name, docstring and signature say what the model may call, and how."""

from __future__ import annotations

import asyncio
import functools
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError, PydanticSerializationError, from_json, to_json
from typing_extensions import NotRequired, TypedDict

from together.generated._fields.as_given import Problem, plain_number, problems_of_free_data
from together.generated._tools.docstring import description_of, parameters_of
from together.generated._tools.json_schema import adapter_of, schema_of
from together.generated.exceptions import SURROGATE

_NAME = re.compile(r"^[A-Za-z0-9_-]{1,64}$")
_PLAIN = (str, int, float, bool, type(None))
_NOT_FINITE = "Input holds NaN or infinity: JSON has no such number"
_BY_KEYWORD = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


class FunctionTool:
    """A function that a model may call.

    Attributes:
        name: Its name.
        description: What its docstring says before its first section.
        parameters: The JSON schema of its arguments.

    Raises:
        PydanticCustomError: It has no name, a parameter has no type, or a type has no JSON schema; says which.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        plain = function
        while isinstance(plain, functools.partial):
            plain = plain.func
        if isinstance(plain, type):
            raise _refused(
                f"Input is a class ({plain.__name__}), and a tool is a function: give a function whose parameters have"
                " types, or a dict"
            )
        if not (inspect.isroutine(plain) or hasattr(plain, "__wrapped__")):
            plain = type(plain).__call__  # an object that can be called
            self.name = type(function).__name__
        else:
            self.name = plain.__name__
        if not _NAME.match(self.name):
            way = (
                "give a function made by def" if self.name == "<lambda>" else "use at most 64 letters, digits, _ and -"
            )
            raise _refused(f"Input is a function named {self.name}, which no tool can be: {way}")
        docstring = inspect.getdoc(plain)
        self.description = description_of(docstring)
        self._arguments: TypeAdapter[dict[str, Any]] = adapter_of(
            _arguments_type(self.name, function, plain, parameters_of(docstring))
        )
        self.parameters = schema_of(self._arguments, self.name, closed=False)
        self.parameters.pop("title", None)

    def __deepcopy__(self, memo: dict[int, Any]) -> FunctionTool:
        return self  # as a function is copied

    def to_dict(self) -> dict[str, Any]:
        """Return it as a tool of a request."""
        described = {"description": self.description} if self.description else {}
        return {"type": "function", "function": {"name": self.name, **described, "parameters": self.parameters}}

    def read_arguments(self, text: Any) -> dict[str, Any]:
        """Return the arguments of a call, validated.

        Args:
            text: JSON text of the model; an empty one means no arguments.

        Raises:
            ValueError: It is not JSON, or does not fit; the message tells the model what to do better.
        """
        try:
            if isinstance(text, str) and text.strip():
                return self._arguments.validate_json(text)
            return self._arguments.validate_python({} if isinstance(text, str) else text)
        except ValidationError as error:
            reasons = "; ".join(
                f"{'.'.join(map(str, each['loc'])) or 'arguments'}: {each['msg']}"
                for each in error.errors(include_url=False, include_context=False)
            )
            raise ValueError(f"The arguments do not fit {self.name}: {reasons}") from None

    async def run(self, arguments: dict[str, Any]) -> str:
        """Call the function and return what it returns as text: a string as it is, anything else as JSON.

        A function that is not `async` runs in a thread, with the context variables of the caller.
        """
        function = self.function
        if _is_async(function):
            result = function(**arguments)
        else:
            result = await asyncio.to_thread(function, **arguments)
        if inspect.isawaitable(result):
            result = await result
        if isinstance(result, str):
            if SURROGATE.search(result):
                raise ValueError(f"{self.name}() returned a text with half of a surrogate pair, which cannot be sent")
            return str.__str__(result)
        if isinstance(result, Iterator):
            result = list(result)
        try:
            problems = list(_problems_of(result))
            text = to_json(_written(result), by_alias=True, inf_nan_mode="constants", fallback=plain_number)
        except (PydanticSerializationError, RecursionError) as error:
            raise TypeError(f"{self.name}() returned what cannot be written as JSON: {error}") from None
        if not problems and not _is_finite(text):
            problems = [Problem((), _NOT_FINITE, result)]
        if problems:
            reasons = "; ".join(": ".join((*map(str, place), message)) for place, message, _ in problems)
            raise TypeError(f"{self.name}() returned what cannot be sent: {reasons}")
        return text.decode()


def _problems_of(result: Any) -> Iterator[Problem]:
    """Return the parts of a result that JSON would change, hide, lose or use up; in a caller's own models too."""
    for problem in problems_of_free_data(result):
        if isinstance(problem.value, BaseModel):
            fields = problem.value.model_dump(by_alias=True)
            for inner in _problems_of(fields):
                yield inner._replace(place=problem.place + inner.place)
            # The model itself writes such a number as null.
            if not _is_finite(to_json(fields, inf_nan_mode="constants", bytes_mode="base64", serialize_unknown=True)):
                yield problem._replace(message=_NOT_FINITE)
        else:
            yield problem


def _written(result: Any) -> Any:
    """Return a result with our models as requests write them: with the fields that are set."""
    if hasattr(result, "__refuses_unknown__"):  # every model of this client has it
        return result.to_dict()
    if isinstance(result, Mapping):
        return {key: _written(item) for key, item in result.items()}
    return [_written(item) for item in result] if isinstance(result, (list, tuple)) else result


def _is_finite(text: bytes) -> bool:
    """Tell whether JSON text holds no NaN or infinity, but in strings."""
    if b"NaN" not in text and b"Infinity" not in text:
        return True
    try:
        from_json(text, allow_inf_nan=False)
    except ValueError:
        return False
    return True


def _is_async(function: Any) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


def _arguments_type(
    name: str, function: Callable[..., Any], plain: Callable[..., Any], described: dict[str, str]
) -> Any:
    """Return a TypedDict of the parameters of a function."""
    try:
        signature = inspect.signature(function)
        hints = _parameter_hints(plain)
    except (NameError, TypeError, ValueError) as error:
        way = "; define the types of its parameters at the top of a module" if isinstance(error, NameError) else ""
        raise _refused(f"Input is a function ({name}) whose signature cannot be read: {error}{way}") from None
    fields: dict[str, Any] = {}
    for parameter in signature.parameters.values():
        where = f"Input is a function ({name}) whose parameter {parameter.name}"
        if parameter.kind not in _BY_KEYWORD:
            raise _refused(f"{where} cannot be given by name: write each as a parameter of its own")
        if parameter.name not in hints:
            raise _refused(f"{where} has no type: annotate it, as in {parameter.name}: str")
        if isinstance(parameter.default, FieldInfo):
            raise _refused(f"{where} has a Field as its default: write Annotated[..., Field(...)] as its type")
        fields[parameter.name] = _field(parameter, hints[parameter.name], described.get(parameter.name))
    make: Any = TypedDict  # type checkers know it with literals alone
    arguments = make(name, fields)
    arguments.__pydantic_config__ = ConfigDict(extra="forbid", hide_input_in_errors=True)
    return arguments


def _parameter_hints(function: Callable[..., Any]) -> dict[str, Any]:
    """Return the types of the parameters; that of the result may be one that only type checkers know."""

    def holder() -> None: ...

    inner = inspect.unwrap(function)
    # On Python 3.14, what a decorator in C returns has no annotations of its own.
    annotations = getattr(function, "__annotations__", None) or getattr(inner, "__annotations__", {})
    holder.__annotations__ = {key: hint for key, hint in annotations.items() if key != "return"}
    names = getattr(inner, "__globals__", {})
    return get_type_hints(holder, globalns=names, include_extras=True)


def _field(parameter: inspect.Parameter, hint: Any, description: str | None) -> Any:
    """Return the type of an argument, with what the docstring says of it. `Field(description=…)` in the type wins."""
    base, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if description:
        marks.insert(0, Field(description=description))
    if parameter.default is parameter.empty:
        return _annotated(base, marks)
    if isinstance(parameter.default, _PLAIN):
        marks.append(Field(json_schema_extra={"default": parameter.default}))
    return NotRequired[_annotated(base, marks)]


def _annotated(base: Any, marks: list[Any]) -> Any:
    parts = (base, *marks)  # Python 3.10 takes no star inside the brackets
    return Annotated[parts] if marks else base


def _refused(text: Any) -> PydanticCustomError:
    return PydanticCustomError("no_tool", text)  # without a context nothing is filled into the text
