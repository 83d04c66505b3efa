"""`Call`: what the handler of an operation gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .contract import Described
from .json_values import is_object
from .memory import Memory
from .recording import RecordedRequest
from .replies import HttpError

STORAGE = "/storage/"
"""What paths outside of the API start with: files that answers point to. They need no token."""


@dataclass(frozen=True)
class Call:
    """A checked request of an operation, and what the server keeps.

    Attributes:
        request: The request.
        ids: What stands in the placeholders of the path.
        body: The parsed body: JSON, or the texts of a form by name; None where there is none.
        memory: What the server keeps.
        described: The operation in the document.
    """

    request: RecordedRequest
    ids: Mapping[str, str]
    body: Any
    memory: Memory
    described: Described

    @property
    def origin(self) -> str:
        """Return the URL of the server as the client calls it, without a path."""
        return f"http://{self.request.headers['host']}"

    @property
    def fields(self) -> dict[str, Any]:
        """Return the fields of the body.

        Raises:
            HttpError: 400: there is no body, or it is no object.
        """
        if not is_object(self.body):
            raise HttpError(400, "The request body must be a JSON object.")
        return self.body
