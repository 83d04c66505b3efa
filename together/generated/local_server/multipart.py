"""`/v1/files/multipart/…`: uploads in parts."""

from __future__ import annotations

from typing import Any

from .call import STORAGE, Call
from .content import Content
from .fields import integer, json_object, text
from .files import FILES, add_file, refuse_known, shown
from .json_values import is_array, is_object
from .memory import Upload
from .operations import stateful
from .replies import HttpError, Reply, json_reply


@stateful("POST", f"{FILES}/multipart/initiate")
def initiate_multipart_file_upload(call: Call) -> Reply:
    """Tell where to put each part of a file; 409 where the same content is there already."""
    fields = json_object(call.request)
    for name in ("file_name", "purpose", "file_type"):
        text(fields, name)
    count = integer(fields, "num_parts", low=1, high=10_000)
    if count is None or integer(fields, "file_size", low=0) is None:
        raise HttpError(
            400, "num_parts and file_size are required.", param="num_parts" if count is None else "file_size"
        )
    refuse_known(call.memory, fields)
    file = add_file(call.memory, fields)
    upload_id = call.memory.new_id("upload-00000000")
    call.memory.uploads[upload_id] = Upload(file.id, count)
    parts = [
        {"PartNumber": number, "URL": f"{call.origin}{STORAGE}uploads/{upload_id}/{number}", "Headers": {}}
        for number in range(1, count + 1)
    ]
    return json_reply({"upload_id": upload_id, "file_id": file.id, "parts": parts})


@stateful("PUT", f"{STORAGE}uploads/{{upload_id}}/{{number}}")
def put_file_part(call: Call) -> Reply:
    """Take in a part."""
    upload = _upload(call, call.ids["upload_id"])
    if call.ids["number"] not in map(str, range(1, upload.count + 1)):
        raise HttpError(404, f"The upload has {upload.count} parts, and no {call.ids['number']}.")
    upload.parts[int(call.ids["number"])] = call.request.content
    return Reply(200, {"etag": f'"{_etag(call.request.content)}"'}, (), 0)


@stateful("POST", f"{FILES}/multipart/complete")
def complete_multipart_file_upload(call: Call) -> Reply:
    """Make a file of the parts."""
    fields = json_object(call.request)
    upload = _upload(call, text(fields, "upload_id"), text(fields, "file_id"))
    expected = {number: _etag(content) for number, content in upload.parts.items()}
    if len(expected) != upload.count or _etags(fields) != expected:
        raise HttpError(
            400, f"parts must name the {upload.count} parts that were put, with their ETags.", param="parts"
        )
    del call.memory.uploads[fields["upload_id"]]
    file = call.memory.collections[FILES].find(upload.file_id)
    content = Content.of_parts(
        [upload.parts[number] for number in sorted(upload.parts)], file.given.get("checksum", "")
    )
    call.memory.contents[file.id] = content
    return json_reply({"file": shown(call.memory, file)})


@stateful("POST", f"{FILES}/multipart/abort")
def abort_multipart_file_upload(call: Call) -> Reply:
    """Forget an upload."""
    fields = json_object(call.request)
    upload = _upload(call, text(fields, "upload_id"), text(fields, "file_id"))
    del call.memory.uploads[fields["upload_id"]]
    call.memory.collections[FILES].remove(upload.file_id)
    return json_reply({})


def _upload(call: Call, upload_id: str, file_id: str | None = None) -> Upload:
    upload = call.memory.uploads.get(upload_id)
    if upload is None or file_id not in (None, upload.file_id):
        raise HttpError(404, f"There is no upload {upload_id} of this file.", param="upload_id")
    return upload


def _etag(part: Content) -> str:
    return part.sha256[:32]


def _etags(fields: dict[str, Any]) -> dict[Any, Any]:
    parts = fields.get("parts")
    if not is_array(parts) or not all(map(is_object, parts)):
        raise HttpError(400, "parts must be a list of objects.", param="parts")
    return {part.get("part_number"): part.get("etag") for part in parts}
