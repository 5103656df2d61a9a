"""What to read after an article."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Page

from delivery.addresses.visibility import readable
from magazine.easy_language import without_easy_versions
from magazine.published import issue_above, published_in

if TYPE_CHECKING:
    from magazine.models import ArticlePage, SectionPage

MOST = 3


def related_to(
    article: ArticlePage, magazine: Page, around: Collection[int], is_preview: bool = False
) -> list[Page]:
    """At most three pages: those the editor has chosen, then what belongs together.

    That is what has the same section, else a keyword in common, else somebody on the
    byline, the newest first in each; never the article itself nor one of ``around``. All
    that the editor chose is shown, however much it is. One query; a preview, where the
    choice may not be saved yet, makes some more.
    """
    near = _near(article, published_in(magazine).exclude(pk__in=[article.pk, *around]))
    keys, place = _choice_in_hand(article) if is_preview else _choice(article)
    nearness = Case(When(pk__in=near[0], then=0), When(pk__in=near[1], then=1), default=2)
    wanted = Q(translation_key__in=keys)
    for bond in near:
        wanted |= Q(pk__in=bond)
    editions = Page.objects.filter(wanted, locale=article.locale_id, alias_of=None)
    found = readable(editions.exclude(pk=article.pk)).annotate(place=place, **_told())
    pages = found.order_by("place", nearness, "-first_published_at", "-pk")
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
        "issue_title": Subquery(issue_above().filter(live=True).values("title")),
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
    same people. Each by itself and no further than needed: an index serves each.
    """
    from magazine.models import ArticleContributor, ArticleKeyword, SectionPage

    section = SectionPage.objects.filter(pk=article.section_id or 0).values("translation_key")
    tags = ArticleKeyword.objects.filter(content_object=article.pk).values("tag")
    people = ArticleContributor.objects.filter(article=article.pk).values("contributor")
    tagged = ArticleKeyword.objects.filter(tag__in=tags)
    bylines = ArticleContributor.objects.filter(contributor__in=people)
    bonds = [
        Q(section__translation_key=Subquery(section)),
        Q(pk__in=tagged.values("content_object")),
        Q(pk__in=bylines.values("article")),
    ]
    # What the editor chose and what a nearer bond has may be among them too.
    newest = without_easy_versions(others).order_by("-first_published_at", "-pk")
    return [newest.filter(bond).values("pk")[: MOST * 4] for bond in bonds]
