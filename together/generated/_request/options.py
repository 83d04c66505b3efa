"""Part the keywords of a call into fields of the body and options, check the options, find the host that they name."""

from __future__ import annotations

from collections.abc import Mapping
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
    operation: Operation[Any, Any], arguments: Mapping[str, Any], keywords: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the fields of the body among the keywords of a call, and check the options.

    Raises:
        ApiTypeError: One of them does not exist, or an option is of the wrong type; names the nearest name there is.
    """
    fields = {name: value for name, value in keywords.items() if name not in OPTION_NAMES}
    if fields:
        model = model_of(operation.body.type) if operation.body is not None else None
        known = field_facts(model).field_of if model is not None else {}
        for name in fields:
            if name not in known:
                more = " A field that this client does not know can be sent with _extra_body."
                raise ApiTypeError(
                    f"{operation.id}() has no argument {name!r}"
                    f"{did_you_mean(name, [*arguments, *known, *OPTION_NAMES])}"
                    f" Its options are {', '.join(sorted(OPTION_NAMES))}." + (more if known and name[:1] != "_" else "")
                )
    _check_options(keywords)
    return fields


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
