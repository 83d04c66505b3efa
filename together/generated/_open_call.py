"""A call whose connection stays open: the base of `Stream`, `ByteStream` and `WebSocket`."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Generator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from typing_extensions import Self

from together.generated._request.request import Request
from together.generated.exceptions import ApiValueError, ClientClosedError, StreamInterruptedException
from together.generated.operation import Operation
from together.generated.rest import RESTClientObject

if TYPE_CHECKING:
    from together.generated._transport.deadlines import Deadlines


class OpenCall(ABC):
    """A call that is sent when it is entered or awaited, and whose connection is freed when it is left.

    Args:
        rest_client: What sends it.
        operation: What is called.
        request: What is sent.
        options: The options of the call.
    """

    # new -> opening -> open <-> reading -> ended (there is no more to come), or closed (by the caller or an error)
    _state = ""  # until it is made
    _kind = "stream"
    _why_closed = "this stream is closed: make a new call."
    _opens_again = False  # where it could not be opened

    def __init__(
        self,
        rest_client: RESTClientObject,
        operation: Operation[Any, Any],
        request: Request,
        options: Mapping[str, Any],
    ) -> None:
        self._rest_client = rest_client
        self._operation = operation
        self._request = request
        self._options = options
        self._loop: asyncio.AbstractEventLoop
        self._deadlines: Deadlines
        self._state = "new"

    def __await__(self) -> Generator[Any, None, Self]:
        return self._open().__await__()

    async def __aenter__(self) -> Self:
        return await self._open()

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Free the connection, unless that was done.

        Whoever reads just then gets an error.
        """
        if self._state == "opening":
            reason = "close() was called before the answer began"
            self._deadlines.interrupt(StreamInterruptedException(reason=reason, **self._deadlines.call.error_facts()))
        self._release()

    async def _open(self) -> Self:
        """Send the request, unless that was done."""
        if self._state == "closed":
            raise ClientClosedError(self._why_closed)
        if self._state == "opening":
            raise ApiValueError(f"another task is opening this {self._kind}.")
        if self._state == "new":
            self._state = "opening"
            self._loop = asyncio.get_running_loop()
            try:
                await self._begin()
                self._raise_if_closed_meanwhile()
            except BaseException:
                if self._opens_again and self._state == "opening":
                    self._state = "new"
                else:
                    self._release()  # or else the next read would send the request again
                raise
            self._state = "open"
        return self

    def _raise_if_closed_meanwhile(self) -> None:
        if self._state == "closed":
            raise StreamInterruptedException(reason="close() was called before the answer began")

    @abstractmethod
    async def _begin(self) -> None:
        """Send the request, and wait for the beginning of the answer."""

    @abstractmethod
    def _release(self) -> None:
        """Free the connection, whatever the state."""
