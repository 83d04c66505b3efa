"""What is given to aiohttp for a request: kept for the next one like it, within a bound, and shown without secrets."""

from __future__ import annotations

import pytest
from support.client import OK, REQUEST, TOKEN, config, header_of
from support.raw_server import RawServer
from yarl import URL

from together.generated import ApiClient, ChatApi
from together.generated._transport import send_arguments


async def test_requests_of_many_kinds_are_sent_rightly_though_few_kinds_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(send_arguments, "_MAX_KEPT", 2)
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        for number in [0, 1, 2, 3, 0, 1]:
            await ChatApi(client).chat_completions(REQUEST, _headers={"X-Number": str(number)})
    assert [header_of(request, "X-Number") for request in server.requests] == ["0", "1", "2", "3", "0", "1"]


def test_send_arguments_show_no_token() -> None:
    url = URL("https://example.com/v1?key=value")
    arguments = send_arguments.SendArguments(url, ("example.com", 443), {"headers": {"Authorization": TOKEN}})
    assert repr(arguments) == "SendArguments(https://example.com)"
