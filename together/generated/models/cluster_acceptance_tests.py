# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open


class ClusterAcceptanceTests(Model):
    """Acceptance tests that the hardware has to pass before a cluster is ready."""

    dcgm_diag_level: (
        Open[
            Literal[
                "DCGM_DIAG_LEVEL_SHORT", "DCGM_DIAG_LEVEL_MEDIUM", "DCGM_DIAG_LEVEL_LONG", "DCGM_DIAG_LEVEL_EXTENDED"
            ]
        ]
        | None
    ) = None
    """How thorough the diagnostics of NVIDIA DCGM are; longer ones find more."""

    dcgm_diag_skipped: bool | None = None
    """`true` leaves out the diagnostics of NVIDIA DCGM."""

    enabled: bool | None = None
    """Whether acceptance tests run at all."""

    gpu_burn_duration: int | None = None
    """How long the stress test `gpu-burn` runs. The unit is not documented."""

    gpu_burn_skipped: bool | None = None
    """`true` leaves out the stress test `gpu-burn`."""

    nccl_multi_node_skipped: bool | None = None
    """`true` leaves out the test of NCCL communication between nodes."""

    nccl_single_node_skipped: bool | None = None
    """`true` leaves out the test of NCCL communication within a node."""

    storage_skipped: bool | None = None
    """`true` leaves out the test of the shared storage."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            dcgm_diag_level: str | None = None,
            dcgm_diag_skipped: bool | None = None,
            enabled: bool | None = None,
            gpu_burn_duration: int | None = None,
            gpu_burn_skipped: bool | None = None,
            nccl_multi_node_skipped: bool | None = None,
            nccl_single_node_skipped: bool | None = None,
            storage_skipped: bool | None = None,
        ) -> None: ...
