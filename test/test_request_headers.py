"""The headers of a request: exactly which, which win, and the authorization."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest
from aiohttp import ClientRequest
from support.client import (
    OK,
    REQUEST,
    TOKEN,
    all_that_it_tells,
    call,
    config,
    error_of,
    header_of,
    headers_of,
    within_bound,
)
from support.raw_server import RawServer
from support.request import BODY, refusal, sent

from together.generated import ApiClient, ApiValueError, ChatApi, Configuration
from together.generated._request.build import build_request
from together.generated._request.template import RequestTemplates
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.api_client import USER_AGENT
from together.generated.operation import RequestOptions

# -- headers


@pytest.mark.parametrize("name", ["user-agent", "USER-AGENT", "User-Agent"])
async def test_own_headers_win_over_defaults_in_any_case(name: str) -> None:
    assert (await sent(BODY, _headers={name: "mine/1"})).header("user-agent") == ["mine/1"]


def test_a_request_has_each_header_once() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    options: RequestOptions = {"_headers": {"ACCEPT": "a", "x-b": "own"}, "_content_type": "c"}
    defaults = {"X-B": "default", "accept": "default"}
    request = build_request(CHAT_COMPLETIONS, (BODY,), options, configuration, defaults, RequestTemplates())
    assert request.headers == {"Content-Type": "c", "ACCEPT": "a", "x-b": "own"}


async def test_default_headers_are_kept_beside_own_ones() -> None:
    request = await sent(BODY, default_headers={"X-Team": "blue"}, _headers={"x-trace": "7"})
    assert (request.header("X-Team"), request.header("X-Trace")) == (["blue"], ["7"])


async def test_own_accept_and_content_type_headers_win() -> None:
    own = {"accept": "application/vnd.own+json", "content-type": "application/json; charset=utf-8"}
    request = await sent(BODY, _headers=own)
    assert {name: request.header(name) for name in own} == {name: [value] for name, value in own.items()}


async def test_the_content_type_option_replaces_the_default() -> None:
    for default_headers in ({}, {"content-type": "text/plain"}):
        request = await sent(BODY, default_headers=default_headers, _content_type="application/vnd.own+json")
        assert request.header("content-type") == ["application/vnd.own+json"]


async def test_a_plain_call_asks_for_json_once() -> None:
    request = await sent(BODY)
    assert (request.header("accept"), request.header("content-type")) == (["application/json"], ["application/json"])


class Texts(str, Enum):
    """A string and an enum, which Python writes as `Texts.HIGH`."""

    HIGH = "high"
    NAME = "x-a"


@pytest.mark.parametrize(
    ("given", "name", "value"),
    [
        ({"_headers": {"x-a": Texts.HIGH}}, "x-a", "high"),
        ({"_headers": {Texts.NAME: "high"}}, "x-a", "high"),
        ({"default_headers": {"x-a": Texts.HIGH}}, "x-a", "high"),
        ({"_content_type": Texts.HIGH}, "content-type", "high"),
        ({"_request_auth": {"in": "header", "key": Texts.NAME, "value": Texts.HIGH}}, "x-a", "high"),
        ({"_request_auth": {"in": "cookie", "key": Texts.NAME, "value": Texts.HIGH}}, "cookie", "x-a=high"),
        ({"settings": {"access_token": Texts.HIGH}}, "authorization", "Bearer high"),
        ({"settings": {"access_token": lambda: Texts.HIGH}}, "authorization", "Bearer high"),
    ],
)
async def test_an_enum_of_strings_is_sent_as_its_value(given: Any, name: str, value: str) -> None:
    assert (await sent(BODY, **given)).header(name) == [value]


async def test_an_enum_of_strings_is_the_same_header_as_its_value() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        for text in (Texts.HIGH, "high"):
            await ChatApi(client).chat_completions(REQUEST, _headers={"X-A": text})
    assert [header_of(request, "X-A") for request in server.requests] == ["high", "high"]


INJECTIONS = ["a\r\nx-evil: 1", "a\nb", "a\rb", "a\0b", "\x1b[31m", "a\x7f", "a\udc80"]


@pytest.mark.parametrize("value", INJECTIONS)
@pytest.mark.parametrize(
    "given",
    [
        lambda value: {"_headers": {"x-a": value}},
        lambda value: {"_content_type": value},
        lambda value: {"default_headers": {"x-a": value}},
        lambda value: {"_request_auth": {"in": "header", "key": "x-key", "value": value}},
        lambda value: {"_request_auth": {"in": "cookie", "key": "k", "value": value}},
    ],
    ids=["_headers", "_content_type", "default_headers", "_request_auth", "cookie"],
)
async def test_a_header_value_with_control_characters_is_refused(given: Any, value: str) -> None:
    message = await refusal(ApiValueError, BODY, **given(value))
    assert "contains a line break or control character" in message
    assert "evil" not in message


@pytest.mark.parametrize("name", ["", "x a", "x:a", "x\r\ny", "ü", "x\0"])
@pytest.mark.parametrize(
    "given",
    [
        lambda name: {"_headers": {name: "1"}},
        lambda name: {"default_headers": {name: "1"}},
        lambda name: {"_request_auth": {"in": "header", "key": name, "value": "1"}},
    ],
    ids=["_headers", "default_headers", "_request_auth"],
)
async def test_what_is_no_header_name_is_refused(given: Any, name: str) -> None:
    assert "is not the name of a header" in await refusal(ApiValueError, BODY, **given(name))


async def test_header_values_may_hold_tabs_and_any_printable_text() -> None:
    assert (await sent(BODY, _headers={"x-a": "a\tb, ü 語"})).header("x-a") == ["a\tb, ü 語"]


# -- authorization


async def test_the_configured_token_is_sent_as_bearer() -> None:
    assert (await sent(BODY)).header("authorization") == [f"Bearer {TOKEN}"]


@pytest.mark.parametrize(
    ("auth", "header", "query"),
    [
        ({"type": "bearer", "in": "header", "key": "Authorization", "value": "Bearer other"}, ["Bearer other"], ""),
        ({"in": "header", "key": "authorization", "value": "Basic eA=="}, ["Basic eA=="], ""),
        ({"in": "query", "key": "api key", "value": "a&b=c d"}, [], "api%20key=a%26b%3Dc%20d"),
        ({"in": "cookie", "key": "sid", "value": "sid=1"}, [], ""),
    ],
)
async def test_request_auth_takes_the_place_of_the_token(auth: Any, header: list[str], query: str) -> None:
    request = await sent(BODY, _request_auth=auth)
    assert (request.header("authorization"), request.query) == (header, query)
    assert request.header("cookie") == (["sid=1"] if auth["in"] == "cookie" else [])
    assert TOKEN.encode() not in request.raw


async def test_the_entries_of_auth_settings_are_request_auth() -> None:
    auth = Configuration(host="http://h/v1", access_token="other").auth_settings()["bearerAuth"]
    assert (await sent(BODY, _request_auth=auth)).header("authorization") == ["Bearer other"]


@pytest.mark.parametrize(
    "given", [{"_headers": {"AUTHORIZATION": "mine"}}, {"default_headers": {"authorization": "mine"}}]
)
async def test_an_authorization_header_of_the_callers_own_wins(given: Any) -> None:
    request = await sent(BODY, settings={"access_token": None}, **given)
    assert request.header("authorization") == ["mine"]


async def test_own_headers_win_over_request_auth() -> None:
    auth = {"in": "header", "key": "Authorization", "value": "a"}
    request = await sent(BODY, _request_auth=auth, _headers={"authorization": "b"})
    assert request.header("authorization") == ["b"]


# -- what is sent


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
async def test_the_headers_of_a_call_are_exactly_these(stream: bool) -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        if stream:
            await error_of(ChatApi(client).chat_completions_stream(REQUEST))
        else:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    request = server.requests[0]
    body = request.partition(b"\r\n\r\n")[2]
    assert sorted(headers_of(request)) == [
        ("Accept", "text/event-stream" if stream else "application/json"),
        ("Accept-Encoding", "gzip, deflate"),
        ("Authorization", f"Bearer {TOKEN}"),
        ("Content-Length", str(len(body))),
        ("Content-Type", "application/json"),
        ("Host", f"127.0.0.1:{server.port}"),
        ("User-Agent", USER_AGENT),
    ]
    assert request.startswith(b"POST /v1/chat/completions HTTP/1.1\r\n")


async def test_the_headers_do_not_tell_which_compression_packages_are_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    all_of_them = {"Accept-Encoding": "gzip, deflate, br, zstd"}
    monkeypatch.setattr(ClientRequest, "DEFAULT_HEADERS", all_of_them)
    async with RawServer(OK) as server:
        await call(config(server))
    assert header_of(server.requests[0], "Accept-Encoding") == "gzip, deflate"


async def test_a_header_that_no_encoding_has_is_refused_before_a_byte_is_sent() -> None:
    async with RawServer(OK) as server:
        error = await error_of(call(config(server), _headers={"X-Team": "\ud800"}))
    assert isinstance(error, ApiValueError)
    assert "X-Team" in str(error)
    assert TOKEN not in all_that_it_tells(error)
    assert server.accepted == 0
