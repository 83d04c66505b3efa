"""The options of a call: which there are, and which values they take."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from support.client import TOKEN, config, untyped
from support.raw_server import RawServer
from support.request import BODY, CHAT, MESSAGES, refusal, sent
from support.streaming import DONE_STREAM

from together.generated import ApiClient, ApiTypeError, ApiValueError, ChatApi, ChatCompletionMessage, Configuration
from together.generated._request.build import build_request
from together.generated._request.template import RequestTemplates
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.operation import RequestOptions


async def test_an_unknown_option_is_refused_with_its_name_and_the_options_there_are() -> None:
    message = await refusal(ApiTypeError, BODY, _request_timout=3)
    assert message == (
        "chat_completions() has no argument '_request_timout'; did you mean '_request_timeout'? Its options are "
        + ", ".join(sorted(RequestOptions.__annotations__))
        + "."
    )


async def test_a_misspelt_argument_is_refused_with_the_nearest_name(chat: ChatApi) -> None:
    misspelt: Any = {"chat_completions_request": BODY}
    with pytest.raises(ApiTypeError, match="did you mean 'chat_completion_request'"):
        await chat.chat_completions(**misspelt)


def test_a_misspelt_argument_of_a_stream_is_refused_under_the_name_of_its_method() -> None:
    misspelt: Any = {"temprature": 1}
    with pytest.raises(ApiTypeError, match=r"^chat_completions_stream\(\) has no argument 'temprature'"):
        ChatApi(ApiClient(Configuration(access_token=TOKEN))).chat_completions_stream(BODY, **misspelt)


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("_headers", [("a", "b")], "_headers must be a dict, not list."),
        ("_headers", {1: "b"}, "_headers must be a dict whose keys are strings."),
        ("_headers", {"x-a": 1}, "_headers: header 'x-a' must be a string, as must its value."),
        ("_headers", {"x-a": None}, "_headers: header 'x-a' must be a string, as must its value."),
        ("_extra_body", [1], "_extra_body must be a dict, not list."),
        ("_extra_body", {1: 2}, "_extra_body must be a dict whose keys are strings."),
        ("_extra_query", "a=b", "_extra_query must be a dict, not str."),
        ("_request_auth", TOKEN, "_request_auth must be a dict, not str."),
        ("_content_type", 5, "_content_type must be a string, not int."),
        ("_host_index", "0", "_host_index must be a number, not str."),
        ("_host_index", True, "_host_index must be a number, not bool."),
    ],
)
async def test_an_option_of_the_wrong_type_is_refused(option: str, value: Any, message: str) -> None:
    assert await refusal(ApiTypeError, BODY, **{option: value}) == message


@pytest.mark.parametrize(
    ("option", "value", "names"),
    [
        ("_request_timeout", "soon", "_request_timeout"),
        ("_request_timeout", -1, "_request_timeout"),
        ("_request_timeout", True, "_request_timeout"),
        ("_request_timeout", (1, 2, 3), "_request_timeout"),
        ("_retries", "often", "retries"),
        ("_retries", -1, "retries"),
        ("_host_index", 99, "server_index 99"),
        ("_request_auth", {"in": "body", "key": "a", "value": "b"}, "_request_auth"),
        ("_request_auth", {"in": "header", "value": "b"}, "_request_auth"),
    ],
)
async def test_an_option_with_an_unusable_value_is_refused_by_name(option: str, value: Any, names: str) -> None:
    assert names in await refusal(ApiValueError, BODY, **{option: value})


async def test_an_option_that_is_none_counts_as_not_given() -> None:
    options: dict[str, Any] = dict.fromkeys(RequestOptions.__annotations__)
    with_none, without = await sent(BODY, **options), await sent(BODY)
    host = re.compile(rb"\r\nHost: [^\r]*")
    assert host.sub(b"", with_none.raw) == host.sub(b"", without.raw)


async def test_no_call_changes_what_the_caller_gave() -> None:
    said = ChatCompletionMessage.from_dict({"content": None, "tool_calls": None})
    assert said is not None
    body: dict[str, Any] = {**BODY, "messages": [*MESSAGES, said], "tool_choice": {"function": {"name": "f"}}}
    options: dict[str, Any] = {
        "_headers": {"X-A": "1"},
        "_extra_body": {"seed": 1, "messages": [{"role": "user", "content": None}], "stream": False},
        "_extra_query": {"a": [1, 2]},
        "_request_auth": {"in": "query", "key": "k", "value": "v"},
    }
    before = copy.deepcopy((body, options))
    await sent(body, **options)
    async with (
        RawServer(DONE_STREAM) as server,
        ApiClient(config(server)) as client,
    ):
        async with ChatApi(client).chat_completions_stream(untyped(body), **options) as chunks:
            assert [chunk async for chunk in chunks] == []
        async with ChatApi(client).chat_completions_stream(CHAT) as chunks:
            assert [chunk async for chunk in chunks] == []
    assert (body, options) == before
    assert said.model_fields_set == {"content", "tool_calls"}
    assert CHAT.model_fields_set == {"model", "messages"}


def url_with_host_index(index: int, configuration: Configuration) -> str:
    arguments = (BODY,)
    return build_request(CHAT_COMPLETIONS, arguments, {"_host_index": index}, configuration, {}, RequestTemplates()).url


def test_host_index_chooses_a_server() -> None:
    configuration = Configuration(access_token=TOKEN)
    servers = configuration.get_host_settings()
    for index, server in enumerate(servers):
        assert url_with_host_index(index, configuration) == server["url"] + "/chat/completions"
    assert len(servers) > 1
    configuration.server_index = 1
    assert url_with_host_index(0, configuration) == servers[0]["url"] + "/chat/completions"


def test_the_host_index_of_stocks_default_does_not_lead_past_a_host_that_was_set() -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    assert url_with_host_index(0, configuration) == "http://127.0.0.1:1/v1/chat/completions"
    other = configuration.get_host_settings()[1]["url"]
    assert url_with_host_index(1, configuration) == other + "/chat/completions"
