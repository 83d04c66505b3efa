"""Reading a body: its size, its compression, its nesting, and what is kept when it breaks off."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zlib
from typing import Any

import aiohttp
import pytest
from support.client import OK, REQUEST, call, config, error_of, within_bound
from support.raw_server import Answer, Connection, RawServer, http, http_chunk
from support.request import ANSWER
from support.response import info_of

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    ChatApi,
    Configuration,
    ResponseDecodeException,
    ServiceException,
)


async def test_the_error_of_a_broken_body_holds_what_came_of_it() -> None:
    whole = http(body=b'{"id": "chat-', length=1000)

    async def cut(connection: Any) -> None:
        await connection.send(whole)
        connection.writer.close()

    async with RawServer(cut) as server, ApiClient(config(server)) as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
    assert isinstance(error, ApiConnectionException)
    assert (error.status, error.body, error.request_sent) == (200, '{"id": "chat-', "maybe")


async def test_a_compressed_body_is_read() -> None:
    raw = json.dumps(ANSWER).encode()
    info = await info_of(http("200 OK", gzip.compress(raw), "Content-Encoding: gzip"))
    assert (info.raw_data, info.data.id) == (raw, "chat-1")


LIMIT = 100_000
AIOHTTP = tuple(int(part) for part in aiohttp.__version__.split(".")[:3] if part.isdigit())
FULL_BODY = json.dumps({**ANSWER, "padding": "x" * LIMIT}).encode()


def chunked(*pieces: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(map(http_chunk, pieces)) + b"0\r\n\r\n"


async def endless(connection: Connection) -> None:
    await connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        await connection.send(http_chunk(b" " * 65536))


@pytest.mark.parametrize(
    "answer",
    [
        http(body=FULL_BODY),
        chunked(FULL_BODY[:50_000], FULL_BODY[50_000:]),
        http("200 OK", gzip.compress(FULL_BODY), "Content-Encoding: gzip"),
        http("200 OK", zlib.compress(FULL_BODY), "Content-Encoding: deflate"),
        endless,
    ],
    ids=["length", "chunked", "gzip", "deflate", "endless"],
)
async def test_a_body_over_the_limit_raises_an_error_that_names_the_setting(answer: Answer | bytes) -> None:
    async with RawServer(answer) as server:
        configuration = config(server, max_response_size=LIMIT)
        async with ApiClient(configuration) as client:
            error = await error_of(ChatApi(client).chat_completions(REQUEST))
            assert isinstance(error, ResponseDecodeException)
            assert f"the body is larger than {LIMIT} bytes; Configuration.max_response_size allows more" in str(error)
            assert error.status == 200
        await within_bound(server.all_closed.wait())


async def test_a_body_of_just_the_limit_is_read() -> None:
    async with RawServer(http(body=FULL_BODY)) as server:
        answer = await call(config(server, max_response_size=len(FULL_BODY)))
    assert answer.additional_properties["padding"] == "x" * LIMIT


async def test_a_body_that_grows_a_thousandfold_when_it_is_unpacked_takes_little_memory() -> None:
    bomb = gzip.compress(b" " * 200_000_000)
    async with RawServer(http("200 OK", bomb, "Content-Encoding: gzip")) as server:
        configuration = config(server, max_response_size=LIMIT)
        tracemalloc.start()
        try:
            error = await error_of(call(configuration))
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert isinstance(error, ApiException)
    if AIOHTTP >= (3, 14, 1):  # older ones unpack all that comes at once, or refuse it themselves
        assert isinstance(error, ResponseDecodeException)
        assert most < 150_000_000


@pytest.mark.parametrize("body", [b"x" * 3_000_000, gzip.compress(b"x" * 50_000_000)], ids=["plain", "gzip"])
async def test_an_error_with_a_huge_body_keeps_its_class_and_the_beginning_of_it(body: bytes) -> None:
    headers = [] if body[:1] == b"x" else ["Content-Encoding: gzip"]
    async with RawServer(http("500 No", body, *headers)) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ServiceException)
    assert error.body == "x" * 2**20
    assert len(str(error)) < 1000


@pytest.mark.parametrize("status", ["200 OK", "500 No"])
@pytest.mark.parametrize(
    "body", [b'{"a":' * 100_000, b"[" * 1_000_000, b'{"error":' + b"[" * 5000 + b"]" * 5000 + b"}"]
)
async def test_a_body_that_is_nested_too_deeply_is_an_error_of_ours(status: str, body: bytes) -> None:
    async with RawServer(http(status, body)) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert error.status == int(status[:3])


async def test_what_is_nested_a_hundred_levels_deep_is_read() -> None:
    deep: Any = "x"
    for _ in range(100):
        deep = {"a": [deep]} if _ % 2 else {"a": deep}
    async with RawServer(http(body=json.dumps({**ANSWER, "deep": deep}).encode())) as server:
        answer = await call(config(server))
    assert answer.additional_properties["deep"] == deep


@pytest.mark.parametrize("value", [0, -1, 1.5, "1", None, True])
async def test_a_wrong_limit_is_refused_by_name(value: Any) -> None:
    with pytest.raises(ApiValueError, match="max_response_size must be a whole number of 1 or more"):
        Configuration(max_response_size=value)
    async with RawServer(OK) as server:
        await call(config(server, max_response_size=10_000))


async def test_a_compressed_answer_is_read() -> None:
    import gzip

    body = gzip.compress(OK.partition(b"\r\n\r\n")[2])
    async with RawServer(http("200 OK", body, "Content-Encoding: gzip")) as server:
        assert (await call(config(server))).id == "chat-1"
