"""`POST /v1/completions`: an echo of the prompt.

The response depends on the request alone, and is the same streamed or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .answers import Answer
from .fields import (
    body_digest,
    boolean,
    integer,
    json_object,
    max_tokens,
    model_name,
    optional_object,
    strings,
    text,
    wants_logprobs,
)
from .json_values import is_array
from .operations import operation, scripted, unfit
from .recording import RecordedRequest
from .replies import CREATED, DONE, Reply, event, json_reply, stream_reply
from .tokens import generate, logprob, logprobs, token_id, token_usage, tokenize

_OPENINGS = (" You wrote:", " I read:", " The words were:", " It began:")


@operation("POST", "/v1/completions")
def completions(request: RecordedRequest) -> Reply:
    """Create a text completion."""
    return _respond(request)


@scripted("POST", "/v1/completions")
def scripted_completion(request: RecordedRequest, answer: Answer) -> Reply:
    """Create a text completion of a scripted answer."""
    if answer.tool_calls or answer.reasoning is not None:
        raise unfit(answer, request)
    return _respond(request, answer)


def _respond(request: RecordedRequest, answer: Answer | None = None) -> Reply:
    body = json_object(request)
    model = model_name(body)
    prompts = _prompts(body)
    # Not in `openapi.yaml`, but base models for code take it: the text after the completion.
    suffix = "" if body.get("suffix") is None else text(body, "suffix")
    with_logprobs = wants_logprobs(body)
    optional_object(body, "stream_options")  # whatever it asks for, the usage comes
    digest = body_digest(body)
    choices = _choices(body, prompts, suffix, digest, answer)

    usage: Mapping[str, Any] = token_usage(
        sum(len(tokenize(prompt)) + len(tokenize(suffix)) for prompt in prompts),
        sum(len(choice.tokens) for choice in choices),
    )
    if answer is not None and answer.usage is not None:
        usage = answer.usage
    common = {"id": f"completion-{digest.hex()[:16]}", "created": CREATED, "model": model}
    if boolean(body, "stream"):
        return stream_reply(_events(common, choices, usage, with_logprobs))
    echo = [
        {"text": prompt, "logprobs": logprobs(tokenize(prompt))} if with_logprobs else {"text": prompt}
        for prompt in prompts
    ]
    return json_reply(
        {
            **common,
            "object": "text.completion",
            "prompt": echo if boolean(body, "echo") else [],
            "choices": [choice.text_choice(with_logprobs) for choice in choices],
            "usage": usage,
        }
    )


@dataclass(frozen=True)
class _Choice:
    """One choice of a completion."""

    index: int
    seed: int
    tokens: list[str]
    finish_reason: str

    def text_choice(self, with_logprobs: bool) -> dict[str, Any]:
        """Return the choice object of a response that is not streamed."""
        return {
            "text": "".join(self.tokens),
            "finish_reason": self.finish_reason,
            "seed": self.seed,
            "logprobs": logprobs(self.tokens) if with_logprobs else None,
        }

    def chunks(self, with_logprobs: bool) -> Iterator[dict[str, Any]]:
        """Yield the chunks of a stream, with a token in each and the end-of-sequence token in the last."""
        for token in self.tokens:
            yield self._chunk(token, logprob(token), with_logprobs)
        yield self._chunk("", 0.0, with_logprobs, last=True)

    def _chunk(self, token: str, log_probability: float, with_logprobs: bool, last: bool = False) -> dict[str, Any]:
        number = token_id(token)
        finish_reason = self.finish_reason if last else None
        choice = {
            "index": self.index,
            "text": token,
            "logprobs": log_probability if with_logprobs and not last else None,
            "finish_reason": finish_reason,
            "seed": self.seed if last else None,
            "delta": {"token_id": number, "role": "assistant", "content": token},
        }
        return {
            "token": {"id": number, "text": token, "logprob": log_probability, "special": last},
            "choices": [choice],
            "finish_reason": finish_reason,
        }


def _prompts(body: dict[str, Any]) -> list[str]:
    """Parse `prompt`: a text, a list of texts, or a list of token IDs, which is one text."""
    prompt = body.get("prompt")
    if is_array(prompt) and prompt:
        if all(isinstance(item, str) for item in prompt):
            return prompt
        if all(isinstance(item, int) and not isinstance(item, bool) for item in prompt):
            return [" ".join(map(str, prompt))]
    return [text(body, "prompt")]


def _choices(
    body: dict[str, Any], prompts: list[str], suffix: str, digest: bytes, answer: Answer | None
) -> list[_Choice]:
    seed = integer(body, "seed")
    stop = strings(body, "stop")
    limit = max_tokens(body)
    # A seed that the server chooses exceeds 63 bits, as it does in the real API.
    first_seed = int.from_bytes(digest[:8], "big") | 1 << 63 if seed is None else seed
    asked = integer(body, "n", low=1, high=128) or 1
    choices: list[_Choice] = []
    for index in range(asked * len(prompts)):
        if answer is not None:
            choices.append(_Choice(index, first_seed + index, answer.tokens, answer.ends_with))
            continue
        prompt = prompts[index // asked].strip() or "nothing"
        rest = f"{prompt} … {suffix.strip()}" if suffix else prompt
        opening = _OPENINGS[((seed or 0) + index) % len(_OPENINGS)]
        choices.append(_Choice(index, first_seed + index, *generate(f"{opening} {rest}", stop, limit)))
    return choices


def _events(
    common: dict[str, Any], choices: list[_Choice], usage: Mapping[str, Any], with_logprobs: bool
) -> Iterator[bytes]:
    """Yield the events of a stream, with the choices interleaved and the usage in the last chunk."""
    turns = zip_longest(*(choice.chunks(with_logprobs) for choice in choices))
    chunks = [chunk for turn in turns for chunk in turn if chunk is not None]
    for number, chunk in enumerate(chunks, 1):
        last = number == len(chunks)
        yield event({**common, "object": "completion.chunk", **chunk, "usage": usage if last else None})
    yield DONE
