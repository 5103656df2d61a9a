"""What the list of hits says of each page, by a query for each kind of page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from wagtail.models import Locale, Page

from delivery.addresses.visibility import readable
from editorial.summary import shortened
from gallery.models import AlbumPage, GalleryPage
from magazine.across_issues import in_rows
from magazine.models import ArticlePage, IssuePage, MagazinePage, SectionPage
from network.models import EventPage, NetworkIndexPage, NetworkPage, PlanPage, ProjectPage

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: What readers call each kind; any other is a page.
KINDS: dict[type[Page], str] = {
    ArticlePage: _("Article"),
    IssuePage: _("Issue"),
    SectionPage: _("Section"),
    MagazinePage: _("Magazine"),
    AlbumPage: _("Album"),
    GalleryPage: _("Gallery"),
    NetworkPage: _("Network"),
    NetworkIndexPage: _("List of networks"),
    ProjectPage: _("Project"),
    PlanPage: _("Plan"),
    EventPage: _("Event"),
}
#: Kinds of which a hit shows one plain text, and where a query finds that: they come together.
PLAIN: dict[type[Page], str] = {
    NetworkPage: "networkpage__lead",
    NetworkIndexPage: "networkindexpage__introduction",
    ProjectPage: "projectpage__lead",
    PlanPage: "planpage__lead",
    EventPage: "eventpage__lead",
}


@dataclass
class Hit:
    """A page that was found; ``section`` is its own, or the one that it is."""

    page: Any
    section: SectionPage | None

    @property
    def kind(self) -> str:
        return gettext(KINDS.get(self.page.specific_class, _("Page")))

    @property
    def title(self) -> str:
        """That of an issue names its theme: its number alone says little."""
        theme = getattr(self.page, "theme", "")
        return f"{self.page.title} {theme}" if theme else self.page.title

    @property
    def snippet(self) -> str:
        """The lead, the foreword or the description; never asks for a text left behind."""
        if self.is_article:
            return str(self.page.lead)
        if hasattr(self.page, "plain_text"):
            return shortened(self.page.search_description or self.page.plain_text)
        return getattr(self.page, "summary", "")

    @property
    def is_article(self) -> bool:
        return isinstance(self.page, ArticlePage)


def hits_of(found: Iterable[Page]) -> list[Hit]:
    """``found`` with what a reader chooses by, in the same order."""
    pages = list(found)
    articles = in_rows(ArticlePage.objects.filter(pk__in=[page.pk for page in pages]))
    full = {page.pk: page for page in articles} if pages else {}
    full |= _plain(page.pk for page in pages if issubclass(page.specific_class, tuple(PLAIN)))
    rest = Page.objects.filter(pk__in=[page.pk for page in pages if page.pk not in full])
    full |= {page.pk: page for page in rest.specific()}
    sections = {one.translation_key: one for one in _sections()} if pages else {}
    told = [full[page.pk] for page in pages if page.pk in full]
    return [Hit(page, sections.get(_section_key(page))) for page in told]


def _plain(ids: Iterable[int]) -> dict[int, Page]:
    """The pages of ``PLAIN`` kinds by id, with ``plain_text``: one query, none for no ids."""
    wanted = list(ids)
    if not wanted:
        return {}
    pages = Page.objects.filter(pk__in=wanted).select_related("locale")
    return {page.pk: page for page in pages.annotate(plain_text=Coalesce(*PLAIN.values()))}


def _sections() -> QuerySet[SectionPage]:
    return readable(SectionPage.objects.filter(locale=Locale.get_active()))


def _section_key(page: Any) -> Any:
    return getattr(page, "section_key", page.translation_key)
