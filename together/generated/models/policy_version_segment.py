# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from together.generated.model import Model


class PolicyVersionSegment(Model):
    """Run of generated tokens that one version of the weights generated."""

    start_token: int
    """Zero-based index of the first token of the run. It ends where the next one
    starts."""

    version: int
    """Weight version, counted as in the policy state of the session."""
