"""The registry of operations: from method and path to handler."""

from __future__ import annotations

from collections.abc import Callable

from .answers import ABSENT, Answer
from .recording import RecordedRequest
from .replies import HttpError, Reply, json_reply

Handler = Callable[[RecordedRequest], Reply]
ScriptedHandler = Callable[[RecordedRequest, Answer], Reply]

OPERATIONS: dict[tuple[str, str], Handler] = {}
SCRIPTED: dict[tuple[str, str], ScriptedHandler] = {}


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


def scripted(method: str, path: str) -> Callable[[ScriptedHandler], ScriptedHandler]:
    """Register the decorated function as what makes the response of an operation of a scripted `Answer`."""

    def register(handler: ScriptedHandler) -> ScriptedHandler:
        SCRIPTED[method, path] = handler
        return handler

    return register


def operation_name(method: str, path: str) -> str | None:
    """Return the name of an operation, such as `chat_completions`, or None."""
    handler = OPERATIONS.get((method, path))
    return None if handler is None else handler.__name__


def dispatch(request: RecordedRequest, answer: Answer | None = None) -> Reply:
    """Call the handler of a request's operation; 404 or 405 where there is no handler."""
    try:
        if answer is not None and answer.json is not ABSENT:
            return json_reply(answer.json)
        handler = OPERATIONS.get((request.method, request.path))
        if handler is None:
            raise _unknown_operation(request)
        if answer is None:
            return handler(request)
        if (request.method, request.path) not in SCRIPTED:
            raise unfit(answer, request)
        return SCRIPTED[request.method, request.path](request, answer)
    except HttpError as error:
        return error.reply()


def unfit(answer: Answer, request: RecordedRequest) -> HttpError:
    """Return the error of a scripted answer that is no answer to a request."""
    message = f"The script has {answer!r} for {request.method} {request.path}: give the body as Answer(json=...)."
    return HttpError(500, message, type="server_error", code="script_does_not_fit")


def _unknown_operation(request: RecordedRequest) -> HttpError:
    methods = sorted(method for method, path in OPERATIONS if path == request.path)
    if methods:
        allowed = ", ".join(methods)
        return HttpError(405, f"{request.path} takes {allowed}, not {request.method}.", headers={"allow": allowed})
    known = ", ".join(sorted({path for _, path in OPERATIONS}))
    return HttpError(404, f"There is no {request.path} here. Known paths: {known}.")
