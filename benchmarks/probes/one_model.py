"""The base with one small model: pydantic loads most of itself only when the first is made."""


class Probe:
    package = "aiohttp"

    def ready(self, url: str) -> None:
        import aiohttp  # noqa: F401
        import pydantic

        class Message(pydantic.BaseModel):
            role: str
            content: str

        Message(role="user", content="Hello")
