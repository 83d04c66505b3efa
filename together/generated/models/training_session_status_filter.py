# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

from together.generated.models.training_session_status import TrainingSessionStatus

TrainingSessionStatusFilter: TypeAlias = TrainingSessionStatus | list[TrainingSessionStatus]
"""Filter by the state of a training session: one state, or a list to match any of
them."""
