"""The table in which the texts of the pictures that came in are written side by side."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from gallery.many.albums import album_is_gone, albums_for, put_into_album
from gallery.many.batch import Batch
from gallery.many.decisions import Decisions, carry_out
from gallery.many.offers import offers_for
from gallery.many.rows import RowForm
from gallery.many.views import breadcrumbs
from gallery.many.words import text_words
from gallery.models import Picture


class TextsView(View):
    """GET shows a row for every picture of the address, POST saves all or says what is wrong."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        policy = policy_registry.get_by_type(Picture)
        if not policy.user_has_any_permission(request.user, ["add", "change"]):
            raise PermissionDenied
        self.batch = Batch.asked_for(request.GET)
        self.pictures = self.batch.pictures_for(request.user)
        if len(self.pictures) < len(self.batch.pictures):
            messages.warning(request, self._what_is_missing())
        if not self.pictures:
            return redirect("wagtailimages:index")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(self._rows())

    def post(self, request: HttpRequest) -> HttpResponse:
        rows = self._rows(request.POST)
        if not all(row.is_valid() for row in rows):
            messages.error(request, _("Nothing was saved yet: see the rows that are marked."))
            return self._show(rows, 422)
        done = carry_out(rows, request.user)
        self._tell(done)
        if self.batch.album:
            # Of the others it was clear when they came in.
            self._put([done.kept[pk] for pk in self.batch.alike if pk in done.kept])
        return redirect("wagtailimages:index")

    def _put(self, pictures: list[Picture]) -> None:
        album = albums_for(self.request.user).filter(pk=self.batch.album).first()
        if album is None:
            messages.warning(self.request, album_is_gone())
        else:
            put_into_album(self.request, album, pictures)

    def _tell(self, done: Decisions) -> None:
        message = ngettext(
            "The texts of %(number)d picture were saved.",
            "The texts of %(number)d pictures were saved.",
            done.saved,
        )
        messages.success(self.request, message % {"number": done.saved})
        for picture in done.undeletable:
            message = _("“%(title)s” is used on a page by now and was kept.")
            messages.warning(self.request, message % {"title": picture.title})

    def _what_is_missing(self) -> str:
        return _(
            "Some of the pictures are not shown: they were deleted meanwhile, or somebody else "
            "added them."
        )

    def _rows(self, data: Any = None) -> list[RowForm]:
        asked = [picture for picture in self.pictures if picture.pk in self.batch.alike]
        offers = offers_for(asked, self.request.user)
        return [RowForm(data, p, offers.get(p.pk)) for p in self.pictures]

    def _show(self, rows: list[RowForm], status: int = 200) -> HttpResponse:
        context = {
            "rows": rows,
            "words": text_words(),
            "refused": status != 200,
            "later": reverse("wagtailimages:index"),
            "header_title": _("Texts of the new pictures"),
            "breadcrumbs_items": breadcrumbs(_("Texts of the new pictures")),
        }
        return render(self.request, "gallery/many/texts.html", context, status=status)
