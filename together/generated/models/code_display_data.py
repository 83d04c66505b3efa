# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.

from __future__ import annotations

from typing import Any

from pydantic import Field

from together.generated.model import Model


class CodeDisplayData(Model):
    """Content to display, keyed by media type. Each field that is there shows the same thing."""

    application_geojson: dict[str, Any] | None = Field(default=None, alias="application/geo+json")
    """Places on a map, as GeoJSON."""

    application_javascript: str | None = Field(default=None, alias="application/javascript")
    """JavaScript code to run in a browser."""

    application_json: dict[str, Any] | None = Field(default=None, alias="application/json")
    """What the code displayed, as a JSON object."""

    application_pdf: str | None = Field(default=None, alias="application/pdf")
    """PDF document, base64-encoded."""

    application_vnd_vega_v5json: dict[str, Any] | None = Field(default=None, alias="application/vnd.vega.v5+json")
    """Chart as a Vega specification."""

    application_vnd_vegalite_v4json: dict[str, Any] | None = Field(
        default=None, alias="application/vnd.vegalite.v4+json"
    )
    """Chart as a Vega-Lite specification."""

    image_gif: str | None = Field(default=None, alias="image/gif")
    """GIF image, base64-encoded."""

    image_jpeg: str | None = Field(default=None, alias="image/jpeg")
    """JPEG image, base64-encoded."""

    image_png: str | None = Field(default=None, alias="image/png")
    """PNG image, base64-encoded."""

    image_svgxml: str | None = Field(default=None, alias="image/svg+xml")
    """SVG image, as XML text."""

    text_html: str | None = Field(default=None, alias="text/html")
    """HTML fragment, for example a table."""

    text_latex: str | None = Field(default=None, alias="text/latex")
    """Formula in LaTeX."""

    text_markdown: str | None = Field(default=None, alias="text/markdown")
    """Formatted text in Markdown."""

    text_plain: str | None = Field(default=None, alias="text/plain")
    """Text form for terminals and logs."""
