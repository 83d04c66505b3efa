"""Say what the templates write of an operation: its data, its methods and its part of a page."""

from __future__ import annotations

import json
from typing import Any

from input_types import InputTypes
from model_marks import cell, docstring
from names import api_class, replace_names, snake_case
from page_examples import Examples
from python_code import laid_out
from python_models import Models
from python_operations import EVENT_STREAM, JSON, PLACES, Argument, Operation, Operations
from texts import wrapped

SEED_OPERATIONS = frozenset({"chat_completions"})
"""Operations whose pages show the example of OpenAPI Generator's own client too, where links from elsewhere lead."""
_EXAMPLES = {
    "FileContent": "'{}.jsonl'",
    "str": "'{}_example'",
    "int": "56",
    "float": "3.4",
    "bool": "True",
    "date": "'2013-10-20'",
}


def operation_mark(
    operations: Operations, operation: Operation, inputs: InputTypes, examples: Examples
) -> dict[str, Any]:
    """Return what the templates write of an operation."""
    models, described = operations.models, operation.described
    event, loop = operation.streaming.get("event"), described.get("x-tool-loop")
    summary, result = _summary(operation), _result(operation)
    tag = described.get("tags", [""])[0]
    tags = {about["name"]: about.get("description", "") for about in operations.document.get("tags", [])}
    bases = {
        about["name"]: {"base": base.rpartition(".")[2], "base_module": base.rpartition(".")[0]}
        for about in operations.document.get("tags", [])
        for base in [about.get("x-base", "api_client.Api")]
    }
    guides = {about["name"]: about.get("x-guide", False) for about in operations.document.get("tags", [])}
    statuses = [_status(status, response) for status, response in operation.statuses.items()]
    raised = [f"{status['code']} {status['name']}" for status in statuses if status["code"][0] != "2"]
    keywords = _keywords(operation, inputs)
    given = {argument.name: _given(argument, inputs, keywords) for argument in operation.signature}
    given_codes = [*given.values(), *(keyword["type"] for keyword in keywords)]
    return {
        "api_base": bases.get(tag, {}),
        "api_docstring": docstring({"description": tags.get(tag)}, f"Operations of {tag}.", 4),
        "api_guide": guides.get(tag, False),
        "constant": operation.id.upper(),
        "method": operation.method,
        "path": operation.path,
        "result": result,
        "event": event or False,
        "binary": operation.is_binary,
        "websocket": operation.is_websocket,
        "other_names": [{"other_name": name} for name in operation.other_names],
        "event_or_never": event or "Never",
        "tool_loop": loop or False,
        "settings": _settings(operation),
        "lazy_result": _lazy(result, models),
        "lazy_event": _lazy(event or "Never", models),
        "arguments": [
            {
                "argument": argument.name,
                "declaration": f"{argument.name}: {_lazy(argument.declared, models)}" + _default(argument, keywords),
                "given": f"{argument.name}: {given[argument.name]}",
                "about": _about(argument),
                "page": _row(argument, models),
            }
            for argument in operation.signature
        ],
        "keywords": keywords or False,
        "options_type": "Any" if keywords else "Unpack[RequestOptions]",
        "keyword_of": operation.body or "",
        "stub_imports": inputs.imports(given_codes),
        "stub_models": _modules(models.imports_of([*given_codes, result, event or ""])),
        "summary": summary,
        "table": _table(operation),
        "docstring": _method_docstring(described, summary),
        "raised": "\n" + " " * 16 + wrapped(f"({', '.join(raised)})", 16) if raised else "",
        "page": {
            **_page(operation, models),
            **_programs(operation, examples, {keyword["name"] for keyword in keywords}),
            "statuses": statuses,
            "security": _security_name(operations) if operation.needs_token else False,
        },
        "test": _test(operation),
    }


def _summary(operation: Operation) -> str:
    return operation.described.get("summary", "").strip() or operation.id


def _result(operation: Operation) -> str:
    """Return the type of what its method returns."""
    return " | ".join(str(name) for name in operation.results) or "None"


def _lazy(code: str, models: Models) -> str:
    """Return a type that names models as the package does, which imports them when somebody evaluates it."""
    return replace_names(code, {name: f"together.{name}" for name in models.imports_of([code])})


def _modules(names: list[str]) -> list[dict[str, str]]:
    """Return models with the modules to import them from."""
    return [{"model": name, "module": snake_case(name)} for name in names]


def _table(operation: Operation) -> list[dict[str, str]]:
    """Return the rows of the index about an operation: its calls, and what each does."""
    summary, loop = _summary(operation), operation.described.get("x-tool-loop")
    if "x-version" in operation.described:
        summary += f" (below `/{operation.described['x-version']}` in place of `/v1`)"
    rows = [{"call": operation.id, "does": summary}]
    if operation.streaming.get("event"):
        rows.append({"call": f"{operation.id}_stream", "does": f"{summary}, as a stream"})
    if loop:
        rows.append({"call": loop, "does": "Run the functions that the model calls, until it answers"})
    return rows


def _page(operation: Operation, models: Models) -> dict[str, Any]:
    """Return what the page of an operation shows, beside its programs and statuses."""
    event, success = operation.streaming.get("event"), _success(operation)
    return {
        "text": operation.described.get("description", "").strip() or False,
        "imports": _modules(models.imports_of([operation.body or "", _result(operation)])),
        "seed": operation.id in SEED_OPERATIONS,
        "call": ", ".join(_call(argument) for argument in operation.signature),
        "result": success or False,
        "shown_result": "WebSocket" if operation.is_websocket else success or False,
        "result_link": models.links(f"**{success}**") if success else "void (empty response body)",
        "event_link": models.links(f"**{event}**") if event else False,
        "content_type": operation.media_type or "Not defined",
        "accept": ", ".join(operation.accepts) or "Not defined",
    }


def _test(operation: Operation) -> list[str]:
    """Return what the generated test expects of an operation, as keyword arguments."""
    success = _success(operation)
    return [
        f'method="{operation.method}"',
        f'path="{operation.path}"',
        f"content_type={_quoted(operation.media_type)}",
        f"accept={_quoted(_tested_accept(operation, success))}",
        f"body={_quoted(operation.body_name)}",
        f"result={_quoted(success)}",
        f"streams={_quoted(operation.streaming.get('event'))}",
    ]


def _success(operation: Operation) -> str | None:
    """Return the type of its first successful answer, or None."""
    return operation.results[0] if operation.results else None


def _programs(operation: Operation, examples: Examples, keywords: set[str]) -> dict[str, Any]:
    """Return what differs between the example programs of operations, each part with its indent."""
    api = snake_case(api_class(operation.described.get("tags", [""])[0]).removesuffix("Api"))
    called = examples.call(operation, f"{api}.{operation.id}", keywords)
    streamed = examples.call(operation, f"{api}.{operation.id}_stream", keywords)
    success = _success(operation)
    prints = operation.described.get("x-prints", "print(len(response))" if operation.is_binary else "print(response)")
    stream_prints = operation.streaming.get("prints", "print(chunk)").replace("\n", "\n" + " " * 16)
    return {
        "api": api,
        "program": laid_out(called, 8, "response = await " if success else "await "),
        "prints": prints.replace("\n", "\n" + " " * 8) if success else 'print("Done.")',
        "stream_program": laid_out(streamed, 8, "async with ", " as stream:"),
        "stream_prints": stream_prints,
        "socket_program": laid_out(called, 8, "async with ", " as socket:"),
    }


def _keywords(operation: Operation, inputs: InputTypes) -> list[dict[str, str]]:
    """Return the fields of the body that can be given as keywords: those whose name is not that of an argument."""
    if operation.body is None or not inputs.models.is_class(operation.body) or operation.media_type != JSON:
        return []
    taken = {argument.name for argument in operation.arguments}
    return [
        {**keyword, "about": wrapped(f"{keyword['name']}: {keyword['line']}", 16)}
        for keyword in inputs.keywords(inputs.models.named[operation.body])
        if keyword["name"] not in taken
    ]


def _default(argument: Argument, keywords: list[dict[str, str]]) -> str:
    """Return the default of an argument in its declaration: a body whose fields are keywords can always be left out."""
    return "" if argument.required and not (argument.place == "body" and keywords) else " | None = None"


def _given(argument: Argument, inputs: InputTypes, keywords: list[dict[str, str]]) -> str:
    """Return the declaration of what a caller may give for an argument."""
    is_raw = argument.place == "body" and argument.declared in ("bytes", "str")
    code = argument.declared if is_raw else inputs.of(argument.type)
    return code + _default(argument, keywords)


def _about(argument: Argument) -> str:
    """Return what a docstring says of an argument."""
    text = argument.description or ("" if argument.place == "body" else "See the API.")
    if argument.place == "body":
        article = "An" if argument.type[:1] in "AEIO" else "A"
        plain = argument.type == argument.declared in ("bytes", "str")
        form = "The content" if plain else f"{article} `{argument.type}`"
        or_dict = ", or a dict of its fields" if argument.declared.startswith(f"{argument.type} | Mapping") else ""
        text = f"{text} {form}{or_dict}.".strip()
    return wrapped(f"{argument.name}: {text}", 16).removeprefix(f"{argument.name}: ")


def _call(argument: Argument) -> str:
    return argument.name if argument.required else f"{argument.name}={argument.name}"


def _row(argument: Argument, models: Models) -> dict[str, Any]:
    """Return what a page shows of an argument."""
    default = argument.schema.get("default") if argument.place != "body" else None
    is_model = argument.place == "body" and models.is_class(argument.type)
    said = f"default to {default!r}" if default is not None else ""
    return {
        "name": argument.name,
        "type": models.links(f"**{argument.type}**"),
        "plain": argument.type,
        "text": cell(argument.description),
        "more": ("" if argument.required else " (optional)") + (f" ({said})" if said else ""),
        "notes": ("" if argument.required else "[optional] ") + (f"[{said}]" if said else ""),
        "model": argument.type if is_model else False,
        "example": "" if is_model else _example(argument),
    }


def _example(argument: Argument) -> str:
    """Return a value for an argument, as code."""
    if argument.place == "body":
        return {"bytes": "b''", "str": "''"}.get(argument.type, "[]" if argument.type.startswith("list[") else "{}")
    schema = argument.schema
    values = [argument.described.get("example"), *schema.get("examples", []), *schema.get("enum", [])]
    given = next((value for value in [*values, schema.get("default")] if value is not None), None)
    if given is not None:
        return repr(given)
    inner = argument.type.removeprefix("list[").removesuffix("]")
    value = _EXAMPLES.get(inner, "'{}_example'").format(argument.name)
    return value if inner == argument.type else f"[{value}]"


def _status(status: str, response: dict[str, Any]) -> dict[str, str]:
    """Return what a page shows of a status."""
    text = cell(response.get("description", ""))
    name = response.get("x-name", "")
    headers = [f" * {header} - {cell(about)} <br> " for header, about in response["headers"].items()]
    return {
        "code": status,
        "name": name or text,
        "given_name": name,
        "text": text,
        "headers": "".join(headers) or " - ",
    }


def _tested_accept(operation: Operation, success: str | None) -> str | None:
    """Return the media types that a test of the operation expects to be asked for."""
    if operation.is_binary:
        return _accept(operation)
    return JSON if success else next(iter(operation.accepts), None)


def _quoted(text: str | None) -> str:
    return json.dumps(text) if text is not None else "None"


def _method_docstring(described: dict[str, Any], summary: str) -> str:
    text = "\n\n".join(part for part in (f"{summary.rstrip('.')}.", described.get("description", "").strip()) if part)
    return docstring({"description": text, "deprecated": described.get("deprecated")}, "", 8)


def _settings(operation: Operation) -> list[dict[str, str]]:
    """Return the keyword arguments of an `Operation`, as code."""
    lines = []
    for place in (*PLACES, "form"):
        params = [argument.param for argument in operation.arguments if argument.place == place]
        if params:
            lines.append(f"{place}_params=({', '.join(params)},)")
    for argument in operation.arguments:
        if argument.place == "body" and operation.body is not None:
            parts = [_quoted(argument.name), _quoted(operation.body)]
            parts += ["required=True"] if argument.required else []
            parts += [f"media_type={_quoted(operation.media_type)}"] if operation.media_type != JSON else []
            lines.append(f"body=Body({', '.join(parts)})")
    responses = ", ".join(f"{_quoted(status)}: {_quoted(name)}" for status, name in operation.responses.items())
    if not operation.is_websocket:
        lines.append(f"responses={{{responses}}}")
    if operation.errors is not None:
        lines.append(f"errors={_quoted(operation.errors)}")
    if operation.streaming:
        choices = operation.streaming.get("choices")
        more = f", choices={_quoted(choices)}" if choices else ""
        lines.append(f"events=Events({_quoted(operation.streaming['event'])}{more})")
    if operation.is_binary:
        lines.append(f"accept={_quoted(_accept(operation))}")
    if "x-version" in operation.described:
        lines.append(f"version={_quoted(operation.described['x-version'])}")
    lines += ["idempotent=True"] if operation.described.get("x-idempotent") else []
    lines += ["needs_token=False"] if not operation.needs_token else []
    return [{"setting": line} for line in lines]


def _accept(operation: Operation) -> str:
    """Return the media types to ask for where the answer is a file; those of redirects are not."""
    files = [media_type for media_type in operation.accepts if media_type not in (EVENT_STREAM, JSON)]
    return ", ".join(files) or "*/*"


def _security_name(operations: Operations) -> str:
    return next(iter(operations.document.get("components", {}).get("securitySchemes", {})), "")
