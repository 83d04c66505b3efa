"""Training files are checked line by line: each form, and what is told of a line that is wrong."""

from __future__ import annotations

import json
import tracemalloc
from typing import Any

import pytest

from together.generated import ApiValueError
from together.generated._request import training_data
from together.generated._request.lines import LineSplitter, LineTooLong
from together.generated._request.training_data import MAX_PROBLEMS, TrainingDataCheck

USER = {"role": "user", "content": "Hi"}
ASSISTANT = {"role": "assistant", "content": "Hello."}
TEXT = {"text": "Hello."}
CONVERSATION = {"messages": [USER, ASSISTANT], "tools": [{"type": "function"}]}
INSTRUCTION = {"prompt": "Hi", "completion": "Hello."}
PREFERENCE = {"input": {"messages": [USER]}, "preferred_output": [ASSISTANT], "non_preferred_output": [ASSISTANT]}


def image(size: int = 30, head: str = "data:image/png;base64,") -> dict[str, Any]:
    return {"type": "image_url", "image_url": {"url": head + "A" * size}}


def with_images(*images: Any) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": [{"type": "text", "text": "See."}, *images]}, ASSISTANT]}


def check(*lines: Any, block: int = 7) -> TrainingDataCheck:
    """Check a file that comes in small blocks."""
    content = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    done = TrainingDataCheck()
    for start in range(0, len(content), block):
        done.feed(content[start : start + block])
    done.finish()
    return done


def problem(*lines: Any) -> str:
    with pytest.raises(ApiValueError) as caught:
        check(*lines, block=2**20)
    return str(caught.value)


@pytest.mark.parametrize("line", [TEXT, CONVERSATION, INSTRUCTION, PREFERENCE, with_images(image())])
@pytest.mark.parametrize("block", [1, 7, 2**20])
def test_each_form_is_taken_however_it_comes(line: dict[str, Any], block: int) -> None:
    assert check(line, line, {**line, "other": 1}, block=block).lines == 3
    assert check(line, line, b"", block=block).lines == 2
    assert check(json.dumps(line).encode() + b"\r", line, block=block).lines == 2


def test_a_call_of_a_tool_needs_no_content() -> None:
    call = {"role": "assistant", "content": None, "tool_calls": [{"id": "1"}]}
    check({"messages": [USER, call, {"role": "tool", "content": "4"}, ASSISTANT]})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"", "line 2 is empty"),
        (b"{", "line 2 is not JSON: EOF"),
        (b'{"text": NaN}', "line 2 is not JSON"),
        (b'{"text": "\xff"}', "line 2 is not UTF-8"),
        (b"[1]", "line 2 is not a JSON object"),
        (b"[" * 100_000, "line 2 is not JSON"),
        ({"other": 1}, "line 2 has none of the known forms: give text, or messages, or prompt and completion, or "),
        ({**TEXT, **INSTRUCTION}, "line 2 has fields of 2 forms (text, instruction)"),
        (INSTRUCTION, "line 2 is of the form instruction, line 1 of the form text: use one for all"),
        ({"text": 3}, "line 2 has a 'text' that is not a text"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_number(line: Any, message: str) -> None:
    assert message in problem(TEXT, line, TEXT)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"prompt": "Hi"}, "lacks 'completion'"),
        ({"prompt": "Hi", "completion": None}, "has a 'completion' that is not a text"),
        ({"messages": []}, "has 'messages' that is not a list of messages"),
        ({"messages": "Hi"}, "has 'messages' that is not a list of messages"),
        ({"messages": [3]}, "has messages[0] that is not an object"),
        ({"messages": [USER, {"role": "me", "content": "x"}]}, "has messages[1] with another 'role' than system, user"),
        ({"messages": [{"role": "user"}]}, "has messages[0] without a 'content'"),
        ({**CONVERSATION, "tools": {}}, "has 'tools' that are not a list"),
        ({**PREFERENCE, "input": "Hi"}, "has an 'input' that is not an object with 'messages'"),
        ({**PREFERENCE, "input": {}}, "has 'input.messages' that is not a list of messages"),
        ({**PREFERENCE, "preferred_output": [3]}, "has preferred_output[0] that is not an object"),
        ({"input": {"messages": [USER]}}, "lacks 'preferred_output'"),
        (with_images(image(head="https://example.com/")), "has an image that is not a data URL"),
        (with_images({"type": "image_url"}), "has an image that is not a data URL"),
        (with_images({"type": "image_url", "image_url": "data:image/png;base64"}), "is not a data URL"),
        (with_images(*[image()] * 11), "has 11 images; 10 are allowed"),
        (with_images(image(14 * 2**20)), "has an image of more than 10485760 bytes"),
    ],
)
def test_what_is_wrong_in_a_form_is_told_with_its_place(line: dict[str, Any], message: str) -> None:
    told = problem(line)
    assert told.startswith("the training file cannot be used: line 1 ")
    assert message in told


def test_images_up_to_the_limits_are_taken() -> None:
    check(with_images(*[image()] * 9, image(13 * 2**20)), block=2**20)


def test_the_number_of_problems_is_bounded() -> None:
    told = problem(*[b"{"] * 50)
    assert told.count("is not JSON") == MAX_PROBLEMS
    assert told.endswith("(no more lines are looked at)")
    assert problem(b"{", TEXT, b"{").count("is not JSON") == 2


def test_a_file_without_lines_is_refused() -> None:
    assert problem() == "the training file has no lines"


def test_a_line_without_an_end_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_data, "MAX_LINE", 2**20)
    done = TrainingDataCheck()
    tracemalloc.start()
    try:
        for _ in range(4):
            done.feed(bytes(2**18))
        with pytest.raises(ApiValueError, match="line 1 has more than 1048576 bytes"):
            done.feed(bytes(2**18))
        assert tracemalloc.get_traced_memory()[1] < 4 * 2**20
    finally:
        tracemalloc.stop()


def test_lines_are_split_wherever_the_blocks_end() -> None:
    content = b"one\n\ntwo\nthree"
    for size in range(1, len(content) + 1):
        splitter = LineSplitter(10)
        lines = [
            line for start in range(0, len(content), size) for line in splitter.feed(content[start : start + size])
        ]
        assert [*lines, *splitter.finish()] == [b"one", b"", b"two", b"three"]
        assert splitter.finish() == []
    with pytest.raises(LineTooLong):
        LineSplitter(3).feed(b"four")
