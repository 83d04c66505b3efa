"""The base of all start-up ratios: the two packages that any such client imports, and nothing else."""


class Probe:
    package = "aiohttp"

    def ready(self, url: str) -> None:
        import aiohttp  # noqa: F401
        import pydantic  # noqa: F401
