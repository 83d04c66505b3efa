"""The checks of the local server's requests: they agree with jsonschema, and tell the place."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from spec_examples import JSON
from support.described import Described, described_operations

from together.generated.local_server.contract import contract
from together.generated.local_server.schema_checks import Misfit, find_misfit

SCHEMAS = contract().schemas
WITH_JSON = [each for each in described_operations() if each.media == JSON]

scalars = st.none() | st.booleans() | st.integers(-3, 200) | st.floats(-2, 3) | st.sampled_from(["", "a", "user"])
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner), max_leaves=5
)


def for_jsonschema(node: Any) -> Any:
    """Return a schema of spec.json with whole references."""
    if isinstance(node, dict):
        return {
            word: f"#/$defs/{value}" if word == "$ref" and isinstance(value, str) else for_jsonschema(value)
            for word, value in node.items()
        }
    return [for_jsonschema(each) for each in node] if isinstance(node, list) else node


DEFINITIONS = for_jsonschema(dict(SCHEMAS))


def agrees(schema: Any, value: Any) -> bool:
    """Assert that both find a misfit, or none; return whether the value fits."""
    misfit = find_misfit(schema, value, SCHEMAS)
    valid = Draft202012Validator({**for_jsonschema(schema), "$defs": DEFINITIONS}).is_valid(value)
    assert (misfit is None) == valid, misfit
    return valid


def places(value: Any) -> list[list[Any]]:
    """Return the way to each part of a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [[], *([key, *way] for key, part in parts for way in places(part))]


def changed(draw: st.DataObject, value: Any) -> Any:
    """Return a value with one part replaced, removed or added."""
    *way, last = draw.draw(st.sampled_from([way for way in places(value) if way]))
    value = copy.deepcopy(value)
    parent = value
    for key in way:
        parent = parent[key]
    action = draw.draw(st.sampled_from(["replace", "remove", "add"]))
    if action == "replace":
        parent[last] = draw.draw(values)
    elif action == "remove":
        del parent[last]
    elif isinstance(parent, dict):
        parent[draw.draw(st.sampled_from(["odd", "type", "role", "content"]))] = draw.draw(values)
    else:
        parent.insert(last, draw.draw(values))
    return value


class TestAgreement:
    @pytest.mark.parametrize("described", WITH_JSON, ids=str)
    def test_examples_fit(self, described: Described) -> None:
        [schema] = [each.request for each in contract().operations.values() if each.id == described.id]
        assert schema is not None
        for body in described.bodies:
            assert agrees(schema["schema"], body)

    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(st.data())
    def test_changed_examples(self, data: st.DataObject) -> None:
        described = data.draw(st.sampled_from(WITH_JSON))
        request = next(each.request for each in contract().operations.values() if each.id == described.id)
        assert request is not None
        body = data.draw(st.sampled_from(described.bodies))
        for _ in range(data.draw(st.integers(1, 2))):
            if places(body)[1:]:
                body = changed(data, body)
        agrees(request["schema"], body)

    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(st.sampled_from(sorted(SCHEMAS)), values)
    def test_any_value(self, name: str, value: Any) -> None:
        agrees({"$ref": name}, value)

    @settings(max_examples=300, deadline=None, derandomize=True)
    @given(
        st.fixed_dictionaries(
            {},
            optional={
                "type": st.sampled_from(["string", "integer", "number", "object", "array", ["boolean", "null"]]),
                "minimum": st.integers(-2, 2),
                "maximum": st.integers(0, 3),
                "exclusiveMinimum": st.integers(-2, 2),
                "exclusiveMaximum": st.integers(0, 3),
                "multipleOf": st.sampled_from([1, 2, 0.5]),
                "minLength": st.integers(0, 2),
                "maxLength": st.integers(0, 2),
                "pattern": st.sampled_from(["^a", "u.e", "^$"]),
                "minItems": st.integers(0, 2),
                "maxItems": st.integers(0, 2),
                "uniqueItems": st.booleans(),
                "items": st.sampled_from([{"type": "string"}, False, True, {"minimum": 1}]),
                "minProperties": st.integers(0, 2),
                "maxProperties": st.integers(0, 2),
                "required": st.lists(st.sampled_from("abc"), max_size=2, unique=True),
                "properties": st.sampled_from([{"a": {"const": 1}, "b": {"type": "string"}}, {"c": False}]),
                "additionalProperties": st.sampled_from([False, True, {"type": "integer"}]),
                "const": scalars,
                "enum": st.lists(values, min_size=1, max_size=3),
                "anyOf": st.just([{"type": "string"}, {"minimum": 1}]),
                "oneOf": st.just([{"type": "string"}, {"minimum": 1}, {"required": ["a"]}]),
                "allOf": st.just([{"maxLength": 3}, {"maximum": 7}]),
            },
        ),
        values,
    )
    def test_any_schema(self, schema: Any, value: Any) -> None:
        agrees(schema, value)


MESSAGE = {
    "oneOf": [
        {"type": "object", "properties": {"role": {"const": "user"}, "text": {"type": "string"}}, "required": ["text"]},
        {"type": "object", "properties": {"role": {"const": "tool"}, "id": {"type": "integer"}}, "required": ["id"]},
    ]
}


@pytest.mark.parametrize(
    ("schema", "value", "place", "message"),
    [
        ({"type": "string"}, 1, "", "must be a string"),
        ({"type": ["integer", "null"]}, "1", "", "must be an integer or null"),
        ({"items": {"required": ["a"]}}, [{"a": 1}, {}], "[1].a", "is required"),
        ({"properties": {"a": {"items": {"maximum": 2}}}}, {"a": [1, 3]}, "a[1]", "must be at most 2"),
        ({"additionalProperties": False}, {"b": 1}, "b", "is not known"),
        ({"uniqueItems": True}, [1, 1.0], "", "must have no item twice"),
        ({"uniqueItems": True}, [{"a": [1]}, {"a": [1.0]}], "", "must have no item twice"),
        ({"const": 1}, True, "", "must be 1"),
        ({"const": {"a": 1}}, {"a": True}, "", 'must be {"a": 1}'),
        ({"enum": ["a", None]}, "b", "", 'must be "a" or null'),
        ({"allOf": [{"minimum": 2}]}, 1, "", "must be at least 2"),
        ({"exclusiveMinimum": 1}, 1, "", "must be more than 1"),
        ({"exclusiveMaximum": 1}, 1, "", "must be less than 1"),
        ({"multipleOf": 0.5}, 0.75, "", "must be a multiple of 0.5"),
        ({"pattern": "^a"}, "ba", "", "must match ^a"),
        ({"minProperties": 1}, {}, "", "must have at least 1 fields"),
        ({"items": False}, [1], "[0]", "is not known"),
        ({"minLength": 2}, "a", "", "must have at least 2 characters"),
        ({"maxItems": 1}, [1, 2], "", "must have at most 1 items"),
        ({"anyOf": [{"type": "string"}, {"type": "array"}]}, 1, "", "must be a string or an array"),
        ({"oneOf": [{}, {}]}, 1, "", "fits more than one of its forms"),
        (MESSAGE, {"role": "tool", "text": "hi"}, "id", "is required"),
        (MESSAGE, {"role": "user", "text": 5}, "text", "must be a string"),
        (MESSAGE, {"role": "robot", "text": "hi"}, "role", 'must be "user" or "tool"'),
        (MESSAGE, 1, "", "must be an object"),
    ],
    ids=str,
)
def test_the_misfit_names_place_and_demand(schema: Any, value: Any, place: str, message: str) -> None:
    misfit = find_misfit(schema, value, {})
    assert misfit is not None
    assert misfit[:2] == Misfit(place, message)[:2]
