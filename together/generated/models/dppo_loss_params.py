# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model


class DppoLossParams(Model):
    """Parameters of DPPO: the range within which the policy may move away from the one
    that sampled."""

    delta_high: float | None = None
    """Upper end of the range."""

    delta_low: float | None = None
    """Lower end of the range."""

    if TYPE_CHECKING:

        def __init__(self, *, delta_high: float | None = None, delta_low: float | None = None) -> None: ...
