"""The kinds of things that the document knows: what it says about creating and reading them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from .contract import Described, contract
from .json_values import is_object
from .memory import Thing

_STATUSES = ("status", "state")

_STAGES: dict[str, tuple[str, ...]] = {
    "/v1/batches": ("IN_PROGRESS", "COMPLETED"),
    "/v1/evaluation": ("running", "completed"),
    "/v1/fine-tunes": ("running", "completed"),
    "/v2/videos": ("in_progress", "completed"),
    **{
        f"/v1/rl/training-sessions/{{session_id}}/operations/{operation}": (
            "TRAINING_OPERATION_STATUS_RUNNING",
            "TRAINING_OPERATION_STATUS_COMPLETED",
        )
        for operation in ("forward-backward", "optim-step", "sample", "inference-checkpoint", "training-checkpoint")
    },
}
"""By path: the status of a thing at each look after its creation; the last one stays. Other things are ready at the
first look."""

_AFTER = {
    "cancel_requested": "cancelled",
    "TRAINING_SESSION_STATUS_STOPPING": "TRAINING_SESSION_STATUS_STOPPED",
}
"""What becomes of a status that an action has set, at the next look."""


@dataclass(frozen=True)
class Kind:
    """A kind of things.

    Attributes:
        path: The path of their collection, with placeholders, such as `/v1/endpoints`.
        reads: The operation that reads one.
        creates: The operation that creates one; None where there is none.
        id_field: The field of their id.
    """

    path: str
    reads: Described
    creates: Described | None
    id_field: str

    @property
    def status_field(self) -> str | None:
        """Return the field of their status, or None."""
        return next((name for name in _STATUSES if name in self.reads.example), None)

    def is_ready(self, thing: Thing) -> bool:
        """Return whether a thing has come as far as it can."""
        return thing.looks >= max(len(_STAGES.get(self.path, ())), 1)

    @property
    def created_example(self) -> dict[str, Any]:
        """Return an example of a new thing; of one that is only read where nothing creates it."""
        example: dict[str, Any] = self.reads.example if self.creates is None else self.creates.example
        return dict(example if self.wrapper is None else example[self.wrapper])

    @property
    def wrapper(self) -> str | None:
        """Return the field in which the answer of a creation holds the new thing; None where the thing is all of it."""
        example = {} if self.creates is None else self.creates.example
        objects = [name for name, value in example.items() if is_object(value)]
        return objects[0] if self.id_field not in example and len(objects) == 1 else None

    def shown(self, thing: Thing) -> dict[str, Any]:
        """Return a thing as an answer shows it."""
        stages = _STAGES.get(self.path, ())
        is_ready = self.is_ready(thing)
        example: dict[str, Any] = dict(self.reads.example if is_ready else self.created_example)
        if self.status_field is not None and stages and thing.looks:
            example[self.status_field] = stages[-1 if is_ready else thing.looks - 1]
        given = {name: value for name, value in thing.given.items() if name in self.reads.repeats and value is not None}
        return {**example, **given, **thing.settled, self.id_field: thing.id}

    def advance(self, thing: Thing) -> None:
        """Let a thing come one step further."""
        field = self.status_field
        if field in thing.settled:
            thing.settled[field] = _AFTER.get(thing.settled[field], thing.settled[field])
        else:
            thing.looks += 1

    def settle(self, thing: Thing, example: Any) -> None:
        """Give a thing the status of an example."""
        field = self.status_field
        if field is not None and is_object(example) and field in example:
            thing.settled[field] = example[field]


@cache
def kind_at(path: str) -> Kind | None:
    """Return the kind of the things in a collection, by its path with placeholders; None where there is none."""
    operations = contract().operations
    reads = next(
        (
            each
            for (method, known), each in operations.items()
            if method == "GET" and known.endswith("}") and known.rpartition("/")[0] == path
        ),
        None,
    )
    if reads is None or not is_object(reads.example):
        return None
    field = _id_field(reads.example, reads.path.rpartition("{")[2].rstrip("}"))
    return None if field is None else Kind(path, reads, operations.get(("POST", path)), field)


def kind_of(path: str) -> Kind:
    """Return the kind of the things in a collection; the document says how to read one of them."""
    kind = kind_at(path)
    if kind is None:
        raise LookupError(path)
    return kind


def _id_field(example: dict[str, Any], parameter: str) -> str | None:
    """Return the field with the id of a thing: named like the parameter of its path, `id`, or the first `…_id`."""
    ids = (name for name in example if name.endswith("_id"))
    return parameter if parameter in example else "id" if "id" in example else next(ids, None)
