"""The glossary in the admin: for editors to keep, for translators to look up."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from delivery.languages.texts import content_languages
from editorial.glossary.models import GlossaryTerm, GlossaryWord


def _columns() -> list[Any]:
    """The words of each language; the first leads to the term."""
    codes = content_languages()
    words = [Column(f"word_{code}", label=name, sort_key=f"word_{code}") for code, name in codes]
    return ["__str__", *words[1:], Column("note", label=_("Note"))]


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 107
    add_to_admin_menu = True
    inspect_view_enabled = True
    list_display = _columns()
    search_fields = ["texts__word", "texts__other_forms", "note"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[GlossaryTerm]:
        terms = GlossaryTerm.objects.prefetch_related("texts")
        codes = [code for code, _name in content_languages()]
        terms = terms.annotate(
            **{f"word_{code}": Coalesce(_word(code), Value("")) for code in codes}
        )
        return terms.order_by(f"word_{codes[0]}", "pk")


def _word(code: str) -> Any:
    words = GlossaryWord.objects.filter(term=OuterRef("pk"), language=code)
    return Subquery(words.values("word")[:1])
