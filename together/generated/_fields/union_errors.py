"""Find the member of a union that a caller meant: pydantic tells what is wrong with each of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_FOREIGN = ("model_type", "model_attributes_type", "dataclass_type", "union_kind")
"""Pydantic's errors for an object where a model or a dict of its fields is needed."""
_START = "Input should be "


class Mismatch(NamedTuple):
    """A place in a value that does not fit.

    Attributes:
        kind: Pydantic's type of error.
        place: The keys and indices that lead to it, without the names of types that pydantic puts between them.
        message: What is wrong.
        value: What stands there.
    """

    kind: str
    place: tuple[int | str, ...]
    message: str
    value: Any

    @property
    def is_foreign(self) -> bool:
        """Whether an object stands there where a model or a dict of its fields is needed."""
        return self.kind in _FOREIGN


def mismatches_of(details: Sequence[Any], value: Any) -> list[Mismatch]:
    """Return what does not fit; of a union, only what is wrong with the member that was meant.

    Args:
        details: Pydantic's errors, as `ValidationError.errors()` gives them.
        value: What was validated.
    """
    return list(_mismatches(details, 0, value, ()))


def _mismatches(details: Sequence[Any], depth: int, value: Any, place: tuple[int | str, ...]) -> Iterator[Mismatch]:
    """Iterate over the mismatches of a value.

    Args:
        details: The errors in it; the first parts of their places are the same.
        depth: How many parts.
        value: The value.
        place: Those parts that are keys and indices.
    """
    members: dict[int | str, list[Any]] = {}
    inside: dict[int | str, list[Any]] = {}
    for detail in details:
        parts = detail["loc"]
        if len(parts) == depth:
            yield Mismatch(detail["type"], place, detail["msg"], detail["input"])
        elif _leads_on(parts[depth], value) or (detail["type"] == "missing" and len(parts) == depth + 1):
            inside.setdefault(parts[depth], []).append(detail)
        else:
            members.setdefault(parts[depth], []).append(detail)
    for part, errors in inside.items():
        yield from _mismatches(errors, depth + 1, _part_of(value, part), (*place, part))
    if len(members) == 1:  # the tag of a member; or a field of another name in the API
        label = next(iter(members))
        is_field = isinstance(value, Mapping) and str(label).isidentifier()
        yield from _mismatches(members[label], depth + 1, value, (*place, label) if is_field else place)
        return
    of_this_kind = [errors for errors in members.values() if not _is_of_another_kind(errors, depth)]
    if of_this_kind:
        nearest = min(of_this_kind, key=lambda errors: _distance(errors, depth))
        yield from _mismatches(nearest, depth + 1, value, place)
    elif members:
        first = [errors[0] for errors in members.values()]
        messages = [detail["msg"].partition(",")[0].removeprefix(_START) for detail in first]
        kind = max((detail["type"] for detail in first), key=_FOREIGN.__contains__)
        yield Mismatch(kind, place, _START + " or ".join(dict.fromkeys(messages)), value)


def _leads_on(part: int | str, value: Any) -> bool:
    return isinstance(part, int) or (isinstance(value, Mapping) and part in value)


def _part_of(value: Any, part: int | str) -> Any:
    if isinstance(part, int):
        return value[part] if isinstance(value, (list, tuple)) else None
    return value.get(part)


def _is_of_another_kind(errors: Sequence[Any], depth: int) -> bool:
    """Tell whether a member of a union takes no value of this kind at all, as a string takes no list."""
    first = errors[0]
    return len(first["loc"]) == depth + 1 and first["type"].endswith(("_type", "_parsing"))


def _distance(errors: Sequence[Any], depth: int) -> tuple[int, int]:
    """Return how far a value is from a member of a union: the more of its first items fit, the nearer."""
    rest = errors[0]["loc"][depth + 1 :]
    return (-rest[0] if rest and isinstance(rest[0], int) else 0, len(errors))
