"""List the servers of the API, and find the base URL that a setting means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import NotRequired, TypedDict

from together.generated._checks import check_url, of_type
from together.generated.exceptions import ApiValueError

BASE_URL_VARIABLE = "TOGETHER_BASE_URL"


class HostSettingVariable(TypedDict):
    """A variable in the URL of a server."""

    description: str
    default_value: str
    enum_values: list[str]


class HostSetting(TypedDict):
    """A server that the API's description names."""

    url: str
    description: str
    variables: NotRequired[dict[str, HostSettingVariable]]


SERVERS: tuple[HostSetting, ...] = (
    {"url": "https://api.together.xyz/v1", "description": "The default host."},
    {"url": "https://api.together.ai/v1", "description": "The newer host of the same service."},
)
"""The servers of `openapi.yaml`, in its order."""


def url_of_server(servers: Sequence[HostSetting], index: int, variables: Mapping[str, str]) -> str:
    """Return the URL of a server, its variables filled in.

    Args:
        servers: The servers to choose from.
        index: Which of them.
        variables: Values for the variables in its URL; the others take their defaults.

    Raises:
        ApiValueError: There is no such server, or a variable has a value that it does not allow.
    """
    if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(servers):
        raise ApiValueError(
            f"server_index {index!r} names no server: use 0 to {len(servers) - 1}, or set host to another URL."
        )
    url = servers[index]["url"]
    for name, variable in servers[index].get("variables", {}).items():
        value = variables.get(name, variable["default_value"])
        allowed = variable.get("enum_values")
        if allowed and value not in allowed:
            raise ApiValueError(f"server_variables: {name} is {value!r}, but must be one of {allowed}.")
        url = url.replace("{" + name + "}", value)
    return url


def with_version(url: str) -> str:
    """Return the base URL of a server of the API with its path, which is easily forgotten; other URLs as they are."""
    origin = url.lower().removesuffix(":443")
    return f"{url}/v1" if any(origin == server["url"].removesuffix("/v1") for server in SERVERS) else url


def base_url_from_environment(value: str) -> str:
    """Return the base URL that `TOGETHER_BASE_URL` means; `/v1` is added, as other clients write it without."""
    url = check_url(value, BASE_URL_VARIABLE)
    return url if url.endswith("/v1") else f"{url}/v1"


def check_server_variables(value: Any, name: str) -> None:
    """Check values for the variables in the URLs of servers."""
    known = {variable for server in SERVERS for variable in server.get("variables", {})}
    of_type(Mapping, "a mapping")(value, name)
    for variable in value:
        if variable not in known:
            raise ApiValueError(f"{name}: no server has a variable {variable!r}; set host instead.")
