"""The floor, with small pydantic models of the request and the answer: the least that a typed client can do."""


class Probe:
    package = "aiohttp"

    def ready(self, url: str) -> None:
        import aiohttp
        import pydantic

        class Message(pydantic.BaseModel):
            role: str
            content: str

        class Request(pydantic.BaseModel):
            model: str
            messages: list[Message]

        class Choice(pydantic.BaseModel):
            message: Message

        class Answer(pydantic.BaseModel):
            choices: list[Choice]

        self.aiohttp, self.decode = aiohttp, Answer.model_validate_json
        self.url = f"{url}/chat/completions"
        self.request = Request(model="test/model", messages=[Message(role="user", content="Hello")])

    async def answer(self) -> str:
        self.session = self.aiohttp.ClientSession()
        headers = {"Authorization": "Bearer token", "Content-Type": "application/json"}
        body = self.request.model_dump_json().encode()
        async with self.session.post(self.url, data=body, headers=headers) as response:
            return self.decode(await response.read()).choices[0].message.content
