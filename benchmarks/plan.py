"""How much is measured: all of it, or little of it for a quick look."""

from __future__ import annotations

from dataclasses import dataclass

from measure import FLOOR
from sides import OURS


@dataclass(frozen=True)
class Plan:
    """How much is done.

    Attributes:
        sessions: How often the server and all sides are started anew for the workloads.
        rounds: How often each side runs a workload in a session.
        seconds: About how much CPU one such run takes.
        starts: How often each side is started.
        growth_rounds: How often each side runs at each size.
        memory_rounds: How often each side opens its streams.
        messages: The numbers of messages in a request.
        tokens: The numbers of tokens in an answer.
        events: The numbers of events in a stream.
        models: The numbers of models that the API has more.
        streams: The numbers of streams that the floor and ours hold open.
        peer_streams: The most that the other sides hold open.
    """

    sessions: int
    rounds: int
    seconds: float
    starts: int
    growth_rounds: int
    memory_rounds: int
    messages: list[int]
    tokens: list[int]
    events: list[int]
    models: list[int]
    streams: list[int]
    peer_streams: int

    def streams_of(self, side: str) -> list[int]:
        """Return the numbers of streams that a side holds open."""
        return [count for count in self.streams if side in (FLOOR, OURS) or count <= self.peer_streams]


FULL = Plan(
    sessions=5,
    rounds=4,
    seconds=0.1,
    starts=15,
    growth_rounds=9,
    memory_rounds=3,
    messages=[1, 10, 100, 300, 1000, 2000, 4000, 8000],
    tokens=[0, 10, 100, 1000, 3000, 10_000, 20_000],
    events=[10, 100, 1000, 3000, 10_000, 20_000],
    models=[0, 100, 200, 300],
    streams=[1, 100, 500, 1000, 2000, 3500, 5000],
    peer_streams=1000,
)
QUICK = Plan(
    sessions=1,
    rounds=3,
    seconds=0.04,
    starts=3,
    growth_rounds=3,
    memory_rounds=1,
    messages=[1, 1000, 4000, 8000],
    tokens=[0, 1000, 3000, 10_000],
    events=[10, 100, 1000, 5000],
    models=[0, 100, 300],
    streams=[1, 100, 300, 1000],
    peer_streams=300,
)
