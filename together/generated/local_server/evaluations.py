"""`/v1/evaluation/{id}/status`: a look at it brings an evaluation one step further, as one at the whole does."""

from __future__ import annotations

from .call import Call
from .kinds import kind_of
from .operations import stateful
from .replies import Reply, json_reply

EVALUATIONS = "/v1/evaluation"


@stateful("GET", f"{EVALUATIONS}/{{id}}/status")
def get_evaluation_job_status_and_results(call: Call) -> Reply:
    """Read the status of an evaluation, and its results once there are some."""
    kind = kind_of(EVALUATIONS)
    evaluation = call.memory.collections[EVALUATIONS].find(call.ids["id"])
    kind.advance(evaluation)
    shown = kind.shown(evaluation)
    return json_reply({name: shown[name] for name in ("status", "results") if name in shown})
