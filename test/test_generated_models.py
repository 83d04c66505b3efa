# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

"""Each model reads its examples from openapi.yaml and writes them back without loss."""

import pytest
from spec_examples import check_model

from together.generated import models

MODELS = [
    ("AudioUrl", models.AudioUrl),
    ("AudioUrlContentPart", models.AudioUrlContentPart),
    ("ChatCompletionAssistantMessageParam", models.ChatCompletionAssistantMessageParam),
    ("ChatCompletionChoice", models.ChatCompletionChoice),
    ("ChatCompletionChunk", models.ChatCompletionChunk),
    ("ChatCompletionChunkChoice", models.ChatCompletionChunkChoice),
    ("ChatCompletionChunkDelta", models.ChatCompletionChunkDelta),
    ("ChatCompletionContentPart", models.ChatCompletionContentPart),
    ("ChatCompletionFunctionMessageParam", models.ChatCompletionFunctionMessageParam),
    ("ChatCompletionMessage", models.ChatCompletionMessage),
    ("ChatCompletionMessageParam", models.ChatCompletionMessageParam),
    ("ChatCompletionRequest", models.ChatCompletionRequest),
    ("ChatCompletionResponse", models.ChatCompletionResponse),
    ("ChatCompletionSystemMessageParam", models.ChatCompletionSystemMessageParam),
    ("ChatCompletionToolMessageParam", models.ChatCompletionToolMessageParam),
    ("ChatCompletionUserMessageContent", models.ChatCompletionUserMessageContent),
    ("ChatCompletionUserMessageParam", models.ChatCompletionUserMessageParam),
    ("CompletionTokensDetails", models.CompletionTokensDetails),
    ("ErrorData", models.ErrorData),
    ("ErrorDetail", models.ErrorDetail),
    ("FinishReason", models.FinishReason),
    ("FunctionCall", models.FunctionCall),
    ("FunctionCallDelta", models.FunctionCallDelta),
    ("FunctionCallName", models.FunctionCallName),
    ("FunctionCallOption", models.FunctionCallOption),
    ("ImageUrl", models.ImageUrl),
    ("ImageUrlContentPart", models.ImageUrlContentPart),
    ("InferenceWarning", models.InferenceWarning),
    ("InputAudio", models.InputAudio),
    ("InputAudioContentPart", models.InputAudioContentPart),
    ("LogprobsPart", models.LogprobsPart),
    ("NamedToolChoice", models.NamedToolChoice),
    ("NamedToolChoiceFunction", models.NamedToolChoiceFunction),
    ("PromptItem", models.PromptItem),
    ("PromptTokensDetails", models.PromptTokensDetails),
    ("ReasoningOptions", models.ReasoningOptions),
    ("ResponseFormat", models.ResponseFormat),
    ("ResponseFormatJsonObject", models.ResponseFormatJsonObject),
    ("ResponseFormatJsonSchema", models.ResponseFormatJsonSchema),
    ("ResponseFormatJsonSchemaDefinition", models.ResponseFormatJsonSchemaDefinition),
    ("ResponseFormatText", models.ResponseFormatText),
    ("TextContentPart", models.TextContentPart),
    ("ToolCallDelta", models.ToolCallDelta),
    ("ToolChoice", models.ToolChoice),
    ("ToolChoiceOption", models.ToolChoiceOption),
    ("ToolFunction", models.ToolFunction),
    ("ToolsPart", models.ToolsPart),
    ("UsageData", models.UsageData),
    ("VideoUrl", models.VideoUrl),
    ("VideoUrlContentPart", models.VideoUrlContentPart),
]


@pytest.mark.parametrize(("name", "model"), MODELS, ids=[name for name, _ in MODELS])
def test_reads_its_examples_and_writes_them_back(name: str, model: object) -> None:
    check_model(name, model)
