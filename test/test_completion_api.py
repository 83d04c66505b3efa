"""What is particular to completions: a chunk may tell its finish reason once, and any model name is allowed."""

from __future__ import annotations

import pytest
from support.raw_server import RawServer, stream

from together.generated import ApiClient, CompletionApi, CompletionRequest, Configuration, StreamInterruptedException

REQUEST = CompletionRequest(model="some/model", prompt="Once upon a time", n=2)


def chunk(reason: str, *choices: int) -> bytes:
    listed = ",".join(f'{{"index":{index},"text":"x","delta":{{}}}}' for index in choices)
    return b'data: {"id":"c","finish_reason":%s,"choices":[%s]}\n\n' % (reason.encode(), listed.encode())


async def read(*pieces: bytes) -> bool:
    async with (
        RawServer(stream(*pieces)) as server,
        ApiClient(Configuration(host=server.url, access_token="x")) as client,
        CompletionApi(client).completions_stream(completion_request=REQUEST) as chunks,
    ):
        async for _ in chunks:
            assert not chunks.complete
        return chunks.complete


async def test_a_finish_reason_of_the_whole_chunk_counts_for_each_of_its_choices() -> None:
    assert await read(chunk("null", 0, 1), chunk('"stop"', 0), chunk('"length"', 1))


async def test_a_finish_reason_of_the_whole_chunk_counts_for_no_other_choice() -> None:
    with pytest.raises(StreamInterruptedException, match="1 of 2 choices finished"):
        await read(chunk("null", 0, 1), chunk('"stop"', 0))


async def test_a_model_that_is_not_listed_may_be_asked_even_with_client_side_validation() -> None:
    async with (
        RawServer(stream(b"data: [DONE]\n\n")) as server,
        ApiClient(Configuration(host=server.url, access_token="x", client_side_validation=True)) as client,
    ):
        async with CompletionApi(client).completions_stream(completion_request=REQUEST) as chunks:
            async for _ in chunks:
                pass
        assert chunks.complete
