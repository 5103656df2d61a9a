"""What the magazine adds to *My work*: issues in the making, and what keeps them back."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Case, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page
from wagtail.permissions import policy_registry

from editorial.dashboard.registry import SHOWN, Row, Work, my_work_shows
from editorial.readiness.counted import ReadinessCount
from magazine.models import ArticlePage, IssuePage
from magazine.planning.rights import PLAN

#: Issues that are made at the same time; the newest of them.
MOST = 4


def issues_in_the_making(user: Any) -> list[IssuePage]:
    """Issues not yet public that ``user`` may edit, each in one language."""
    if not user.has_perm("magazine.change_issuepage"):
        return []
    mine = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    drafts = IssuePage.objects.filter(live=False, alias_of=None, pk__in=mine.values("pk"))
    default_first = Case(When(locale__language_code=settings.LANGUAGE_CODE, then=0), default=1)
    found: dict[Any, IssuePage] = {}
    for issue in drafts.select_related("locale").order_by(default_first, "-path")[: 2 * MOST]:
        # Whoever translates an issue does not make it.
        if not issue.permissions_for_user(user).edits_as_given_only():
            found.setdefault(issue.translation_key, issue)
    return list(found.values())[:MOST]


@my_work_shows(order=500)
def issues(user: Any) -> Work | None:
    """Each with how many articles it has, and how many of them have problems."""
    found = issues_in_the_making(user)
    if not found:
        return None
    paths = list(_articles_in(found).values_list("pk", "path"))
    kept_back = set(_kept_back(found).values_list("page", flat=True))
    rows = []
    for issue in found:
        articles = [pk for pk, path in paths if path.startswith(issue.path)]
        note = _counted(len(articles), len(kept_back & set(articles)))
        rows.append(_row_of_issue(issue, note, user))
    return Work("issues", gettext_lazy("Issues in the making"), rows)


@my_work_shows(order=510)
def articles_kept_back(user: Any) -> Work | None:
    """Articles of coming issues that a check keeps back, as they were when last counted."""
    found = issues_in_the_making(user)
    if not found:
        return None
    counts = list(_kept_back(found).order_by("-blocking", "page")[: SHOWN + 1])
    pages = Page.objects.select_related("locale").in_bulk([count.page_id for count in counts])
    rows = [_row_of_article(pages[count.page_id], count) for count in counts[:SHOWN]]
    return Work("kept-back", gettext_lazy("Not ready for their issue"), rows)


def _articles_in(found: list[IssuePage]) -> QuerySet[ArticlePage]:
    below = Q()
    for issue in found:
        below |= Q(path__startswith=issue.path)
    return ArticlePage.objects.filter(below).order_by()


def _kept_back(found: list[IssuePage]) -> QuerySet[ReadinessCount]:
    return ReadinessCount.objects.filter(blocking__gt=0, page__in=_articles_in(found).values("pk"))


def _counted(articles: int, kept_back: int) -> str:
    note = ngettext("%(number)s article", "%(number)s articles", articles) % {"number": articles}
    if not kept_back:
        return note
    sentence = _("%(articles)s, of which %(number)s not ready")
    return sentence % {"articles": note, "number": kept_back}


def _row_of_issue(issue: IssuePage, note: str, user: Any) -> Row:
    """With the way to its board for those who plan, to its articles for others."""
    name = "magazine_board" if user.has_perm(PLAN) else "wagtailadmin_explore"
    title, language = issue.get_admin_display_title(), issue.locale.language_code
    return Row(title, reverse(name, args=[issue.pk]), note, language=language)


def _row_of_article(page: Page, count: ReadinessCount) -> Row:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    title, language = page.get_admin_display_title(), page.locale.language_code
    return Row(title, url, count=count, language=language)
