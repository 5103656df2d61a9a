"""Which pictures live pages show: what makes a picture public, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Field
from wagtail.fields import StreamField
from wagtail.models import Page

from gallery.models import Picture, PictureUse
from gallery.reading import pictures_in
from gallery.tasks import have_drawn

Shown = Callable[[Any], Iterable[int]]
_shown: list[tuple[type, Shown]] = []


def shows(model: type) -> Callable[[Shown], Shown]:
    """Register a function that gives the ids of pictures which pages of ``model`` show
    beyond their own fields and texts, such as the portraits of an article's authors.
    """

    def register(function: Shown) -> Shown:
        if (model, function) not in _shown:
            _shown.append((model, function))
        return function

    return register


def pictures_of(page: Page) -> set[int]:
    """The ids of all pictures that ``page`` shows, as it stands."""
    own = {getattr(page, field.attname) for field in _keys(page)}
    for name in _texts(page):
        own |= pictures_in(getattr(page, name))
    for model, function in _shown:
        if isinstance(page, model):
            own |= set(function(page))
    return own - {None}


def record_uses(page: Page) -> None:
    """Make the rows say what ``page`` shows readers now: nothing when it is not live."""
    shown = pictures_of(page.specific) if page.live else set()
    with transaction.atomic():
        stored = set(PictureUse.objects.filter(page=page).values_list("picture", flat=True))
        PictureUse.objects.filter(page=page, picture__in=stored - shown).delete()
        # A text may still name a picture that was deleted.
        added = Picture.objects.filter(pk__in=shown - stored).values_list("pk", flat=True)
        uses = [PictureUse(page_id=page.pk, picture_id=pk) for pk in added]
        PictureUse.objects.bulk_create(uses, ignore_conflicts=True)
        have_drawn(shown)


def record_all_uses() -> None:
    """For a database from before there were rows: every live page says what it shows."""
    for page in Page.objects.live().specific().iterator(chunk_size=100):
        record_uses(page)


def page_saved(
    sender: type, instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """Runs inside the transaction of ``Page.save()``: both hold, or neither does."""
    if raw or not isinstance(instance, Page):
        return
    names = {"live", *(field.name for field in _keys(instance)), *_texts(instance)}
    if update_fields is None or names & set(update_fields):
        record_uses(instance)


def _keys(page: Page) -> Iterator[Field]:
    return (field for field in page._meta.concrete_fields if field.related_model is Picture)


def _texts(page: Page) -> Iterator[str]:
    return (f.name for f in page._meta.concrete_fields if isinstance(f, StreamField))
