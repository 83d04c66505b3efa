"""The registry of operations: method and path to the function that answers."""

from __future__ import annotations

from collections.abc import Callable

from .recording import RecordedRequest
from .replies import HttpError, Reply

Handler = Callable[[RecordedRequest], Reply]

OPERATIONS: dict[tuple[str, str], Handler] = {}


def operation(method: str, path: str) -> Callable[[Handler], Handler]:
    """Register the decorated function for a method and a full path such as `/v1/chat/completions`.

    The function gets a request whose bearer token was checked, and returns a `Reply` or raises `HttpError`.
    Its result should depend on the request alone, so that the same request always gets the same answer.
    """

    def register(handler: Handler) -> Handler:
        OPERATIONS[method, path] = handler
        return handler

    return register


def answer(request: RecordedRequest) -> Reply:
    """The answer of the operation that the request names, or 404 or 405 if there is none."""
    try:
        handler = OPERATIONS.get((request.method, request.path))
        if handler is None:
            raise _unknown_operation(request)
        return handler(request)
    except HttpError as error:
        return error.reply()


def _unknown_operation(request: RecordedRequest) -> HttpError:
    methods = sorted(method for method, path in OPERATIONS if path == request.path)
    if methods:
        allowed = ", ".join(methods)
        return HttpError(405, f"{request.path} takes {allowed}, not {request.method}.", headers={"allow": allowed})
    known = ", ".join(sorted({path for _, path in OPERATIONS}))
    return HttpError(404, f"There is no {request.path} here. Known paths: {known}.")
