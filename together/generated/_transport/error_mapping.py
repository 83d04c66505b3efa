"""Map errors of aiohttp to errors of ours, which hold no secret."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import Any, NoReturn

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError, TransferEncodingError
from multidict import CIMultiDict, CIMultiDictProxy

from together.generated._call import Call
from together.generated._response.headers import request_id_of
from together.generated._transport.deadlines import Deadlines
from together.generated._transport.send_once import ConnectorFailed, NotResent, ProxyDisconnected, RedirectedAway
from together.generated.exceptions import (
    ApiConnectionException,
    ApiValueError,
    OpenApiException,
    RequestTimeoutException,
)
from together.generated.timeout import Timeouts

_MAX_REASON = 300
_QUOTED = re.compile(r"[:'\"\n]")
_OTHER_NAME = (62, 64)
"""OpenSSL's codes for a certificate of another host or address."""


_NEVER_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ServerFingerprintMismatch,
    aiohttp.ClientHttpProxyError,
    ProxyDisconnected,
    ConnectorFailed,
)
"""Errors before the request itself: the connection was not made."""
_NOT_WRITTEN = "Cannot write to closing transport"
"""What aiohttp says of a connection that ended before a byte of the request was written."""


def raise_mapped(error: BaseException, deadlines: Deadlines, body: bytes = b"") -> NoReturn:
    """Raise our error for what ended a wait.

    Args:
        error: What ended it; raised as it is where it is not about the connection.
        deadlines: The deadlines of the call.
        body: What of the body came before that.
    """
    if isinstance(error, OpenApiException):
        raise error
    call = deadlines.call
    ours: OpenApiException | None
    cause: BaseException | None = None
    if isinstance(error, asyncio.CancelledError):
        ours = deadlines.take_error()
    else:
        cause = error.error if isinstance(error, NotResent) else error
        ours = map_error(cause, deadlines.timeouts, call.error_facts(), call.proxy)
        if isinstance(cause, _NEVER_SENT) or _NOT_WRITTEN in (str(cause), str(cause.__cause__)):
            call.may_be_sent = False
        if ours is not None and deadlines.scheduler.closed:
            ours = closed_in_flight(call)  # the cause holds no secret any more
    if body and isinstance(ours, ApiConnectionException):
        ours.body = body.decode("utf-8", "replace")
    try:
        if ours is None:
            raise error
        raise ours from cause
    finally:
        del ours, cause, error  # else the traceback and this frame would hold each other, and the request, in a circle


def closed_in_flight(call: Call) -> ApiConnectionException:
    """Make the error for a call that `close()` ended."""
    reason = "the ApiClient was closed while the call was in flight"
    return ApiConnectionException(reason=reason, **call.error_facts())


def map_error(
    error: BaseException, timeouts: Timeouts, facts: Mapping[str, Any], proxy: str = ""
) -> OpenApiException | None:
    """Return our error for one of aiohttp or of the operating system; None where it is neither.

    Secrets are removed from the error itself, as it becomes the cause of ours.

    Args:
        error: The error.
        timeouts: The timeouts of the call.
        facts: What is known of request and response, as keyword arguments for an error.
        proxy: The address of the proxy through which a connection was being made; empty: none.
    """
    if not isinstance(error, (aiohttp.ClientError, HttpProcessingError, OSError, asyncio.TimeoutError)):
        return None
    redact(error)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        seconds = timeouts.connect
        reason = f"the connect timeout ran out after {seconds:g} s" if seconds else "the connection timed out"
        reason = _through(proxy, reason)
        return RequestTimeoutException(reason=reason, clock="connect", seconds=seconds, **facts)
    if isinstance(error, aiohttp.InvalidURL):
        return ApiValueError(_reason("the URL is not valid", str(error)))
    if isinstance(error, RedirectedAway):
        headers = error.response.headers
        facts = {**facts, "status": error.response.status, "headers": headers, "request_id": request_id_of(headers)}
    return ApiConnectionException(reason=_through(proxy, _reason_of(error, proxy)), **facts)


def _through(proxy: str, reason: str) -> str:
    """Return a reason that names the proxy through which a connection was being made."""
    return f"{reason}, through the proxy {proxy}" if proxy and proxy not in reason else reason


def _reason_of(error: BaseException, proxy: str) -> str:
    """Return what to say of an error that is about the connection."""
    if isinstance(error, RedirectedAway):
        if not error.origin:
            return "a redirect cannot be followed: its location is not a URL, or names a user"
        return f"a redirect to another origin ({error.origin}) is not followed: set host to it"
    if isinstance(error, aiohttp.ClientConnectorError):
        return _why_unconnected(error, proxy)
    if isinstance(error, aiohttp.ServerFingerprintMismatch):
        return "the server's certificate has another fingerprint"
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return _reason("the proxy refused to connect", f"{error.status} {error.message}")
    if isinstance(error, aiohttp.TooManyRedirects):
        return "too many redirects"
    if isinstance(error, aiohttp.ClientResponseError):
        if isinstance(error.__cause__, HttpProcessingError):
            info = error.request_info
            by_proxy = info is not None and info.method == "CONNECT"
            proxy = f" of the proxy {info.real_url.host}:{info.real_url.port}" if by_proxy else ""
            return _reason(f"the response{proxy} is not valid HTTP", _kind_of(error))
        return _reason("the response was refused before it was read", f"{error.status} {error.message}")
    if isinstance(error, HttpProcessingError):
        return _reason("the response body broke off", _kind_of(error))
    if isinstance(error, aiohttp.ClientPayloadError):
        why = error.__cause__ or (error.args[0] if error.args else None)
        return _reason("the response body broke off", _kind_of(why))
    if isinstance(error, ProxyDisconnected):
        return f"the proxy {error.proxy} closed the connection"
    if isinstance(error, ConnectorFailed):
        why = error.__cause__
        return _reason(f"the connector failed with {type(why).__name__}", str(why))
    if isinstance(error, aiohttp.ClientOSError) and error.errno is None and error.strerror:
        return _reason("the connection broke", error.strerror)
    return _reason("the connection broke", str(error))


def _why_unconnected(error: aiohttp.ClientConnectorError, proxy: str) -> str:
    address = f"{error.host}:{error.port}"
    where = f"cannot connect to {address}"
    if isinstance(error, aiohttp.ClientProxyConnectionError) or address == proxy:
        where = f"cannot connect to the proxy {address}"
    elif proxy:
        where = f"cannot connect to {address} through the proxy {proxy}"
    if not isinstance(error, aiohttp.ClientConnectorCertificateError):
        return _reason(where, error.strerror or str(error.os_error))
    problem = error.certificate_error
    fix = "where its authority is to be trusted, name it with ssl_ca_cert or ca_cert_data"
    if getattr(problem, "verify_code", None) in _OTHER_NAME:
        fix = "where that is right, give the certificate's name as tls_server_name"
    return f"{_reason(where, getattr(problem, 'verify_message', None) or str(problem))}; {fix}"


def _kind_of(error: object) -> str:
    """Return what aiohttp's parser says of a response, without what it quotes of it.

    The codes in its texts (400) are its own, and never came from the server.
    """
    seen = error
    while seen is not None:
        if isinstance(seen, TransferEncodingError):  # its text may be what came in place of a size
            return "the framing of its chunks is broken"
        seen = getattr(seen, "__cause__", None)
    return _QUOTED.split(str(getattr(error, "message", "")), maxsplit=1)[0]


def _reason(what: str, why: str) -> str:
    text = " ".join(why.split())[:_MAX_REASON].rstrip(" .:")
    return f"{what}: {text}" if text else what


def redact(error: BaseException) -> None:
    """Remove what may be a secret from an error of aiohttp, and what it quotes of an answer.

    That is headers and query of the request, and a proxy's password.
    """
    each = error.__cause__ if isinstance(error, aiohttp.ClientError) else error
    while isinstance(each, HttpProcessingError):  # the parser quotes what it could not parse
        each.message = _kind_of(each)
        each.args = (each.message,)
        vars(each).pop("line", None)
        each.__traceback__ = None  # its frames hold the answer, and the error itself in a circle
        each = each.__cause__
    if isinstance(error, aiohttp.ClientResponseError):
        if isinstance(error.__cause__, HttpProcessingError):
            error.message = _kind_of(error)
        info = error.request_info
        if info is not None:
            error.request_info = info._replace(
                headers=CIMultiDictProxy(CIMultiDict()),
                url=info.url.with_user(None).with_query(None),
                real_url=info.real_url.with_user(None).with_query(None),
            )
        error.history = ()
        error.args = ()
    elif isinstance(error, aiohttp.ClientConnectorError):
        error.args = ()
    elif isinstance(error, aiohttp.ServerDisconnectedError) and not isinstance(error.message, str):
        error.message = "it ended within the head of the response"  # in place of the part that came
        error.args = (error.message,)
    elif isinstance(error, aiohttp.ClientOSError) and "://" in str(error):  # with the values of its query
        error.strerror = "the request could not be written"
        error.args = (error.errno, error.strerror)
