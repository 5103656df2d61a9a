"""What has articles is not deleted: they would lose section or name without a word."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from magazine.models import ArticlePage, Contributor, SectionPage


def articles_in(section: SectionPage) -> QuerySet[ArticlePage]:
    """The articles that point at the section, and those of its language that stand in it."""
    from magazine.models import ArticlePage

    standing = Q(section__translation_key=section.translation_key, locale=section.locale_id)
    return ArticlePage.objects.filter(Q(section=section) | standing)


def articles_by(contributor: Contributor) -> QuerySet[ArticlePage]:
    """The articles with the contributor on their byline, in the latest draft or in public."""
    from magazine.models import ArticlePage

    named = Q(contributors__contributor=contributor)
    # The draft's byline stands in its revision. That is searched as text, since not every
    # database looks into JSON; what follows the number depends on the database, too.
    content = "latest_revision__content__icontains"
    inside = (Q(**{content: f'"contributor": {contributor.pk}{end}'}) for end in ",}")
    drafted = Q(has_unpublished_changes=True) & reduce(or_, inside)
    return ArticlePage.objects.filter(named | drafted)


def refusal(record: Any) -> str:
    """Why ``record`` cannot be deleted, as a sentence for the editor; "" when it can."""
    from magazine.models import Contributor, SectionPage

    if isinstance(record, SectionPage):
        return _refusal_of_section(record)
    return _refusal_of_contributor(record) if isinstance(record, Contributor) else ""


def _refusal_of_section(section: SectionPage) -> str:
    count = articles_in(section).count()
    if not count:
        return ""
    return ngettext(
        "“%(title)s” has %(count)d article, drafts counted. Choose another section for it first.",
        "“%(title)s” has %(count)d articles, drafts counted. Choose another section for them first.",
        count,
    ) % {"title": section.title, "count": count}


def _refusal_of_contributor(contributor: Contributor) -> str:
    count = articles_by(contributor).aggregate(n=Count("translation_key", distinct=True))["n"]
    if not count:
        return ""
    return ngettext(
        "%(name)s is on the byline of %(count)d article, drafts counted. Take the name off it "
        "first.",
        "%(name)s is on the byline of %(count)d articles, drafts counted. Take the name off "
        "them first.",
        count,
    ) % {"name": contributor.name, "count": count}
