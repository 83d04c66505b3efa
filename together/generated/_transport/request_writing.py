"""When the body of a request is written: at once where few calls are in flight, with the others where there are many.

One after another, each request would wake the server anew. Many that are written in a row cost less: the server is
awake by the second one. (Measured on one machine: even with five calls at once, a fifth of each call less with fifty.)

aiohttp writes each body from a task: before Python 3.12 one that starts in the next turn of the event loop, so with
those of other calls, at the price of a task; later one that starts at once.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Generator
from types import coroutine
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import ClientResponse

if TYPE_CHECKING:
    from aiohttp.abc import AbstractStreamWriter
    from aiohttp.connector import Connection

    from together.generated._transport.deadlines import Keeper

_FEW = 4
"""Up to how many calls at once each writes its request for itself."""


class EagerRequest(aiohttp.ClientRequest):
    """A request of aiohttp, before Python 3.12.

    Attributes:
        keeper: The calls that wait on the event loop.
    """

    keeper: Keeper

    async def send(self, conn: Connection) -> ClientResponse:
        """Send the request; return the response, of which nothing is there yet."""
        response: ClientResponse
        sending: Coroutine[Any, Any, ClientResponse] = super().send(conn)
        if len(self.keeper.waiting) > _FEW:
            return await sending
        loop = asyncio.get_running_loop()
        factory = loop.get_task_factory()
        loop.set_task_factory(_begin)  # for this one step, in which nobody else makes a task
        try:
            waits_for = sending.send(None)
        except StopIteration as done:
            response = done.value
            return response
        finally:
            loop.set_task_factory(factory)
        response = await _go_on(sending, waits_for)
        return response


class PatientRequest(aiohttp.ClientRequest):
    """A request of aiohttp, on Python 3.12 and later.

    Attributes:
        keeper: The calls that wait on the event loop.
    """

    keeper: Keeper

    async def write_bytes(
        self, writer: AbstractStreamWriter, conn: Connection, content_length: int | None = None
    ) -> None:
        """Write the body, and with it the headers."""
        if len(self.keeper.waiting) > _FEW:
            await asyncio.sleep(0)
        await super().write_bytes(writer, conn, content_length)


def request_class(keeper: Keeper) -> type[aiohttp.ClientRequest]:
    """Return the class of the requests on an event loop."""
    base = EagerRequest if sys.version_info < (3, 12) else PatientRequest
    return type("Request", (base,), {"keeper": keeper})


class _Done:
    """What stands for a task that never had to wait."""

    def done(self) -> bool:
        return True


_DONE: Any = _Done()


def _begin(loop: asyncio.AbstractEventLoop, work: Any, **settings: Any) -> Any:
    """Run a coroutine up to where it waits first, and make a task of the rest, if there is any."""
    try:
        waits_for = work.send(None)
    except StopIteration:
        return _DONE
    return asyncio.Task(_rest(work, waits_for), loop=loop, **settings)


async def _rest(work: Coroutine[Any, Any, Any], waits_for: Any) -> Any:
    return await _go_on(work, waits_for)


@coroutine
def _go_on(work: Coroutine[Any, Any, Any], waits_for: Any) -> Generator[Any, Any, Any]:
    """Go on with a coroutine that was begun by hand, and waits."""
    step: Callable[[Any], Any]
    while True:
        try:
            given = yield waits_for
            step = work.send
        except GeneratorExit:
            work.close()
            raise
        except BaseException as error:
            given, step = error, work.throw
        try:
            waits_for = step(given)
        except StopIteration as done:
            return done.value
