"""Mocks of aiohttp by aioresponses, where users have them from their own tests."""

from __future__ import annotations

import importlib.metadata

import pytest
from support.client import REQUEST, TOKEN
from support.request import ANSWER

from together.generated import ApiClient, ChatApi, Configuration

AIOHTTP = tuple(int(part) for part in importlib.metadata.version("aiohttp").split(".")[:2])


@pytest.mark.skipif(AIOHTTP >= (3, 14), reason="aioresponses 0.7.9 does not work with aiohttp 3.14 and later")
async def test_a_call_is_answered_by_aioresponses() -> None:
    from aioresponses import aioresponses

    url = "https://example.test/v1"
    with aioresponses() as mocked:
        mocked.post(f"{url}/chat/completions", payload=ANSWER)
        async with ApiClient(Configuration(host=url, access_token=TOKEN)) as client:
            answer = await ChatApi(client).chat_completions(REQUEST)
    assert answer.id == ANSWER["id"]
