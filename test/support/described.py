"""The operations of openapi.yaml, each with requests made from the examples there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from spec_examples import JSON, as_list, document, examples_of, parameters_of, resolved, text_of, value_of

METHODS = ("get", "put", "post", "delete", "patch")


class Described:
    """An operation of openapi.yaml, and a request of it made from the examples there."""

    def __init__(self, method: str, path: str, described: dict[str, Any]) -> None:
        self.id: str = described["operationId"]
        self.method = method.upper()
        self.path = f"/{described.get('x-version', 'v1')}{path}"
        self.parameters = parameters_of(path, described)
        self.responses = {str(code): resolved(response) for code, response in described["responses"].items()}
        self.status = int(min(code for code in self.responses if code[0] in "123"))
        self.media: str | None = None
        self.bodies: list[Any] = [None]
        if "requestBody" in described:
            ((self.media, media),) = resolved(described["requestBody"])["content"].items()
            self.bodies = examples_of(media) or examples_of(resolved(media["schema"]))

    def __str__(self) -> str:
        return self.id

    def values(self, place: str) -> dict[str, Any]:
        """Return values of its parameters in one place, by name."""
        return {each["name"]: value_of(each) for each in self.parameters if each["in"] == place}

    def check(self, answer: Any) -> None:
        """Raise unless an answer fits its description."""
        schema = self.responses[str(self.status)]["content"][JSON]["schema"]
        Draft202012Validator({**schema, "components": document()["components"]}).validate(answer)

    def request(self, body: Any) -> dict[str, Any]:
        """Return the arguments of a plain request."""
        path = self.path
        for name, value in self.values("path").items():
            path = path.replace(f"{{{name}}}", text_of(value))
        query = {name: ",".join(map(text_of, as_list(value))) for name, value in self.values("query").items()}
        headers = {name: text_of(value) for name, value in self.values("header").items()}
        found: dict[str, Any] = {"method": self.method, "path": path, "params": query, "headers": headers}
        return found if body is None else {**found, "json": body}


def described_operations() -> Iterator[Described]:
    for path, item in document()["paths"].items():
        for method in METHODS:
            if method in item:
                yield Described(method, path, item[method])
