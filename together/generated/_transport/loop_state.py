"""Keep what a client has on one event loop, and close it with the loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import suppress

from aiohttp import ClientSession

from together.generated._transport.connection_limiter import ConnectionLimiter
from together.generated._transport.connector import Connector
from together.generated._transport.deadlines import DeadlineScheduler
from together.generated._transport.error_mapping import closed_in_flight
from together.generated._transport.session import close_session, make_session
from together.generated.configuration import Configuration


class LoopState:
    """What a client has on one event loop.

    Args:
        loop: The event loop.
        configuration: The settings of its session.
        session: A session to use and never close; None: one of our own, made on first use.
        pool_is_ours: Whether the limits of the pool are kept by us.

    Attributes:
        scheduler: The scheduler of the deadlines of its calls.
        session: The session, once there is one.
        limiter: The limits of its pool; None where the pool is not ours.
        pid: The process that it was made in.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        configuration: Configuration,
        session: ClientSession | None,
        *,
        pool_is_ours: bool,
    ) -> None:
        self.scheduler = DeadlineScheduler(loop)
        self.session = session
        self.limiter: ConnectionLimiter | None = None
        self.pid = os.getpid()
        self._loop = loop
        self._configuration = configuration
        self._pool_is_ours = pool_is_ours
        self._closer: AsyncGenerator[None, None] | None = None

    async def open_session(self) -> ClientSession:
        """Make the session."""
        configuration = self._configuration
        self.session = session = make_session(configuration, self.scheduler)
        if self._pool_is_ours:
            per_host = configuration.tcp_connector_limit_per_host or 0
            self.limiter = ConnectionLimiter(configuration.connection_pool_maxsize, per_host)
        self._closer = _close_with_loop(session, self.scheduler)
        await self._closer.__anext__()  # runs up to its yield, and gives no other task a turn
        return session

    async def close(self) -> None:
        """End the calls that wait, and close the session if it is our own."""
        if self._loop is asyncio.get_running_loop():
            self._end_calls()
            if self._closer is not None:
                await self._closer.aclose()
            return
        if self._loop.is_closed():
            self.close_after_loop()
            return
        with suppress(RuntimeError):  # it was closed just now
            self._loop.call_soon_threadsafe(self._end_calls)
            if self._loop.is_running() and self._closer is not None and self.session is not None:
                asyncio.run_coroutine_threadsafe(close_session(self.session), self._loop)
        # else it is closed when its loop shuts its generators down, as `asyncio.run` does

    def close_after_loop(self) -> None:
        """Close the sockets of an event loop that was closed before the client."""
        if self._closer is not None and self.session is not None:
            connector = self.session.connector
            self.session.detach()
            if isinstance(connector, Connector):
                connector.close_after_loop()
                with suppress(StopIteration):  # it waits for nothing where the loop is closed
                    next(connector.close().__await__())

    def _end_calls(self) -> None:
        self.scheduler.closed = True
        closing = asyncio.current_task(self._loop)
        for deadlines in self.scheduler.all_waiting():
            if deadlines.task is not closing:
                deadlines.interrupt(closed_in_flight(deadlines.call))
        self.scheduler.stop()


async def _close_with_loop(session: ClientSession, scheduler: DeadlineScheduler) -> AsyncGenerator[None, None]:
    """Close a session with its event loop.

    `asyncio.run` shuts generators down at its end; this is one.
    """
    try:
        yield
    finally:
        scheduler.stop()
        await close_session(session)
