"""The SDK of Together AI itself."""


class Probe:
    package = "together"

    def ready(self, url: str) -> None:
        together = __import__("together")  # in this way, type checkers need not have it

        base = url.removesuffix("/v1")  # which this SDK adds itself
        self.client = together.AsyncTogether(base_url=base, api_key="token", max_retries=0)

    async def answer(self) -> str:
        answer = await self.client.chat.completions.create(
            model="test/model", messages=[{"role": "user", "content": "Hello"}]
        )
        return str(answer.choices[0].message.content)
