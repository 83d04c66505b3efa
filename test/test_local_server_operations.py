"""What the local server answers beside chat completions, through the generated client and over a real socket."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from typing import Any, Protocol

import pytest
from jsonschema import Draft202012Validator
from spec_examples import document
from support.client import untyped
from typing_extensions import Unpack

from together.generated import (
    ApiClient,
    ApiConnectionException,
    BadRequestException,
    CompletionApi,
    CompletionRequest,
    EmbeddingsApi,
    EmbeddingsRequest,
    Model,
    ModelInfo,
    ModelsApi,
    NotFoundException,
    OverloadedException,
    RateLimitException,
    RerankApi,
    RerankRequest,
    RerankResponse,
    ResponseDecodeException,
    StreamErrorException,
    StreamInterruptedException,
    UnauthorizedException,
)
from together.generated.local_server import Fault, LocalServer
from together.generated.operation import RequestOptions

COMPLETION = CompletionRequest(model="some/model", prompt="The lamp burned")
EMBEDDINGS = EmbeddingsRequest(model="some/model", input=["a red boat", "a blue boat", "winter"])
RERANK = RerankRequest(
    model="some/model",
    query="What lives in the desert?",
    documents=["Penguins: ice.", "The fox lives in the desert.", "A desert."],
)


class Call(Protocol):
    """A call of one operation with an ordinary request."""

    async def __call__(self, client: ApiClient, /, **options: Unpack[RequestOptions]) -> Model | list[ModelInfo]: ...


async def completions(client: ApiClient, /, **options: Unpack[RequestOptions]) -> Model:
    return await CompletionApi(client).completions(COMPLETION, **options)


async def embeddings(client: ApiClient, /, **options: Unpack[RequestOptions]) -> Model:
    return await EmbeddingsApi(client).embeddings(EMBEDDINGS, **options)


async def models(client: ApiClient, /, **options: Unpack[RequestOptions]) -> list[ModelInfo]:
    return await ModelsApi(client).models(**options)


async def rerank(client: ApiClient, /, **options: Unpack[RequestOptions]) -> Model:
    return await RerankApi(client).rerank(RERANK, **options)


CALLS: dict[str, Call] = {
    "/completions": completions,
    "/embeddings": embeddings,
    "/models": models,
    "/rerank": rerank,
}
each_operation = pytest.mark.parametrize("path", CALLS)


def check_against_document(schema: dict[str, Any], value: Any) -> None:
    """Raise unless a value fits a schema of openapi.yaml."""
    Draft202012Validator({**schema, "components": document()["components"]}).validate(value)


class TestEveryOperation:
    @each_operation
    async def test_the_answer_fits_its_description(self, api_client: ApiClient, server: LocalServer, path: str) -> None:
        answer = await CALLS[path](api_client)
        (request,) = server.requests
        assert request.path == f"/v1{path}"
        described = document()["paths"][path][request.method.lower()]
        value = [item.to_dict() for item in answer] if isinstance(answer, list) else answer.to_dict()
        check_against_document(described["responses"]["200"]["content"]["application/json"]["schema"], value)

    @each_operation
    async def test_the_answer_follows_from_the_request_alone(self, api_client: ApiClient, path: str) -> None:
        assert await CALLS[path](api_client) == await CALLS[path](api_client)

    @each_operation
    async def test_faults_work(self, api_client: ApiClient, server: LocalServer, path: str) -> None:
        call = CALLS[path]
        server.script(Fault(status=429, retry_after=7), Fault(status=503), Fault(close="after-headers"))
        with pytest.raises(RateLimitException) as limited:
            await call(api_client, _retries=0)
        assert limited.value.retry_after == 7
        with pytest.raises(OverloadedException):
            await call(api_client, _retries=0)
        with pytest.raises(ApiConnectionException):
            await call(api_client, _retries=0)
        server.script(Fault(cut_after=0), Fault(body="{"))
        with pytest.raises(ApiConnectionException):
            await call(api_client, _retries=0)
        with pytest.raises(ResponseDecodeException):
            await call(api_client, _retries=0)
        await call(api_client, _headers={"x-local-huge-event": "100000", "x-local-event-delay": "0"})

    @each_operation
    async def test_a_token_is_needed(self, api_client: ApiClient, path: str) -> None:
        with pytest.raises(UnauthorizedException):
            await CALLS[path](api_client, _headers={"Authorization": "Basic abc"})

    @pytest.mark.parametrize("path", ["/completions", "/embeddings", "/rerank"])
    @pytest.mark.parametrize("model", ["missing/model", None])
    async def test_the_model_must_exist(self, api_client: ApiClient, path: str, model: str | None) -> None:
        with pytest.raises(NotFoundException if model else BadRequestException) as caught:
            await CALLS[path](api_client, _extra_body={"model": model})
        assert caught.value.data.error.param == "model"

    @pytest.mark.parametrize(
        ("path", "field", "value"),
        [
            ("/completions", "prompt", None),
            ("/completions", "prompt", [True]),
            ("/completions", "suffix", 1),
            ("/completions", "n", 129),
            ("/completions", "max_tokens", 0),
            ("/completions", "logprobs", 21),
            ("/completions", "stop", 1),
            ("/completions", "seed", "x"),
            ("/completions", "echo", "yes"),
            ("/embeddings", "input", None),
            ("/embeddings", "input", []),
            ("/embeddings", "input", [1, 2]),
            ("/rerank", "query", None),
            ("/rerank", "documents", None),
            ("/rerank", "documents", []),
            ("/rerank", "documents", "a text"),
            ("/rerank", "documents", ["a text", {"text": "an object"}]),
            ("/rerank", "top_n", 0),
            ("/rerank", "return_documents", 1),
            ("/rerank", "rank_fields", [1]),
        ],
        ids=str,
    )
    async def test_a_bad_field_is_refused_by_name(
        self, api_client: ApiClient, path: str, field: str, value: object
    ) -> None:
        with pytest.raises(BadRequestException) as caught:
            await CALLS[path](api_client, _extra_body={field: value})
        assert caught.value.data.error.param == field


async def completion_texts(client: ApiClient, **changes: Any) -> list[str]:
    response = await CompletionApi(client).completions(untyped({**COMPLETION.to_dict(), **changes}))
    return [choice.text or "" for choice in response.choices]


class TestCompletions:
    async def test_goes_on_from_the_prompt(self, api_client: ApiClient) -> None:
        response = await CompletionApi(api_client).completions(completion_request=COMPLETION)
        (choice,) = response.choices
        assert (choice.text, choice.finish_reason) == (" You wrote: The lamp burned", "stop")
        assert choice.logprobs is None
        assert choice.seed is not None
        assert 2**63 <= choice.seed < 2**64
        assert (response.model, response.prompt) == ("some/model", [])
        assert response.usage is not None
        assert response.usage.to_dict() == {"prompt_tokens": 3, "completion_tokens": 5, "total_tokens": 8}

    async def test_choices_differ_and_a_seed_repeats_one(self, api_client: ApiClient) -> None:
        texts = await completion_texts(api_client, n=3, seed=5)
        assert len(set(texts)) == 3
        assert await completion_texts(api_client, seed=6) == [texts[1]]

    @pytest.mark.parametrize(
        ("changes", "text", "reason"),
        [
            ({"max_tokens": 2}, " You wrote:", "length"),
            ({"max_tokens": 5}, " You wrote: The lamp burned", "stop"),
            ({"stop": ["lamp", "burned"]}, " You wrote: The ", "stop"),
            ({"stop": ["lamp"], "max_tokens": 1}, " You", "length"),
            ({"prompt": ""}, " You wrote: nothing", "stop"),
            ({"prompt": "  två\n\ttre \U0001f600 "}, " You wrote: två\n\ttre \U0001f600", "stop"),
        ],
        ids=str,
    )
    async def test_max_tokens_and_stop(
        self, api_client: ApiClient, changes: dict[str, Any], text: str, reason: str
    ) -> None:
        response = await CompletionApi(api_client).completions(untyped({**COMPLETION.to_dict(), **changes}))
        assert (response.choices[0].text, response.choices[0].finish_reason) == (text, reason)

    async def test_echo_and_logprobs(self, api_client: ApiClient) -> None:
        request = {**COMPLETION.to_dict(), "echo": True, "max_tokens": 2}
        response = await CompletionApi(api_client).completions(untyped({**request, "logprobs": 1}))
        assert response.prompt is not None
        (prompt,) = response.prompt
        assert prompt.text == "The lamp burned"
        assert prompt.logprobs is not None
        assert prompt.logprobs.tokens == ["The", " lamp", " burned"]
        found = response.choices[0].logprobs
        assert found is not None
        assert found.tokens == [" You", " wrote:"]
        assert found.token_logprobs is not None
        assert all(value is not None and value < 0 for value in found.token_logprobs)
        plain = await CompletionApi(api_client).completions(untyped(request))
        assert plain.prompt is not None
        assert plain.prompt[0].to_dict() == {"text": "The lamp burned"}

    async def test_suffix(self, api_client: ApiClient) -> None:
        response = await CompletionApi(api_client).completions(COMPLETION, _extra_body={"suffix": "until dawn."})
        assert response.choices[0].text == " You wrote: The lamp burned … until dawn."
        assert response.usage is not None
        assert response.usage.prompt_tokens == 5

    async def test_a_stream_gives_the_same_choices_piece_by_piece(self, api_client: ApiClient) -> None:
        request = CompletionRequest(model="some/model", prompt="one two", n=2, stop=["two"])
        whole = await CompletionApi(api_client).completions(request)
        texts: dict[int, str] = defaultdict(str)
        reasons: dict[int, list[str | None]] = defaultdict(list)
        seeds: dict[int, list[int | None]] = defaultdict(list)
        async with CompletionApi(api_client).completions_stream(request) as stream:
            chunks = [chunk async for chunk in stream]
        for chunk in chunks:
            (choice,) = chunk.choices
            assert (chunk.id, chunk.object, chunk.created) == (whole.id, "completion.chunk", whole.created)
            assert chunk.finish_reason == choice.finish_reason
            assert choice.delta is not None
            assert choice.delta.content == choice.text
            texts[choice.index] += choice.text or ""
            reasons[choice.index].append(choice.finish_reason)
            seeds[choice.index].append(choice.seed)
        assert stream.complete
        assert [chunk.choices[0].index for chunk in chunks[:4]] == [0, 1, 0, 1]
        assert list(texts.values()) == [choice.text for choice in whole.choices]
        assert [found.pop() for found in seeds.values()] == [choice.seed for choice in whole.choices]
        assert [found.pop() for found in reasons.values()] == ["stop", "stop"]
        assert not any(any(found) for found in seeds.values())  # only the last piece tells them
        assert not any(any(found) for found in reasons.values())
        assert [chunk.usage for chunk in chunks] == [None] * (len(chunks) - 1) + [whole.usage]

    async def test_tokens_of_a_stream(self, api_client: ApiClient) -> None:
        chunks = [
            chunk
            async for chunk in CompletionApi(api_client).completions_stream(
                {"model": "some/model", "prompt": "hi", "max_tokens": 2, "logprobs": 1}
            )
        ]
        tokens = [chunk.token for chunk in chunks if chunk.token is not None]
        assert [(token.text, token.special) for token in tokens] == [(" You", False), (" wrote:", False), ("", True)]
        assert [chunk.choices[0].logprobs for chunk in chunks] == [tokens[0].logprob, tokens[1].logprob, None]
        assert [chunk.finish_reason for chunk in chunks] == [None, None, "length"]

    async def test_events_of_a_stream_fit_their_description(self, api_client: ApiClient) -> None:
        async with CompletionApi(api_client).completions_stream(COMPLETION) as stream:
            events = [event.data async for event in stream.events()]
        assert events.pop() == b"[DONE]"
        for event in events:
            check_against_document({"$ref": "#/components/schemas/CompletionChunk"}, json.loads(event))

    async def test_faults_of_a_stream(self, api_client: ApiClient, server: LocalServer) -> None:
        server.script(Fault(cut_after=2), Fault(end_after=2), Fault(error_event=1), Fault(end_after=6))
        for error, count in (
            (StreamInterruptedException, 2),
            (StreamInterruptedException, 2),
            (StreamErrorException, 1),
        ):
            async with CompletionApi(api_client).completions_stream(COMPLETION) as stream:
                with pytest.raises(error):
                    [chunk async for chunk in stream]
            assert stream.chunks_received == count
            assert not stream.complete
        async with CompletionApi(api_client).completions_stream(COMPLETION) as stream:
            assert len([chunk async for chunk in stream]) == 6
        assert stream.complete  # a finish reason and a clean end are enough


async def vectors(client: ApiClient, *texts: str, model: str = "some/model") -> list[list[float]]:
    response = await EmbeddingsApi(client).embeddings(EmbeddingsRequest(model=model, input=list(texts)))
    assert [item.index for item in response.data] == list(range(len(texts)))
    return [item.embedding for item in response.data]


class TestEmbeddings:
    async def test_vectors_have_length_1(self, api_client: ApiClient) -> None:
        for vector in await vectors(api_client, "a red boat", "", "\x00", "ü " * 1000):
            assert math.isclose(math.hypot(*vector), 1)

    async def test_equal_texts_have_equal_vectors_and_others_have_others(self, api_client: ApiClient) -> None:
        first, same, case, order, twice = await vectors(api_client, "a b", "a b", "A b", "b a", "a a b")
        assert first == same
        different = [first, case, order, twice, *await vectors(api_client, "a b", model="other/model")]
        assert len({tuple(vector) for vector in different}) == 5

    async def test_one_text_gets_the_vector_that_it_has_in_a_list(self, api_client: ApiClient) -> None:
        response = await EmbeddingsApi(api_client).embeddings({"model": "some/model", "input": "a red boat"})
        assert [item.embedding for item in response.data] == await vectors(api_client, "a red boat")

    async def test_texts_that_share_words_lie_closer_together(self, api_client: ApiClient) -> None:
        others = ["Bread rises in an oven.", "Two boats left", "red", "A fox sleeps", "snow and ice", "Nobody came"]
        asked, near, *far = await vectors(
            api_client, "how tall is the old lighthouse", "The old lighthouse is tall.", *others
        )
        assert math.dist(asked, near) < 1 < min(math.dist(asked, vector) for vector in far)


class TestModels:
    async def test_lists_models_of_several_kinds(self, api_client: ApiClient) -> None:
        response = await ModelsApi(api_client).models_with_http_info()
        assert json.loads(response.raw_data)[0]["object"] == "model"
        assert {model.type for model in response.data} == {"chat", "language", "embedding", "rerank"}
        assert len({model.id for model in response.data}) == len(response.data)
        first, last = response.data[0], response.data[-1]
        assert first.pricing is not None
        assert first.pricing.input == 0.88
        assert first.display_name == "Llama 3.3 70B Instruct Turbo"
        assert last.pricing is None

    async def test_dedicated(self, api_client: ApiClient, server: LocalServer) -> None:
        everything = await ModelsApi(api_client).models()
        assert await ModelsApi(api_client).models(dedicated=False) == everything
        dedicated = await ModelsApi(api_client).models(dedicated=True)
        assert dedicated == [model for model in everything if model.pricing is not None and model.pricing.hourly]
        assert 0 < len(dedicated) < len(everything)
        assert [dict(request.query) for request in server.requests] == [
            {},
            {"dedicated": "false"},
            {"dedicated": "true"},
        ]
        with pytest.raises(BadRequestException) as caught:
            await ModelsApi(api_client).models(_extra_query={"dedicated": "maybe"})
        assert caught.value.data.error.param == "dedicated"


async def ranked(client: ApiClient, **changes: Any) -> RerankResponse:
    return await RerankApi(client).rerank(untyped({**RERANK.to_dict(), **changes}))


class TestRerank:
    async def test_sorts_by_the_words_of_the_query(self, api_client: ApiClient) -> None:
        response = await RerankApi(api_client).rerank(rerank_request=RERANK)
        assert [(result.index, result.relevance_score) for result in response.results] == [(1, 0.8), (2, 0.2), (0, 0)]
        assert [result.document and result.document.to_dict() for result in response.results] == [{}, {}, {}]
        assert response.usage is not None
        assert response.usage.to_dict() == {"prompt_tokens": 15, "completion_tokens": 0, "total_tokens": 15}

    @pytest.mark.parametrize(("top_n", "count"), [(1, 1), (2, 2), (9, 3), (None, 3)])
    async def test_top_n(self, api_client: ApiClient, top_n: int | None, count: int) -> None:
        every = await ranked(api_client)
        assert (await ranked(api_client, top_n=top_n)).results == every.results[:count]

    async def test_return_documents(self, api_client: ApiClient) -> None:
        response = await ranked(api_client, return_documents=True)
        assert [result.document and result.document.text for result in response.results] == [
            "The fox lives in the desert.",
            "A desert.",
            "Penguins: ice.",
        ]

    async def test_objects_and_rank_fields(self, api_client: ApiClient) -> None:
        documents = [
            {"title": "Desert", "text": "sand", "source": "what lives in the desert"},
            {"title": "What lives in the desert", "text": "a fox", "year": 1999},
        ]
        everything = await ranked(api_client, documents=documents, return_documents=True)
        assert [(result.index, result.relevance_score) for result in everything.results] == [(0, 1), (1, 1)]
        assert [result.document and result.document.to_dict() for result in everything.results] == documents
        for fields, order in ((["title"], [1, 0]), (["text", "source"], [0, 1]), (["year", "none"], [0, 1])):
            response = await ranked(api_client, documents=documents, rank_fields=fields)
            assert [result.index for result in response.results] == order
        assert response.results[0].relevance_score == 0

    async def test_a_query_without_words_leaves_the_order(self, api_client: ApiClient) -> None:
        response = await ranked(api_client, query="?")
        assert [(result.index, result.relevance_score) for result in response.results] == [(0, 0), (1, 0), (2, 0)]
