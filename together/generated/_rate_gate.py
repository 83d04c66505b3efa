"""Let the calls of a client to one model wait together after the service refused one of them."""

from __future__ import annotations

from asyncio import sleep
from random import uniform
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

from together.generated._retry import FIRST_WAIT, JITTER, LONGEST_WAIT
from together.generated.api_response import RateLimit

FIRST_SPACING = 0.05
"""Seconds between two requests after a refusal, where the service does not say how many a second it takes."""
LONGEST_SPACING = 5.0
SHRINK = 0.8
"""What is left of the spacing after each success: requests come faster until one is refused again."""
NO_SPACING = 0.001
"""Seconds of spacing below which requests go freely again."""


class RateGate:
    """A gate that each request passes, and that a refusal closes for all.

    It closes for as long as the service says, or for a time that doubles. Then requests pass with a space between
    them, which doubles with each refusal that follows and shrinks with each success, so that they neither come all at
    once nor stay slow. Refusals of requests that passed before the gate closed count as one.

    It holds times alone, and no future of an event loop: a client may be used under several loops.
    """

    def __init__(self) -> None:
        self._closings = 0
        self._next = 0.0  # when the next request may pass
        self._closed_until = 0.0
        self._spacing = 0.0
        self._refusals_in_a_row = 0

    async def enter(self) -> int:
        """Wait until a request may be sent, and return its ticket for `refused`."""
        while True:
            closings, now = self._closings, monotonic()
            at = max(now, self._next)
            self._next = at + self._spacing
            if at > now:
                await sleep(at - now)
            if closings == self._closings:  # else it was closed in the meantime
                return closings

    def succeeded(self) -> None:
        """Note that a request was not refused."""
        self._refusals_in_a_row = 0
        if self._spacing:
            self._spacing *= SHRINK
            if self._spacing < NO_SPACING:
                self._spacing = 0.0

    def refused(self, ticket: int, retry_after: float | None, rate_limit: RateLimit) -> None:
        """Close the gate.

        Args:
            ticket: What `enter` returned for the request.
            retry_after: Seconds that the service asks to wait, where it says so.
            rate_limit: What the service allows.
        """
        now = monotonic()
        if ticket == self._closings:
            self._refusals_in_a_row += 1
            least = 1 / rate_limit.limit if rate_limit.limit else FIRST_SPACING
            self._spacing = min(max(2 * self._spacing, least), LONGEST_SPACING)
        if retry_after is None:
            retry_after = FIRST_WAIT * 2.0 ** min(self._refusals_in_a_row - 1, 64)
        until = now + min(retry_after, LONGEST_WAIT)
        if ticket == self._closings or until > self._closed_until:
            self._closings += 1
            self._closed_until = until
            self._next = until + uniform(0.0, JITTER * (until - now))  # other processes were refused as well


_gates: WeakKeyDictionary[Any, dict[Any, RateGate]] = WeakKeyDictionary()


def gate_of(owner: Any, model: str | None) -> RateGate:
    """Return the gate of a model, made on first use.

    Args:
        owner: Whose rate it is: the configuration of a client, which is also that of its copies.
        model: The model; None: the calls have none.
    """
    gates = _gates.setdefault(owner, {})
    gate = gates.get(model)
    if gate is None:
        gate = gates[model] = RateGate()
    return gate
