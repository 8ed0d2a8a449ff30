"""Briefing generator: from collected articles to a structured, searchable static site.

The line of values, each arrow one function with the name of the arrow::

    seeds/ -read-> Document -parse-> Article -annotate-> Annotated
           -collect-> Briefing -render-> Page -write-> docs/ -MkDocs-> site/

Imports go down only; ``pyproject.toml`` lists the floors and a test holds them.
"""

__version__ = "0.1.0"
