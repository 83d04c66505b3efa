# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Literal, TypeAlias

from together.generated.model import Open

ClusterGpuType: TypeAlias = Open[
    Literal["H100_SXM", "H200_SXM", "RTX_6000_PCI", "L40_PCIE", "B200_SXM", "H100_SXM_INF", "B300_SXM", "GB200_SXM"]
]
"""GPU model of a cluster, with its form: SXM modules are linked by NVLink, PCIe cards
are not. `GET /compute/regions` lists what each region offers."""
