"""Work out `local_server/spec.json`: what the local server has to know of the document.

It holds the checks of requests without their descriptions, and an example of each success; one line for each schema and
each operation.
"""

from __future__ import annotations

import json
from typing import Any

FILE = "together/generated/local_server/spec.json"
METHODS = ("get", "put", "post", "delete", "patch")

_KEPT = {"$ref", "type", "const", "enum", "required", "properties", "additionalProperties", "items", "pattern"}
_KEPT |= {"oneOf", "anyOf", "allOf", "uniqueItems", "multipleOf", "minimum", "maximum", "exclusiveMinimum"}
_KEPT |= {"exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"}
_LEFT_OUT = {"title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"}
_LEFT_OUT |= {"discriminator", "format", "externalDocs"}


def server_spec(document: dict[str, Any], mark: str) -> str:
    """Return the text of the file.

    Args:
        document: The OpenAPI document.
        mark: What the first line says about its origin.

    Raises:
        ValueError: A request has a keyword that the local server does not check.
    """
    return _Spec(document).text(mark)


class _Spec:
    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.schemas: dict[str, Any] = {}
        self.operations: dict[str, Any] = {}
        self.bodies = self._bodies()
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    self.operations[item[method]["operationId"]] = self._operation(method, path, item)

    def text(self, mark: str) -> str:
        """Return the text of the file."""
        schemas = ",\n".join(_line(name, self.schemas[name]) for name in sorted(self.schemas))
        operations = ",\n".join(_line(*named) for named in self.operations.items())
        mark = json.dumps(mark, ensure_ascii=False)
        return f'{{"made": {mark},\n"schemas": {{\n{schemas}\n}},\n"operations": {{\n{operations}\n}}}}\n'

    def _meant(self, node: dict[str, Any]) -> dict[str, Any]:
        """Return what a reference stands for; anything else as it is."""
        while "$ref" in node:
            found: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node

    def _operation(self, method: str, path: str, item: dict[str, Any]) -> dict[str, Any]:
        described = item[method]
        version = described.get("x-version", "v1")
        found: dict[str, Any] = {"method": method.upper(), "path": f"/{version}{path}"}
        parameters = [self._meant(each) for each in (*item.get("parameters", []), *described.get("parameters", []))]
        if parameters:
            found["parameters"] = [
                {
                    "name": each["name"],
                    "in": each["in"],
                    "required": each.get("required", False),
                    "schema": self._checks(each.get("schema", {})),
                }
                for each in parameters
            ]
        if "requestBody" in described:
            body = self._meant(described["requestBody"])
            [(media_type, media)] = body["content"].items()
            found["request"] = {
                "media": media_type,
                "required": body.get("required", False),
                "schema": self._checks(media.get("schema", {})),
            }
        return {**found, **self._success(path, described)}

    def _success(self, path: str, described: dict[str, Any]) -> dict[str, Any]:
        """Return the status, media type and example of the success, and the fields of requests that it repeats."""
        responses = {str(code): self._meant(response) for code, response in described["responses"].items()}
        code = min((code for code in responses if code[0] in "123"), default="default")
        status = 200 if code == "default" else int(code.replace("X", "0"))
        content = responses.get(code, {}).get("content")
        if not content:
            return {"status": status}
        media_type, media = next(iter(content.items()))
        found = {"status": status, "media": media_type, "example": self._example(media)}
        answer = self._meant(media.get("schema", {}))
        if not path.endswith("}"):
            answer = self._things(answer)
        repeated = [
            name
            for name, schema in answer.get("properties", {}).items()
            if (given := [body[name] for body in self.bodies.get(_thing(path), ()) if name in body])
            and all(self._fits_into(each, schema) for each in given)
        ]
        return {**found, "repeats": repeated} if repeated else found

    def _bodies(self) -> dict[str, list[dict[str, Any]]]:
        """Return the properties of the requests that make and change a thing, by its path."""
        found: dict[str, list[dict[str, Any]]] = {}
        for path, item in self.document["paths"].items():
            for method in ("post", "put", "patch"):
                if (method == "post") != path.endswith("}") and "requestBody" in item.get(method, {}):
                    content = self._meant(item[method]["requestBody"])["content"]
                    schema = self._meant(next(iter(content.values())).get("schema", {}))
                    found.setdefault(_thing(path), []).append(schema.get("properties", {}))
        return found

    def _things(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Return the schema of the things in a list; of any other answer its own."""
        if "items" in answer:
            return self._meant(answer["items"])
        lists = [self._meant(each) for each in answer.get("properties", {}).values()]
        items = [self._meant(each["items"]) for each in lists if "items" in each]
        is_list = "id" not in answer.get("properties", {}) and len(items) == 1 and "properties" in items[0]
        return items[0] if is_list else answer

    def _fits_into(self, given: dict[str, Any], answer: dict[str, Any]) -> bool:
        """Return whether each value of one schema surely fits into another: the same checks, or fewer."""
        one, other = self._inlined(given), self._inlined(answer)
        if one == other:
            return True
        if other.keys() == {"type"}:
            kinds = self._kinds(given)
            return bool(kinds) and kinds <= self._kinds(answer)
        return "enum" in one and set(one["enum"]) <= set(other.get("enum", ()))

    def _kinds(self, schema: dict[str, Any]) -> set[str]:
        """Return the JSON types that a schema allows; none where it does not say."""
        schema = self._meant(schema)
        members = [self._kinds(each) for word in ("oneOf", "anyOf") for each in schema.get(word, ())]
        if members:
            return set().union(*members) if all(members) else set()
        kinds = schema.get("type", [])
        kinds = {kinds} if isinstance(kinds, str) else set(kinds)
        return kinds | {"integer"} if "number" in kinds else kinds

    def _inlined(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the checks of a schema, those that it refers to included."""
        checks: dict[str, Any] = self._checks(self._meant(schema), keep=False)
        return checks

    def _example(self, media: dict[str, Any]) -> Any:
        for node in (media, media.get("schema", {})):
            node = self._meant(node)
            if "example" in node:
                return node["example"]
            examples = node.get("examples", {})
            if examples:
                return examples[0] if isinstance(examples, list) else next(iter(examples.values()))["value"]
        return None

    def _checks(self, schema: Any, *, keep: bool = True) -> Any:
        """Return what is checked of a schema; put what it refers to into the table where `keep`."""
        if not isinstance(schema, dict):
            return schema
        found: dict[str, Any] = {}
        for word, value in schema.items():
            if word == "$ref":
                name = value.rpartition("/")[2]
                found[word] = name
                if keep and name not in self.schemas:
                    self.schemas[name] = None  # it may refer to itself
                    self.schemas[name] = self._checks(self._meant(schema))
            elif word == "properties":
                found[word] = {name: self._checks(each, keep=keep) for name, each in value.items()}
            elif word in ("oneOf", "anyOf", "allOf"):
                found[word] = [self._checks(each, keep=keep) for each in value]
            elif word in ("items", "additionalProperties"):
                if value is not True:
                    found[word] = self._checks(value, keep=keep)
            elif word in _KEPT:
                found[word] = value
            elif word not in _LEFT_OUT and not word.startswith("x-"):
                raise ValueError(f"the local server does not check {word}: say it without, or teach it to")
        return found


def _thing(path: str) -> str:
    """Return the path of a collection; the same for the path of each thing in it."""
    return path.rpartition("/")[0] if path.endswith("}") else path


def _line(name: str, value: Any) -> str:
    return f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
