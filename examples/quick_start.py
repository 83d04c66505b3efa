import asyncio

from together.generated import ApiClient, ChatApi


async def main() -> None:
    async with ApiClient() as client:  # takes the API key from TOGETHER_API_KEY
        chat = ChatApi(client)

        # One answer.
        response = await chat.chat_completions(
            model="openai/gpt-oss-20b",
            messages=[{"role": "user", "content": "Say hello in three languages."}],
        )
        print(response.text)

        # One stream, printed as it arrives.
        stream = chat.chat_completions_stream(
            model="openai/gpt-oss-20b",
            messages=[{"role": "user", "content": "Tell me about the moon."}],
        )
        async for text in stream.text():
            print(text, end="", flush=True)
        print()


if __name__ == "__main__":
    asyncio.run(main())
