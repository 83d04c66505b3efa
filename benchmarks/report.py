"""Writes the page and its pictures from the results of a run. All numbers in them are those of the run."""

from __future__ import annotations

from pathlib import Path

import fit
import scaled
import tables
from results import Results, save
from tables import Table, markdown
from work import EVENTS, PACE, PACED_EVENTS

DISTURBED = 0.05
"""On a core that clients have for themselves, others get it far less often in a call."""

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = DOCS / "performance.md"
FOLDER = DOCS / "performance"
RAW = FOLDER / "results.json"

ALT = {
    "ratios": "Bars: CPU of each client as a multiple of the floor, for each workload",
    "start": "Lines: CPU of start-up against the number of models in the API",
    "memory": "Lines: resident memory against the number of open streams",
    "growth": "Lines: CPU against messages in the request, tokens in the answer and events in the stream",
}

INTRODUCTION = """\
# Performance

How much processor time and memory does this client take? The measure is a floor: the same work done by hand with
aiohttp and orjson, without models, checks or retries. It stands for about the least that a client on aiohttp can do.
What counts are ratios to it, taken in the same run: 1.25 means a quarter more than the floor.

Four clients are compared: **ours** (this package), **openai** and **together** (the SDKs of these names), and
**stock** (what OpenAPI Generator makes of our document with its own templates). Each number is the
median of all rounds. Quartiles stand in brackets (with fewer than four rounds: the least and the most). A goal is one
that this project set itself. It is *met* or *missed* where both quartiles say so, and otherwise *too close to tell*.
"""

WORK = """\
## Calls and streams

CPU of the client for a call, or for a chunk of a stream. The floor's column is a time; the others are ratios to it.
"""

BOUND = """\
What is the least with these models? Here the floor makes our models of what it reads and sends, and still checks
nothing else. Its ratio to the floor is what pydantic takes. The last ratio is what this client does beside: clocks,
typed errors, the rules of event streams, the proof that a stream is complete. Below 1, it spares more elsewhere than
all that costs.
"""

UVLOOP = """\
On uvloop the ratio is to the floor on uvloop:
"""

START = """\
## Start-up

CPU in a fresh process, from the first import until a client and a request with one message are made. The start of
Python itself is not in it. Files are compiled already. The ratio is to the first row, in which pydantic has made no
model yet; the second row shows what the first model adds, whoever makes it. Ours needs no aiohttp up to here: it loads
that when the client is entered (`async with`), so a row of its own shows that as well.
"""

MODELS = f"""\
What do models cost that are not used? For this picture a script adds models to the description, and one more API for
each {scaled.PER_API} of them; the clients are generated from that. The verdict stands in the table of growth below.
"""

ANSWER = """\
## The first answer

From the first import to the first answer read, in a fresh process: import, client, connection and all. The ratio is to
the floor. The second row is the least that a typed client can take.
"""

GROWTH = f"""\
## How costs grow

A cost is *flat* when it is never more than {fit.FLAT:.0%} above that of the smallest size. Otherwise the cost at the
smallest size is taken away, and the rest is looked at: it is *linear* when its exponent (the slope in a picture with
two logarithmic axes) is within {fit.LINEAR:g} of 1. *Steady within* is the most that one more costs, over the least.
Sizes at which the growing part is less than {fit.VISIBLE:.0%} of the fixed one are left out of both: that would be
noise.
"""

MEMORY = """\
## Memory of open streams

Streams that are open and have given their first chunk, all in one process. The table shows resident memory above that
of one stream, for each stream more. Buffers of the kernel are not in it.
"""

METHOD = f"""\
## Method

- **Run it:** `make bench` prepares its own environments in `.bench`, runs everything and writes this page.
  `make bench ARGS=--quick` takes under two minutes once the environments are there, and prints tables only. See
  `make bench ARGS=--help` for the rest. The numbers behind this page are in
  [results.json](performance/results.json).
- **Sides:** each is a process with an environment of its own. All run on one core, in turn. The server runs on
  another; it reads a request no further than it must, and answers from memory.
- **Memory:** each worker frees a block of 8 MiB before all else. From then on glibc keeps what is freed, in place of
  giving it back to the system after each call. Ours does that by itself; without it, the floor's small call takes up
  to a fifth more, and ours would look that much better.
- **Rounds:** in each round each side runs once, for about as long as the others. Each round starts with another side.
  A ratio is taken within a round, so that what slows all sides alike for a while does not count.
- **Sessions:** the rounds of calls and streams are spread over several sessions, each with a fresh server and fresh
  processes. Rounds of one set of processes can agree more closely than two sets do. The quartiles are those of all
  sessions together. Start-up has fresh processes in every round. The series
  of growth, except for memory and models, come from one session: their exponents count, not their exact costs.
- **CPU time** is the time that the process of the client was on the processor, user and system together
  (`time.process_time`). Waiting is not in it.
- **Contents are compared** before anything is timed: each side must return the same texts, numbers, tool calls and
  errors as the floor, and the server must get the same messages from it. A run in which one differs fails. The first
  answers of fresh processes are compared too.
- **Streams:** {EVENTS:,} events; the paced one has {PACED_EVENTS}, a write every {PACE * 1e3:g} ms.
- **Retries** are off everywhere. All else is as each client has it by default, but for the size of the pool.

## What the numbers do not say

- The server is on the same machine, without TLS, and answers at once. A real call also waits for the network and the
  model. What is compared is how much a client takes of a processor, not how long a call takes.
- The numbers are those of one machine on one day. Another run gives somewhat other ratios; small differences between
  two pages mean nothing. To compare two revisions, run both at once: `make bench ARGS="--before REV"`.
- The floor does less than any client: it checks nothing, knows no types and trusts the server. It splits a stream at
  blank lines in one form only. It is a bound, not a proposal.
- The stock client has no streaming. Its rows of streams read the raw response by hand, as its users must, and make a
  model of each event.
- The requests of openai and together are keyword arguments and dicts, as their users write them; ours and stock make
  a model of each message, from the same texts.
"""


def write(results: Results) -> None:
    """Write the raw results, the pictures and the page."""
    from pictures import draw  # here, as a quick run does without

    save(results, RAW)
    drawn = draw(results, FOLDER)
    PAGE.write_text(page(results, drawn), encoding="utf-8")


def page(results: Results, drawn: list[str]) -> str:
    """Return the page."""
    blocks = [INTRODUCTION]
    blocks += section(WORK, tables.work_table(results), picture("ratios", drawn))
    blocks += section(BOUND, tables.bound_table(results))
    blocks += section(UVLOOP, tables.uvloop_table(results))
    blocks += section(START, tables.start_table(results))
    blocks += [MODELS, picture("start", drawn)] if "start" in drawn else []
    blocks += section(ANSWER, tables.answer_table(results))
    blocks += section(GROWTH, tables.growth_table(results), picture("growth", drawn))
    blocks += section(MEMORY, tables.memory_table(results), picture("memory", drawn))
    blocks += [METHOD, *section(made_with(results), tables.versions_table(results))]
    return "\n".join(block for block in blocks if block)


def section(text: str, table: Table, *after: str) -> list[str]:
    return [text, markdown(table), *after] if table else []


def picture(name: str, drawn: list[str]) -> str:
    return f"![{ALT[name]}](performance/{name}.svg)\n" if name in drawn else ""


def made_with(results: Results) -> str:
    machine = results.machine
    return (
        "## Made with\n\n"
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, {machine['python']}. "
        f"The stock client is made with OpenAPI Generator {machine['generator']}. "
        f"{results.sessions} sessions of {results.rounds} rounds; {results.minutes:.0f} minutes in all. "
        f"{disturbance(results)}\n\n"
        "Versions by environment (the floor runs in that of ours):\n"
    )


def is_disturbed(results: Results) -> bool:
    return max(results.preempted, default=0) > DISTURBED


def disturbance(results: Results) -> str:
    """Say how much else ran on the core of the clients."""
    most = max(results.preempted, default=0)
    said = f"Before each workload the core was sampled: others took it from the floor {most:.2f} times a call at most."
    if is_disturbed(results):
        said += " Something else ran beside this run: its ratios are not to be trusted."
    return said


def text(results: Results) -> str:
    """Return the tables alone."""
    found = (
        tables.work_table(results),
        tables.bound_table(results),
        tables.uvloop_table(results),
        tables.before_table(results),
        tables.start_table(results),
        tables.answer_table(results),
        tables.growth_table(results),
        tables.memory_table(results),
    )
    return "\n".join(markdown(table) for table in found if table)
