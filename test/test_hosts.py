"""The host of a client: servers of the document, variables, and wrong hosts."""

from __future__ import annotations

from typing import Any

import pytest
from spec_examples import document
from support.client import OK, REQUEST, TOKEN, call, within_bound
from support.raw_server import RawServer

from together.generated import ApiClient, ApiValueError, ChatApi, Configuration, _hosts
from together.generated import configuration as configuration_module
from together.generated._hosts import SERVERS, HostSetting

DEFAULT_HOST = "https://api.together.xyz/v1"


def test_without_settings_the_first_server_of_the_description_is_called() -> None:
    configuration = Configuration()
    assert configuration.host == DEFAULT_HOST
    assert configuration.server_index == 0
    assert configuration.access_token is None


def test_the_servers_are_those_of_the_openapi_document() -> None:
    assert [{"url": one["url"], "description": one["description"]} for one in document()["servers"]] == list(SERVERS)
    assert Configuration().get_host_settings() == list(SERVERS)


def test_the_list_of_servers_can_be_changed_without_changing_the_client() -> None:
    Configuration().get_host_settings()[0]["url"] = "https://elsewhere.example"
    assert Configuration().host == DEFAULT_HOST


async def test_a_host_is_called_under_its_path_with_or_without_slashes_at_its_end() -> None:
    async with RawServer(OK) as server:
        for host in (f"http://127.0.0.1:{server.port}/some/path", f"HTTP://127.0.0.1:{server.port}/some/path//"):
            await call(Configuration(host=host, access_token=TOKEN))
    lines = {request.partition(b"\r\n")[0] for request in server.requests}
    assert lines == {b"POST /some/path/chat/completions HTTP/1.1"}


async def test_a_host_assigned_later_is_called_from_then_on() -> None:
    async with RawServer(OK) as first, RawServer(OK) as second:
        configuration = Configuration(host=first.url, access_token=TOKEN)
        async with ApiClient(configuration) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
            configuration.host = second.url
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    assert (len(first.requests), len(second.requests)) == (1, 1)


def test_a_host_assigned_later_wins_over_the_server_index_and_the_other_way_round() -> None:
    configuration = Configuration(server_index=1)
    configuration.host = "http://localhost:1/v1"
    assert (configuration.host, configuration.server_index) == ("http://localhost:1/v1", None)
    configuration.server_index = 1
    assert (configuration.host, configuration.server_index) == (SERVERS[1]["url"], 1)


async def test_server_index_chooses_among_the_servers_of_the_description(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as first, RawServer(OK) as second:
        settings: tuple[HostSetting, ...] = (
            {"url": first.url, "description": "one"},
            {"url": second.url, "description": "two"},
        )
        monkeypatch.setattr(configuration_module, "SERVERS", settings)
        monkeypatch.setattr(_hosts, "SERVERS", settings)
        await call(Configuration(server_index=1, access_token=TOKEN))
        assert (len(first.requests), len(second.requests)) == (0, 1)
        await call(Configuration(access_token=TOKEN), _host_index=1)
        assert (len(first.requests), len(second.requests)) == (0, 2)
        await call(Configuration(access_token=TOKEN, ignore_operation_servers=True))
        assert (len(first.requests), len(second.requests)) == (1, 2)


async def test_server_variables_are_filled_into_the_servers_url(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RawServer(OK) as server:
        port = str(server.port)
        settings: tuple[HostSetting, ...] = (
            {
                "url": "http://127.0.0.1:{port}/{version}",
                "description": "",
                "variables": {
                    "port": {"description": "", "default_value": "1", "enum_values": []},
                    "version": {"description": "", "default_value": "v9", "enum_values": ["v8", "v9"]},
                },
            },
        )
        monkeypatch.setattr(configuration_module, "SERVERS", settings)
        monkeypatch.setattr(_hosts, "SERVERS", settings)
        await call(Configuration(server_variables={"port": port}, access_token=TOKEN))
        assert server.requests[0].startswith(b"POST /v9/chat/completions")
        await call(Configuration(server_variables={"port": port, "version": "v8"}, access_token=TOKEN))
        assert server.requests[1].startswith(b"POST /v8/chat/completions")
        with pytest.raises(ApiValueError, match=r"server_variables: version is 'v7', but must be one of"):
            Configuration(server_variables={"version": "v7"})


def test_a_server_variable_that_no_server_has_is_refused() -> None:
    with pytest.raises(ApiValueError, match=r"server_variables: .*'region'.*set host"):
        Configuration(server_variables={"region": "eu"})
    configuration = Configuration()
    with pytest.raises(ApiValueError, match="server_variables"):
        configuration.server_variables = {"region": "eu"}


def test_get_host_from_settings_gives_the_url_of_each_server() -> None:
    configuration = Configuration(host="http://localhost:1/v1")
    assert [configuration.get_host_from_settings(index) for index in range(len(SERVERS))] == [
        server["url"] for server in SERVERS
    ]
    assert configuration.get_host_from_settings(None) == "http://localhost:1/v1"
    own: list[HostSetting] = [
        {
            "url": "https://{region}.example",
            "description": "",
            "variables": {"region": {"description": "", "default_value": "eu", "enum_values": ["eu", "us"]}},
        }
    ]
    assert configuration.get_host_from_settings(0, servers=own) == "https://eu.example"
    assert configuration.get_host_from_settings(0, {"region": "us"}, own) == "https://us.example"


@pytest.mark.parametrize("index", [len(SERVERS), 99, -1, "0", 1.0, True])
def test_an_unknown_server_index_is_refused_and_the_known_ones_are_named(index: Any) -> None:
    message = rf"server_index {index!r} names no server: use 0 to {len(SERVERS) - 1}"
    with pytest.raises(ApiValueError, match=message):
        Configuration(server_index=index)
    configuration = Configuration()
    with pytest.raises(ApiValueError, match=message):
        configuration.server_index = index
    with pytest.raises(ApiValueError, match=message):
        configuration.get_host_from_settings(index)
    assert configuration.host == DEFAULT_HOST


def test_host_and_server_index_together_are_refused() -> None:
    with pytest.raises(ApiValueError, match="host and server_index"):
        Configuration(host="http://localhost:1/v1", server_index=0)


WRONG_HOSTS: list[tuple[Any, str]] = [
    ("api.together.xyz/v1", r"does not start with http:// or https://"),
    ("localhost:8080", r"does not start with http:// or https://"),
    ("//api.together.xyz", r"does not start with http:// or https://"),
    ("ftp://api.together.xyz", r"does not start with http:// or https://"),
    ("", r"does not start with http:// or https://"),
    ("http://", r"names no host"),
    ("http://:8080/v1", r"names no host"),
    ("https://api.together.xyz /v1", r"contains a blank"),
    (" https://api.together.xyz/v1", r"contains a blank"),
    ("https://api.together.xyz/v1\n", r"line break"),
    ("https://käse.example/v1", r"character that no URL has"),
    ("https://api.together.xyz\\v1", r"character that no URL has"),
    ("https://api.together.xyz/v1?key=1", r"no query"),
    ("https://api.together.xyz/v1?", r"no query"),
    ("https://api.together.xyz/v1#top", r"no fragment"),
    ("http://localhost:99999/v1", r"not a valid URL"),
    ("http://localhost:port/v1", r"not a valid URL"),
    ("http://localhost:0/v1", r"no port"),
    ("http://[::1/v1", r"not a valid URL"),
    (f"https://me:{TOKEN}@api.together.xyz/v1", r"user name or password: use access_token"),
    (f"https://{TOKEN}@api.together.xyz/v1", r"user name or password: use access_token"),
    (f"me:{TOKEN}/2@api.together.xyz/v1", r"does not start with"),
    (b"https://api.together.xyz/v1", r"must be a string, not bytes"),
    (8080, r"must be a string, not int"),
    (["https://api.together.xyz/v1"], r"must be a string, not list"),
]


@pytest.mark.parametrize(("value", "message"), WRONG_HOSTS)
def test_a_wrong_host_is_refused_with_an_example_of_a_right_one(value: Any, message: str) -> None:
    with pytest.raises(ApiValueError, match=rf"^host .*{message}") as caught:
        Configuration(host=value)
    assert "https://api.together.xyz/v1" in str(caught.value) or "use access_token" in str(caught.value)
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(("value", "message"), WRONG_HOSTS)
def test_a_wrong_host_is_refused_when_it_is_assigned_and_the_old_one_stays(value: Any, message: str) -> None:
    configuration = Configuration(host="http://localhost:1/v1")
    with pytest.raises(ApiValueError, match=rf"^host .*{message}"):
        configuration.host = value
    assert configuration.host == "http://localhost:1/v1"
