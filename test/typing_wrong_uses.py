"""Uses that type checkers must refuse: mypy and pyright, each in its strict mode. It is not run.

`.ci/check_wrong_uses.py` sees to it that both report each line that ends with `# refused`, and no other.
"""

# pyright: strict

from together.generated import (
    ApiClient,
    ChatApi,
    ChatCompletionRequest,
    CompletionApi,
    Configuration,
    UsageData,
    map_calls,
)

USAGE = UsageData(prompt_tokens=1, completion_tokens=1, total_tokens=2)


async def keywords(chat: ChatApi, completion: CompletionApi) -> None:
    await chat.chat_completions(model="m", mesages=[])  # refused
    await chat.chat_completions(model="m", messages=[], _timeout=1)  # refused
    await chat.chat_completions(model=1, messages=[])  # refused
    await chat.chat_completions(model="m", messages="hi")  # refused
    await chat.chat_completions(model="m", messages=[USAGE])  # refused
    await chat.chat_completions(model="m", messages=[], stop=1)  # refused
    await chat.chat_completions(model="m", messages=[], n="2")  # refused
    await completion.completions(model="m", promt="x")  # refused
    chat.chat_completions_stream(model="m", messages="hi")  # refused


async def dicts(chat: ChatApi) -> None:
    await chat.chat_completions(model="m", messages=[{"role": "usr", "content": "x"}])  # refused
    await chat.chat_completions(model="m", messages=[{"role": "user", "text": "x"}])  # refused
    await chat.chat_completions(model="m", messages=[{"role": "user"}])  # refused
    await chat.chat_completions(model="m", messages=[], tools=[{"kind": "f"}])  # refused
    await chat.chat_completions(model="m", messages=[], response_format={"type": "js"})  # refused
    await chat.chat_completions({"model": "m", "mesages": []})  # refused
    await chat.chat_completions(model="m", messages=[], response_format=USAGE)  # refused
    await chat.chat_completions(model="m", messages=[], tools=len)  # refused
    await chat.chat_completions(model="m", messages=[], tools=["len"])  # refused
    await chat.run_tools(model="m", messages=[], tools=[len], on_error="ignore")  # refused
    await chat.run_tools(model="m", messages=[], tools=[len], rounds=1)  # refused
    (await chat.chat_completions(model="m", messages=[])).parse("int")  # refused
    await chat.chat_completions({"model": "m", "messages": "hi"})  # refused


def models() -> None:
    ChatCompletionRequest(model="m", mesages=[])  # refused
    ChatCompletionRequest(model=1, messages=[])  # refused
    ChatCompletionRequest(model="m", messages="hi")  # refused
    ChatCompletionRequest(model="m", messages=[USAGE])  # refused
    ChatCompletionRequest(model="m", messages=[{"role": "usr", "content": "x"}])  # refused
    ChatCompletionRequest(model="m", messages=[], temperature="hot")  # refused


def settings() -> None:
    Configuration(base_url="https://x.test")  # refused
    Configuration(max_retries=1)  # refused
    ApiClient(access_token="t")  # refused


async def many(chat: ChatApi) -> None:
    map_calls(chat.chat_completions, 5)  # refused
    map_calls(chat.chat_completions_stream, [1], concurrency="2")  # refused
    for result in await map_calls(chat.chat_completions, [1]):
        print(result.value.choises)  # refused
