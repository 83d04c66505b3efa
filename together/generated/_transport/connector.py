"""The connection pool: aiohttp's connector, which also reports to calls how they were connected.

What it overrides are private seams of aiohttp, used for correctness alone; `test_aiohttp_seams.py` names each.
"""

from __future__ import annotations

import asyncio
import os
import select
import socket
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp
from aiohttp import ClientTimeout
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aiohttp.http_exceptions import HttpProcessingError

from together.generated._transport.deadlines import DeadlineScheduler
from together.generated._transport.send_once import ProxyDisconnected
from together.generated.exceptions import ApiValueError

if TYPE_CHECKING:
    from aiohttp.client_reqrep import ConnectionKey


_HAS_POLL = hasattr(select, "poll")
"""Whether the system has `poll`: Windows has only `select`."""

_connectors: WeakSet[Connector] = WeakSet()
"""All that were made in this process."""


def _close_all_in_child() -> None:  # pragma: no cover - runs in a forked child
    """Close all sockets in a forked child."""
    for each in tuple(_connectors):
        each.close_in_child()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_close_all_in_child)


class PooledProtocol(ResponseHandler):
    """A connection that ends where something comes that nobody asked for, or the framing of a body is broken.

    aiohttp keeps what comes while a connection is idle for the next request, and tells broken framing only to who
    waits for headers.

    Args:
        closing: Those of the connector that are being closed, which it is part of until it is lost.
        loop: The event loop.

    Attributes:
        idle: Whether it lies in the pool.
        closed_transport: Its transport, once that is being closed.
    """

    idle = False
    closed_transport: Any = None

    def __init__(self, closing: set[PooledProtocol], *, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop=loop)
        self._closing = closing

    def close(self) -> None:
        """Close it, and keep its transport: an event loop that ends before it is lost would leave that open."""
        transport: Any = self.transport
        if transport is not None and transport.get_protocol() is self:  # else a proxy's, which TLS has taken over
            self.closed_transport = transport
            self._closing.add(self)
        super().close()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Note that it is closed."""
        self.closed_transport = None
        self._closing.discard(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came."""
        if self.idle and data:
            self.close()
        else:
            super().data_received(data)
            if self.idle and self.should_close:  # the answer ended within these bytes, and another one followed it
                self.close()

    def set_exception(self, exc: Any, *cause: Any, **more: Any) -> None:
        """Pass an error of the framing on to the unread body."""
        payload = self._payload
        super().set_exception(exc, *cause, **more)
        broken = isinstance(exc, HttpProcessingError)
        if broken and payload is not None and not payload.is_eof() and payload.exception() is None:
            payload.set_exception(aiohttp.ClientPayloadError(exc.message))


class Connector(aiohttp.TCPConnector):
    """The connections of one event loop. Their number is limited by `ConnectionLimiter`, which has a timeout.

    Args:
        scheduler: The calls that wait on the event loop.
        socket_options: `(level, option, value)` triples that are set on each socket.
    """

    def __init__(
        self, scheduler: DeadlineScheduler, socket_options: Sequence[tuple[int, int, int | bytes]] = ()
    ) -> None:
        super().__init__(limit=0, socket_factory=self._make_socket)
        self._scheduler = scheduler
        self._socket_options = socket_options
        self._own_sockets: WeakSet[socket.socket] = WeakSet()
        self._made: WeakSet[ResponseHandler] = WeakSet()
        _connectors.add(self)
        self._closing: set[PooledProtocol] = set()
        loop = asyncio.get_running_loop()
        self._factory = partial(PooledProtocol, self._closing, loop=loop)  # type: ignore[assignment]

    async def connect(self, req: aiohttp.ClientRequest, traces: list[Any], timeout: ClientTimeout) -> Connection:
        """Return a connection from the pool, or a new one.

        One that ended while it was idle is not used again.
        """
        while True:
            connection = await super().connect(req, traces, timeout)
            protocol: Any = connection.protocol  # a `PooledProtocol`, as `_factory` makes them
            # One just made may be readable at once: a server of TLS 1.3 sends tickets after the handshake.
            was_idle, protocol.idle = protocol.idle, False
            if not was_idle or not _is_stale(protocol):
                return connection
            connection.close()

    async def _create_connection(
        self, req: aiohttp.ClientRequest, traces: list[Any], timeout: ClientTimeout
    ) -> ResponseHandler:
        """Make a connection, and tell the call that needs it how long it took."""
        task = asyncio.current_task()
        deadlines = self._scheduler.waiting.get(task) if task is not None else None
        began = perf_counter()
        proxy = f"{req.proxy.host}:{req.proxy.port}" if req.proxy else ""
        if deadlines is not None:  # else a middleware sends it from a task of its own
            deadlines.call.may_be_sent = False
            deadlines.call.proxy = proxy
            deadlines.enter_phase("connect", None)  # aiohttp keeps that timeout
        try:
            protocol = await super()._create_connection(req, traces, timeout)
        except aiohttp.ServerDisconnectedError as error:  # before there was a connection
            raise ProxyDisconnected(proxy) from error
        self._made.add(protocol)
        if deadlines is not None:
            call = deadlines.call
            call.may_be_sent = True
            call.proxy = ""
            call.sent_at = perf_counter()
            call.connecting = call.sent_at - began
            deadlines.enter_phase("first_byte", deadlines.timeouts.first_byte)
        return protocol

    def _release(self, key: ConnectionKey, protocol: ResponseHandler, *, should_close: bool = False) -> None:
        if should_close:
            _abort_unsent(protocol)  # of a call that was cancelled, or ran out of time, nothing more is sent
        super()._release(key, protocol, should_close=should_close)
        if isinstance(protocol, PooledProtocol):
            protocol.idle = True
        idle = self._conns.get(key)
        if idle and idle[-1][0] is protocol:  # else it was closed
            idle.rotate(1)  # the last used first: the others can end in peace

    def abort_unsent(self) -> None:
        """Break the connections that hold bytes a server does not take."""
        for protocol in tuple(self._made):
            _abort_unsent(protocol)

    def close_after_loop(self) -> None:
        """Close the sockets of an event loop that is closed."""
        for protocol in tuple(self._made):
            _end_after_loop(protocol.transport)
        for closing in tuple(self._closing):
            _end_after_loop(closing.closed_transport)
        for each in tuple(self._own_sockets):
            each.close()

    def close_in_child(self) -> None:  # pragma: no cover - runs in a forked child
        """Close the sockets in a forked child.

        The selector, which parent and child share, is told nothing.
        """
        for protocol in tuple(self._made):
            error = aiohttp.ClientConnectionError("the process was forked")
            protocol.set_exception(error)
            if protocol._payload is not None:
                protocol._payload.set_exception(error)
        for each in tuple(self._own_sockets):
            each.close()

    def _make_socket(self, address: Any) -> socket.socket:
        made = socket.socket(family=address[0], type=address[1], proto=address[2])
        for option in self._socket_options:
            try:
                made.setsockopt(*option)
            except (OSError, TypeError) as error:
                made.close()
                raise ApiValueError(f"socket_options: {option!r} cannot be set: {error}.") from error
        self._own_sockets.add(made)
        return made


async def close_stale(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Close idle connections that are not to be used again, in a pool that is not ours: a client middleware."""
    idle = getattr(request.session.connector, "_conns", {}).get(request.connection_key, ())
    for protocol, _ in tuple(idle):
        if not protocol.should_close and not _is_stale(protocol):
            break  # it is the next to be used
        protocol.close()
    return await send(request)


def close_after_loop(response: aiohttp.ClientResponse) -> None:
    """Close the connection of a response whose event loop is closed: aiohttp would warn that nobody did."""
    connection = response.connection
    if connection is not None:
        _end_after_loop(connection.transport)
        connection.close()
    response.close()


def _end_after_loop(transport: Any) -> None:
    if transport is not None:
        with suppress(RuntimeError):  # the event loop is closed
            transport.abort()
        lost = getattr(transport, "_call_connection_lost", None)  # what the loop would have called
        if lost is not None:
            with suppress(Exception):
                lost(None)


def _is_stale(protocol: ResponseHandler) -> bool:
    """Tell whether a connection ended while it was idle, or has bytes that nobody asked for."""
    transport = protocol.transport
    descriptor: int = -1 if transport is None else transport.get_extra_info("socket").fileno()
    if descriptor < 0:
        return True
    if not _HAS_POLL:  # pragma: no cover - Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))  # its end can be read too


def _abort_unsent(protocol: ResponseHandler) -> None:
    """Break a connection that holds unsent bytes.

    Closing it would wait until the server takes them.
    """
    transport = protocol.transport
    if transport is not None and transport.get_write_buffer_size():
        transport.abort()
