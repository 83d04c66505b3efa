"""The SDK of OpenAI."""


class Probe:
    package = "openai"

    def ready(self, url: str) -> None:
        openai = __import__("openai")  # in this way, type checkers need not have it

        self.client = openai.AsyncOpenAI(base_url=url, api_key="token", max_retries=0)

    async def answer(self) -> str:
        answer = await self.client.chat.completions.create(
            model="test/model", messages=[{"role": "user", "content": "Hello"}]
        )
        return str(answer.choices[0].message.content)
