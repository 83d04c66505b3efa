"""Ours."""


class Probe:
    package = "together.generated"

    def ready(self, url: str) -> None:
        import together.generated as together

        client = together.ApiClient(together.Configuration(host=url, access_token="token"))
        self.chat = together.ChatApi(client)
        self.request = together.ChatCompletionRequest(
            model="test/model", messages=[together.ChatCompletionUserMessageParam(content="Hello")]
        )

    async def answer(self) -> str:
        message = (await self.chat.chat_completions(chat_completion_request=self.request)).choices[0].message
        return (message and message.content) or ""
