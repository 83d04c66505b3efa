"""Send requests over pooled connections."""

from __future__ import annotations

import asyncio
import os
from time import perf_counter
from typing import Any

from aiohttp import ClientResponse, ClientSession
from aiohttp.connector import Connection

from together.generated._call import Call
from together.generated._request.forms import Form
from together.generated._request.request import Request
from together.generated._transport.body_reading import read_body
from together.generated._transport.connection_limiter import ConnectionLimiter
from together.generated._transport.connector import close_after_loop
from together.generated._transport.deadlines import Deadlines
from together.generated._transport.error_mapping import raise_mapped
from together.generated._transport.event_reader import EventReader
from together.generated._transport.form_body import FormBody, open_form
from together.generated._transport.large_body import LARGE, LargeBody
from together.generated._transport.loop_state import LoopState
from together.generated._transport.piece_reader import PieceReader
from together.generated._transport.proxy_and_tls import ProxyAndTls
from together.generated._transport.send_arguments import SendArgumentsCache
from together.generated._transport.session import Response
from together.generated._transport.socket import Socket, connect_socket
from together.generated.configuration import CONNECTOR_SETTINGS, SESSION_SETTINGS, Configuration
from together.generated.exceptions import ApiValueError, ClientClosedError
from together.generated.timeout import Timeouts


class Transport:
    """Sends requests over pooled connections, with a session for each event loop.

    Args:
        configuration: The settings, which do not change any more.
        session: A session to use and never close, in place of sessions of its own.

    Raises:
        ApiValueError: A certificate or key cannot be read; or a session is given, and beside it a setting that only
            applies to a session of our own.

    Attributes:
        authorized: Whether the session that is given has an authorization of its own.
        closed: Whether `close()` was called.
    """

    def __init__(self, configuration: Configuration, session: ClientSession | None = None) -> None:
        self._configuration = configuration
        self._given = session
        self._loops: dict[asyncio.AbstractEventLoop, LoopState] = {}
        self.closed = False
        self.authorized = session is not None and (
            getattr(session, "auth", None) is not None or "Authorization" in session.headers
        )
        connector_is_given = "connector" in (configuration.client_session_kwargs or {})
        self._pool_is_ours = session is None and not connector_is_given
        if session is not None:
            _refuse(configuration, SESSION_SETTINGS, "a session that is given: set it on the session itself")
        elif connector_is_given:
            _refuse(configuration, CONNECTOR_SETTINGS, "a connector that is given: set it on the connector itself")
        self._send_arguments = SendArgumentsCache(
            ProxyAndTls(configuration) if session is None else None,
            configuration.middlewares if session is None else session._middlewares,
            pool_is_ours=self._pool_is_ours,
            reads_netrc=session is not None and session.trust_env,
        )

    # What reads and closes open responses, for `rest`, which imports this module alone.
    read_body = staticmethod(read_body)
    piece_reader = PieceReader
    event_reader = EventReader
    close_after_loop = staticmethod(close_after_loop)

    def deadlines(self, timeouts: Timeouts, call: Call) -> Deadlines:
        """Make the deadlines of a new call on the running event loop.

        Raises:
            ClientClosedError: Nothing can be sent any more.
        """
        self.raise_if_closed()
        return Deadlines(self._loop_state().scheduler, timeouts, call)

    async def send(
        self, request: Request, token: str | None, deadlines: Deadlines, *, preload: bool = True
    ) -> ClientResponse:
        """Send a request, and return the response once its headers are there.

        Args:
            request: What to send.
            token: The token that authorizes it; None where it needs none.
            deadlines: The deadlines of the call, which are entered.
            preload: Whether we read the body; else aiohttp keeps the idle timeout for whoever reads it.

        Raises:
            ApiConnectionException: No response came.
            RequestTimeoutException: A deadline passed.
            ClientClosedError: `close()` was called before.
        """
        self.raise_if_closed()  # it may have been since the call began
        state, call, timeouts = self._loop_state(), deadlines.call, deadlines.timeouts
        session = state.session
        if session is None or session.closed:
            session = await state.open_session()
        arguments = self._send_arguments.get(request, token, timeouts.connect)
        body: Any = request.body
        form: FormBody | None = None
        limiter, host = state.limiter, arguments.host
        if limiter is not None and not limiter.acquire_nowait(host):
            await _queue(limiter, host, deadlines)
        try:
            if call.queued:
                self.raise_if_closed()  # it may have been meanwhile
            call.sent_at = perf_counter()
            call.may_be_sent = True
            deadlines.enter_phase("first_byte", timeouts.first_byte)  # a new connection begins it anew
            if isinstance(body, Form):
                body = form = await open_form(body, deadlines)
            elif body and len(body) > LARGE:
                body = LargeBody(body)
            response = await session.request(request.method, arguments.url, data=body, **arguments.keywords)
        except BaseException as error:
            if limiter is not None:
                limiter.release(host)
            if form is not None:
                form.close_files()
                form.raise_failure(error)
            raise_mapped(error, deadlines)
        if response.__class__ is ClientResponse:  # of a session that is given
            response.__class__ = Response  # whose `repr` holds no secret
        call.headers_at = perf_counter()
        call.response = response
        connection = response.connection
        if limiter is not None:
            if connection is None:  # the whole answer is there already
                limiter.release(host)
            else:
                connection.add_callback(limiter.releaser(host))
        if connection is not None and not preload:
            _keep_idle_timeout(connection, timeouts.idle)
        return response

    async def open_socket(self, request: Request, token: str | None, deadlines: Deadlines, limit: int) -> Socket:
        """Open a websocket, which takes no place in the pool.

        Args:
            request: The request that asks for it.
            token: The token that authorizes it.
            deadlines: The deadlines of the call, which are not entered.
            limit: How many bytes a message may have.

        Raises:
            SocketRefused: The service answered in another way.
            ApiConnectionException: No connection came.
        """
        self.raise_if_closed()
        state = self._loop_state()
        session = state.session
        if session is None or session.closed:
            session = await state.open_session()
        arguments = self._send_arguments.get(request, token, deadlines.timeouts.connect)
        return await connect_socket(session, arguments, deadlines, limit)

    async def close(self) -> None:
        """End what is under way with an error, and close the sessions of our own."""
        self.closed = True
        while self._loops:
            _, state = self._loops.popitem()
            await state.close()

    def raise_if_closed(self) -> None:
        """Raise if nothing can be sent any more.

        Raises:
            ClientClosedError: `close()` was called, or the session that was given was closed.
        """
        if self.closed:
            raise ClientClosedError("this ApiClient is closed: make another one.")
        if self._given is not None and self._given.closed:
            raise ClientClosedError("the aiohttp session that was given is closed: give another one.")

    def _loop_state(self) -> LoopState:
        loop = asyncio.get_running_loop()
        state = self._loops.get(loop)
        if state is None:
            for other in tuple(self._loops):
                if other.is_closed() and (ended := self._loops.pop(other, None)):  # another thread may pop it too
                    ended.close_after_loop()
            if self._given is not None and getattr(self._given, "_loop", loop) is not loop:
                raise ApiValueError(
                    "the aiohttp session that was given belongs to another event loop: make it in this one."
                )
            state = LoopState(loop, self._configuration, self._given, pool_is_ours=self._pool_is_ours)
            self._loops[loop] = state
        elif state.pid != os.getpid():  # pragma: no cover - in a forked child
            raise ClientClosedError(
                "this event loop was made before a fork: in the child, make another one, and another ApiClient."
            )
        return state


def _keep_idle_timeout(connection: Connection, seconds: float | None) -> None:
    """Let aiohttp keep the idle timeout of a response that the caller reads."""
    protocol = connection.protocol
    if protocol is None or seconds is None:
        return

    def stop() -> None:
        protocol.read_timeout = None
        protocol.start_timeout()

    protocol.read_timeout = seconds
    protocol.start_timeout()
    connection.add_callback(stop)


async def _queue(limiter: ConnectionLimiter, host: tuple[str | None, int | None], deadlines: Deadlines) -> None:
    """Wait for a free connection.

    That has a timeout of its own, and the timeout of the whole call pauses.
    """
    began = perf_counter()
    deadlines.pause_total()
    deadlines.enter_phase("queue", deadlines.timeouts.queue)
    try:
        await limiter.acquire(host)
    except asyncio.CancelledError as error:
        raise_mapped(error, deadlines)
    deadlines.resume_total()
    deadlines.enter_phase("", None)
    deadlines.call.queued = perf_counter() - began


def _refuse(configuration: Configuration, names: tuple[str, ...], beside: str) -> None:
    """Raise if a setting was changed that would have no effect."""
    for name in configuration.changed_settings(names):
        raise ApiValueError(f"{name} has no effect on {beside}.")
