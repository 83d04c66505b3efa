"""Fixtures: a local server, a client that calls it, and no settings from the environment."""

from __future__ import annotations

import gc
import os
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import pytest
from support.client import TOKEN
from support.local_server import Caller, Client

from together.generated import ApiClient, ChatApi, Configuration
from together.generated.local_server import LocalServer

if os.environ.get("TEST_EVENT_LOOP") == "uvloop":  # `make test-loops`

    def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> dict[str, Any]:
        """Run all tests on uvloop."""
        import uvloop

        return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(autouse=True, scope="module")
def passed_over_by_the_garbage_collector() -> None:
    """Let the collector pass over what is loaded by now, hundreds of models and what tools keep: many tests run it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test depends on, or can use, what is set on the machine."""
    proxies = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
    for name in ("TOGETHER_API_KEY", "TOGETHER_BASE_URL", "TOGETHER_PROJECT_ID", *proxies):
        monkeypatch.delenv(name, raising=False)
    yield
    Configuration.set_default(None)
    ApiClient.set_default(None)


@pytest.fixture
async def server() -> AsyncIterator[LocalServer]:
    async with LocalServer() as running:
        yield running


@pytest.fixture
def configuration(server: LocalServer) -> Configuration:
    return Configuration(host=server.url, access_token=TOKEN)


@pytest.fixture
async def api_client(configuration: Configuration) -> AsyncIterator[ApiClient]:
    async with ApiClient(configuration) as client:
        yield client


@pytest.fixture
def chat(api_client: ApiClient) -> ChatApi:
    return ChatApi(api_client)


@pytest.fixture
async def client(server: LocalServer) -> AsyncIterator[Client]:
    """A plain client, without the package, of the local server."""
    async with aiohttp.ClientSession() as session:
        yield Client(server, session)


@pytest.fixture
async def caller(server: LocalServer) -> AsyncIterator[Caller]:
    """A plain client of all operations of the local server."""
    async with aiohttp.ClientSession() as session:
        yield Caller(server, session)
