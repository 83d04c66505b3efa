"""The log of a client: a line for each request, without secrets."""

from __future__ import annotations

import base64
import copy
import functools
import hashlib
import logging
import re
import time
from pathlib import Path

import pytest
from support.client import OK, PROMPT, TOKEN, call, config, error_of, header_of
from support.raw_server import Connection, RawServer, close, http

from together.generated import ApiClient, AudioApi


async def test_debug_logs_a_line_for_each_request_that_holds_no_secret(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    async with RawServer(OK, http("500 Internal Server Error", b"")) as server:
        quiet = config(server, debug=False)
        await call(quiet)
        assert not caplog.records
        server.requests.clear()
        noisy = config(server, debug=True)
        assert noisy.debug
        query_auth = {"type": "apiKey", "in": "query", "key": "key", "value": TOKEN}
        await call(noisy, _request_auth=query_auth, _headers={"Authorization": f"Bearer {TOKEN}"})
        await error_of(call(noisy))
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("together.generated")]
    url = f"{server.url}/chat/completions"
    assert [re.sub(r"\d+\.\d{3} s", "N s", line) for line in lines] == [
        f"POST {url}?key=…: 200 after N s (attempt 1, request id None)",
        f"POST {url}: 500 after N s (attempt 1, request id None)",
    ]
    assert TOKEN not in caplog.text
    assert PROMPT not in caplog.text


async def test_debug_logs_a_line_for_each_websocket_too(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    key = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

    async def accept(connection: Connection) -> None:
        sent = (header_of(connection.request, "Sec-WebSocket-Key") or "") + key
        accepted = base64.b64encode(hashlib.sha1(sent.encode()).digest()).decode()
        head = f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accepted}"
        await connection.send(f"HTTP/1.1 101 Switching Protocols\r\n{head}\r\n\r\n".encode())
        await connection.until_closed()

    refused = http("401 Unauthorized", b"{}", "x-request-id: req-1")
    async with RawServer(accept, refused, close) as server, ApiClient(config(server, debug=True)) as client:
        async with AudioApi(client).realtime_speech():
            pass
        for _ in range(2):
            await error_of(AudioApi(client).realtime_speech()._open())
        assert len(server.requests) == 3  # each is sent once
    url = f"{server.url}/audio/speech/websocket"
    assert [re.sub(r"\d+\.\d{3} s", "N s", line) for line in caplog.messages] == [
        f"GET {url}: 101 after N s (attempt 1, request id None)",
        f"GET {url}: 401 after N s (attempt 1, request id req-1)",
        f"GET {url}: ApiConnectionException after N s (attempt 1, request id None)",
    ]


async def test_the_time_of_an_attempt_that_was_never_sent_is_its_own(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    async with RawServer(OK) as server:
        noisy = config(server, debug=True)
    before = time.perf_counter()
    await error_of(call(noisy))  # nobody listens any more
    spent = time.perf_counter() - before
    (line,) = [text for text in caplog.messages if "ApiConnectionException after" in text]
    assert float(line.split(" after ")[1].split(" s")[0]) <= spent + 0.001


async def test_a_log_file_gets_the_lines_in_the_format_that_is_set(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    logger = logging.getLogger("together.generated")
    request.addfinalizer(functools.partial(logger.setLevel, logger.level))
    path = tmp_path / "client.log"
    async with RawServer(OK) as server:
        configuration = config(server, debug=True)
        configuration.logger_format = "<%(levelname)s> %(message)s"
        configuration.logger_file = str(path)
        copied = copy.deepcopy(configuration)
        copied.logger_file = None
        assert (copied.logger_file, copied.logger_format) == (None, configuration.logger_format)
        await call(configuration)
        configuration.logger_file = None
        await call(configuration)
    line = path.read_text()
    assert line.startswith(f"<DEBUG> POST {server.url}/chat/completions: 200 after ")
    assert line.count("\n") == 1
