"""What one server keeps between requests: the things that were created in it."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from .content import Content
from .replies import HttpError

MISSING = "missing"
"""What the ids of things that are not there start with."""


_LOOKS_OF_EXAMPLE = 1_000


@dataclass
class Thing:
    """Something that was created: a job, an endpoint, a secret.

    Attributes:
        id: Its id.
        given: The fields that requests gave it.
        looks: How often it was read, which is how far it has come.
        settled: The fields that an action set, such as the status after it was cancelled.
    """

    id: str
    given: dict[str, Any] = field(default_factory=dict)
    looks: int = 0
    settled: dict[str, Any] = field(default_factory=dict)


@dataclass
class Upload:
    """An upload in parts.

    Attributes:
        file_id: The id of its file.
        count: How many parts there will be.
        parts: Those that came, by number.
    """

    file_id: str
    count: int
    parts: dict[int, Content] = field(default_factory=dict)


class Collection:
    """The things below one path, such as `/v1/endpoints`; those that were deleted are gone for good."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self._deleted: set[str] = set()

    def add(self, thing: Thing) -> Thing:
        """Put a new thing into it."""
        self.things[thing.id] = thing
        return thing

    def find(self, name: str) -> Thing:
        """Find a thing by its id or name.

        An id that is not known is taken for that of the thing in the document's examples: it is there, has come as far
        as it can, and nothing that happens to it is kept.

        Raises:
            HttpError: 404: it was deleted, or its id starts with `missing`.
        """
        named = (thing for thing in self.things.values() if thing.given.get("name") == name)
        found = self.things.get(name) or next(named, None)
        if found is not None:
            return found
        if name in self._deleted or name.startswith(MISSING):
            raise HttpError(404, f"There is no {name} here.", code="not_found")
        return Thing(name, looks=_LOOKS_OF_EXAMPLE)

    def remove(self, name: str) -> Thing:
        """Remove a thing, which `find` does not find any more.

        Raises:
            HttpError: 404: it is not there.
        """
        found = self.find(name)
        if self.things.pop(found.id, None) is not None:
            self._deleted.update((found.id, name))
        return found


class Memory:
    """What a server keeps.

    Attributes:
        collections: Collections of things by their path.
        contents: Contents of files by the file's id.
        uploads: Uploads in parts, by id.
    """

    def __init__(self) -> None:
        self.collections: defaultdict[str, Collection] = defaultdict(Collection)
        self.contents: dict[str, Content] = {}
        self.uploads: dict[str, Upload] = {}
        self._numbers = itertools.count(1)

    def new_id(self, pattern: str) -> str:
        """Return a new id that looks like another one: its last letters and digits are a number."""
        number = next(self._numbers)
        return re.sub(r"[0-9A-Za-z]{1,8}$", lambda end: f"{number:0{len(end[0])}d}", pattern)
