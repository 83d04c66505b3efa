# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model


class TrainingMethodDpo(Model):
    """Direct preference optimization: the model learns from pairs of a preferred response
    and another one."""

    method: Literal["dpo"] = "dpo"
    """Training method, always `dpo`."""

    dpo_beta: float | None = None
    """Beta: how closely the model stays to the one that it started from. Higher values
    keep it closer."""

    rpo_alpha: float | None = None
    """RPO alpha: weight of the likelihood of the preferred response in the loss; 0
    leaves it out."""

    dpo_normalize_logratios_by_length: bool | None = None
    """Whether log ratios are divided by the length of the response, so that long
    responses do not weigh more."""

    dpo_reference_free: bool | None = None
    """Whether the loss does without the reference model."""

    simpo_gamma: float | None = None
    """SimPO gamma: margin by which the preferred response shall be better; 0 leaves it
    out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            method: Literal["dpo"] = "dpo",
            dpo_beta: float | None = None,
            rpo_alpha: float | None = None,
            dpo_normalize_logratios_by_length: bool | None = None,
            dpo_reference_free: bool | None = None,
            simpo_gamma: float | None = None,
        ) -> None: ...
