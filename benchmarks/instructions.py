"""Count the instructions of a call or a chunk, and show where ours takes more of them than the floor.

    python benchmarks/instructions.py w1 w4_burst

Needs valgrind. Counts do not depend on what else the machine does; they do not tell how long an instruction waits for
memory, of which there is more in a real run. Most of the functions without names are those of pydantic's core.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import environments
import sides
from measure import FLOOR, HERE, Failed, environment, server
from work import WORKLOADS, Workload

SHOWN = 25
CALLS = 200
"""How many runs are counted of what is a single call."""
STREAMS = 2
"""And of what is a stream of many chunks."""
TOTAL = "all"


def counted(python: Path, module: str, url: str, work: Workload, times: int, folder: Path) -> Counter[str]:
    """Return function -> instructions of a worker that does some work so many times, and once before.

    Raises:
        Failed: It could not be counted.
    """
    out = folder / f"{module}.{times}"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
    command += [str(python), str(HERE / "worker.py"), module]
    task = {"do": "run", "url": f"{url}/{work.answer}/v1", "method": work.method, "times": times}
    variables = {**environment(), "PYTHONHASHSEED": "0"}
    ran = subprocess.run(command, input=json.dumps(task) + "\n", capture_output=True, text=True, env=variables)
    if ran.returncode:
        raise Failed(ran.stderr[-600:])
    listed = subprocess.run(["callgrind_annotate", "--threshold=100", str(out)], capture_output=True, text=True)
    found: Counter[str] = Counter()
    for line in listed.stdout.splitlines():
        match = re.match(r"\s*([\d,]+) \([ \d.]+%\)\s+(\S.*)$", line)
        if match:
            count, where = int(match[1].replace(",", "")), match[2].partition(" [")[0]
            found[TOTAL if "PROGRAM TOTALS" in where else function(where)] += count
    return found


def function(where: str) -> str:
    """Return the name of a function without its file."""
    file, _, name = where.partition(":")
    return "(no names: pydantic's core, orjson, parsers)" if file == "???" else name.partition("'")[0]


def compare(python: Path, url: str, work: Workload) -> None:
    """Print what ours takes more than the floor for a unit of the work."""
    times = CALLS if work.units == 1 else STREAMS
    per_unit: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for side in (FLOOR, sides.OURS):
            module = sides.KNOWN[side].module
            few = counted(python, module, url, work, 1, Path(folder))
            many = counted(python, module, url, work, 1 + times, Path(folder))
            many.subtract(few)
            per_unit[side] = Counter({name: round(count / times / work.units) for name, count in many.items()})
    floor, ours = per_unit[FLOOR], per_unit[sides.OURS]
    ratio = ours[TOTAL] / floor[TOTAL]
    print(f"\n{work.title}, instructions per {work.unit}: floor {floor[TOTAL]:,}, ours {ours[TOTAL]:,} ({ratio:.2f})")
    print(f"{'more':>8} {'ours':>8} {'floor':>8}")
    more = Counter({name: ours[name] - floor[name] for name in {*ours, *floor} - {TOTAL}})
    for name, count in more.most_common(SHOWN):
        print(f"{count:8,} {ours[name]:8,} {floor[name]:8,}  {name}")


def main() -> int:
    """Run the command line; return the exit status."""
    works = {work.name: work for work in WORKLOADS}
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("works", nargs="+", choices=sorted(works), help="the workloads")
    args = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is not there: install it, for example with `apt install valgrind`", file=sys.stderr)
        return 1
    python = environments.prepare([sides.KNOWN[sides.OURS].environment], before=None)["ours"]
    try:
        with server() as url:
            for name in args.works:
                compare(python, url, works[name])
    except Failed as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
