# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.job_info import JobInfo


class JobList(Model):
    """Job list: the jobs of your account."""

    data: list[JobInfo]
    """Jobs, each with its status and history."""
