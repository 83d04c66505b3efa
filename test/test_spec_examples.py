"""The examples of the document, as proof: they expose an operation or a model that differs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import spec_examples
from spec_examples import check_model, check_operation
from support.request import USAGE, arguments_of
from typing_extensions import Never, Unpack

from together.generated import ApiException, ErrorData, Model, UsageData
from together.generated.api_client import Api
from together.generated.api_response import ApiResponse
from together.generated.operation import Operation, Param, RequestOptions

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
