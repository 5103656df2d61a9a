"""A section with articles is not deleted: they would lose it without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from magazine.models import ArticlePage, SectionPage


def articles_in(section: SectionPage) -> QuerySet[ArticlePage]:
    """The articles that point at the section, and those of its language that stand in it."""
    from magazine.models import ArticlePage

    standing = Q(section__translation_key=section.translation_key, locale=section.locale_id)
    return ArticlePage.objects.filter(Q(section=section) | standing)


def refusal(section: SectionPage) -> str:
    """Why the section cannot be deleted, as a sentence for the editor; "" when it can."""
    count = articles_in(section).count()
    if not count:
        return ""
    return ngettext(
        "“%(title)s” has %(count)d article, drafts counted. Choose another section for it first.",
        "“%(title)s” has %(count)d articles, drafts counted. Choose another section for them first.",
        count,
    ) % {"title": section.title, "count": count}
