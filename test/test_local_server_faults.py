"""Faults of the local server: how they are asked for, and what each does."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import aiohttp
import pytest
from support.local_server import HELLO, STREAMED, TOKEN, Client, raw_post

from together.generated import local_server
from together.generated.local_server import Fault, HttpError, LocalServer, operation
from together.generated.local_server.faults import BEHAVIOURS
from together.generated.local_server.operations import OPERATIONS
from together.generated.local_server.replies import Reply, json_reply


class TestFaultsInGeneral:
    def test_the_table_names_every_header(self) -> None:
        assert local_server.__doc__
        rows = [line.split("`")[1] for line in local_server.__doc__.splitlines() if line.startswith("| `")]
        assert rows == [behaviour.header for behaviour in BEHAVIOURS.values()]

    async def test_an_unknown_header_names_the_known_ones(self, client: Client) -> None:
        error = await client.error(400, cut="1")
        assert "x-local-cut" in error["message"]
        assert "x-local-cut-after" in error["message"]

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("delay", "soon"),
            ("delay", "-1"),
            ("delay", "nan"),
            ("cut_after", "1.5"),
            ("cut_after", "-1"),
            ("status", "99"),
            ("status", "600"),
            ("headers", "a: b"),
            ("headers", "[]"),
            ("headers", '{"a b": "c"}'),
            ("headers", '{"a": "c\\r\\nd: e"}'),
            ("reset", "now"),
        ],
    )
    async def test_an_unfit_value_is_refused(self, client: Client, name: Any, value: Any) -> None:
        error = await client.error(400, **{name: value})
        assert name in error["message"]
        with pytest.raises(ValueError, match=f"{name} takes "):
            Fault(**{name: value})

    def test_unfit_values_in_python(self) -> None:
        with pytest.raises(TypeError, match="unknown behaviour 'cut'; known are status, "):
            Fault(cut=1)  # type: ignore[call-arg]
        unfit: list[tuple[str, Any]] = [
            ("cut_after", 1.5),
            ("stream", b"x"),
            ("stream", [1]),
            ("body", 3),
            ("delay", None),
        ]
        for name, value in unfit:
            with pytest.raises(ValueError, match=f"{name} takes "):
                Fault(**{name: value})
        assert repr(Fault(status=503, delay=1)) == "Fault(status=503, delay=1.0)"

    async def test_a_script_is_used_up_in_order(self, client: Client) -> None:
        client.server.script(Fault(status=503), None, Fault(status=429))
        statuses: list[int] = []
        for _ in range(4):
            async with client.post() as response:
                statuses.append(response.status)
        assert statuses == [503, 200, 429, 200]

    async def test_a_header_joins_and_overrides_the_script(self, client: Client) -> None:
        client.server.script(Fault(status=503, retry_after=7))
        async with client.post(status="504") as response:
            assert (response.status, response.headers["retry-after"]) == (504, "7")

    async def test_operations_and_faults_can_be_added(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("together.generated.local_server.operations.OPERATIONS", dict(OPERATIONS))
        monkeypatch.setattr("together.generated.local_server.faults.BEHAVIOURS", dict(BEHAVIOURS))

        @operation("GET", "/v1/teapot")
        def teapot(request: local_server.RecordedRequest) -> Reply:
            if request.query.get("coffee"):
                raise HttpError(418, "I am a teapot.", code="teapot")
            return json_reply(["tea"])

        def spoons(value: object) -> int:
            """a number of spoons"""
            return int(str(value))

        @local_server.fault(spoons)
        def sugar(reply: Reply, value: int) -> Reply:
            return json_reply(["sugar"] * value)

        url = f"{client.server.url}/teapot"
        async with client.session.get(url, headers=TOKEN) as response:
            assert await response.json() == ["tea"]
        async with client.session.get(url, headers=TOKEN, params={"coffee": "1"}) as response:
            assert (response.status, (await response.json())["error"]["code"]) == (418, "teapot")
        async with client.session.get(url, headers={**TOKEN, "x-local-sugar": "2"}) as response:
            assert await response.json() == ["sugar", "sugar"]


class TestWhatIsAnswered:
    @pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 409, 422, 429, 500, 503, 504, 524, 529, 599])
    async def test_status_with_its_error(self, client: Client, status: int) -> None:
        error = await client.error(status, STREAMED, status=str(status))
        assert error["message"]
        if status == 429:
            assert error["type"] == "dynamic_request_limited"

    async def test_a_good_status_keeps_the_answer(self, client: Client) -> None:
        async with client.post(status="201") as response:
            assert response.status == 201
            assert (await response.json())["object"] == "chat.completion"

    @pytest.mark.parametrize("status", ["204", "304"])
    async def test_a_status_without_a_body(self, client: Client, status: str) -> None:
        for _ in range(2):
            async with client.post(status=status) as response:
                assert response.status == int(status)
                assert await response.read() == b""
        assert client.server.connections == 1

    async def test_a_redirect(self, client: Client) -> None:
        location = json.dumps({"Location": "https://example.com/"})
        async with client.session.post(
            client.url,
            json=HELLO,
            headers={**TOKEN, "x-local-status": "307", "x-local-headers": location},
            allow_redirects=False,
        ) as response:
            assert (response.status, response.headers["location"]) == (307, "https://example.com/")

    async def test_hints(self, client: Client) -> None:
        client.server.script(Fault(status=429, ratelimit_reset=5, retry_after="2", retry_after_ms=1500))
        async with client.post() as response:
            assert response.status == 429
            assert response.headers["x-ratelimit-reset"] == "5"
            assert response.headers["retry-after"] == "2"
            assert response.headers["retry-after-ms"] == "1500"
        async with client.post(retry_after="Wed, 21 Oct 2026 07:28:00 GMT") as response:
            assert (response.status, response.headers["retry-after"][:3]) == (200, "Wed")

    async def test_body_and_content_type(self, client: Client) -> None:
        async with client.post(body="<h1>%F0%00</h1>", content_type="text/html", status="502") as response:
            assert (response.status, response.content_type) == (502, "text/html")
            assert await response.read() == b"<h1>\xf0\x00</h1>"
        client.server.script(Fault(body=b""), Fault(body=b'{"a":"%41"}'))
        async with client.post() as response:
            assert (response.status, await response.read()) == (200, b"")
        assert await client.answer() == {"a": "%41"}

    async def test_stream_of_any_bytes(self, client: Client) -> None:
        client.server.script(Fault(stream=[b"\xef\xbb\xbfdata: {", b"", b"}\r\n\r", b"\n"], event_delay=0.01))
        pieces: list[bytes] = []
        async with client.post() as response:
            assert response.headers["content-type"] == "text/event-stream;charset=utf-8"
            async for piece in response.content.iter_any():
                pieces.append(piece)
        assert pieces == [b"\xef\xbb\xbfdata: {", b"}\r\n\r", b"\n"]
        async with client.post(stream="id: 1%0A%0A|data:%7C%0a%0a") as response:
            assert await response.read() == b"id: 1\n\ndata:|\n\n"

    async def test_an_operation_that_is_not_there_can_still_be_answered(self, client: Client) -> None:
        client.server.script(Fault(status=200, body=b"[]"))
        async with client.session.get(f"{client.server.url}/models", headers=TOKEN) as response:
            assert (response.status, await response.json()) == (200, [])

    async def test_pings_only(self, client: Client) -> None:
        received = b""
        async with client.post(STREAMED, pings="0.001") as response:
            assert response.headers["content-type"].startswith("text/event-stream")
            while received.count(b"\n\n") < 5:
                received += await response.content.readany()
        assert received.replace(b": ping\n\n", b"") == b""
        await client.server.until(lambda: client.server.open_connections == 0)

    async def test_headers(self, client: Client) -> None:
        client.server.script(Fault(headers={"X-Request-Id": "mine", "cf-ray": "1"}))
        async with client.post() as response:
            assert response.headers.getall("x-request-id") == ["mine"]
            assert response.headers["cf-ray"] == "1"


class TestWhichEvents:
    async def test_huge_event(self, client: Client) -> None:
        chunks = await client.chunks(STREAMED, huge_event="1000000")
        assert len(chunks) == 6
        assert chunks[0]["padding"] == "x" * 1_000_000
        assert chunks[0]["choices"][0]["text"] == "You"
        assert (await client.answer(huge_event="10"))["padding"] == "x" * 10
        assert await client.answer(huge_event="1", body="{}") == {"padding": "x"}
        async with client.post(huge_event="1", body="[]") as response:
            assert await response.read() == b"[]"

    async def test_error_event(self, client: Client) -> None:
        events = await client.events(error_event="2")
        assert len(events) == 4
        name, data = events[2].split("\n")
        assert name == "event: error"
        assert json.loads(data.removeprefix("data: "))["error"]["message"]
        assert events[3] == "data: [DONE]"

    async def test_error_data(self, client: Client) -> None:
        chunks = await client.chunks(STREAMED, error_data="0")
        assert [list(chunk) for chunk in chunks] == [["error"]]

    @pytest.mark.parametrize(("count", "whole"), [(0, 0), (2, 2), (7, 7), (99, 7)])
    async def test_cut(self, client: Client, count: int, whole: int) -> None:
        received = await client.until_failure(cut_after=str(count))
        assert received.count(b"\n\n") == whole
        assert (b"[DONE]" in received) == (whole == 7)

    async def test_cut_is_a_close_without_the_last_chunk(self, server: LocalServer) -> None:
        received, was_reset = await raw_post(server, "x-local-cut-after: 1")
        assert received.endswith(b"}\n\n\r\n")
        assert not was_reset

    async def test_cut_of_a_plain_body(self, client: Client) -> None:
        assert await client.until_failure(HELLO, cut_after="0") == b""

    @pytest.mark.parametrize("count", [0, 3])
    async def test_clean_end_without_done(self, client: Client, count: int) -> None:
        events = await client.events(end_after=str(count))
        assert len(events) == count
        assert client.server.open_connections == 1

    async def test_clean_end_of_a_plain_body(self, client: Client) -> None:
        async with client.post(end_after="0") as response:
            assert await response.read() == b""

    async def test_stall(self, client: Client) -> None:
        async with client.post(STREAMED, stall_after="2") as response:
            received = b""
            while received.count(b"\n\n") < 2:
                received += await response.content.readany()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(response.content.readany(), 0.05)
            assert client.server.open_connections == 1

    async def test_hold_after_done(self, client: Client) -> None:
        async with client.post(STREAMED, hold="inf") as response:
            received = b""
            while not received.endswith(b"data: [DONE]\n\n"):
                received += await response.content.readany()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(response.content.readany(), 0.05)
        assert (await client.events(hold="0.01"))[-1] == "data: [DONE]"

    async def test_hold_of_a_plain_body(self, client: Client) -> None:
        async with client.post(hold="inf") as response:
            assert (await response.content.readany()).endswith(b"}")
            assert not response.content.is_eof()


class TestWhen:
    async def test_delay(self, client: Client) -> None:
        started = time.monotonic()
        await client.answer(delay="0.05")
        assert time.monotonic() - started >= 0.049
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.answer(delay="inf"), 0.05)
        await client.server.until(lambda: client.server.open_connections == 0)

    async def test_event_delay(self, client: Client) -> None:
        started = time.monotonic()
        times: list[float] = []
        body = b""
        async with client.post(STREAMED, event_delay="0.01") as response:
            async for piece in response.content.iter_any():
                times.append(time.monotonic() - started)
                body += piece
        assert body.count(b"data: ") == 7
        assert times[-1] >= 0.055

    @pytest.mark.parametrize("body", [HELLO, STREAMED], ids=["plain", "stream"])
    async def test_slow_bytes(self, client: Client, body: dict[str, Any]) -> None:
        async with client.post(body) as response:
            expected = await response.read()
        pieces: list[bytes] = []
        async with client.post(body, slow_bytes="0", event_delay="0") as response:
            async for piece in response.content.iter_any():
                pieces.append(piece)
        assert b"".join(pieces) == expected
        assert len(pieces) > len(expected) / 10

    async def test_slow_bytes_take_their_time(self, client: Client) -> None:
        started = time.monotonic()
        async with client.post(body="123456", slow_bytes="0.01") as response:
            assert await response.read() == b"123456"
        assert time.monotonic() - started >= 0.055

    async def test_close_and_reset_before_the_headers(self, server: LocalServer, client: Client) -> None:
        assert await raw_post(server, "x-local-close: before-headers") == (b"", False)
        assert await raw_post(server, "x-local-reset: before-headers") == (b"", True)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await client.post(close="before-headers")
        with pytest.raises(aiohttp.ClientOSError):
            await client.post(reset="before-headers", delay="0.01")
        assert len(server.requests) == 4

    async def test_close_and_reset_after_the_headers(self, server: LocalServer) -> None:
        for how, is_reset in [("close", False), ("reset", True)]:
            received, was_reset = await raw_post(server, f"x-local-{how}: after-headers")
            assert received.startswith(b"HTTP/1.1 200 OK\r\n")
            assert received.endswith(b"\r\n\r\n")
            assert was_reset == is_reset
        await server.until(lambda: server.open_connections == 0)

    async def test_http_1_0(self, server: LocalServer) -> None:
        received, was_reset = await raw_post(server, version="1.0")
        assert received.endswith(b"\n\ndata: [DONE]\n\n")
        assert not was_reset
