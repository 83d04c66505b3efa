"""Read the body of a file piece by piece, under the timeout from piece to piece."""

from __future__ import annotations

from aiohttp import ClientResponse

from together.generated._transport.body_reading import read_at_end, read_held_back, read_some
from together.generated._transport.deadlines import Deadlines
from together.generated.exceptions import ApiConnectionException


class PieceReader:
    """The body of one response, as it comes.

    Args:
        response: The response, of which nothing was read.
        deadlines: The deadlines of the call, which are not entered.
    """

    def __init__(self, response: ClientResponse, deadlines: Deadlines) -> None:
        self._response = response
        self._deadlines = deadlines
        self._begun = False
        self._failure: ApiConnectionException | None = None

    async def read(self) -> bytes:
        """Wait for the next piece, which is empty at the end of the body.

        Raises:
            ApiConnectionException: The body broke off. What came before that was read.
            RequestTimeoutException: A deadline passed; likewise.
        """
        if self._failure is not None:
            failure, self._failure = self._failure, None
            raise failure
        try:
            if not self._begun and self._response.content.at_eof():
                # None, or what a middleware has read already.
                piece = await read_at_end(self._response, self._deadlines)
            else:
                self._raise_if_total_passed()
                piece = await read_some(self._response, self._deadlines, self._deadlines.timeouts.idle)
        except ApiConnectionException as error:
            piece = read_held_back(self._response)
            if not piece:
                raise
            self._failure = error
        self._begun = self._begun or bool(piece)
        return piece

    def _raise_if_total_passed(self) -> None:
        """Raise where the whole call has taken too long: where more is always there, no read waits for long enough."""
        if self._deadlines.total_left() <= 0 and not self._response.content.is_eof():
            with self._deadlines:
                self._deadlines.raise_if_passed()
