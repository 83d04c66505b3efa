"""The tests of the application: they call it, and the local server gives the answers that they script."""

from __future__ import annotations

import pytest
from weather_bot import answer, answer_in_pieces

import together.generated as together
from together.generated.local_server import Answer, Fault, LocalServer


async def test_the_tool_is_called(together_server: LocalServer, together_client: together.ApiClient) -> None:
    together_server.script(Answer(tool_calls=[("weather", {"city": "Rome"})]), Answer("It is sunny."))
    assert await answer(together_client, "What is the weather in Rome?") == "It is sunny."
    first, second = together_server.requests
    assert first.messages == [{"role": "user", "content": "What is the weather in Rome?"}]
    assert second.messages[-1]["content"] == "18 °C and sunny in Rome"


async def test_a_rate_limit_reaches_the_caller(
    together_server: LocalServer, together_client: together.ApiClient
) -> None:
    together_server.script(Fault(status=429, retry_after=1))
    with pytest.raises(together.RateLimitException) as raised:
        await answer(together_client, "Hello")
    assert raised.value.retry_after == 1


async def test_a_stream_that_breaks_off_says_so(
    together_server: LocalServer, together_client: together.ApiClient
) -> None:
    together_server.script(
        Answer(chunks=["Sunny", ", I think."]), Answer(chunks=["Sunny", ", I think."], fault=Fault(cut_after=1))
    )
    pieces = [piece async for piece in answer_in_pieces(together_client, "Weather?")]
    assert "".join(pieces) == "Sunny, I think."
    pieces = [piece async for piece in answer_in_pieces(together_client, "Weather?")]
    assert "".join(pieces) == "Sunny [the answer broke off]"
