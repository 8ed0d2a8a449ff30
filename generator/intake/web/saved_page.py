"""A saved page's lines, sorted, and what adds to their fields what the page states of itself."""

from collections.abc import Callable

from generator.intake.line_kinds import Classified
from generator.intake.paste.classify import classify
from generator.intake.source_fields import Read
from generator.intake.web import headline, layout, page_fields
from generator.intake.web.article_body import agreed
from generator.intake.web.metadata import metadata
from generator.intake.web.walk import page


def read(source: str) -> tuple[tuple[Classified, ...], Callable[[Read], Read]]:
    """Read an HTML page: its lines by its elements, its fields by what it says of itself."""
    parsed = page(source)
    headings = layout.headings(parsed)
    meta = metadata(parsed, tuple(h.text for h in headings))
    title = headline.headline(parsed, meta, headings)
    standfirst = next((c.value for c in meta.description), "")
    head = title.line if title else None
    lined = layout.laid_out(parsed, head, standfirst) or classify(layout.shown(parsed))
    lined = agreed(lined, meta.body)
    return lined, lambda known: page_fields.merged(known, parsed, meta, title, lined)
