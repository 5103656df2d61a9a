"""Adding many pictures: first the files and what they share, then their texts."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.images.utils import get_accept_attributes
from wagtail.permissions import policy_registry

from gallery.many.albums import put_into_album
from gallery.many.batch import MOST, Batch
from gallery.many.coming_in import Outcome, take_in
from gallery.many.shared import SharedForm
from gallery.many.words import upload_words
from gallery.models import Picture


class ManyView(View):
    """GET shows the form. POST takes files in: all of them, or one when a script sends it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not policy_registry.get_by_type(Picture).user_has_permission(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        initial = {"collection": request.GET.get("collection_id")}
        return self._show(SharedForm(user=request.user, initial=initial), Batch())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SharedForm(request.POST, user=request.user)
        batch = Batch.asked_for(request.POST)
        files = request.FILES.getlist("files")
        if not form.is_valid():
            return self._refuse(form, batch)
        if sentence := _what_is_wrong(len(files), len(batch.pictures)):
            form.add_error(None, sentence)
            return self._refuse(form, batch)
        outcomes = [take_in(file, request.POST, request.user) for file in files]
        if _is_script(request):
            return _told(outcomes[0]) if outcomes else self._refuse(form, batch)
        return self._go_on(form, with_outcomes(batch, outcomes), outcomes)

    def _go_on(self, form: SharedForm, batch: Batch, outcomes: list[Outcome]) -> HttpResponse:
        """To the texts, when every file came in or when there is nothing to try again."""
        if any(outcome.sentences for outcome in outcomes):
            return self._show(form, batch, outcomes, 422)
        return self._finish(form, batch)

    def _finish(self, form: SharedForm, batch: Batch) -> HttpResponse:
        # A picture of which nobody has decided goes into the album when somebody has.
        pictures = [p for p in batch.pictures_for(self.request.user) if p.pk not in batch.alike]
        if album := form.cleaned_data["album"]:
            put_into_album(self.request, album, pictures)
        album_id = album.pk if album and batch.alike else None
        return redirect(Batch(batch.pictures, batch.alike, album_id).url)

    def _refuse(self, form: SharedForm, batch: Batch) -> HttpResponse:
        if _is_script(self.request):
            return JsonResponse({"fields": form.errors}, status=422)
        return self._show(form, batch, status=422)

    def _show(
        self, form: SharedForm, batch: Batch, outcomes: Any = (), status: int = 200
    ) -> HttpResponse:
        context = {
            "form": form,
            "batch": batch,
            "outcomes": outcomes,
            "accept": get_accept_attributes(),
            "words": upload_words(),
            "most": MOST,
            "header_title": _("Add many pictures"),
            "breadcrumbs_items": breadcrumbs(_("Add many pictures")),
        }
        return render(self.request, "gallery/many/add.html", context, status=status)


def with_outcomes(batch: Batch, outcomes: list[Outcome]) -> Batch:
    """``batch`` and the pictures that came in."""
    came = [(outcome.picture.pk, outcome.is_alike) for outcome in outcomes if outcome.picture]
    alike = (pk for pk, is_alike in came if is_alike)
    pictures = (pk for pk, _is_alike in came)
    return Batch((*batch.pictures, *pictures), (*batch.alike, *alike), batch.album)


def breadcrumbs(label: str) -> list[dict[str, str]]:
    pictures = {"url": reverse("wagtailimages:index"), "label": _("Pictures")}
    return [pictures, {"url": "", "label": label}]


def _what_is_wrong(files: int, stored: int) -> str:
    if files + stored == 0:
        return _("Choose at least one picture.")
    if files + stored > MOST:
        return _("At most %(most)d pictures can be added at a time.") % {"most": MOST}
    return ""


def _told(outcome: Outcome) -> JsonResponse:
    if outcome.picture is None:
        return JsonResponse({"sentences": outcome.sentences}, status=422)
    return JsonResponse({"picture": outcome.picture.pk, "alike": outcome.is_alike})


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
