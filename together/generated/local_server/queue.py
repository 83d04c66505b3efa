"""`/v1/queue/…`: a job goes from pending to running to done with each look at its status."""

from __future__ import annotations

from .call import Call
from .memory import Thing
from .operations import stateful
from .replies import Reply, json_reply

JOBS = "/v1/queue"
_ID = "req-00000000"
_STATUSES = ("pending", "running", "done")
_CREATED = "2025-11-24T11:00:00Z"


@stateful("POST", "/v1/queue/submit")
def submit_queue_job(call: Call) -> Reply:
    """Put a job into the queue."""
    job = call.memory.collections[JOBS].add(Thing(call.memory.new_id(_ID), call.fields))
    return json_reply({"requestId": job.id})


@stateful("GET", "/v1/queue/status")
def get_queue_job_status(call: Call) -> Reply:
    """Read a job, which comes one step further."""
    job = call.memory.collections[JOBS].find(call.request.query["request_id"])
    job.looks += 1
    shown = {
        "request_id": job.id,
        "model": job.given.get("model", call.request.query["model"]),
        "status": _status(job),
        "inputs": job.given.get("payload", {}),
        "created_at": _CREATED,
        **{name: job.given[name] for name in ("info", "priority") if job.given.get(name) is not None},
    }
    return json_reply({**shown, "outputs": {"echo": shown["inputs"]}} if shown["status"] == "done" else shown)


@stateful("POST", "/v1/queue/cancel")
def cancel_queue_job(call: Call) -> Reply:
    """Cancel a job that still waits; any other one keeps its status."""
    job = call.memory.collections[JOBS].find(call.fields["request_id"])
    if _status(job) == "pending":
        job.settled["status"] = "canceled"
    return json_reply({"status": _status(job)})


@stateful("GET", "/v1/queue/metrics")
def get_queue_metrics(call: Call) -> Reply:
    """Count the jobs of a queue."""
    jobs = call.memory.collections[JOBS].things.values()
    statuses = [_status(job) for job in jobs if job.given.get("model") == call.request.query["model"]]
    running, waiting = statuses.count("running"), statuses.count("pending")
    return json_reply({"messages_running": running, "messages_waiting": waiting, "total_jobs": running + waiting})


def _status(job: Thing) -> str:
    return str(job.settled.get("status", _STATUSES[min(job.looks, len(_STATUSES) - 1)]))
