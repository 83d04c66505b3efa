# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from together.generated.model import Model, Open

if TYPE_CHECKING:
    from collections.abc import Sequence


class TensorData(Model):
    """Tensor: its numbers in one flat list, with their type and shape.

    A sparse matrix is in CSR form (compressed sparse row): `data` then has only the
    elements that are stored."""

    data: list[float]
    """Numbers of the tensor, row by row."""

    dtype: Open[Literal["int64", "float32"]]
    """Type of the numbers."""

    shape: list[int] | None = None
    """Size of each dimension."""

    sparse_col_indices: list[int] | None = None
    """Column index of each number, for a sparse matrix."""

    sparse_crow_indices: list[int] | None = None
    """Row pointers of a sparse matrix: where the numbers of each row begin in `data`,
    and the total count at the end."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: Sequence[float],
            dtype: str,
            shape: Sequence[int] | None = None,
            sparse_col_indices: Sequence[int] | None = None,
            sparse_crow_indices: Sequence[int] | None = None,
        ) -> None: ...
