"""Contributors in the admin: list, chooser, and why one with articles stays."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from magazine.models import ArticleContributor, Contributor


class ContributorChooserViewSet(SnippetChooserViewSet):
    """A new name is made where it is chosen, without leaving the article."""

    form_fields = ["name"]


class ContributorViewSet(SnippetViewSet):
    """Contributors, in the admin's menu."""

    model = Contributor
    icon = "user"
    menu_label = _("Contributors")
    menu_order = 310
    add_to_admin_menu = True
    list_display = [
        "name",
        "slug",
        Column("articles", label=pgettext_lazy("how many", "Articles"), sort_key="articles"),
    ]
    chooser_viewset_class = ContributorChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contributor]:
        return with_articles(Contributor.objects.order_by("name"))


def with_articles(contributors: QuerySet[Contributor]) -> QuerySet[Contributor]:
    """``contributors`` with ``articles``: on how many bylines, drafts counted, a translation not."""
    mine = ArticleContributor.objects.filter(contributor=OuterRef("pk")).order_by()
    counted = mine.values("contributor").annotate(
        number=Count("article__translation_key", distinct=True)
    )
    number = Subquery(counted.values("number"), output_field=IntegerField())
    return contributors.annotate(articles=Coalesce(number, 0))
