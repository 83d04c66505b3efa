"""Files of the batch API: requests in, results out, joined by their ids."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from support.client import untyped
from support.request import ANSWER, BODY
from support.streaming import turns_of_others
from support.transfers import FILE_ID, GET_FILE, file_answer, open_files, transfers

from together.generated import (
    ApiException,
    ApiFileError,
    ApiTypeError,
    ApiValueError,
    ChatCompletionRequest,
    ChatCompletionResponse,
    RateLimitException,
    ResponseDecodeException,
    jsonl,
)
from together.generated._transport.body_reading import TURN_BYTES
from together.generated.jsonl import BatchResult, read_batch, write_batch


def result(custom_id: Any = "a", status: Any = 200, body: Any = ANSWER, **more: Any) -> bytes:
    line = {"custom_id": custom_id, "response": {"status_code": status, "body": body}, **more}
    return json.dumps(line).encode() + b"\n"


async def results(source: Any, requests: Any = None) -> list[BatchResult[ChatCompletionResponse]]:
    return [each async for each in read_batch(source, ChatCompletionResponse, requests)]


async def test_requests_are_written_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    requests = {"a": BODY, "b\n": ChatCompletionRequest(**BODY, max_tokens=5)}
    assert await write_batch(str(path), requests) == path
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert lines == [{"custom_id": "a", "body": BODY}, {"custom_id": "b\n", "body": {**BODY, "max_tokens": 5}}]


async def test_very_many_requests_may_come_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_BLOCK", 1000)

    def requests() -> Iterator[tuple[str, dict[str, Any]]]:
        for number in range(100):
            yield str(number), BODY

    path = await write_batch(tmp_path / "a", requests())
    assert [json.loads(line)["custom_id"] for line in path.read_bytes().splitlines()] == [
        str(number) for number in range(100)
    ]


class Foreign(BaseModel):
    model: str = "m"


async def test_what_cannot_be_a_request_is_refused_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    cases: list[tuple[Any, type[Exception], str]] = [
        ([("a", BODY), ("a", BODY)], ApiValueError, "'a' is given twice"),
        ({"": BODY}, ApiValueError, "1 to 64 characters"),
        ({"x" * 65: BODY}, ApiValueError, "1 to 64 characters"),
        ({3: BODY}, ApiTypeError, "must be a string"),
        ([BODY], ApiTypeError, "by their custom_id, or pairs of both, not dict"),
        (["ab"], ApiTypeError, "by their custom_id, or pairs of both, not str"),
        ({"\ud800": BODY}, ApiValueError, "surrogate"),
        (None, ApiTypeError, "or pairs of both, not NoneType"),
        (pieces(b""), ApiTypeError, "not async_generator: collect them in a list"),
        ({"a": Foreign()}, ApiTypeError, r"requests\['a'\]: Input is a .*Foreign, .*see its model_dump\(\)"),
        ({"a": 3}, ApiTypeError, r"requests\['a'\] must be a model or a dict"),
        ({"a": {"temperature": float("nan")}}, ApiValueError, r"requests\['a'\].temperature"),
        ({}, ApiValueError, "has none"),
    ]
    for requests, kind, message in cases:
        with pytest.raises(kind, match=message):
            await write_batch(path, requests)
    with pytest.raises(ApiFileError):
        await write_batch(tmp_path / "none" / "a", {"a": BODY})
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["a"]


async def pieces(content: bytes, size: int = 7) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


@pytest.mark.parametrize("kind", ["bytes", "path", "text", "pieces", "stream"])
async def test_results_are_typed_and_joined_with_their_requests(kind: str, tmp_path: Path) -> None:
    content = result("b") + b"\n" + result("a", more=1) + result("c").rstrip()
    path = tmp_path / "out.jsonl"
    path.write_bytes(content)
    requests = {"a": BODY, "b": ChatCompletionRequest(**BODY)}
    async with transfers(file_answer(content)) as (_, client):
        source: Any = {"bytes": content, "path": path, "text": str(path), "pieces": pieces(content)}.get(kind)
        if kind == "stream":
            source = client.byte_stream(GET_FILE, FILE_ID, {})
        found = await results(source, requests)
    assert [(each.line, each.custom_id) for each in found] == [(1, "b"), (3, "a"), (4, "c")]
    assert [each.request for each in found] == [requests["b"], requests["a"], None]
    for each in found:
        assert isinstance(each.answer, ChatCompletionResponse)
        message = each.answer.choices[0].message
        assert message is not None
        assert message.content == "Hello."
        assert (each.error, each.response_issues) == (None, ())
    assert not open_files(tmp_path)


@pytest.mark.parametrize("kind", ["bytes", "pieces", "stream"])
@pytest.mark.parametrize("line", [b"\n", result()])
async def test_a_file_that_comes_without_a_wait_lets_other_tasks_run(kind: str, line: bytes) -> None:
    content = line * (8 * TURN_BYTES // len(line))
    packer = zlib.compressobj(wbits=31)
    packed = file_answer(packer.compress(content) + packer.flush(), "Content-Encoding: gzip")
    found: list[Any] = []

    async def read_all() -> None:
        found.extend(await results(source))

    async with transfers(packed) as (_, client):
        source: Any = {"bytes": content, "pieces": pieces(content, 1000)}.get(kind)
        if kind == "stream":
            source = client.byte_stream(GET_FILE, FILE_ID, {})
        turns = await turns_of_others(read_all())
    assert len(found) == content.count(b"{") // max(line.count(b"{"), 1)
    assert turns >= 7


@pytest.mark.parametrize("size", [1, 7])
async def test_a_byte_order_mark_at_the_beginning_is_no_part_of_the_first_line(size: int) -> None:
    found = await results(pieces(b"\xef\xbb\xbf" + result("a") + b"\xef\xbb\xbf" + result("b"), size))
    assert [(each.custom_id, each.error is None) for each in found] == [("a", True), (None, False)]


class ChatCompletionChoice(BaseModel):
    """Named as a model of the package."""


@pytest.mark.parametrize("answer_type", [dict, ChatCompletionChoice, "ChatCompletionResponse", type("", (), {})])
async def test_a_type_that_is_no_model_of_the_package_is_refused(answer_type: Any) -> None:
    with pytest.raises(ApiTypeError, match="must be a model of this package, such as ChatCompletionResponse, not "):
        [each async for each in read_batch(result(), answer_type)]


async def test_what_is_wrong_with_a_line_is_its_error() -> None:
    content = (
        result("a", 429, {"error": {"message": "slow down", "type": "rate_limit"}})
        + json.dumps({"custom_id": "b", "error": {"message": "no such model", "code": "404x"}}).encode()
        + b'\n{"custom_id": "c", "error": "broken"}'
        + b'\nno JSON\n[1]\n{"custom_id": "d"}\n'
        + result("e", body={"error": {"message": "inside"}})
        + result(None, "no status", error=None)
        + result("g", body=[1])
        + b"[" * 100_000
    )
    found = await results(content, {"a": BODY})
    assert [each.line for each in found] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    errors: list[Any] = [each.error for each in found]
    assert isinstance(errors[0], RateLimitException)
    assert (errors[0].status, errors[0].message, found[0].request) == (429, "slow down", BODY)
    assert (type(errors[1]), errors[1].message, errors[1].code) == (ApiException, "no such model", "404x")
    assert str(errors[1]) == "line 2 reports an error: no such model"
    assert errors[2].message == "broken"
    assert [type(error) for error in errors[3:6]] == [ResponseDecodeException] * 3
    assert "line 4 is not a JSON object" in str(errors[3])
    assert "line 6 has neither" in str(errors[5])
    assert (type(errors[6]), errors[6].message) == (ApiException, "inside")
    assert (found[7].custom_id, found[7].error) == (None, None)
    assert isinstance(errors[8], ResponseDecodeException)
    assert isinstance(errors[9], ResponseDecodeException)


async def test_an_answer_that_is_not_as_described_is_delivered_with_its_issues() -> None:
    [found] = await results(result(body={**ANSWER, "created": "yesterday"}))
    assert found.answer is not None
    assert found.answer.id == "chat-1"
    assert [issue.path for issue in found.response_issues] == ["created"]


async def test_what_cannot_be_read_is_a_typed_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ApiFileError, match="No such file"):
        await results(tmp_path / "none")
    with pytest.raises(ApiTypeError, match="must be a path"):
        await results(3)
    with pytest.raises(ApiTypeError, match="source must give bytes, not str"):
        await results(pieces(untyped("text")))
    with pytest.raises(ApiValueError, match="source is no path: embedded null byte"):
        await results("a\0b")
    monkeypatch.setattr(jsonl, "MAX_LINE", 100)
    with pytest.raises(ResponseDecodeException, match="more than 100 bytes"):
        await results(b"x" * 101)


async def test_leaving_a_file_in_the_middle_closes_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(result() * 3)
    reading = read_batch(path, ChatCompletionResponse)
    await anext(reading)
    assert open_files(tmp_path)
    await reading.aclose()  # type: ignore[attr-defined]
    assert not open_files(tmp_path)
