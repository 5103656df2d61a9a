"""The rules stand before localize's own views of the same addresses."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail_localize.models import Translation

from editorial.translation_editor import doors, listing, many_words, starting, views
from editorial.translation_editor.publishing import publish_translation


@hooks.register("before_edit_page", order=-10)
def publish_by_the_rules(request: HttpRequest, page: Any) -> HttpResponse | None:
    """The two buttons of localize's editor that are sent to the page's own address."""
    if request.method != "POST" or page.alias_of_id:
        return None
    if "localize-restart-translation" in request.POST:
        doors.refuse_given(page, request.user)
        return None
    translation = _open_translation_of(page) if request.POST.get("action") == "publish" else None
    if translation is None:
        return None
    published = publish_translation(translation, request.user)
    named = {"title": published.get_admin_display_title()}
    messages.success(request, _("“%(title)s” is published.") % named)
    return redirect(request.path)


def _open_translation_of(page: Any) -> Translation | None:
    """As localize finds it: the record that makes its editor stand in the place of ours."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()


@hooks.register("register_admin_urls", order=-10)
def stand_before_localize() -> list[URLPattern]:
    one = "localize/translate/<int:translation_id>/"
    kind = "<slug:app_label>/<slug:model_name>/"
    records = listing.SeenSnippetsViewSet
    return [
        path("localize/submit/page/<int:page_id>/", starting.SubmitPageView.as_view()),
        path(f"localize/submit/snippet/{kind}<str:pk>/", starting.SubmitSnippetView.as_view()),
        path("localize/update/<int:translation_source_id>/", starting.UpdateView.as_view()),
        path(f"{one}strings/<int:string_segment_id>/edit/", doors.edit_string),
        path(f"{one}overrides/<int:overridable_segment_id>/edit/", doors.edit_override),
        path(f"{one}pofile/download/", doors.download_pofile),
        path(f"{one}pofile/upload/", many_words.upload_pofile),
        path(f"{one}machine_translate/", many_words.machine_translate),
        path(f"{one}preview/", doors.preview_translation),
        path(f"{one}preview/<str:mode>/", doors.preview_translation),
        path(f"{one}disable/", doors.stop_translation),
        path(f"{one}hand-in/", views.hand_in, name="editorial_hand_in_translation"),
        path(f"{one}add-words/", views.add_words, name="editorial_add_words_to_review"),
        path(f"localize/api/snippets/{kind}", records.as_view({"get": "list"})),
        path(f"localize/api/snippets/{kind}<str:pk>/", records.as_view({"get": "retrieve"})),
        path("localize/reports/translations/", listing.SeenTranslationsView.as_view()),
        path(
            "localize/reports/translations/results/",
            listing.SeenTranslationsView.as_view(results_only=True),
        ),
    ]
