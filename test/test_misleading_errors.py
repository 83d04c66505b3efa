"""Errors say what is wrong, where, and whether the request was sent; they hold no secret, and nothing of an answer."""

from __future__ import annotations

import asyncio
import builtins
import gc
import logging
import pickle
import time
import traceback
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from support.client import (
    OK,
    PROMPT,
    REQUEST,
    TOKEN,
    all_that_it_tells,
    call,
    config,
    error_of,
    header_of,
    run_python,
    untyped,
    unused_port,
)
from support.raw_server import Connection, RawServer, close, http, stream
from support.streaming import DONE, chat_api, chunk, cut, read, streaming
from urllib3.util import Retry

from together.generated import (
    ApiClient,
    ApiConnectionException,
    ApiException,
    ApiValueError,
    AudioApi,
    CallResult,
    ChatApi,
    Configuration,
    FilesApi,
    NotFoundException,
    RateLimitException,
    StreamInterruptedException,
    Timeout,
    _late_import,
)
from together.generated._response import error_bodies


@pytest.mark.parametrize("base", [Exception, OSError])  # python-socks has both
async def test_error_of_a_connector_of_another_library_is_one_of_ours(base: type[Exception]) -> None:
    class ProxyError(base):  # type: ignore[misc, valid-type]
        pass

    class Connector(aiohttp.TCPConnector):
        async def connect(self, *arguments: Any, **more: Any) -> Any:
            raise ProxyError("no route")

    configuration = Configuration(
        host="http://127.0.0.1:1/v1", access_token=TOKEN, client_session_kwargs={"connector": Connector()}
    )
    error = await error_of(call(configuration))
    assert isinstance(error, ApiConnectionException)
    assert (error.request_sent, type(error.__cause__).__name__) == ("no", "ConnectorFailed")
    assert "ProxyError: no route" in str(error)
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    async with (
        aiohttp.ClientSession(connector=Connector()) as session,
        ApiClient(configuration, session=session) as client,
    ):
        for waiting in (ChatApi(client).chat_completions(REQUEST), AudioApi(client).realtime_speech()._open()):
            error = await error_of(waiting)
            assert isinstance(error, ApiConnectionException)
            assert error.request_sent == "no"
            assert "ProxyError: no route" in str(error)


async def test_proxy_that_drops_connect_is_named_and_nothing_was_sent() -> None:
    async with RawServer(close) as proxy:
        address = f"127.0.0.1:{proxy.port}"
        configuration = Configuration(host="https://x.test/v1", access_token=TOKEN, proxy=f"http://{address}")
        async with ApiClient(configuration) as client:
            errors = [await error_of(call(configuration)), await error_of(AudioApi(client).realtime_speech()._open())]
    for error in errors:
        assert isinstance(error, ApiConnectionException)
        assert (error.request_sent, address in str(error)) == ("no", True)


async def test_proxy_that_does_not_speak_http_is_named_and_nothing_was_sent() -> None:
    async with RawServer(b"\x05\xff\r\n\r\n") as proxy:
        address = f"127.0.0.1:{proxy.port}"
        host = f"http://user:{TOKEN}@{address}"
        error = await error_of(call(Configuration(host="https://x.test/v1", access_token=TOKEN, proxy=host)))
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"
    assert f"the response of the proxy {address} is not valid HTTP" in str(error)
    assert TOKEN not in str(error)


def test_key_log_file_that_cannot_be_opened_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trustme.CA().cert_pem.bytes().decode()
    monkeypatch.setenv("SSLKEYLOGFILE", "/nowhere/keys")
    with pytest.raises(ApiValueError, match="SSLKEYLOGFILE"):
        ApiClient(Configuration(host="https://x.test", access_token=TOKEN, ca_cert_data=certificate))


def test_key_log_file_that_cannot_be_opened_is_named_at_the_first_call_too() -> None:
    run = run_python(
        "import os, asyncio\n"
        "os.environ['SSLKEYLOGFILE'] = '/nowhere/keys'\n"
        "import together.generated as together\n"
        "client = together.ApiClient(together.Configuration(host='http://127.0.0.1:1', access_token='t'))\n"
        "try:\n"
        "    asyncio.run(together.ChatApi(client).chat_completions({'model': 'm', 'messages': []}))\n"
        "except together.ApiConnectionException as error:\n"
        "    print(error.request_sent, 'SSLKEYLOGFILE' in str(error))\n"
    )
    assert (run.stdout, run.stderr) == ("no True\n", "")


def test_missing_file_descriptors_at_the_first_stream_are_an_error_of_ours() -> None:
    run = run_python(
        "import os, asyncio, resource\n"
        "import together.generated as together\n"
        "chat = together.ChatApi(together.ApiClient(together.Configuration(access_token='t')))\n"
        "request = together.ChatCompletionRequest(model='m', messages=[])\n"
        "chat.api_client.default_headers\n"
        "held = []\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"
        "try:\n"
        "    while True: held.append(open('/dev/null'))\n"
        "except OSError: pass\n"
        "try:\n"
        "    chat.chat_completions_stream(request)\n"
        "except together.ApiConnectionException as error:\n"
        "    answer = f'{error.request_sent} {error.method} {error.url}'\n"
        "for each in held: each.close()\n"
        "print(answer)\n"
    )
    assert run.stdout == "no POST https://api.together.xyz/v1/chat/completions\n", run.stderr


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("asyncio.run(stream.collect())", "no POST /chat/completions"),
        ("stream.text()", "no POST /chat/completions"),
        ("asyncio.run(audio.audio_transcriptions(file=b'a', model='m'))", "no POST /audio/transcriptions"),
        ("asyncio.run(chat.chat_completions(request))", "no POST /chat/completions"),
        (
            "asyncio.run(chat.chat_completions(model='m', messages=[], tools=[print]))",
            "no POST /chat/completions",
        ),
        ("audio.realtime_speech()", "no GET /audio/speech/websocket"),
        ("asyncio.run(chat.run_tools(request))", "ApiFileError"),
        ("asyncio.run(files.download('file-1', '/tmp/never-written'))", "ApiFileError"),
        ("asyncio.run(files.upload(together.__file__, 'fine-tune', file_name='a.jsonl'))", "ApiFileError"),
        ("together.ChatApi.warm_up()", "ApiFileError"),
        ("together.ChatApi(client).chat_completion", "ApiAttributeError"),
    ],
)
def test_missing_file_descriptors_at_a_late_import_are_an_error_of_ours(use: str, expected: str) -> None:
    run = run_python(
        "import os, asyncio, resource\n"
        "import together.generated as together\n"
        "client = together.ApiClient(together.Configuration(access_token='t'))\n"
        "chat, audio, files = together.ChatApi(client), together.AudioApi(client), together.FilesApi(client)\n"
        "request = together.ChatCompletionRequest(model='m', messages=[])\n"
        "stream = chat.chat_completions_stream(request)\n"
        "from together.generated import downloads\n"
        "from together.generated._lazy_transport import load_transport\n"
        "load_transport()\n"
        "held, answer = [], ''\n"
        "loop = asyncio.new_event_loop()\n"
        "asyncio.run = loop.run_until_complete\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"
        "try:\n"
        "    while True: held.append(open('/dev/null'))\n"
        "except OSError: pass\n"
        "try:\n"
        f"    {use}\n"
        "except together.ApiConnectionException as error:\n"
        "    answer = f\"{error.request_sent} {error.method} {error.url.partition('/v1')[2]}\"\n"
        "except together.ApiFileError as error:\n"
        "    answer = 'ApiFileError'\n"
        "except BaseException as error:\n"
        "    answer = type(error).__name__\n"
        "for each in held: each.close()\n"
        "print(answer)\n"
    )
    assert run.stdout == f"{expected}\n", run.stderr


@pytest.fixture
def no_imports(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return a function that lets late imports fail from then on, as where no file can be opened."""

    real = builtins.__import__

    def refuse(name: str) -> Any:
        raise OSError(24, "Too many open files")

    def statement(name: str, *more: Any) -> Any:
        return refuse(name) if name.endswith("._request.redirects") else real(name, *more)

    def patch() -> None:
        monkeypatch.setattr(_late_import, "import_module", refuse)
        monkeypatch.setattr(builtins, "__import__", statement)

    return patch


async def test_call_that_needs_a_module_which_cannot_be_loaded_says_what_was_called(
    no_imports: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=TOKEN)
    begun, fresh = ApiClient(configuration), ApiClient(configuration)
    chat, audio, files = ChatApi(begun), AudioApi(begun), FilesApi(begun)
    begun.rest_client.get_ready()
    unread = chat.chat_completions_stream(REQUEST)
    work: dict[str, Callable[[], Any]] = {
        "POST /chat/completions": lambda: ChatApi(fresh).chat_completions(REQUEST),
        "POST /audio/transcriptions": lambda: audio.audio_transcriptions(file=b"a", model="m"),
        "POST  /audio/transcriptions": lambda: audio.audio_transcriptions_without_preload_content(file=b"a", model="m"),
        "POST  /chat/completions": lambda: chat.chat_completions_stream(REQUEST),
        "POST   /chat/completions": unread.text,
        "GET /files/{id}/content": lambda: files.get_file_content_byte_stream("file-1"),
        "GET  /files/{id}/content": lambda: files.download("file-1", "never-written"),
        "GET /audio/speech/websocket": audio.realtime_speech,
    }
    told: list[tuple[str, BaseException]] = []
    no_imports()
    for called, function in work.items():
        try:
            await function()
        except Exception as problem:
            told.append((called, problem))
    monkeypatch.undo()
    assert len(told) == len(work)
    for called, error in told:
        assert isinstance(error, ApiConnectionException)
        method, path = called.split()
        assert (error.method, error.url, error.request_sent) == (method, f"http://127.0.0.1:1/v1{path}", "no")
        assert "a module cannot be loaded: Too many open files" in str(error)
    await unread.close()


async def test_module_that_cannot_be_loaded_within_a_call_says_whether_it_was_sent(
    no_imports: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with RawServer(stream(chunk("a", "stop"), DONE), http("302 Found", b"")) as server, chat_api(server) as chat:
        text = chat.chat_completions_stream(REQUEST)
        await text
        no_imports()
        errors = [await error_of(text.collect()), await error_of(FilesApi(chat.api_client).get_file_content("file-1"))]
        monkeypatch.undo()
    for error in errors:
        assert isinstance(error, ApiConnectionException)
        assert (bool(error.method and error.url), error.request_sent) == (True, "maybe")
        assert "a module cannot be loaded" in str(error)


async def test_status_is_told_where_the_model_of_its_body_cannot_be_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str) -> None:
        raise _late_import.ModuleNotLoaded("a module cannot be loaded")

    monkeypatch.setattr(error_bodies, "json_decoder", refuse)
    async with RawServer(http("429 Too Many Requests", b'{"error": {"message": "later"}}')) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, RateLimitException)
    assert (error.message, error.data) == ("later", None)


@pytest.mark.parametrize("unit", [1, 1000, 10**6, 10**9])
@pytest.mark.parametrize("header", ["x-ratelimit-reset", "Retry-After", "retry-after-ms"])
async def test_hint_that_is_an_epoch_is_read_as_a_time(header: str, unit: int) -> None:
    answer = http("429 Too Many Requests", b"{}", f"{header}: {int((time.time() + 30) * unit)}")
    async with RawServer(answer) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, RateLimitException)
    assert 0 < (error.retry_after or 0) <= 31


async def test_reason_and_headers_that_are_not_ascii_give_valid_text(caplog: pytest.LogCaptureFixture) -> None:
    answer = b"HTTP/1.1 400 d\xe9sol\xe9\r\nx-request-id: r\xe9\r\nContent-Length: 2\r\n\r\n{}"
    with caplog.at_level(logging.DEBUG, logger="together.generated"):
        async with RawServer(answer) as server:
            error = await error_of(call(config(server)))
    for text in (str(error), repr(error), *(record.getMessage() for record in caplog.records)):
        text.encode()
    pickle.loads(pickle.dumps(error)).reason.encode()


async def test_request_id_cannot_forge_a_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    body = b'{"id": "a\\nERROR forged \\u001b[31m", "error": {"message": "m"}}'
    with caplog.at_level(logging.DEBUG, logger="together.generated"):
        async with RawServer(http("400 Bad Request", body)) as server:
            error = await error_of(call(config(server)))
    for text in (str(error), *(record.getMessage() for record in caplog.records)):
        assert text.isprintable()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 abc SECRET-ANSWER\r\n\r\n",
        b"SECRET-ANSWER\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nSECRET-ANSWER\x00: 1\r\n\r\n",
    ],
)
async def test_answer_that_is_not_http_is_not_quoted(answer: bytes) -> None:
    async with RawServer(answer) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiConnectionException)
    assert "SECRET-ANSWER" not in str(error)


async def test_broken_stream_is_told_without_a_status_and_in_one_sentence() -> None:
    async with streaming(cut(chunk("a"), chunk("b"))) as chat:
        with pytest.raises(StreamInterruptedException) as caught:
            await read(chat.chat_completions_stream(REQUEST))
    text = str(caught.value)
    assert not text.startswith("200")
    assert ".," not in text
    assert "after 2 chunks" in text


async def test_each_error_says_what_was_called() -> None:
    errors: list[BaseException] = []
    async with RawServer(http("404 Not Found", b"")) as server:
        host = server.url.removesuffix("/v1")
        errors.append(await error_of(call(config(server, host=host), _extra_query={"k": "SECRET"})))
        assert isinstance(errors[0], NotFoundException)
    host = f"http://127.0.0.1:{unused_port()}"
    errors.append(await error_of(call(Configuration(host=host, access_token=TOKEN))))
    async with streaming(stream(chunk("a"))) as chat:
        errors.append(await error_of(read(chat.chat_completions_stream(REQUEST))))
    for error in errors:
        assert isinstance(error, ApiException)
        assert error.method == "POST"
        assert (error.url or "").partition("?")[0].endswith("/chat/completions")
        assert f"POST {error.url}" in str(error)
        assert "SECRET" not in str(error)


@pytest.mark.parametrize(
    "host", ["https://api.together.xyz", "https://api.together.ai/", "https://API.together.xyz:443"]
)
def test_hosts_of_the_service_get_their_path(host: str) -> None:
    assert Configuration(host=host, access_token=TOKEN).host == f"{host.rstrip('/')}/v1"


@pytest.mark.parametrize("host", ["https://gateway.test", "https://api.together.xyz/v2", "https://api.together.xyz/v1"])
def test_other_hosts_are_left_alone(host: str) -> None:
    assert Configuration(host=host, access_token=TOKEN).host == host


@pytest.mark.parametrize(
    "location", ["http://user:SECRET@127.0.0.1:1/", "http://[", "//", "http://x.test:99999/", "\xff"]
)
async def test_bad_redirect_is_an_error_of_the_server(location: str) -> None:
    answer = (
        b"HTTP/1.1 307 Temporary Redirect\r\nLocation: " + location.encode("latin-1") + b"\r\nContent-Length: 0\r\n\r\n"
    )
    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        from together.generated import ModelsApi

        error = await error_of(ModelsApi(client).models())
    assert isinstance(error, ApiException)
    assert "SECRET" not in str(error) + "".join(traceback.format_exception(error))


async def test_netrc_beside_a_given_session_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(netrc))
    async with RawServer(OK) as server, aiohttp.ClientSession(trust_env=True) as session:
        client = ApiClient(config(server), session=session)
        await ChatApi(client).chat_completions(REQUEST)
        await error_of(AudioApi(client).realtime_speech()._open())
        assert len(server.requests) == 2
        for request in server.requests:
            assert f"Authorization: Bearer {TOKEN}".encode() in request


async def test_token_is_in_no_local_variable_that_a_report_shows() -> None:
    async def hang_up(connection: Connection) -> None:
        connection.writer.close()

    async with RawServer(hang_up) as server:
        configuration = config(server)
        async with ApiClient(configuration) as client:
            error = await error_of(ChatApi(client).chat_completions(REQUEST))
    seen: BaseException | None = error
    while seen is not None:
        for frame, _ in traceback.walk_tb(seen.__traceback__):
            if "together" in frame.f_code.co_filename or "aiohttp" in frame.f_code.co_filename:
                for name, value in frame.f_locals.items():
                    assert TOKEN not in repr(value), (frame.f_code.co_qualname, name)
        seen = seen.__cause__ or seen.__context__


async def test_secrets_of_headers_are_in_no_local_variable_of_ours_that_a_report_shows() -> None:
    async with RawServer(close) as server, ApiClient(config(server), "X-Api-Key", TOKEN, cookie=f"a={TOKEN}") as client:
        error = await error_of(ChatApi(client).chat_completions(REQUEST))
        assert header_of(server.requests[0], "X-Api-Key") == TOKEN
        assert header_of(server.requests[0], "Cookie") == f"a={TOKEN}"
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if "generated" in frame.f_code.co_filename:
            for name, value in frame.f_locals.items():
                assert TOKEN not in repr(value), (frame.f_code.co_name, name)


async def test_result_of_many_calls_leaves_nothing_to_the_garbage_collector() -> None:
    result: CallResult[object, None] = CallResult(0, REQUEST, ApiException(reason="r"))

    def look() -> BaseException | None:
        try:
            return result.value
        except ApiException as error:
            return error

    error = look()
    assert error is not None
    inner = [frame.f_locals for frame, _ in traceback.walk_tb(error.__traceback__)][-1]
    assert "self" not in inner


async def test_headers_that_are_not_ascii_can_be_printed() -> None:
    answer = OK.replace(b"\r\n", b"\r\nx-request-id: \xe9\r\nX-Two: \xc3\xa9\r\n", 1)
    async with RawServer(answer) as server, chat_api(server) as chat:
        info = await chat.chat_completions_with_http_info(REQUEST)
    assert (info.request_id, info.headers["x-two"]) == ("\xe9", "\xe9")


async def test_failed_call_leaves_nothing_to_the_garbage_collector() -> None:
    async with RawServer(http("400 Bad Request", b"{}"), close) as server, chat_api(server) as chat:
        for _ in range(2):
            await error_of(chat.chat_completions(REQUEST))
        gc.collect()
        gc.disable()
        try:
            await error_of(chat.chat_completions(untyped({**REQUEST, "user": PROMPT * 3})))
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            left = [each for each in gc.garbage if isinstance(each, bytes | str) and str(PROMPT * 3) in str(each)]
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
            gc.enable()
    assert not left


async def test_middleware_that_reads_the_body_changes_nothing() -> None:
    async def log(request: Any, send: Any) -> Any:
        response = await send(request)
        await response.read()
        return response

    async with RawServer(OK, stream(chunk("a", "stop"), DONE)) as server, chat_api(server, middlewares=[log]) as chat:
        assert (await chat.chat_completions(REQUEST)).id == "chat-1"
        assert len(await read(chat.chat_completions_stream(REQUEST))) == 1


@pytest.mark.parametrize("timeouts", [{"connect": 0.01}, {"first_byte": 0.01}])
async def test_token_function_that_hangs_is_ended_for_a_stream_too(timeouts: dict[str, float]) -> None:
    from together.generated import RequestTimeoutException, Timeout

    async def hang() -> str:
        await asyncio.Event().wait()
        return ""

    async with RawServer(OK) as server, chat_api(server, access_token=hang) as chat:
        error = await error_of(read(chat.chat_completions_stream(REQUEST, _request_timeout=Timeout(**timeouts))))
    assert isinstance(error, RequestTimeoutException)
    assert error.request_sent == "no"
    assert "waiting for the function that is access_token" in str(error)


async def test_spent_budget_warns_once(caplog: pytest.LogCaptureFixture) -> None:
    retries = Retry(1, backoff_factor=0.0001)
    refused = http("503 Service Unavailable", b"{}")
    async with RawServer(refused) as server, chat_api(server, retries=retries, retry_budget=0.0) as chat:
        for _ in range(20):
            await error_of(chat.chat_completions(REQUEST))
    assert len([record for record in caplog.records if "budget is spent" in record.getMessage()]) == 1


async def test_refusals_by_the_rate_limit_do_not_spend_the_budget() -> None:
    refused = http("429 Too Many Requests", b"{}")
    async with RawServer(*[refused] * 30, OK) as server:
        settings = {"retries": Retry(40, backoff_factor=0.0001, backoff_max=0.001), "retry_budget": 0.0}
        assert (await call(config(server, **settings))).id == "chat-1"


def test_unverified_tls_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    ApiClient(Configuration(host="https://x.test/v1", access_token=TOKEN, verify_ssl=False))
    assert "verify_ssl" in caplog.text


async def test_request_that_could_not_be_written_does_not_show_the_values_of_its_query() -> None:
    async def break_off(request: Any, send: Any) -> Any:
        raise aiohttp.ClientOSError(32, f"Can not write request body for {request.url}")

    async with RawServer(OK) as server, chat_api(server, middlewares=[break_off]) as chat:
        error = await error_of(chat.chat_completions(REQUEST, _extra_query={"key": "SECRET"}))
    assert isinstance(error, ApiConnectionException)
    assert "SECRET" not in all_that_it_tells(error)


LATER = "await asyncio.sleep(0.05)"
IN_THE_HEAD = (
    "ApiConnectionException the response is not valid HTTP: ",
    "ApiConnectionException the response body broke",
)
"""What is told of chunks that come with the headers: the newer aiohttp finds them before it gives the response."""


@pytest.mark.parametrize(
    ("then", "call", "expected"),
    [
        (LATER, "await chat.chat_completions(request)", "ApiConnectionException the response body broke off: "),
        ("pass", "await chat.chat_completions(request)", IN_THE_HEAD),
        (LATER, "await (await chat.chat_completions_without_preload_content(request)).read()", "ClientPayloadError "),
    ],
)
def test_broken_framing_is_an_error_with_the_parser_in_python_too(
    then: str, call: str, expected: str | tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIOHTTP_NO_EXTENSIONS", "1")
    run = run_python(
        "import asyncio\n"
        "import together.generated as together\n"
        "async def main():\n"
        "    async def serve(reader, writer):\n"
        "        await reader.readuntil(b'\\r\\n\\r\\n')\n"
        "        writer.write(b'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\n{\\r\\n')\n"
        f"        {then}\n"
        "        writer.write(b'SECRET-ANSWER\\r\\n')\n"
        "        await reader.read()\n"
        "        writer.close()\n"
        "    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:\n"
        "        host = f'http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1'\n"
        "        async with together.ApiClient(together.Configuration(host=host, access_token='t')) as client:\n"
        "            chat = together.ChatApi(client)\n"
        "            try:\n"
        "                request = {'model': 'm', 'messages': []}\n"
        f"                {call}\n"
        "            except Exception as error:\n"
        "                print(type(error).__name__, error)\n"
        "asyncio.run(main())\n"
    )
    assert run.stdout.startswith(expected), run.stderr
    assert "the framing of its chunks is broken" in run.stdout
    assert "SECRET" not in run.stdout


async def test_announcement_of_a_response_that_never_comes_is_no_answer() -> None:
    async with RawServer(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n") as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiException)
    assert "no final response came" in str(error)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nSet-Cookie: SECRET-ANSWER\r\nContent-Le",
        b"HTTP/1.1 200 SECRET-ANSWER",
        b"SSH-2.0-SECRET-ANSWER\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: SECRET-ANSWER\r\n\r\n",
    ],
)
async def test_answer_whose_head_is_broken_is_quoted_by_no_cause(answer: bytes) -> None:
    async def send(connection: Connection) -> None:
        await connection.send(answer)
        connection.writer.close()

    async with RawServer(send) as server:
        error = await error_of(call(config(server)))
    assert isinstance(error, ApiConnectionException)
    assert "SECRET-ANSWER" not in all_that_it_tells(error)
    assert "RawResponseMessage" not in all_that_it_tells(error)


async def test_connection_that_ended_before_the_request_is_told_without_an_empty_code() -> None:
    async def break_off(request: Any, send: Any) -> Any:
        raise aiohttp.ClientOSError(None, f"Can not write request body for {request.url}")

    async with RawServer(OK) as server, chat_api(server, middlewares=[break_off]) as chat:
        error = await error_of(chat.chat_completions(REQUEST))
    assert "the connection broke: the request could not be written (" in str(error)


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_password_and_headers_for_a_proxy_are_in_no_local_variable(scheme: str) -> None:
    refused = b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"
    async with RawServer(refused) as proxy:
        configuration = Configuration(
            host=f"{scheme}://x.test/v1",
            access_token=TOKEN,
            proxy=f"http://user:{TOKEN}@127.0.0.1:{proxy.port}",
            proxy_headers={"X-Proxy-Key": TOKEN},
        )
        async with ApiClient(configuration) as client:
            for waiting in (ChatApi(client).chat_completions(REQUEST), AudioApi(client).realtime_speech()._open()):
                error = await error_of(waiting)
                assert TOKEN not in all_that_it_tells(error)
                assert not secrets_of_frames(error)
        assert header_of(proxy.requests[0], "X-Proxy-Key") == TOKEN


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("storage", [http("403 Forbidden", b"{}"), http(body=b"{", length=9), b"no HTTP\r\n\r\n"])
async def test_signed_url_is_in_no_local_variable_of_ours_that_a_report_shows(storage: bytes, given: bool) -> None:
    async def send(connection: Connection) -> None:
        await connection.send(storage)
        connection.writer.close()

    async with RawServer(send) as server:
        location = f"Location: http://127.0.0.1:{server.port}/f?signature={TOKEN}"
        redirect = http("302 Found", b"", location, "X-Together-File-Id: file-1")
        async with (
            RawServer(redirect) as service,
            aiohttp.ClientSession() as session,
            ApiClient(config(service), session=session if given else None) as client,
        ):
            files = FilesApi(client)
            content = b'{"text": "a"}\n'
            calls: list[Coroutine[Any, Any, object]] = [
                files.get_file_content("file-1"),
                files.upload(content, "fine-tune", file_name="a.jsonl"),
            ]
            if not storage.startswith(b"HTTP/1.1 200"):
                calls.append(files.get_file_content_byte_stream("file-1")._open())
            for waiting in calls:
                error = await error_of(waiting)
                assert isinstance(error, ApiException)
                assert TOKEN not in all_that_it_tells(error)
                assert not secrets_of_frames(error)


@pytest.mark.parametrize("location", [f"ftp://x.test/?{TOKEN}", f"http://u:{TOKEN}@x.test/"])
async def test_location_that_cannot_be_followed_is_in_no_local_variable_of_ours(location: str) -> None:
    redirect = http("302 Found", b"", f"Location: {location}", "X-Together-File-Id: file-1")
    async with RawServer(redirect) as service, ApiClient(config(service)) as client:
        files = FilesApi(client)
        content = b'{"text": "a"}\n'
        for waiting in (
            files.get_file_content("file-1"),
            files.upload(content, "fine-tune", file_name="a.jsonl"),
        ):
            error = await error_of(waiting)
            assert isinstance(error, ApiException)
            assert TOKEN not in all_that_it_tells(error)
            assert not secrets_of_frames(error)


@pytest.mark.parametrize("given", [TOKEN.encode(), [TOKEN], {"key": TOKEN}])
async def test_token_of_another_type_is_in_no_local_variable_of_ours(given: Any) -> None:
    errors = [await error_of(call(Configuration(access_token=untyped(lambda: given))))]
    for function in (
        lambda: Configuration(access_token=given),
        lambda: setattr(Configuration(), "access_token", given),
        lambda: Configuration(access_token=untyped(lambda: given)).auth_settings(),
    ):
        with pytest.raises(ApiValueError) as caught:
            function()
        errors.append(caught.value)
    for error in errors:
        assert isinstance(error, ApiValueError)
        assert f"must be a string or a function that returns one, not {type(given).__name__}" in str(error)
        assert not secrets_of_frames(error)


def secrets_of_frames(error: BaseException) -> list[str]:
    """Return which variables of our frames show the token."""
    found: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        for frame, _ in traceback.walk_tb(seen.__traceback__):
            if "together/generated" in frame.f_code.co_filename:
                names = [name for name, value in frame.f_locals.items() if TOKEN in repr(value)]
                found += [f"{frame.f_code.co_name}: {name}" for name in names]
        seen = seen.__cause__ or seen.__context__
    return found


@pytest.mark.parametrize("host", ["a..b", ".a", "xn--", "1.2.3", "256.1.1.1", f"{'a' * 64}.test"])
async def test_host_that_cannot_be_is_refused_by_its_setting(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ApiValueError, match=r"host 'http://.*' names a host that cannot be"):
        Configuration(host=f"http://{host}/v1", access_token=TOKEN)
    with pytest.raises(ApiValueError, match=r"proxy '.*' names a host that cannot be"):
        Configuration(proxy=f"http://{host}:1", access_token=TOKEN)
    monkeypatch.setenv("HTTP_PROXY", f"http://{host}:1")
    monkeypatch.setenv("http_proxy", f"http://{host}:1")
    configuration = Configuration(host="http://x.test/v1", access_token=TOKEN, trust_env=True)
    with pytest.raises(ApiValueError, match="HTTP_PROXY"):
        ApiClient(configuration)


@pytest.mark.parametrize("host", ["a.test.", "127.0.0.1", "[::1]", "x_y", "xn--nxasmq6b", "a" * 63])
def test_host_that_can_be_is_taken(host: str) -> None:
    assert Configuration(host=f"http://{host}:1/v1", access_token=TOKEN).host == f"http://{host}:1/v1"


async def test_middleware_that_releases_what_it_read_gives_an_error_of_ours() -> None:
    async def log(request: Any, send: Any) -> Any:
        async with await send(request) as response:
            await response.read()
        return response

    answers = OK, http("500 Oops", b"{}"), stream(chunk("a", "stop"), DONE), http(body=b"file")
    async with RawServer(*answers) as server, chat_api(server, middlewares=[log]) as chat:
        stream_of_file = FilesApi(chat.api_client).get_file_content_byte_stream("file-1")
        for waiting in (
            chat.chat_completions(REQUEST),
            chat.chat_completions(REQUEST),
            read(chat.chat_completions_stream(REQUEST)),
            anext(stream_of_file),
        ):
            error = await error_of(waiting)
            assert isinstance(error, ApiException)
            assert error.method


async def test_status_that_a_middleware_raised_is_not_told_as_broken_http() -> None:
    async def check(request: Any, send: Any) -> Any:
        response = await send(request)
        response.raise_for_status()

    async with RawServer(http("500 Oops", b"{}")) as server, chat_api(server, middlewares=[check]) as chat:
        error = await error_of(chat.chat_completions(REQUEST))
    assert isinstance(error, ApiConnectionException)
    assert "the response was refused before it was read: 500 Oops" in str(error)


async def test_token_function_that_hangs_at_a_websocket_sent_nothing() -> None:
    async def hang() -> str:
        await asyncio.Event().wait()
        return ""

    timeout = Timeout(first_byte=0.01)
    async with RawServer(OK) as server, ApiClient(config(server, access_token=hang, timeout=timeout)) as client:
        error = await error_of(AudioApi(client).realtime_speech()._open())
    assert isinstance(error, ApiConnectionException)
    assert error.request_sent == "no"


async def test_token_that_is_refused_is_in_no_local_variable_of_ours() -> None:
    wrong = f"{TOKEN}\n"
    configuration = Configuration(host="http://127.0.0.1:1/v1", access_token=lambda: wrong)

    async def assign() -> None:
        configuration.access_token = wrong

    async def make() -> None:
        Configuration(access_token=wrong)

    for waiting in (call(configuration), assign(), make()):
        error = await error_of(waiting)
        assert isinstance(error, ApiValueError)
        assert not secrets_of_frames(error)


async def test_failed_upload_and_broken_http_leave_nothing_to_the_garbage_collector() -> None:
    content = b'{"text": "kept by a circle"}\n'
    async with RawServer(b"no HTTP\r\n\r\n") as server, ApiClient(config(server)) as client:
        files = FilesApi(client)

        async def upload() -> None:
            with suppress(ApiConnectionException):
                await files.upload(content + b"\n" * 3, "fine-tune", file_name="a.jsonl", check=False)

        # In a task of asyncio: that of a test can be one in Python, whose own frames make a circle.
        await asyncio.ensure_future(upload())
        gc.collect()
        gc.disable()
        try:
            await asyncio.ensure_future(upload())
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            frames = [each for each in gc.garbage if type(each).__name__ == "frame"]
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
            gc.enable()
    assert not frames
