"""Iterate over a stream once, and tell the stream when that ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from typing_extensions import Self

T = TypeVar("T")


class StreamLoop(Generic[T]):
    """One `async for` over a stream.

    Args:
        next_item: Returns the next item. It is given this object, which it keeps alive until the item is there.
        when_dropped: Called when the loop was left, or read to its end, and nothing refers to this object any more.
    """

    __slots__ = ("_next_item", "_when_dropped")

    def __init__(self, next_item: Callable[[object], Awaitable[T]], when_dropped: Callable[[], None]) -> None:
        self._next_item = next_item
        self._when_dropped = when_dropped

    def __aiter__(self) -> Self:
        return self

    def __anext__(self) -> Awaitable[T]:
        return self._next_item(self)

    def __del__(self) -> None:
        self._when_dropped()
