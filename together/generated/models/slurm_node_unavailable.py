# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class SlurmNodeUnavailable(Model):
    """Details of an alert that Slurm took a node out of use."""

    reason: str
    """Cause that Slurm gives, as `sinfo -R` shows it."""
