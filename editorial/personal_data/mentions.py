"""Where words of the site name a person: for an editor to decide, never changed from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import CASCADE, ForeignKey, Model
from django.utils.text import Truncator, capfirst, slugify
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder, finder_classes
from wagtail.models import Page, Revision

from editorial.personal_data.declaration import Sought
from editorial.personal_data.name_forms import NameForms, fold, forms_of
from editorial.personal_data.spelling import clear, containing, text_fields

#: Scrubbed when a row is erased, or made anew from what is listed.
TECHNICAL = {
    "admin",
    "auth",
    "contenttypes",
    "django_tasks_database",
    "modelsearch",
    "sessions",
    "wagtailadmin",
    "wagtailsearch",
}
TECHNICAL_MODELS = {
    "wagtailcore.ModelLogEntry",
    "wagtailcore.PageLogEntry",
    "wagtailcore.ReferenceIndex",
    "wagtail_localize.TranslationSource",
}


@dataclass
class Mention:
    """A page or record that names the person, and in which of its fields."""

    row: Any
    kind: str
    title: str
    where: list[str] = field(default_factory=list)
    #: Earlier versions, drafts included, that name the person too.
    versions: int = 0
    url: str = ""


def mentions_of(
    sought: Sought, more: Iterable[str], beside: Iterable[tuple[str, Any]], user: Any
) -> list[Mention]:
    """Pages and records that name the person, or hold one of the words ``more``.

    ``beside`` are rows of the register, as (label, key), that are shown already.
    """
    forms, seen = AdminURLFinder(user), set(beside)
    words, name = clear([sought.address, *more]), forms_of(sought.name)
    found: dict[tuple[str, Any], Mention] = {}
    for model in _models():
        for row, fields in _rows(model, words, name):
            _add(found, row, fields, seen)
    for mention in found.values():
        mention.url = forms.get_edit_url(mention.row) or ""
    return sorted(found.values(), key=lambda mention: (mention.kind, mention.title))


def _models() -> Iterator[type[Model]]:
    for model in apps.get_models(include_auto_created=True):
        meta = model._meta
        technical = meta.app_label in TECHNICAL or meta.label in TECHNICAL_MODELS
        if meta.managed and not meta.proxy and not technical and text_fields(model):
            yield model


def _rows(
    model: type[Model], words: list[str], name: NameForms | None
) -> Iterator[tuple[Any, list[str]]]:
    fields = text_fields(model)
    coarse = [*words, *_stems(name)]
    for row in containing(model, fields, coarse).iterator():
        texts = {one: fold(getattr(row, f"{one}_text") or "") for one in fields}
        where = [one for one, text in texts.items() if _tells(text, words, name)]
        if where:
            yield row, where


def _stems(name: NameForms | None) -> list[str]:
    return list({name.stem, slugify(name.stem)} - {""}) if name else []


def _tells(text: str, words: list[str], name: NameForms | None) -> bool:
    folded = text.casefold()
    if any(fold(word).casefold() in folded for word in words):
        return True
    return bool(name and name.pattern.search(text))


def _add(found: dict[Any, Mention], row: Any, fields: list[str], seen: set[Any]) -> None:
    owner = _owner(row)
    key = (owner._meta.label, owner.pk)
    if key in seen or (row._meta.label, row.pk) in seen:
        return
    kind = capfirst(str(owner._meta.verbose_name))
    mention = found.setdefault(key, Mention(owner, kind, Truncator(str(owner)).chars(100)))
    if isinstance(row, Revision):
        mention.versions += 1
        return
    labels = (capfirst(str(row._meta.get_field(one).verbose_name)) for one in fields)
    mention.where += [label for label in labels if label not in mention.where]


def _owner(row: Any) -> Any:
    """What an editor opens to change ``row``: its page or record, else itself."""
    if isinstance(row, Revision):
        return _owner(row.content_object) if row.content_object else row
    if isinstance(row, Page):
        return row.specific
    key = None if finder_classes.get(row) else _parent_key(type(row))
    return _owner(getattr(row, key)) if key else row


def _parent_key(model: type[Model]) -> str | None:
    """The key of rows that are part of another one: its texts, its files, lines of a page."""
    keys = [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]
    for one in keys:
        if isinstance(one, ParentalKey):
            return one.name
    firm = [one for one in keys if not one.null and one.remote_field.on_delete is CASCADE]
    return firm[0].name if len(firm) == 1 else None
