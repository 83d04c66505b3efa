"""The private seams of aiohttp and pydantic that the package uses: each has a test that fails by name when it moves.

`docs/guide/architecture.md` lists them, with the reason for each.
"""

from __future__ import annotations

import asyncio
import inspect
from typing import Any, cast

import aiohttp
import pytest
from aiohttp.http_writer import StreamWriter
from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, PrivateAttr, ValidationError
from pydantic_core import core_schema
from support.client import OK, REQUEST, TOKEN, error_of, within_bound
from support.raw_server import Connection, RawServer, http

from together.generated import ApiClient, AudioApi, ChatApi, Configuration, ResponseDecodeException
from together.generated._transport.error_mapping import _NOT_WRITTEN
from together.generated.local_server import LocalServer


async def test_connector_create_connection_is_called_for_each_new_connection() -> None:
    made: list[object] = []

    class Connector(aiohttp.TCPConnector):
        async def _create_connection(self, req: Any, traces: Any, timeout: Any) -> Any:
            protocol = await super()._create_connection(req, traces, timeout)
            made.append(protocol.transport)
            return protocol

    assert [*inspect.signature(aiohttp.TCPConnector._create_connection).parameters] == [
        "self",
        "req",
        "traces",
        "timeout",
    ]
    async with RawServer(OK) as server, aiohttp.ClientSession(connector=Connector()) as session:
        for _ in range(2):
            async with session.get(server.url) as response:
                await response.read()
    assert [hasattr(each, "get_extra_info") for each in made] == [True]


async def test_a_write_to_a_connection_that_is_closing_is_told_by_its_text() -> None:
    class Closed:
        transport = None

    writer: Any = StreamWriter(Closed(), asyncio.get_running_loop())  # type: ignore[arg-type]  # all that it looks at
    with pytest.raises(ConnectionResetError, match=_NOT_WRITTEN):
        await writer.write(b"x")


async def test_connector_connect_is_called_for_each_request_and_gives_a_connection_with_its_protocol() -> None:
    given: list[Any] = []

    class Connector(aiohttp.TCPConnector):
        async def connect(self, req: Any, traces: Any, timeout: Any) -> Any:
            connection = await super().connect(req, traces, timeout)
            given.append(connection.protocol)
            return connection

    async with RawServer(OK) as server, aiohttp.ClientSession(connector=Connector()) as session:
        for _ in range(2):
            async with session.get(server.url) as response:
                await response.read()
        first, second = given
        assert first is second
        assert (first.should_close, first.transport.is_closing()) == (False, False)


async def test_connector_release_tells_whether_the_connection_is_to_be_closed() -> None:
    released: list[bool] = []

    class Connector(aiohttp.TCPConnector):
        def _release(self, key: Any, protocol: Any, *, should_close: bool = False) -> None:
            released.append(should_close)
            super()._release(key, protocol, should_close=should_close)

    async with (
        RawServer(OK, http(body=b"{", length=2)) as server,
        aiohttp.ClientSession(connector=Connector()) as session,
    ):
        await (await session.get(server.url)).read()
        (await session.get(server.url)).close()
    assert released == [False, True]


async def test_stream_reader_set_exception_with_none_gives_what_came_before_the_error() -> None:
    async def break_off(connection: Connection) -> None:
        await connection.send(http(body=b"ab", length=9))
        connection.writer.close()

    async with RawServer(break_off) as server, aiohttp.ClientSession() as session:
        content = (await session.get(server.url)).content
        with pytest.raises(aiohttp.ClientPayloadError):
            await within_bound(content.wait_eof())
        with pytest.raises(aiohttp.ClientPayloadError):
            content.read_nowait()
        content.set_exception(None)  # type: ignore[arg-type]
        assert content.read_nowait() == b"ab"


async def test_stream_reader_set_exception_with_an_error_ends_a_read_that_waits() -> None:
    async with RawServer(http(body=b"a", length=9)) as server, aiohttp.ClientSession() as session:
        response = await session.get(server.url)
        assert await response.content.readany() == b"a"
        waiting = asyncio.ensure_future(response.content.readany())
        await asyncio.sleep(0)
        response.content.set_exception(TimeoutError("ours"))
        with pytest.raises(TimeoutError, match="ours"):
            await within_bound(waiting)
        response.close()


async def test_response_protocol_keeps_the_time_between_two_reads() -> None:
    async with RawServer(http(body=b"a", length=9)) as server, aiohttp.ClientSession() as session:
        response = await session.get(server.url, timeout=aiohttp.ClientTimeout(total=None))
        assert response.connection is not None
        protocol = response.connection.protocol
        assert protocol is not None
        protocol.read_timeout = 0.01
        protocol.start_timeout()
        with pytest.raises(aiohttp.SocketTimeoutError):
            await within_bound(response.read())


async def test_response_connection_calls_back_when_it_is_released() -> None:
    released: list[bool] = []
    async with RawServer(http(body=b"a", length=9)) as server, aiohttp.ClientSession() as session:
        response = await session.get(server.url)
        assert response.connection is not None
        response.connection.add_callback(lambda: released.append(True))
        response.close()
    assert released == [True]


async def test_writer_of_a_payload_sends_the_headers_first_when_asked() -> None:
    class Body(aiohttp.Payload):
        size = 3

        def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
            return "abc"

        async def write(self, writer: Any) -> None:
            raise AssertionError("aiohttp calls write_with_length")

        async def write_with_length(self, writer: Any, content_length: int | None) -> None:
            writer.send_headers()
            await writer.write(memoryview(b"abc")[:content_length])

    async with RawServer(OK) as server, aiohttp.ClientSession() as session:
        await session.post(server.url, data=Body(b""))
        assert server.requests[0].endswith(b"\r\n\r\nabc")


async def test_client_session_sends_again_only_after_errors_that_it_knows() -> None:
    async def cut(connection: Connection) -> None:
        connection.writer.close()

    async def hide(request: Any, send: Any) -> Any:
        try:
            return await send(request)
        except aiohttp.ServerDisconnectedError as error:
            raise aiohttp.ClientError from error

    async with RawServer(OK, cut, OK) as server, aiohttp.ClientSession() as session:
        await (await session.get(server.url)).read()
        with pytest.raises(aiohttp.ClientError):
            await session.get(server.url, middlewares=(hide,))
        assert len(server.requests) == 2


async def test_client_session_without_auth_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """Newer versions of aiohttp have no such attribute."""
    if hasattr(aiohttp.ClientSession, "auth"):
        monkeypatch.delattr(aiohttp.ClientSession, "auth")
    async with RawServer(OK) as server, aiohttp.ClientSession() as session:
        configuration = Configuration(host=server.url, access_token=TOKEN)
        async with ApiClient(configuration, session=session) as client:
            assert (await ChatApi(client).chat_completions(REQUEST)).id == "chat-1"
            refused = await error_of(AudioApi(client).realtime_speech()._open())
    assert isinstance(refused, ResponseDecodeException)  # the answer of a server that knows no websockets
    assert len(server.requests) == 2


def test_pydantic_core_of_a_model_parses_and_writes_it() -> None:
    class Item(BaseModel):
        model_config = ConfigDict(extra="allow")
        name: str
        size: int | None = None

    item = Item.__pydantic_validator__.validate_json(b'{"name":"a","more":1}')
    assert (item.__pydantic_fields_set__, item.__pydantic_extra__) == ({"name", "more"}, {"more": 1})
    assert Item.__pydantic_serializer__.to_json(item, exclude_unset=True) == b'{"name":"a","more":1}'
    item.__pydantic_fields_set__.add("size")
    assert Item.__pydantic_serializer__.to_json(item, exclude_unset=True) == b'{"name":"a","size":null,"more":1}'
    assert [*Item.__pydantic_fields__] == ["name", "size"]


def test_pydantic_model_can_be_put_together_from_its_four_parts() -> None:
    class Item(BaseModel):
        model_config = ConfigDict(extra="allow")
        name: str

    item = Item.__new__(Item)
    object.__setattr__(item, "__dict__", {"name": None})
    object.__setattr__(item, "__pydantic_fields_set__", set())
    object.__setattr__(item, "__pydantic_extra__", {"more": 1})
    object.__setattr__(item, "__pydantic_private__", None)
    assert item.model_dump(warnings=False) == {"name": None, "more": 1}
    assert item.model_copy() == item


def test_pydantic_model_keeps_its_private_attributes_in_one_part_of_its_state() -> None:
    class Item(BaseModel):
        _function: Any = PrivateAttr(default=len)

    state = Item().__getstate__()
    assert state["__pydantic_private__"] == {"_function": len}
    item = Item.__new__(Item)
    item.__setstate__({**state, "__pydantic_private__": {"_function": None}})
    assert item._function is None


def test_pydantic_sets_the_signature_of_a_class_where_its_metaclass_takes_it() -> None:
    taken: dict[str, Any] = {}

    class Meta(type(BaseModel)):  # type: ignore[misc]
        @property
        def __signature__(cls) -> Any:
            return taken[cls.__name__].__get__(None, cls)

        @__signature__.setter
        def __signature__(cls, value: Any) -> None:
            taken[cls.__name__] = value

    class Item(BaseModel, metaclass=Meta):
        name: str

    assert [*taken] == ["Item"]
    assert [*inspect.signature(Item).parameters] == ["name"]


def test_pydantic_lists_and_maps_of_a_model_stop_at_their_first_mismatch_where_its_core_schema_says_so() -> None:
    class Item(BaseModel):
        names: list[int]
        sizes: dict[str, int]

        @classmethod
        def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
            schema: Any = handler(source)
            assert (schema["type"], schema["schema"]["type"]) == ("model", "model-fields")
            for field in schema["schema"]["fields"].values():
                field["schema"]["fail_fast"] = True
            return cast("core_schema.CoreSchema", schema)

    with pytest.raises(ValidationError) as caught:
        Item.model_validate({"names": ["a", "b"], "sizes": {"a": "a", "b": "b"}})
    places = [("names", 0), ("sizes", "a")]
    if "fail_fast" not in inspect.signature(core_schema.dict_schema).parameters:  # of older pydantic
        places.append(("sizes", "b"))
    assert [error["loc"] for error in caught.value.errors()] == places


def test_pydantic_puts_the_names_of_members_into_the_places_of_errors_in_a_union() -> None:
    class Item(BaseModel):
        name: str

    class Holder(BaseModel):
        value: str | list[Item]

    with pytest.raises(ValidationError) as caught:
        Holder.model_validate({"value": [{"name": 1}]})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("string_type", ("value", "str")),
        ("string_type", ("value", "list[Item]", 0, "name")),
    ]


def test_pydantic_metaclass_can_be_extended_to_see_the_keywords_of_a_constructor() -> None:
    seen: list[dict[str, Any]] = []

    class Meta(type(BaseModel)):  # type: ignore[misc]
        def __call__(cls, /, **values: Any) -> Any:
            seen.append(values)
            return super().__call__(**values)

    class Item(BaseModel, metaclass=Meta):
        name: str

    assert (Item(name="a").name, seen) == ("a", [{"name": "a"}])
    assert Item.model_validate_json('{"name":"b"}').name == "b"
    assert len(seen) == 1


async def test_connector_keeps_idle_connections_in_a_deque_and_takes_the_first() -> None:
    async with RawServer(OK) as server, aiohttp.ClientSession() as session:

        async def get() -> None:
            async with session.get(server.url) as response:
                await response.read()

        await asyncio.gather(get(), get())
        assert session.connector is not None
        (idle,) = session.connector._conns.values()
        last = idle[-1][0]
        idle.rotate(1)
        await get()
        assert idle[-1][0] is last


async def test_connector_makes_connections_with_its_factory_and_they_know_their_body() -> None:
    made: list[Any] = []

    class Connector(aiohttp.TCPConnector):
        def __init__(self) -> None:
            super().__init__()
            factory = self._factory

            def noting() -> Any:
                made.append(factory())
                return made[-1]

            self._factory = noting  # type: ignore[assignment]

    async with (
        RawServer(http(body=b"{", length=2)) as server,
        aiohttp.ClientSession(connector=Connector()) as session,
    ):
        response = await session.get(server.url)
        assert made[0]._payload is response.content
        assert "set_exception" in vars(type(made[0]))
        response.close()


async def test_websocket_of_a_client_has_the_response_that_opened_it() -> None:
    async with LocalServer() as server, aiohttp.ClientSession() as session:
        url = f"{server.url}/audio/speech/websocket"
        socket = await session.ws_connect(url, headers={"Authorization": f"Bearer {TOKEN}"})
        response = socket._response
        assert (type(response), response.status) == (aiohttp.ClientResponse, 101)
        assert response.connection is not None
        transport = response.connection.transport
        assert transport is not None
        response.connection.close()
        assert transport.is_closing()
        await socket.close()


async def test_client_session_tells_its_loop_and_its_middlewares() -> None:
    async def pass_on(request: Any, send: Any) -> Any:
        return await send(request)

    async with aiohttp.ClientSession(middlewares=(pass_on,)) as session:
        assert session._loop is asyncio.get_running_loop()
        assert session._middlewares == (pass_on,)


async def test_transport_of_asyncio_can_be_told_that_its_connection_is_lost() -> None:
    async with RawServer(OK) as server:
        transport, _ = await asyncio.get_running_loop().create_connection(asyncio.Protocol, "127.0.0.1", server.port)
        assert callable(getattr(transport, "_call_connection_lost", None)) or "uvloop" in type(transport).__module__
        transport.close()
