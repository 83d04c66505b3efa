"""How timeouts are set: per client, per copy and per request, and which values are refused."""

from __future__ import annotations

import math
from typing import Any

import pytest
from support.client import OK, REQUEST, call, config
from support.raw_server import RawServer, silent
from support.streaming import chat_api
from support.timeouts import LONG, timeout_of

from together.generated import ApiValueError, ChatApi, Configuration, Timeout


async def test_a_request_wins_over_the_client_and_a_copy_over_the_settings() -> None:
    async with RawServer(silent) as server, chat_api(server, timeout=Timeout(first_byte=0.02, total=LONG)) as chat:
        assert (await timeout_of(chat.chat_completions(REQUEST))).seconds == 0.02
        copy = ChatApi(chat.api_client.with_options(timeout=Timeout(first_byte=0.03)))
        assert (await timeout_of(copy.chat_completions(REQUEST))).seconds == 0.03
        option = Timeout(first_byte=0.04)
        assert (await timeout_of(copy.chat_completions(REQUEST, _request_timeout=option))).seconds == 0.04
        assert (await timeout_of(copy.chat_completions(REQUEST, _request_timeout=0.01))).clock == "total"


def test_the_defaults_suit_long_generations() -> None:
    from together.generated.timeout import timeouts_of

    plain, stream = timeouts_of(None, stream=False), timeouts_of(None, stream=True)
    assert plain == (600, 60, None, None, 600)
    assert stream == (None, 60, 600, 600, 600)
    assert timeouts_of(30, stream=True)._asdict() == {**stream._asdict(), "total": 30}
    assert timeouts_of((3, None), stream=False)._asdict() == {**plain._asdict(), "total": None, "connect": 3}
    assert timeouts_of(Timeout(total=None), Timeout(idle=5), stream=False) == (None, 60, None, 5, 600)
    assert timeouts_of(5, Timeout(), stream=True).total == 5


@pytest.mark.parametrize(
    "value",
    [0, -1, "5", True, math.nan, math.inf, (1,), (1, 2, 3), (0, 1), (1, "2"), (True, 1), {"total": 1}, object()],
)
async def test_a_wrong_timeout_is_refused_by_name_before_a_byte_is_sent(value: Any) -> None:
    with pytest.raises(ApiValueError, match=r"^timeout must be a number of seconds above 0"):
        Configuration(timeout=value)
    with pytest.raises(ApiValueError, match=r"^Timeout: idle must be a number of seconds above 0"):
        Timeout(idle=value)
    async with RawServer(OK) as server, chat_api(server) as chat:
        with pytest.raises(ApiValueError, match=r"^_request_timeout must be a number of seconds above 0"):
            await chat.chat_completions(REQUEST, _request_timeout=value)
        with pytest.raises(ApiValueError, match=r"^_request_timeout must be a number of seconds above 0"):
            await chat.chat_completions_without_preload_content(REQUEST, _request_timeout=value)
        with pytest.raises(ApiValueError, match=r"^_request_timeout must be a number of seconds above 0"):
            chat.chat_completions_stream(REQUEST, _request_timeout=value)
        with pytest.raises(ApiValueError, match=r"^timeout must be"):
            chat.api_client.with_options(timeout=value)
        assert server.accepted == 0


async def test_a_pair_of_nothing_means_no_timeout() -> None:
    async with RawServer(OK) as server:
        assert (await call(config(server), _request_timeout=(None, None))).id == "chat-1"
