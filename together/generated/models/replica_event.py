# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class ReplicaEvent(Model):
    """Condition of one replica of a deployment."""

    replica_status: str | None = None
    """Status of the container, such as `Running`, `Waiting` or `Terminated`."""

    replica_status_reason: str | None = None
    """Reason for the status, as a short name for programs."""

    replica_status_message: str | None = None
    """Reason for the status, for people to read."""

    replica_ready_since: str | None = None
    """Time since which the replica takes traffic, as text."""

    image: str | None = None
    """Container image that the replica runs."""

    revision_id: str | None = None
    """Revision of the deployment that the replica belongs to."""

    volume_preload_completed_at: str | None = None
    """Time at which the files of its volumes were all there, as text."""

    volume_preload_started_at: str | None = None
    """Time at which the copying of files to its volumes began, as text."""

    volume_preload_status: str | None = None
    """How far the copying of files to its volumes is."""
