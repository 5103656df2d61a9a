"""What to read after an article."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import (
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from wagtail.models import Page

from delivery.addresses.previews import is_shown, named_as_shown
from delivery.addresses.visibility import readable
from delivery.languages.texts import content_languages
from magazine.easy_language import without_easy_versions
from magazine.published import issue_above, published_in

if TYPE_CHECKING:
    from magazine.models import ArticlePage, SectionPage

MOST = 3
#: What the editor chose, and what a nearer bond has, may be among them too.
ENOUGH = MOST * 4


def related_to(
    article: ArticlePage, magazine: Page, around: Collection[int], is_preview: bool = False
) -> list[Page]:
    """At most three pages: those the editor has chosen, then what belongs together.

    That is what has the same section, else a keyword in common, else somebody on the
    byline, the newest first in each; never the article itself nor one of ``around``. All
    that the editor chose is shown, however much it is. One query; a preview, where the
    choice may not be saved yet, makes some more.
    """
    keys, place = _choice_in_hand(article) if is_preview else _choice(article)
    wanted = Q(translation_key__in=keys)
    for bond in _near(article, published_in(magazine).exclude(pk__in=[article.pk, *around])):
        wanted |= Q(pk__in=bond)
    editions = Page.objects.filter(wanted, locale=article.locale_id, alias_of=None)
    found = readable(editions.exclude(pk=article.pk)).annotate(place=place, **_told())
    # What is not published yet will be the newest.
    newest = F("first_published_at").desc(nulls_first=True if is_preview else None)
    pages = named_as_shown(list(found.order_by("place", _nearness(article), newest, "-pk")))
    chosen = [page for page in pages if page.place is not None]
    others = [page for page in pages if page.place is None]
    return chosen + others[: max(0, MOST - len(chosen))]


def load_sections(pages: list[Page], sections: list[SectionPage]) -> None:
    """Give each of ``pages`` its ``section``; None where it has none, as what is no article."""
    by_key = {section.translation_key: section for section in sections}
    for page in pages:
        page.section = by_key.get(page.section_key)


def _told() -> dict[str, Any]:
    """What the list shows of an article; nothing of a page that is none."""
    return {
        "section_key": F("articlepage__section__translation_key"),
        "picture_id": F("articlepage__picture"),
        "reading_minutes": F("articlepage__reading_minutes"),
        "easy_version_of_id": F("articlepage__easy_version_of"),
        "issue_title": Subquery(issue_above().filter(is_shown()).values("title")),
    }


def _choice(article: ArticlePage) -> tuple[Any, Any]:
    """The keys of the pages that the editor chose, and the place of each among them."""
    from magazine.models import RelatedPage

    rows = RelatedPage.objects.filter(article=article.pk)
    mine = rows.filter(page__translation_key=OuterRef("translation_key"))
    # Rows that a script made may have no order but that in which they were made.
    place = Coalesce("sort_order", "pk", output_field=IntegerField())
    return rows.values("page__translation_key"), Subquery(mine.values_list(place)[:1])


def _choice_in_hand(article: ArticlePage) -> tuple[Any, Any]:
    keys = [row.page.translation_key for row in article.related_items.all()]
    places = [When(translation_key=key, then=Value(n)) for n, key in enumerate(keys)]
    return keys, Case(*places, default=None, output_field=IntegerField())


def _near(article: ArticlePage, others: QuerySet[ArticlePage]) -> list[QuerySet[Any]]:
    """The newest of ``others`` of the same section, with a keyword in common, and by the
    same people. Each by itself and no further than needed: an index serves each, and where the
    section has enough nobody goes through all that a keyword or a name stands on.
    """
    from magazine.models import ArticleContributor

    people = ArticleContributor.objects.filter(article=article.pk).values("contributor")
    bylines = ArticleContributor.objects.filter(contributor__in=people)
    apart = without_easy_versions(others)
    # The index of a section's articles is by issue.
    sections = [
        apart.filter(section=pk).order_by("-issue_rank", "-pk") for pk in _sections(article)
    ]
    enough = [Exists(section[ENOUGH - 1 : ENOUGH]) for section in sections]
    newest = apart.filter(*(~one for one in enough)).order_by("-first_published_at", "-pk")
    bonds = [
        *sections,
        newest.filter(pk__in=_tagged_as(article).values("content_object")),
        newest.filter(pk__in=bylines.values("article")),
    ]
    return [bond.values("pk")[:ENOUGH] for bond in bonds]


def _nearness(article: ArticlePage) -> Case:
    """0 for a page of the same section, 1 for one with a keyword in common, else 2."""
    section = When(articlepage__section__translation_key__in=_section_key(article), then=0)
    keyword = When(Exists(_tagged_as(article).filter(content_object=OuterRef("pk"))), then=1)
    return Case(section, keyword, default=2, output_field=IntegerField())


def _tagged_as(article: ArticlePage) -> QuerySet[Any]:
    from magazine.models import ArticleKeyword

    mine = ArticleKeyword.objects.filter(content_object=article.pk).values("tag")
    return ArticleKeyword.objects.filter(tag__in=mine)


def _section_key(article: ArticlePage) -> QuerySet[Any]:
    from magazine.models import SectionPage

    return SectionPage.objects.filter(pk=article.section_id or 0).values("translation_key")


def _sections(article: ArticlePage) -> list[Subquery]:
    """The editions of its section, one by one: articles name any of them."""
    from magazine.models import SectionPage

    editions = SectionPage.objects.filter(translation_key__in=_section_key(article)).order_by()
    return [
        Subquery(editions.filter(locale__language_code=code).values("pk")[:1])
        for code, _name in content_languages()
    ]
