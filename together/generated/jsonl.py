"""JSON Lines of the batch API: write the requests of a batch, and read its answers back."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

from pydantic import BaseModel
from pydantic_core import from_json, to_json
from typing_extensions import Never

from together.generated import models
from together.generated._disk import PartFile, in_thread
from together.generated._fields.as_given import foreign_message
from together.generated._request.json_body import refuse_free_data, write_json
from together.generated._request.lines import LineSplitter, LineTooLong
from together.generated._response.decoding import parse_response
from together.generated._response.error_bodies import raise_error
from together.generated._response.error_report import describe_error
from together.generated.api_response import ResponseIssue, RESTResponse
from together.generated.exceptions import (
    SURROGATE,
    ApiException,
    ApiFileError,
    ApiTypeError,
    ApiValueError,
    ResponseDecodeException,
)
from together.generated.model import Model
from together.generated.operation import Operation

MAX_ID = 64
"""Characters that a `custom_id` may have."""
MAX_LINE = 2**28
"""Bytes that a line of an output file may have."""
_BLOCK = 2**20
_TURN = 2**16
"""Bytes that are split and parsed before the event loop gets a turn: a block may come without a wait."""
_BOM = b"\xef\xbb\xbf"
"""What some editors write at the beginning of a file, to say that it is UTF-8."""

AnswerT = TypeVar("AnswerT", bound=BaseModel)


@dataclass(frozen=True)
class BatchResult(Generic[AnswerT]):
    """A line of the output file, or error file, of a batch.

    Attributes:
        line: Its number; the first one is 1.
        custom_id: The id that its request was given; None where the line has none.
        answer: The answer; None where there is an error.
        error: Why there is no answer: of the class that a call would have raised; None where there is one.
        request: The request that it answers, where requests are given and it is among them; else None.
        response_issues: Where the answer is not as the API describes it.
    """

    line: int
    custom_id: str | None
    answer: AnswerT | None
    error: ApiException | None
    request: Any = None
    response_issues: tuple[ResponseIssue, ...] = ()


async def write_batch(
    path: str | os.PathLike[str], requests: Mapping[str, Any] | Iterable[tuple[str, BaseModel | Mapping[str, Any]]]
) -> Path:
    """Write the input file of a batch: a line for each request.

    Args:
        path: Where to write it; it is left as it was where anything fails.
        requests: The requests by their `custom_id`, or pairs of both: bodies as for a call, models or dicts.

    Raises:
        ApiTypeError, ApiValueError: A request cannot be sent, or its id is not unique; names it.
        ApiFileError: The file cannot be written.
    """
    if not isinstance(requests, Iterable):
        raise _no_requests(requests, ": collect them in a list" if isinstance(requests, AsyncIterable) else "")
    target = Path(path)
    part = PartFile(target)
    seen: set[str] = set()
    pieces: list[bytes] = []
    size = 0
    try:
        await part.run(part.open)
        for pair in requests.items() if isinstance(requests, Mapping) else requests:
            pieces.append(_line_of(pair, seen))
            size += len(pieces[-1])
            if size >= _BLOCK:
                await part.run(part.write, b"".join(pieces))
                pieces, size = [], 0
        if not seen:
            raise ApiValueError("requests has none: a batch needs at least one.")
        await part.run(part.write, b"".join(pieces))
        await part.run(part.finish)
    except BaseException:
        await in_thread(part.discard)
        raise
    return target


async def read_batch(
    source: bytes | str | os.PathLike[str] | AsyncIterable[bytes],
    answer_type: type[AnswerT],
    requests: Mapping[str, Any] | None = None,
) -> AsyncIterator[BatchResult[AnswerT]]:
    """Iterate over the results in the output file, or error file, of a batch, line by line.

    They come in any order: `custom_id` tells them apart. What is wrong with a line is the `error` of its result.

    Args:
        source: The path of the file, its content, or a `ByteStream` of it.
        answer_type: The model of the answers, such as `ChatCompletionResponse`.
        requests: The requests by their `custom_id`, to have each one beside its answer.

    Raises:
        ApiTypeError, ApiValueError: The source is none of these, or the type is no model of this package.
        ApiFileError: It cannot be read.
        ApiException: The stream failed, or a line is too long.
    """
    if getattr(models, getattr(answer_type, "__name__", ""), None) is not answer_type:
        raise ApiTypeError(
            f"answer_type must be a model of this package, such as ChatCompletionResponse, not {answer_type!r}."
        )
    number = 0
    async with aclosing(_lines_of(source)) as all_lines:  # or else its file would be closed some time later
        async for lines in all_lines:
            for line in lines:
                number += 1
                if number == 1:
                    line = line.removeprefix(_BOM)
                if line.strip():
                    yield _result_of(number, line, answer_type, requests or {})


def _line_of(pair: Any, seen: set[str]) -> bytes:
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:
        raise _no_requests(pair)
    custom_id, body = pair
    if not isinstance(custom_id, str):
        raise ApiTypeError(f"a custom_id must be a string, not {type(custom_id).__name__}.")
    if not 0 < len(custom_id) <= MAX_ID:
        raise ApiValueError(f"the custom_id {custom_id[:MAX_ID]!r} must have 1 to {MAX_ID} characters.")
    if SURROGATE.search(custom_id):
        raise ApiValueError("a custom_id has half of a surrogate pair in it: no text can be sent with it.")
    if custom_id in seen:
        raise ApiValueError(f"the custom_id {custom_id!r} is given twice.")
    seen.add(custom_id)
    place = f"requests[{custom_id!r}]"
    if isinstance(body, Mapping):
        refuse_free_data(body, place)
        body = Model.model_validate(body)
    elif isinstance(body, BaseModel) and not isinstance(body, Model):
        raise ApiTypeError(f"{place}: {foreign_message(body)}.")
    elif not isinstance(body, Model):
        raise ApiTypeError(f"{place} must be a model or a dict, not {type(body).__name__}.")
    return b'{"custom_id":' + to_json(custom_id) + b',"body":' + write_json(body, place) + b"}\n"


def _no_requests(given: Any, way: str = "") -> ApiTypeError:
    kind = type(given).__name__
    return ApiTypeError(f"requests must be a dict of requests by their custom_id, or pairs of both, not {kind}{way}.")


async def _lines_of(source: Any) -> AsyncGenerator[list[bytes], None]:
    splitter = LineSplitter(MAX_LINE)
    since_turn = 0
    try:
        async with aclosing(_blocks_of(source)) as blocks:
            async for block in blocks:
                for start in range(0, len(block), _TURN):
                    piece = block[start : start + _TURN]
                    yield splitter.feed(piece)
                    since_turn += len(piece)
                    if since_turn >= _TURN:
                        since_turn = 0
                        await asyncio.sleep(0)
    except LineTooLong:
        raise ResponseDecodeException(reason=f"a line of the file has more than {MAX_LINE} bytes") from None
    yield splitter.finish()


async def _blocks_of(source: Any) -> AsyncGenerator[bytes, None]:
    if isinstance(source, AsyncIterable):
        async for block in source:
            if not isinstance(block, bytes):
                raise ApiTypeError(f"source must give bytes, not {type(block).__name__}.")
            yield block
    elif isinstance(source, bytes):
        for start in range(0, len(source), _BLOCK):
            yield source[start : start + _BLOCK]
    elif isinstance(source, (str, os.PathLike)):
        opened: list[IO[bytes]] = []
        try:
            await in_thread(lambda: opened.append(open(source, "rb")))  # noqa: SIM115 - closed below
            while block := await in_thread(opened[0].read, _BLOCK):
                yield block
        except OSError as error:
            raise ApiFileError(f"{os.fspath(source)} cannot be read: {error.strerror or error}") from error
        except ValueError as error:  # as one with a null byte
            raise ApiValueError(f"source is no path: {error}.") from None
        finally:
            for file in opened:
                file.close()
    else:
        raise ApiTypeError(f"source must be a path, bytes or a ByteStream, not {type(source).__name__}.")


def _result_of(number: int, line: bytes, answer_type: type[AnswerT], asked: Mapping[str, Any]) -> BatchResult[AnswerT]:
    try:
        content = from_json(line)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        error = ResponseDecodeException(
            reason=f"line {number} is not a JSON object", body=line.decode("utf-8", "replace")
        )
        return BatchResult(number, None, None, error)
    custom_id = content.get("custom_id")
    custom_id = custom_id if isinstance(custom_id, str) else None
    request = None if custom_id is None else asked.get(custom_id)
    try:
        answer, issues = _answer_of(number, content, answer_type)
    except ApiException as error:
        return BatchResult(number, custom_id, None, error, request)
    return BatchResult(number, custom_id, answer, None, request, issues)


def _answer_of(
    number: int, content: Mapping[str, Any], answer_type: type[AnswerT]
) -> tuple[AnswerT, tuple[ResponseIssue, ...]]:
    """Return the answer in a line, and where it is not as described.

    Raises:
        ApiException: There is none.
    """
    if content.get("error"):
        report = describe_error({"error": content["error"]})
        raise ApiException(
            reason=f"line {number} reports an error",
            body=to_json(content["error"]).decode(),
            message=report.message,
            code=report.code,
            type=report.type,
            param=report.param,
        )
    response = content.get("response")
    if not isinstance(response, dict) or "body" not in response:
        raise ResponseDecodeException(
            reason=f"line {number} has neither an error nor a response", body=to_json(content).decode()
        )
    status = response.get("status_code")
    operation = _operation_of(answer_type.__name__)
    headers: Any = {}
    came = RESTResponse(status if isinstance(status, int) else 200, None, headers, to_json(response["body"]))
    if came.status >= 300:
        raise_error(operation, came)
    parsed = parse_response(operation, came)
    return parsed.data, parsed.response_issues


@cache
def _operation_of(type_name: str) -> Operation[Any, Never]:
    return Operation("a batch", "POST", "", responses={"200": type_name})
