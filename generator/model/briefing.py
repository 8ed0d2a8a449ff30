"""What annotating and collecting make: articles with their names, and all in order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from generator.model.article import Article, Event, Evidence, Figure, Statement
from generator.model.settings import Settings
from generator.model.verified import Stamp
from generator.model.vocabulary import Vocabulary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How strongly a text speaks of a topic, and by which terms."""

    topic: str
    score: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """Where an article uses a set phrase.

    ``form`` is the variant as the vocabulary has it; null where a record lists the phrase and none
    of its claims shows it. ``speaker`` is an id, or a name that the vocabulary does not have; null
    where the words are attributed to nobody. ``evidence`` is null outside the running text.
    ``doubt`` says why the claim that has the words is doubted.
    """

    phrase: str
    article: str
    form: str | None = None
    speaker: str | None = None
    evidence: Evidence | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The topics of a statement, what settles them, and the people whom its words name.

    ``by`` is ``record`` where an editor names them, ``words`` where the statement's own words speak
    of them, ``article`` where nothing closer is known than what its article is filed under.
    """

    topics: tuple[str, ...] = ()
    by: Literal["record", "words", "article"] = "record"
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with every name in it tied to the vocabulary, by id.

    ``digest`` is one of all that it holds, where that was worked out; ``spelling`` has its words.
    """

    article: Article
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    scores: tuple[TopicScore, ...] = ()
    uses: tuple[Use, ...] = ()
    about: Mapping[Statement, About] = field(default_factory=dict)
    digest: bytes = field(default=b"", compare=False, repr=False, kw_only=True)
    spelling: str = field(default="", compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Related:
    """Another article worth reading next, and why."""

    id: str
    score: float = field(compare=False)
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A statement, the article that reports it, and what it is about."""

    article: str
    statement: Statement
    about: About = About()


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, its place in the article that reports it, and the first day it may have been.

    ``shared`` is the id of the page that gathers all reports of the event, where there is one.
    """

    article: str
    number: int
    event: Event
    earliest: date | None
    shared: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure and the article that gives it."""

    article: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Measure:
    """All figures of one thing, oldest first; ``differs`` where two articles contradict.

    ``anchor`` is where the ledger shows them, made of the name so that it stays where others come.
    """

    what: str
    figures: tuple[Counted, ...]
    differs: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to an article, and when; why, where it was corrected."""

    article: str
    kind: Literal["added", "revised", "corrected"]
    date: str
    what: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """What stands under a date: articles, and events that are not the subject of one of them."""

    articles: tuple[str, ...] = ()
    events: tuple[Happening, ...] = ()

    @property
    def counts(self) -> tuple[int, int]:
        """Return how many there are of each."""
        return len(self.articles), len(self.events)


@dataclass(frozen=True, slots=True)
class Near:
    """What has a date of a few days, ``text``, of which some lie in a month; ``page`` lists it.

    Pages of dates go by the words in their addresses: a year, a month as ``2031/03``, ``undated``.
    """

    page: str
    text: str
    first: date
    last: date
    filed: Filed


class Turn(NamedTuple):
    """A page of a list: the year it is of, or ``undated``; and which of how many it is of that.

    The list's own page is of no year.
    """

    year: str = ""
    number: int = 1
    of: int = 1

    @property
    def path(self) -> str:
        """Return its address below that of the list."""
        year = f"{self.year}/" if self.year else ""
        return year + (f"part-{self.number}/" if self.number > 1 else "")  # “2/” may be an article


_OWN = Turn()


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What one page of a list holds, oldest first, and the pages ``before`` and ``after`` it.

    ``total`` counts its year, or the whole list on the list's own page. ``years`` are the pages
    that this one leads to, newest first, each with what its year has; none where all stands here.
    """

    items: tuple[T, ...] = ()
    total: int = 0
    turn: Turn = _OWN
    before: Turn | None = None
    after: Turn | None = None
    years: tuple[tuple[Turn, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """All articles, oldest first and the undated last, and every index the pages need.

    ``statements`` gives them by speaker, ``about`` by topic where the record or their own words
    settle it, ``uses`` set phrases by id, ``events``
    the reports of an event by the id of its page, oldest first. ``measures`` are in the order in
    which the articles first give them. ``where`` gives, for
    a kind such as ``"topics"`` and an id, the ids of the articles that have it, oldest first.
    ``verified`` gives the stamps of the records whose claims were found in their sources.

    ``beside`` gives the dated articles before and after one, ``happened`` the events of an article,
    ``differs`` where the ledger has those figures of an article that another contradicts: the page
    below its address, and the anchor there,
    ``below`` the topics right below one, ``at`` the events in a place or what lies in it. ``filed``
    gives what stands on a page of dates, ``near`` what reaches into a month for some of a few days,
    ``reaching`` the events of earlier years that reach into a year. ``span`` holds the first and
    the last day of all articles, if any has a date.

    ``said`` gives the statements of an article. ``met`` gives, for a topic and a kind, the names
    that its articles share most, with how many have each. ``parts`` gives what each page of a list
    holds, by the list's address and that of the page below it. ``words`` are those that the search
    may offer, in lines, of most articles first.
    """

    articles: Mapping[str, Annotated]
    vocabulary: Vocabulary
    where: Mapping[str, Mapping[str, tuple[str, ...]]]
    dates: Mapping[str, str | None]
    related: Mapping[str, tuple[Related, ...]]
    statements: Mapping[str, tuple[Reported, ...]]
    about: Mapping[str, tuple[Reported, ...]]
    happenings: tuple[Happening, ...] = field(default=())
    verified: Mapping[str, Stamp] = field(default_factory=dict)
    events: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    beside: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    happened: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    differs: Mapping[str, Mapping[Figure, tuple[str, str]]] = field(default_factory=dict)
    below: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    filed: Mapping[str, Filed] = field(default_factory=dict)
    near: Mapping[str, tuple[Near, ...]] = field(default_factory=dict)
    reaching: Mapping[int, tuple[Happening, ...]] = field(default_factory=dict)
    span: tuple[tuple[date, date], ...] = ()
    said: Mapping[str, tuple[Reported, ...]] = field(default_factory=dict)
    met: Mapping[str, Mapping[str, tuple[tuple[str, int], ...]]] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, Part[Any]]] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def of(self, id_: str, read: Callable[[Annotated], T]) -> T:
        """Return what a function of a module reads in an article.

        A page that asks for it stands on no more of the article than that.
        """
        return read(self.articles[id_])

    def once(self, make: Callable[..., T], *of: str) -> T:
        """Return what a function makes of the briefing and some texts, made once in a run."""
        return make(self, *of)


@dataclass(frozen=True, slots=True)
class Page:
    """One file in docs/: its path below docs/, with forward slashes, and its text.

    ``front`` is its front matter, as reading its YAML would give it; a page without has none.
    """

    path: str
    text: str
    front: Mapping[str, Any] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that may be made: its path below docs/, and how.

    ``make`` is given the texts of ``of``, then the briefing and the settings. Whatever else it
    needs to know it reads in these two, so that one can tell when the page would be the same.
    """

    path: str
    make: Callable[..., Page]
    of: tuple[str, ...] = ()

    def page(self, briefing: Briefing, settings: Settings) -> Page:
        """Return the page."""
        return self.make(*self.of, briefing, settings)
