# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from datetime import datetime
from typing import Literal

from together.generated.model import Model, Open
from together.generated.models.linked_alert_annotation import LinkedAlertAnnotation


class LinkedAlert(Model):
    """Alert of a passive health check that led to a remediation."""

    alert_name: str
    """Name of the rule that raised the alert."""

    annotation: LinkedAlertAnnotation
    """What was found, in words and with details for some kinds of fault."""

    annotations: dict[str, str]
    """Further details as names and texts."""

    cluster_id: str
    """Cluster that the alert is about."""

    passive_health_check_alert_id: str
    """ID of the alert, given by the monitoring that watches nodes at work."""

    severity: Open[Literal["PHC_SEVERITY_INFO", "PHC_SEVERITY_WARNING", "PHC_SEVERITY_CRITICAL"]]
    """How serious the fault is, from information to critical."""

    started_at: datetime
    """Time at which the fault was first seen."""

    target_vm: str
    """Name of the virtual machine that has the fault."""

    instance_id: str | None = None
    """ID of that virtual machine; see `instance_id` of the worker nodes."""

    node_remediation_intent_id: str | None = None
    """ID of the plan to repair the node, which the service made for this alert."""

    resolved_at: datetime | None = None
    """Time at which the fault was gone; left out while it lasts."""
