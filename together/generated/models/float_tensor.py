# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING

from together.generated.model import Model
from together.generated.models.tensor_data_type import TensorDataType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from together.generated.dicts import TensorDataTypeInput


class FloatTensor(Model):
    """List of floating-point numbers, one for each token."""

    data: list[float]
    """Numbers in the order of the tokens."""

    dtype: TensorDataType | None = None
    """Type in which the service keeps them."""

    if TYPE_CHECKING:

        def __init__(self, *, data: Sequence[float], dtype: TensorDataTypeInput | None = None) -> None: ...
