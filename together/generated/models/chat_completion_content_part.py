# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from typing import Annotated, TypeAlias

from together.generated.model import OpenUnion, UnknownModel
from together.generated.models.audio_url_content_part import AudioUrlContentPart
from together.generated.models.image_url_content_part import ImageUrlContentPart
from together.generated.models.input_audio_content_part import InputAudioContentPart
from together.generated.models.text_content_part import TextContentPart
from together.generated.models.video_url_content_part import VideoUrlContentPart

ChatCompletionContentPart: TypeAlias = Annotated[
    TextContentPart
    | ImageUrlContentPart
    | VideoUrlContentPart
    | AudioUrlContentPart
    | InputAudioContentPart
    | UnknownModel,
    OpenUnion("type"),
]
"""Content part of a message. Its `type` says whether it is text, an image, video or
audio."""
