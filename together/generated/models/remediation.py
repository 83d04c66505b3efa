# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.linked_alert import LinkedAlert


class Remediation(Model):
    """Remediation: the repair of one node of a cluster."""

    id: str
    """Remediation ID, which names this repair among those of the node."""

    cluster_id: str
    """Cluster that the node belongs to."""

    instance_id: str
    """Virtual machine to repair; see `instance_id` of the worker nodes."""

    mode: Open[
        Literal[
            "REMEDIATION_MODE_VM_ONLY",
            "REMEDIATION_MODE_HOST_AWARE",
            "REMEDIATION_MODE_EVICT_WITHOUT_REPLACEMENT",
            "REMEDIATION_MODE_REBOOT_VM",
            "REMEDIATION_MODE_HOST_POWER_CYCLE",
        ]
    ]
    """Kind of repair: replace the virtual machine alone, replace it with regard to its
    host, evict the node without a replacement, reboot the virtual machine, or
    power-cycle the host."""

    state: Open[
        Literal[
            "PENDING_APPROVAL",
            "PENDING",
            "RUNNING",
            "SUCCEEDED",
            "FAILED",
            "CANCELLED",
            "AUTO_RESOLVED",
            "QUARANTINING",
            "QUARANTINED",
        ]
    ]
    """Progress: from approval over the run to its outcome. `QUARANTINING` and
    `QUARANTINED`: the hardware is taken out of use."""

    trigger: Open[Literal["REMEDIATION_TRIGGER_MANUAL", "REMEDIATION_TRIGGER_AUTOMATED"]]
    """Whether a person asked for it or the service started it."""

    active_health_check_run_id: str | None = None
    """Active health check (a test run on the node) that led to the remediation."""

    create_time: datetime | None = None
    """Time at which the remediation was requested."""

    end_time: datetime | None = None
    """Time at which it finished; left out until then."""

    error_message: str | None = None
    """Why it failed, for people to read."""

    instance_name: str | None = None
    """Readable name of the virtual machine."""

    linked_alerts: list[LinkedAlert] | None = None
    """Alerts that led to the remediation."""

    passive_health_check_event_id: str | None = None
    """Passive health check (watching the node at work) that led to it."""

    reason: str | None = None
    """Why it was requested, in the words of whoever did."""

    requested_by: str | None = None
    """Person or service that asked for the repair."""

    review_comment: str | None = None
    """Remark of whoever approved or rejected it."""

    review_time: datetime | None = None
    """Time at which it was approved or rejected."""

    reviewed_by: str | None = None
    """Person who approved or rejected the repair."""

    start_time: datetime | None = None
    """Time at which the repair began; left out until then."""

    update_time: datetime | None = None
    """Time of the last change."""
