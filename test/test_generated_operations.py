# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""Each operation sends what openapi.yaml says and reads the answers that it shows."""

from spec_examples import check_operation

from together.generated import api


async def test_chat_completions() -> None:
    await check_operation(
        api.ChatApi,
        "chat_completions",
        method="POST",
        path="/chat/completions",
        content_type="application/json",
        accept="application/json",
        body="chat_completion_request",
        result="ChatCompletionResponse",
        streams="ChatCompletionChunk",
    )


async def test_completions() -> None:
    await check_operation(
        api.CompletionApi,
        "completions",
        method="POST",
        path="/completions",
        content_type="application/json",
        accept="application/json",
        body="completion_request",
        result="CompletionResponse",
        streams="CompletionChunk",
    )


async def test_embeddings() -> None:
    await check_operation(
        api.EmbeddingsApi,
        "embeddings",
        method="POST",
        path="/embeddings",
        content_type="application/json",
        accept="application/json",
        body="embeddings_request",
        result="EmbeddingsResponse",
        streams=None,
    )


async def test_models() -> None:
    await check_operation(
        api.ModelsApi,
        "models",
        method="GET",
        path="/models",
        content_type=None,
        accept="application/json",
        body=None,
        result="list[ModelInfo]",
        streams=None,
    )


async def test_rerank() -> None:
    await check_operation(
        api.RerankApi,
        "rerank",
        method="POST",
        path="/rerank",
        content_type="application/json",
        accept="application/json",
        body="rerank_request",
        result="RerankResponse",
        streams=None,
    )
