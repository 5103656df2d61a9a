"""Where magazine and network meet: what the magazine has written about a network."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Q, Subquery
from django.utils.text import slugify
from wagtail.models import Page

from delivery.addresses.visibility import readable
from delivery.languages.editions import editions_of
from magazine.easy_language import without_easy_versions
from magazine.models import ArticleKeyword, ArticlePage, RelatedPage
from magazine.models.addresses import issue_address
from magazine.published import issue_above, newest_issue_first

MOST = 6


def articles_about(network: Page) -> list[ArticlePage]:
    """The newest published articles that name ``network`` among their related pages, or have
    a keyword called as it is in any language. One query.

    Each has ``issue_title`` ("" while its issue is not published) and ``issue_url``.
    """
    mine = naming([network.translation_key], _names([network, *editions_of(network)]))
    articles = readable(ArticlePage.objects.filter(mine, locale=network.locale_id))
    told = without_easy_versions(articles).defer("body", "corrections").select_related("locale")
    issue = issue_above().filter(live=True).values("title")
    found = list(newest_issue_first(told.annotate(issue_title=Subquery(issue)))[:MOST])
    for article in found:
        article.issue_url = issue_address(article)
    return found


def naming_any(networks: Collection[Page]) -> Q:
    """For articles: those about one of ``networks``, which are here in every language."""
    return naming({network.translation_key for network in networks}, _names(networks))


def naming(keys: Collection[UUID], names: Collection[str]) -> Q:
    """For articles: those with a related page of these keys, or a keyword of these names."""
    related = RelatedPage.objects.filter(page__translation_key__in=keys)
    tagged = ArticleKeyword.objects.filter(tag__slug__in=names)
    return Q(pk__in=related.values("article")) | Q(pk__in=tagged.values("content_object"))


def _names(networks: Iterable[Page]) -> set[str]:
    """The slugs that a keyword named after one of the networks may have."""
    return {name for page in networks for name in (page.slug, slugify(page.title)) if name}
