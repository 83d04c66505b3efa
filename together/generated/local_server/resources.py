"""What operations without a module of their own do: create, list, read, change and delete things, by their paths.

`POST /things` creates a thing from the example in the document and the fields of the request; `GET /things` lists what
was created, `GET /things/{id}` reads it, `PATCH` and `PUT` change its fields, `DELETE` removes it. An action such as
`POST /things/{id}/stop` sets its status. The status of a new thing is that of the example of its creation; each look
brings it closer to that of the example of reading it. All else is answered with the example, where the ids of the path
stand in the fields of that name.
"""

from __future__ import annotations

from typing import Any

from .call import STORAGE, Call
from .contract import Described
from .json_values import is_array, is_object
from .kinds import Kind, kind_at
from .memory import MISSING, Collection, Thing
from .replies import Reply, json_reply


def respond(call: Call) -> Reply:
    """Answer an operation of the document."""
    described = call.described
    _check_parents(call)
    if described.status // 100 == 3:
        target = f"{call.origin}{STORAGE}{'/'.join(call.ids.values())}"
        return json_reply(target, described.status, {"location": target})
    above, _, last = described.path.rpartition("/")
    answer: Any = None
    if last.startswith("{") and (kind := kind_at(above)) is not None:
        answer = _answer_of_one(call, kind)
    elif (kind := kind_at(described.path)) is not None:
        answer = _answer_of_all(call, kind)
    elif (kind := kind_at(above.rpartition("/")[0])) is not None and _is_action(described, kind):
        answer = act(call, kind)
    return _success(call, _example(call) if answer is None else answer)


def create(call: Call, kind: Kind) -> Thing:
    """Put a new thing into the collection that the path names."""
    given = call.body if is_object(call.body) else {}
    pattern = str(kind.created_example[kind.id_field])
    return collection(call).add(Thing(call.memory.new_id(pattern), given))


def look(call: Call, kind: Kind) -> Thing:
    """Find the thing that the path names, and let it come one step further."""
    thing = collection(call, 1).find(_last_id(call))
    kind.advance(thing)
    return thing


def act(call: Call, kind: Kind) -> dict[str, Any]:
    """Give the thing above an action the status that the example of the action has."""
    thing = collection(call, 2).find(_last_id(call))
    kind.settle(thing, call.described.example)
    return kind.shown(thing)


def listed(call: Call, kind: Kind) -> tuple[list[dict[str, Any]], bool]:
    """Return the things that fit the query, at most `limit`, from the one after `after` on; and whether more follow."""
    things = [kind.shown(thing) for thing in collection(call).things.values()]
    query = call.request.query
    for name in query.keys() & kind.reads.example.keys():
        things = [thing for thing in things if str(thing.get(name)) == query[name]]
    ids = [thing[kind.id_field] for thing in things]
    if query.get("after") in ids:
        things = things[ids.index(query["after"]) + 1 :]
    limit = int(query.get("limit", len(things)))
    return things[:limit], len(things) > limit


def collection(call: Call, up: int = 0) -> Collection:
    """Return the collection at the path of a call, or some segments above it."""
    segments = call.request.path.split("/")
    return call.memory.collections["/".join(segments[: len(segments) - up])]


def _is_action(described: Described, kind: Kind) -> bool:
    """Return whether an operation below a thing changes it, and answers with it."""
    return described.method == "POST" and is_object(described.example) and kind.id_field in described.example


def _answer_of_one(call: Call, kind: Kind) -> Any:
    """Read, change or delete the thing that the path names."""
    if call.described.method == "DELETE":
        thing = collection(call, 1).remove(_last_id(call))
        example = call.described.example
        return {**example, kind.id_field: thing.id} if is_object(example) and kind.id_field in example else example
    if call.described.method == "GET":
        return kind.shown(look(call, kind))
    thing = collection(call, 1).find(_last_id(call))
    thing.given.update(call.body or {})
    return kind.shown(thing)


def _answer_of_all(call: Call, kind: Kind) -> Any:
    """Create or list things, or change the one that the body names."""
    if call.described.method == "POST":
        new = kind.shown(create(call, kind))
        return {**call.described.example, kind.wrapper: new} if kind.wrapper else new
    if call.described.method == "GET":
        things, more = listed(call, kind)
        if kind.creates is None and not things:
            return None
        cursor = str(things[-1][kind.id_field]) if more else None
        return _in_place_of_examples(call.described.example, things, cursor)
    thing = collection(call).find(str(call.body[kind.id_field]))
    thing.given.update(call.body)
    return kind.shown(thing)


def _in_place_of_examples(example: Any, things: list[dict[str, Any]], cursor: str | None) -> Any:
    """Return the example of a list with other things in it, and where the next page begins."""
    if is_array(example):
        return things
    answer = {name: things if is_array(value) else value for name, value in example.items()}
    for name, value in answer.items():
        if is_object(value) and "has_more" in value:
            known = {key: part for key, part in value.items() if key != "next_cursor"}
            answer[name] = {**known, "has_more": cursor is not None, **({"next_cursor": cursor} if cursor else {})}
    return answer


def _example(call: Call) -> Any:
    """Return the example of the success, with the ids of the path in the fields of that name."""
    example = call.described.example
    if not is_object(example):
        return example
    return {**example, **{name: text for name, text in call.ids.items() if isinstance(example.get(name), str)}}


def _check_parents(call: Call) -> None:
    """Refuse a path below a thing that is not there."""
    known, path = "", ""
    segments = list(zip(call.described.path.split("/"), call.request.path.split("/"), strict=True))[1:]
    for want, segment in segments[:-1]:
        if want.startswith("{"):
            text = call.ids[want[1:-1]]
            if kind_at(known) is not None or text.startswith(MISSING):
                call.memory.collections[path].find(text)
        known, path = f"{known}/{want}", f"{path}/{segment}"


def _last_id(call: Call) -> str:
    return list(call.ids.values())[-1]


def _success(call: Call, answer: Any) -> Reply:
    status = call.described.status
    return Reply(status, {}, ()) if call.described.media is None else json_reply(answer, status)
