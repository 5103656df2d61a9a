"""How facts get from the page that holds them into its translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Revision

if TYPE_CHECKING:
    from editorial.translation.shared import SharedFactsMixin


def may_speak_for(source: SharedFactsMixin, translation: SharedFactsMixin) -> bool:
    """Whether what ``source`` says may stand in ``translation``.

    What readers see changes by publishing only: an unpublished source is anybody's draft.
    """
    return source.live or not translation.live


def copy_facts(source: SharedFactsMixin, target: SharedFactsMixin) -> list[str]:
    """Make ``target`` say what ``source`` says; the names of what it said otherwise."""
    changed = [name for name in source.shared_fields if _fact(source, name) != _fact(target, name)]
    for name in changed:
        field = source._meta.get_field(name)
        if field.one_to_many:
            source.copy_child_relation(name, target)
        else:
            setattr(target, field.attname, getattr(source, field.attname))
    return changed


def share_facts(source: SharedFactsMixin, translation: SharedFactsMixin) -> None:
    """Write the source's facts to a translation's row and to its newest revision."""
    # Locked before the page's row, as it is when somebody saves a draft meanwhile.
    locked = Revision.objects.select_for_update()
    revision = locked.filter(pk=translation.latest_revision_id).first()
    changed = copy_facts(source, translation)
    if "title" in changed:
        translation.draft_title = translation.title
        changed.append("draft_title")
    if changed:
        # Nothing but the facts: words saved meanwhile stay.
        translation.save(update_fields=changed, clean=False)
    if revision:
        _share_with_revision(translation.shared_content(), revision)


def _share_with_revision(facts: dict[str, Any], revision: Revision) -> None:
    if any(revision.content.get(name) != fact for name, fact in facts.items()):
        revision.content |= facts
        revision.save(update_fields=["content"])


def _fact(page: SharedFactsMixin, name: str) -> Any:
    field = page._meta.get_field(name)
    if not field.one_to_many:
        return getattr(page, field.attname)
    own = {field.related_model._meta.pk.attname, field.remote_field.attname}
    columns = [c.attname for c in field.related_model._meta.concrete_fields if c.attname not in own]
    rows = ([getattr(row, column) for column in columns] for row in getattr(page, name).all())
    # Rows without an order come as the database likes; those with one carry it.
    return sorted(rows, key=str)
