"""The floor: raw aiohttp and orjson."""


class Probe:
    package = "aiohttp"

    def ready(self, url: str) -> None:
        import aiohttp
        import orjson

        self.aiohttp, self.loads = aiohttp, orjson.loads
        self.url = f"{url}/chat/completions"
        self.body = orjson.dumps({"model": "test/model", "messages": [{"role": "user", "content": "Hello"}]})

    async def answer(self) -> str:
        self.session = self.aiohttp.ClientSession()
        headers = {"Authorization": "Bearer token", "Content-Type": "application/json"}
        async with self.session.post(self.url, data=self.body, headers=headers) as response:
            return str(self.loads(await response.read())["choices"][0]["message"]["content"])
