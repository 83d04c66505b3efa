"""Part the keywords of a call into fields of the body and options, check the options, find the host that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from together.generated._fields.field_rules import field_facts
from together.generated._types import model_of
from together.generated.exceptions import ApiTypeError, did_you_mean
from together.generated.operation import OPTION_NAMES, Operation

if TYPE_CHECKING:
    from together.generated.configuration import Configuration

_OPTION_KINDS: dict[str, tuple[type, str]] = {
    "_request_auth": (Mapping, "a dict"),
    "_content_type": (str, "a string"),
    "_headers": (Mapping, "a dict"),
    "_host_index": (int, "a number"),
    "_extra_body": (Mapping, "a dict"),
    "_extra_query": (Mapping, "a dict"),
}
"""The types of the options that nothing else checks."""


def options_of(keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options among the keywords of a call."""
    return {name: value for name, value in keywords.items() if name in OPTION_NAMES}


def fields_of(
    operation: Operation[Any, Any], arguments: Mapping[str, Any], keywords: Mapping[str, Any], method: str | None = None
) -> dict[str, Any]:
    """Return the fields of the body among the keywords of a call, and check the options.

    Args:
        operation: What is called.
        arguments: The arguments of its method, by name.
        keywords: Fields of the body, and options.
        method: The name of the method that was called, where it is not that of the operation.

    Raises:
        ApiTypeError: One of them does not exist, or an option is of the wrong type; names the nearest name there is.
    """
    fields = {name: value for name, value in keywords.items() if name not in OPTION_NAMES}
    if fields:
        model = model_of(operation.body.type) if operation.body is not None else None
        known = field_facts(model).field_of if model is not None else {}
        for name in fields:
            if name not in known:
                raise unknown_argument(method or operation.id, name, arguments, known)
    _check_options(keywords)
    return fields


def unknown_argument(
    method: str, name: str, arguments: Iterable[str], fields: Collection[str], more_options: Collection[str] = ()
) -> ApiTypeError:
    """Return the error for a keyword that a method does not take.

    Args:
        method: The name of the method.
        name: The keyword.
        arguments: The arguments of the method.
        fields: The fields of its body.
        more_options: Options that it takes beside those of every call.
    """
    hint = did_you_mean(name, [*more_options, *arguments, *fields, *OPTION_NAMES])
    options = ", ".join([*more_options, *sorted(OPTION_NAMES)])
    way = " A field that this client does not know can be sent with _extra_body."
    return ApiTypeError(
        f"{method}() has no argument {name!r}{hint} Its options are {options}."
        + (way if fields and name[:1] != "_" else "")
    )


def _check_options(options: Mapping[str, Any]) -> None:
    for name, value in options.items():
        if value is None or name not in _OPTION_KINDS:
            continue
        kind, words = _OPTION_KINDS[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ApiTypeError(f"{name} must be {words}, not {type(value).__name__}.")
        if isinstance(value, Mapping) and not all(isinstance(key, str) for key in value):
            raise ApiTypeError(f"{name} must be a dict whose keys are strings.")


def host_of(options: Mapping[str, Any], configuration: Configuration) -> str:
    """Return the base URL that a call goes to."""
    index = options.get("_host_index")
    if index is None or (index == 0 and configuration.server_index is None):
        return configuration.host  # 0 is the default of stock: it must not lead past a host that was set
    return configuration.get_host_from_settings(index)
