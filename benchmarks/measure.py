"""Runs the sides of the comparison in turn, round by round, and takes ratios within each round."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from work import Workload

HERE = Path(__file__).resolve().parent
FLOOR = "floor"


@dataclass(frozen=True)
class Side:
    """One side of the comparison.

    Attributes:
        name: Its name in tables.
        python: The interpreter of its environment.
        module: Its module in `clients`.
        uvloop: Whether it runs on uvloop.
        base: The side that its ratios are to.
    """

    name: str
    python: Path
    module: str
    uvloop: bool = False
    base: str = FLOOR


@dataclass(frozen=True)
class Spread:
    """Median and quartiles."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        ordered = sorted(values)
        if len(ordered) < 4:
            return cls(statistics.median(ordered), ordered[0], ordered[-1])
        low, _, high = statistics.quantiles(ordered, n=4, method="inclusive")
        return cls(statistics.median(ordered), low, high)


class Failed(Exception):
    """A side could not do the work, or did other work than the rest."""


class Process:
    """A worker process."""

    def __init__(self, side: Side, cores: str | None) -> None:
        command = [str(side.python), str(HERE / "worker.py"), side.module, *(["--uvloop"] if side.uvloop else [])]
        self.side = side
        self._process = subprocess.Popen(
            pinned(command, cores), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
        )
        self._answer()

    def ask(self, **command: Any) -> dict[str, Any]:
        """Send a command, and return the answer to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise Failed(f"{self.side.name} ended with status {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)


@contextlib.contextmanager
def running(sides: list[Side]) -> Iterator[dict[str, Process]]:
    """Start a worker for each side, and end them."""
    client_core, _ = cores()
    processes: dict[str, Process] = {}
    try:
        for side in sides:
            processes[side.name] = Process(side, client_core)
        yield processes
    finally:
        for process in processes.values():
            with contextlib.suppress(Exception):
                process.close()


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Run the server; the value is its URL, to which the answer and `/v1` are added."""
    _, server_core = cores()
    process = subprocess.Popen(
        pinned([sys.executable, str(HERE / "server.py")], server_core),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.stdin.close()
        process.terminate()
        process.wait(30)


def cores() -> tuple[str | None, str | None]:
    """Return the core for clients and that for the server; None where they cannot be chosen."""
    try:
        known = sorted(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return None, None
    return (str(known[0]), str(known[1])) if len(known) > 1 else (None, None)


def pinned(command: list[str], core: str | None) -> list[str]:
    return command if core is None else ["taskset", "--cpu-list", core, *command]


def environment() -> dict[str, str]:
    """Return an environment without what changes how Python, or a client, works."""
    left_out = ("PYTHON", "TOGETHER", "OPENAI", "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
    return {name: value for name, value in os.environ.items() if not name.startswith(left_out)}


def check(processes: dict[str, Process], url: str, works: tuple[Workload, ...]) -> None:
    """Make sure that all sides do the same work: what they read, and what the server got from them.

    Raises:
        Failed: One differs from the floor.
    """
    for work in works:
        asked = [(f"{url}/{work.answer}/v1", work.method)]
        if work.method in ("small", "large_request"):
            asked.append((f"{url}/digest/v1", work.method))
        for where, method in asked:
            values = {name: p.ask(do="check", url=where, method=method)["value"] for name, p in processes.items()}
            for name, value in values.items():
                if value != values[FLOOR]:
                    raise Failed(f"{work.name}: {name} read {str(value)[:300]}, the floor {str(values[FLOOR])[:300]}")


def compare(
    processes: dict[str, Process], url: str, work: Workload, rounds: int, seconds: float
) -> dict[str, list[float]]:
    """Run a workload on all sides, round by round.

    Args:
        processes: The workers by name, the floor's among them.
        url: The server.
        work: The workload.
        rounds: How often each side runs.
        seconds: About how much CPU each run takes.

    Returns:
        Name -> CPU seconds per unit, of each round.
    """
    where = f"{url}/{work.answer}/v1"
    common = {"do": "run", "url": where, "method": work.method, "together": work.together}
    times = {}
    for name, process in processes.items():
        once = process.ask(times=1, **common)["cpu"]
        once = process.ask(times=max(1, int(seconds / 4 / once / work.together)), **common)["cpu"]
        times[name] = max(1, round(seconds / once / work.together))
    taken: dict[str, list[float]] = {name: [] for name in processes}
    names = list(processes)
    for round_ in range(rounds):
        turn = round_ % len(names)
        for name in names[turn:] + names[:turn]:
            taken[name].append(processes[name].ask(times=times[name], **common)["cpu"] / work.units)
    return taken


def ratios(taken: dict[str, list[float]], sides: list[Side]) -> dict[str, Spread]:
    """Return name -> the ratio to the side's base, taken within each round."""
    return {
        side.name: Spread.of([mine / base for mine, base in zip(taken[side.name], taken[side.base], strict=True)])
        for side in sides
        if side.name in taken
    }
