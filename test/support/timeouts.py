"""What the tests of timeouts share: how long they are, and a look at the error."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any

from support.client import error_of, within_bound
from support.raw_server import RawServer
from together.generated import RequestTimeoutException

SHORT = 0.05
"""Seconds of a timeout that is to run out."""


LONG = 30.0
"""Seconds of a timeout that is not."""


async def timeout_of(waiting: Any) -> RequestTimeoutException:
    error = await error_of(waiting)
    assert isinstance(error, RequestTimeoutException), repr(error)
    assert isinstance(error, TimeoutError)
    assert isinstance(error, asyncio.TimeoutError)
    again = pickle.loads(pickle.dumps(error))
    assert (again.clock, again.seconds, again.request_sent) == (error.clock, error.seconds, error.request_sent)
    assert f"the {error.clock} timeout ran out after {error.seconds:g} s" in str(error)
    return error


async def until_requested(server: RawServer, count: int) -> None:
    async def wait() -> None:
        while len(server.requests) < count:  # noqa: ASYNC110
            await asyncio.sleep(0)

    await within_bound(wait())
