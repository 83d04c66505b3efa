"""Turn names of an API into names of Python, as OpenAPI Generator's `python` does, and know those that are taken."""

from __future__ import annotations

import builtins
import keyword
import re
from pathlib import Path

EXPORTS = Path(__file__).resolve().parent / "templates/runtime_exports.mustache"

_RESERVED = frozenset(
    {word.lower() for word in keyword.kwlist}
    | {"all_params", "auth_settings", "base64", "body_params", "date", "exec", "float", "form_params", "from_dict"}
    | {"from_json", "header_params", "json", "local_var_files", "path_params", "print", "property", "query_params"}
    | {"resource_path", "schema", "self", "to_dict", "to_json", "to_str"}
)
"""Names in front of which OpenAPI Generator puts `var_`."""

MODEL_ATTRIBUTES = frozenset(
    [
        "additional_properties",
        "construct",
        "copy",
        "dict",
        "from_orm",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema_json",
        "update_forward_refs",
        "validate",
    ]
)
"""Attributes of each model, which a field must leave alone; a test compares them with `Model`."""

_ARGUMENTS = frozenset({"options"})
"""Names that each method takes for itself, beside `self`."""

_API_MODULE = frozenset(
    [
        "Annotated",
        "Any",
        "Api",
        "Body",
        "Bounds",
        "ClientResponse",
        "Events",
        "Field",
        "Literal",
        "Mapping",
        "Never",
        "Nullable",
        "Open",
        "OpenInt",
        "OpenUnion",
        "Operation",
        "Optional",
        "Param",
        "RequestBody",
        "RequestOptions",
        "Sequence",
        "StreamEvent",
        "TypeAlias",
        "TypeAdapter",
        "TypedDict",
        "NotRequired",
        "Callable",
        "ApiResponse",
        "Stream",
        "Timeout",
        "Retry",
        "Unpack",
    ]
)
"""Names that generated modules import."""

_API_ATTRIBUTES = frozenset({"api_client", "operations", "warm_up"})
"""Attributes of each API class."""

_WORD = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^\W\d]\w*""")
"""A string, or a name, in Python code."""


def snake_case(name: str) -> str:
    """Return a name in snake case, `HTTPServer` as `http_server`."""
    name = re.sub(r"([A-Z]+)([A-Z][a-z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z\d])([A-Z])", r"\1_\2", name).lower()


def field_name(name: str) -> str:
    """Return the name of a model's field, or an empty string if nothing is left of it."""
    plain = _plain(name)
    return f"var_{plain}" if plain in MODEL_ATTRIBUTES else plain


def argument_name(name: str) -> str:
    """Return the name of a method's argument, or an empty string if nothing is left of it."""
    plain = _plain(name)
    return f"var_{plain}" if plain in _ARGUMENTS else plain


def _plain(name: str) -> str:
    words = re.sub(r"[^A-Za-z0-9_]", "", re.sub(r"[-. /:]", "_", name))
    plain = snake_case(words).lstrip("_")
    return f"var_{plain}" if plain in _RESERVED or plain[:1].isdigit() else plain


def api_class(tag: str) -> str:
    """Return the name of the class of a tag."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", tag)) + "Api"


def problem_of_schema_name(name: str, api_classes: set[str]) -> str | None:
    """Return why a schema cannot have a name, or None if it can."""
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
        return f"a schema is named in Pascal case, as {_pascal_case(name) or 'UsageData'}: rename it"
    if name in exports() or name in api_classes:
        return f"the package exports {name} already: rename the schema"
    if name in _API_MODULE or hasattr(builtins, name) or name.lower() in _RESERVED:
        return f"{name} has a meaning in Python or in generated code: rename the schema"
    return None


def problem_of_operation_name(name: str) -> str | None:
    """Return why an operation cannot have an id, or None if it can."""
    if not name:
        return "an operation needs an operationId"
    if _plain(name) != name:
        return f"an operationId is the name of a method, as {_plain(name) or 'list_files'}: rename it"
    if name in _API_ATTRIBUTES:
        return f"each API class has an attribute {name}: rename the operation"
    if hasattr(builtins, name) or name in ("date", "datetime"):
        return f"{name} has a meaning in Python: rename the operation"
    return None


def exports() -> set[str]:
    """Return the names that the package exports beside APIs and models."""
    return set(re.findall(r'^"(\w+)":', EXPORTS.read_text(encoding="utf-8"), re.M))


def names_in(code: str) -> list[str]:
    """Return the names in a piece of Python code; what stands in strings is none."""
    return [word for word in _WORD.findall(code) if word[0] not in "'\""]


def replace_names(code: str, replacements: dict[str, str]) -> str:
    """Replace names in a piece of Python code, outside of strings."""
    return _WORD.sub(lambda found: replacements.get(found[0], found[0]), code)


def _pascal_case(name: str) -> str:
    return api_class(name).removesuffix("Api").lstrip("0123456789")
