"""The local server answers every operation of the document, and checks each request against it."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict
from spec_examples import FILE, FORM, JSON
from support.described import Described, described_operations
from support.local_server import Caller

import together.generated.api
from together.generated import ApiClient, ApiException, RateLimitException
from together.generated.api_client import Api
from together.generated.local_server import Fault, Headers, HttpError, LocalServer, RecordedRequest, Reply, operation
from together.generated.local_server.contract import Contract, contract, match
from together.generated.local_server.contract import Described as Operated
from together.generated.local_server.kinds import _STAGES, kind_at, kind_of
from together.generated.local_server.operations import OPERATIONS, STATEFUL
from together.generated.local_server.recording import RawHeaders
from together.generated.local_server.replies import json_reply
from together.generated.operation import Operation

SPEC = Path(together.generated.__file__).parent / "local_server/spec.json"


ALL = list(described_operations())
PLAIN = [each for each in ALL if each.status != 101]
WITH_JSON = [each for each in PLAIN if each.media == JSON]
every_operation = pytest.mark.parametrize("described", PLAIN, ids=str)


def api_classes() -> Iterator[type[Api]]:
    for module in pkgutil.iter_modules(together.generated.api.__path__):
        for found in vars(importlib.import_module(f"together.generated.api.{module.name}")).values():
            if inspect.isclass(found) and issubclass(found, Api) and found is not Api:
                yield found


API_OF = {
    name: api_class
    for api_class in api_classes()
    for name in vars(api_class)
    if isinstance(getattr(sys.modules[api_class.__module__], name.upper(), None), Operation)
}


async def call(client: ApiClient, described: Described, body: Any = None, **options: Any) -> Any:
    """Call an operation with its class."""
    api_class = API_OF[described.id]
    operation: Operation[Any, Any] = getattr(sys.modules[api_class.__module__], described.id.upper())
    given = {**described.values("path"), **described.values("query"), **described.values("header")}
    places = (*operation.path_params, *operation.query_params, *operation.header_params)
    arguments = {param.name: given[param.wire_name] for param in places}
    for param in operation.form_params:
        if param.kind[:4] == "file":
            arguments[param.name] = FILE
        elif param.wire_name in body:
            arguments[param.name] = body[param.wire_name]
    if operation.body is not None:
        arguments[operation.body.name] = body
    made = getattr(api_class(client), described.id)(**arguments, **options)
    return made if described.status == 101 else await made


class TestEveryOperation:
    def test_each_has_a_class(self) -> None:
        assert {each.id for each in ALL} == API_OF.keys()

    @every_operation
    async def test_is_answered_through_its_class(
        self, api_client: ApiClient, server: LocalServer, described: Described
    ) -> None:
        for body in described.bodies:
            if isinstance(body, dict) and body.get("stream"):
                continue
            answer = await call(api_client, described, body)
            assert described.id in [request.operation for request in server.requests[-2:]]  # the last may be a file
            if described.status == 204:
                assert answer is None

    async def test_websockets_open_through_their_class(self, api_client: ApiClient, server: LocalServer) -> None:
        for described in (each for each in ALL if each.status == 101):
            async with await call(api_client, described) as socket:
                assert (await socket.receive())["type"] == "session.created"
            assert server.requests[-1].operation == described.id

    @every_operation
    async def test_the_answer_fits_its_description(self, caller: Caller, described: Described) -> None:
        for body in described.bodies:
            if described.media == FORM or (isinstance(body, dict) and body.get("stream")):
                continue
            async with caller.request(**described.request(body)) as response:
                assert response.status == described.status, await response.text()
                if response.content_type == JSON and described.status < 300:
                    described.check(await response.json())

    @every_operation
    async def test_faults_work(self, api_client: ApiClient, server: LocalServer, described: Described) -> None:
        server.script(Fault(status=429, retry_after=7), Fault(close="before-headers"))
        body = described.bodies[0]
        with pytest.raises(RateLimitException) as limited:
            await call(api_client, described, body, _retries=0)
        assert limited.value.retry_after == 7
        with pytest.raises(ApiException):
            await call(api_client, described, body, _retries=0)
        assert not server.scripted

    @every_operation
    async def test_needs_a_token(self, caller: Caller, described: Described) -> None:
        arguments = described.request(None)
        arguments["headers"] = {"Authorization": "Basic abc"}
        await caller.error(401, **arguments)


class TestChecks:
    @pytest.mark.parametrize("described", WITH_JSON, ids=str)
    async def test_a_body_that_does_not_fit_is_refused_with_its_place(
        self, caller: Caller, described: Described
    ) -> None:
        body = described.bodies[0]
        name = next(iter(body))
        error = await caller.error(400, **described.request({**body, name: [["an odd value"]]}))
        assert error["message"].startswith(name)
        assert error["param"].startswith(name)

    @pytest.mark.parametrize(
        ("method", "path", "body", "param", "message"),
        [
            (
                "POST",
                "/chat/completions",
                {"model": "m", "messages": [{"role": "robot", "content": "hi"}]},
                "messages[0].role",
                'messages[0].role: must be "system" or "user" or "assistant" or "tool"',
            ),
            ("POST", "/endpoints", {}, "model", "model: is required."),
            ("POST", "/endpoints", [], None, "The request body: must be an object."),
            ("POST", "/rl/training-sessions?x=1", {"base_model": 1}, "base_model", "base_model: must be a string."),
            ("GET", "/evaluation?limit=many", None, "limit", "limit: must be an integer."),
            ("GET", "/endpoints?type=odd", None, "type", 'type: must be "dedicated" or "serverless".'),
            ("GET", "/queue/status?model=a", None, "request_id", "request_id: is required."),
        ],
    )
    async def test_the_message_says_what_must_hold(
        self, caller: Caller, method: str, path: str, body: Any, param: str | None, message: str
    ) -> None:
        error = await caller.error(400, method, path, body)
        assert (error["param"], error["code"], error["type"]) == (param, None, "invalid_request_error")
        assert error["message"].startswith(message)

    @pytest.mark.parametrize("body", [b"", b"{", b"NaN", b'{"model": Infinity}', b"\xff", b"[" * 100_000])
    async def test_a_body_that_is_no_json_is_refused(self, caller: Caller, body: bytes) -> None:
        error = await caller.error(400, "POST", "/endpoints", data=body)
        assert error["message"] == "The request body is not valid JSON."

    async def test_other_paths_and_methods(self, caller: Caller) -> None:
        error = await caller.error(404, "GET", "/endpoint/1/")
        assert "/v1/endpoints/{endpointId}" in error["message"]
        async with caller.request("PUT", "/endpoints/e-1") as response:
            assert (response.status, response.headers["allow"]) == (405, "DELETE, GET, PATCH")
        assert [request.operation for request in caller.server.requests] == [None, None]


BY_KEY = {(each.method, each.path): each for each in ALL}
CREATED = [each for each in WITH_JSON if each.method == "POST" and kind_at(each.path) is not None]


class TestThings:
    @pytest.mark.parametrize("described", CREATED, ids=str)
    async def test_each_look_at_what_was_created_fits_its_description(
        self, caller: Caller, described: Described
    ) -> None:
        kind = kind_of(described.path)
        for body in described.bodies:
            created = await caller.json(body=body, status=described.status, **described.request(None))
            described.check(created)
            thing = created[kind.wrapper] if kind.wrapper else created
            reads, lists = BY_KEY["GET", kind.reads.path], BY_KEY.get(("GET", kind.path))
            path = described.request(None)["path"]
            for _ in range(3):
                found = await caller.json("GET", f"{path}/{thing[kind.id_field]}", params=reads.request(None)["params"])
                reads.check(found)
                assert found[kind.id_field] == thing[kind.id_field]
                if lists is not None:
                    lists.check(await caller.json("GET", path))

    def test_stages_are_those_of_things_in_the_document(self) -> None:
        assert {kind_of(path).path for path in _STAGES} == _STAGES.keys()


def request_of(query: str = "", **headers: str) -> RecordedRequest:
    """Return a request with these parameters."""
    pairs = [(name, value) for name, _, value in (pair.partition("=") for pair in query.split("&")) if name]
    given = Headers(CIMultiDictProxy(CIMultiDict(headers)))
    return RecordedRequest("GET", "/", MultiDict(pairs), given, RawHeaders(), b"", None)


LEVELS = {"type": "array", "items": {"type": "integer"}, "maxItems": 2}


class TestParameters:
    def check(self, schema: Any, query: str, schemas: Any = None) -> str | None:
        """Check a query; return the place that does not fit."""
        parameter = {"name": "q", "in": "query", "required": False, "schema": schema}
        try:
            Contract(schemas or {}, {}).check(Operated("op", "GET", "/", parameters=[parameter]), {}, request_of(query))
        except HttpError as error:
            return str(error.error["param"])
        return None

    @pytest.mark.parametrize(
        ("schema", "fit", "odd"),
        [
            (LEVELS, ["q=1", "q=1,2", "q=1&q=2"], ["q=1,x", "q=1,2,3", "q=true"]),
            ({"type": "boolean"}, ["q=true", "q=false", ""], ["q=1", "q=True", "q="]),
            ({"type": "integer", "minimum": 2}, ["q=2", "q=3.0"], ["q=1", "q=2.5", "q=x", "q=0x10"]),
            ({"type": ["number", "null"]}, ["q=-1e3"], ["q=NaN"]),
            ({"type": "string", "maxLength": 2}, ["q=12", "q="], ["q=123"]),
            ({"anyOf": [{"const": "auto"}, {"type": "integer"}]}, ["q=auto", "q=3"], ["q=odd"]),
            ({"type": "object"}, ['q={"a":1}'], ["q=1", "q={", "q=" + "[" * 9_999]),
            ({"$ref": "Levels"}, ["q=1,2"], ["q=x"]),
            (True, ["q=x"], []),
        ],
        ids=str,
    )
    def test_texts_are_read_by_their_schema(self, schema: Any, fit: list[str], odd: list[str]) -> None:
        for query in fit:
            assert self.check(schema, query, {"Levels": LEVELS}) is None, query
        for query in odd:
            found = self.check(schema, query, {"Levels": LEVELS})
            assert (found or "fits").startswith("q"), query

    def test_headers_are_checked(self) -> None:
        parameter = {"name": "X-Level", "in": "header", "required": True, "schema": {"type": "integer"}}
        described = Operated("op", "GET", "/", parameters=[parameter])
        Contract({}, {}).check(described, {}, request_of(**{"x-level": "3"}))
        for headers in ({}, {"x-level": "high"}):
            with pytest.raises(HttpError):
                Contract({}, {}).check(described, {}, request_of(**headers))

    def test_a_body_that_is_neither_json_nor_a_form_is_left_alone(self) -> None:
        described = Operated("op", "POST", "/", request={"media": "text/plain", "required": True, "schema": {}})
        assert Contract({}, {}).check(described, {}, request_of()) is None


class TestPaths:
    def test_the_most_literal_path_wins(self) -> None:
        known = ["/a/{x}/c", "/a/b/{x}", "/a/{x}/{y}", "/a/b", "/{x}/b/c"]
        assert [path for path, _ in match("/a/b/c", known)] == ["/a/b/{x}", "/a/{x}/c", "/a/{x}/{y}", "/{x}/b/c"]
        assert match("/a/x%2Fy%20z/c", known)[0] == ("/a/{x}/c", {"x": "x/y z"})
        assert match("/a//c", known) == []

    async def test_an_operation_that_is_added_may_have_placeholders(
        self, caller: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("together.generated.local_server.operations.OPERATIONS", dict(OPERATIONS))

        @operation("GET", "/v1/greetings/{name}")
        def greet(request: RecordedRequest) -> Reply:
            return json_reply({"hello": request.path.rpartition("/")[2]})

        assert await caller.json("GET", "/greetings/ann") == {"hello": "ann"}
        assert caller.server.requests[-1].operation == "greet"


class TestSpec:
    def test_is_small_and_has_a_line_for_each_part(self) -> None:
        text = SPEC.read_text(encoding="utf-8")
        spec = json.loads(text)
        assert len(text) < 400 * 1024
        assert len(text.splitlines()) == len(spec["schemas"]) + len(spec["operations"]) + 5
        assert "description" not in spec["schemas"]["ChatCompletionRequest"]

    def test_handlers_are_named_like_their_operations(self) -> None:
        for key, described in contract().operations.items():
            handler = OPERATIONS.get(key) or STATEFUL.get(key)
            assert handler is None or handler.__name__ == described.id, key

    def test_a_path_without_things_is_told(self) -> None:
        with pytest.raises(LookupError, match="/v1/nothing"):
            kind_of("/v1/nothing")

    def test_is_loaded_by_the_first_request_and_not_before(self) -> None:
        code = """
import together.generated.local_server
from together.generated.local_server.contract import contract
assert contract.cache_info().currsize == 0
"""
        subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, cwd=Path(__file__).parents[1])
