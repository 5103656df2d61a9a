"""What becomes of each translation of pages that are about to be moved or deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from editorial.pages import EditorialPageMixin
from editorial.refusals import Refusal


@dataclass(frozen=True)
class Offer:
    """A translation that may go along; ``why_not`` says why this user cannot let it, or "".

    ``destination`` is where it would be moved to; None where it would be deleted.
    """

    page: Any
    original: Any
    why_not: str = ""
    destination: Any = None

    @property
    def name(self) -> str:
        """By which a form ticks it."""
        return str(self.page.pk)

    @property
    def language(self) -> str:
        return str(get_language_info(self.page.locale.language_code)["name_translated"])

    @cached_property
    def below(self) -> int:
        return int(self.page.get_descendant_count())

    @cached_property
    def public_below(self) -> int:
        return int(self.page.get_descendants().live().count()) if self.below else 0

    @property
    def address(self) -> str:
        return str(self.page.get_url() or "")

    @cached_property
    def new_address(self) -> str:
        """Where it would stand: its slug may be taken there, and gives way."""
        above = self.destination.get_url() or ""
        slug = find_available_slug(self.destination, self.page.slug, ignore_page_id=self.page.pk)
        return f"{above}{slug}/"

    @property
    def redirects(self) -> bool:
        """Whether anybody knows the old address, which then leads on to the new one."""
        return bool(self.page.first_published_at)


def to_delete(pages: Iterable[Any], user: Any) -> list[Offer]:
    """The translations of those of ``pages`` that are originals."""
    return [
        Offer(page, original, _why_not_delete(page, user))
        for original, page in _translations(pages)
    ]


def to_move(pages: Iterable[Any], destination: Any, user: Any) -> list[Offer]:
    """The same, where ``pages`` are moved below ``destination``; those that stand there are none."""
    found = []
    for original, page in _translations(pages):
        below = destination.get_translation_or_none(page.locale)
        below = below.specific if below and not below.alias_of_id else None
        if below is None or page.get_parent().pk != below.pk:
            found.append(
                Offer(page, original, _why_not_move(page, below, destination, user), below)
            )
    return found


def chosen(offers: list[Offer], ids: Iterable[str]) -> list[Offer]:
    """Those that were ticked, without what lies below another of them.

    Raises a ``Refusal`` where one of them cannot go along, or is no offer any more.
    """
    known, asked = {offer.name: offer for offer in offers}, set(ids)
    found = [offer for pk, offer in known.items() if pk in asked]
    lost = next((offer for offer in found if offer.why_not), None)
    if lost:
        named = {"title": lost.page.get_admin_display_title(), "why": lost.why_not}
        raise Refusal(_("Nothing was changed. “%(title)s”: %(why)s") % named)
    if asked - set(known):
        raise Refusal(
            _("Nothing was changed: a translation that you ticked is not there any more.")
        )
    return [one for one in found if not any(one.page.is_descendant_of(o.page) for o in found)]


def translations_elsewhere(pages: Iterable[Any], offers: Iterable[Offer]) -> list[Page]:
    """Translations of what lies below ``pages`` that stand below none of the offers' pages."""
    found: dict[int, Page] = {}
    for page in pages:
        keys = page.get_descendants().values("translation_key")
        rows = Page.objects.filter(translation_key__in=keys, alias_of=None)
        for row in rows.exclude(locale=page.locale_id).select_related("locale"):
            found[row.pk] = row
    paths = tuple(offer.page.path for offer in offers)
    return [row for row in found.values() if not paths or not row.path.startswith(paths)]


def _translations(pages: Iterable[Any]) -> list[tuple[Any, Any]]:
    """Each original with each of its translations; what is only a translation has none."""
    originals = [
        page
        for page in (one.specific for one in pages)
        if isinstance(page, EditorialPageMixin) and not page.alias_of_id and page.is_source()
    ]
    return [(page, other) for page in originals for other in page.other_languages()]


def _why_not_delete(page: Any, user: Any) -> str:
    if page.permissions_for_user(user).can_delete():
        return ""
    return _("You may not delete this page.")


def _why_not_move(page: Any, below: Any, destination: Any, user: Any) -> str:
    if below is None:
        title = destination.get_admin_display_title()
        return _("“%(title)s” is not translated, so there is nowhere to go.") % {"title": title}
    if not page.permissions_for_user(user).can_move_to(below):
        return _("You may not move this page there.")
    return ""
