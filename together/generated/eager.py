"""Requests that are written at once, without a task of their own: on Python 3.12 and later aiohttp does that itself.

Before, it makes a task for each body, which costs three turns of the event loop: a twentieth of a small call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Generator
from types import coroutine
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import ClientResponse

if TYPE_CHECKING:
    from aiohttp.connector import Connection

    from together.generated.watch import Keeper

_FEW = 3
"""Up to how many calls at once: with more of them, writing many requests in a row costs less than one at a time, since
the server is awake by the second one."""


class EagerRequest(aiohttp.ClientRequest):
    """A request of aiohttp whose body is written as far as the socket takes it before anything else runs.

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


def eager_request(keeper: Keeper) -> type[EagerRequest]:
    """Return the class of the requests on an event loop."""
    return type("Request", (EagerRequest,), {"keeper": keeper})


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
