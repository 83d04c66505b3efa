# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.slurm_node_unavailable import SlurmNodeUnavailable
from together.generated.models.xid_alert import XidAlert


class LinkedAlertAnnotation(Model):
    """What an alert found, in words and with details for some kinds of fault."""

    description: str
    """Full text, for people to read."""

    summary_line: str
    """The fault in one line."""

    title: str
    """Short title of the fault."""

    slurm_node_unavailable: SlurmNodeUnavailable | None = None
    """Details if Slurm took the node out of use."""

    xid: XidAlert | None = None
    """Details if the NVIDIA driver reported errors (XID)."""
