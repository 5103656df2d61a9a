"""Which articles readers find in an issue, in running order: one query.

The contents, the neighbours and the numbers ("3/12") all read this one list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject

from delivery.addresses.visibility import readable
from magazine.models.running_order import RunningOrderItem, RunningOrderText

if TYPE_CHECKING:
    from magazine.models import ArticlePage, IssuePage

#: Behind every place there is.
LAST = 2**31 - 1


def articles_in(issue: IssuePage) -> QuerySet[ArticlePage]:
    """What readers find in ``issue``, as its running order has it.

    Each article says its ``place``, ``is_lead``, ``language`` ("" when it is the issue's
    own), ``easy_key`` (of the article that it is an easy version of) and ``heading`` (the
    one-off heading above it: {"key", "text", "language"}). What the running order does not
    know goes last.
    """
    rows = RunningOrderItem.objects.filter(
        issue_key=issue.translation_key, article_key=OuterRef("translation_key")
    )
    placed = _found_in(issue).annotate(
        place=Coalesce(Subquery(rows.values("position")), Value(LAST)),
        is_lead=Subquery(rows.values("is_lead")),
        language=_language_beside(issue),
        easy_key=F("easy_version_of__translation_key"),
    )
    return placed.annotate(heading=_heading_above(issue)).order_by("place", "path")


def articles_under(issue: IssuePage) -> QuerySet[ArticlePage]:
    """The published articles of an issue in its own language, unordered."""
    from magazine.models import ArticlePage

    return readable(ArticlePage.objects.child_of(issue))


def _found_in(issue: IssuePage) -> QuerySet[ArticlePage]:
    from magazine.models import ArticlePage

    own = articles_under(issue)
    if issue.locale.language_code == settings.LANGUAGE_CODE:
        return own
    # By primary keys: an index serves each half, where none would serve both at once.
    return ArticlePage.objects.filter(
        Q(pk__in=own.order_by().values("pk")) | Q(pk__in=_stand_ins(issue).values("pk"))
    )


def _stand_ins(issue: IssuePage) -> QuerySet[ArticlePage]:
    """The articles of the issue in the default language that it has not in its own, if
    the issue lists such.

    Never the other way round: readers of the default language get no foreign article.
    """
    from magazine.models import ArticlePage, IssuePage

    lists_them = IssuePage.objects.filter(pk=issue.pk, lists_untranslated=True)
    rows = RunningOrderItem.objects.filter(Exists(lists_them), issue_key=issue.translation_key)
    originals = readable(
        ArticlePage.objects.filter(
            locale__language_code=settings.LANGUAGE_CODE,
            translation_key__in=rows.exclude(article_key=None).values("article_key"),
        )
    )
    translated = articles_under(issue).order_by().values("translation_key")
    return originals.exclude(translation_key__in=translated).order_by()


def _language_beside(issue: IssuePage) -> Case:
    own = When(locale=issue.locale_id, then=Value(""))
    return Case(own, default=F("locale__language_code"))


def _heading_above(issue: IssuePage) -> Subquery:
    """The last one-off heading before the article, in the issue's language if it can be."""
    above = RunningOrderText.objects.filter(
        item__issue_key=issue.translation_key, item__position__lt=OuterRef("place")
    )
    best = Case(
        When(language=issue.locale.language_code, then=0),
        When(language=settings.LANGUAGE_CODE, then=1),
        default=2,
    )
    data: Any = JSONObject(key="item__heading_key", text="text", language="language")
    return Subquery(above.order_by("-item__position", best).values(data=data)[:1])
