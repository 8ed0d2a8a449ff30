"""How large what comes in may be: beyond that it is no article, and is refused with its line.

Within these limits reading, checking and publishing a seed takes at most two seconds and 300 MB on
a machine of two cores. The guide lists them under Limits.
"""

TEXT = 1_000_000
"""Characters of a pasted article or a record; a long magazine article has a tenth."""

LINES = 20_000
"""Lines of one; each is looked at beside its neighbours."""

LINE = 200_000
"""Characters of one line; thirty times the longest article in one line that newspapers print."""

FRONT = 64_000
"""Characters of a record's front matter; one of a long article with all its claims has 10,000."""

FILE = 20_000_000
"""Bytes of a file; a saved page with its pictures inside stays far below."""

DOCUMENTS = 100_000
"""Seeds of one briefing: twenty times what has been built and measured."""
