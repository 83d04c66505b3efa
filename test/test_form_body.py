"""Forms are written piece by piece: what breaks, changes or is cancelled on the way, and what is left after it."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from support.client import all_that_it_tells, config, error_of, unused_port, within_bound
from support.raw_server import Answer, Connection, RawServer, http
from support.streaming import freed, nothing_left_behind, settle, until
from support.transfers import MIB, NOTHING, Gate, content_of, open_files, parts_of, send, transfers

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiFileError,
    ApiTypeError,
    OverloadedException,
    RequestTimeoutException,
    Timeout,
)
from together.generated._disk import in_thread
from together.generated._request.forms import Form, FormPart
from together.generated._transport.form_body import PIECE, FormBody

BUSY = http("503 Overloaded", b"", "retry-after-ms: 1")
TOO_LARGE = http("413 Content Too Large", b'{"error": {"message": "too large"}}')


def answering_early(read: list[int]) -> Answer:
    """Answer while the body is still coming; count what comes after that, until the client closes the connection."""

    async def answer(connection: Connection) -> None:
        await connection.reader.readexactly(1000)
        await connection.send(TOO_LARGE)
        read.append(0)
        while piece := await connection.reader.read(65536):
            read[-1] += len(piece)

    return answer


@pytest.mark.parametrize("from_disk", [False, True])
async def test_an_answer_that_comes_while_a_body_is_sent_is_raised_at_once_and_nothing_is_left(
    from_disk: bool, tmp_path: Path
) -> None:
    content: Any = bytes(32 * MIB)
    if from_disk:
        (tmp_path / "large").write_bytes(content)
        content = tmp_path / "large"
    read: list[int] = []
    async with (
        nothing_left_behind(),
        RawServer(answering_early(read), reads_bodies=False) as server,
        ApiClient(config(server, connection_pool_maxsize=1)) as client,
    ):
        for _ in range(2):  # the second one needs the only place in the pool
            error = await error_of(send(client, content))
            assert isinstance(error, ApiException)
            assert (error.status, error.message) == (413, "too large")
        await freed(server)
        assert len(read) == 2
        assert max(read) < 32 * MIB - 1000
        assert not open_files(tmp_path)
        assert not [task for task in asyncio.all_tasks() if "write_bytes" in repr(task)]


async def test_a_large_body_is_sent_in_slices() -> None:
    sizes: list[int] = []

    class Writer:
        def send_headers(self) -> None: ...

        async def write(self, data: memoryview) -> None:
            sizes.append(len(data))

    body = FormBody(Form((FormPart("file", bytes(3 * MIB + 5)),), True, plain=True), lambda: None)
    await body.open()
    writer: Any = Writer()
    await body.write(writer)
    assert sizes == [PIECE] * 12 + [5]
    assert body.size == 3 * MIB + 5
    with pytest.raises(TypeError):
        body.decode()
    with pytest.raises(TypeError):
        await body.as_bytes()


async def test_a_form_is_sent_again_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789" * 50_000)
    with path.open("rb") as file:
        file.seek(5)
        for content in (path, file, path.read_bytes()):
            async with transfers(BUSY, NOTHING, retries=1) as (server, client):
                await send(client, content)
            first, second = (content_of(parts_of(request)[0]) for request in server.requests)
            assert first == second == path.read_bytes()[5 if content is file else 0 :]


async def pieces(*given: Any) -> AsyncIterator[Any]:
    for piece in given:
        if isinstance(piece, Exception):
            raise piece
        yield piece


async def test_what_can_be_read_once_is_sent_once() -> None:
    async with transfers(BUSY, NOTHING, retries=3) as (server, client):
        assert isinstance(await error_of(send(client, pieces(b"once"))), OverloadedException)
        assert len(server.requests) == 1


async def test_what_can_be_read_once_is_sent_after_a_connection_that_was_never_made() -> None:
    async with RawServer(NOTHING) as server, ApiClient(config(server, host="http://127.0.0.1:1", retries=1)) as client:
        client.configuration.host = f"http://127.0.0.1:{unused_port()}"
        content = pieces(b"once")
        assert isinstance(await error_of(send(client, content)), ApiConnectionException)
        client.configuration.host = server.url
        await send(client, content)
    assert content_of(parts_of(server.requests[0])[0]) == b"once"


async def test_what_the_content_raises_is_told_with_its_cause() -> None:
    async with nothing_left_behind(), transfers(NOTHING) as (server, client):
        for cause in (RuntimeError("broken"), ConnectionResetError("elsewhere")):
            error = await error_of(send(client, pieces(b"x", cause)))
            assert isinstance(error, ApiFileError)
            assert error.__cause__ is cause
            assert str(cause) in str(error)
        for wrong in (pieces("text"), Texts()):
            assert isinstance(await error_of(send(client, wrong)), ApiTypeError)
        assert not server.requests
        await freed(server)


class Texts:
    def read(self, size: int = -1) -> str:
        return "text"


async def test_an_error_of_the_content_tells_no_password_of_a_proxy() -> None:
    async with RawServer(NOTHING) as server:
        settings = config(server, proxy=server.url.replace("//", "//user:pass-word@").removesuffix("/v1"))
        async with ApiClient(settings) as client:
            told = all_that_it_tells(await error_of(send(client, pieces(b"x", RuntimeError("broken")))))
            told += all_that_it_tells(await error_of(send(client, pieces(3))))
    assert "pass-word" not in told


async def test_a_file_that_shrinks_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(MIB))

    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            self.truncate(PIECE)
            return super().read(size)

    async with nothing_left_behind(), transfers(NOTHING) as (server, client):
        error = await error_of(send(client, Shrinking(bytes(MIB))))
        assert isinstance(error, ApiFileError)
        assert "became shorter" in str(error)
        await freed(server)
        body = FormBody(Form((FormPart("file", path, length=MIB + 1),), True, plain=True), lambda: None)
        with pytest.raises(ApiFileError, match="became shorter"):
            await body.open()


async def test_a_file_that_vanishes_before_it_is_sent_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def token() -> str:
        path.unlink()
        return "token"

    async with transfers(NOTHING, access_token=token) as (server, client):
        error = await error_of(send(client, path))
        assert server.accepted == 0
    assert isinstance(error, ApiFileError)
    assert str(error) == "the file for file cannot be read: No such file or directory"


async def test_a_file_that_cannot_be_read_is_an_error_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    body = FormBody(Form((FormPart("one", path), FormPart("file", tmp_path / "none")), True), lambda: None)
    with pytest.raises(ApiFileError, match="file cannot be read: No such file"):
        await body.open()
    assert not open_files(tmp_path)

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    async with transfers(NOTHING) as (_, client):
        error = await error_of(send(client, Broken(b"xx")))
    assert isinstance(error, ApiFileError)
    assert "Input/output error" in str(error)


async def test_a_file_whose_size_cannot_be_told_is_sent() -> None:
    class Odd(io.BytesIO):
        def seek(self, place: int, whence: int = 0, /) -> int:
            raise OSError("no")

    async with transfers(NOTHING) as (server, client):
        await send(client, Odd(b"xyz"))
    assert content_of(parts_of(server.requests[0])[0]) == b"xyz"


async def test_progress_counts_what_was_sent_and_an_error_of_it_is_told() -> None:
    sent: list[int] = []

    class Writer:
        def send_headers(self) -> None: ...

        async def write(self, data: memoryview) -> None: ...

    def fail(count: int) -> None:
        raise LookupError("mine")

    writer: Any = Writer()
    for on_sent in (sent.append, fail):
        form = Form((FormPart("file", bytes(PIECE + 1)),), True, plain=True, on_sent=on_sent)
        body = FormBody(form, lambda: None)
        await body.open()
        if on_sent is fail:
            with pytest.raises(LookupError):
                await body.write(writer)
            with pytest.raises(LookupError, match="mine"):
                body.raise_failure(OSError())
        else:
            await body.write(writer)
    assert sent == [PIECE, PIECE + 1]


# Cancellation, at each step


def stopping_at(
    name: str, monkeypatch: pytest.MonkeyPatch, path: Path
) -> tuple[Any, Callable[[], bool], threading.Event]:
    """Return content whose sending stops at a step, whether it got there, and what lets it go on."""
    go_on = threading.Event()
    reached = threading.Event()
    if name in ("open", "read"):
        real = FormBody._open

        def opening(self: FormBody) -> Any:
            sizes = real(self)
            if name == "open":
                reached.set()
                go_on.wait(10)
            else:
                [index] = self._files
                file = self._files[index]

                class Slow:
                    def read(self, size: int) -> bytes:
                        reached.set()
                        go_on.wait(10)
                        return file.read(size)

                    def seek(self, place: int) -> int:
                        return file.seek(place)

                    def close(self) -> None:
                        file.close()

                slow: Any = Slow()
                self._files[index] = slow
            return sizes

        monkeypatch.setattr(FormBody, "_open", opening)
        return path, reached.is_set, go_on
    gate = Gate()

    async def content() -> AsyncIterator[bytes]:
        yield bytes(10)
        await gate.wait()
        yield b""

    return content(), gate.reached.is_set, go_on


@pytest.mark.parametrize("step", ["open", "read", "iterate"])
async def test_a_cancellation_at_any_step_leaves_no_open_file_and_no_connection(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(MIB))
    async with nothing_left_behind(), transfers(NOTHING) as (server, client):
        content, reached, go_on = stopping_at(step, monkeypatch, path)
        sending = asyncio.ensure_future(send(client, content))
        await until(reached)
        sending.cancel()
        await settle()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(sending)
        await until(lambda: not server.open and not open_files(tmp_path))
        assert not server.requests


async def test_a_cancellation_while_the_server_takes_nothing_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(32 * MIB))
    gate = Gate()

    async def stuck(connection: Connection) -> None:
        await gate.wait()
        await connection.until_closed()

    async with (
        nothing_left_behind(),
        RawServer(stuck, reads_bodies=False) as server,
        ApiClient(config(server)) as client,
    ):
        sending = asyncio.ensure_future(send(client, path))
        await within_bound(gate.reached.wait())
        await until(lambda: bool(open_files(tmp_path)))
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(sending)
        await until(lambda: not open_files(tmp_path))
        gate.open.set()
        await freed(server)


async def test_the_first_byte_has_its_time_from_the_last_bytes_that_were_sent() -> None:
    async def silent(connection: Connection) -> None:
        await connection.until_closed()

    async with RawServer(silent) as server, ApiClient(config(server)) as client:
        error = await error_of(send(client, b"x", _request_timeout=Timeout(first_byte=0.05)))
    assert isinstance(error, RequestTimeoutException)
    assert error.clock == "first_byte"


async def test_a_cancellation_waits_for_the_thread() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def work() -> None:
        go_on.wait(10)
        ended.set()
        raise LookupError

    waiting = asyncio.ensure_future(in_thread(work))
    await settle()
    waiting.cancel()
    await settle()
    assert not waiting.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await within_bound(waiting)
    assert ended.is_set()
