# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model
from together.generated.models.tensor_data import TensorData


class LossFunctionOutput(Model):
    """What the loss function computed for one sample."""

    tensors: dict[str, TensorData]
    """Tensors, keyed by name, such as `logprobs`."""
