"""Say what an error of aiohttp means, in errors of ours that hold no secret."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
from multidict import CIMultiDict, CIMultiDictProxy

from together.generated.api_response import request_id_of
from together.generated.exceptions import (
    ApiConnectionException,
    ApiValueError,
    OpenApiException,
    RequestTimeoutException,
)
from together.generated._transport.session import NotResent, RedirectedAway
from together.generated.timeout import Clocks

_MAX_REASON = 300
_OTHER_NAME = (62, 64)
"""OpenSSL's codes for a certificate of another host or address."""


def what_aiohttp_raised(error: BaseException) -> Exception | None:
    """Return the error of aiohttp or of the operating system that ended a wait; None: it is neither's."""
    if isinstance(error, NotResent):
        return error.error
    return error if isinstance(error, (aiohttp.ClientError, OSError, asyncio.TimeoutError)) else None


def explain(error: BaseException, clocks: Clocks, seen: Mapping[str, Any]) -> OpenApiException:
    """Return our error for one of aiohttp's, from which secrets are removed.

    Args:
        error: The error of aiohttp or of the operating system.
        clocks: The clocks that ran.
        seen: What was seen of the response: its status, headers and request id, or nothing.
    """
    redact(error)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        seconds = clocks.connect
        reason = f"the connect time-out ran out after {seconds:g} s" if seconds else "the connection timed out"
        return RequestTimeoutException(reason=reason, clock="connect", seconds=seconds, request_sent="no", **seen)
    if isinstance(error, RedirectedAway):
        headers = error.response.headers
        return ApiConnectionException(
            status=error.response.status,
            reason=f"a redirect to another origin ({error.origin or 'not a URL'}) is not followed: set host to it",
            headers=headers,
            request_id=request_id_of(headers),
        )
    if isinstance(error, aiohttp.InvalidURL):
        return ApiValueError(_reason("the URL is not valid", str(error)))
    if isinstance(error, aiohttp.ClientConnectorError):
        return ApiConnectionException(reason=_why_unconnected(error), request_sent="no")
    if isinstance(error, aiohttp.ServerFingerprintMismatch):
        return ApiConnectionException(reason="the server's certificate has another fingerprint", request_sent="no")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        reason = _reason("the proxy refused to connect", f"{error.status} {error.message}")
        return ApiConnectionException(reason=reason, request_sent="no")
    if isinstance(error, aiohttp.TooManyRedirects):
        return ApiConnectionException(reason="too many redirects")
    if isinstance(error, aiohttp.ClientResponseError):
        return ApiConnectionException(reason=_reason("the response is not valid HTTP", error.message), **seen)
    if isinstance(error, aiohttp.ClientPayloadError):
        # The codes in aiohttp's texts (400) are its own, and never came from the server.
        why = getattr(error.__cause__ or error.args[0] if error.args else None, "message", "")
        return ApiConnectionException(reason=_reason("the response body broke off", str(why)), **seen)
    return ApiConnectionException(reason=_reason("the connection broke", str(error)), **seen)


def _why_unconnected(error: aiohttp.ClientConnectorError) -> str:
    proxy = "the proxy " if isinstance(error, aiohttp.ClientProxyConnectionError) else ""
    where = f"cannot connect to {proxy}{error.host}:{error.port}"
    if not isinstance(error, aiohttp.ClientConnectorCertificateError):
        return _reason(where, error.strerror or str(error.os_error))
    problem = error.certificate_error
    mend = "where its authority is to be trusted, name it with ssl_ca_cert or ca_cert_data"
    if getattr(problem, "verify_code", None) in _OTHER_NAME:
        mend = "where that is right, give the certificate's name as tls_server_name"
    return f"{_reason(where, getattr(problem, 'verify_message', None) or str(problem))}; {mend}"


def _reason(what: str, why: str) -> str:
    text = " ".join(why.split())[:_MAX_REASON]
    return f"{what}: {text}" if text else what


def redact(error: BaseException) -> None:
    """Remove the request's headers, and with them the token, and a proxy's password from an error of aiohttp."""
    if isinstance(error, aiohttp.ClientResponseError):
        info = error.request_info
        if info is not None:
            error.request_info = info._replace(
                headers=CIMultiDictProxy(CIMultiDict()),
                url=info.url.with_user(None),
                real_url=info.real_url.with_user(None),
            )
        error.history = ()
        error.args = ()
    elif isinstance(error, aiohttp.ClientConnectorError):
        error.args = ()
