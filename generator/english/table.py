"""Word lists as they stand in these modules: words with spaces between."""


def table(words: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(words.split())
