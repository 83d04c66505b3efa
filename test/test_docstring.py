"""What is read in the docstring of a function."""

from __future__ import annotations

import pytest

from together.generated._tools.docstring import description_of, parameters_of

GOOGLE = """Get the weather of
a city.

More about it,
in two lines.

Args:
    city: Name of the city,
        in English.

    *days (int, optional): How many days: 1 to 7.

Returns:
    text: The weather.
"""
NUMPY = """Get the weather of
a city.

More about it,
in two lines.

Parameters
----------
city : str
    Name of the city,
    in English.
days, hours
    How long.

Returns
-------
text : str
    The weather.
"""
REST = """Get the weather of
a city.

More about it,
in two lines.

:param city: Name of the city,
    in English.
:param int days: How many days.
:returns: The weather.

Not about a parameter.
"""


@pytest.mark.parametrize("docstring", [GOOGLE, NUMPY, REST])
def test_all_paragraphs_before_the_first_section_say_what_a_function_does(docstring: str) -> None:
    assert description_of(docstring) == "Get the weather of a city.\n\nMore about it, in two lines."


@pytest.mark.parametrize(
    "section",
    [
        "Args:\n    city: Name.",
        "Arguments:\n    city: Name.",
        "Parameters:\n    city: Name.",
        "Returns:\n    The weather.",
        "Return:\n    The weather.",
        "Yields:\n    The weather.",
        "Raises:\n    ValueError: No such city.",
        "Example:\n    Rome",
        "Examples:\n    Rome",
        ":param city: Name.",
        ":return: The weather.",
        ":raises ValueError: No such city.",
        ":rtype: str",
        "Notes\n-----\nNot read.",
        ">>> weather()",
    ],
)
def test_a_description_ends_where_a_section_begins(section: str) -> None:
    assert description_of(f"Get it.\n{section}\n\nMore.") == description_of(f"Get it.\n\n{section}") == "Get it."
    assert description_of(section) == ""


def test_what_is_no_section_is_part_of_a_description() -> None:
    text = "Pay.\n\nNote:\n    In cents.\n\n\n:func:`refund` pays back.\nExample: 100\n--\n- a"
    assert description_of(text) == "Pay.\n\nNote: In cents.\n\n:func:`refund` pays back. Example: 100 -- - a"
    assert description_of(None) == ""


def test_google_style_is_read() -> None:
    assert parameters_of(GOOGLE) == {"city": "Name of the city, in English.", "days": "How many days: 1 to 7."}


def test_numpy_style_is_read() -> None:
    found = {"city": "Name of the city, in English.", "days": "How long.", "hours": "How long."}
    assert parameters_of(NUMPY) == found
    assert parameters_of(NUMPY.partition("Returns")[0]) == found


def test_restructured_text_is_read() -> None:
    assert parameters_of(REST) == {"city": "Name of the city, in English.", "days": "How many days."}


@pytest.mark.parametrize(
    "docstring", [None, "", "Get it.", "Args:", "Args:\n    and: so: on\n  ", "Parameters\n---\n  x"]
)
def test_other_docstrings_are_no_error(docstring: str | None) -> None:
    assert parameters_of(docstring) in ({}, {"and": "so: on"})
    assert parameters_of("Args:\n    no entry\n        at all") == {}
