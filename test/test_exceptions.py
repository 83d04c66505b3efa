"""The errors: their tree, their classes by status, their texts, pickles and secrets."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import pickle
import traceback
from typing import Any

import pytest
from multidict import CIMultiDict
from support.client import TOKEN, config, error_of
from support.raw_server import Connection, RawServer, http, reset, silent, stream
from support.request import ANSWER, BODY, failure_with
from support.transfers import FILE_ID, GET_FILE

import together.generated as root
from together.generated import (
    ApiClient,
    ApiException,
    ChatApi,
    Configuration,
    ErrorData,
    OpenApiException,
    Timeout,
    exceptions,
    rest,
)
from together.generated.exceptions import exception_class
from together.generated.rest import RESTResponse

CLASSES: list[type[OpenApiException]] = [
    item
    for name, item in vars(exceptions).items()
    if inspect.isclass(item) and issubclass(item, OpenApiException) and not name.startswith("_")
]

STATUSES = {
    300: "ApiException",
    400: "BadRequestException",
    401: "UnauthorizedException",
    402: "PaymentRequiredException",
    403: "ForbiddenException",
    404: "NotFoundException",
    405: "ApiException",
    408: "ApiException",
    409: "ConflictException",
    413: "ApiException",
    418: "ApiException",
    422: "UnprocessableEntityException",
    429: "RateLimitException",
    499: "ApiException",
    500: "ServiceException",
    501: "ServiceException",
    502: "ServiceException",
    503: "OverloadedException",
    504: "GatewayTimeoutException",
    520: "ServiceException",
    524: "GatewayTimeoutException",
    529: "OverloadedException",
    599: "ServiceException",
    600: "ApiException",
}

TREE = {
    "OpenApiException": {"Exception"},
    "ApiTypeError": {"OpenApiException", "TypeError"},
    "ApiValueError": {"OpenApiException", "ValueError"},
    "ApiKeyError": {"OpenApiException", "KeyError"},
    "ApiFileError": {"OpenApiException", "OSError"},
    "ApiAttributeError": {"OpenApiException", "AttributeError"},
    "AnswerParseError": {"OpenApiException", "ValueError"},
    "ClientClosedError": {"OpenApiException", "RuntimeError"},
    "ApiException": {"OpenApiException"},
    "BadRequestException": {"ApiException"},
    "UnauthorizedException": {"ApiException"},
    "PaymentRequiredException": {"ApiException"},
    "ForbiddenException": {"ApiException"},
    "NotFoundException": {"ApiException"},
    "ConflictException": {"ApiException"},
    "UnprocessableEntityException": {"ApiException"},
    "RateLimitException": {"ApiException"},
    "ServiceException": {"ApiException"},
    "OverloadedException": {"ServiceException"},
    "GatewayTimeoutException": {"ServiceException"},
    "ApiConnectionException": {"ApiException"},
    "RequestTimeoutException": {"ApiConnectionException", "TimeoutError"},
    "ResponseDecodeException": {"ApiException"},
    "StreamErrorException": {"ApiException"},
    "StreamInterruptedException": {"ApiException"},
}


# -- the tree


def test_the_tree_is_as_described() -> None:
    for name, parents in TREE.items():
        cls = getattr(exceptions, name)
        ancestors = {parent.__name__ for parent in cls.__mro__}
        assert parents <= ancestors, name
    assert {cls.__name__ for cls in CLASSES} == set(TREE)


def test_an_error_about_an_argument_is_no_failed_call() -> None:
    for name, parents in TREE.items():
        if parents & {"TypeError", "ValueError", "KeyError", "AttributeError", "RuntimeError"}:
            assert not issubclass(getattr(exceptions, name), ApiException), name


@pytest.mark.parametrize("name", [*TREE, "TimeoutException"])
@pytest.mark.parametrize("module", [root, rest], ids=["root", "rest"])
def test_each_error_is_importable_from_the_package_and_from_rest(name: str, module: Any) -> None:
    assert getattr(module, name) is getattr(exceptions, name)


def test_a_gateway_timeout_has_two_names() -> None:
    assert exceptions.TimeoutException is exceptions.GatewayTimeoutException


def test_a_timeout_of_ours_is_a_timeout_error_of_python_and_of_asyncio() -> None:
    for kind in (TimeoutError, asyncio.TimeoutError):
        assert issubclass(exceptions.RequestTimeoutException, kind)
        assert not issubclass(exceptions.GatewayTimeoutException, kind)


# -- which class


@pytest.mark.parametrize(("status", "name"), STATUSES.items())
def test_the_class_follows_from_the_status(status: int, name: str) -> None:
    assert exception_class(status).__name__ == name


@pytest.mark.parametrize("status", [status for status in STATUSES if 400 <= status < 600])
async def test_a_failed_call_raises_the_class_of_its_status(status: int) -> None:
    error = await failure_with({"error": {"message": "No."}}, f"{status} Some Reason", "cf-ray: ray-1")
    assert type(error).__name__ == STATUSES[status]
    assert (error.status, error.reason, error.request_id) == (status, "Some Reason", "ray-1")
    assert str(error) == f"{status} Some Reason: No. ({error.method} {error.url}, request id ray-1)"


# -- message, data, body

DETAIL = {"message": "m", "type": "t", "param": None, "code": None}


# -- texts


@pytest.mark.parametrize(
    "error",
    [
        ApiException(400, "Bad\r\nRequest", message="a\nb\r\nc\x1b[31m\u2028d\x00e", request_id="r\n1"),
        ApiException(400, "r" * 9999, message="m" * 9999, request_id="i" * 9999),
        ApiException(400, message=" " * 9999 + "m"),
        ApiException(400, "Bad Request", body="b" * 9999, headers={"authorization": TOKEN}),
    ],
)
def test_the_text_of_an_error_is_one_line_of_bounded_length(error: ApiException) -> None:
    for text in (str(error), repr(error)):
        assert len(text.splitlines()) == 1
        assert len(text) < 1700
        assert "\x1b" not in text
        assert "\x00" not in text
        assert TOKEN not in text
    assert "400" in str(error)
    assert repr(error).startswith("ApiException(")


async def test_the_text_of_an_error_holds_no_headers() -> None:
    error = await failure_with({"error": DETAIL}, "400 Bad Request", "x-private: hidden")
    assert error.headers is not None
    assert error.headers["X-Private"] == "hidden"
    assert "hidden" not in str(error) + repr(error)


def test_an_error_about_nothing_in_particular_still_says_its_class() -> None:
    assert str(ApiException()) == "ApiException"
    assert repr(exceptions.NotFoundException()) == "NotFoundException('NotFoundException')"


@pytest.mark.parametrize("path", [None, [], ["a", 0, "b"]])
@pytest.mark.parametrize("name", ["ApiTypeError", "ApiValueError", "ApiKeyError", "ApiAttributeError"])
def test_errors_about_arguments_tell_the_path(name: str, path: list[str | int] | None) -> None:
    error = getattr(exceptions, name)("wrong", path)
    assert error.args == ("wrong at ['a'][0]['b']" if path else "wrong",)
    assert error.path_to_item == path


# -- as stock


def response_with(status: int, body: bytes = b"{}") -> RESTResponse:
    headers = CIMultiDict([("x-a", "1"), ("X-A", "2")])
    return RESTResponse(status, "Some Reason", headers, body)  # type: ignore[arg-type]  # a proxy in real life


def test_the_constructor_takes_what_stock_takes() -> None:
    data = object()
    error = ApiException(400, "Why", None, body="text", data=data)
    assert (error.status, error.reason, error.headers, error.body, error.data) == (400, "Why", None, "text", data)
    error = ApiException(http_resp=response_with(404, b"\xff"), data=data)
    assert (error.status, error.reason, error.body, error.data) == (404, "Some Reason", "\ufffd", data)
    assert error.headers is not None
    assert error.headers["X-a"] == "1"
    error = ApiException(400, "Why", response_with(404), body="own")
    assert (error.status, error.reason, error.body) == (400, "Why", "own")


@pytest.mark.parametrize(("status", "name"), STATUSES.items())
def test_from_response_raises_the_class_of_the_status(status: int, name: str) -> None:
    data = object()
    with pytest.raises(ApiException) as caught:
        ApiException.from_response(http_resp=response_with(status), body="text", data=data)
    error = caught.value
    assert type(error).__name__ == name
    assert (error.status, error.body, error.data) == (status, "text", data)


# -- copies and other processes


def example_of(cls: type[OpenApiException]) -> OpenApiException:
    """Return an error with a value in each of its attributes."""
    if not issubclass(cls, ApiException):
        return cls("wrong", ["a", 1]) if cls.__name__.startswith("Api") else cls("wrong")
    more: dict[str, dict[str, Any]] = {
        "ApiConnectionException": {"request_sent": "no"},
        "RequestTimeoutException": {"request_sent": "no", "clock": "read", "seconds": 1.5},
        "StreamErrorException": {"code": "c", "type": "t", "param": "p", "chunks_received": 3},
        "StreamInterruptedException": {"chunks_received": 3},
    }
    return cls(
        http_resp=response_with(429),
        data=ErrorData.from_dict({"error": DETAIL, "unknown": [1]}),
        message="m",
        request_id="r",
        **more.get(cls.__name__, {}),
    )


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize(
    "again",
    [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy],
    ids=["pickle", "copy", "deepcopy"],
)
def test_errors_survive_pickling_and_copying_whole(cls: type[OpenApiException], again: Any) -> None:
    error = example_of(cls)
    error.__dict__["__notes__"] = ["a note"]
    twin = again(error)
    assert type(twin) is type(error)
    assert vars(twin) == vars(error)
    assert (str(twin), repr(twin), twin.args) == (str(error), repr(error), error.args)
    if isinstance(error, ApiException):
        assert vars(error).keys() >= {"status", "reason", "headers", "body", "data", "message", "request_id"}
        assert None not in {**vars(error), "code": "", "type": "", "param": "", "method": "", "url": ""}.values()
        assert vars(twin)["headers"].getall("X-A") == ["1", "2"]


async def test_an_error_of_a_real_call_survives_pickling() -> None:
    error = await failure_with({"error": DETAIL}, "429 Slow Down", "retry-after: 2", "X-Many: a", "X-Many: b")
    assert isinstance(error, exceptions.RateLimitException)
    again = pickle.loads(pickle.dumps(error))
    assert (again.retry_after, again.data, again.headers.getall("x-many")) == (2.0, error.data, ["a", "b"])


# -- secrets


async def cut(connection: Connection) -> None:
    await connection.send(stream(b'data: {"id": "1"}\n', end=False))
    connection.reset()


async def provoked(
    configuration: Configuration, *, closed: bool = False, streams: bool = False, **options: Any
) -> Exception:
    """Make a call that goes wrong; return the error."""
    async with ApiClient(configuration, "X-Own-Key", TOKEN) as client:
        if closed:
            await client.close()
        try:
            if streams:
                async for _ in ChatApi(client).chat_completions_stream(BODY, **options):
                    pass
            else:
                await ChatApi(client).chat_completions(BODY, **options)
        except Exception as error:
            return error
    raise AssertionError("nothing went wrong")


async def errors_of_each_class() -> list[Exception]:
    """Provoke an error of each class, with a token in the settings, and in what is given for the call."""
    error = b'{"error": {"message": "No."}}'
    invalid = json.dumps({**ANSWER, "created": "x"}).encode()
    plain: list[Any] = [http(f"{status} Reason", error) for status in STATUSES if status < 600]
    plain += [http(body=b"no json"), http(body=invalid), reset]
    streamed: list[Any] = [stream(b"data: " + error + b"\n\n"), cut, http(body=b"{}"), http("404 N", b"")]
    errors: list[Any] = []
    for answer in plain + streamed:
        async with RawServer(answer) as server:
            configuration = config(server, strict_responses=True)
            errors.append(await provoked(configuration, streams=answer in streamed))
    async with RawServer(silent) as server:
        configuration = config(server)
        errors += [
            await provoked(configuration, closed=True),
            await provoked(configuration, _request_timeout=0.01),
            await provoked(configuration, _request_timeout=Timeout(first_byte=0.01)),
            await provoked(configuration, streams=True, _request_timeout=(5, 0.01)),
            await provoked(configuration, _request_auth={"value": TOKEN}),
            await provoked(configuration, _headers={"authorization": f"{TOKEN}\n"}),
            await provoked(configuration, _token=TOKEN),
        ]
    async with ApiClient(configuration) as client:
        errors.append(await error_of(client.to_file(GET_FILE, FILE_ID, {}, "/no/such/folder/file")))
    errors.append(await provoked(configuration))  # nobody listens there any more
    errors.append(await provoked(configuration, _retries=1))
    refusal = http("503 No", error, "retry-after-ms: 1")
    moved = http("307 Moved", b"", "Location: http://127.0.0.1:1/")
    for answer in (refusal, moved, http(body=b"x" * 1000)):
        async with RawServer(answer) as server:
            configuration = config(server, max_response_size=999, retries=2)
            errors.append(await provoked(configuration, _extra_query={"key": TOKEN}))
    return errors


async def test_no_error_shows_a_token_in_any_way(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    errors = await errors_of_each_class()
    assert "together.generated" in {record.name for record in caplog.records}
    assert TOKEN not in caplog.text
    seen = {type(error).__name__ for error in errors}
    # The others are a base, and four that no failed call raises.
    unraised = {"OpenApiException", "ApiKeyError", "ApiAttributeError", "ApiFileError", "AnswerParseError"}
    assert seen >= set(TREE) - unraised
    for error in errors:
        logged = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        for line in (str(error), repr(error), repr(vars(error)), repr(error.args), logged):
            assert TOKEN not in line, type(error)
        assert TOKEN.encode() not in pickle.dumps(error), type(error)
        cause = error.__cause__ or error.__context__
        while cause is not None:
            assert TOKEN not in str(cause) + repr(cause) + repr(vars(cause)) + repr(cause.args), type(cause)
            cause = cause.__cause__ or cause.__context__


def test_the_status_has_the_name_that_answers_have_for_it() -> None:
    assert exceptions.ApiException(404, "Not Found").status_code == 404
