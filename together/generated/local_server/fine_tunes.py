"""`/v1/fine-tunes`: the events of a job come with its status, and its weights can be downloaded."""

from __future__ import annotations

from .call import Call
from .downloads import download, made_up
from .kinds import kind_of
from .operations import stateful
from .replies import Reply, json_reply

JOBS = "/v1/fine-tunes"
_EVENTS = {
    "pending": ["job_pending"],
    "running": ["job_pending", "job_start"],
    "completed": ["job_pending", "job_start", "training_complete", "job_complete"],
    "cancel_requested": ["job_pending", "cancel_requested"],
    "cancelled": ["job_pending", "cancel_requested", "job_stopped"],
}


@stateful("GET", f"{JOBS}/{{id}}/events")
def list_fine_tune_events(call: Call) -> Reply:
    """List the events of a job so far."""
    job = kind_of(JOBS).shown(call.memory.collections[JOBS].find(call.ids["id"]))
    [example] = call.described.example["data"][:1]
    events = [{**example, "type": kind, "message": kind.replace("_", " ")} for kind in _EVENTS[job["status"]]]
    return json_reply({"data": events})


@stateful("GET", "/v1/finetune/download")
def download_fine_tune(call: Call) -> Reply:
    """Send the weights of a job: 1 MiB of bytes that follow from its id."""
    job = call.memory.collections[JOBS].find(call.request.query["ft_id"])
    return download(call.request, made_up(job.id), "application/octet-stream")
