"""Files at the local server: uploads in each way, ranges, and bodies that are too large to keep."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tracemalloc
from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.local_server import TOKEN, Caller

from together.generated.local_server import Fault
from together.generated.local_server.content import MAX_KEPT, Content
from together.generated.local_server.forms import Form

LINES = b'{"text": "one"}\n{"text": "two"}\n'
START = {"purpose": "fine-tune", "file_name": "lines.jsonl", "file_type": "jsonl"}


def checksum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


async def start(caller: Caller, content: bytes, status: int = 302) -> Any:
    """Start an upload; return where to put it and the id, or the body of a conflict."""
    form = aiohttp.FormData({**START, "checksum": checksum(content)}, default_to_multipart=True)
    async with caller.request("POST", "/files", data=form) as response:
        assert response.status == status, await response.text()
        if status != 302:
            return await response.json()
        return response.headers["location"], response.headers["x-together-file-id"]


class TestUploads:
    async def test_in_a_form(self, caller: Caller) -> None:
        file = await caller.upload(LINES, "some lines.csv", purpose="eval", file_type="csv")
        assert (file["filename"], file["bytes"], file["purpose"]) == ("some lines.csv", len(LINES), "eval")
        assert (file["FileType"], file["Processed"], file["object"]) == ("csv", True, "file")
        assert await caller.json("GET", f"/files/{file['id']}") == file
        assert await caller.json("GET", "/files") == {"data": [file]}
        assert await caller.content(f"/files/{file['id']}/content") == LINES
        assert await caller.json("DELETE", f"/files/{file['id']}") == {"id": file["id"], "deleted": True}
        await caller.error(404, "GET", f"/files/{file['id']}/content")
        assert await caller.json("GET", "/files") == {"data": []}

    async def test_a_form_is_recorded_and_checked(self, caller: Caller) -> None:
        await caller.upload(LINES)
        (request,) = caller.server.requests
        assert request.operation == "upload_file"
        names = [(part.name, part.file_name, part.content_type) for part in request.form or ()]
        assert names[-1] == ("file", "lines.jsonl", "application/octet-stream")
        assert [part.text for part in request.form or ()][:2] == ["fine-tune", "lines.jsonl"]
        assert repr((request.form or ())[0]) == "<Part purpose, 9 bytes>"
        for fields in ({"file": "x"}, {"purpose": "odd", "file_name": "a", "file": "x"}):
            form = aiohttp.FormData(fields, default_to_multipart=True)
            assert (await caller.error(400, "POST", "/files/upload", data=form))["param"] == "purpose"
        form = aiohttp.FormData({"purpose": "eval"}, default_to_multipart=True)
        assert (await caller.error(400, "POST", "/files", data=form))["param"] == "file_name"

    async def test_with_a_location(self, caller: Caller) -> None:
        location, id = await start(caller, LINES)
        assert (await caller.json("GET", f"/files/{id}"))["Processed"] is False
        assert await caller.content(f"/files/{id}/content") == b""
        await caller.error(400, "POST", f"/files/{id}/preprocess")
        async with caller.request("PUT", location, data=b"something else") as response:  # without the token
            assert response.status == 200
        assert (await caller.error(400, "POST", f"/files/{id}/preprocess"))["param"] == "checksum"
        async with caller.request("PUT", location, data=LINES) as response:
            assert (response.status, len(response.headers["etag"])) == (200, 34)
        file = await caller.json("POST", f"/files/{id}/preprocess")
        assert (file["id"], file["bytes"], file["Processed"]) == (id, len(LINES), True)
        assert await caller.content(f"/files/{id}/content") == LINES
        conflict = await start(caller, LINES, 409)
        assert conflict["file_id"] == id
        assert (await caller.json("POST", "/files/file-of-old/preprocess"))["Processed"] is True
        await caller.error(404, "PUT", "/storage/files/file-of-old", data=b"x")

    async def test_in_parts(self, caller: Caller) -> None:
        content = os.urandom(50_000)
        pieces = [content[:20_000], content[20_000:40_000], content[40_000:]]
        body = {**START, "file_size": len(content), "num_parts": 3, "checksum": checksum(content)}
        upload = await caller.json("POST", "/files/multipart/initiate", body)
        ids = {"upload_id": upload["upload_id"], "file_id": upload["file_id"]}
        assert [part["PartNumber"] for part in upload["parts"]] == [1, 2, 3]
        parts: list[dict[str, Any]] = []
        for part, piece in reversed(list(zip(upload["parts"], pieces, strict=True))):
            async with caller.request("PUT", part["URL"], data=piece, headers=part["Headers"]) as response:
                etag = response.headers["etag"].strip('"')
                parts.append({"part_number": part["PartNumber"], "etag": etag})
        wrong = [{**parts[0], "etag": "wrong"}, *parts[1:]]
        for bad in (parts[:2], wrong, "none", [1]):
            answer = await caller.error(400, "POST", "/files/multipart/complete", {**ids, "parts": bad})
            assert answer["param"] == "parts"
        done = await caller.json("POST", "/files/multipart/complete", {**ids, "parts": parts})
        assert done["file"]["bytes"] == 50_000
        assert await caller.content(f"/files/{ids['file_id']}/content") == content
        await caller.error(404, "POST", "/files/multipart/complete", {**ids, "parts": parts})
        conflict = await caller.json("POST", "/files/multipart/initiate", body, status=409)
        assert conflict["file_id"] == ids["file_id"]

    async def test_parts_that_are_aborted(self, caller: Caller) -> None:
        upload = await caller.json("POST", "/files/multipart/initiate", {**START, "file_size": 9, "num_parts": 1})
        url = upload["parts"][0]["URL"]
        async with caller.request("PUT", f"{url}2", data=b"x") as response:
            assert response.status == 404
        ids = {"upload_id": upload["upload_id"], "file_id": upload["file_id"]}
        await caller.error(404, "POST", "/files/multipart/abort", {**ids, "file_id": "another"})
        await caller.json("POST", "/files/multipart/abort", ids)
        async with caller.request("PUT", url, data=b"x") as response:
            assert response.status == 404
        assert (await caller.json("GET", "/files"))["data"] == []
        await caller.error(400, "POST", "/files/multipart/initiate", {**START, "file_size": 9})

    async def test_faults_work_where_no_token_is_needed(self, caller: Caller) -> None:
        location, _ = await start(caller, LINES)
        caller.server.script(Fault(status=503))
        async with caller.request("PUT", location, data=LINES) as response:
            assert response.status == 503


class TestRanges:
    @pytest.mark.parametrize(
        ("asked", "start", "end"),
        [("bytes=0-0", 0, 1), ("bytes=5-", 5, 32), ("bytes=-4", 28, 32), ("bytes=30-99", 30, 32), ("bytes=-99", 0, 32)],
    )
    async def test_a_range(self, caller: Caller, asked: str, start: int, end: int) -> None:
        file = await caller.upload(LINES)
        async with caller.request("GET", f"/files/{file['id']}/content", headers={"Range": asked}) as response:
            assert response.status == 206
            assert response.headers["content-range"] == f"bytes {start}-{end - 1}/{len(LINES)}"
            assert await response.read() == LINES[start:end]

    @pytest.mark.parametrize("asked", ["bytes=32-", "bytes=9-8"])
    async def test_no_such_range(self, caller: Caller, asked: str) -> None:
        file = await caller.upload(LINES)
        async with caller.request("GET", f"/files/{file['id']}/content", headers={"Range": asked}) as response:
            assert (response.status, response.headers["content-range"]) == (416, f"bytes */{len(LINES)}")

    async def test_other_headers_give_the_whole(self, caller: Caller) -> None:
        file = await caller.upload(LINES)
        path = f"/files/{file['id']}/content"
        async with caller.request("GET", path) as response:
            etag = response.headers["etag"]
            assert (response.status, response.headers["accept-ranges"]) == (200, "bytes")
        for asked in ("bytes=-", "bytes=0-1,3-4", "lines=1-2"):
            assert await caller.content(path, range=asked) == LINES
        assert await caller.content(path, range="bytes=1-", if_range='"other"') == LINES
        assert await caller.content(path, status=206, range="bytes=1-", if_range=etag) == LINES[1:]

    async def test_a_download_that_breaks_off_goes_on(self, caller: Caller) -> None:
        content = os.urandom(600_000)
        file = await caller.upload(content)
        path = f"/files/{file['id']}/content"
        caller.server.script(Fault(cut_after=2))
        async with caller.request("GET", path) as response:
            received = await response.content.readexactly(2**19)
            with pytest.raises(aiohttp.ClientPayloadError):
                await response.content.read()
        assert received + await caller.content(path, status=206, range=f"bytes={len(received)}-") == content

    async def test_a_file_of_old_and_files_of_storage_have_some_content(self, caller: Caller) -> None:
        assert (await caller.content("/files/file-of-old/content")).startswith(b'{"text"')
        assert (await caller.json("GET", "/files/file-of-old"))["bytes"] > 0
        async with caller.request("GET", "/deployments/storage/weights.bin") as response:
            assert response.status == 307
            location = response.headers["location"]
        async with caller.request("GET", location) as response:
            assert (response.status, len(await response.read())) == (200, 2**20)


async def pieces(size: int) -> AsyncIterator[bytes]:
    for _ in range(0, size, 2**18):
        yield bytes(2**18)


class TestLargeBodies:
    async def test_of_a_large_file_size_and_hash_are_kept(self, caller: Caller) -> None:
        size = 4 * MAX_KEPT
        form = aiohttp.FormData({"purpose": "fine-tune", "file_name": "large.jsonl"})
        form.add_field("file", pieces(size), filename="large.jsonl")
        tracemalloc.start()
        try:
            file = await caller.json("POST", "/files/upload", data=form)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 3.5 * MAX_KEPT  # of the body and of the file in it, as much as is kept, and joined once
        assert file["bytes"] == size
        request = caller.server.requests[-1]
        assert request.form is not None
        assert (request.body, request.content.kept, request.form[-1].content.kept) == (b"", None, None)
        assert request.content.size > size
        assert repr(request) == f"<POST /v1/files/upload, {request.content.size} bytes>"
        assert request.form[-1].content.sha256 == checksum(bytes(size))
        error = await caller.error(404, "GET", f"/files/{file['id']}/content")
        assert error["code"] == "content_not_kept"
        assert (await caller.json("GET", "/files"))["data"] == [file]

    async def test_json_is_kept_whatever_its_size(self, caller: Caller) -> None:
        body = {"model": "m", "messages": [{"role": "user", "content": "x" * (MAX_KEPT + 1)}], "max_tokens": 1}
        content = io.BytesIO(json.dumps(body).encode())
        await caller.json("POST", "/chat/completions", data=content, headers={"Content-Type": "application/json"})
        assert caller.server.requests[-1].json == body

    def test_large_parts_are_joined_by_their_sizes(self) -> None:
        large = Content(bytes(5), limit=4)
        joined = Content.of_parts([Content(b"abc"), large], "claimed")
        assert (joined.size, joined.kept, joined.sha256) == (8, None, "claimed")
        joined = Content.of_parts([Content(b"abc"), Content(b"de")], "claimed")
        assert (joined.kept, joined.sha256) == (b"abcde", checksum(b"abcde"))


FORM = (
    b'preamble\r\n--line\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'
    b'--line\r\nContent-Disposition: form-data; name="b[]"; filename="\xc3\xbc.txt"\r\nContent-Type: text/plain\r\n\r\n'
    b"\r\n--lin\r\n\r\n--line--\r\nepilogue"
)


class TestForms:
    @given(st.sets(st.integers(0, len(FORM))))
    def test_a_form_may_be_cut_anywhere(self, cuts: set[int]) -> None:
        form = Form("multipart/form-data; boundary=line")
        edges = [0, *sorted(cuts), len(FORM)]
        for begin, end in pairwise(edges):
            form.add(FORM[begin:end])
        first, second = form.parts
        assert form.is_complete
        assert (first.name, first.file_name, first.content_type, first.text) == ("a", None, None, "1")
        assert (second.name, second.file_name, second.content_type) == ("b", "ü.txt", "text/plain")
        assert second.content.kept == b"\r\n--lin\r\n"

    @pytest.mark.parametrize(
        "body", [b"", b"no form", b"--line\r\n", b"--line\r\n" + b"x" * 100_000, b"--line\r\n\r\n", FORM[:-30]]
    )
    async def test_a_form_that_is_not_whole_is_refused(self, caller: Caller, body: bytes) -> None:
        headers = {**TOKEN, "Content-Type": "multipart/form-data; boundary=line"}
        error = await caller.error(400, "POST", "/files/upload", data=body, headers=headers)
        assert "whole form" in error["message"]

    async def test_a_body_that_is_no_form_is_refused(self, caller: Caller) -> None:
        error = await caller.error(400, "POST", "/files/upload", {"purpose": "fine-tune"})
        assert "multipart/form-data" in error["message"]
