"""What is read in the docstring of a function."""

from __future__ import annotations

import pytest

from together.generated._tools.docstring import parameters_of, summary_of

GOOGLE = """Get the weather of
a city.

More about it.

Args:
    city: Name of the city,
        in English.

    *days (int, optional): How many days: 1 to 7.

Returns:
    text: The weather.
"""
NUMPY = """Get the weather of
a city.

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

:param city: Name of the city,
    in English.
:param int days: How many days.
:returns: The weather.

Not about a parameter.
"""


@pytest.mark.parametrize("docstring", [GOOGLE, NUMPY, REST])
def test_the_first_paragraph_says_what_a_function_does(docstring: str) -> None:
    assert summary_of(docstring) == "Get the weather of a city."


def test_a_summary_ends_where_parameters_begin() -> None:
    assert summary_of("Get it.\n:param city: Name.") == summary_of("Get it.\nArgs:\n    city: Name.") == "Get it."
    assert summary_of(None) == summary_of("Args:\n    city: Name.") == ""


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
