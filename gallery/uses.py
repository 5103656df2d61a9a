"""Which pictures live pages show: what makes a picture public, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Field
from wagtail.fields import StreamField
from wagtail.models import Page

from gallery.models import Picture, PictureUse
from gallery.reading import pictures_in
from gallery.tasks import have_drawn


class Term(NamedTuple):
    """From a day until a day, both included; without one, open."""

    first: date | None = None
    last: date | None = None

    def joined(self, other: Term) -> Term:
        """From the earlier beginning until the later end."""
        first = min(self.first, other.first) if self.first and other.first else None
        last = max(self.last, other.last) if self.last and other.last else None
        return Term(first, last)


ALWAYS = Term()
_DAYS = ("shown_from", "shown_until")
Shown = Callable[[Any], Iterable[int]]
_shown: list[tuple[type, Shown]] = []


def shows(model: type) -> Callable[[Shown], Shown]:
    """Register a function that gives the ids of pictures which pages of ``model`` show
    beyond their own fields and texts, such as the portraits of an article's authors.

    A mapping from ids to terms says from when until when.
    """

    def register(function: Shown) -> Shown:
        if (model, function) not in _shown:
            _shown.append((model, function))
        return function

    return register


def pictures_of(page: Page) -> set[int]:
    """The ids of all pictures that ``page`` shows, as it stands, whatever their terms."""
    return set(_terms_of(page))


def record_uses(page: Page) -> None:
    """Make the rows say what ``page`` shows readers now: nothing when it is not live."""
    shown = _terms_of(page.specific) if page.live else {}
    with transaction.atomic():
        rows = PictureUse.recorded.filter(page=page)
        stored = {pk: Term(*days) for pk, *days in rows.values_list("picture", *_DAYS)}
        wrong = {pk for pk, term in stored.items() if shown.get(pk) != term}
        rows.filter(picture__in=wrong).delete()
        # A text may still name a picture that was deleted.
        lacking = Picture.objects.filter(pk__in=shown.keys() - (stored.keys() - wrong))
        uses = [_use(page, pk, shown[pk]) for pk in lacking.values_list("pk", flat=True)]
        PictureUse.recorded.bulk_create(uses, ignore_conflicts=True)
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


def _terms_of(page: Page) -> dict[int, Term]:
    """The page's own pictures are shown as long as it is live, whoever else shows them."""
    own = {getattr(page, field.attname) for field in _keys(page)}
    for name in _texts(page):
        own |= pictures_in(getattr(page, name))
    beside: dict[int, Term] = {}
    for model, function in _shown:
        if isinstance(page, model):
            found = function(page)
            beside |= found if isinstance(found, Mapping) else dict.fromkeys(found, ALWAYS)
    return beside | dict.fromkeys(own - {None}, ALWAYS)


def _use(page: Page, picture: int, term: Term) -> PictureUse:
    return PictureUse(
        page_id=page.pk, picture_id=picture, shown_from=term.first, shown_until=term.last
    )


def _keys(page: Page) -> Iterator[Field]:
    return (field for field in page._meta.concrete_fields if field.related_model is Picture)


def _texts(page: Page) -> Iterator[str]:
    return (f.name for f in page._meta.concrete_fields if isinstance(f, StreamField))
