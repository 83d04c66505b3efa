"""Plays a `Reply` on its connection."""

from __future__ import annotations

import asyncio
import os
import socket
import struct

from aiohttp import web

from .replies import Hangup, Pause, Reply, Step

_DAY = 86_400.0
_LINGER_FORMAT = "hh" if os.name == "nt" else "ii"
_NO_BODY = (204, 304)


async def send(request: web.BaseRequest, reply: Reply) -> web.StreamResponse:
    """Send the reply and return the response for aiohttp to finish.

    A client that goes away meanwhile is no error. Being cancelled leaves the answer as it is.
    """
    response = web.StreamResponse(status=reply.status, headers=reply.headers)
    if reply.length is not None:
        response.content_length = reply.length
    try:
        for step in reply.before_headers:
            if not await _perform(step, request, response):
                return response
        await response.prepare(request)
        if request.method == "HEAD" or reply.status in _NO_BODY:
            return response
        for step in reply.body:
            if not await _perform(step, request, response):
                return response
        await response.write_eof()
    except ConnectionError:
        pass
    return response


async def _perform(step: Step, request: web.BaseRequest, response: web.StreamResponse) -> bool:
    """Do one step; tell whether the connection is still there."""
    if isinstance(step, Hangup):
        _hang_up(request, step)
        return False
    if isinstance(step, Pause):
        await asyncio.sleep(min(step.seconds, _DAY))  # an event loop may refuse infinity
    elif step:
        await response.write(step)
        # A client on the same loop gets its turn, so that it can see each piece by itself.
        await asyncio.sleep(0)
    return True


def _hang_up(request: web.BaseRequest, how: Hangup) -> None:
    # What aiohttp writes afterwards fails with the ConnectionError that it takes for a client gone away.
    transport = request.transport
    if transport is None:  # pragma: no cover - the client left at this very moment
        return
    if how is Hangup.CLOSE:
        transport.close()
        return
    connection = transport.get_extra_info("socket")
    # Lingering for zero seconds makes the kernel send RST in place of FIN.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER_FORMAT, 1, 0))
    transport.abort()
