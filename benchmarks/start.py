"""Measures start-up: fresh processes, in turn, round by round."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure import HERE, Failed, cores, environment, pinned
from results import Rounds

BASE = "base"
ONE_MODEL = "one_model"
FLOOR_MODEL = "floor_model"
ENTERED = "entered"
TEXT = "Hello! How can I help you today?"
MEASURED = ("cpu", "wall", "modules")


@dataclass(frozen=True)
class Probe:
    """What runs in a fresh process.

    Attributes:
        name: Its name in tables.
        python: The interpreter of its environment.
        module: Its module in `probes`.
        folder: Where modules are imported from before all other places.
    """

    name: str
    python: Path
    module: str
    folder: Path | None = None


def starts(probes: list[Probe], url: str, stage: str, rounds: int) -> dict[str, Rounds]:
    """Run all probes in turn, round by round.

    Args:
        probes: What to run.
        url: The server.
        stage: `ready` or `answer`: up to where.
        rounds: How often each runs.

    Returns:
        `cpu` and `wall` in seconds, and the number of `modules`, of each probe.
    """
    taken: dict[str, Rounds] = {what: {probe.name: [] for probe in probes} for what in MEASURED}
    for probe in probes:
        once(probe, url, stage)  # compiles what it imports
    for round_ in range(rounds):
        turn = round_ % len(probes)
        for probe in probes[turn:] + probes[:turn]:
            found = once(probe, url, stage)
            for what in MEASURED:
                taken[what][probe.name].append(found[what])
    return taken


def once(probe: Probe, url: str, stage: str) -> dict[str, Any]:
    """Run a probe, and make sure that it did its work.

    Raises:
        Failed: It did not, or used other files than it was to use.
    """
    command = [str(probe.python), str(HERE / "probe.py"), probe.module, f"{url}/small/v1", stage]
    if probe.folder:
        command.append(str(probe.folder))
    client_core, _ = cores()
    done = subprocess.run(pinned(command, client_core), capture_output=True, text=True, env=environment())
    if done.returncode:
        raise Failed(f"{probe.name} ended with status {done.returncode}: {done.stderr[-600:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    if stage == "answer" and found["text"] != TEXT:
        raise Failed(f"{probe.name} read {found['text']!r}")
    if probe.folder and not Path(found["file"]).is_relative_to(probe.folder):
        raise Failed(f"{probe.name} used {found['file']}, not {probe.folder}")
    return found
