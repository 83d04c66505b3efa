"""Tell which operations use a model, and as what."""

from __future__ import annotations

import posixpath

from names import api_class
from python_models import Models
from python_operations import Operations


class Uses:
    """The operations of a document, by the models that they use."""

    def __init__(self, operations: Operations, models: Models) -> None:
        self._found: dict[str, dict[str, list[tuple[str, str]]]] = {name: {} for name in models.named}
        for operation in operations.all:
            page = f"{api_class(operation.described['tags'][0])}.md"
            errors = {operation.errors, *(name for code, name in operation.responses.items() if code[0] != "2")}
            roles = {
                "Request": ([operation.body], operation.id),
                "Response": (operation.results, operation.id),
                "Event": ([operation.streaming.get("event")], f"{operation.id}_stream"),
                "Error": ([*errors], operation.id),
            }
            for role, (types, method) in roles.items():
                whole = set(models.imports_of([name for name in types if name]))
                parts = {part for name in whole for part in models.parts(name)} - whole
                inner = {"Request": "Part of the request", "Response": "Part of the response"}
                for names, said in ((whole, role), (parts, inner.get(role, f"Part of an {role.lower()}"))):
                    for name in names:
                        self._found[name].setdefault(said, []).append((method, f"{page}#{method}"))

    def of(self, name: str, folder: str) -> list[dict[str, str]]:
        """Return a line of Markdown for each way in which a model is used.

        Args:
            name: The model.
            folder: The folder of its page, relative to `docs/`.
        """
        return [
            {"use": f"{role} of {', '.join(_link(method, target, folder) for method, target in methods)}"}
            for role, methods in sorted(self._found[name].items())
        ]


def _link(method: str, target: str, folder: str) -> str:
    return f"[{method}]({posixpath.relpath(target, folder or '.')})"
