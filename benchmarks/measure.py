"""Runs the sides of the comparison in turn, round by round."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from environments import SOURCES, Environment
from sides import FLOOR, SIDES, STARTS
from work import Workload

HERE = Path(__file__).resolve().parent
CORES = [str(core) for core in sorted(os.sched_getaffinity(0))]
CLIENTS, SERVER = CORES[0], CORES[-1]
"""The core of all clients, and that of the server."""

Rounds = dict[str, list[float]]
"""Name of a side -> its value in each round. The n-th values of all sides belong together."""


class Failed(Exception):
    """A side could not do the work, or did other work than the rest."""


class Worker:
    """A process that does the work of one side."""

    def __init__(self, name: str, environment: Environment) -> None:
        self.name = name
        script = [str(HERE / "worker.py"), f"clients.{SIDES[name].module}", SIDES[name].client]
        self._process = start(CLIENTS, environment.python(name), *script, source=SIDES[name].source)
        self._answer()

    def ask(self, **command: Any) -> Any:
        """Send a command, and return the answer to it."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise Failed(f"{self.name} ended with status {self._process.wait()}")
        return json.loads(line)

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Run the server; the value is its URL, to which the answer and `/v1` are added."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # of all processes that are started from here
    process = start(SERVER, sys.executable, str(HERE / "server.py"))
    assert process.stdout
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait(30)


@contextlib.contextmanager
def running(names: list[str], environment: Environment) -> Iterator[dict[str, Worker]]:
    """Start a worker for each side, and end them."""
    workers: dict[str, Worker] = {}
    try:
        for name in names:
            workers[name] = Worker(name, environment)
        yield workers
    finally:
        for worker in workers.values():
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                worker.close()


def start(core: str, *command: str, source: str = "") -> subprocess.Popen[str]:
    """Start a process on a core, without the variables that change how Python, or a client, works."""
    left_out = ("PYTHON", "TOGETHER", "OPENAI", "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    if source:
        variables["PYTHONPATH"] = str(SOURCES[source])
    pinned = ["taskset", "--cpu-list", core, *command]
    return subprocess.Popen(pinned, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=variables)


def check(workers: dict[str, Worker], url: str, work: Workload) -> None:
    """Make sure that all sides do the same work: what they read, and what the server got from them.

    Raises:
        Failed: One differs from the floor.
    """
    for answer in (work.answer, "digest") if work.answer == "small" else (work.answer,):
        command = {"do": "check", "url": f"{url}/{answer}/v1", "method": work.method}
        values = {name: worker.ask(**command) for name, worker in workers.items()}
        for name, value in values.items():
            if value != values[FLOOR]:
                raise Failed(f"{work.name}: {name} read {str(value)[:300]}, the floor {str(values[FLOOR])[:300]}")


def compare(workers: dict[str, Worker], url: str, work: Workload, rounds: int, seconds: float) -> Rounds:
    """Return the CPU seconds per unit of a workload; each of its runs takes about `seconds`."""
    command = {"do": "run", "url": f"{url}/{work.answer}/v1", "method": work.method, "in_flight": work.in_flight}
    times = {}
    for name, worker in workers.items():
        once = worker.ask(times=1, **command)
        once = worker.ask(times=max(1, int(seconds / 4 / once / work.in_flight)), **command)
        times[name] = max(1, round(seconds / once / work.in_flight))
    taken: Rounds = {name: [] for name in workers}
    for name in in_turn(list(workers), rounds):
        taken[name].append(workers[name].ask(times=times[name], **command) / work.units)
    return taken


def start_up(names: list[str], environment: Environment, rounds: int) -> Rounds:
    """Return the CPU seconds of each of `STARTS`, in fresh processes."""
    chosen = [name for name, start in STARTS.items() if start.side in names]
    taken: Rounds = {name: [] for name in chosen}
    for name in [*chosen, *in_turn(chosen, rounds)]:
        side = STARTS[name].side
        script = [environment.python(side), str(HERE / "probe.py"), STARTS[name].function]
        printed, _ = start(CLIENTS, *script, source=SIDES[side].source).communicate()
        if not printed:
            raise Failed(f"{name} did not start")
        taken[name].append(float(printed))
    return {name: values[1:] for name, values in taken.items()}  # the first time compiled what is imported


def memory(names: list[str], environment: Environment, url: str, streams: int, rounds: int) -> Rounds:
    """Return the bytes of resident memory of an open stream, in fresh processes."""
    taken: Rounds = {name: [] for name in names}
    for name in in_turn(names, rounds):
        with running([name], environment) as workers:
            taken[name].append(workers[name].ask(do="hold", url=f"{url}/hold/v1", streams=streams))
    return taken


def in_turn(names: list[str], rounds: int) -> list[str]:
    """Return the names round by round; each round starts with another one."""
    turns = [round_ % len(names) for round_ in range(rounds)]
    return [name for turn in turns for name in names[turn:] + names[:turn]]
