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
