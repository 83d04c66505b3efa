"""Fixtures for pytest: a local server, and a configuration and a client that call it.

pytest finds them by itself when this package is installed. Nothing else is imported until a test uses one. The server
runs in a thread with an event loop of its own: it serves tests with or without an event loop, whichever plugin runs
that, and goes on while a test blocks its own loop.

    async def test_it_answers(together_server, together_client):
        together_server.script(Answer("Hello"))
        assert await greeting(ChatApi(together_client)) == "Hello"

To do without, run pytest with `-p no:together_generated`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from together.generated.api_client import ApiClient
    from together.generated.configuration import Configuration
    from together.generated.local_server import LocalServer


@pytest.fixture
def together_server(request: pytest.FixtureRequest) -> Iterator[LocalServer]:
    """Run a local server for one test.

    A test that passes fails after all if its script was not used up. Where that is meant, call
    `together_server.reset()` at its end.
    """
    from together.generated.local_server import LocalServer

    failed = request.session.testsfailed
    with LocalServer() as server:
        yield server
        if request.session.testsfailed == failed:  # otherwise the rest of the script is no news
            try:
                server.check_script()
            except AssertionError as error:
                pytest.fail(str(error), pytrace=False)


@pytest.fixture
def together_configuration(together_server: LocalServer) -> Configuration:
    """Return settings of a client that calls the local server."""
    from together.generated.configuration import Configuration

    return Configuration(host=together_server.url, access_token="test")  # noqa: S106  # nosec


@pytest.fixture
def together_client(together_configuration: Configuration) -> ApiClient:
    """Return a client of the local server; its connections end with the event loop of the test."""
    from together.generated.api_client import ApiClient

    return ApiClient(together_configuration)


@pytest.fixture
def together_environment(together_server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every client call the local server, with `TOGETHER_BASE_URL` and `TOGETHER_API_KEY`.

    The URL is without `/v1`, as the vendor's client adds that; this one adds it where it is missing.

    The default configuration and the default client, which remember what they were made with, are new for the test.
    """
    from together.generated.api_client import ApiClient
    from together.generated.configuration import Configuration

    for holder in (Configuration, ApiClient):
        monkeypatch.setattr(holder, "_default", None)
    monkeypatch.setenv("TOGETHER_BASE_URL", together_server.url.removesuffix("/v1"))
    monkeypatch.setenv("TOGETHER_API_KEY", "test")
