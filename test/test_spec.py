"""The OpenAPI document itself: complete descriptions, named schemas, examples that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from spec_examples import document

DOCUMENT = document()
SCHEMAS: dict[str, dict[str, Any]] = DOCUMENT["components"]["schemas"]
OPERATIONS = [operation for path in DOCUMENT["paths"].values() for operation in path.values()]
MACHINE_NAME = re.compile(r"Inner|OneOf|AnyOf|AllOf|\d$|200Response")


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": DOCUMENT["components"]})


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference to a shared part of the document stands for."""
    while "$ref" in node:
        found: Any = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        node = found
    return node


def nested(node: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            if key not in ("examples", "example", "default"):
                yield from nested(value, f"{path}.{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from nested(value, f"{path}[{index}]")


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_and_each_of_its_fields_are_described(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema.get("description")
    for field, about in schema.get("properties", {}).items():
        assert about.get("description"), f"{name}.{field}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_has_a_human_name_and_names_what_is_nested(name: str) -> None:
    assert not MACHINE_NAME.search(name)
    for path, node in nested(SCHEMAS[name], name):
        if path != name and ".properties" in path and not path.endswith(".properties"):
            assert "properties" not in node, f"{path} is an object without a name"


@pytest.mark.parametrize("name", SCHEMAS)
def test_examples_of_a_schema_fit_it_and_show_every_field(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["examples"]
    for example in schema["examples"]:
        validator({"$ref": f"#/components/schemas/{name}"}).validate(example)
    if "properties" in schema:
        shown = {field for example in schema["examples"] for field in example}
        assert shown == schema["properties"].keys()


def test_descriptions_can_stand_in_code_and_in_tables() -> None:
    for path, node in nested(DOCUMENT, "document"):
        description = node.get("description")
        if isinstance(description, str):
            assert not set('"\\|') & set(description), path


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation["operationId"])
def test_operation_is_described_and_its_examples_fit(operation: dict[str, Any]) -> None:
    assert operation["summary"]
    assert operation["description"]
    contents = [operation["requestBody"]] if "requestBody" in operation else []
    for status, response in operation["responses"].items():
        response = resolved(response)
        assert response["description"], status
        assert response["x-name"], status
        contents.append(response)
    for content in contents:
        for media_type, media in content.get("content", {}).items():
            if media_type not in ("application/json", "multipart/form-data") or media["schema"] == {"type": "string"}:
                continue  # a file, a stream, or what a redirect says
            assert media["examples"]
            for example in media["examples"].values():
                validator(media["schema"]).validate(example["value"])


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation["operationId"])
def test_extensions_of_an_operation_name_things_that_exist(operation: dict[str, Any]) -> None:
    contents = [resolved(response).get("content", {}) for response in operation["responses"].values()]
    streams = any("text/event-stream" in content for content in contents)
    assert streams == ("x-streaming" in operation)
    reference = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    body = SCHEMAS.get(reference.get("$ref", "").rpartition("/")[2], {})
    if reference:
        assert body.get("x-request-body") is True
    if streams:
        assert operation["x-streaming"]["event"] in SCHEMAS
        assert operation["x-streaming"].get("choices", "stream") in body["properties"]
        assert "stream" in body["properties"]


@pytest.mark.parametrize("name", [name for name, schema in SCHEMAS.items() if "discriminator" in schema])
def test_each_member_of_a_union_has_the_constant_that_names_it(name: str) -> None:
    schema = SCHEMAS[name]
    field, mapping = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]
    members = {member["$ref"] for word in ("oneOf", "anyOf") for member in schema.get(word, [])}
    assert set(mapping.values()) == members
    for tag, reference in mapping.items():
        about = SCHEMAS[reference.rpartition("/")[2]]
        told = about["properties"][field]
        assert tag in (resolved(told).get("enum") or [told["const"]])
        assert "const" not in told or field in about.get("required", []) or told.get("x-always-sent") is True


EMPTY_WORDS = """
a an and are as at be by for from has have in is it its of on or that the their this to use used uses was which with
whether will you your given give gives set sets value values field parameter object
"""


def words_of(text: str) -> set[str]:
    """Return the words of a text or of a name, without plural endings."""
    parts = re.sub(r"([a-z\d])([A-Z])", r"\1 \2", text).lower()
    return {word.rstrip("s") for word in re.findall(r"[a-z\d]+", parts)} - {
        word.rstrip("s") for word in EMPTY_WORDS.split()
    }


def described() -> Iterator[tuple[str, set[str], str]]:
    """Yield each field, parameter and operation: its place, the words of its name, its description."""
    for name, schema in SCHEMAS.items():
        for field, about in schema.get("properties", {}).items():
            yield f"{name}.{field}", words_of(field) | words_of(name), about.get("description", "")
    for path, item in DOCUMENT["paths"].items():
        for operation in item.values():
            names = words_of(operation["operationId"]) | words_of(operation["tags"][0])
            yield path, names, operation["description"]
            for parameter in map(resolved, operation.get("parameters", [])):
                place = f"{path} {parameter['name']}"
                yield place, names | words_of(parameter["name"]), parameter.get("description", "")


def test_no_description_only_repeats_a_name() -> None:
    assert [place for place, names, text in described() if words_of(text) <= names] == []
