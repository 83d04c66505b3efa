"""What the generated tests assert: models and operations against the examples in openapi.yaml."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from email.parser import BytesParser
from email.policy import HTTP
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from aiohttp import web
from pydantic import BaseModel, TypeAdapter

from together.generated._types import resolve
from together.generated.api_client import Api, ApiClient
from together.generated.configuration import Configuration
from together.generated.exceptions import ApiException, exception_class
from together.generated.model import Model
from together.generated.operation import Operation, Param

JSON = "application/json"
EVENT_STREAM = "text/event-stream"
FORM = "multipart/form-data"
FILE = b"the content of a file"
BASE = "/v1"
TOKEN = "token-of-the-examples"
REQUEST_ID = "request-of-the-examples"

_VALUE_OF_TYPE: dict[str, Any] = {"string": "a value", "integer": 7, "number": 0.5, "boolean": True}
_VALUE_OF_FORMAT: dict[str, Any] = {
    "date": date(2024, 2, 29),
    "date-time": datetime(2024, 2, 29, 12, 30, tzinfo=timezone.utc),
}


@cache
def document() -> dict[str, Any]:
    """Return the parsed openapi.yaml."""
    base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # A date without quotes is a string, as in JSON.
    resolvers = {
        first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
        for first, known in base.yaml_implicit_resolvers.items()
    }
    loader = type("Loader", (base,), {"yaml_implicit_resolvers": resolvers})
    loaded: dict[str, Any] = yaml.load((Path(__file__).parent.parent / "openapi.yaml").read_text("utf-8"), loader)
    return loaded


# -- models


def check_model(name: str, model: object) -> None:
    """Assert that a model, or an alias of types, reads each example of its schema and writes it back without loss."""
    examples = examples_of(_schema(name))
    assert examples, f"{name} has no example"
    for example in examples:
        text = json.dumps(example)
        if isinstance(model, type) and issubclass(model, Model):
            from_json, from_dict = model.from_json(text), model.from_dict(example)
            assert from_json is not None
            assert from_dict is not None
            written = [json.loads(from_json.to_json()), json_of(from_json.to_dict()), json_of(from_dict.to_dict())]
        else:
            adapter: TypeAdapter[Any] = TypeAdapter(cast("Any", model))
            from_json, from_dict = adapter.validate_json(text), adapter.validate_python(example)
            options: dict[str, Any] = {"by_alias": True, "exclude_unset": True}
            written = [json.loads(adapter.dump_json(value, **options)) for value in (from_json, from_dict)]
            written.append(json_of(adapter.dump_python(from_dict, **options)))
        for again in written:
            assert_same_json(again, example)
        assert from_json == from_dict
        assert list(unknown_fields(from_json, name)) == []


def _schema(name: str) -> dict[str, Any]:
    """Return a schema by its name, or by another name of it."""
    schemas: dict[str, dict[str, Any]] = document()["components"]["schemas"]
    if name in schemas:
        return schemas[name]
    return next(each for each in schemas.values() if name in each.get("x-also-named", ()))


def unknown_fields(value: Any, path: str) -> Iterator[str]:
    """Yield the place of each field that a parsed value does not know, at any depth."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or ())
        for name, item in value:
            yield from unknown_fields(item, f"{path}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown_fields(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from unknown_fields(item, f"{path}.{name}")


def json_of(value: Any) -> Any:
    """Return a value as what `json` reads of it: models as the fields that are set, under the API's names."""
    adapter: TypeAdapter[Any] = TypeAdapter(Any)
    return json.loads(adapter.dump_json(value, by_alias=True, exclude_unset=True))


def assert_same_json(given: Any, expected: Any) -> None:
    """Assert that two JSON values are equal; 1 equals 1.0, but not true."""
    assert _comparable(given) == _comparable(expected)


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _comparable(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_comparable(item) for item in value]
    return ("boolean", value) if isinstance(value, bool) else value


def examples_of(place: Mapping[str, Any]) -> list[Any]:
    """Return the examples of a schema, a parameter or a media type: `example`, and `examples` in either form."""
    many = place.get("examples", [])
    found = [item["value"] for item in many.values()] if isinstance(many, dict) else list(many)
    return [place["example"], *found] if "example" in place else found


# -- operations


@dataclass
class Answer:
    """What the server sends next, and the requests that it got."""

    status: int = 200
    content_type: str = JSON
    body: bytes = b""
    requests: list[web.BaseRequest] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def set(self, status: int, content_type: str, body: bytes) -> None:
        self.status, self.content_type, self.body = status, content_type, body

    async def respond(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append(request)
        self.bodies.append(await request.read())
        headers = {"x-request-id": REQUEST_ID}
        if self.body:
            headers["Content-Type"] = self.content_type
        return web.Response(status=self.status, body=self.body or None, headers=headers)


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[str]:
    """Serve one answer on 127.0.0.1; yields the URL."""
    runner = web.ServerRunner(web.Server(answer.respond))
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{BASE}"
    finally:
        await runner.cleanup()


async def check_operation(
    api_class: type[Api],
    method_name: str,
    *,
    method: str,
    path: str,
    content_type: str | None,
    accept: str | None,
    body: str | None,
    result: str | None,
    streams: str | None,
) -> None:
    """Assert that an operation sends what openapi.yaml says, and reads the answers and errors that it shows.

    Args:
        api_class: The API class.
        method_name: The operation id.
        method: Its HTTP method.
        path: Its path, with `{name}` for parameters.
        content_type: The media type of its request body, or None.
        accept: The media type of its answer, or None.
        body: The argument that takes the request body, or None.
        result: The name of the type of its answer, or None.
        streams: The name of the type of its events, or None.
    """
    described = document()["paths"][path][method.lower()]
    assert described["operationId"] == method_name
    assert content_type in (None, JSON, FORM), f"no example can be sent as {content_type} here"
    operation: Operation[Any, Any] = getattr(sys.modules[api_class.__module__], method_name.upper())
    answer = Answer()
    async with (
        serving(answer) as url,
        ApiClient(Configuration(host=url, access_token=TOKEN, strict_responses=True)) as client,
    ):
        check = _Check(
            api_class(client), operation, described, answer, method, path, content_type, accept, body, result
        )
        await check.answers()
        await check.errors(streams=False)
        if streams is not None:
            await check.streams()
            await check.errors(streams=True)


async def check_websocket(api_class: type[Api], method_name: str, *, path: str) -> None:
    """Assert that a websocket is asked for as openapi.yaml says, and that events go both ways."""
    described = document()["paths"][path]["get"]
    operation: Operation[Any, Any] = getattr(sys.modules[api_class.__module__], method_name.upper())
    asked: list[web.BaseRequest] = []

    async def converse(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "echo", "event": await socket.receive_json()})
        await socket.close()
        return socket

    runner = web.ServerRunner(web.Server(converse))
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        configuration = Configuration(host=f"http://127.0.0.1:{runner.addresses[0][1]}{BASE}", access_token=TOKEN)
        values = {parameter["name"]: value_of(parameter) for parameter in parameters_of(path, described)}
        names = {param.wire_name: param.name for param in operation.query_params}
        async with ApiClient(configuration) as client:
            connect = getattr(api_class(client), method_name)
            async with connect(**{names[name]: value for name, value in values.items()}) as socket:
                await socket.send({"type": "hello"})
                assert [event async for event in socket] == [{"type": "echo", "event": {"type": "hello"}}]
    finally:
        await runner.cleanup()
    [request] = asked
    assert (request.path, request.headers["Authorization"]) == (BASE + path, f"Bearer {TOKEN}")
    assert dict(request.query) == {name: text_of(value) for name, value in values.items()}


class _Check:
    def __init__(
        self,
        api: Api,
        operation: Operation[Any, Any],
        described: Mapping[str, Any],
        answer: Answer,
        http_method: str,
        path: str,
        content_type: str | None,
        accept: str | None,
        body: str | None,
        result: str | None,
    ) -> None:
        self.api = api
        self.operation = operation
        self.answer = answer
        self.http_method = http_method
        self.content_type = content_type
        self.accept = accept
        self.body = body
        self.result = result
        self.responses = {code: resolved(response) for code, response in described["responses"].items()}
        self.success = min(code for code in self.responses if code[0] in "23")
        self.status = status_of(self.success) if self.success[0] == "2" else 200
        self.arguments: dict[str, Any] = {}
        self.path = (BASE if operation.version is None else f"/{operation.version}") + path
        self.query: list[tuple[str, str]] = []
        self.headers: dict[str, str] = {}
        for parameter in parameters_of(path, described):
            self.add_parameter(parameter)
        self.requests: list[Any] = [None]
        if content_type == FORM:
            self.requests = examples_of(resolved(described["requestBody"])["content"][FORM])
            assert self.requests, f"the form of {operation.id} has no example"
        elif body is not None:
            self.requests = examples_of(resolved(described["requestBody"])["content"][content_type])
            assert self.requests, f"the request body of {operation.id} has no example"

    def add_parameter(self, parameter: Mapping[str, Any]) -> None:
        """Give the parameter a value, and note how it has to arrive."""
        place, wire_name = parameter["in"], parameter["name"]
        params: dict[str, tuple[Param, ...]] = {
            "path": self.operation.path_params,
            "query": self.operation.query_params,
            "header": self.operation.header_params,
        }
        found = [param for param in params[place] if param.wire_name == wire_name]
        assert found, f"{self.operation.id} has no {place} parameter {wire_name}"
        [param] = found
        value = value_of(parameter)
        self.arguments[param.name] = value
        texts = [text_of(item) for item in as_list(value)]
        if place == "query":
            exploded = parameter.get("explode", True)
            self.query += [(wire_name, text) for text in (texts if exploded else [",".join(texts)])]
        elif place == "header":
            self.headers[wire_name] = ",".join(texts)
        else:
            self.path = self.path.replace("{" + wire_name + "}", ",".join(texts))

    def arguments_with(self, example: Any) -> dict[str, Any]:
        """Return the arguments of a call, with the body parsed from an example."""
        if self.operation.form_params:
            files = {param.name: FILE for param in self.operation.form_params if param.kind[:4] == "file"}
            texts = {
                param.name: example[param.wire_name]
                for param in self.operation.form_params
                if param.wire_name in example
            }
            return {**self.arguments, **texts, **files}
        if self.body is None or self.operation.body is None:
            return self.arguments
        kind = resolve(self.operation.body.type)
        is_model = isinstance(kind, type) and issubclass(kind, Model)
        return {**self.arguments, self.body: kind.from_dict(example) if is_model else example}

    async def answers(self) -> None:
        """Call the plain methods with each example of a request, and answer with each example of an answer."""
        requests = [example for example in self.requests if not asks_for_stream(example)]
        assert requests, f"no request example of {self.operation.id} is for a plain call"
        replies = [(example, self.encoded(example)) for example in self.result_examples()]
        rounds = max(len(requests), len(replies))
        for _, request, (expected, raw) in zip(range(rounds), cycle(requests), cycle(replies), strict=False):
            self.answer.set(self.status, self.accept or JSON, raw)
            arguments = self.arguments_with(request)
            accept = self.accept or JSON

            data = await self.method("")(**arguments)
            self.assert_sent(request, accept)
            self.assert_result(data, expected)

            info = await self.method("_with_http_info")(**arguments)
            self.assert_sent(request, accept)
            self.assert_result(info.data, expected)
            assert (info.status_code, info.raw_data) == (self.status, raw)
            assert (info.headers["X-REQUEST-ID"], info.request_id) == (REQUEST_ID, REQUEST_ID)

            response = await self.method("_without_preload_content")(**arguments)
            self.assert_sent(request, accept)
            async with response:
                assert (response.status, await response.read()) == (self.status, raw)

    async def streams(self) -> None:
        """Call the method that streams with each example of a request."""
        for stream_text in examples_of(self.responses[self.success]["content"][EVENT_STREAM]):
            payloads = payloads_of(stream_text)
            assert payloads, f"the stream example of {self.operation.id} has no event"
            self.answer.set(self.status, EVENT_STREAM, stream_text.encode())
            for request in self.requests:
                async with self.method("_stream")(**self.arguments_with(request)) as stream:
                    chunks = [json.loads(chunk.to_json()) async for chunk in stream]
                assert stream.complete
                assert_same_json(chunks, payloads)
                assert (stream.response.status_code, stream.response.request_id) == (self.status, REQUEST_ID)
                self.assert_sent({**request, "stream": True}, EVENT_STREAM)

    async def errors(self, *, streams: bool) -> None:
        """Answer with each example of an error."""
        request = next(example for example in self.requests if streams or not asks_for_stream(example))
        for code, response in self.responses.items():
            status = status_of(code)
            for example in examples_of(response.get("content", {}).get(JSON, {})) if status >= 400 else ():
                self.answer.set(status, JSON, json.dumps(example).encode())
                with pytest.raises(ApiException) as caught:
                    await self.method("_stream" if streams else "")(**self.arguments_with(request))
                error = caught.value
                assert type(error) is exception_class(status)
                assert (error.status, error.request_id) == (status, REQUEST_ID)
                assert error.body == json.dumps(example)
                assert_same_json(json_of(error.data), example)

    def method(self, suffix: str) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(self.api, self.operation.id + suffix)
        return found

    def result_examples(self) -> list[Any]:
        """Return the examples of the answer; bytes where the answer is no JSON, None where it has no body."""
        if self.result is None:
            return [None]
        if self.result == "bytes":
            return ["some text"]
        media = self.responses[self.success]["content"][self.accept]
        found = examples_of(media) or examples_of(media.get("schema", {}))
        if self.result == "str":
            return found or ["some text"]
        assert found, f"the answer of {self.operation.id} has no example"
        return found

    def encoded(self, example: Any) -> bytes:
        if self.result is None:
            return b""
        return str(example).encode() if self.result in ("bytes", "str") else json.dumps(example).encode()

    def assert_result(self, data: Any, expected: Any) -> None:
        if self.result == "bytes":
            assert data == self.encoded(expected)
        else:
            assert_same_json(json_of(data), expected)

    def form_fields(self, example: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields of a form as they have to arrive."""
        fields: dict[str, Any] = {}
        for param in self.operation.form_params:
            if param.kind[:4] == "file":
                fields[param.wire_name] = FILE.decode()
            elif param.wire_name in example:
                value = example[param.wire_name]
                texts = [text_of(item) for item in as_list(value)]
                fields[param.wire_name] = texts if len(texts) > 1 else texts[0]
                if param.kind == "json":
                    fields[param.wire_name] = json.dumps(value, separators=(",", ":"))
        return fields

    def assert_sent(self, example: Any, accept: str) -> None:
        """Assert how the last request arrived."""
        request, sent = self.answer.requests[-1], self.answer.bodies[-1]
        assert (request.method, request.path) == (self.http_method, self.path)
        assert list(request.query.items()) == self.query
        expected = {"Accept": accept, "Authorization": f"Bearer {TOKEN}", **self.headers}
        assert {name: request.headers.getall(name) for name in expected} == {n: [v] for n, v in expected.items()}
        if example is None:
            assert (sent, request.headers.get("Content-Type")) == (b"", None)
        elif self.content_type == FORM:
            assert_same_json(fields_of_form(request.headers["Content-Type"], sent), self.form_fields(example))
        else:
            assert request.headers.getall("Content-Type") == [self.content_type]
            assert_same_json(json.loads(sent), example)


def fields_of_form(content_type: str, body: bytes) -> dict[str, Any]:
    """Return the fields of a form as they arrived; those that came more than once as lists."""
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    found: dict[str, Any] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(name, str)
        assert isinstance(content, bytes)
        found.setdefault(name, []).append(content.decode())
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def parameters_of(path: str, described: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the parameters of an operation and of its path, references resolved."""
    both = [*document()["paths"][path].get("parameters", []), *described.get("parameters", [])]
    return [resolved(parameter) for parameter in both]


def resolved(place: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a reference inside the document stands for; anything else as it is."""
    while "$ref" in place:
        found: Any = document()
        for part in place["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        place = found
    return place


def value_of(parameter: Mapping[str, Any]) -> Any:
    """Return an example of a parameter, or a value that is made from its type."""
    schema = resolved(parameter.get("schema", {}))
    given = examples_of(parameter) or examples_of(schema) or schema.get("enum")
    if given:
        return given[0]
    if "const" in schema or "default" in schema:
        return schema.get("const", schema.get("default"))
    if schema.get("type") == "array":
        return [value_of({"schema": schema.get("items", {})})] * 2
    kinds = [kind for kind in as_list(schema.get("type", "string")) if kind != "null"]
    return _VALUE_OF_FORMAT.get(schema.get("format", ""), _VALUE_OF_TYPE.get(kinds[0], "a value"))


def text_of(value: Any) -> str:
    """Return the value of a parameter as it has to arrive."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%f%z")
    return str(value)


def status_of(code: str) -> int:
    """Return a status for a key of `responses`, which may be a range or `default`."""
    return 500 if code == "default" else int(code.replace("X", "0"))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def asks_for_stream(example: Any) -> bool:
    return isinstance(example, dict) and example.get("stream") is True


def payloads_of(stream_text: str) -> list[Any]:
    """Return the JSON values that the events of a stream carry, without the sentinel at its end."""
    lines = [line.removeprefix("data:").strip() for line in stream_text.splitlines() if line.startswith("data:")]
    return [json.loads(line) for line in lines if line != "[DONE]"]
