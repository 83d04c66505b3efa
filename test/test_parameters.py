"""Path, query and header parameters in the form of their types."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from support.client import config, within_bound
from support.raw_server import RawServer, http
from support.request import BODY, refusal, sent
from typing_extensions import Never

from together.generated import ApiClient, ApiTypeError, ApiValueError, UnknownModel, UsageData
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.operation import Body, Operation, Param

FORMS: Operation[None, None] = Operation(
    "get_thing",
    "GET",
    "/things/{name}",
    {"200": None},
    path_params=(Param("name", "name"),),
    query_params=(Param("since", "since"), Param("day", "day")),
)
MOMENT = datetime(2026, 2, 3, 4, 5, 6, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("settings", "target"),
    [
        ({}, "/v1/things/a%2Fb%3Ac?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=2026-02-03"),
        (
            {"safe_chars_for_path_param": "/:"},
            "/v1/things/a/b:c?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=2026-02-03",
        ),
        ({"datetime_format": "%Y%m%dT%H"}, "/v1/things/a%2Fb%3Ac?since=20260203T04&day=2026-02-03"),
        ({"date_format": "%d.%m."}, "/v1/things/a%2Fb%3Ac?since=2026-02-03T04%3A05%3A06.000000%2B0000&day=03.02."),
    ],
)
async def test_the_forms_of_parameters_follow_the_settings(settings: dict[str, Any], target: str) -> None:
    async with RawServer(http(body=b"")) as server:
        client = ApiClient(config(server, **settings))
        arguments = ("a/b:c", MOMENT, date(2026, 2, 3))
        async with client:
            await within_bound(client.call(FORMS, arguments, {}))
    assert server.requests[0].split(b" ")[1].decode() == target


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
    assert (await sent({"value": 10**400}, with_query())).query == f"q=1{'0' * 400}"


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
    assert await refusal(ApiTypeError, {}, operation) == "make() needs usage, or its fields as keywords."


PROJECT: Operation[Any, Never] = Operation(
    "list_things",
    "GET",
    "/projects/{project_id}/things",
    path_params=(Param("project_id", "project_id", required=True, setting="project_id"),),
    query_params=(Param("own", "projectId", setting="project_id"), Param("other", "project_id")),
    responses={},
)


async def test_the_project_of_the_settings_stands_where_a_call_gives_none(monkeypatch: pytest.MonkeyPatch) -> None:
    request = await sent({}, PROJECT, {"project_id": "p/1"})
    assert request.target == "/v1/projects/p%2F1/things?projectId=p%2F1"
    request = await sent({"project_id": "a"}, PROJECT, {"project_id": "p"}, _extra_query={"x": None})
    assert request.target == "/v1/projects/a/things?projectId=p"
    request = await sent({"project_id": "a", "own": "b"}, PROJECT, {"project_id": "p"})
    assert request.target == "/v1/projects/a/things?projectId=b"
    monkeypatch.setenv("TOGETHER_PROJECT_ID", "env")
    assert (await sent({}, PROJECT)).target == "/v1/projects/env/things?projectId=env"
    monkeypatch.delenv("TOGETHER_PROJECT_ID")
    with pytest.raises(ApiTypeError, match=r"list_things\(\) needs project_id"):
        await sent({}, PROJECT)
    with pytest.raises(ApiValueError, match="project_id must be a string"):
        await sent({}, PROJECT, {"project_id": 3})


async def test_an_object_in_place_of_its_id_is_refused() -> None:
    thing = UnknownModel(id="thing-1")
    assert (
        await refusal(ApiTypeError, {"thing_id": thing}, THING) == "thing_id: UnknownModel cannot be sent: give its id."
    )
