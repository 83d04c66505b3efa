"""What OpenAPI Generator makes of our document with its own templates."""


class Probe:
    package = "stock_client"

    def ready(self, url: str) -> None:
        stock = __import__("stock_client")  # in this way, type checkers need not have it

        client = stock.ApiClient(stock.Configuration(host=url, access_token="token"))
        self.chat = stock.ChatApi(client)
        content = stock.ChatCompletionUserMessageContent("Hello")
        message = stock.ChatCompletionUserMessageParam(role="user", content=content)
        self.request = stock.ChatCompletionRequest(
            model="test/model", messages=[stock.ChatCompletionMessageParam(message)]
        )

    async def answer(self) -> str:
        answer = await self.chat.chat_completions(chat_completion_request=self.request)
        return str(answer.choices[0].message.content)
