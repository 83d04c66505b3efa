"""In a fresh process: what it costs to import a client and make it.

    python benchmarks/probe.py ours

Prints CPU seconds. Nothing else is imported before, as that is what is measured.
"""

import sys
import time

URL = "http://127.0.0.1:9/v1"  # nothing is sent


def imports() -> None:
    """Import aiohttp and pydantic, and make one model: what any such client does."""
    import aiohttp  # noqa: F401
    import pydantic

    class Message(pydantic.BaseModel):
        role: str
        content: str

    Message(role="user", content="Hello")


def ours(enter: bool = False) -> None:
    import together.generated as together

    client = together.ApiClient(together.Configuration(host=URL, access_token="token"))
    together.ChatApi(client)
    message = together.ChatCompletionUserMessageParam(content="Hello")
    together.ChatCompletionRequest(model="test/model", messages=[message])
    if enter:
        import asyncio

        asyncio.run(client.__aenter__())


def ours_entered() -> None:
    ours(enter=True)


def openai() -> None:
    assert __import__("openai").AsyncOpenAI(base_url=URL, api_key="token").chat.completions


def together() -> None:
    assert __import__("together").AsyncTogether(base_url=URL, api_key="token").chat.completions


def stock() -> None:
    stock = __import__("stock_client")
    stock.ChatApi(stock.ApiClient(stock.Configuration(host=URL, access_token="token")))
    content = stock.ChatCompletionMessageContent("Hello")
    message = stock.ChatCompletionMessageParam(stock.ChatCompletionUserMessageParam(role="user", content=content))
    stock.ChatCompletionRequest(model="test/model", messages=[message])


if __name__ == "__main__":
    started = time.process_time()
    globals()[sys.argv[1]]()
    print(time.process_time() - started, flush=True)
    __import__("os")._exit(0)  # how a client complains that it was not closed is not what is measured
