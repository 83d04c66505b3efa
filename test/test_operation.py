"""Operations of any shape: parameters in path, query and headers, answers of any type, and what the examples prove."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
import spec_examples
from raw_server import RawServer, http
from request_support import BODY, TOKEN, arguments_of, refusal, sent
from spec_examples import check_model, check_operation
from typing_extensions import Never, Unpack

from together.generated import (
    ApiClient,
    ApiException,
    ApiTypeError,
    ApiValueError,
    Configuration,
    ErrorData,
    Model,
    UsageData,
)
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Body, Operation, Param, RequestOptions

THING: Operation[Any, Never] = Operation(
    "thing", "GET", "/things/{thingId}/parts", path_params=(Param("thing_id", "thingId", required=True),), responses={}
)


def with_query(**param: Any) -> Operation[Any, Never]:
    """An operation with the query parameter `q` (as an argument: `value`)."""
    return Operation("search", "GET", "/search", query_params=(Param("value", "q", **param),), responses={})


def with_header(**param: Any) -> Operation[Any, Never]:
    """An operation with the header parameter `X-Mode` (as an argument: `value`)."""
    return Operation("search", "GET", "/search", header_params=(Param("value", "X-Mode", **param),), responses={})


class Colour(Enum):
    RED = "red & blue"


class Text(str, Enum):
    RED = "red"


# -- paths


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("abc-1_2.3~", "abc-1_2.3~"),
        ("../secret", "..%2Fsecret"),
        ("a/../../b", "a%2F..%2F..%2Fb"),
        ("...", "..."),
        ("a?admin=1", "a%3Fadmin%3D1"),
        ("a#b", "a%23b"),
        ("%2f", "%252f"),
        ("%2e%2e", "%252e%252e"),
        ("a b+c", "a%20b%2Bc"),
        ("ü", "%C3%BC"),
        ("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201"),
        ("\0", "%00"),
        ("{thingId}", "%7BthingId%7D"),
        ("http://evil.test/", "http%3A%2F%2Fevil.test%2F"),
        ("@evil.test", "%40evil.test"),
        ("a\\b;c", "a%5Cb%3Bc"),
        (7, "7"),
        (True, "true"),
        (["a,b", "c/d"], "a%2Cb,c%2Fd"),
        (Colour.RED, "red%20%26%20blue"),
        (date(2024, 2, 29), "2024-02-29"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
async def test_a_path_parameter_stays_one_segment_of_the_path(value: Any, escaped: str) -> None:
    request = await sent({"thing_id": value}, THING)
    assert request.head[0] == f"GET /v1/things/{escaped}/parts HTTP/1.1"
    assert request.header("x-evil") == []


@pytest.mark.parametrize("value", ["", ".", "..", []])
async def test_a_path_parameter_that_would_call_another_path_is_refused(value: Any) -> None:
    assert "thing_id is " in await refusal(ApiValueError, {"thing_id": value}, THING)


@pytest.mark.parametrize("value", ["../x", "a/../b", "a//b", "a/.", "/"])
async def test_characters_declared_safe_cannot_leave_the_path_either(value: str) -> None:
    settings = {"safe_chars_for_path_param": "/"}
    assert (await sent({"thing_id": "a/b c"}, THING, settings)).target == "/v1/things/a/b%20c/parts"
    message = await refusal(ApiValueError, {"thing_id": value}, THING, settings=settings)
    assert "which would call another path" in message


async def test_the_value_of_one_path_parameter_is_no_place_for_another() -> None:
    params = (Param("a", "a", required=True), Param("b", "b", required=True))
    operation: Operation[Any, Never] = Operation("two", "GET", "/{a}/{b}", path_params=params, responses={})
    settings = {"safe_chars_for_path_param": "{}"}
    assert (await sent({"a": "x", "b": "y"}, operation)).target == "/v1/x/y"
    assert (await sent({"a": "{b}", "b": "y"}, operation, settings)).target == "/v1/{b}/y"


# -- queries


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("a b", "q=a%20b"),
        ("a&b=c#d+e/f?g", "q=a%26b%3Dc%23d%2Be%2Ff%3Fg"),
        ("ü\r\n\0", "q=%C3%BC%0D%0A%00"),
        ("", "q="),
        (True, "q=true"),
        (False, "q=false"),
        (0, "q=0"),
        (0.5, "q=0.5"),
        (2**70, f"q={2**70}"),
        (Decimal("1.50"), "q=1.50"),
        (b"bytes", None),
        (Colour.RED, "q=red%20%26%20blue"),
        (Text.RED, "q=red"),
        (date(2024, 2, 29), "q=2024-02-29"),
        (datetime(2024, 2, 29, 1, 2, 3, 4), "q=2024-02-29T01%3A02%3A03.000004"),
        (datetime(2024, 2, 29, tzinfo=timezone.utc), "q=2024-02-29T00%3A00%3A00.000000%2B0000"),
        (
            datetime(2024, 2, 29, tzinfo=timezone(timedelta(hours=-3))),
            "q=2024-02-29T00%3A00%3A00.000000-0300",
        ),
        ({"a": [1, None]}, "q=%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        (UsageData(prompt_tokens=1, completion_tokens=2, total_tokens=3), None),
        (None, ""),
    ],
)
async def test_a_query_parameter_is_sent_in_the_form_of_its_type(value: Any, query: str | None) -> None:
    if isinstance(value, bytes):
        assert await refusal(ApiValueError, {"value": value}, with_query()) == "value: bytes cannot be sent."
    elif query is None:
        request = await sent({"value": value}, with_query())
        assert request.query == "q=%7B%22prompt_tokens%22%3A1%2C%22completion_tokens%22%3A2%2C%22total_tokens%22%3A3%7D"
    else:
        assert (await sent({"value": value}, with_query())).query == query


@pytest.mark.parametrize("several", [list, tuple])
@pytest.mark.parametrize(
    ("explode", "values", "query"),
    [
        (True, ["a,b", "c&d", 3, True], "q=a%2Cb&q=c%26d&q=3&q=true"),
        (False, ["a,b", "c&d", 3, True], "q=a%2Cb,c%26d,3,true"),
        (True, [Colour.RED, date(2024, 1, 2)], "q=red%20%26%20blue&q=2024-01-02"),
        (False, [Colour.RED, date(2024, 1, 2)], "q=red%20%26%20blue,2024-01-02"),
        (True, [], ""),
        (False, [], ""),
    ],
)
async def test_a_list_is_sent_as_repeated_parameters_or_as_one_with_commas(
    several: Any, explode: bool, values: list[Any], query: str
) -> None:
    assert (await sent({"value": several(values)}, with_query(explode=explode))).query == query


async def test_a_set_is_sent_as_a_list() -> None:
    assert (await sent({"value": {"a"}}, with_query())).query == "q=a"


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), [1, None], "\ud800", ["a", "b\udc00"], {"a": float("inf")}, {"a": "\ud800"}]
)
@pytest.mark.parametrize("operation", [with_query(), with_header()], ids=["query", "header"])
async def test_a_parameter_that_cannot_be_sent_is_refused_by_name(value: Any, operation: Operation[Any, Any]) -> None:
    assert (await refusal(ApiValueError, {"value": value}, operation)).startswith("value")


async def test_formats_of_times_and_dates_are_settings() -> None:
    settings = {"datetime_format": "%Y", "date_format": "%d.%m."}
    arguments = {"value": [datetime(2024, 2, 29), date(2024, 2, 29)]}
    assert (await sent(arguments, with_query(), settings)).query == "q=2024&q=29.02."


async def test_extra_query_is_added_to_the_parameters() -> None:
    extra = {"a b": ["1", True], "c": None, "d": Colour.RED}
    assert (await sent({"value": "x"}, with_query(), _extra_query=extra)).query == (
        "q=x&a%20b=1&a%20b=true&d=red%20%26%20blue"
    )
    assert (await sent(BODY, CHAT_COMPLETIONS, _extra_query={"x&y": "1"})).target == "/v1/chat/completions?x%26y=1"


# -- headers


@pytest.mark.parametrize(
    ("value", "header"),
    [("fast", "fast"), (True, "true"), (["a", 1], "a,1"), (Colour.RED, "red & blue"), (date(2024, 1, 2), "2024-01-02")],
)
async def test_a_header_parameter_is_sent_in_the_form_of_its_type(value: Any, header: str) -> None:
    assert (await sent({"value": value}, with_header())).header("x-mode") == [header]


@pytest.mark.parametrize("value", ["a\r\nx-evil: 1", "a\nb", "\0", ["a", "b\r\n"]])
async def test_a_header_parameter_with_a_line_break_is_refused(value: Any) -> None:
    message = await refusal(ApiValueError, {"value": value}, with_header())
    assert message == "value: the value of 'X-Mode' contains a line break or control character; remove it."


async def test_a_header_parameter_wins_over_a_default_header() -> None:
    defaults = {"x-mode": "default"}
    assert (await sent({"value": "a"}, with_header(), None, defaults)).header("x-mode") == ["a"]
    assert (await sent({}, with_header(), None, defaults)).header("x-mode") == ["default"]


async def test_a_header_of_the_call_wins_over_a_header_parameter() -> None:
    assert (await sent({"value": "a"}, with_header(), _headers={"x-mode": "b"})).header("x-mode") == ["b"]


@pytest.mark.parametrize("operation", [with_query(required=True), with_header(required=True), THING])
async def test_a_missing_argument_is_refused_by_name(operation: Operation[Any, Any]) -> None:
    name = "thing_id" if operation is THING else "value"
    assert await refusal(ApiTypeError, {}, operation) == f"{operation.id}() needs {name}."
    assert await refusal(ApiTypeError, {name: None}, operation) == f"{operation.id}() needs {name}."


@pytest.mark.parametrize("operation", [with_query(), with_header()])
async def test_an_optional_argument_may_be_left_out(operation: Operation[Any, Any]) -> None:
    for arguments in ({}, {"value": None}):
        request = await sent(arguments, operation)
        assert (request.target, request.header("x-mode")) == ("/v1/search", [])


async def test_a_missing_body_is_refused_by_name() -> None:
    operation: Operation[Any, Never] = Operation(
        "make", "POST", "/make", body=Body("usage", "UsageData", required=True), responses={}
    )
    assert await refusal(ApiTypeError, {}, operation) == "make() needs usage."


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT", "PATCH"])
async def test_an_operation_may_have_any_method(method: str) -> None:
    operation: Operation[Any, Never] = Operation("any", method, "/any", responses={})
    request = await sent({}, operation)
    assert (request.method, request.body) == (method, b"")


# -- answers


async def answer_of(responses: dict[str, str | None], answer: bytes) -> ApiResponse[Any]:
    operation: Operation[Any, Never] = Operation("get", "GET", "/get", responses=responses)
    async with RawServer(answer) as server, ApiClient(Configuration(host=server.url, access_token=TOKEN)) as client:
        return await client.call_with_http_info(operation, (), {})


USAGE: dict[str, Any] = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}


@pytest.mark.parametrize(
    ("type_name", "body", "data"),
    [
        ("UsageData", USAGE, UsageData(**USAGE)),
        ("list[UsageData]", [USAGE, USAGE], [UsageData(**USAGE), UsageData(**USAGE)]),
        ("dict[str, UsageData]", {"a": USAGE}, {"a": UsageData(**USAGE)}),
        ("list[list[int]]", [[1], []], [[1], []]),
        ("FinishReason", "stop", "stop"),
        ("bool", True, True),
        ("datetime", "2024-02-29T00:00:00Z", datetime(2024, 2, 29, tzinfo=timezone.utc)),
        ("date", "2024-02-29", date(2024, 2, 29)),
        ("Any", {"a": [None]}, {"a": [None]}),
        ("str", {"a": 1}, '{"a": 1}'),
        ("bytes", {"a": 1}, b'{"a": 1}'),
        (None, {"a": 1}, None),
    ],
)
async def test_an_answer_is_read_as_its_type(type_name: str | None, body: Any, data: Any) -> None:
    answer = await answer_of({"200": type_name}, http(body=json.dumps(body).encode()))
    assert answer.data == data
    assert type(answer.data) is type(data)
    assert answer.raw_data == json.dumps(body).encode()


@pytest.mark.parametrize(
    ("responses", "status", "type_name"),
    [
        ({"200": "UsageData", "201": "str"}, 201, "str"),
        ({"200": "UsageData", "2XX": "str"}, 206, "str"),
        ({"200": "UsageData", "default": "ErrorData"}, 200, "UsageData"),
        ({"201": "UsageData"}, 200, "UsageData"),
        ({"200": "UsageData", "400": "ErrorData"}, 202, "UsageData"),
        ({"200": "UsageData", "400": "ErrorData"}, 400, "ErrorData"),
        ({"200": "UsageData", "4XX": "ErrorData"}, 418, "ErrorData"),
        ({"200": "UsageData", "default": "ErrorData"}, 500, "ErrorData"),
        ({"200": "UsageData"}, 500, None),
        ({"200": "UsageData"}, 204, None),
        ({"204": None}, 204, None),
        ({}, 200, None),
    ],
)
def test_the_type_of_a_body_follows_from_the_status(
    responses: dict[str, str | None], status: int, type_name: str | None
) -> None:
    operation: Operation[Any, Never] = Operation("get", "GET", "/get", responses=responses)
    assert operation.response_type(status) == type_name


# -- what the examples prove


FIND_THINGS: Operation[list[UsageData], Never] = Operation(
    "find_things",
    "GET",
    "/things/{kindOf}",
    path_params=(Param("kind_of", "kindOf", required=True),),
    query_params=(
        Param("since", "since"),
        Param("ids", "ids", explode=False),
        Param("tags", "tags"),
        Param("mine", "mine"),
        Param("page", "page"),
    ),
    header_params=(Param("x_team", "X-Team"),),
    responses={"200": "list[UsageData]", "503": "ErrorData"},
)
DROP_THING: Operation[None, Never] = Operation("drop_thing", "DELETE", "/things", responses={"204": None})


class ThingsApi(Api):
    """Written as the generator writes it."""

    async def find_things(self, **given: Any) -> list[UsageData]:
        return (await self.find_things_with_http_info(**given)).data

    async def find_things_with_http_info(self, **given: Any) -> ApiResponse[list[UsageData]]:
        return await self.api_client.call_with_http_info(FIND_THINGS, arguments_of(FIND_THINGS, given), {})

    async def find_things_without_preload_content(self, **given: Any) -> Any:
        return await self.api_client.open(FIND_THINGS, arguments_of(FIND_THINGS, given), {})

    async def drop_thing(self, **options: Unpack[RequestOptions]) -> None:
        return (await self.drop_thing_with_http_info(**options)).data

    async def drop_thing_with_http_info(self, **options: Unpack[RequestOptions]) -> ApiResponse[None]:
        return await self.api_client.call_with_http_info(DROP_THING, (), options)

    async def drop_thing_without_preload_content(self, **options: Unpack[RequestOptions]) -> Any:
        return await self.api_client.open(DROP_THING, (), options)


def things_document() -> dict[str, Any]:
    error = {"error": {"message": "Busy.", "type": "service_unavailable", "param": None, "code": None}}
    return {
        "components": {
            "schemas": {
                "UsageData": {"examples": [USAGE]},
                "ErrorData": {"examples": [error]},
                "FinishReason": {"example": "stop"},
            },
            "parameters": {"team": {"name": "X-Team", "in": "header", "examples": {"a": {"value": "blue"}}}},
        },
        "paths": {
            "/things": {"delete": {"operationId": "drop_thing", "responses": {"204": {"description": "Gone."}}}},
            "/things/{kindOf}": {
                "parameters": [{"name": "kindOf", "in": "path", "required": True, "example": "a b"}],
                "get": {
                    "operationId": "find_things",
                    "parameters": [
                        {"name": "since", "in": "query", "schema": {"type": "string", "format": "date-time"}},
                        {
                            "name": "ids",
                            "in": "query",
                            "explode": False,
                            "schema": {"type": "array", "items": {"type": "integer"}},
                        },
                        {"name": "tags", "in": "query", "example": ["x", "y"]},
                        {"name": "mine", "in": "query", "schema": {"type": ["boolean", "null"]}},
                        {"name": "page", "in": "query", "schema": {"type": "integer", "default": 3}},
                        {"$ref": "#/components/parameters/team"},
                    ],
                    "responses": {
                        "200": {"content": {"application/json": {"examples": {"two": {"value": [USAGE, USAGE]}}}}},
                        "503": {"content": {"application/json": {"example": error}}},
                    },
                },
            },
        },
    }


@pytest.fixture
def things(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    document = things_document()
    monkeypatch.setattr(spec_examples, "document", lambda: document)
    return document


async def check_find_things(**changes: Any) -> None:
    facts: dict[str, Any] = {
        "method": "GET",
        "path": "/things/{kindOf}",
        "content_type": None,
        "accept": "application/json",
        "body": None,
        "result": "list[UsageData]",
        "streams": None,
    }
    await check_operation(ThingsApi, "find_things", **{**facts, **changes})


@pytest.mark.usefixtures("things")
async def test_examples_prove_an_operation_with_parameters_and_a_list_as_its_answer() -> None:
    await check_find_things()


@pytest.mark.usefixtures("things")
async def test_examples_prove_an_operation_without_a_body_or_an_answer() -> None:
    await check_operation(
        ThingsApi,
        "drop_thing",
        method="DELETE",
        path="/things",
        content_type=None,
        accept=None,
        body=None,
        result=None,
        streams=None,
    )


@pytest.mark.parametrize(
    "change",
    [
        {"method": "POST"},
        {"path": "/thing/{kindOf}"},
        {"path": "/things/all/{kindOf}"},
        {"header_params": (Param("x_team", "X-Teams"),)},
        {"query_params": tuple(Param(p.name, p.wire_name) for p in FIND_THINGS.query_params)},
        {"query_params": tuple(Param(p.name, p.wire_name, explode=False) for p in FIND_THINGS.query_params)},
        {"query_params": FIND_THINGS.query_params[1:] + FIND_THINGS.query_params[:1]},
        {"responses": {"200": "list[ErrorData]", "503": "ErrorData"}},
        {"responses": {"200": None}},
        {"responses": {"200": "list[UsageData]", "503": "UsageData"}},
    ],
    ids=[
        "method",
        "path",
        "longer_path",
        "header",
        "explode",
        "no_explode",
        "order",
        "other_type",
        "no_type",
        "error_type",
    ],
)
@pytest.mark.usefixtures("things")
async def test_examples_expose_an_operation_that_differs_from_the_document(
    change: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "FIND_THINGS", replace(FIND_THINGS, **change))
    with pytest.raises((AssertionError, ApiException)):
        await check_find_things()


@pytest.mark.parametrize(
    ("name", "model", "example"),
    [
        ("UsageData", UsageData, {**USAGE, "unknown": 1}),
        ("UsageData", UsageData, {**USAGE, "prompt_tokens_details": {"unknown": 1}}),
        ("ErrorData", ErrorData, {"error": {"message": "m", "unknown": None}}),
        ("UsageData", Model, USAGE),
    ],
)
def test_examples_expose_fields_that_a_model_lacks(
    name: str, model: object, example: Any, things: dict[str, Any]
) -> None:
    check_model("UsageData", UsageData)
    things["components"]["schemas"][name]["examples"] = [example]
    with pytest.raises(AssertionError):
        check_model(name, model)


def test_a_model_without_an_example_is_exposed(things: dict[str, Any]) -> None:
    things["components"]["schemas"]["UsageData"] = {}
    with pytest.raises(AssertionError, match="UsageData has no example"):
        check_model("UsageData", UsageData)
