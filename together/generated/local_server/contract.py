"""The operations of the document, from `spec.json`, which is loaded when a request needs it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import unquote

from .json_values import is_array, is_object
from .recording import RecordedRequest
from .replies import HttpError
from .schema_checks import Schemas, find_misfit

JSON = "application/json"
FORM = "multipart/form-data"
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")


@dataclass(frozen=True)
class Described:
    """An operation of the document.

    Attributes:
        id: Its name, such as `chat_completions`.
        method: The HTTP method, in upper case.
        path: The full path, with placeholders, such as `/v1/files/{id}`.
        status: The status of its success.
        parameters: Each with `name`, `in`, `required` and `schema`.
        request: `media`, `required` and `schema` of its body; None where it has none.
        media: The media type of its success; None where that has no body.
        example: An example of its success.
        repeats: The fields of the thing that it answers which are as a request gave them.
    """

    id: str
    method: str
    path: str
    status: int = 200
    parameters: list[dict[str, Any]] = field(default_factory=list)
    request: dict[str, Any] | None = None
    media: str | None = None
    example: Any = None
    repeats: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Contract:
    """The document.

    Attributes:
        schemas: The schemas that requests refer to, by name.
        operations: The operations by method and path.
    """

    schemas: Schemas
    operations: Mapping[tuple[str, str], Described]

    def check(self, described: Described, ids: Mapping[str, str], request: RecordedRequest) -> Any:
        """Check a request.

        Returns:
            Its body, parsed: JSON, or the texts of a form by name; None where there is none.

        Raises:
            HttpError: 400, with the place that does not fit.
        """
        for parameter in described.parameters:
            self._check_parameter(parameter, ids, request)
        if described.request is None or described.request["media"] not in (JSON, FORM):
            return None
        if described.request["media"] == FORM:
            return self._form(described.request["schema"], request)
        if not request.body and not described.request["required"]:
            return None
        try:
            body = json.loads(request.body, parse_constant=_refuse_constant)
            self._refuse_misfit(described.request["schema"], body, "")
        except (ValueError, RecursionError):
            raise HttpError(400, "The request body is not valid JSON.") from None
        return body

    def _refuse_misfit(self, schema: Any, value: Any, place: str) -> None:
        misfit = find_misfit(schema, value, self.schemas, place)
        if misfit is not None:
            message = f"{misfit.place or 'The request body'}: {misfit.message}."
            raise HttpError(400, message, param=misfit.place or None)

    def _check_parameter(self, parameter: dict[str, Any], ids: Mapping[str, str], request: RecordedRequest) -> None:
        name = parameter["name"]
        if parameter["in"] == "path":
            texts = [ids[name]]
        elif parameter["in"] == "query":
            texts = request.query.getall(name, [])
        else:
            texts = [request.headers[name]] if name in request.headers else []
        if texts:
            self._refuse_misfit(parameter["schema"], self._value(texts, parameter["schema"], commas=True), name)
        elif parameter["required"]:
            raise HttpError(400, f"{name}: is required.", param=name)

    def _form(self, schema: Any, request: RecordedRequest) -> dict[str, Any]:
        if request.form is None:
            raise HttpError(400, f"The request body must be a whole form of {FORM}.")
        form: dict[str, Any] = {}
        fields = self._meant(schema).get("properties", {})
        for name in dict.fromkeys(part.name for part in request.form):
            parts = [part for part in request.form if part.name == name]
            # Parts without a file name may be texts for fields that take a file or its URL.
            texts = [part.text for part in parts if part.file_name is None]
            form[name] = self._value(texts, fields.get(name, {}), commas=False) if texts else parts[0].file_name
        self._refuse_misfit(schema, form, "")
        return form

    def _value(self, texts: list[str], schema: Any, *, commas: bool) -> Any:
        """Return the value that texts stand for: the first reading that fits the schema, or the texts."""
        readings: list[Any] = [*self._readings(texts, schema, commas=commas), texts[0]]
        return next((each for each in readings if find_misfit(schema, each, self.schemas) is None), readings[-1])

    def _readings(self, texts: list[str], schema: Any, *, commas: bool) -> Iterator[Any]:
        schema = self._meant(schema)
        for member in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
            yield from self._readings(texts, member, commas=commas)
        kinds = schema.get("type", ())
        kinds = kinds if is_array(kinds) else [kinds]
        if "array" in kinds:
            parts = texts[0].split(",") if commas and len(texts) == 1 else texts
            yield [self._value([part], schema.get("items", {}), commas=False) for part in parts]
        if "boolean" in kinds and texts[0] in ("true", "false"):
            yield texts[0] == "true"
        if {"integer", "number"} & {*kinds} and _NUMBER.fullmatch(texts[0]):
            yield json.loads(texts[0])
        if {"object", "array"} & {*kinds}:
            with suppress(ValueError, RecursionError):
                yield json.loads(texts[0])

    def _meant(self, schema: Any) -> dict[str, Any]:
        while is_object(schema) and "$ref" in schema:
            schema = self.schemas[schema["$ref"]]
        return schema if is_object(schema) else {}


@cache
def contract() -> Contract:
    """Load `spec.json`, once."""
    text = resources.files("together.generated.local_server").joinpath("spec.json").read_text(encoding="utf-8")
    spec = json.loads(text)
    operations = [Described(id=name, **each) for name, each in spec["operations"].items()]
    return Contract(spec["schemas"], {(each.method, each.path): each for each in operations})


def match(path: str, known: Iterable[str]) -> list[tuple[str, dict[str, str]]]:
    """Return which of the known paths a path is, and what stands in their placeholders; the most literal one first."""
    segments = path.split("/")
    found: list[tuple[str, dict[str, str]]] = []
    for each in known:
        wanted = each.split("/")
        if len(wanted) == len(segments):
            ids: dict[str, str] = {}
            for want, segment in zip(wanted, segments, strict=True):
                if want.startswith("{") and segment:
                    ids[want[1:-1]] = unquote(segment)
                elif want != segment:
                    break
            else:
                found.append((each, ids))
    return sorted(found, key=lambda match: [segment.startswith("{") for segment in match[0].split("/")])


def _refuse_constant(text: str) -> None:
    raise ValueError(text)
