"""The version of the package, in one place: `pyproject.toml` and the `User-Agent` header read it here."""

__version__ = "0.1.0"
