"""The registry of operations: from method and path to handler, and the checks before it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import TypeVar

from .answers import ABSENT, Answer
from .call import Call
from .contract import Described, contract, match
from .memory import Memory
from .recording import RecordedRequest
from .replies import HttpError, Reply, json_reply
from .resources import respond

Handler = Callable[[RecordedRequest], Reply]
ScriptedHandler = Callable[[RecordedRequest, Answer], Reply]
StatefulHandler = Callable[[Call], Reply]
H = TypeVar("H", bound=StatefulHandler)

_COMPARED = 200
"""How many letters of an unknown path are compared with the known ones."""

OPERATIONS: dict[tuple[str, str], Handler] = {}
SCRIPTED: dict[tuple[str, str], ScriptedHandler] = {}
STATEFUL: dict[tuple[str, str], StatefulHandler] = {}


def operation(method: str, path: str) -> Callable[[Handler], Handler]:
    """Register the decorated function as the handler of an operation.

    The handler gets a request whose bearer token was checked, and returns a `Reply` or raises `HttpError`. Its result
    should depend on the request alone, so that the same request always gets the same response.

    Args:
        method: The HTTP method, in upper case.
        path: The full path, such as `/v1/chat/completions`; a segment like `{id}` stands for any text.

    Returns:
        A decorator that returns the handler unchanged.
    """

    def register(handler: Handler) -> Handler:
        OPERATIONS[method, path] = handler
        return handler

    return register


def scripted(method: str, path: str) -> Callable[[ScriptedHandler], ScriptedHandler]:
    """Register the decorated function as what makes the response of an operation of a scripted `Answer`."""

    def register(handler: ScriptedHandler) -> ScriptedHandler:
        SCRIPTED[method, path] = handler
        return handler

    return register


def stateful(method: str, path: str) -> Callable[[H], H]:
    """Register the decorated function as the handler of an operation that reads or changes what the server keeps.

    The request was checked against the document before.
    """

    def register(handler: H) -> H:
        STATEFUL[method, path] = handler
        return handler

    return register


def operation_name(method: str, path: str) -> str | None:
    """Return the name of an operation, such as `chat_completions`, or None."""
    try:
        key, _ = _find(method, path)
    except HttpError:
        return None
    handler = OPERATIONS.get(key) or STATEFUL.get(key)
    return handler.__name__ if handler else contract().operations[key].id


def dispatch(request: RecordedRequest, memory: Memory, answer: Answer | None = None) -> Reply:
    """Call the handler of a request's operation; 404 or 405 where there is no operation, 400 where it does not fit."""
    try:
        if answer is not None and answer.json is not ABSENT:
            return json_reply(answer.json)
        key, ids = _find(request.method, request.path)
        if answer is None:
            return _respond(key, ids, request, memory)
        if key not in SCRIPTED:
            raise unfit(answer, request)
        return SCRIPTED[key](request, answer)
    except HttpError as error:
        return error.reply()


def _respond(key: tuple[str, str], ids: Mapping[str, str], request: RecordedRequest, memory: Memory) -> Reply:
    described = contract().operations.get(key)
    if key in OPERATIONS:
        reply = OPERATIONS[key](request)
        if described is not None and reply.status < 400:  # its own refusals say more
            contract().check(described, ids, request)
        return reply
    handler = STATEFUL.get(key, respond)
    if described is None:  # outside of the document: files that answers point to, and how they are uploaded
        return handler(Call(request, ids, None, memory, Described(handler.__name__, *key)))
    return handler(Call(request, ids, contract().check(described, ids, request), memory, described))


def unfit(answer: Answer, request: RecordedRequest) -> HttpError:
    """Return the error of a scripted answer that is no answer to a request."""
    message = f"The script has {answer!r} for {request.method} {request.path}: give the body as Answer(json=...)."
    return HttpError(500, message, type="server_error", code="script_does_not_fit")


def _find(method: str, path: str) -> tuple[tuple[str, str], dict[str, str]]:
    """Find the key of an operation, and what stands in the placeholders of its path."""
    if (method, path) in OPERATIONS:
        return (method, path), {}
    keys = OPERATIONS.keys() | STATEFUL.keys() | contract().operations.keys()
    matches = match(path, {known for _, known in keys})
    for known, ids in matches:
        if (method, known) in keys:
            return (method, known), ids
    if matches:
        paths = {known for known, _ in matches}
        allowed = ", ".join(sorted({each for each, known in keys if known in paths}))
        raise HttpError(405, f"{path} takes {allowed}, not {method}.", headers={"allow": allowed})
    near = difflib.get_close_matches(path[:_COMPARED], sorted({known for _, known in keys}), n=3, cutoff=0)
    raise HttpError(404, f"There is no {path} here. The nearest are {', '.join(near)}.")
