"""What happened so far in one call: the transport reports it, `rest` decides by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, Any

from together.generated._response.headers import readable_headers, request_id_of
from together.generated.api_response import ClientTimes, RESTResponse

if TYPE_CHECKING:
    from aiohttp import ClientResponse


@dataclass
class Call:
    """What happened so far in one call. Times are those of `time.perf_counter`, in seconds.

    Attributes:
        method, url: The HTTP method and the URL of its request.
        started: When the call began.
        attempts: How often the request was sent, the present attempt included.
        may_be_sent: Whether the service can have got the request of the present attempt.
        sent_earlier: Whether it can have got one of an earlier attempt, which it did not refuse.
        queued: How long the present attempt waited for a free connection.
        connecting: How long it took to connect; None where a connection was open already.
        attempt_started: When the present attempt began.
        sent_at: When its connection was there.
        headers_at: When the headers of its response were there.
        response: Its response, once the headers are there.
        proxy: The address of the proxy through which it is being connected; empty before and after that.
    """

    method: str
    url: str
    started: float = field(default_factory=perf_counter)
    attempts: int = 1
    may_be_sent: bool = False
    sent_earlier: bool = False
    queued: float = 0.0
    connecting: float | None = None
    attempt_started: float = 0.0
    sent_at: float = 0.0
    headers_at: float = 0.0
    response: ClientResponse | None = None
    proxy: str = ""

    def end_attempt(self, *, refused: bool) -> None:
        """Make room for the next attempt.

        Args:
            refused: Whether the service said that it did not work on the request.
        """
        self.sent_earlier = self.sent_earlier or (self.may_be_sent and not refused)
        self.may_be_sent = False
        self.queued, self.connecting, self.response, self.proxy = 0.0, None, None, ""

    def times(self, until: float) -> ClientTimes:
        """Return what the client measured up to a time."""
        return ClientTimes(until - self.started, self.queued, self.connecting, self.headers_at - self.sent_at)

    @property
    def url_without_values(self) -> str:
        """Return the URL without the values of its query, which may be secrets."""
        path, mark, query = self.url.partition("?")
        if not mark:
            return path
        return f"{path}?{'&'.join(part.partition('=')[0] + '=…' for part in query.split('&'))}"

    def error_facts(self) -> dict[str, Any]:
        """Return what is known of request and response, as keyword arguments for an error."""
        facts: dict[str, Any] = {"method": self.method, "url": self.url_without_values}
        if self.response is not None:
            headers = readable_headers(self.response.headers)
            facts |= {"status": self.response.status, "headers": headers, "request_id": request_id_of(headers)}
        return facts

    def read_response(self, response: ClientResponse, body: bytes) -> RESTResponse:
        """Return a response of this call with its body, and with what the client measured."""
        now = perf_counter()
        return RESTResponse(
            response.status,
            response.reason,
            readable_headers(response.headers),
            body,
            now - self.sent_at,
            self.attempts,
            self.times(now),
            self.method,
            self.url_without_values,
        )

    def refused_socket(self, refused: SocketRefused) -> RESTResponse:
        """Return the response to a request for a websocket, as far as it is known."""
        now = perf_counter()
        times = ClientTimes(now - self.started, 0.0, None, now - self.started)
        url = self.url_without_values
        headers = readable_headers(refused.headers)
        return RESTResponse(
            refused.status, refused.reason, headers, refused.body, 0.0, self.attempts, times, self.method, url
        )


class SocketRefused(Exception):
    """A websocket was not opened, as the attributes of the response say."""

    def __init__(self, status: int, reason: str | None, headers: Any, body: bytes = b"") -> None:
        super().__init__()
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body


class BodyTooLarge(Exception):
    """A body is larger than allowed.

    Attributes:
        body: Its first bytes, up to the limit.
    """

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.body = body
