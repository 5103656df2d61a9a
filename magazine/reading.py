"""What stands around an article: its issue, its neighbours, its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Case, Subquery, When

from delivery.addresses import links
from delivery.addresses.previews import as_shown
from delivery.languages.editions import live_editions
from gallery.headings import TextHeading, contents_of_text
from gallery.reading import linked_pages, load_pictures, render_body
from magazine.article_keywords import topics_of
from magazine.bylines import byline_of
from magazine.corrections import corrections_of
from magazine.models.addresses import listing_address
from magazine.neighbours import standing_of
from magazine.opening import has_initial, title_size
from magazine.published import sections_of
from magazine.related import load_sections, related_to

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import ArticlePage, IssuePage, MagazinePage, SectionPage

#: Minutes; a longer text has its contents listed for two headings already.
LONG_READ = 6


def article_context(article: ArticlePage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with the article's text and what stands around it."""
    issue = issue_of(article)
    magazine = magazine_of(issue)
    sections = sections_around(article, magazine)
    standing = standing_of(article, issue)
    is_preview = getattr(context.get("request"), "is_preview", False)
    related = related_to(article, magazine, standing.around, is_preview)
    load_sections(related, sections)
    return (
        context
        | _text_of(article, context, related)
        | {
            "issue": issue,
            "section": next((section for section in sections if section.is_own), None),
            "magazine": magazine,
            "sections": sections,
            "place": standing.place,
            "easy_version": standing.easy_version,
            "easy_version_of": standing.easy_version_of,
            "related": related,
        }
    )


def issue_of(article: ArticlePage) -> IssuePage:
    """The issue of ``article``. What only an issue has is loaded when somebody asks for it."""
    issue = as_shown(article.get_parent().specific_deferred)
    issue.locale = article.locale
    if trail := getattr(article, "trail", None):
        issue._cached_parent_obj = trail.pages[-3]
    return issue


def magazine_of(issue: IssuePage) -> MagazinePage:
    """The magazine of ``issue``; what only a magazine has is not loaded."""
    magazine = issue.get_parent().specific_deferred
    magazine.locale = issue.locale
    return magazine


def sections_around(article: ArticlePage, magazine: Page) -> list[SectionPage]:
    """The magazine's sections; ``is_own`` is the one that ``article`` stands in."""
    from magazine.models import SectionPage

    chosen = SectionPage.objects.filter(pk=article.section_id or 0).values("translation_key")
    is_own = Case(When(translation_key=Subquery(chosen), then=True), default=False)
    return list(sections_of(magazine).annotate(is_own=is_own))


def contents_of(body: str, minutes: int) -> list[TextHeading]:
    """The main headings of a long text: three or more, two when it takes long to read."""
    headings = contents_of_text(body)
    return headings if len(headings) >= (2 if minutes > LONG_READ else 3) else []


def _text_of(article: ArticlePage, context: dict[str, Any], related: list[Page]) -> dict[str, Any]:
    """Its pictures and those of ``related`` pages come by the same queries."""
    editions = live_editions(linked_pages(article.body) | linked_pages(article.corrections))
    with links.at_hand(editions):
        pictures = ((page, "picture") for page in (article, *related))
        load_pictures(*pictures, bodies=[article.body])
    body = render_body(article.body, context, editions)
    with links.at_hand(editions):
        corrections = corrections_of(article.corrections)
    return {
        "title_size": title_size(article.title),
        "has_initial": has_initial(article.body),
        "credits": byline_of(article),
        "body": body,
        "contents": contents_of(body, article.reading_minutes),
        "corrections": corrections,
        "keywords": topics_of(article),
        "keywords_url": listing_address(article, "topics"),
    }
