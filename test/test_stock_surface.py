"""The attributes and habits of stock's clients: each works, or raises an error that names what to use."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import pkgutil
import re
import subprocess
import sys
import time
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime, timezone
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any
from uuid import UUID

import aiohttp
import pytest
import urllib3
from pydantic import SecretStr
from support.client import OK, REQUEST, TOKEN, header_of, within_bound
from support.raw_server import RawServer, http
from support.request import ANSWER, BODY, refusal, sent

import together.generated
from together.generated import (
    ApiAttributeError,
    ApiClient,
    ApiException,
    ApiTypeError,
    ApiValueError,
    AudioApi,
    ByteStream,
    ChatApi,
    ChatCompletionChunk,
    ChatCompletionRequest,
    ChatCompletionResponse,
    ChatCompletionUserMessageParam,
    Configuration,
    FilesApi,
    Model,
    NotFoundException,
    RateLimitException,
    Stream,
    ToolRun,
    UsageData,
    dicts,
)
from together.generated.api_response import ApiResponse

ROOT = Path(__file__).parents[1]


def a_client(url: str) -> ApiClient:
    return ApiClient(Configuration(host=url, access_token=TOKEN))


# -- answers


async def an_answer() -> ApiResponse[Any]:
    body = json.dumps(ANSWER).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: %d\r\n\r\n%b"
    async with RawServer(answer % (len(body), body)) as server:
        configuration = Configuration(host=server.url, access_token=TOKEN)
        async with ApiClient(configuration) as client:
            return await within_bound(ChatApi(client).chat_completions_with_http_info(REQUEST))


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda info: pickle.loads(pickle.dumps(info))])
async def test_an_answer_with_its_headers_can_be_copied_and_pickled(again: Any) -> None:
    info = await an_answer()
    twin = again(info)
    assert twin == info
    assert twin.headers.getall("x-a") == ["1", "2"]
    assert (twin.headers["CONTENT-TYPE"], twin.rate_limit) == ("application/json", info.rate_limit)


async def test_an_answer_can_be_made_a_dict() -> None:
    info = await an_answer()
    fields = dataclasses.asdict(info)
    assert (fields["status_code"], fields["headers"]["x-a"], fields["data"]) == (200, "1", info.data)


def test_a_test_makes_an_answer_of_its_own_as_with_stock() -> None:
    bare = ApiResponse(status_code=200, data=5, raw_data=b"5")
    assert (bare.data, dict(bare.headers), bare.rate_limit.limit) == (5, {}, None)
    assert ApiResponse(status_code=200, headers=None, data=5, raw_data=b"5") == bare  # type: ignore[arg-type]
    full = ApiResponse(status_code=200, headers={"X-RateLimit-Limit": "3"}, data=5, raw_data=b"5")  # type: ignore[arg-type]
    assert (full.headers["x-ratelimit-limit"], full.rate_limit.limit) == ("3", 3)


def test_a_test_makes_an_error_of_a_response_of_its_own_as_with_stock() -> None:
    fake: Any = SimpleNamespace(status=404, reason="Not Found", data=b"x", headers={"a": "b"})
    with pytest.raises(NotFoundException) as caught:
        ApiException.from_response(http_resp=fake, body=None, data=None)
    error = caught.value
    assert (error.status, error.body, error.headers, error.method, str(error)) == (
        404,
        "x",
        {"a": "b"},
        None,
        "404 Not Found",
    )


# -- authorization, headers, cookies


async def cookies_sent(*, client_cookie: str | None = None, **options: Any) -> str | None:
    async with RawServer(OK) as server:
        configuration = Configuration(host=server.url, access_token=TOKEN)
        async with ApiClient(configuration, cookie=client_cookie) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST, **options))
        return header_of(server.requests[0], "cookie")


@pytest.mark.parametrize(
    ("own", "auth", "expected"),
    [
        (None, {"key": "session", "value": "two"}, "session=two"),
        ("a=1", {"key": "session", "value": "two"}, "a=1; session=two"),
        ("a=1; session=one; b=2", {"key": "session", "value": "two"}, "a=1; b=2; session=two"),
        ("a=1", {"key": "session", "value": "session=two"}, "a=1; session=two"),
    ],
)
async def test_request_auth_in_a_cookie_stands_beside_the_clients_own(own: Any, auth: Any, expected: str) -> None:
    assert await cookies_sent(client_cookie=own, _request_auth={"in": "cookie", **auth}) == expected


async def test_request_auth_in_a_cookie_stands_beside_cookies_of_the_call() -> None:
    cookie = {"in": "cookie", "key": "session", "value": "two"}
    assert await cookies_sent(_headers={"Cookie": "a=1"}, _request_auth=cookie) == "a=1; session=two"


async def test_what_is_no_cookie_is_refused() -> None:
    for auth in ({"in": "cookie", "value": "a=1"}, {"in": "cookie", "key": "a;b", "value": "1"}):
        assert "_request_auth" in await refusal(ApiValueError, BODY, _request_auth=auth)


class OwnAuth(Configuration):
    """Settings of a caller that authorize in a way of their own."""

    entries: typing.ClassVar[Any] = {}

    def auth_settings(self) -> Any:
        return self.entries


async def request_with(entries: Any, *, instance: bool = False, **options: Any) -> bytes:
    """Return the request of a client whose configuration has these `auth_settings()`."""
    async with RawServer(OK) as server:
        kind = Configuration if instance else type("OwnAuth", (OwnAuth,), {"entries": entries})
        configuration = kind(host=server.url, access_token=TOKEN)
        if instance:
            configuration.auth_settings = lambda: entries
        async with ApiClient(configuration, cookie="a=1") as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST, **options))
    return server.requests[0]


@pytest.mark.parametrize("instance", [False, True])
async def test_auth_settings_of_a_subclass_are_what_authorizes(instance: bool) -> None:
    entries = {
        "bearerAuth": {"type": "apiKey", "in": "header", "key": "X-Api-Key", "value": "k-1"},
        "signature": {"type": "apiKey", "in": "query", "key": "sign", "value": "a/b"},
        "session": {"type": "apiKey", "in": "cookie", "key": "session", "value": "two"},
    }
    request = await request_with(entries, instance=instance)
    assert (header_of(request, "X-Api-Key"), header_of(request, "Authorization")) == ("k-1", None)
    assert header_of(request, "Cookie") == "a=1; session=two"
    assert request.split()[1].endswith(b"?sign=a%2Fb")
    assert header_of(await request_with({}, instance=instance), "Authorization") is None


async def test_request_auth_and_headers_win_over_auth_settings_of_a_subclass() -> None:
    bearer = {"bearerAuth": {"type": "bearer", "in": "header", "key": "Authorization", "value": "Bearer of-settings"}}
    one: Any = {"type": "apiKey", "in": "header", "key": "X-One", "value": "1"}
    assert header_of(await request_with(bearer), "Authorization") == "Bearer of-settings"
    by_option = await request_with(bearer, _request_auth=one)
    assert (header_of(by_option, "X-One"), header_of(by_option, "Authorization")) == ("1", None)
    by_header = await request_with(bearer, _headers={"authorization": "Bearer of-call"})
    assert header_of(by_header, "Authorization") == "Bearer of-call"


@pytest.mark.parametrize("entries", [None, ["x"], {"bearerAuth": None}, {"bearerAuth": {"in": "header"}}])
async def test_auth_settings_that_cannot_be_sent_are_told(entries: Any) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match=r"auth_settings\(\) of OwnAuth"):
        await request_with(entries)


async def test_an_empty_request_auth_means_the_configured_token() -> None:
    assert (await sent(BODY, _request_auth={})).header("authorization") == [f"Bearer {TOKEN}"]


async def test_a_cookie_can_be_assigned_and_taken_away() -> None:
    async with RawServer(OK) as server:
        async with ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
            for value in ("a=1", None, "b=2"):
                client.cookie = value
                assert client.cookie == value
                await within_bound(ChatApi(client).chat_completions(REQUEST))
        assert [header_of(request, "cookie") for request in server.requests] == ["a=1", None, "b=2"]
    with pytest.raises(ApiTypeError, match="Cookie"):
        client.cookie = 5  # type: ignore[assignment]


async def test_the_content_type_option_wins_over_a_header() -> None:
    request = await sent(BODY, _content_type="application/a+json", _headers={"content-type": "application/b+json"})
    assert request.header("content-type") == ["application/a+json"]
    assert (await sent(BODY, _content_type="")).header("content-type") == ["application/json"]


@pytest.mark.parametrize("own", ["multipart/form-data", ""])
async def test_the_content_type_of_a_form_can_be_named(own: str) -> None:
    async with RawServer(http(body=b'{"text": "a"}')) as server, a_client(server.url) as client:
        call = AudioApi(client).audio_transcriptions(file=b"x", model="m", _content_type=own)
        assert (await within_bound(call)).text == "a"
    assert str(header_of(server.requests[0], "content-type")).startswith("multipart/form-data; boundary=")


@pytest.mark.parametrize("value", [True, 1, None, b"x", ["a"]])
async def test_a_header_that_is_no_string_is_refused_by_name(value: Any) -> None:
    assert "'x-debug' must be a string" in await refusal(ApiTypeError, BODY, _headers={"x-debug": value})
    assert "'x-debug' must be a string" in await refusal(ApiTypeError, BODY, default_headers={"x-debug": value})
    for make in (ApiClient().set_default_header, lambda *header: ApiClient(None, *header)):
        if value is not None:
            with pytest.raises(ApiTypeError, match="'x-debug' must be a string"):
                make("x-debug", value)


# -- models


async def test_additional_properties_are_fields_beside_the_others() -> None:
    unknown: dict[str, Any] = {"additional_properties": {"brand_new": {"a": [1, None]}}}
    message = ChatCompletionUserMessageParam(content="x", **unknown)
    assert message.additional_properties == {"brand_new": {"a": [1, None]}}
    request = ChatCompletionRequest(model="m", messages=[message], **unknown)
    assert (await sent(request)).json == {
        "model": "m",
        "messages": [{"role": "user", "content": "x", "brand_new": {"a": [1, None]}}],
        "brand_new": {"a": [1, None]},
    }
    for model in (message, request):
        model.additional_properties = {"other": 1}
        assert model.additional_properties == {"other": 1}
    assert (await sent(request)).json == {
        "model": "m",
        "messages": [{"role": "user", "content": "x", "other": 1}],
        "other": 1,
    }
    given: dict[str, Any] = {}
    request.additional_properties = given
    request.additional_properties["more"] = 2
    assert (request.to_dict().get("more"), given) == (2, {})


@pytest.mark.parametrize("wrong", [5, None, [("a", 1)], {1: 2}, {"model": "n"}])
def test_additional_properties_that_are_none_are_refused(wrong: Any) -> None:
    fields: dict[str, Any] = {**BODY, "additional_properties": wrong}
    with pytest.raises(ApiTypeError, match="additional_properties"):
        ChatCompletionRequest(**fields)
    made = ChatCompletionRequest(**BODY)
    with pytest.raises(ApiTypeError, match="additional_properties"):
        made.additional_properties = wrong
    assert made.to_dict() == BODY


def test_a_misspelt_field_beside_additional_properties_is_refused() -> None:
    fields: dict[str, Any] = {**BODY, "temprature": 1, "additional_properties": {}}
    with pytest.raises(ApiTypeError, match="did you mean 'temperature'"):
        ChatCompletionRequest(**fields)


def test_a_model_from_a_dict_is_never_none_to_type_checkers() -> None:
    total: int = UsageData.from_dict({"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}).total_tokens
    model: str = ChatCompletionRequest.from_json('{"model": "m", "messages": []}').model
    assert (total, model) == (3, "m")
    wrong: Any
    for wrong in (5, {}, ["{}"]):
        with pytest.raises(ApiTypeError, match="from_json"):
            UsageData.from_json(wrong)


# -- settings


@pytest.mark.parametrize(
    ("name", "value", "instead"),
    [
        ("api_key", {"bearerAuth": TOKEN}, "access_token"),
        ("api_key_prefix", {"bearerAuth": "Token"}, "access_token"),
        ("refresh_api_key_hook", print, "access_token"),
        ("username", "somebody", "access_token"),
        ("password", TOKEN, "access_token"),
        ("server_operation_index", {0: 1}, "server_index"),
        ("server_operation_variables", {0: {"a": "b"}}, "server_variables"),
    ],
)
def test_a_replaced_setting_raises_when_it_is_assigned_or_read(name: str, value: Any, instead: str) -> None:
    configuration = Configuration()
    with pytest.raises(ApiTypeError, match=f"does not take {name}: .*{instead}") as assigned:
        setattr(configuration, name, value)
    with pytest.raises(ApiAttributeError, match=f"has no {name}: .*{instead}"):
        getattr(configuration, name)
    setattr(configuration, name, None)  # stock's default
    assert TOKEN not in str(assigned.value)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("acces_token", "has no setting 'acces_token'; did you mean 'access_token'"),
        ("hosts", "did you mean 'host'"),
        ("temp_folder_path", "does not take temp_folder_path: a file is written where you say"),
    ],
)
def test_a_setting_that_does_not_exist_is_refused(name: str, message: str) -> None:
    with pytest.raises(ApiAttributeError, match=message):
        setattr(Configuration(), name, "x")
    with pytest.raises(AttributeError):
        getattr(Configuration(), name)


def test_a_subclass_keeps_more_in_a_configuration_as_with_stock() -> None:
    class Own(Configuration):
        """A configuration of a program that keeps more in it."""

        def __init__(self, tenant: str, **keywords: Any) -> None:
            super().__init__(**keywords)
            self.tenant = tenant

    own = Own("a", access_token=TOKEN)
    assert (own.tenant, copy.deepcopy(own).tenant) == ("a", "a")
    for name in ("api_key", "base_url"):
        with pytest.raises((ApiTypeError, ApiAttributeError), match=name):
            setattr(own, name, {"a": "b"})


def test_a_log_format_that_is_set_after_the_file_counts(tmp_path: Path) -> None:
    configuration = Configuration()
    logger = configuration.logger["package_logger"]
    configuration.logger_file = str(tmp_path / "log")
    configuration.logger_format = "<%(message)s>"
    try:
        logger.error("x")
    finally:
        configuration.logger_file = None
    assert (tmp_path / "log").read_text(encoding="utf-8") == "<x>\n"


def test_each_keyword_of_the_constructor_can_be_assigned() -> None:
    configuration = Configuration(access_token=TOKEN)
    for name in typing.get_type_hints(Configuration.__init__):
        if name not in (
            "return",
            "host",
            "server_index",
            "unknown",
            "debug",
        ):  # which sets the level of a logger for all
            setattr(configuration, name, getattr(configuration, name, None))
    configuration.logger_format = "%(message)s"
    configuration.logger_file = None


async def test_another_configuration_of_a_client_counts_from_the_next_call() -> None:
    async with RawServer(OK) as first, RawServer(OK) as second, a_client(first.url) as client:
        same = client.with_options()
        await within_bound(ChatApi(client).chat_completions(REQUEST))
        client.configuration = Configuration(host=second.url, access_token="another")
        await within_bound(ChatApi(client).chat_completions(REQUEST))
        await within_bound(ChatApi(same).chat_completions(REQUEST))
    assert [header_of(request, "authorization") for request in first.requests] == [f"Bearer {TOKEN}"] * 2
    assert [header_of(request, "authorization") for request in second.requests] == ["Bearer another"]


def test_another_configuration_that_cannot_count_is_refused() -> None:
    client = ApiClient(Configuration())
    before = client.configuration
    with pytest.raises(ApiValueError, match=r"verify_ssl, proxy: .* make another ApiClient"):
        client.configuration = Configuration(verify_ssl=False, proxy="http://localhost:1")
    with pytest.raises(ApiTypeError, match="must be a Configuration, not int"):
        client.configuration = 5  # type: ignore[assignment]
    assert client.configuration is before


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("access_token", r"client\.configuration\.access_token"),
        ("timeout", r"client\.configuration\.timeout"),
        ("api_key", "access_token="),
        ("base_url", "host="),
        ("session", "session="),
    ],
)
def test_a_setting_that_is_assigned_to_a_client_is_told(name: str, way: str) -> None:
    class Own(ApiClient):
        """A client of a program that keeps more in it."""

    with pytest.raises(ApiAttributeError, match=f"has no attribute '{name}': use .*{way}"):
        setattr(ApiClient(Configuration()), name, 5)
    for client in (ApiClient(Configuration()), Own(Configuration())):
        client.note = 5  # type: ignore[attr-defined]
        assert client.note == 5  # type: ignore[attr-defined]
    setattr(client, name, 5)
    assert getattr(client, name) == 5


def test_client_side_validation_of_a_client_is_that_of_its_settings() -> None:
    client = ApiClient(Configuration())
    client.client_side_validation = True
    assert client.configuration.client_side_validation is client.client_side_validation is True


WRONG_ARGUMENTS: list[Callable[[], object]] = [
    lambda: ApiClient("key"),  # type: ignore[arg-type]
    lambda: ApiClient(header_name=5, header_value="x"),  # type: ignore[arg-type]
    lambda: ApiClient(cookie=5),  # type: ignore[arg-type]
    lambda: ApiClient(session=5),  # type: ignore[arg-type]
    lambda: ApiClient.set_default(5),  # type: ignore[arg-type]
    lambda: Configuration.set_default(5),  # type: ignore[arg-type]
    lambda: ApiClient().with_options(headers=5),  # type: ignore[arg-type]
    lambda: ApiClient().with_options(timeout="x"),  # type: ignore[arg-type]
    lambda: ApiClient().with_options(retries="x"),  # type: ignore[arg-type]
    lambda: ChatApi(5),  # type: ignore[arg-type]
    lambda: Configuration(5),  # type: ignore[arg-type]
    lambda: Configuration(server_variables=5),  # type: ignore[arg-type]
    lambda: Configuration(server_index="1"),  # type: ignore[arg-type]
    lambda: Configuration(access_token=5),  # type: ignore[arg-type]
    lambda: Configuration(client_session_kwargs=5),  # type: ignore[arg-type]
    lambda: UsageData.from_dict(5),  # type: ignore[call-overload]
    lambda: ApiClient().sanitize_for_serialization(object()),
]


@pytest.mark.parametrize("wrong", WRONG_ARGUMENTS)
def test_an_argument_of_the_wrong_type_is_a_type_error_or_a_value_error(wrong: Any) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        wrong()
    assert type(caught.value) is not TypeError
    assert type(caught.value) is not ValueError


@pytest.mark.parametrize("again", [lambda client: client, ChatApi, lambda client: client.rest_client])
async def test_a_client_cannot_be_pickled_and_says_so(again: Any) -> None:
    client = a_client("http://127.0.0.1:1/v1")
    with pytest.raises(ApiTypeError, match=r"^an ApiClient cannot be pickled: make one in each process\."):
        pickle.dumps(again(client))
    assert pickle.loads(pickle.dumps(client.configuration)).access_token == TOKEN


@pytest.mark.parametrize(
    ("of", "name", "way"),
    [
        ("client", "call_api", "the methods of API classes"),
        ("client", "param_serialize", "the methods of API classes"),
        ("client", "response_deserialize", r"from_json\(\)"),
        ("client", "select_header_accept", "_headers of a call"),
        ("rest_client", "pool_manager", r"ApiClient\(\.\.\., session=\.\.\.\)"),
        ("configuration", "temp_folder_path", "take a path"),
        ("configuration", "get_api_key_with_prefix", r"use auth_settings\(\)"),
        ("configuration", "get_basic_auth_token", r"use auth_settings\(\)"),
    ],
)
def test_what_stock_has_and_this_client_has_not_names_what_to_use(of: str, name: str, way: str) -> None:
    client = a_client("http://127.0.0.1:1/v1")
    owner = client if of == "client" else getattr(client, of)
    with pytest.raises(ApiAttributeError, match=way):
        getattr(owner, name)
    assert not hasattr(owner, name)


def test_options_of_aiohttp_retry_are_told() -> None:
    class ExponentialRetry:
        attempts = 3

    with pytest.raises(ApiValueError, match=r"not ExponentialRetry: its attempts=3 are retries=2\.$"):
        Configuration(retries=typing.cast("Any", ExponentialRetry()))


# -- type hints


PUBLIC_MODULES = [
    found.name
    for found in pkgutil.walk_packages(together.generated.__path__, "together.generated.")
    if not re.search(r"\._|\.local_server\.", found.name)
]


def annotated_in(module: ModuleType) -> Iterator[Any]:
    """Iterate over the public classes and functions of a module, and over the public methods of the classes."""
    for name, value in vars(module).items():
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        if isinstance(value, (type, FunctionType)):
            yield value
        if isinstance(value, type):
            for each, member in [*vars(value).items()]:  # reading them builds models
                function = getattr(member, "fget", None) or getattr(member, "__func__", member)
                is_ours = isinstance(function, FunctionType) and function.__module__ == module.__name__
                if is_ours and (each == "__init__" or not each.startswith("_")):
                    yield function


def test_type_hints_of_all_that_is_public_can_be_read_at_run_time() -> None:
    read = 0
    for name in PUBLIC_MODULES:
        for each in annotated_in(import_module(name)):
            try:
                typing.get_type_hints(each)
            except Exception as error:
                pytest.fail(f"{name}.{each.__qualname__}: {error}")
            read += 1
    assert read > 900


def test_type_hints_tell_the_true_types() -> None:
    def returned(function: Any) -> Any:
        return typing.get_type_hints(function)["return"]

    assert returned(ChatApi.chat_completions) is ChatCompletionResponse
    assert returned(ChatApi.chat_completions_with_http_info) == ApiResponse[ChatCompletionResponse]
    assert returned(ChatApi.chat_completions_without_preload_content) is aiohttp.ClientResponse
    assert returned(ChatApi.chat_completions_stream) == Stream[ChatCompletionChunk, ChatCompletionResponse]
    assert returned(ChatApi.run_tools) is ToolRun
    assert returned(FilesApi.get_file_content_byte_stream) is ByteStream
    assert typing.get_type_hints(ApiClient.__init__)["session"] == aiohttp.ClientSession | None
    assert typing.get_type_hints(Configuration.__init__)["retries"] == int | urllib3.Retry | None
    content = typing.get_type_hints(dicts.ChatCompletionUserMessageParamDict)["content"]
    assert str in typing.get_args(content)


def test_what_hints_name_is_not_loaded_before_they_are_read() -> None:
    code = (
        "import pydoc, sys, together.generated as g\n"
        "from together.generated import _lazy, api\n"
        "for name in api.__all__: pydoc.render_doc(getattr(g, name))\n"
        "assert not hasattr(_lazy.aiohttp, '__wrapped__')\n"
        "late = ('aiohttp', 'multidict', 'urllib3', 'together.generated.models.', 'together.generated.streaming')\n"
        "print([name for name in sys.modules if name.startswith(late)])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout) == ("", "[]\n")


# -- copies of a client


async def test_a_deep_copy_of_a_client_has_connections_of_its_own() -> None:
    async with RawServer(OK) as server:
        client = ApiClient(Configuration(host=server.url, access_token=TOKEN), "X-A", "1")
        before = copy.deepcopy(client)
        await within_bound(ChatApi(client).chat_completions(REQUEST))
        after = copy.deepcopy(client)
        after.set_default_header("X-A", "2")
        after.configuration.access_token = "another"
        for twin in (before, after):
            await within_bound(ChatApi(twin).chat_completions(REQUEST))
        assert server.accepted == 3
        await client.close()
        for twin in (before, after):
            await within_bound(ChatApi(twin).chat_completions(REQUEST))
        assert server.accepted == 3
        for twin in (before, after):
            await twin.close()
        await within_bound(server.all_closed.wait())
        assert [header_of(request, "x-a") for request in server.requests] == ["1", "1", "2", "1", "2"]
        assert header_of(server.requests[2], "authorization") == "Bearer another"
        assert header_of(server.requests[3], "authorization") == f"Bearer {TOKEN}"


async def test_a_deep_copy_keeps_the_options_of_a_client() -> None:
    refusal = http("503 Service Unavailable")
    async with RawServer(refusal, OK) as server:
        plain = ApiClient(Configuration(host=server.url, access_token=TOKEN))
        async with copy.deepcopy(plain.with_options(retries=1).with_options(timeout=9)) as client:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
        assert len(server.requests) == 2
        await plain.close()


async def test_deep_copies_share_a_session_that_was_given() -> None:
    async with RawServer(OK) as server, aiohttp.ClientSession() as session:
        client = ApiClient(Configuration(host=server.url, access_token=TOKEN), session=session)
        for each in (client, copy.deepcopy(client), copy.deepcopy(ChatApi(client)).api_client):
            await within_bound(ChatApi(each).chat_completions(REQUEST))
            await each.close()
        assert server.accepted == 1
        assert not session.closed


# -- sanitize_for_serialization


class Colour(Enum):
    RED = "red"


def test_values_are_sanitized_as_in_stock() -> None:
    class Own:
        def __init__(self) -> None:
            self.a = Colour.RED

    given = {
        "none": None,
        "plain": [1, 0.5, True, "x", b"y"],
        "tuple": (Colour.RED, [date(2026, 1, 2)]),
        "time": datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
        "decimal": Decimal("1.50"),
        "secret": SecretStr("s3"),
        "uuid": UUID(int=1),
        "model": ChatCompletionUserMessageParam(content="x"),
        "models": [Model(a=None)],
        "own": Own(),
    }
    assert ApiClient().sanitize_for_serialization(given) == {
        "none": None,
        "plain": [1, 0.5, True, "x", b"y"],
        "tuple": ("red", ["2026-01-02"]),
        "time": "2026-01-02T03:04:05+00:00",
        "decimal": "1.50",
        "secret": "s3",
        "uuid": "00000000-0000-0000-0000-000000000001",
        "model": {"role": "user", "content": "x"},
        "models": [{"a": None}],
        "own": {"a": "red"},
    }


# -- rate limits


def refused(**headers: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 429 Too Many Requests\r\n{lines}Content-Length: 2\r\n\r\n{{}}".encode()


async def refused_call(answer: bytes) -> RateLimitException:
    async with RawServer(answer) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        with pytest.raises(RateLimitException) as caught:
            await within_bound(ChatApi(client).chat_completions(REQUEST))
    return caught.value


async def test_rate_limits_are_read_from_the_headers_that_are_sent() -> None:
    error = await refused_call(
        refused(
            x_ratelimit_limit="0.16666666",
            x_ratelimit_remaining="0",
            x_ratelimit_limit_tokens="3000.5",
            x_ratelimit_remaining_tokens="2999",
            x_tokenlimit_limit="7",
            x_ratelimit_reset="2.5",
        )
    )
    limit = error.rate_limit
    assert (limit.limit, limit.remaining) == (0.16666666, 0)
    assert (limit.token_limit, limit.token_remaining, limit.reset) == (3000.5, 2999, 2.5)
    limit = (await refused_call(refused(x_tokenlimit_limit="7", x_tokenlimit_remaining="6.5"))).rate_limit
    assert (limit.token_limit, limit.token_remaining) == (7, 6.5)


@pytest.mark.parametrize("unit", [1, 1000])
@pytest.mark.parametrize("header", ["x_ratelimit_reset", "retry_after"])
async def test_a_time_since_1970_in_seconds_or_milliseconds_is_a_wait(header: str, unit: int) -> None:
    error = await refused_call(refused(**{header: str(int((time.time() + 500) * unit))}))
    wait = error.retry_after
    assert wait is not None
    assert 400 < wait < 501
    if header == "x_ratelimit_reset":
        assert error.rate_limit.reset is not None
        assert 400 < error.rate_limit.reset < 501
    past = await refused_call(refused(**{header: str(int((time.time() - 500) * unit))}))
    assert past.retry_after == 0
