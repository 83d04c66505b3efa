"""Writes a `Reply` to its connection."""

from __future__ import annotations

import asyncio
import os
import socket
import struct

from aiohttp import web

from .replies import Disconnect, Pause, Receive, Reply, Step

_DAY = 86_400.0
_LINGER_FORMAT = "hh" if os.name == "nt" else "ii"
_NO_BODY = (204, 304)


async def send(request: web.BaseRequest, reply: Reply) -> web.StreamResponse:
    """Send a reply, and return the response that aiohttp expects of a handler.

    It is no error if the client disconnects. Cancellation leaves the response incomplete.
    """
    is_socket = reply.is_socket and reply.status == 101
    response = web.WebSocketResponse() if is_socket else web.StreamResponse(status=reply.status)
    response.headers.update(reply.headers)
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
    """Perform one step; return whether to continue."""
    if isinstance(step, Disconnect):
        _disconnect(request, step)
        return False
    if isinstance(step, Pause):
        await asyncio.sleep(min(step.seconds, _DAY))  # an event loop may reject infinity
    elif isinstance(response, web.WebSocketResponse):
        await _perform_on_socket(step, response)
    elif isinstance(step, bytes) and step:
        await response.write(step)
        # Let a client on the same event loop run, so that it reads each chunk by itself.
        await asyncio.sleep(0)
    return True


async def _perform_on_socket(step: bytes | Receive, socket: web.WebSocketResponse) -> None:
    """Send or receive one message."""
    if isinstance(step, bytes):
        await socket.send_str(step.decode("utf-8", "replace"))
        return
    message = await socket.receive()
    is_message = message.type in (web.WSMsgType.TEXT, web.WSMsgType.BINARY)
    step.inbox.append(message.data if is_message else None)


def _disconnect(request: web.BaseRequest, how: Disconnect) -> None:
    # Later writes of aiohttp fail with a ConnectionError, which it takes for a disconnect of the client.
    transport = request.transport
    if transport is None:  # pragma: no cover - the client left at this very moment
        return
    if how is Disconnect.CLOSE:
        transport.close()
        return
    connection = transport.get_extra_info("socket")
    # With SO_LINGER of zero seconds, the kernel sends RST in place of FIN.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER_FORMAT, 1, 0))
    transport.abort()
