"""Words that name a day only together with another date: “on Saturday”, “today”."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A day in the future is not what a report is of; these words before or after turn a day away.
_AHEAD = re.compile(
    r"\b(?:next|coming|until|till|through|before|later|will|to be|due|scheduled|expected)\b[^.;,]*$"
    r"|\b(?:ends?|opens?|begins?|starts?|closes?|runs?|arrives?|leaves?|from|by)(?: on)? $"
)
_WORDS = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<today>[Tt]oday|[Tt]onight)|(?P<yesterday>[Yy]esterday))\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A word for a day: where it stands, and its weekday or its distance from the anchor."""

    start: int
    end: int
    word: str
    weekday: int | None
    days_before: int | None


def find(text: str) -> tuple[Mention, ...]:
    """Find the words for days that look back, in the text's order."""
    return tuple(
        Mention(
            m.start(),
            m.end(),
            m[0],
            WEEKDAYS.index(m["weekday"]) if m["weekday"] else None,
            0 if m["today"] else 1 if m["yesterday"] else None,
        )
        for m in _WORDS.finditer(text)
        if not _AHEAD.search(text, max(0, m.start() - 80), m.start())
    )


def resolve(mention: Mention, anchor: date) -> date:
    """Give the day meant: the last such weekday on or before the anchor, the same day included."""
    if mention.days_before is not None:
        return anchor - timedelta(mention.days_before)
    return anchor - timedelta((anchor.weekday() - (mention.weekday or 0)) % 7)
