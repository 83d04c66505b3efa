"""Errors in the body of a success, in an event, in a choice: whatever shape they have, none is taken for an answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.client import REQUEST, call, config, error_of
from support.raw_server import RawServer, http, stream
from support.streaming import DONE, chat_api, chunk, event, read, streaming

from together.generated import (
    ApiClient,
    ApiException,
    AudioApi,
    BadRequestException,
    BatchesApi,
    ErrorData,
    FilesApi,
    FineTuningApi,
    ModelsApi,
    NotFoundException,
    OverloadedException,
    RateLimitException,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
)

NESTED = {
    "error": {
        "message": {"message": "m", "type": "BadRequestError", "param": None, "code": 400},
        "type": "invalid_request_error",
        "param": None,
        "code": None,
    }
}
EMPTY = {"choices": [], "object": "o", "created": 1, "model": "x"}
CLASSES: dict[str, type[ApiException]] = {
    "400": BadRequestException,
    "404": NotFoundException,
    "429": RateLimitException,
    "503": OverloadedException,
}
SHAPES: list[tuple[dict[str, Any], str, str | None, str | None]] = [
    ({"error": {"message": "m", "code": 429}}, "m", "429", None),
    ({"error": {"message": "m", "code": "model_not_available", "type": "t"}}, "m", "model_not_available", "t"),
    ({"error": "m"}, "m", None, None),
    ({"error": "m", "code": 503}, "m", "503", None),
    ({"error": {"message": "m"}, "error_type": "dynamic_request_limited"}, "m", None, "dynamic_request_limited"),
    ({"object": "error", "message": "m", "type": "t", "param": None, "code": 400}, "m", "400", "t"),
    ({"message": "m", "code": 400}, "m", "400", None),
    ({"code": "503", "message": "m"}, "m", "503", None),
    ({"detail": "m"}, "m", None, None),
    ({"detail": [{"loc": ["body", "n"], "msg": "m"}]}, "body.n: m", None, None),
    ({"detail": {"message": "m"}}, "m", None, None),
    ({"error": {"detail": "m"}}, "m", None, None),
    ({"error": ["m", "n"]}, "m; n", None, None),
    (NESTED, "m", "400", "invalid_request_error"),
    ({"errors": [{"code": 10000, "message": "m"}], "success": False}, "m", "10000", None),
    ({"code": 1261, "msg": "m"}, "m", "1261", None),
    ({"error_code": 17, "error_msg": "m"}, "m", "17", None),
    ({"status": "error", "reason": "m"}, "m", None, None),
    ({"type": "error", "text": "m"}, "m", None, "error"),
    ({"model": "x", "message": "m", "code": 404}, "m", "404", None),
    ({"model": "x", "detail": "m"}, "m", None, None),
    ({"base_resp": {"status_code": 1004, "status_msg": "m"}, "choices": None}, "m", "1004", None),
    ({"choices": [], "message": "m", "code": 503}, "m", "503", None),
    ({**EMPTY, "message": "m", "code": 503}, "m", "503", None),
    ({**EMPTY, "base_resp": {"status_code": 1, "status_msg": "m"}}, "m", "1", None),
    ({"choices": [], "status": "error", "msg": "m"}, "m", None, None),
    ({"message": ["m", "n"]}, "m; n", None, None),
    ({"error": {"message": {"detail": "m"}}}, "m", None, None),
    ({"error": {"message": {"text": "m"}}}, "m", None, None),
    ({"error": {"message": {"error": "m"}}}, "m", None, None),
    ({"detail": {"error": {"message": "m", "code": "429"}}}, "m", "429", None),
    ({"error": {"error": {"message": "m", "code": 429.0}}}, "m", "429", None),
    ({"statusCode": 429, "message": "m"}, "m", "429", None),
    ({"error": {"message": "m", "status": 503}}, "m", "503", None),
]


@pytest.mark.parametrize(("body", "message", "code", "kind"), SHAPES)
async def test_error_in_a_success_is_the_typed_error_of_its_code(
    body: dict[str, Any], message: str, code: str | None, kind: str | None
) -> None:
    async with RawServer(http(body=json.dumps({"id": "i", **body}).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    classes = {
        "429": RateLimitException,
        "400": BadRequestException,
        "503": OverloadedException,
        "404": NotFoundException,
    }
    assert type(error) is classes.get(code or "", ApiException)
    assert (error.message, error.code, error.type, error.request_id) == (message, code, kind, "i")
    assert not str(error).startswith("200")


@pytest.mark.parametrize(("body", "message", "code", "kind"), SHAPES)
async def test_error_in_an_event_ends_the_stream_with_what_it_says(
    body: dict[str, Any], message: str, code: str | None, kind: str | None
) -> None:
    data = json.dumps(body).encode()
    for line in (b"data: " + data, b"error: " + data, b"event: error\ndata: " + data):
        async with streaming(stream(chunk("a"), line + b"\n\n", DONE)) as chat:
            answer = chat.chat_completions_stream(REQUEST)
            with pytest.raises(StreamErrorException) as caught:
                await read(answer)
            assert not answer.complete
        error = caught.value
        assert (error.message, error.code, error.type, error.chunks_received) == (message, code, kind, 1)


@pytest.mark.parametrize("line", [b'error: {"message": "m"}', b'{"error": {"message": "m"}}', b'data: {"detail": "m"}'])
async def test_raw_events_tell_of_an_error_and_the_stream_is_never_complete(line: bytes) -> None:
    async with streaming(stream(chunk("a", "stop"), line + b"\n\n", DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([each async for each in answer.events()]) == 3
        assert not answer.complete


async def test_error_line_at_the_very_end_of_the_body_is_told() -> None:
    async with streaming(stream(chunk("a", "stop"), b'error: {"message": "m"}\n')) as chat:
        with pytest.raises(StreamErrorException, match="m"):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize(
    "choice",
    [
        {"index": 0, "text": "", "error": "m", "finish_reason": "error", "delta": {"content": ""}},
        {"index": 0, "delta": {"content": "a"}, "error": {"message": "m"}},
    ],
)
async def test_choice_with_an_error_is_an_error(choice: dict[str, Any]) -> None:
    async with streaming(stream(event({"choices": [choice]}), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(StreamErrorException) as caught:
            await read(answer)
        assert (caught.value.message, answer.complete) == ("m", False)
    message = {"role": "assistant", "content": "a"}
    body = {
        "id": "i",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{**choice, "message": message}],
    }
    async with RawServer(http(body=json.dumps(body).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert error.message == "m"


async def test_finish_reason_error_alone_is_an_error() -> None:
    async with streaming(stream(chunk("a"), chunk("", "error"), DONE)) as chat:
        with pytest.raises(StreamErrorException):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize("code", [429, 503])
async def test_refusal_in_a_success_is_retried_as_one(code: int) -> None:
    refusal = http(body=json.dumps({"error": {"message": "m", "code": code}}).encode())
    good = http(body=b'{"id": "i", "object": "chat.completion", "created": 1, "model": "m", "choices": []}')
    async with RawServer(refusal, good) as server:
        assert (await call(config(server, retries=1))).id == "i"
        assert len(server.requests) == 2


@pytest.mark.parametrize(
    "beside", [{"code": "rate_limited", "status": 429}, {"code": "rate_limited", "http_code": "429"}, {"status": 429}]
)
async def test_status_beside_a_code_that_is_none_makes_the_typed_error(beside: dict[str, Any]) -> None:
    async with RawServer(http(body=json.dumps({"error": {"message": "m", **beside}}).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, RateLimitException)
    assert error.code == beside.get("code", "429")


async def test_event_that_tells_of_success_is_no_error() -> None:
    told = {"type": "annotation", "message": "ok", "status": "completed"}
    async with streaming(stream(chunk("a", "stop"), event(told), DONE)) as chat:
        assert len(await read(chat.chat_completions_stream(REQUEST))) == 1


async def test_other_error_in_a_success_is_not_retried() -> None:
    async with RawServer(http(body=b'{"error": {"message": "m", "code": 400}}')) as server:
        assert isinstance(await error_of(call(config(server, retries=3))), BadRequestException)
        assert len(server.requests) == 1


@pytest.mark.parametrize("answer", [b"HTTP/1.1 204 No Content\r\n\r\n", http(body=b""), http(body=b" \n")])
async def test_nothing_at_all_is_no_answer(answer: bytes) -> None:
    async with RawServer(answer) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ResponseDecodeException)
    assert "empty" in str(error)


async def test_error_in_place_of_a_list_is_an_error() -> None:
    async with RawServer(http(body=b'{"message": "m", "code": 400}')) as server, ApiClient(config(server)) as client:
        error = await error_of(ModelsApi(client).models())
    assert isinstance(error, BadRequestException)


async def test_nested_message_of_an_error_status_is_the_inner_one_with_the_outer_type() -> None:
    async with RawServer(http("400 Bad Request", json.dumps(NESTED).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, BadRequestException)
    assert (error.message, error.type, error.data.error.message) == ("m", "invalid_request_error", "m")


async def test_stream_that_is_answered_with_an_error_is_the_typed_error_of_its_code() -> None:
    answer = http(body=b'{"error": {"message": "m", "code": 429}}')
    async with RawServer(answer) as server, chat_api(server) as chat:
        with pytest.raises(RateLimitException, match="m"):
            await chat.chat_completions_stream(REQUEST)


LIST = b'[{"error": {"message": "m", "code": 429}}]'


async def test_list_that_holds_an_error_is_that_error() -> None:
    async with RawServer(http(body=LIST)) as server, ApiClient(config(server)) as client:
        for calling in (call(config(server)), ModelsApi(client).models()):
            assert isinstance(await error_of(calling), RateLimitException)
    async with streaming(stream(chunk("a"), b"data: " + LIST + b"\n\n", DONE)) as chat:
        with pytest.raises(StreamErrorException, match="m"):
            await read(chat.chat_completions_stream(REQUEST))


@pytest.mark.parametrize("body", [{"detail": "m"}, {"code": 429, "message": "m"}, {"message": "m"}])
async def test_error_in_place_of_an_answer_without_required_fields_is_an_error(body: dict[str, Any]) -> None:
    async with RawServer(http(body=json.dumps(body).encode())) as server, ApiClient(config(server)) as client:
        error = await error_of(FilesApi(client).delete_file("file-1"))
    assert isinstance(error, ApiException)
    assert error.message == "m"


@pytest.mark.parametrize(
    "body",
    [
        {"id": "file-1", "message": "deleted"},
        {"deleted": True, "message": "deleted"},
        {"code": 0, "msg": "ok"},
        {"success": True, "message": "deleted"},
        {},
    ],
)
async def test_answer_with_a_text_beside_its_fields_is_no_error(body: dict[str, Any]) -> None:
    async with RawServer(http(body=json.dumps(body).encode())) as server, ApiClient(config(server)) as client:
        assert (await FilesApi(client).delete_file("file-1")).to_dict() == body


@pytest.mark.parametrize("body", [b"{}", b'{"choices": null}', b'{"note": 1}'])
async def test_nothing_of_what_was_promised_is_no_answer(body: bytes) -> None:
    async with RawServer(http(body=body)) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ResponseDecodeException)
    assert "none of its fields" in str(error)


@pytest.mark.parametrize("body", [{"detail": "m"}, {"object": "error", "message": "m"}])
async def test_error_of_another_shape_has_data(body: dict[str, Any]) -> None:
    async with RawServer(http("400 Bad Request", json.dumps(body).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, BadRequestException)
    assert isinstance(error.data, ErrorData)
    assert error.data.error.message == "m"


@pytest.mark.parametrize(
    "line",
    [
        b'{ "error": {"message": "m"}}',
        b'{\n "error": {\n "message": "m"\n}\n}',
        b'{"detail": "m"}',
        b'{"object": "error", "message": "m"}',
        b'{"code": 500, "message": "m"}',
        b"Error: m",
        b"event: error",
        b"event: Error\ndata: m",
        b'data: {"code": 500}',
    ],
)
async def test_error_in_lines_of_any_form_ends_the_stream(line: bytes) -> None:
    for pieces in ((chunk("a"), line + b"\n\n", chunk("b", "stop"), DONE), (chunk("a", "stop"), line + b"\n")):
        async with streaming(stream(*pieces)) as chat:
            answer = chat.chat_completions_stream(REQUEST)
            with pytest.raises(StreamErrorException):
                await read(answer)
            assert not answer.complete


@pytest.mark.parametrize(
    "data", [b'data: {"error": {"message": "m"}}', b'data: {"detail": "m"}', b"event: e\ndata: {}"]
)
async def test_error_that_the_body_ends_with_is_told_without_an_empty_line(data: bytes) -> None:
    async with streaming(stream(chunk("a", "stop"), data)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        if b"event" in data:
            assert len(await read(answer)) == 1
            return
        with pytest.raises(StreamErrorException, match="m"):
            await read(answer)
        assert not answer.complete


@pytest.mark.parametrize("reason", ["error", "ERROR", "failed", "Failed"])
async def test_finish_reason_that_tells_of_a_failure_is_an_error(reason: str) -> None:
    async with streaming(stream(chunk("a"), chunk("secret", reason), DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        with pytest.raises(StreamErrorException) as caught:
            await read(answer)
        assert (answer.complete, answer.chunks_received) == (False, 1)
    assert caught.value.message == f"a choice has the finish_reason {reason!r}"
    choice = {"index": 0, "finish_reason": reason, "message": {"role": "assistant", "content": "secret"}}
    body = {"id": "i", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    async with RawServer(http(body=json.dumps(body).encode())) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert error.message == caught.value.message


async def test_error_in_a_delta_ends_the_stream() -> None:
    failed = event({"choices": [{"index": 0, "delta": {"content": "", "error": "m"}}]})
    async with streaming(stream(chunk("a"), failed, DONE)) as chat:
        with pytest.raises(StreamErrorException, match="m"):
            await read(chat.chat_completions_stream(REQUEST))


async def test_error_in_the_message_of_a_choice_is_an_error() -> None:
    body = b'{"choices": [{"index": 0, "message": {"role": "assistant", "content": "", "error": {"message": "m"}}}]}'
    async with RawServer(http(body=body)) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert error.message == "m"


async def test_chunk_that_is_cut_off_never_looks_whole_among_raw_events() -> None:
    async with streaming(stream(chunk("a", "stop"), b'data: {"choices": [{"index"\n\n', DONE)) as chat:
        answer = chat.chat_completions_stream(REQUEST)
        assert len([each async for each in answer.events()]) == 3
        assert (answer.complete, answer.chunks_received) == (False, 1)
        with pytest.raises(StreamInterruptedException, match="an error among its events"):
            await answer.collect()


@pytest.mark.parametrize("status", ["204 No Content", "200 OK"])
async def test_nothing_in_place_of_a_file_is_no_answer_where_the_operation_makes_it(
    status: str, tmp_path: Path
) -> None:
    speech: dict[str, Any] = {"model": "m", "input": "a", "voice": "v"}
    path = tmp_path / "speech.wav"
    answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        audio = AudioApi(client)
        for waiting in (audio.audio_speech(**speech), audio.audio_speech_to_file(path, **speech)):
            error = await error_of(waiting)
            assert isinstance(error, ResponseDecodeException)
            assert "nothing came in place of the file" in str(error)
        assert await FilesApi(client).get_file_content("file-1") == b""
        assert (await FilesApi(client).download("file-1", path)).read_bytes() == b""


async def test_refusal_of_a_stream_in_a_success_is_retried_as_one() -> None:
    refusal = http(body=b'{"error": {"message": "m", "code": 429}}')
    async with RawServer(refusal, stream(chunk("a", "stop"), DONE)) as server, chat_api(server, retries=1) as chat:
        assert len(await read(chat.chat_completions_stream(REQUEST))) == 1
        assert len(server.requests) == 2


async def test_code_of_a_refused_stream_may_be_a_text() -> None:
    refusal = http(body=b'{"error": {"message": "m", "type": "t", "code": "rate_limit"}}')
    async with RawServer(refusal) as server, chat_api(server) as chat:
        with pytest.raises(ApiException) as caught:
            await chat.chat_completions_stream(REQUEST)
    assert (type(caught.value), caught.value.code, caught.value.type) == (ApiException, "rate_limit", "t")


TEXT = '{"error": {"message": "\u00e9", "code": 429}}'


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (TEXT.encode("utf-8-sig"), "\u00e9"),
        (TEXT.encode("utf-16"), "\u00e9"),
        (TEXT.encode("latin-1"), "\ufffd"),
        (b'{"error": {"message": "\\ud800", "code": 429}}', "\ufffd"),
    ],
)
async def test_error_whose_text_is_not_quite_valid_is_that_error(body: bytes, message: str) -> None:
    answers = http(body=body), http(body=body), http("429 Too Many Requests", body)
    async with RawServer(*answers) as server, ApiClient(config(server)) as client:
        for calling in (call(config(server)), ModelsApi(client).models(), call(config(server))):
            error = await error_of(calling)
            assert isinstance(error, RateLimitException)
            assert error.message == message


async def test_error_with_half_of_a_surrogate_pair_ends_a_stream() -> None:
    failure = b'data: {"error": {"message": "\\ud800"}}\n\n'
    async with streaming(stream(chunk("a", "stop"), failure, DONE)) as chat:
        with pytest.raises(StreamErrorException, match="\ufffd"):
            await read(chat.chat_completions_stream(REQUEST))


JOB = {"id": "batch-1", "status": "FAILED", "error": "it broke"}


@pytest.mark.parametrize("jobs", [[JOB], [JOB, JOB], {"data": [JOB]}])
async def test_list_of_jobs_that_failed_is_no_error(jobs: Any) -> None:
    async with RawServer(http(body=json.dumps(jobs).encode())) as server, ApiClient(config(server)) as client:
        assert (await BatchesApi(client).list_batches())[0].error == "it broke"


async def test_job_that_failed_is_no_error() -> None:
    async with RawServer(http(body=json.dumps(JOB).encode())) as server, ApiClient(config(server)) as client:
        assert (await BatchesApi(client).get_batch("batch-1")).error == "it broke"


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "m", "code": 429}},
        {"id": "i", "error": {"message": "m", "code": 429}},
        {"error": "m", "status": 429},
    ],
)
async def test_error_in_place_of_a_job_that_can_have_one_is_an_error(body: dict[str, Any]) -> None:
    async with RawServer(http(body=json.dumps(body).encode())) as server, ApiClient(config(server)) as client:
        for calling in (BatchesApi(client).get_batch("batch-1"), BatchesApi(client).list_batches()):
            error = await error_of(calling)
            assert isinstance(error, RateLimitException)
            assert error.message == "m"


async def test_http_status_in_a_body_is_not_the_status_of_a_job() -> None:
    problem = b'{"title": "Error 1015", "status": 429, "detail": "m"}'
    async with RawServer(http(body=problem)) as server, ApiClient(config(server)) as client:
        error = await error_of(FineTuningApi(client).get_fine_tune("ft-1"))
    assert isinstance(error, RateLimitException)
    assert error.message == "m"


async def test_job_that_failed_is_no_error_where_its_error_is_not_described() -> None:
    job = {"id": "ft-1", "status": "error", "created_at": "2026-01-01T00:00:00Z", "error": {"message": "m"}}
    async with RawServer(http(body=json.dumps(job).encode())) as server, ApiClient(config(server)) as client:
        assert (await FineTuningApi(client).get_fine_tune("ft-1")).to_dict()["error"] == {"message": "m"}


async def test_error_in_place_of_a_job_with_a_status_and_an_id_is_an_error() -> None:
    body = b'{"id": "i", "status": "error", "error": {"message": "m", "code": 429}}'
    async with RawServer(http(body=body)) as server, ApiClient(config(server)) as client:
        assert isinstance(await error_of(FineTuningApi(client).get_fine_tune("ft-1")), RateLimitException)
