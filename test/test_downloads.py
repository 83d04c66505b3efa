"""Files that the API answers with: as bytes, piece by piece, and written to a path."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import os
import resource
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from support.client import config, error_of, header_of, within_bound
from support.raw_server import LAST_CHUNK, STREAM_HEAD, Connection, RawServer, close, http, http_chunk, silent
from support.streaming import cut, freed, nothing_left_behind, read_into, settle, until
from support.transfers import (
    FILE_ID,
    GET_FILE,
    MIB,
    cut_file,
    file_answer,
    open_files,
    opening_file,
    redirect,
    transfers,
)

from together.generated import (
    ApiAttributeError,
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiFileError,
    ApiValueError,
    AudioApi,
    ClientClosedError,
    NotFoundException,
    RateLimitException,
    RequestTimeoutException,
    ResponseDecodeException,
    StreamInterruptedException,
    Timeout,
)
from together.generated._disk import PartFile
from together.generated.downloads import MAX_RESUMES, ByteStream

FILE = bytes(range(256)) * 1000
HALF = len(FILE) // 2
ETAG = 'ETag: "one"'


def stream_of(client: ApiClient, **options: Any) -> ByteStream:
    return client.byte_stream(GET_FILE, FILE_ID, options)


async def to_file(client: ApiClient, path: Any, on_progress: Any = None, **options: Any) -> Path:
    return await within_bound(client.to_file(GET_FILE, FILE_ID, options, path, on_progress))


def rest(place: int, *headers: str, end: int = len(FILE), size: str = str(len(FILE))) -> bytes:
    """Return the answer to a request for the rest of the file."""
    range_header = f"Content-Range: bytes {place}-{end - 1}/{size}"
    return file_answer(FILE[place:end], range_header, *headers, status="206 Partial Content")


# As bytes


async def test_a_file_comes_as_bytes_compressed_or_not() -> None:
    packed = file_answer(gzip.compress(FILE), "Content-Encoding: gzip")
    async with transfers(file_answer(FILE), packed) as (server, client):
        contents = [await client.call(GET_FILE, FILE_ID, {}) for _ in range(2)]
    assert contents == [FILE, FILE]
    assert header_of(server.requests[0], "Accept") == "application/octet-stream"


async def test_a_file_over_the_limit_is_refused_as_bytes_and_comes_as_a_stream() -> None:
    async with transfers(file_answer(FILE), max_response_size=1000) as (_, client):
        waiting: Any = client.call(GET_FILE, FILE_ID, {})
        error = await error_of(waiting)
        assert isinstance(error, ResponseDecodeException)
        assert "max_response_size" in str(error)
        assert b"".join([piece async for piece in stream_of(client)]) == FILE


# Piece by piece


@pytest.mark.parametrize("way", ["async with", "await", "async for"])
async def test_all_ways_into_a_stream_give_the_file(way: str) -> None:
    async with transfers(file_answer(FILE, "x-request-id: req-1")) as (server, client):
        stream = stream_of(client)
        assert repr(stream) == "<ByteStream of get_file_content: new, 0 bytes>"
        assert stream.size is None
        with pytest.raises(ApiAttributeError):
            _ = stream.response
        if way == "async with":
            async with stream as entered:
                assert entered is stream
                assert "open" in repr(stream)
                pieces = [piece async for piece in stream]
        else:
            if way == "await":
                assert await stream is stream
                assert await stream is stream
            pieces = [piece async for piece in stream]
        assert b"".join(pieces) == FILE
        received: Any = (stream.complete, stream.bytes_received, stream.size)
        assert received == (True, len(FILE), len(FILE))
        assert (stream.response.status_code, stream.response.request_id) == (200, "req-1")
        assert stream.response.raw_data == b""
        assert [piece async for piece in stream] == []
        await stream.close()
        assert repr(stream) == f"<ByteStream of get_file_content: complete, {len(FILE)} bytes>"
        again = await client.call(GET_FILE, FILE_ID, {})
        assert again == FILE
        assert server.accepted == 1


async def test_a_status_that_says_no_is_raised_when_the_stream_opens() -> None:
    async with transfers(http("404 Not Found", b'{"error": {"message": "no such file"}}')) as (_, client):
        error = await error_of(stream_of(client)._open())
    assert isinstance(error, NotFoundException)


@pytest.mark.parametrize("framing", ["length", "chunks"])
async def test_a_file_that_is_cut_is_a_typed_error(framing: str) -> None:
    answer = cut_file(FILE[:HALF], len(FILE)) if framing == "length" else cut(FILE[:HALF])
    async with nothing_left_behind(), transfers(answer) as (server, client):
        received: list[bytes] = []
        stream = stream_of(client)
        error = await error_of(read_into(received, stream))
        assert isinstance(error, ApiConnectionException)
        assert "broke off" in str(error)
        assert b"".join(received) == FILE[:HALF]
        assert not stream.complete
        with pytest.raises(ClientClosedError):
            await anext(stream)
        await freed(server)


@pytest.mark.parametrize("how", ["leave", "close", "drop", "close before"])
async def test_leaving_closing_or_dropping_a_stream_frees_its_connection(how: str) -> None:
    async with nothing_left_behind(), transfers(opening_file(FILE[:HALF], len(FILE))) as (server, client):
        stream = stream_of(client)
        if how == "close before":
            await stream.close()
            with pytest.raises(ClientClosedError):
                await stream
            return
        if how == "leave":
            async with stream:
                async for _ in stream:
                    break
        elif how == "close":
            await anext(stream)
            await stream.close()
            assert "closed" in repr(stream)
            with pytest.raises(ClientClosedError):
                await anext(stream)
        else:
            await anext(stream)
            del stream
            gc.collect()
        await freed(server)


def test_a_stream_that_outlives_its_event_loop_is_dropped_in_silence() -> None:
    async def begin() -> ByteStream:
        async with RawServer(opening_file(FILE[:HALF], len(FILE))) as server:
            client = ApiClient(config(server))
            stream = await stream_of(client)
            await client.close()
            return stream

    stream = asyncio.run(begin())
    stream.__del__()


async def test_a_cancelled_wait_for_a_piece_loses_nothing() -> None:
    gate = asyncio.Event()

    async def answer(connection: Any) -> None:
        await connection.send(file_answer(FILE[:HALF], length=len(FILE)))
        await gate.wait()
        await connection.send(FILE[HALF:])

    async with transfers(answer) as (_, client):
        stream = stream_of(client)
        received = b""
        while len(received) < HALF:
            received += await anext(stream)
        waiting = asyncio.ensure_future(anext(stream))
        await settle()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        gate.set()
        assert received + b"".join([piece async for piece in stream]) == FILE


async def test_a_stream_that_falls_silent_ends_with_the_idle_timeout() -> None:
    async with transfers(opening_file(FILE[:10], len(FILE))) as (server, client):
        stream = stream_of(client, _request_timeout=Timeout(idle=0.05))
        assert await anext(stream) == FILE[:10]
        error = await error_of(anext(stream))
        assert isinstance(error, RequestTimeoutException)
        await freed(server)


async def test_closing_a_stream_that_is_being_opened_ends_the_wait_for_it() -> None:
    async with nothing_left_behind(), transfers(silent) as (server, client):
        stream = stream_of(client)
        opening = asyncio.ensure_future(anext(stream))
        await until(lambda: bool(server.requests))
        await stream.close()
        assert isinstance(await error_of(within_bound(opening)), StreamInterruptedException)
        assert isinstance(await error_of(anext(stream)), ClientClosedError)
        await freed(server)


async def test_a_stream_is_opened_once_and_never_sends_its_request_again() -> None:
    gate = asyncio.Event()

    async def held(connection: Connection) -> None:
        await gate.wait()
        await connection.send(file_answer(FILE))

    async with transfers(held) as (server, client):
        stream = stream_of(client)
        opening = asyncio.ensure_future(anext(stream))
        await until(lambda: bool(server.requests))
        assert isinstance(await error_of(anext(stream)), ApiValueError)
        opening.cancel()
        await asyncio.wait([opening])
        assert isinstance(await error_of(anext(stream)), ClientClosedError)
        assert len(server.requests) == 1
        gate.set()
    async with transfers(http("404 Not Found", b"{}")) as (server, client):
        stream = stream_of(client)
        assert isinstance(await error_of(anext(stream)), NotFoundException)
        assert isinstance(await error_of(anext(stream)), ClientClosedError)
        assert len(server.requests) == 1


@pytest.mark.parametrize("framing", ["length", "chunks"])
async def test_a_file_that_a_middleware_has_read_comes_whole(framing: str, tmp_path: Path) -> None:
    async def read_all(request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        response = await send(request)
        await response.read()
        return response

    chunks = STREAM_HEAD + http_chunk(FILE) + LAST_CHUNK
    answer = file_answer(FILE) if framing == "length" else chunks
    async with transfers(answer, middlewares=[read_all]) as (_, client):
        assert b"".join([piece async for piece in stream_of(client)]) == FILE
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


async def test_a_dropped_stream_of_a_closed_event_loop_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    def run() -> None:
        loop, client = asyncio.new_event_loop(), ApiClient(config(server))

        async def begin() -> ByteStream:
            stream = stream_of(client)
            await anext(stream)
            return stream

        left = loop.run_until_complete(begin())
        loop.close()
        del left
        gc.collect()
        asyncio.run(client.close())

    async with RawServer(opening_file(FILE[:HALF], len(FILE))) as server:
        await asyncio.to_thread(run)
    assert "Event loop is closed" not in capfd.readouterr().err


# What is made for a call


SPEECH: dict[str, Any] = {"model": "test/model", "input": "Hello.", "voice": "any"}


async def test_speech_is_never_asked_for_again(tmp_path: Path) -> None:
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG)) as (server, client):
        error = await error_of(AudioApi(client).audio_speech_to_file(tmp_path / "a", **SPEECH))
        assert len(server.requests) == 1
    assert isinstance(error, ApiConnectionException)
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize("status", ["302 Found", "303 See Other", "307 Temporary Redirect"])
async def test_a_post_whose_answer_is_a_file_follows_no_redirect(status: str) -> None:
    async with RawServer(file_answer(FILE)) as other, transfers(redirect(f"{other.url}/x", status)) as (_, client):
        error: Any = await error_of(AudioApi(client).audio_speech(**SPEECH))
        assert error.status == int(status[:3])
        assert not other.requests


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        ("application/json", b'{"error": {"message": "busy", "code": 429}}', RateLimitException),
        ("application/problem+json", b'{"detail": "no voice"}', ApiException),
        ("text/html", b"<html>busy</html>", ResponseDecodeException),
    ],
)
async def test_a_text_in_place_of_speech_is_an_error(
    media_type: str, body: bytes, kind: type[Exception], tmp_path: Path
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    async with transfers(http(body=body, content_type=media_type)) as (_, client):
        speech = AudioApi(client)
        for waiting in (speech.audio_speech(**SPEECH), speech.audio_speech_to_file(path, **SPEECH)):
            assert isinstance(await error_of(waiting), kind)
    assert path.read_bytes() == b"before"


async def test_a_stored_file_may_be_any_text() -> None:
    line = b'{"custom_id": "a", "error": {"message": "no", "code": 429}}\n'
    async with transfers(http(body=line)) as (_, client):
        assert await client.call(GET_FILE, FILE_ID, {}) == line


# To a path


async def test_a_file_is_written_to_a_path_and_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    told: list[tuple[int, int | None]] = []
    async with transfers(file_answer(FILE)) as (server, client):
        assert await to_file(client, str(path), lambda *each: told.append(each)) == path
    assert path.read_bytes() == FILE
    assert os.listdir(tmp_path) == ["a"]
    assert told[-1] == (len(FILE), len(FILE))
    assert header_of(server.requests[0], "Accept-Encoding") == "identity"
    assert header_of(server.requests[0], "Range") is None


async def test_a_download_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    answers = (cut_file(FILE[:HALF], len(FILE), ETAG), close, rest(HALF, ETAG, end=HALF + 100), rest(HALF + 100, ETAG))
    async with transfers(*answers) as (server, client):
        await to_file(client, tmp_path / "a", _headers={"X-Own": "own"})
    assert (tmp_path / "a").read_bytes() == FILE
    asked = [(header_of(request, "Range"), header_of(request, "If-Range")) for request in server.requests]
    assert asked == [(None, None), *[(f"bytes={HALF}-", '"one"')] * 2, (f"bytes={HALF + 100}-", '"one"')]
    assert {header_of(request, "X-Own") for request in server.requests} == {"own"}


async def test_a_download_from_storage_goes_on_with_its_range(tmp_path: Path) -> None:
    async with (
        RawServer(cut_file(FILE[:HALF], len(FILE), ETAG), rest(HALF)) as storage,
        transfers(redirect(f"{storage.url}/a")) as (server, client),
    ):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    assert header_of(storage.requests[1], "Range") == f"bytes={HALF}-"
    assert len(server.requests) == 2


@pytest.mark.parametrize("etag", [None, 'ETag: W/"weak"', "changed"])
async def test_a_download_begins_anew_where_the_file_may_be_another(etag: str | None, tmp_path: Path) -> None:
    headers = (ETAG if etag == "changed" else etag,) if etag else ()
    async with transfers(cut_file(bytes(HALF), len(FILE), *headers), file_answer(FILE)) as (server, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    assert header_of(server.requests[1], "Range") == (f"bytes={HALF}-" if etag == "changed" else None)


async def test_what_is_compressed_in_spite_of_all_is_not_resumed(tmp_path: Path) -> None:
    packed = gzip.compress(FILE)
    headers = (ETAG, "Content-Encoding: gzip")
    answers = (cut_file(packed[:-20], len(packed), *headers), file_answer(packed, *headers))
    async with transfers(*answers) as (server, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    assert header_of(server.requests[1], "Range") is None


@pytest.mark.parametrize("header", ["bytes 5-9/10", "bytes */10", "nonsense", ""])
async def test_a_wrong_part_of_the_file_is_a_typed_error(header: str, tmp_path: Path) -> None:
    wrong = file_answer(b"01234", f"Content-Range: {header}", status="206 Partial Content")
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG), wrong) as (_, client):
        error = await error_of(to_file(client, tmp_path / "a"))
    assert isinstance(error, ResponseDecodeException)
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize(
    ("headers", "size"), [(('ETag: "two"',), len(FILE)), ((ETAG,), len(FILE) + 1), ((ETAG,), HALF + 5)]
)
async def test_a_part_of_another_file_is_a_typed_error(headers: tuple[str, ...], size: int, tmp_path: Path) -> None:
    end = min(size, len(FILE))
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG), rest(HALF, *headers, end=end, size=str(size))) as (
        _,
        client,
    ):
        error = await error_of(to_file(client, tmp_path / "a"))
    assert isinstance(error, ResponseDecodeException)
    assert not os.listdir(tmp_path)


async def test_a_part_that_is_short_without_the_size_of_the_whole_is_not_all(tmp_path: Path) -> None:
    short, last = rest(HALF, ETAG, end=HALF + 5, size="*"), rest(HALF + 5, ETAG)
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG), short, last) as (_, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


async def test_a_range_at_the_end_of_a_shorter_file_is_an_error(tmp_path: Path) -> None:
    nothing_more = http("416 Range Not Satisfiable", b"", f"Content-Range: bytes */{HALF}")
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG), nothing_more) as (_, client):
        error: Any = await error_of(to_file(client, tmp_path / "a"))
    assert error.status == 416
    assert not os.listdir(tmp_path)


async def test_a_download_that_breaks_off_before_its_first_byte_begins_anew(tmp_path: Path) -> None:
    async with transfers(cut_file(b"", len(FILE), ETAG), file_answer(FILE, ETAG)) as (_, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


async def test_the_total_timeout_is_for_the_whole_download(tmp_path: Path) -> None:
    async with transfers(opening_file(FILE[:HALF], len(FILE))) as (server, client):
        error = await error_of(to_file(client, tmp_path / "a", _request_timeout=Timeout(total=0.05)))
        assert len(server.requests) == 1
    assert isinstance(error, RequestTimeoutException)
    pieces = [rest(place, ETAG, end=place + 1) for place in range(1, 10)]
    async with transfers(cut_file(FILE[:1], len(FILE), ETAG), *pieces, silent) as (_, client):
        error = await error_of(to_file(client, tmp_path / "a", _request_timeout=Timeout(total=0.3)))
    assert isinstance(error, RequestTimeoutException)
    assert error.clock == "total"


async def test_a_link_and_the_mode_of_a_file_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"before")
    real.chmod(0o600)
    link.symlink_to(real)
    async with transfers(file_answer(FILE)) as (_, client):
        assert await to_file(client, link) == link
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (FILE, 0o600)


async def test_what_is_no_file_is_refused_as_a_path(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    async with transfers(file_answer(FILE)) as (server, client):
        for path in (tmp_path / "pipe", "/dev/null", "a\0b", tmp_path):
            assert isinstance(await error_of(to_file(client, path)), ApiValueError)
        assert not server.requests


async def test_a_range_that_begins_at_the_end_means_that_all_is_there(tmp_path: Path) -> None:
    head = STREAM_HEAD.replace(b"x-request-id: req-stream", ETAG.encode())
    nothing_more = http("416 Range Not Satisfiable", b"", f"Content-Range: bytes */{len(FILE)}")
    async with transfers(cut(FILE, head=head), nothing_more) as (_, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    other = http("416 Range Not Satisfiable", b"", "Content-Range: bytes */10")
    async with transfers(cut(FILE, head=head), other) as (_, client):
        error: Any = await error_of(to_file(client, tmp_path / "b"))
    assert error.status == 416
    assert os.listdir(tmp_path) == ["a"]


async def test_a_file_of_unknown_size_is_written(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    async with transfers(STREAM_HEAD + http_chunk(FILE) + LAST_CHUNK) as (_, client):
        await to_file(client, tmp_path / "a", lambda *each: told.append(each))
    assert (tmp_path / "a").read_bytes() == FILE
    assert told[-1] == (len(FILE), None)


async def test_a_part_without_the_size_of_the_whole_is_taken(tmp_path: Path) -> None:
    async with transfers(cut_file(FILE[:HALF], len(FILE), ETAG), rest(HALF, ETAG, size="*")) as (_, client):
        await to_file(client, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


@pytest.mark.parametrize("headers", [(), (ETAG,)])
async def test_a_download_that_makes_no_way_ends(headers: tuple[str, ...], tmp_path: Path) -> None:
    async with transfers(cut_file(FILE[:HALF], len(FILE), *headers), *[cut_file(b"", HALF, *headers)] * 9) as (
        server,
        client,
    ):
        error = await error_of(to_file(client, tmp_path / "a"))
        assert len(server.requests) == 2 + MAX_RESUMES
    assert isinstance(error, ApiConnectionException)
    assert not os.listdir(tmp_path)


async def test_a_download_that_begins_anew_again_and_again_ends(tmp_path: Path) -> None:
    async with transfers(cut_file(FILE[:HALF], len(FILE))) as (server, client):
        assert isinstance(await error_of(to_file(client, tmp_path / "a")), ApiConnectionException)
        assert len(server.requests) == 2 + MAX_RESUMES


async def test_what_never_began_is_raised_at_once(tmp_path: Path) -> None:
    async with transfers(close) as (server, client):
        assert isinstance(await error_of(to_file(client, tmp_path / "a")), ApiConnectionException)
        assert len(server.requests) == 1
    async with transfers(http("404 Not Found", b"")) as (_, client):
        assert isinstance(await error_of(to_file(client, tmp_path / "a")), NotFoundException)
    assert not os.listdir(tmp_path)


async def test_a_path_that_cannot_be_written_is_an_error_of_the_file(tmp_path: Path) -> None:
    async with transfers(file_answer(FILE)) as (server, client):
        with pytest.raises(ApiValueError, match="is a folder"):
            await to_file(client, tmp_path)
        (tmp_path / "file").write_bytes(b"")
        for gone in (tmp_path / "none" / "a", tmp_path / "file" / "a"):
            error = await error_of(to_file(client, gone))
            assert isinstance(error, ApiFileError)
            assert "cannot be written" in str(error)
        assert not server.requests


@contextlib.contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size, as on a full disk; it needs no disk of its own for that."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def test_a_full_disk_is_an_error_of_the_file_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    async with nothing_left_behind(), transfers(file_answer(bytes(3 * MIB))) as (server, client):
        with files_up_to(2 * MIB - 1):
            error = await error_of(to_file(client, path))
        await client.close()
        await freed(server)
    assert isinstance(error, ApiFileError)
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["a"]


async def test_a_folder_that_is_removed_meanwhile_is_an_error_of_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    def remove(there: int, size: int | None) -> None:
        for name in os.listdir(folder):
            (folder / name).unlink()
        folder.rmdir()

    async with nothing_left_behind(), transfers(file_answer(FILE)) as (_, client):
        error = await error_of(to_file(client, folder / "a", remove))
    assert isinstance(error, ApiFileError)
    assert not os.listdir(tmp_path)


async def test_an_error_of_on_progress_ends_the_download(tmp_path: Path) -> None:
    def fail(there: int, size: int | None) -> None:
        raise LookupError("mine")

    async with nothing_left_behind(), transfers(file_answer(FILE)) as (_, client):
        assert isinstance(await error_of(to_file(client, tmp_path / "a", fail)), LookupError)
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize("step", ["open", "answer", "write", "finish"])
async def test_a_cancellation_at_any_step_leaves_no_part_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = threading.Event(), threading.Event()
    if step == "answer":
        answer: Any = opening_file(bytes(2 * MIB), 3 * MIB)
        arrived = lambda: any(path.stat().st_size for path in tmp_path.iterdir())  # noqa: E731
    else:
        answer, real = file_answer(FILE), getattr(PartFile, step)

        def slow(self: PartFile, *arguments: Any) -> None:
            if step != "finish":
                real(self, *arguments)
            reached.set()
            go_on.wait(10)

        monkeypatch.setattr(PartFile, step, slow)
        arrived = reached.is_set
    async with nothing_left_behind(), transfers(answer) as (server, client):
        loading = asyncio.ensure_future(to_file(client, tmp_path / "a"))
        await until(arrived)
        await settle()
        loading.cancel()
        await settle()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(loading)
        assert not os.listdir(tmp_path)
        assert not open_files(tmp_path)
        if step == "answer":
            await freed(server)


@pytest.mark.parametrize("step", ["open", "write", "finish"])
async def test_two_cancellations_at_any_step_leave_no_part_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one ends the wait for the step, which goes on in its thread."""
    reached, go_on = threading.Event(), threading.Event()
    real = getattr(PartFile, step)

    def slow(self: PartFile, *arguments: Any) -> None:
        reached.set()
        go_on.wait(10)
        if step != "finish":
            real(self, *arguments)

    monkeypatch.setattr(PartFile, step, slow)
    async with nothing_left_behind(), transfers(file_answer(FILE)) as (_, client):
        loading = asyncio.ensure_future(client.to_file(GET_FILE, FILE_ID, {}, tmp_path / "a"))
        await until(reached.is_set)
        for _ in range(4):  # two more end the wait for the file to be discarded
            loading.cancel()
            await settle()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(loading)
        go_on.set()
        await asyncio.get_running_loop().shutdown_default_executor()  # which waits for its threads
        assert not os.listdir(tmp_path)
        assert not open_files(tmp_path)
