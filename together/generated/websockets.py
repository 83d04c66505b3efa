"""Websockets of the API: events as JSON, in both directions."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from together.generated._open_call import OpenCall
from together.generated._request.json_body import refuse_free_data, write_json
from together.generated.exceptions import (
    ApiConnectionException,
    ApiTypeError,
    ClientClosedError,
    ResponseDecodeException,
)
from together.generated.model import Model

if TYPE_CHECKING:
    from together.generated._transport.socket import Socket


class WebSocket(OpenCall):
    """An open conversation with the API: events go both ways, each an object with a `type`.

    It connects when it is entered or awaited:

        async with api.realtime_speech(voice="tara") as socket:
            await socket.send({"type": "input_text_buffer.append", "text": "Hello."})
            async for event in socket: ...

    Iterating ends when the service closes the socket in order, or another task calls `close()`. An error that the
    service tells as an event is an event like others. One task may send while another one receives.

    Opening it, sending and receiving raise:
        ApiException: The service refused it; the subclass follows from the status.
        ApiConnectionException: The connection broke, or the service closed it with an error, or nothing came for too
            long (the `idle` timeout).
        ResponseDecodeException: What came is not an object of JSON.
        ClientClosedError: It is closed.

    Attributes:
        close_code: The code with which the service closed it; None before that.
    """

    close_code: int | None = None
    _socket: Any = None  # a `Socket`, once it is open
    _kind = "websocket"
    _why_closed = "this websocket is closed: make a new one."
    _opens_again = True

    def __aiter__(self) -> AsyncIterator[dict[str, Any]]:
        return self

    async def __anext__(self) -> dict[str, Any]:
        event = await self.receive()
        if event is None:
            raise StopAsyncIteration
        return event

    async def send(self, event: Mapping[str, Any] | Model) -> None:
        """Send an event.

        Args:
            event: An object with a `type`.

        Raises:
            ApiTypeError, ApiValueError: It cannot be sent as JSON.
        """
        if isinstance(event, Mapping):
            refuse_free_data(event, "event")
            event = Model.model_validate(event)
        elif not isinstance(event, Model):
            raise ApiTypeError(f"event must be a dict or a model, not {type(event).__name__}.")
        text = write_json(event, "event").decode()
        await self._open_socket().send(text, self._deadlines)

    async def receive(self) -> dict[str, Any] | None:
        """Wait for the next event, or None where either side closed the socket in order."""
        socket = self._open_socket()
        try:
            text = await socket.receive(self._deadlines)
        except ApiConnectionException:
            self.close_code = socket.close_code
            await self.close()
            raise
        if text is None:
            self.close_code = socket.close_code
            return None
        try:
            event = json.loads(text)
        except (ValueError, RecursionError):
            event = None
        if not isinstance(event, dict):
            await self.close()
            reason = "a message of the websocket is not an object of JSON"
            raise ResponseDecodeException(reason=reason, **self._deadlines.call.error_facts())
        return event

    async def close(self) -> None:
        """Close it, unless that was done."""
        await super().close()
        if self._socket is not None:
            await self._socket.close()

    def __del__(self) -> None:
        if self._state == "open" and self._socket is not None:
            try:
                self._loop.call_soon_threadsafe(self._socket.abort)
            except RuntimeError:  # the event loop is closed, and its sockets with it
                self._socket.abort_after_loop()

    def __repr__(self) -> str:
        state = "new" if self._state == "opening" else self._state
        return f"<WebSocket of {self._operation.id}: {state}>"

    def _open_socket(self) -> Socket:
        if self._state == "closed" or self._socket is None:
            raise ClientClosedError("this websocket is not open: enter it, and use it before it is closed.")
        socket: Socket = self._socket
        return socket

    async def _begin(self) -> None:
        timeouts = self._rest_client.timeouts(self._options, stream=True)
        self._deadlines = self._rest_client.begin_call(self._request, timeouts)
        self._socket = await self._rest_client.open_socket(self._operation, self._request, self._deadlines)

    def _release(self) -> None:
        self._state = "closed"
