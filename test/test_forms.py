"""The form of a request: what its parts are made of, and what is refused before a byte is sent."""

from __future__ import annotations

import io
import json
import os
from collections.abc import AsyncIterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from support.client import error_of
from support.transfers import NOTHING, SEND, content_of, form_sent, parts_of, send, transfers

from together.generated import ApiTypeError, ApiValueError, ChatCompletionUserMessageParam
from together.generated._request.forms import Form, FormPart

CONTENT = bytes(range(256)) * 5000


async def pieces() -> AsyncIterator[bytes]:
    for start in range(0, len(CONTENT), 100_000):
        yield CONTENT[start : start + 100_000]


class Again:
    """An async iterable that can be read again and again."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return pieces()


@pytest.mark.parametrize(
    "kind", ["bytes", "bytearray", "memoryview", "path", "text of a path", "file", "unbuffered", "iterator", "iterable"]
)
@pytest.mark.parametrize("named", [False, True])
async def test_each_kind_of_content_arrives_whole(kind: str, named: bool, tmp_path: Path) -> None:
    path = tmp_path / "data.bin"
    path.write_bytes(CONTENT)
    with path.open("rb") as file, path.open("rb", buffering=0) as unbuffered:
        content: Any = {
            "bytes": CONTENT,
            "bytearray": bytearray(CONTENT),
            "memoryview": memoryview(CONTENT),
            "path": path,
            "text of a path": str(path),
            "file": file,
            "unbuffered": unbuffered,
            "iterator": pieces(),
            "iterable": Again(),
        }[kind]
        [part] = await form_sent(("own.wav", content) if named else content)
        assert not file.closed
    assert content_of(part) == CONTENT
    own = "data.bin" if kind in ("path", "text of a path", "file", "unbuffered") else "file"
    assert part.get_filename() == ("own.wav" if named else own)
    assert part.get_param("name", header="content-disposition") == "file"


async def test_a_media_type_is_guessed_from_the_name_and_can_be_given() -> None:
    types = []
    for file in (b"x", ("a.json", b"x"), ("a.json", b"x", "audio/x-own"), ("a", b"x")):
        [part] = await form_sent(file)
        types.append(part.get_content_type())
    assert types == ["application/octet-stream", "application/json", "audio/x-own", "application/octet-stream"]


async def test_fields_of_each_kind_are_sent() -> None:
    settings = {"a": [1, None]}
    parts = await form_sent(b"x", purpose="eval", settings=settings, languages=["de", "en"], _extra_body={"more": 1})
    sent = [(part.get_param("name", header="content-disposition"), content_of(part)) for part in parts]
    assert sorted(sent) == sorted(
        [
            ("file", b"x"),
            ("purpose", b"eval"),
            ("settings", b'{"a":[1,null]}'),
            ("languages[]", b"de"),
            ("languages[]", b"en"),
            ("more", b"1"),
        ]
    )
    [_, model] = await form_sent(b"x", settings=ChatCompletionUserMessageParam(content="Hi"))
    assert json.loads(content_of(model)) == {"role": "user", "content": "Hi"}
    assert model.get_content_type() == "application/json"


class Foreign(BaseModel):
    """A model of another library."""

    role: str = "user"


async def test_a_model_of_another_library_is_refused_as_a_field() -> None:
    with pytest.raises(ApiTypeError, match=r"settings: Input is a .*Foreign, which this client does not know"):
        await form_sent(b"x", settings=Foreign())


async def test_extra_fields_replace_those_of_the_same_name() -> None:
    parts = await form_sent(b"x", purpose="eval", _extra_body={"purpose": "fine-tune"})
    assert [content_of(part) for part in parts] == [b"x", b"fine-tune"]


async def test_a_url_in_place_of_a_file_is_sent_as_text() -> None:
    [part] = await form_sent("HTTPS://example.com/a.wav")
    assert (content_of(part), part.get_filename()) == (b"HTTPS://example.com/a.wav", None)


class Names(str, Enum):
    FILE = "a.wav"
    TYPE = "audio/x-own"


async def test_a_name_that_is_an_enum_of_strings_is_sent_as_its_value() -> None:
    [part] = await form_sent((Names.FILE, b"x", Names.TYPE))
    assert (part.get_filename(), part.get_content_type()) == ("a.wav", "audio/x-own")


async def test_names_cannot_break_the_form() -> None:
    [part] = await form_sent(('a"; name="b.wav', b"x"))
    assert part.get_param("name", header="content-disposition") == "file"
    assert part.get_filename() == "a%22; name=%22b.wav"
    async with transfers(NOTHING) as (server, client):
        for wrong in (("a\r\nX: 1", b"x"), ("a", b"x", "text/plain\r\nX: 1"), ("\ud800.wav", b"x")):
            assert isinstance(await error_of(send(client, wrong)), ApiValueError)
        assert server.accepted == 0


async def test_an_open_file_is_sent_from_where_it_stands() -> None:
    file = io.BytesIO(b"0123456789")
    file.seek(4)
    [part] = await form_sent(file)
    assert content_of(part) == b"456789"


class Pipe:
    """A file that knows neither its place nor its size."""

    def __init__(self, *pieces: Any) -> None:
        self.pieces = list(pieces)

    def read(self, size: int = -1) -> Any:
        return self.pieces.pop(0) if self.pieces else b""


async def test_a_file_that_cannot_be_sized_is_sent_to_its_end() -> None:
    [part] = await form_sent(Pipe(b"one", b"two"))
    assert content_of(part) == b"onetwo"
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as writer:
        writer.write(CONTENT[:5000])
    with os.fdopen(reading, "rb") as file:
        [part] = await form_sent(file)
    assert content_of(part) == CONTENT[:5000]


async def test_what_cannot_be_sent_is_refused_with_its_name(tmp_path: Path) -> None:
    closed = (tmp_path / "a").open("wb+")
    closed.close()
    cases: list[tuple[Any, type[Exception], str]] = [
        (None, ApiTypeError, "needs file"),
        (3, ApiTypeError, "file must be a file"),
        (("a",), ApiTypeError, r"must be \(name, content\)"),
        ((b"a", b"x"), ApiTypeError, r"must be \(name, content\)"),
        (io.StringIO("x"), ApiTypeError, "open it with 'rb'"),
        (closed, ApiValueError, "is closed"),
        (str(tmp_path / "none"), ApiValueError, "there is no file"),
        (tmp_path, ApiValueError, "there is no file"),
    ]
    async with transfers(NOTHING) as (server, client):
        for wrong, kind, message in cases:
            with pytest.raises(kind, match=message):
                await send(client, wrong)
        with pytest.raises(ApiTypeError, match="settings must be an object"):
            await send(client, b"x", settings=3)
        with pytest.raises(ApiValueError, match="_content_type"):
            await send(client, b"x", _content_type="text/plain")
        with pytest.raises(ApiValueError, match=r"the header Content-Type: .* sends a form"):
            await send(client, b"x", _headers={"content-type": "text/plain"})
        client.set_default_header("Content-Type", "text/plain")
        with pytest.raises(ApiValueError, match=r"the header Content-Type: .* sends a form"):
            await send(client, b"x")
        assert server.accepted == 0


def test_a_form_shows_no_content() -> None:
    assert repr(Form((FormPart("file", b"secret"),), True)) == "Form(file)"


async def test_a_form_names_its_length_where_it_is_known(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(CONTENT)
    async with transfers(NOTHING) as (server, client):
        await send(client, tmp_path / "a", purpose="eval")
        await send(client, pieces())
    known, unknown = (request.partition(b"\r\n\r\n")[0].lower() for request in server.requests)
    assert b"content-length" in known
    assert b"transfer-encoding: chunked" in unknown
    assert [len(parts_of(request)) for request in server.requests] == [2, 1]


def test_an_operation_with_files_says_so() -> None:
    assert SEND.moves_files
