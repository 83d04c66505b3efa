"""Texts that hold whole files: sent as they are, without looking for what to escape character by character."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from request_support import sent

from together.generated import ApiValueError, ChatCompletionRequest, Configuration, ImageUrl, Model
from together.generated.api.chat_api import CHAT_COMPLETIONS
from together.generated.large_text import LARGE, LargeText, LargeTexts, put_in
from together.generated.model import encode_json
from together.generated._request.build import build_request

IMAGE = "data:image/png;base64," + "iVBORw0KGgo+/A==" * (LARGE // 16)
OTHER_IMAGE = "data:image/png;base64," + "/9j/4AAQSkZJRgAB" * (LARGE // 16)
ESCAPED = [*map(chr, range(32)), '"', "\\"]
"""What JSON escapes."""


def part(kind: str, text: str) -> dict[str, Any]:
    if kind == "input_audio":
        return {"type": kind, kind: {"data": text, "format": "wav"}}
    return {"type": kind, kind: {"url": text}}


def body_of(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": [{"type": "text", "text": "What?"}, *parts]}]}


def built(body: Any) -> bytes:
    request = build_request(CHAT_COMPLETIONS, {"chat_completion_request": body}, {}, Configuration(), {}, {})
    assert request.body is not None
    return request.body


def compact(body: object) -> bytes:
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize("kind", ["image_url", "video_url", "audio_url", "input_audio"])
async def test_large_file_arrives_whole_beside_other_parts(kind: str) -> None:
    body = body_of(part(kind, IMAGE), part(kind, OTHER_IMAGE), part("image_url", "https://example.com/a.jpg"))
    arrived = await sent(ChatCompletionRequest(**body))
    assert arrived.body == compact(body)
    assert arrived.header("Content-Length") == [str(len(compact(body)))]


def test_large_file_is_the_same_in_a_model_and_in_a_dict() -> None:
    body = body_of(part("image_url", IMAGE), part("image_url", IMAGE))
    assert built(body) == built(ChatCompletionRequest(**body)) == compact(body)


@pytest.mark.parametrize("character", [*ESCAPED, "\x7f", "é", "\u2028", "😀"])
@pytest.mark.parametrize("place", [0, LARGE // 2, LARGE])
def test_large_text_is_escaped_where_it_has_to_be(character: str, place: int) -> None:
    text = IMAGE[:place] + character + IMAGE[place:]
    body = body_of(part("image_url", OTHER_IMAGE), part("image_url", text))
    assert json.loads(built(body)) == body
    assert built(body) == encode_json(ChatCompletionRequest(**body))


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.integers(LARGE - 3, LARGE + 3)), max_size=4
    )
)
def test_any_texts_arrive_as_they_are(texts: list[tuple[str, int]]) -> None:
    body = body_of(*(part("image_url", text + "A" * (length - len(text))) for text, length in texts))
    assert json.loads(built(body)) == body


def test_large_text_is_set_aside_while_the_rest_is_written() -> None:
    model = ChatCompletionRequest(**body_of(part("image_url", IMAGE), part("input_audio", "A" * LARGE)))
    texts = LargeTexts()
    written = model.__pydantic_serializer__.to_json(model, by_alias=True, exclude_unset=True, context=texts)
    assert texts == [IMAGE, "A" * LARGE]
    assert len(written) < 400


def test_large_text_stands_in_what_a_caller_writes() -> None:
    image = ImageUrl(url=IMAGE)
    assert image.model_dump() == image.model_dump(mode="json") == image.to_dict() == {"url": IMAGE}
    for text in (image.to_json(), image.model_dump_json(), image.model_dump_json(context={"a": 1})):
        assert json.loads(text) == {"url": IMAGE}
    assert ImageUrl.model_json_schema()["properties"]["url"]["type"] == "string"
    assert ImageUrl.model_json_schema(mode="serialization")["properties"]["url"]["type"] == "string"


def test_large_text_in_a_union_is_written_once() -> None:
    class Number(Model):
        value: LargeText
        number: int

    class Either(Model):
        either: Number | ImageUrl

    texts = LargeTexts()
    written = Either.__pydantic_serializer__.to_json(Either(either=ImageUrl(url=IMAGE)), context=texts)
    assert json.loads(put_in(texts, written)) == {"either": {"url": IMAGE}}


def test_half_of_a_surrogate_pair_in_a_large_text_is_refused_with_its_place() -> None:
    with pytest.raises(ApiValueError, match=r"messages\[0\]\.content\[1\]\.image_url\.url has half of a surrogate"):
        built(ChatCompletionRequest(**body_of(part("image_url", "A" * LARGE))).model_copy(update=surrogate()))


def surrogate() -> dict[str, Any]:
    broken = ImageUrl.model_construct(url="A" * LARGE + "\ud800")
    content = [{"type": "text", "text": "What?"}, {"type": "image_url", "image_url": broken}]
    return {"messages": [Model(role="user", content=content)]}


def test_number_in_the_place_of_a_large_text_is_sent_as_it_is() -> None:
    body = ChatCompletionRequest(model="m", messages=[])
    image = ImageUrl.model_construct(url=7)
    assert built(body.model_copy(update={"messages": [Model(role="user", content=[image])]})) == compact(
        {"model": "m", "messages": [{"role": "user", "content": [{"url": 7}]}]}
    )
