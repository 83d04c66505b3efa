"""Open websockets, and send and receive on them under the deadlines of their call."""

from __future__ import annotations

from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, ClientWSTimeout, WSMsgType, WSServerHandshakeError

from together.generated._call import SocketRefused
from together.generated._transport.deadlines import Deadlines
from together.generated._transport.error_mapping import closed_in_flight, raise_mapped
from together.generated._transport.send_arguments import SendArguments
from together.generated.exceptions import ApiConnectionException

CLOSE_SECONDS = 2.0
"""How long the other side may take to answer a close."""

_IN_ORDER = frozenset((1000, 1001))
_PASSED_ON = ("headers", "proxy", "proxy_headers", "ssl", "server_hostname")
_CLOSED = frozenset((WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED))


class Socket:
    """An open websocket.

    Args:
        socket: That of aiohttp.
    """

    def __init__(self, socket: ClientWebSocketResponse[Any]) -> None:
        self._socket = socket

    @property
    def close_code(self) -> int | None:
        """The code with which it was closed; None while it is open."""
        return self._socket.close_code

    async def send(self, text: str, deadlines: Deadlines) -> None:
        """Send a message.

        Raises:
            ApiConnectionException: It is not open any more.
        """
        try:
            with deadlines:
                deadlines.enter_phase("idle", deadlines.timeouts.idle)
                await self._socket.send_str(text)
        except Exception as error:
            raise_mapped(error, deadlines)

    async def receive(self, deadlines: Deadlines) -> str | bytes | None:
        """Wait for the next message; None where the other side closed in order.

        Raises:
            ApiConnectionException: The connection broke, or was closed with an error.
            RequestTimeoutException: Nothing came for too long.
        """
        if deadlines.scheduler.closed:
            raise closed_in_flight(deadlines.call)
        try:
            with deadlines:
                deadlines.enter_phase("idle", deadlines.timeouts.idle)
                message = await self._socket.receive()
        except Exception as error:
            raise_mapped(error, deadlines)
        if message.type in _CLOSED:
            code = self._socket.close_code
            if code in _IN_ORDER:
                return None
            reason = f" ({message.extra})" if message.extra else ""
            raise ApiConnectionException(
                reason=f"the websocket was closed with the code {code}{reason}", **deadlines.call.error_facts()
            )
        if message.type is WSMsgType.ERROR:
            await self.close()
            raise ApiConnectionException(reason="the websocket broke", **deadlines.call.error_facts()) from message.data
        data: str | bytes = message.data
        return data

    async def close(self) -> None:
        """Close it; may be called again."""
        await self._socket.close()


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
    call = deadlines.call
    try:
        with deadlines:
            deadlines.enter_phase("connect", deadlines.timeouts.connect)
            call.may_be_sent = True
            timeout = ClientWSTimeout(ws_close=CLOSE_SECONDS)
            return Socket(await session.ws_connect(arguments.url, timeout=timeout, max_msg_size=limit, **keywords))
    except WSServerHandshakeError as error:
        raise SocketRefused(error.status, error.headers) from None
    except Exception as error:
        raise_mapped(error, deadlines)
