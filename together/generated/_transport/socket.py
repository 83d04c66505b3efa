"""Open websockets, and send and receive on them under the deadlines of their call."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from aiohttp import (
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientWebSocketResponse,
    ClientWSTimeout,
    WebSocketError,
    WSMsgType,
    WSServerHandshakeError,
)

from together.generated._call import BodyTooLarge, SocketRefused
from together.generated._transport.body_reading import read_body
from together.generated._transport.connector import close_after_loop
from together.generated._transport.deadlines import Deadlines
from together.generated._transport.error_mapping import closed_in_flight, raise_mapped, redact
from together.generated._transport.send_arguments import SendArguments
from together.generated._transport.send_once import Authorize, send_once, wrap_errors_of_connector
from together.generated._transport.session import Response
from together.generated.exceptions import ApiConnectionException

if TYPE_CHECKING:
    from aiohttp.client_middlewares import ClientMiddlewareType

CLOSE_SECONDS = 2.0
"""How long the other side may take to answer a close."""
_MAX_REFUSAL = 2**20
_REFUSAL_SECONDS = 2.0
"""How much is read of the body of a refusal, in bytes, and how long that may take."""

_IN_ORDER = frozenset((0, 1000, 1001))
"""The codes of a close in order; 0: it has none."""
_TOO_LARGE = 1009
_PASSED_ON = ("headers", "proxy", "proxy_headers", "ssl", "server_hostname")


class Socket:
    """An open websocket.

    Args:
        socket: That of aiohttp.
        limit: How many bytes a message may have.

    Attributes:
        close_code: The code with which the other side closed it; None before that.
    """

    def __init__(self, socket: ClientWebSocketResponse[Any], limit: int) -> None:
        self.close_code: int | None = None
        self._socket = socket
        self._limit = limit

    async def send(self, text: str, deadlines: Deadlines) -> None:
        """Send a message.

        Raises:
            ApiConnectionException: It is not open any more.
            RequestTimeoutException: The other side did not take it in time.
        """
        _raise_if_closed(deadlines)
        try:
            with deadlines:
                deadlines.enter_phase("idle", deadlines.timeouts.idle)
                await self._socket.send_str(text)
        except Exception as error:
            raise_mapped(error, deadlines)

    async def receive(self, deadlines: Deadlines) -> str | bytes | None:
        """Wait for the next message, or None where either side closed in order.

        Raises:
            ApiConnectionException: The connection broke, or was closed with an error.
            RequestTimeoutException: Nothing came for too long.
        """
        _raise_if_closed(deadlines)
        if self.close_code in _IN_ORDER:
            return None
        try:
            with deadlines:
                deadlines.enter_phase("idle", deadlines.timeouts.idle)
                message = await self._socket.receive()
        except Exception as error:
            raise_mapped(error, deadlines)
        if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
            data: str | bytes = message.data
            return data
        if message.type is WSMsgType.CLOSING:
            return None  # `close()` was called meanwhile
        reason = "the websocket broke off"
        if message.type is WSMsgType.CLOSE:
            self.close_code = message.data
            if self.close_code in _IN_ORDER:
                return None
            said = f" ({message.extra})" if message.extra else ""
            reason = f"the websocket was closed with the code {self.close_code}{said}"
        elif message.type is WSMsgType.ERROR and getattr(message.data, "code", None) == _TOO_LARGE:
            reason = f"a message is larger than {self._limit} bytes; Configuration.max_event_size allows more"
        cause = message.data if isinstance(message.data, WebSocketError) else None
        raise ApiConnectionException(reason=reason, **deadlines.call.error_facts()) from cause

    async def close(self) -> None:
        """Close it, and wait for a short time at most, whatever the other side does."""
        closing = asyncio.ensure_future(self._socket.close())
        closing.add_done_callback(lambda task: task.cancelled() or task.exception())  # or else asyncio logs it
        try:
            await asyncio.wait([closing], timeout=CLOSE_SECONDS)
        finally:
            closing.cancel()  # changes nothing where it is done
            self.abort()

    def abort(self) -> None:
        """Close its connection at once."""
        self._socket._response.close()

    def abort_after_loop(self) -> None:
        """Close its connection where the event loop is closed already."""
        close_after_loop(self._socket._response)


async def connect_socket(session: ClientSession, arguments: SendArguments, deadlines: Deadlines, limit: int) -> Socket:
    """Open a websocket.

    Args:
        session: The session of the running event loop.
        arguments: How its request is sent.
        deadlines: The deadlines of the call, which are not entered.
        limit: How many bytes a message may have.

    Raises:
        SocketRefused: The service answered in another way.
        ApiConnectionException: No connection came.
    """
    keywords: dict[str, Any] = {name: arguments.keywords[name] for name in _PASSED_ON if name in arguments.keywords}

    async def refuse(request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        response = await send(request)
        if response.status != 101:  # aiohttp would follow redirects, and drop the body of an error
            raise await _refusal(response, deadlines)
        return response

    sibling = _sibling_of(session, arguments, refuse)
    try:
        with deadlines:
            deadlines.enter_phase("first_byte", deadlines.timeouts.first_byte)
            deadlines.call.may_be_sent = True
            timeout = ClientWSTimeout(ws_close=CLOSE_SECONDS)  # pyright: ignore[reportCallIssue]  # made by attrs
            connected = await sibling.ws_connect(arguments.url, timeout=timeout, max_msg_size=limit, **keywords)
            return Socket(connected, limit)
    except SocketRefused:
        raise
    except WSServerHandshakeError as error:
        redact(error)
        raise SocketRefused(error.status, None, error.headers) from None
    except Exception as error:
        raise_mapped(error, deadlines)
    finally:
        await sibling.close()


def _sibling_of(session: ClientSession, arguments: SendArguments, refuse: ClientMiddlewareType) -> ClientSession:
    """Make a session on the same connections: aiohttp takes neither middlewares nor timeouts for a websocket."""
    authorizing = [each for each in arguments.keywords.get("middlewares", ()) if isinstance(each, Authorize)]
    return ClientSession(
        connector=session.connector,
        connector_owner=False,
        response_class=Response,
        headers=session.headers,
        cookie_jar=session.cookie_jar,
        auth=getattr(session, "auth", None),  # aiohttp 4 has none
        trust_env=session.trust_env,
        trace_configs=list(session.trace_configs),
        timeout=arguments.keywords["timeout"],
        middlewares=(*session._middlewares, *authorizing, refuse, send_once, wrap_errors_of_connector),
    )


async def _refusal(response: ClientResponse, deadlines: Deadlines) -> SocketRefused:
    try:
        body = await read_body(response, deadlines, _MAX_REFUSAL, seconds=_REFUSAL_SECONDS)
    except BodyTooLarge as error:
        body = error.body
    except ApiConnectionException as error:
        body = (error.body or "").encode()
    return SocketRefused(response.status, response.reason, response.headers, body)


def _raise_if_closed(deadlines: Deadlines) -> None:
    if deadlines.scheduler.closed:
        raise closed_in_flight(deadlines.call)
