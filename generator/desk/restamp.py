"""The stamps of verified records after ids have changed, which changes no claim."""

from generator import verified
from generator.annotate.lexicon import lexicon
from generator.check import subject
from generator.desk.file_changes import Change
from generator.project import Project


def renewed(before: Project, after: Project, ids: dict[str, str]) -> tuple[Change, ...]:
    """Return the file of stamps a new text, for records that were verified before the change.

    ``ids`` gives the new ids of articles that have one. Only where no spelling and no word of a
    record has changed may this be called: then what was found in the sources is there still.
    """
    old, new = lexicon(before.vocabulary), lexicon(after.vocabulary)
    there = {a.id: a for a in after.articles}
    stamps = []
    for article in before.articles:
        if subject.stands(article, before.stamps, old):
            id_ = ids.get(article.id, article.id)
            stamps.append(subject.renewed(before.stamps[article.id], there[id_], new))
    if not stamps:
        return ()
    standing = {kept.id for kept in stamps} | {*ids}
    stamps += [kept for id_, kept in before.stamps.items() if id_ not in standing]
    path = before.config.verified
    shown = f"{before.config.settings.seeds}/{path.name}"
    return (Change(shown, path.read_bytes(), verified.written(stamps).encode()),)
