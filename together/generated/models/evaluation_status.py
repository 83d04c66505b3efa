# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

EvaluationStatus: TypeAlias = Open[Literal["pending", "queued", "running", "completed", "error", "user_error"]]
"""Evaluation status: how far a job is. `pending`, `queued`: not started. `running`: at
work. `completed`: the results are there. `error`: the service failed. `user_error`:
something in the request or the data is wrong. The service may send other values too."""
