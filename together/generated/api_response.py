"""An answer with everything that came beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy

T = TypeVar("T")

REQUEST_ID_HEADERS = ("x-request-id", "x-together-traceid", "cf-ray")
"""Headers that may hold the id of a request, the best first."""


@dataclass(frozen=True)
class ApiResponse(Generic[T]):
    """An answer.

    Attributes:
        status_code: The HTTP status code.
        headers: The response's headers: case-insensitive; `headers.getall(name)` gives all values of one.
        data: The value that the operation promises.
        raw_data: The body as it came (after decompression).
        request_id: The id to give to the service's support: of the headers, else the body's `id`, or None.
        elapsed: Seconds from sending the request to the end of the body (of a stream: to its headers).
    """

    status_code: int
    headers: CIMultiDictProxy[str]
    data: T
    raw_data: bytes = field(repr=False)
    request_id: str | None = None
    elapsed: float = 0.0


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the id of a request from the headers of its response, or None."""
    for name in REQUEST_ID_HEADERS:
        value = headers.get(name)
        if value:
            return value
    return None
