"""Keywords in the admin: their list says where each is used."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase
from wagtail.admin.ui.tables import Column
from wagtail.models import TranslatableMixin
from wagtail.snippets.views.snippets import SnippetViewSet

from gallery.models import Keyword


class KeywordViewSet(SnippetViewSet):
    """Keywords with their labels, in the admin's menu."""

    model = Keyword
    icon = "tag"
    menu_label = _("Keywords")
    menu_order = 320
    add_to_admin_menu = True
    list_display = [
        "name",
        "slug",
        Column("uses", label=_("Times used"), sort_key="uses"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Keyword]:
        return with_uses(Keyword.objects.order_by("name"))


def with_uses(keywords: QuerySet[Keyword]) -> QuerySet[Keyword]:
    """``keywords`` with ``uses``: by how many things each is used, a translation not counted."""
    relations = (relation.related_model for relation in Keyword._meta.related_objects)
    items = [model for model in relations if issubclass(model, ItemBase)]
    return keywords.annotate(uses=sum((_count(model) for model in items), Value(0)))


def _count(items: type[ItemBase]) -> Any:
    target = items._meta.get_field("content_object").related_model
    what = "content_object"
    if issubclass(target, TranslatableMixin):
        what = "content_object__translation_key"
    mine = items.objects.filter(tag=OuterRef("pk")).order_by().values("tag")
    number = mine.annotate(number=Count(what, distinct=True)).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)
