"""Samples of a JSON Schema, as the local server makes them."""

from __future__ import annotations

from typing import Any

import pytest

from together.generated.local_server.samples import UnsupportedSchema, sample

INSTANCES: list[tuple[Any, Any]] = [
    ({"allOf": [True, {"const": 1}]}, 1),
    ({"allOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"b": {"const": 2}}}]}, {"a": 1, "b": 2}),
    ({"minItems": 2, "items": {"const": 1}}, [1, 1]),
    ({"minimum": 3}, 3.0),
    ({"maxLength": 4}, "text"),
    ({}, "text"),
    (True, "text"),
    ({"type": "null"}, None),
    ({"type": "boolean"}, True),
    ({"type": ["null", "string"]}, None),
    ({"const": 0}, 0),
    ({"enum": ["b", "a"]}, "b"),
    ({"type": "string", "minLength": 6}, "textxx"),
    ({"type": "string", "maxLength": 2}, "te"),
    ({"type": "string", "format": "date"}, "2024-01-31"),
    ({"type": "string", "format": "odd"}, "text"),
    ({"type": "string", "pattern": "^t"}, "text"),
    ({"type": "string", "pattern": "^[0-9]+$", "examples": ["x", "12"]}, "12"),
    ({"type": "integer"}, 0),
    ({"type": "integer", "minimum": 3}, 3),
    ({"type": "integer", "exclusiveMinimum": 3}, 4),
    ({"type": "integer", "maximum": -3}, -3),
    ({"type": "integer", "exclusiveMaximum": 0}, -1),
    ({"type": "integer", "minimum": 11, "multipleOf": 5}, 15),
    ({"type": "integer", "minimum": 1, "multipleOf": 1.5}, 3),
    ({"type": "number", "minimum": 0.25, "multipleOf": 0.1}, 0.3),
    ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
    ({"minimum": 2.5}, 3.0),
    ({"type": "array", "items": {"type": "integer"}}, [0]),
    ({"type": "array", "items": {"type": "string"}, "minItems": 2}, ["text", "text 2"]),
    ({"type": "array", "maxItems": 0}, []),
    ({"items": {"enum": [1, 2]}, "minItems": 2, "uniqueItems": True}, [1, 2]),
    ({"prefixItems": [{"const": 1}, {"type": "null"}], "items": False}, [1, None]),
    ({"type": "array", "items": {"maximum": -1}, "minItems": 2, "uniqueItems": True}, [-1.0, -2.0]),
    ({"type": "object"}, {}),
    ({"required": ["a"]}, {"a": "text"}),
    ({"required": ["a"], "additionalProperties": {"type": "null"}}, {"a": None}),
    ({"properties": {"a": {"not": {}}, "b": {"const": 1}}}, {"b": 1}),
    ({"anyOf": [{"not": {}}, {"type": "boolean"}]}, True),
    ({"oneOf": [{"const": 1}, {"const": 2}]}, 1),
    ({"type": "object", "properties": {"a": {"const": 1}}, "anyOf": [{"required": ["a"]}]}, {"a": 1}),
    (
        {"allOf": [True, {"$ref": "#/$defs/a"}, {"required": ["b"]}], "$defs": {"a": {"required": ["a"]}}},
        {"a": "text", "b": "text"},
    ),
    (
        {
            "$ref": "#/$defs/node",
            "$defs": {
                "node": {
                    "properties": {
                        "name": {"type": "string"},
                        "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
                        "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
                        "parent": {"allOf": [{"$ref": "#/$defs/node"}], "description": "up"},
                    },
                    "required": ["name", "next"],
                }
            },
        },
        {"name": "text", "next": None, "children": []},
    ),
]


class TestSamples:
    @pytest.mark.parametrize(("schema", "instance"), INSTANCES, ids=str)
    def test_instance(self, schema: Any, instance: Any) -> None:
        assert sample(schema) == instance
        assert type(sample(schema)) is type(instance)

    @pytest.mark.parametrize(
        "schema",
        [
            False,
            3,
            {"type": "odd"},
            {"type": "string", "pattern": "^[0-9]+$"},
            {"type": "string", "pattern": "("},
            {"type": "string", "minLength": 2, "maxLength": 1},
            {"type": "string", "minLength": 10**9},
            {"type": "integer", "minimum": 2, "maximum": 1},
            {"type": "array", "minItems": 10**9},
            {"type": "array", "minItems": 2, "items": {"const": 1}, "uniqueItems": True},
            {"type": "object", "minProperties": 1},
            {"enum": []},
            {"anyOf": []},
            {"$ref": "#"},
            {"allOf": [{"$ref": "#"}]},
            {"$ref": "#/$defs/none"},
            {"$ref": "https://example.com/schema"},
            {"properties": 3},
            {"required": ["a"], "additionalProperties": False},
            {"properties": {"a": False}, "required": ["a"]},
            {"allOf": [False]},
            {"allOf": [{"type": "string"}, False]},
        ],
        ids=str,
    )
    def test_no_instance(self, schema: Any) -> None:
        with pytest.raises(UnsupportedSchema):
            sample(schema)
