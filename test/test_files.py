"""Uploads and downloads of files: whole or in parts, what is told on the way, and that nothing is left behind."""

from __future__ import annotations

import asyncio
import io
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from support.client import TOKEN, all_that_it_tells, error_of, within_bound
from support.file_service import FILE, SIGNATURE, failing, file_service, sha256
from support.streaming import nothing_left_behind, settle, until
from support.transfers import MIB, open_files
from urllib3.util import Retry

from together.generated import (
    ApiException,
    ApiFileError,
    ApiTypeError,
    ApiValueError,
    ConflictException,
    ForbiddenException,
    ResponseDecodeException,
    ServiceException,
    _upload,
    _upload_file,
)

LINE = b'{"text": "Hello."}\n'
CONTENT = LINE * 3000
WHOLE = ["POST /files", "PUT /put/0", "POST /files/file-1/preprocess"]
PART = 20_000


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let files of this size be sent in parts; return their number."""
    monkeypatch.setattr(_upload, "MAX_WHOLE", PART)
    monkeypatch.setattr(_upload_file, "PART_SIZE", PART)
    return -(-len(CONTENT) // PART)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_bytes(CONTENT)
    return path


def given(kind: str, path: Path) -> tuple[Any, dict[str, Any]]:
    """Return the file as this kind of argument, and what else is to be said."""
    if kind == "bytes":
        return CONTENT, {"file_name": "a.jsonl"}
    if kind == "file":
        file = io.BytesIO(b"before" + CONTENT)
        file.seek(6)
        return file, {"file_name": "a.jsonl"}
    return (path if kind == "path" else str(path)), {}


@pytest.mark.parametrize("kind", ["path", "text", "bytes", "file"])
async def test_a_file_is_uploaded_whole(kind: str, path: Path) -> None:
    told: list[tuple[int, int]] = []
    async with nothing_left_behind(), file_service() as (service, files):
        file, more = given(kind, path)
        answer = await files.upload(file, "fine-tune", on_progress=lambda *each: told.append(each), **more)
        assert answer.id == "file-1"
        assert service.asked == WHOLE
        assert service.form == {
            "purpose": "fine-tune",
            "file_name": "a.jsonl",
            "file_type": "jsonl",
            "checksum": sha256(CONTENT),
        }
        assert service.content == CONTENT
        [headers] = service.headers
        names = {name.lower() for name in headers}
        assert names == {"host", "user-agent", "accept", "accept-encoding", "content-length"}
        assert headers["Content-Length"] == str(len(CONTENT))
        assert told[-1] == (len(CONTENT), len(CONTENT))
        assert kind != "file" or not file.closed


@pytest.mark.parametrize("kind", ["path", "bytes", "file"])
async def test_a_large_file_is_uploaded_in_parts(kind: str, path: Path, in_parts: int) -> None:
    told: list[tuple[int, int]] = []
    async with nothing_left_behind(), file_service() as (service, files):
        file, more = given(kind, path)
        answer = await files.upload(file, "fine-tune", on_progress=lambda *each: told.append(each), **more)
        assert answer.id == "file-1"
        assert service.body["/files/multipart/initiate"] == {
            "file_name": "a.jsonl",
            "file_size": len(CONTENT),
            "num_parts": in_parts,
            "purpose": "fine-tune",
            "file_type": "jsonl",
            "checksum": sha256(CONTENT),
        }
        assert service.body["/files/multipart/complete"] == {
            "upload_id": "upload-1",
            "file_id": "file-1",
            "parts": [{"part_number": number, "etag": f"etag-{number}"} for number in range(1, in_parts + 1)],
        }
        assert service.content == CONTENT
        assert service.most_together <= (1 if kind == "file" else 4)
        assert {headers["X-Amz-Part"] for headers in service.headers} == {str(n) for n in range(1, in_parts + 1)}
        assert not any("Authorization" in headers or "X-Team" in headers for headers in service.headers)
        assert sorted(told)[-1] == (len(CONTENT), len(CONTENT))


async def test_four_parts_are_sent_at_once(path: Path, in_parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_upload_file, "PART_SIZE", 5000)
    async with file_service() as (service, files):
        arrived = asyncio.Event()

        async def wait(request: web.Request) -> None:
            waiting.append(request)
            if len(waiting) == 4:
                await settle()
                assert len(waiting) == 4
                arrived.set()
            await arrived.wait()

        waiting: list[web.Request] = []
        for number in range(1, 13):
            service.answers[f"PUT /put/{number}"] = wait
        await within_bound(files.upload(path, "fine-tune"))
        assert service.content == CONTENT


def test_a_file_of_any_size_has_as_many_parts_as_the_service_takes() -> None:
    from together.generated._request.forms import FormPart

    for size in (_upload_file.MAX_FILE_SIZE, _upload.MAX_WHOLE + 1, 100 * 250 * MIB):
        file = _upload_file.UploadFile(FormPart("file", b"", start=7), "a", "jsonl", "p", size, "")
        parts = _upload_file.parts_of(file)
        assert len(parts) <= _upload_file.MAX_PARTS
        assert sum(part.length or 0 for part in parts) == size
        assert parts[0].start == 7
        assert max(part.length or 0 for part in parts) >= 250 * MIB


@pytest.mark.parametrize("parts", [False, True])
async def test_content_that_the_service_has_is_not_sent_again(parts: bool, path: Path, request: Any) -> None:
    if parts:
        request.getfixturevalue("in_parts")
    first = "POST /files/multipart/initiate" if parts else "POST /files"
    async with file_service() as (service, files):
        service.answers[first] = failing(409, {"file_id": "file-9"})
        assert (await files.upload(path, "fine-tune")).id == "file-1"
        assert service.asked == [first, "GET /files/file-9"]
        service.answers[first] = failing(409, {"error": {"message": "other"}})
        assert isinstance(await error_of(files.upload(path, "fine-tune")), ConflictException)


async def test_a_conflict_at_the_end_is_an_error_like_others(path: Path) -> None:
    async with file_service() as (service, files):
        service.answers["POST /files/file-1/preprocess"] = failing(409, {"file_id": "file-9"})
        assert isinstance(await error_of(files.upload(path, "fine-tune")), ConflictException)
        assert service.asked[-1] == "DELETE /files/file-1"


async def test_what_fails_after_all_parts_are_put_together_takes_nothing_back(path: Path, in_parts: int) -> None:
    async with file_service() as (service, files):
        service.answers["GET /files/file-1"] = failing(500)
        assert isinstance(await error_of(files.upload(path, "fine-tune")), ServiceException)
        assert service.asked[-2:] == ["POST /files/multipart/complete", "GET /files/file-1"]


async def test_content_is_sent_again_alone_and_progress_falls_back(path: Path, in_parts: int) -> None:
    told: list[int] = []
    async with file_service() as (service, files):
        service.answers["PUT /put/2"] = failing(500, times=2)

        async def cut(request: web.Request) -> None:
            del service.answers["PUT /put/1"]
            assert request.transport is not None
            request.transport.abort()

        service.answers["PUT /put/1"] = cut
        await files.upload(path, "fine-tune", on_progress=lambda sent, size: told.append(sent))
        assert service.content == CONTENT
        assert service.asked.count("PUT /put/2") == 3
        assert service.asked.count("PUT /put/1") == 2
        assert service.asked.count("PUT /put/3") == 1
    assert max(told) == len(CONTENT)


@pytest.mark.parametrize(("retries", "times"), [(None, 4), (0, 1), (1, 2), (Retry(total=2, status_forcelist=[500]), 3)])
async def test_how_often_content_is_sent_again_is_bounded(retries: Any, times: int, path: Path) -> None:
    async with file_service() as (service, files):
        service.answers["PUT /put/0"] = failing(500)
        error = await error_of(files.upload(path, "fine-tune", _retries=retries))
        assert isinstance(error, ServiceException)
        assert service.asked == [WHOLE[0], *[WHOLE[1]] * times, "DELETE /files/file-1"]


STEPS = {
    False: ["PUT /put/0", "POST /files/file-1/preprocess"],
    True: ["PUT /put/2", "POST /files/multipart/complete"],
}


@pytest.mark.parametrize(("parts", "step"), [(parts, step) for parts in STEPS for step in STEPS[parts]])
@pytest.mark.parametrize("how", ["failure", "cancellation", "failure of undoing"])
async def test_a_failure_or_cancellation_at_any_step_leaves_nothing_half_uploaded(
    parts: bool, step: str, how: str, path: Path, request: Any
) -> None:
    if parts:
        request.getfixturevalue("in_parts")
    undo = "POST /files/multipart/abort" if parts else "DELETE /files/file-1"
    async with nothing_left_behind(), file_service() as (service, files):
        reached = asyncio.Event()

        async def wait(request: web.Request) -> None:
            reached.set()
            await service.over.wait()

        service.answers[step] = wait if how == "cancellation" else failing(403)
        if how == "failure of undoing":
            service.answers[undo] = failing(500)
        uploading = asyncio.ensure_future(files.upload(path, "fine-tune"))
        if how == "cancellation":
            await within_bound(reached.wait())
            uploading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await within_bound(uploading)
        else:
            assert isinstance(await error_of(uploading), ForbiddenException)
        assert service.asked[-1] == undo
        assert service.asked.count(undo) == 1
        if parts and how != "failure of undoing":
            assert service.body["/files/multipart/abort"] == {"upload_id": "upload-1", "file_id": "file-1"}
        await until(lambda: not open_files(path.parent))


@pytest.mark.parametrize("parts", [False, True])
async def test_an_upload_that_is_cancelled_as_it_begins_is_undone(
    parts: bool, path: Path, request: pytest.FixtureRequest
) -> None:
    if parts:
        request.getfixturevalue("in_parts")
    step = "POST /files/multipart/initiate" if parts else "POST /files"
    async with nothing_left_behind(), file_service() as (service, files):
        reached, go_on = asyncio.Event(), asyncio.Event()

        async def wait(request: web.Request) -> None:
            reached.set()
            await go_on.wait()

        service.answers[step] = wait
        uploading = asyncio.ensure_future(files.upload(path, "fine-tune"))
        await within_bound(reached.wait())
        uploading.cancel()
        await settle()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(uploading)
        assert service.asked == [step, "POST /files/multipart/abort" if parts else "DELETE /files/file-1"]


async def test_an_upload_that_is_cancelled_does_not_wait_for_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_upload, "UNDO_SECONDS", 0.05)
    async with nothing_left_behind(), file_service() as (service, files):
        reached = asyncio.Event()

        async def silence(request: web.Request) -> None:
            reached.set()
            await service.over.wait()

        service.answers["POST /files"] = silence
        uploading = asyncio.ensure_future(files.upload(path, "fine-tune"))
        await within_bound(reached.wait())
        uploading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(uploading)
        assert service.asked == ["POST /files"]


@pytest.mark.parametrize(("answer", "asks"), [({"file": FILE}, False), ({"file": {"id": 5}}, True), ({}, True)])
async def test_the_end_of_an_upload_in_parts_tells_its_file(
    answer: dict[str, Any], asks: bool, path: Path, in_parts: int
) -> None:
    async with file_service() as (service, files):
        service.answers["POST /files/multipart/complete"] = failing(200, answer)
        assert (await files.upload(path, "fine-tune")).id == "file-1"
        assert ("GET /files/file-1" in service.asked) == asks


async def test_undoing_waits_for_a_short_time_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_upload, "UNDO_SECONDS", 0.05)
    async with nothing_left_behind(), file_service() as (service, files):
        service.answers["PUT /put/0"] = failing(403)

        async def silence(request: web.Request) -> None:
            await service.over.wait()

        service.answers["DELETE /files/file-1"] = silence
        assert isinstance(await error_of(files.upload(path, "fine-tune")), ForbiddenException)


async def test_nothing_that_is_secret_is_told(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    storage_says = f"<Error><Code>Bad</Code><Message>Expired.</Message><StringToSign>{SIGNATURE}</StringToSign></Error>"
    async with file_service() as (service, files):

        def close(request: web.Request) -> None:
            assert request.transport is not None
            request.transport.abort()

        for answer in (failing(403, storage_says), close):
            service.answers["PUT /put/0"] = answer
            error = await error_of(files.upload(path, "fine-tune", _retries=0))
            assert isinstance(error, ApiException)
            told = all_that_it_tells(error)
            assert SIGNATURE not in told
            assert TOKEN not in told
            if answer is not close:
                assert "Bad Expired." in str(error)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("together")]
    assert ours
    assert SIGNATURE not in "".join(ours)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X-Together-File-Id": "file-1"}, 302),
        ({"X-Together-File-Id": "file-1", "Location": "ftp://a/b"}, 302),
        ({"Location": "/put/0"}, 302),
        ({}, 200),
    ],
)
async def test_an_answer_that_says_no_place_is_a_typed_error(headers: dict[str, str], status: int, path: Path) -> None:
    async with file_service() as (service, files):
        service.answers["POST /files"] = lambda request: web.Response(status=status, headers=headers)
        error = await error_of(files.upload(path, "fine-tune"))
        assert isinstance(error, ResponseDecodeException)
        assert "PUT /put/0" not in service.asked
        assert ("DELETE /files/file-1" in service.asked) == ("X-Together-File-Id" in headers)


async def test_places_that_do_not_fit_the_parts_are_a_typed_error(path: Path, in_parts: int) -> None:
    place = {"PartNumber": 1, "URL": f"/put/1?X-Amz-Signature={SIGNATURE}"}
    wrong: list[Any] = [{}, {"parts": 3}, {"parts": [place]}, {"parts": [{}]}, {"parts": ["a"]}, {"parts": {"a": 1}}]
    changes: list[Any] = [
        {"URL": None},
        {"URL": 3},
        {"PartNumber": "1"},
        {"PartNumber": [1]},
        {"Headers": [1]},
        {"Headers": {"a": 1}},
        {"Headers": {"a": "x\r\ny: z"}},
    ]
    wrong += [{"parts": [{**place, "PartNumber": n + 1, **change} for n in range(in_parts)]} for change in changes]
    places = [{**place, "PartNumber": n + 1} for n in range(in_parts)]
    wrong += [{"upload_id": None, "parts": places}, {"file_id": 7, "parts": places}]
    async with file_service() as (service, files):
        for parts in wrong:
            answer = {"upload_id": "upload-1", "file_id": "file-1", **parts}
            service.answers["POST /files/multipart/initiate"] = failing(200, answer)
            error = await error_of(files.upload(path, "fine-tune"))
            assert isinstance(error, ResponseDecodeException)
            assert SIGNATURE not in all_that_it_tells(error)
            assert service.asked[-1] == "POST /files/multipart/abort"


async def test_a_part_without_an_etag_is_a_typed_error(path: Path, in_parts: int) -> None:
    async with file_service() as (service, files):
        service.answers["PUT /put/1"] = lambda request: web.Response()
        error = await error_of(files.upload(path, "fine-tune"))
        assert isinstance(error, ResponseDecodeException)
        assert "ETag" in str(error)


async def test_a_file_that_changes_its_size_is_an_error_of_the_file(path: Path) -> None:
    async with file_service() as (service, files):

        def shrink(request: web.Request) -> None:
            path.write_bytes(LINE)

        service.answers["POST /files"] = shrink
        error = await error_of(files.upload(path, "fine-tune"))
        assert isinstance(error, ApiFileError)
        assert "became shorter" in str(error)
        assert service.asked[-1] == "DELETE /files/file-1"


# What is refused before anything is sent


async def test_what_cannot_be_uploaded_is_refused_before_anything_is_sent(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    async def pieces() -> Any:
        yield b""

    reading, writing = os.pipe()
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        cases: list[tuple[Any, dict[str, Any], type[Exception], str]] = [
            (b"x", {}, ApiValueError, "file_name must end with"),
            (b"x", {"file_name": 5}, ApiTypeError, "file_name must be a string, not int"),
            (b"x", {"file_name": "a.txt"}, ApiValueError, "not 'a.txt'"),
            (b"x", {"file_name": "a.csv"}, ApiValueError, "for the purpose 'eval'"),
            (b"", {"file_name": "a.parquet"}, ApiValueError, "is empty"),
            (b"", {"file_name": "a.jsonl"}, ApiValueError, "has no lines"),
            (b"{}\n", {"file_name": "a.jsonl"}, ApiValueError, "line 1 has none of the known forms"),
            (pieces(), {"file_name": "a.jsonl"}, ApiTypeError, "it is read twice"),
            (pipe, {"file_name": "a.jsonl"}, ApiTypeError, "it is read twice"),
            (path.parent / "none.jsonl", {}, ApiValueError, "there is no file"),
            (path, {"_retrys": 1}, ApiTypeError, "_retries"),
            (path, {"onprogress": print}, ApiTypeError, r"^upload\(\) has no argument .*did you mean 'on_progress'"),
            (Broken(b"x"), {"file_name": "a.jsonl"}, ApiFileError, "Input/output error"),
        ]
        async with nothing_left_behind(), file_service() as (service, files):
            for file, more, kind, message in cases:
                with pytest.raises(kind, match=message):
                    await files.upload(file, "fine-tune", **more)
            monkeypatch.setattr(_upload_file, "MAX_FILE_SIZE", 10)
            with pytest.raises(ApiValueError, match="the service takes 10"):
                await files.upload(path, "fine-tune")
            assert not service.asked


async def test_an_argument_that_download_does_not_have_is_refused(tmp_path: Path) -> None:
    async with file_service() as (service, files):
        with pytest.raises(ApiTypeError, match=r"^download\(\) has no argument .*did you mean 'on_progress'"):
            await files.download("file-1", tmp_path / "a", onprogress=print)  # type: ignore[call-arg]
        assert not service.asked


async def test_only_lines_of_training_files_are_checked_and_that_can_be_turned_off() -> None:
    async with file_service() as (service, files):
        await files.upload(b"no JSON", "batch-api", file_name="a.jsonl")
        await files.upload(b"no JSON", "fine-tune", file_name="a.parquet")
        await files.upload(b"no JSON", "fine-tune", file_name="a.jsonl", check=False)
        await files.upload(b"a,b", "eval", file_name="a.csv")
        assert service.form["file_type"] == "csv"


async def test_a_cancellation_while_a_file_is_checked_ends_the_check(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on, blocks = threading.Event(), threading.Event(), []

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            blocks.append(size)
            reached.set()
            go_on.wait(10)
            return LINE

    async with nothing_left_behind(), file_service() as (service, files):
        uploading = asyncio.ensure_future(files.upload(Slow(CONTENT), "fine-tune", file_name="a.jsonl"))
        await until(reached.is_set)
        uploading.cancel()
        await settle()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await within_bound(uploading)
        assert len(blocks) <= 2
        assert not service.asked


# Downloads


async def test_a_file_is_downloaded_to_a_path(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    async with file_service() as (service, files):
        service.answers["GET /files/file-1/content"] = lambda request: web.Response(
            status=302, headers={"Location": f"{service.storage}/stored"}
        )
        service.answers["GET /stored"] = lambda request: web.Response(body=CONTENT)
        path = await files.download("file-1", tmp_path / "b.jsonl", on_progress=lambda *each: told.append(each))
        assert path.read_bytes() == CONTENT
        assert told[-1] == (len(CONTENT), len(CONTENT))
        with pytest.raises(ApiTypeError, match="_retries"):
            await files.download("file-1", tmp_path / "b.jsonl", _retrys=1)  # type: ignore[call-arg]
