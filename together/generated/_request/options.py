"""Check the options of a call, and find the host that they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from together.generated.exceptions import ApiTypeError
from together.generated.model import did_you_mean
from together.generated.operation import OPTION_NAMES, Operation, RequestOptions

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


def check_options(operation: Operation[Any, Any], arguments: Mapping[str, Any], options: Mapping[str, Any]) -> None:
    """Raise for an option that does not exist or is of the wrong type.

    Raises:
        ApiTypeError: Names the option, and the nearest name there is.
    """
    for name, value in options.items():
        if name not in OPTION_NAMES:
            raise ApiTypeError(
                f"{operation.id}() has no argument {name!r}{did_you_mean(name, [*arguments, *OPTION_NAMES])}"
                f" Its options are {', '.join(sorted(OPTION_NAMES))}."
            )
        if value is None or name not in _OPTION_KINDS:
            continue
        kind, words = _OPTION_KINDS[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise ApiTypeError(f"{name} must be {words}, not {type(value).__name__}.")
        if isinstance(value, Mapping) and not all(isinstance(key, str) for key in value):
            raise ApiTypeError(f"{name} must be a dict whose keys are strings.")


def host_of(options: RequestOptions, configuration: Configuration) -> str:
    """Return the base URL that a call goes to."""
    index = options.get("_host_index")
    if index is None or (index == 0 and configuration.server_index is None):
        return configuration.host  # 0 is the default of stock: it must not lead past a host that was set
    return configuration.get_host_from_settings(index)
