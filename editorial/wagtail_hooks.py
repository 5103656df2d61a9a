from __future__ import annotations

from typing import Any, NoReturn

from django.http import Http404, HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.models import get_page_models
from wagtail.snippets.models import register_snippet

from editorial.assignments import hooks as of_assignments  # noqa: F401 - registers itself
from editorial.audit import hooks as of_audit  # noqa: F401 - registers itself
from editorial.dashboard import hooks as of_dashboard  # noqa: F401 - registers itself
from editorial.glossary.admin import GlossaryViewSet
from editorial.pages import EditorialPageMixin
from editorial.personal_data import admin as of_personal_data  # noqa: F401 - registers itself
from editorial.preview import hooks as of_preview  # noqa: F401 - registers itself
from editorial.releases import hooks as of_releases  # noqa: F401 - registers itself
from editorial.roles import hooks as of_roles  # noqa: F401 - registers itself
from editorial.translation_changes import views as of_changes  # noqa: F401 - the same
from editorial.translation_editor import hooks as of_translations  # noqa: F401 - the same
from editorial.translation_files import hooks as of_files  # noqa: F401 - registers itself
from editorial.translation_help import views as of_help  # noqa: F401 - registers itself
from editorial.translation_jobs import hooks as of_jobs  # noqa: F401 - registers itself
from editorial.translations_along import hooks as of_companions  # noqa: F401 - the same
from editorial.viewset import EditorialPageViewSet, ExplorerViewSet
from editorial.workflow import hooks as of_workflow  # noqa: F401 - registers itself

register_snippet(GlossaryViewSet)
TO_ALIAS = "localize-convert-to-alias"


@hooks.register("register_admin_viewset")
def register_page_viewsets() -> list[EditorialPageViewSet]:
    """Every page of ours gets these views, whatever app it belongs to."""
    models = [model for model in get_page_models() if issubclass(model, EditorialPageMixin)]
    return [
        EditorialPageViewSet(f"{model._meta.app_label}_{model._meta.model_name}", model=model)
        for model in models
    ]


@hooks.register("register_admin_viewset", order=10)
def register_explorer() -> ExplorerViewSet:
    """After Wagtail's own, whose place it takes."""
    return ExplorerViewSet()


@hooks.register("construct_page_action_menu")
def offer_no_conversion_to_an_alias(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    menu_items[:] = [item for item in menu_items if item.name != TO_ALIAS]


@hooks.register("register_admin_urls", order=-10)
def close_the_conversion_to_an_alias() -> list[URLPattern]:
    """Before localize's view of the same address: it puts untranslated text in our tree."""
    return [path("localize/page/<int:page_id>/convert_to_alias/", _not_here)]


@hooks.register("insert_global_admin_css")
def hide_the_way_there() -> SafeString:
    """The link in localize's editor: no hook of its own takes it away."""
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/admin.css"))


@hooks.register("insert_global_admin_js")
def leave_dates_as_they_are_typed() -> SafeString:
    return format_html('<script src="{}"></script>', static("editorial/js/dates.js"))


def _not_here(request: HttpRequest, page_id: int) -> NoReturn:
    raise Http404
