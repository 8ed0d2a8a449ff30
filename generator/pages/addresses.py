"""Where every page stands; an address is its folder, with a slash at the end."""

from generator.collection import filing
from generator.collection.collect import date_of
from generator.dates import edtf
from generator.model.article import Article

HOME = ""
ARTICLES = "articles/"
TIMELINE = "timeline/"
OUTCOMES = "outcomes/"
DATES = "dates/"
UNDATED = "dates/undated/"
FIGURES = "figures/"
CHANGES = "changes/"
VERIFIED = "verified/"
FIND = "find/"
NAMES = "people-and-places/"
WHO_AND_WHERE = ("people", "organisations", "places", "publishers")
"""The kinds of names that one page leads to."""

ABOVE = {
    "articles/": DATES,
    DATES: TIMELINE,
    **dict.fromkeys(("events/", "outcomes/"), TIMELINE),
    **{f"{kind}/": NAMES for kind in WHO_AND_WHERE},
    **dict.fromkeys((CHANGES, VERIFIED), "about/"),
}
"""To which section a folder belongs where no tab leads to its own index."""


def sections(address: str) -> tuple[str, ...]:
    """Return the sections that a page belongs to: the first that has a tab is marked.

    The home page and the search belong to none.
    """
    own = address[: address.find("/") + 1]
    if own in {HOME, FIND}:
        return ()
    return (own, ABOVE[own]) if own in ABOVE else (own,)


def article(item: Article) -> str:
    """Return an article's address, by the year of its event, else of its publication."""
    return f"articles/{year(item)}/{item.id}/"


def year(item: Article) -> str:
    """Return the year an article is filed under, or ``undated``."""
    when = edtf.parse(date_of(item) or "")
    return f"{when.first.year:04}" if when else "undated"


def named(kind: str, id_: str) -> str:
    """Return the address of an entry of the vocabulary."""
    return f"{kind}/{id_}/"


def index(kind: str) -> str:
    """Return the address of a kind's index."""
    return f"{kind}/"


def event(id_: str) -> str:
    """Return the address of the page that gathers all reports of an event."""
    return f"events/{id_}/"


def month(text: str | None) -> str:
    """Return the page of the month a date lies in, or of its year if the month is not certain."""
    return dates(filing.month(text))


def dates(page: str) -> str:
    """Return the address of a page of dates: a year, a month as ``2031/03``, or ``undated``."""
    return f"{DATES}{page}/"


def dated(address: str) -> str:
    """Return the page of dates that stands at an address."""
    return address.removeprefix(DATES).removesuffix("/")


def year_of(address: str) -> str:
    """Return the page of the year in which the month of a date page lies."""
    return "/".join(address.split("/")[:2]) + "/"


def file(address: str) -> str:
    """Return the path below docs/ of the page with an address."""
    return f"{address}index.md"


def link(target: str, here: str) -> str:
    """Return the way from one page to another, as MkDocs wants it: from file to file."""
    return file(_way(target, here))


def page(target: str, anchor: str = "", *, here: str) -> str:
    """Return the way from one page to another for HTML that Markdown passes over."""
    return f"{_way(target, here)}index.html" + (f"#{anchor}" if anchor else "")


def _way(target: str, here: str) -> str:
    """Return the way from one folder to another."""
    shared = 0
    while (end := here.find("/", shared) + 1) and here[:end] == target[:end]:
        shared = end
    return "../" * here.count("/", shared) + target[shared:]
