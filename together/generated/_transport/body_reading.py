"""Read the body of a response under the deadlines of its call."""

from __future__ import annotations

import asyncio

from aiohttp import ClientResponse

from together.generated._call import BodyTooLarge
from together.generated._transport.deadlines import Deadlines
from together.generated._transport.error_mapping import closed_in_flight, raise_mapped

TURN_BYTES = 2**16
"""How much of a body is taken before the event loop gets a turn: what aiohttp has unpacked comes without a wait."""


async def read_body(
    response: ClientResponse, deadlines: Deadlines, limit: int, *, seconds: float | None = None
) -> bytes:
    """Read the whole body of a response, and give its connection back.

    Args:
        response: The response.
        deadlines: The deadlines of the call, which are entered.
        limit: How many bytes the body may have.
        seconds: How long reading it may take in all, in place of the timeout between two pieces.

    Raises:
        ApiConnectionException: The body broke off; what came before that is its `body`.
        RequestTimeoutException: A deadline passed; likewise.
        BodyTooLarge: The body is larger than allowed.
    """
    content = response.content
    if content.at_eof():
        return await read_at_end(response, deadlines)
    pieces: list[bytes] = []
    size = 0
    turn_due = TURN_BYTES
    try:
        if seconds is not None:
            deadlines.enter_phase("idle", seconds)
        while not content.at_eof():
            if seconds is None:
                deadlines.enter_phase("idle", deadlines.timeouts.idle)
            piece = await content.readany()
            size += len(piece)
            pieces.append(piece)
            if size > limit:
                raise BodyTooLarge(b"".join(pieces)[:limit])
            if size >= turn_due and not content.at_eof():  # what came in time, while the loop stood still, is whole
                turn_due = size + TURN_BYTES
                await asyncio.sleep(0)
                deadlines.raise_if_passed()
    except BodyTooLarge:
        response.close()
        raise
    except BaseException as error:
        response.close()
        raise_mapped(error, deadlines, b"".join(pieces))
    return b"".join(pieces)


async def read_at_end(response: ClientResponse, deadlines: Deadlines) -> bytes:
    """Return the body of a response of which nothing is left to come: none, or what a middleware has read already.

    Raises:
        ApiConnectionException: The middleware released the response, and with it the body.
    """
    try:
        return await response.read()
    except Exception as error:
        raise_mapped(error, deadlines)


async def read_some(response: ClientResponse, deadlines: Deadlines, seconds: float | None) -> bytes:
    """Read the next bytes of a body, as many as have come; none at its end.

    Args:
        response: The response.
        deadlines: The deadlines of the call, which are not entered.
        seconds: How long to wait; None: no limit.

    Raises:
        ApiConnectionException: The body broke off, or the client was closed.
        RequestTimeoutException: A deadline passed.
    """
    if deadlines.scheduler.closed:
        raise closed_in_flight(deadlines.call)
    try:
        with deadlines:
            deadlines.enter_phase("idle", seconds)
            return await response.content.readany()
    except Exception as error:
        raise_mapped(error, deadlines)


async def read_some_of_call(response: ClientResponse, deadlines: Deadlines, seconds: float | None) -> bytes:
    """Read the next bytes of a body as `read_some` does, where the deadlines of the call are entered."""
    try:
        deadlines.enter_phase("idle", seconds)
        return await response.content.readany()
    except BaseException as error:
        raise_mapped(error, deadlines)


async def yield_to_loop(deadlines: Deadlines, seconds: float | None) -> None:
    """Give the event loop a turn, under the deadlines of the call.

    Args:
        deadlines: The deadlines of the call, which are not entered.
        seconds: How much time is left; None: no limit.

    Raises:
        RequestTimeoutException: A deadline passed.
    """
    with deadlines:
        deadlines.enter_phase("idle", seconds)
        await asyncio.sleep(0)
        deadlines.raise_if_passed()


def read_held_back(response: ClientResponse) -> bytes:
    """Return the bytes of a body that came before it broke off.

    aiohttp holds them back behind the error.
    """
    content = response.content
    content.set_exception(None)  # type: ignore[arg-type]  # the only way to it; `test_aiohttp_seams.py` names it
    return content.read_nowait()
