"""`/v1/files`: what was uploaded can be listed, read in ranges and deleted.

A file comes in one of three ways: in a form (`POST /v1/files/upload`); with `POST /v1/files`, which answers where to
put the content; or in parts (see `multipart`). Of more than 16 MiB, only size and hash are kept: such a file is listed,
but cannot be read.
"""

from __future__ import annotations

import json
from typing import Any

from .call import STORAGE, Call
from .content import Content
from .downloads import download
from .fields import text
from .memory import Memory, Thing
from .operations import stateful
from .replies import CREATED, HttpError, Reply, json_reply

FILES = "/v1/files"
_ID = "file-00000000-0000-4000-8000-000000000000"
_SAMPLE = b'{"text": "A lighthouse guides ships at night."}\n'
"""The content of a file that was there before."""


@stateful("POST", f"{FILES}/upload")
def upload_file(call: Call) -> Reply:
    """Take in a file from a form."""
    content = next(part.content for part in call.request.form or () if part.name == "file")
    file = add_file(call.memory, call.fields)
    call.memory.contents[file.id] = content
    return json_reply(shown(call.memory, file))


@stateful("POST", FILES)
def request_file_upload(call: Call) -> Reply:
    """Tell where to put the content of a file; 409 where the same content is there already."""
    fields = {part.name: part.text for part in call.request.form or ()}
    for name in ("purpose", "file_name"):
        text(fields, name)
    refuse_known(call.memory, fields)
    file = add_file(call.memory, fields)
    target = f"{call.origin}{STORAGE}files/{file.id}"
    return Reply(302, {"location": target, "x-together-file-id": file.id}, (), 0)


@stateful("PUT", f"{STORAGE}files/{{id}}")
def put_file_content(call: Call) -> Reply:
    """Take in the content of a file."""
    if call.ids["id"] not in call.memory.collections[FILES].things:
        raise HttpError(404, f"There is no upload of {call.ids['id']}.")
    call.memory.contents[call.ids["id"]] = call.request.content
    return Reply(200, {"etag": f'"{call.request.content.sha256[:32]}"'}, (), 0)


@stateful("POST", f"{FILES}/{{id}}/preprocess")
def preprocess_file(call: Call) -> Reply:
    """End an upload: check that the content came whole."""
    file = call.memory.collections[FILES].find(call.ids["id"])
    content = call.memory.contents.get(file.id)
    if content is None and file.given:
        raise HttpError(400, f"The content of {file.id} has not come yet.")
    if content is not None and file.given.get("checksum", content.sha256) != content.sha256:
        raise HttpError(400, f"The content of {file.id} has another checksum.", param="checksum")
    return json_reply(shown(call.memory, file))


@stateful("GET", FILES)
def list_files(call: Call) -> Reply:
    """List the files."""
    files = call.memory.collections[FILES].things.values()
    return json_reply({"data": [shown(call.memory, file) for file in files]})


@stateful("GET", f"{FILES}/{{id}}")
def get_file(call: Call) -> Reply:
    """Describe a file."""
    return json_reply(shown(call.memory, call.memory.collections[FILES].find(call.ids["id"])))


@stateful("DELETE", f"{FILES}/{{id}}")
def delete_file(call: Call) -> Reply:
    """Delete a file."""
    file = call.memory.collections[FILES].remove(call.ids["id"])
    call.memory.contents.pop(file.id, None)
    return json_reply({"id": file.id, "deleted": True})


@stateful("GET", f"{FILES}/{{id}}/content")
def get_file_content(call: Call) -> Reply:
    """Send the content of a file, or a range of it."""
    return download(call.request, content_of(call.memory, call.ids["id"]), "application/binary")


def add_file(memory: Memory, fields: dict[str, Any]) -> Thing:
    """Put a new file into the list, without its content."""
    return memory.collections[FILES].add(Thing(memory.new_id(_ID), dict(fields)))


def add_lines(memory: Memory, name: str, purpose: str, lines: list[dict[str, Any]]) -> Thing:
    """Put a new file of JSON lines into the list."""
    file = add_file(memory, {"file_name": name, "purpose": purpose})
    memory.contents[file.id] = Content("".join(f"{json.dumps(line)}\n" for line in lines).encode())
    return file


def content_of(memory: Memory, id: str) -> bytes:
    """Return the content of a file.

    Raises:
        HttpError: 404: there is no such file, or its content was not kept.
    """
    file = memory.collections[FILES].find(id)
    content = memory.contents.get(file.id)
    if content is None:
        return b"" if file.given else _SAMPLE
    if content.kept is None:
        message = f"The local server keeps no content of more than 16 MiB: of {file.id}, it has size and hash."
        raise HttpError(404, message, code="content_not_kept")
    return content.kept


def refuse_known(memory: Memory, fields: dict[str, Any]) -> None:
    """Refuse a content that is there already, with the id of its file."""
    for id, content in memory.contents.items():
        if fields.get("checksum") == content.sha256:
            raise HttpError(409, f"The same content is there already: {id}.", beside={"file_id": id})


def shown(memory: Memory, file: Thing) -> dict[str, Any]:
    """Return a file as an answer shows it."""
    content = memory.contents.get(file.id)
    name = file.given.get("file_name", "training.jsonl")
    ending = name.rpartition(".")[2]
    return {
        "id": file.id,
        "object": "file",
        "created_at": CREATED,
        "filename": name,
        "bytes": content.size if content is not None else 0 if file.given else len(_SAMPLE),
        "purpose": file.given.get("purpose", "fine-tune"),
        "Processed": content is not None or not file.given,
        "FileType": file.given.get("file_type", ending if ending in ("csv", "parquet") else "jsonl"),
    }
