"""`/v1/batches`: a batch that is complete has a file with the answer to each line of its input file.

A batch whose input file cannot be read has failed.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from .call import Call
from .content import Content
from .files import add_lines, content_of
from .json_values import is_object
from .kinds import kind_of
from .memory import Thing
from .operations import OPERATIONS, stateful
from .replies import HttpError, Reply, json_reply
from .resources import look

_COMPLETE, _FAILED = "COMPLETED", "FAILED"


@stateful("GET", "/v1/batches/{id}")
def get_batch(call: Call) -> Reply:
    """Read a batch, which comes one step further; at the last one, answer its lines."""
    kind = kind_of("/v1/batches")
    batch = look(call, kind)
    is_new = "input_file_id" in batch.given and "output_file_id" not in batch.settled
    if is_new and kind.shown(batch)["status"] == _COMPLETE:
        try:
            _answer_lines(call, batch)
        except HttpError as error:
            batch.settled |= {"status": _FAILED, "error": str(error)}
    return json_reply(kind.shown(batch))


def _answer_lines(call: Call, batch: Thing) -> None:
    """Answer each line of the input file, and put the answers into files of their own."""
    answers: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    content = content_of(call.memory, batch.given["input_file_id"])
    batch.settled["file_size_bytes"] = len(content)
    lines = content.splitlines()
    for number, text in enumerate(filter(None, map(bytes.strip, lines)), 1):
        status, custom_id, body = _answer(call, batch.given["endpoint"], text)
        response = {"status_code": status, "request_id": f"{batch.id}-{number}", "body": body}
        line = {"id": f"{batch.id}-{number}", "custom_id": custom_id, "response": response, "error": None}
        answers[status < 400].append(line)
    for is_good, name in ((True, "output"), (False, "error")):
        batch.settled[f"{name}_file_id"] = add_lines(
            call.memory, f"{batch.id}_{name}.jsonl", "batch-generated", answers[is_good]
        ).id


def _answer(call: Call, endpoint: str, text: bytes) -> tuple[int, Any, Any]:
    """Return the status, the custom id and the body of the answer to a line."""
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        line = None
    body = line.get("body") if is_object(line) else None
    custom_id = line.get("custom_id") if is_object(line) else None
    handler = OPERATIONS.get(("POST", endpoint))
    try:
        if handler is None or not is_object(body):
            raise HttpError(400, "Each line must have a custom_id and a body for an endpoint that takes batches.")
        content = json.dumps({**body, "stream": False}).encode()
        reply = handler(replace(call.request, method="POST", path=endpoint, body=content, content=Content(content)))
    except HttpError as error:
        reply = error.reply()
    return reply.status, custom_id, json.loads(b"".join(step for step in reply.body if isinstance(step, bytes)))
