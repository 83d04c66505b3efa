"""The registry of operations: from method and path to handler."""

from __future__ import annotations

from collections.abc import Callable

from .recording import RecordedRequest
from .replies import HttpError, Reply

Handler = Callable[[RecordedRequest], Reply]

OPERATIONS: dict[tuple[str, str], Handler] = {}


def operation(method: str, path: str) -> Callable[[Handler], Handler]:
    """Register the decorated function as the handler of an operation.

    The handler gets a request whose bearer token was checked, and returns a `Reply` or raises `HttpError`. Its result
    should depend on the request alone, so that the same request always gets the same response.

    Args:
        method: The HTTP method, in upper case.
        path: The full path, such as `/v1/chat/completions`.

    Returns:
        A decorator that returns the handler unchanged.
    """

    def register(handler: Handler) -> Handler:
        OPERATIONS[method, path] = handler
        return handler

    return register


def dispatch(request: RecordedRequest) -> Reply:
    """Call the handler of a request's operation; 404 or 405 where there is no handler."""
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
