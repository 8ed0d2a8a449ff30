"""Bylines: which lines name who wrote an article, and the names in them."""

import re
from collections.abc import Callable
from itertools import takewhile

_PARTICLES = "de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|zu|zur|bin|bint|ibn|al|el|af|av|y|e|st"
_TOKEN = r"(?:[^\W\d_a-z][\w’'.ʼ-]*|\"[^\W\d_]\w+\"|“[^\W\d_]\w+”)"
_NAME = re.compile(
    rf"{_TOKEN}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_TOKEN}){{1,3}},?(?: (?:Jr|Sr|II|III)\.?)?"
)
_WIDE = re.compile(
    rf"{_TOKEN}(?:[ &](?:(?:{_PARTICLES}|[Ss]taff|[Rr]eporters?) ?|{_TOKEN})){{0,4}}"
)

# The word before the names, by language; a colon may follow. Newspaper style books and themes.
_OPENERS = (
    *(
        "kommentar von",
        "ein kommentar von",
        "kolumne von",
        "analyse von",
        "interview von",
        "eine analyse von",
    ),
    *("written by", "words by", "story by", "text by", "reported by", "reporting by", "report by"),
    *(
        "posted by",
        "published by",
        "compiled by",
        "author",
        "authors",
        "by",
        "von",
        "text",
        "autor",
    ),
    *(
        "autorin",
        "autoren",
        "par",
        "auteur",
        "auteurs",
        "por",
        "autora",
        "di",
        "a cura di",
        "autore",
    ),
    *("de notre correspondant", "autorzy", "oprac.", "autoři", "door", "av", "af", "skrevet av"),
    *("skrevet af", "tekst", "text:", "haber", "yazan", "kirjoittaja", "автор", "авторы", "текст"),
    *(
        "автори",
        "мәтін",
        "作者",
        "记者",
        "記者",
        "文",
        "文／",
        "글",
        "기자",
        "بقلم",
        "كتب",
        "كتبت",
        "penulis",
    ),
    *("reporter", "oleh", "na", "mwandishi"),
)
_OPEN = re.compile(
    rf"(?i:{'|'.join(re.escape(o) for o in sorted(_OPENERS, key=len, reverse=True))})"
    r"(?: ?[:：] ?|(?<=^by)(?=[^\W\d_a-z])| (?=[\"“]?[^\W\d_a-z]))"
)
_ALONE = re.compile(
    r"(?:by|von|par|por|di|author(?:s|\(s\))?|written by|(?:about the|author of the) (?:author|article|story)|autor(?:in|en)?|auteur|автор|作者)\W*$",
    re.IGNORECASE,
)
_ROLE = (
    r"reporter|editor|correspondent|writer|columnist|producer|journalist|contributor|critic|analyst|"
    r"redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|giornalista|redaktor(?:ka)?|staff writer|bureau chief"
)
_ROLES = re.compile(rf"(?:{_ROLE})\b", re.IGNORECASE)
# A role glued to the name or after it: "Ann LeeTravel Reporter", "Ann Lee Parliamentary editor".
_GLUED = re.compile(rf"(?<=[a-zà-ÿ])(?=[A-Z][\w ]{{0,40}}?(?i:\b(?:{_ROLE})\b)|The [A-Z])")
_AFTER_NAME = re.compile(
    rf"(?: [^\W\d_a-z]\w+)?(?: [a-z&-]+){{0,3}} (?i:{_ROLE})\b.*$|,? (?i:{_ROLE})\b.*$|, (?:in|the|our|für|aus|à|en)\b.*$| (?:in|[Ff]or|with|at|für) .*$"
    r"|\s*\d+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)(?: ago)?$|(?<=[a-z])\d+$|Follow$|\s*@\w+$",
)
_HARD = re.compile(r"\s*[|·•⋅]\s*|\s+[-–—]+\s+|\s{2,}|\t|[;]")
_SOFT = re.compile(
    r"\s*,\s*|\s*/\s*|\s+(?:and|und|et|y|e|og|och|en|ve|i|a|и|та|și|ja|és|dan|na|και)\s+|\s*&\s*|、|，|＝"
)
# Words that stand capitalised on pages and are no names: the words of menus, boxes and desks.
_NO_NAMES = frozenset(
    ["about", "account", "ad", "advert", "advertisement", "africa", "alert", "alerts", "all", "also", "america", "analysis", "and", "app", "apps", "archive", "article", "articles", "arts", "asia", "audio", "author", "back", "best", "blog", "books", "breaking", "bureau", "business", "buy", "calendar", "caption", "career", "careers", "click", "climate", "close", "club", "collections", "columnists", "comment", "commentary", "comments", "community", "contact", "content", "continue", "conversation", "cookies", "copy", "country", "court", "credit", "credits", "crime", "crosswords", "culture", "daily", "dark", "day", "deals", "desk", "digital", "download", "economy", "edition", "editorial", "education", "email", "energy", "english", "entertainment", "environment", "europe", "events", "exclusive", "explore", "facebook", "fashion", "features", "file", "film", "finance", "first", "focus", "follow", "food", "football", "for", "free", "from", "front", "full", "gallery", "games", "general", "get", "global", "google", "guide", "health", "help", "here", "history", "home", "hot", "how", "image", "images", "in", "india", "info", "inside", "instagram", "international", "interview", "investigations", "is", "issue", "jobs", "join", "just", "keyword", "latest", "law", "learn", "letters", "life", "lifestyle", "like", "link", "links", "list", "listen", "live", "local", "log", "magazine", "mail", "main", "map", "market", "markets", "media", "menu", "mode", "money", "more", "morning", "most", "movies", "music", "national", "nature", "network", "new", "news", "newsletter", "newsletters", "next", "notice", "now", "obituaries", "of", "official", "on", "online", "opinion", "or", "our", "page", "paper", "partner", "partners", "people", "photo", "photos", "photography", "picks", "pictures", "play", "podcast", "podcasts", "policy", "politics", "popular", "post", "preferred", "premium", "press", "print", "privacy", "products", "profile", "promoted", "property", "public", "question", "read", "real", "related", "report", "reports", "research", "reviews", "science", "search", "section", "sections", "see", "services", "settings", "share", "shop", "show", "sign", "site", "skip", "social", "source", "special", "sponsored", "sport", "sports", "staff", "stories", "story", "style", "subscribe", "subscriber", "subscribers", "subscription", "support", "tags", "team", "tech", "technology", "terms", "the", "this", "tips", "today", "top", "topic", "topics", "travel", "trending", "tv", "twitter", "updates", "us", "use", "video", "videos", "view", "views", "visit", "visual", "voices", "war", "watch", "weather", "week", "weekend", "welcome", "what", "who", "why", "world", "x", "year", "you", "your", "youtube", "nachrichten", "politik", "wirtschaft", "sport", "panorama", "kultur", "wissen", "reise", "startseite", "aktuelles", "agence", "presse", "kommentare", "drucken", "teilen", "artikel", "mehr", "zum", "thema", "anzeige", "foto", "bild", "video", "der", "die", "das", "und", "im", "am", "le", "la", "les", "el", "los", "las", "il", "gli", "actualité", "société", "économie", "culture", "monde", "deportes", "política", "economía", "sociedad", "mundo", "cultura", "cronaca", "esteri", "новости", "политика", "экономика", "общество", "спорт", "культура", "мир", "главная"]
)
_HOUSES = re.compile(
    r"\b(?:agency|agencies|agence|agentur|press|news|media|tv|radio|times|post|staff|desk|team|service|redaktion|rédaction|redacción|redazione|bureau|correspondents?|reporters?|ap|afp|dpa|apa|sda|upi|ansa|efe)\b",
    re.IGNORECASE,
)
_LONGEST = 120


def opens(text: str) -> bool:
    """Say whether a line opens as a byline does, with a name after it."""
    return len(text) <= _LONGEST and bool((m := _OPEN.match(text)) and _wide(text[m.end() :]))


def announces(text: str) -> bool:
    """Say whether a line only announces that the next one names the author."""
    return len(text) <= 40 and bool(_ALONE.match(text))  # noqa: PLR2004 - a label's length


def names(text: str) -> tuple[str, ...]:
    """Read the names of a byline that opens with its word: “By Ann Lee and Per Holm, Norhaven”."""
    match = _OPEN.match(text)
    return _wide(text[match.end() :]) if match else ()


def bare(text: str) -> tuple[str, ...]:
    """Read the names of a line that holds nothing else, but for a role, a house or a time."""
    if len(text) > _LONGEST or not text[:1].isupper():
        return ()
    return _read(text, _is_name)


def is_pair(text: str) -> bool:
    """Say whether a line is two people's names with a stroke between them."""
    one, stroke, other = text.partition("/")
    both = (one.strip(), other.strip())
    return bool(stroke) and all(_is_name(name) and not is_house(name) for name in both)


def _wide(text: str) -> tuple[str, ...]:
    return _read(text, _is_wide)


def _read(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    found: list[str] = []
    for part in _HARD.split(text.strip(" ,.:;*•&")):
        read = _part(part, _is_name if found else fits)
        if not read or (found and any(is_house(name) for name in read)):
            break
        found += read
    return tuple(dict.fromkeys(found))


def _part(text: str, fits: Callable[[str], bool]) -> list[str]:
    text = _AFTER_NAME.sub("", _GLUED.split(text, maxsplit=1)[0])
    pieces = [p for piece in _SOFT.split(text) if (p := piece.strip(" ,.;:*•"))]
    if fits is _is_name and not all(map(fits, pieces)):
        return []
    found = list(takewhile(fits, pieces))
    people = " " in found[0] if found else False
    return [name for name in found if " " in name or not people]


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and not (
        {w.strip(".,").casefold() for w in text.split()} & _NO_NAMES
    )


def _is_wide(text: str) -> bool:
    return len(text) <= 60 and bool(_WIDE.fullmatch(text))  # noqa: PLR2004 - a long name


def is_house(name: str) -> bool:
    """Say whether a name is that of a desk or an agency, not of a person."""
    return bool(_HOUSES.search(name)) or (name.isupper() and len(name) <= 5)
