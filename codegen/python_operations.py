"""Work out the Python operations of a document: arguments, body, answers, and what cannot be called."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from names import api_class, argument_name, problem_of_operation_name, snake_case
from python_models import Models
from python_types import PythonTypes
from refusals import Refusals, below
from schemas import at, kinds_of

JSON = "application/json"
EVENT_STREAM = "text/event-stream"
FORM = "multipart/form-data"
METHODS = ("get", "put", "post", "delete", "patch")
PLACES = ("path", "query", "header")
METHOD_ENDINGS = ("", "_with_http_info", "_without_preload_content", "_stream", "_byte_stream", "_to_file")

_OPERATION_WORDS = frozenset(
    [
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "deprecated",
        "security",
        "servers",
        "x-streaming",
        "x-idempotent",
        "x-version",
        "x-also-named",
        "x-prints",
        "x-tool-loop",
    ]
)
_PATH_WORDS = frozenset({*METHODS, "parameters", "summary", "description"})
_REFUSED = {
    "callbacks": "callbacks are not supported: remove them",
    "x-repeatable": "x-repeatable is now named x-idempotent",
}
_SETTINGS = ("project_id",)
"""Settings of the client that can stand in for a parameter."""
_PARAMETER_WORDS = frozenset(
    [
        "x-setting",
        "name",
        "in",
        "description",
        "required",
        "schema",
        "style",
        "explode",
        "example",
        "examples",
        "deprecated",
    ]
)
_STYLES = {"path": "simple", "query": "form", "header": "simple"}
_RESPONSE_WORDS = frozenset({"description", "content", "headers", "x-name"})
REDIRECTS = ("301", "302", "303", "307", "308")
_OWN_HEADERS = frozenset({"accept", "authorization", "content-type"})


@dataclass
class Argument:
    """An argument of an operation's method."""

    name: str
    type: str
    declared: str
    required: bool
    description: str
    schema: dict[str, Any]
    place: str = "body"
    described: dict[str, Any] = field(default_factory=dict)
    param: str = ""


@dataclass
class Operation:
    """An operation in Python."""

    id: str
    method: str
    path: str
    place: str
    described: dict[str, Any]
    arguments: list[Argument] = field(default_factory=list)
    body: str | None = None
    body_name: str | None = None
    media_type: str | None = None
    results: list[str | None] = field(default_factory=list)
    responses: dict[str, str | None] = field(default_factory=dict)
    errors: str | None = None
    accepts: list[str] = field(default_factory=list)
    statuses: dict[str, dict[str, Any]] = field(default_factory=dict)
    needs_token: bool = True
    is_websocket: bool = False

    @property
    def signature(self) -> list[Argument]:
        """Its arguments in the order of its method: required ones first, the body last."""
        return sorted(self.arguments, key=lambda argument: not argument.required)

    @property
    def is_binary(self) -> bool:
        """Whether its answer is a file."""
        return "bytes" in self.results

    @property
    def other_names(self) -> list[str]:
        """Names that its method had before."""
        names: list[str] = self.described.get("x-also-named", [])
        return names

    @property
    def streaming(self) -> dict[str, Any]:
        """What the document says about its stream; empty if it has none."""
        found: dict[str, Any] = self.described.get("x-streaming", {})
        return found


class Operations:
    """The operations of a document, in its order."""

    def __init__(self, document: dict[str, Any], types: PythonTypes, models: Models) -> None:
        self.document = document
        self.types = types
        self.models = models
        self.refusals: Refusals = types.schemas.refusals
        self.all: list[Operation] = []
        self._methods: dict[str, str] = {}
        for path, item in document.get("paths", {}).items():
            place = below("#/paths", path)
            self._check_words(item, _PATH_WORDS, place)
            for method in METHODS:
                if method in item:
                    self.all.append(self._operation(method, path, item, below(place, method)))

    def _check_words(self, node: dict[str, Any], known: frozenset[str], place: str) -> None:
        for word in node:
            if word in _REFUSED:
                self.refusals.add(below(place, word), _REFUSED[word])
            elif word not in known:
                self.refusals.add(below(place, word), f"{word} is not understood here: say it without")

    def _operation(self, method: str, path: str, item: dict[str, Any], place: str) -> Operation:
        described = item[method]
        self._check_words(described, _OPERATION_WORDS, place)
        name = described.get("operationId", "")
        problem = problem_of_operation_name(name)
        if problem is not None:
            self.refusals.add(below(place, "operationId"), problem)
        if len(described.get("tags", [])) != 1:
            self.refusals.add(place, "an operation has one tag, which names its API class")
        found = Operation(name, method.upper(), path, place, described)
        methods = [*(name + ending for ending in METHOD_ENDINGS), *found.other_names]
        methods += [described["x-tool-loop"]] if "x-tool-loop" in described else []
        if len(set(methods)) < len(methods):
            self.refusals.add(below(place, "x-also-named"), f"{name} has a method of one of these names anyhow")
        for method_name in methods:
            other = self._methods.setdefault(method_name, name)
            if other != name or (method_name == name and any(known.id == name for known in self.all)):
                self.refusals.add(below(place, "operationId"), f"{name} and {other} would have a method of one name")
        self._check_servers(found)
        self._add_parameters(found, item)
        self._add_body(found)
        self._add_responses(found)
        self._add_security(found)
        self._check_stream(found)
        self._check_tool_loop(found)
        names = Counter(argument.name for argument in found.arguments)
        for twice in (name for name, times in names.items() if times > 1):
            self.refusals.add(place, f"two parameters would both be {twice} in Python: rename one of them")
        return found

    def _meant(self, node: dict[str, Any], place: str) -> tuple[dict[str, Any], str]:
        """Return what a reference to a parameter, a body or a response means, and its place."""
        while "$ref" in node:
            place = node["$ref"]
            node = at(self.document, place)
            if not isinstance(node, dict):
                self.refusals.add(place, "this reference leads nowhere")
                return {}, place
        return node, place

    def _check_servers(self, operation: Operation) -> None:
        """Refuse servers of an operation, but for those of the client with another version in their path."""
        version = operation.described.get("x-version")
        own = [server["url"] for server in self.document.get("servers", [])]
        meant = [re.sub(r"/v\d+$", f"/{version}", url) for url in own] if version else own
        if version is not None and not re.fullmatch(r"v\d+", str(version)):
            self.refusals.add(below(operation.place, "x-version"), "a version is v and a number, as v2")
        if [server.get("url") for server in operation.described.get("servers", [])] not in ([], meant):
            place = below(operation.place, "servers")
            self.refusals.add(
                place, "an operation is called on the client's host, in another version at most (x-version)"
            )

    # -- parameters

    def _add_parameters(self, operation: Operation, item: dict[str, Any]) -> None:
        described: dict[tuple[str, str], tuple[dict[str, Any], str]] = {}
        path_place = operation.place.rpartition("/")[0]
        for owner, place in ((item, path_place), (operation.described, operation.place)):
            for index, parameter in enumerate(owner.get("parameters", [])):
                meant, here = self._meant(parameter, below(place, "parameters", index))
                if "name" in meant and "in" in meant:
                    described[meant["in"], meant["name"]] = meant, here
        for parameter, place in sorted(described.values(), key=lambda found: _order(found[0]["in"])):
            argument = self._parameter(parameter, place)
            if argument is not None:
                operation.arguments.append(argument)
        named = {parameter["name"] for parameter, _ in described.values() if parameter["in"] == "path"}
        if named != set(re.findall(r"\{([^{}]*)\}", operation.path)):
            self.refusals.add(operation.place, "the names in the path and its path parameters differ")

    def _parameter(self, parameter: dict[str, Any], place: str) -> Argument | None:
        wire_name, where = parameter["name"], parameter["in"]
        self._check_words(parameter, _PARAMETER_WORDS, place)
        if where not in PLACES:
            self.refusals.add(place, f"{where} parameters are not supported: use a path, query or header parameter")
            return None
        if where == "header" and wire_name.lower() in _OWN_HEADERS:
            self.refusals.add(place, f"the client itself sets {wire_name}: remove the parameter")
            return None
        style = parameter.get("style", _STYLES[where])
        if style != _STYLES[where]:
            self.refusals.add(below(place, "style"), f"the style {style} is not supported: use {_STYLES[where]}")
            return None
        name = argument_name(wire_name)
        if not name.isidentifier():
            self.refusals.add(place, f"{wire_name!r} gives no name in Python")
            return None
        schema = parameter.get("schema", {})
        if not schema:
            self.refusals.add(place, "a parameter needs a schema")
        meant, schema_place = self.types.schemas.target(schema, below(place, "schema"))
        if self._holds_objects(meant, schema_place):
            self.refusals.add(below(place, "schema"), "an object cannot be a parameter: use its fields as parameters")
            return None
        found = self.types.type_of(schema, below(place, "schema"))
        required = parameter.get("required", False)
        code = [json.dumps(name), json.dumps(wire_name)]
        code += ["required=True"] if required else []
        if where == "query" and self._may_be_list(meant, schema_place) and not parameter.get("explode", True):
            code.append("explode=False")
        setting = parameter.get("x-setting")
        if setting is not None and (setting not in _SETTINGS or required):
            self.refusals.add(
                below(place, "x-setting"), f"an optional parameter can name one of {', '.join(_SETTINGS)}"
            )
        code += [f"setting={json.dumps(setting)}"] if setting is not None else []
        description = parameter.get("description", "").strip()
        param = f"Param({', '.join(code)})"
        return Argument(name, found.plain, found.plain, required, description, meant, where, parameter, param)

    def _holds_objects(self, schema: dict[str, Any], place: str) -> bool:
        parts = _members(schema, place)
        if isinstance(schema.get("items"), dict):
            parts.append((below(place, "items"), schema["items"]))
        met = [self.types.schemas.target(part, here) for here, part in parts]
        return "object" in kinds_of(schema) or any(self._holds_objects(part, here) for part, here in met)

    def _may_be_list(self, schema: dict[str, Any], place: str) -> bool:
        met = [self.types.schemas.target(member, here) for here, member in _members(schema, place)]
        return "array" in kinds_of(schema) or any(self._may_be_list(member, here) for member, here in met)

    # -- body

    def _add_body(self, operation: Operation) -> None:
        if "requestBody" not in operation.described:
            return
        body, place = self._meant(operation.described["requestBody"], below(operation.place, "requestBody"))
        content = body.get("content", {})
        if len(content) != 1:
            self.refusals.add(below(place, "content"), "a body has one media type: choose one")
            return
        [(media_type, media)] = content.items()
        here = below(place, "content", media_type)
        schema = media.get("schema", {})
        meant, schema_place = self.types.schemas.target(schema, below(here, "schema"))
        binary = meant.get("format") == "binary"
        if media_type == FORM:
            operation.media_type = FORM
            self._add_form(operation, meant, schema_place)
            return
        if media_type != JSON:
            if media_type.startswith("multipart/") or media_type == "application/x-www-form-urlencoded":
                self.refusals.add(here, f"forms of this kind are not supported: use {FORM} or {JSON}")
                return
            if kinds_of(meant) not in (["string"], []):
                self.refusals.add(here, f"a body of {media_type} is bytes or a text: give it type: string")
                return
            text = media_type.startswith("text/") and not binary
            plain = "str" if text else "bytes"
        else:
            plain = self.types.type_of(schema, below(here, "schema")).plain
            if self.types.is_nullable(schema, schema_place):
                self.refusals.add(here, "a body that may be null is not supported: leave null out")
        if not can_be_resolved(plain):
            self.refusals.add(here, f"the type {plain} needs a name: put it into components/schemas and refer to it")
        name = _body_name(plain, self.models)
        description = body.get("description", "").strip()
        operation.body, operation.body_name, operation.media_type = plain, name, media_type
        declared = _declared(plain, self.models) if media_type == JSON else plain
        operation.arguments.append(
            Argument(name, plain, declared, body.get("required", False), description, meant, described=media)
        )

    def _add_form(self, operation: Operation, form: dict[str, Any], place: str) -> None:
        """Add an argument for each field of a form."""
        required = form.get("required", [])
        for wire_name, schema in form.get("properties", {}).items():
            here = below(place, "properties", wire_name)
            name = argument_name(wire_name)
            if not name.isidentifier():
                self.refusals.add(here, f"{wire_name!r} gives no name in Python")
                continue
            meant, meant_place = self.types.schemas.target(schema, here)
            kind = "json" if self._holds_objects(meant, meant_place) else "text"
            if _is_file(meant):
                kind = "file_or_url" if _is_url(meant) else "file"
            plain = "FileContent" if kind[:4] == "file" else self.types.type_of(schema, here).plain
            must = wire_name in required
            code = [json.dumps(name), json.dumps(wire_name)]
            code += ["required=True"] if must else []
            code += [f'kind="{kind}"'] if kind != "text" else []
            description = schema.get("description", meant.get("description", "")).strip()
            operation.arguments.append(
                Argument(name, plain, plain, must, description, meant, "form", schema, f"FormParam({', '.join(code)})")
            )

    # -- responses

    def _add_responses(self, operation: Operation) -> None:
        described = operation.described.get("responses", {})
        errors: dict[str, str | None] = {}
        for status, response in described.items():
            status = str(status)
            response, place = self._meant(response, below(operation.place, "responses", status))
            self._check_words(response, _RESPONSE_WORDS, place)
            found = self._answer(operation, status, response, place)
            headers = {
                name: self._meant(header, place)[0].get("description", "")
                for name, header in response.get("headers", {}).items()
            }
            operation.statuses[status] = {**response, "headers": headers}
            if status[0] == "2":
                operation.responses[status] = found
            elif status == "101":
                operation.is_websocket = True
            elif status in REDIRECTS:
                operation.responses["2XX"] = "bytes"  # it leads to a file
            elif status[0] in "45" or status == "default":
                errors[status] = found
            else:
                self.refusals.add(place, f"answers with the status {status} are not supported: describe 2XX, 4XX, 5XX")
        if not operation.responses and "default" in errors:
            operation.responses["default"] = errors["default"]
        if not operation.responses and not operation.is_websocket:
            self.refusals.add(below(operation.place, "responses"), "an operation needs a response for its success")
        operation.results = [*dict.fromkeys(operation.responses.values())]
        operation.errors = errors.pop("default", None) or _most_common(errors)
        operation.responses |= {status: name for status, name in errors.items() if name != operation.errors}

    def _answer(self, operation: Operation, status: str, response: dict[str, Any], place: str) -> str | None:
        """Return the type of the body of a response."""
        found: str | None = None
        for media_type, media in response.get("content", {}).items():
            here = below(place, "content", media_type)
            if media_type not in operation.accepts:
                operation.accepts.append(media_type)
            if media_type == EVENT_STREAM:
                if not operation.streaming:
                    self.refusals.add(here, "say with x-streaming which schema its events have")
                continue
            if media_type != JSON:
                meant, _ = self.types.schemas.target(media.get("schema", {}), below(here, "schema"))
                if kinds_of(meant) not in (["string"], []) or found not in (None, "bytes"):
                    self.refusals.add(
                        here, f"an answer of {media_type} is a file: give it type: string, format: binary"
                    )
                found = "bytes"
                continue
            if status in REDIRECTS:
                continue  # what redirects carry is not read
            schema, schema_place = media.get("schema", {}), below(here, "schema")
            found = self.types.type_of(schema, schema_place).plain
            if found == "str":
                self.refusals.add(here, "a JSON text as an answer is not supported: describe an object")
            elif not can_be_resolved(found) or self.types.is_nullable(schema, schema_place):
                self.refusals.add(here, f"the type {found} needs a name, and no null: put it into components/schemas")
        return found

    # -- security and streams

    def _add_security(self, operation: Operation) -> None:
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        bearer = [
            name for name, scheme in schemes.items() if (scheme.get("type"), scheme.get("scheme")) == ("http", "bearer")
        ]
        asked = operation.described.get("security", self.document.get("security", []))
        operation.needs_token = bool(asked)
        if asked and not (len(asked) == 1 and len(asked[0]) == 1 and next(iter(asked[0])) in bearer):
            place = operation.place if "security" in operation.described else "#"
            self.refusals.add(
                below(place, "security"), "the client sends one bearer token, or (with []) none: ask for that"
            )

    def _check_tool_loop(self, operation: Operation) -> None:
        name = operation.described.get("x-tool-loop")
        if name is None:
            return
        place = below(operation.place, "x-tool-loop")
        problem = problem_of_operation_name(name)
        if problem is not None:
            self.refusals.add(place, problem)
        body = self.models.named.get(operation.body or "")
        fields = {found.wire_name for found in body.fields} if body is not None else set()
        for field_of_loop in ("messages", "tools"):
            if field_of_loop not in fields:
                self.refusals.add(place, f"the request has no field {field_of_loop}")

    def _check_stream(self, operation: Operation) -> None:
        if not operation.streaming:
            return
        place = below(operation.place, "x-streaming")
        event, choices = operation.streaming.get("event", ""), operation.streaming.get("choices")
        if not self.models.is_class(event):
            self.refusals.add(place, f"its event {event!r} is no object of components/schemas")
        if EVENT_STREAM not in operation.accepts:
            self.refusals.add(place, f"no response of it is {EVENT_STREAM}")
        fields = (
            {found.wire_name for found in self.models.named[operation.body].fields}
            if (operation.body in self.models.named)
            else set()
        )
        for name in ("stream", choices):
            if name is not None and name not in fields:
                self.refusals.add(place, f"the request has no field {name}")


def _members(schema: dict[str, Any], place: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the members of a union, each with its place."""
    return [(below(place, word, i), m) for word in ("oneOf", "anyOf") for i, m in enumerate(schema.get(word, []))]


def _is_file(schema: dict[str, Any]) -> bool:
    return schema.get("format") == "binary" or any(_is_file(member) for _, member in _members(schema, ""))


def _is_url(schema: dict[str, Any]) -> bool:
    return schema.get("format") == "uri" or any(_is_url(member) for _, member in _members(schema, ""))


def _order(place: str) -> int:
    return PLACES.index(place) if place in PLACES else len(PLACES)


def _most_common(errors: dict[str, str | None]) -> str | None:
    """Return the type that most errors have."""
    names = Counter(name for name in errors.values() if name is not None)
    return names.most_common(1)[0][0] if names else None


def can_be_resolved(plain: str) -> bool:
    """Tell whether the client finds a type by its name: a name, or a list or map of it."""
    if plain.startswith("list[") and plain.endswith("]"):
        return can_be_resolved(plain[5:-1])
    if plain.startswith("dict[str, ") and plain.endswith("]"):
        return can_be_resolved(plain[10:-1])
    return plain.isidentifier()


def _body_name(plain: str, models: Models) -> str:
    """Return the name of the argument for a body, as OpenAPI Generator names it."""
    names = models.imports_of([plain])
    return argument_name(snake_case(names[0])) if len(names) == 1 else "body"


def _declared(plain: str, models: Models) -> str:
    """Return the type of the argument for a JSON body: an object can also be given as a dict of its fields."""
    if plain.startswith("list["):
        return f"Sequence[{_declared(plain[5:-1], models)}]"
    if plain.startswith("dict[str, "):
        return f"Mapping[str, {_declared(plain[10:-1], models)}]"
    if plain in models.named and (models.is_class(plain) or models.named[plain].tags):
        return f"{plain} | Mapping[str, Any]"
    return plain


def api_classes(document: dict[str, Any]) -> set[str]:
    """Return the names of the API classes of a document."""
    operations = [o for path in document.get("paths", {}).values() for o in path.values() if isinstance(o, dict)]
    return {api_class(tag) for operation in operations for tag in operation.get("tags", [])}
