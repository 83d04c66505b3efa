"""Measures how costs grow: with the request, the answer, the stream, the streams that are open, and the models."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import scaled
import start
from measure import FLOOR, Failed, Process, Side, check, compare, running
from results import Series
from sides import OURS
from work import Workload, allow_many_files

SPARE_FILES = 200
"""Open files that a process needs besides its connections."""


def messages(processes: dict[str, Process], url: str, sizes: list[int], rounds: int, seconds: float) -> Series:
    """Measure CPU against the messages of a request."""
    series = Series("messages", "a call", "messages in the request", "message", "s")
    for size in sizes:
        method = f"messages-{size}"
        same(processes, f"{url}/digest/v1", method)
        add(series, size, compare(processes, url, workload("small", method), rounds, seconds))
    return series


def tokens(processes: dict[str, Process], url: str, sizes: list[int], rounds: int, seconds: float) -> Series:
    """Measure CPU against the log probabilities of an answer."""
    series = Series("tokens", "a call", "tokens in the answer", "token", "s")
    for size in sizes:
        work = workload(f"tokens-{size}", "large_answer")
        check(processes, url, (work,))
        add(series, size, compare(processes, url, work, rounds, seconds))
    return series


def events(processes: dict[str, Process], url: str, sizes: list[int], rounds: int, seconds: float) -> Series:
    """Measure CPU against the events of a stream."""
    series = Series("events", "a stream", "events in the stream", "event", "s")
    for size in sizes:
        work = workload(f"pieces-{size}", "stream")
        check(processes, url, (work,))
        add(series, size, compare(processes, url, work, rounds, seconds))
    return series


def workload(answer: str, method: str) -> Workload:
    return Workload("growth", "", answer, method, goal=0)


def same(processes: dict[str, Process], url: str, method: str) -> None:
    """Make sure that the server gets the same from all sides.

    Raises:
        Failed: It does not.
    """
    values = {name: process.ask(do="check", url=url, method=method)["value"] for name, process in processes.items()}
    for name, value in values.items():
        if value != values[FLOOR]:
            raise Failed(f"{method}: {name} sent other content than the floor")


def add(series: Series, size: int, taken: dict[str, list[float]]) -> None:
    for name, values in taken.items():
        series.add(name, size, values)


def streams(sides: list[Side], url: str, sizes: dict[str, list[int]], rounds: int) -> Series:
    """Measure resident memory against open streams, each time in a fresh process.

    Args:
        sides: The sides.
        url: The server.
        sizes: Name of a side -> numbers of streams, the smallest first; those that the system does not allow are
            left out.
        rounds: How often each side runs.
    """
    series = Series("streams", "memory", "open streams", "stream", "B")
    most = allow_many_files() - SPARE_FILES
    taken: dict[str, list[list[float]]] = {side.name: [] for side in sides}
    for _ in range(rounds):
        for side in sides:
            with running([side]) as processes:
                counts = [size for size in sizes[side.name] if size <= most]
                asked = {"do": "hold", "url": f"{url}/hold/v1", "counts": counts, "limit": max(counts) + 1}
                taken[side.name].append(processes[side.name].ask(**asked)["grown"])
    for name, grown in taken.items():
        for size, values in zip(sizes[name], zip(*grown, strict=True), strict=False):
            series.add(name, size, [float(value) for value in values])
    return series


def models(pythons: dict[str, Path], url: str, sizes: list[int], rounds: int) -> Series:
    """Measure the CPU of start-up against the models of the API, for ours and, where it is there, the stock client."""
    series = Series("models", "start-up", "more models in the API", "model", "s")
    makers: dict[str, Callable[[int], Path]] = {OURS: scaled.ours, "stock": scaled.stock}
    probes = [start.Probe(start.BASE, pythons["ours"], "base")]
    for name, folder_with in makers.items():
        if name in pythons:
            probes += [start.Probe(f"{name}-{n}", pythons[name], name, folder_with(n)) for n in sizes]
    taken = start.starts(probes, url, "ready", rounds)["cpu"]
    for size in sizes:
        series.add(start.BASE, size, taken[start.BASE])
    for probe in probes[1:]:
        name, _, size_ = probe.name.partition("-")
        series.add(name, int(size_), taken[probe.name])
    return series
