"""The connection pool: aiohttp's connector, which also reports to calls how they were connected.

What it overrides are private seams of aiohttp, used for correctness alone; `test_aiohttp_seams.py` names each.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp
from aiohttp import ClientTimeout
from aiohttp.client_proto import ResponseHandler

from together.generated._transport.deadlines import DeadlineScheduler
from together.generated.exceptions import ApiValueError

if TYPE_CHECKING:
    from aiohttp.client_reqrep import ConnectionKey


class Connector(aiohttp.TCPConnector):
    """The connections of one event loop. Their number is limited by `ConnectionLimiter`, which has a timeout.

    Args:
        scheduler: The calls that wait on the event loop.
        socket_options: `(level, option, value)` triples that are set on each socket.
    """

    def __init__(
        self, scheduler: DeadlineScheduler, socket_options: Sequence[tuple[int, int, int | bytes]] = ()
    ) -> None:
        super().__init__(limit=0, socket_factory=_socket_factory(socket_options) if socket_options else None)
        self._scheduler = scheduler
        self._made: WeakSet[ResponseHandler] = WeakSet()

    async def _create_connection(
        self, req: aiohttp.ClientRequest, traces: list[Any], timeout: ClientTimeout
    ) -> ResponseHandler:
        """Make a connection; tell the call that needs it when it is there, and how long it took."""
        task = asyncio.current_task()
        deadlines = self._scheduler.waiting.get(task) if task is not None else None
        began = perf_counter()
        if deadlines is not None:  # else a middleware sends it from a task of its own
            deadlines.call.may_be_sent = False
            deadlines.enter_phase("connect", None)  # aiohttp keeps that timeout
        protocol = await super()._create_connection(req, traces, timeout)
        self._made.add(protocol)
        if deadlines is not None:
            call = deadlines.call
            call.may_be_sent = True
            call.sent_at = perf_counter()
            call.connecting = call.sent_at - began
            deadlines.enter_phase("first_byte", deadlines.timeouts.first_byte)
        return protocol

    def _release(self, key: ConnectionKey, protocol: ResponseHandler, *, should_close: bool = False) -> None:
        if should_close:
            _abort_unsent(protocol)  # of a call that was cancelled, or ran out of time, nothing more is sent
        super()._release(key, protocol, should_close=should_close)

    def abort_unsent(self) -> None:
        """Break the connections that hold bytes a server does not take."""
        for protocol in tuple(self._made):
            _abort_unsent(protocol)


def _abort_unsent(protocol: ResponseHandler) -> None:
    """Break a connection that holds bytes which the server has not taken: closing it would wait for that."""
    transport = protocol.transport
    if transport is not None and transport.get_write_buffer_size():
        transport.abort()


def _socket_factory(options: Sequence[tuple[int, int, int | bytes]]) -> Callable[[Any], socket.socket]:
    def make(address: Any) -> socket.socket:
        made = socket.socket(family=address[0], type=address[1], proto=address[2])
        for option in options:
            try:
                made.setsockopt(*option)
            except (OSError, TypeError) as error:
                made.close()
                raise ApiValueError(f"socket_options: {option!r} cannot be set: {error}.") from error
        return made

    return make
