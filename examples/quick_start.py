import asyncio
import os

import together.generated as together


async def main() -> None:
    configuration = together.Configuration(access_token=os.environ["TOGETHER_API_KEY"])
    async with together.ApiClient(configuration) as api_client:
        chat = together.ChatApi(api_client)
        request = together.ChatCompletionRequest(
            model="openai/gpt-oss-20b",
            messages=[together.ChatCompletionUserMessageParam(content="Say hello in three languages.")],
        )

        # One answer.
        response = await chat.chat_completions(chat_completion_request=request)
        message = response.choices[0].message
        print(message.content if message else "")

        # One stream, printed as it arrives.
        async with chat.chat_completions_stream(chat_completion_request=request) as stream:
            async for chunk in stream:
                for choice in chunk.choices:
                    print(choice.delta.content or "", end="", flush=True)
        print()

        # One error.
        try:
            await chat.chat_completions({"model": "missing/model", "messages": request.messages})
        except together.NotFoundException as error:
            print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    asyncio.run(main())
