"""In a fresh process: what it costs to get ready for a call, and from there to the first answer.

    python benchmarks/probe.py SIDE URL ready|answer [FOLDER]

SIDE is a module of `probes`; FOLDER comes before all other places that modules are imported from. Prints JSON.
"""

import sys
import time

STAGES = ("ready", "answer")


def taken(started: tuple[float, float]) -> dict[str, float]:
    """Return CPU and wall seconds since, and the number of modules that are loaded."""
    cpu, wall = time.process_time(), time.perf_counter()
    return {"cpu": cpu - started[0], "wall": wall - started[1], "modules": len(sys.modules)}


def main(side: str, url: str, stage: str) -> None:
    module = __import__(f"probes.{side}", fromlist=["Probe"])  # loads nothing else: `ready` does
    probe = module.Probe()
    started = time.process_time(), time.perf_counter()
    probe.ready(url)
    found = taken(started)
    text = None
    if stage == "answer":
        import asyncio

        async def answer() -> None:
            nonlocal text, found
            text = await probe.answer()
            found = taken(started)

        asyncio.run(answer())
    report({**found, "text": text, "file": sys.modules[probe.package].__file__})


def report(found: dict[str, object]) -> None:
    """Print, and end at once: how the clients close their connections, or complain, is not what is measured."""
    import json
    import os

    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    sys.path[:0] = sys.argv[4:]
    main(*sys.argv[1:4])
