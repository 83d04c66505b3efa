# Made by `make generate` from openapi.yaml and codegen/templates. Change those, never this file.


from typing import TypeAlias

LargeInteger: TypeAlias = str | int
"""Integer of up to 64 bits, as a number or as decimal text. The service often sends
text, because some JSON parsers lose digits of large numbers."""
