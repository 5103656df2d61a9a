"""The albums of an issue, changed by pointer and by keyboard, saved at once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from magazine.album_changes import Change, NothingChosen, change_of
from magazine.album_rows import albums_to_choose, rows_for_editor
from magazine.issue_albums import keys_before, name_albums, version_of
from magazine.issue_views import IssueView
from magazine.running_order import StaleOrder


class IssueAlbumsView(IssueView):
    """GET shows the list, POST changes it; see ``album_changes``."""

    def get(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        return self._show(request)

    def post(self, request: HttpRequest, issue_id: int) -> HttpResponse:
        try:
            change = self._save(request)
        except NothingChosen:
            messages.error(request, _("Choose the album that the issue should name."))
            return self._show(request, 422)
        except (StaleOrder, ValueError):
            message = _(
                "The list had changed meanwhile. Nothing was saved; here it is as it is now."
            )
            messages.error(request, message)
            return self._show(request, 409)
        messages.success(request, _("The albums of the issue were saved."))
        # Whoever works by keyboard goes on where they were.
        query = f"?{urlencode({'focus': change.focus})}" if change.focus else ""
        return redirect(f"{request.path}{query}")

    def _save(self, request: HttpRequest) -> Change:
        change = change_of(self.issue, request.POST)
        name_albums(self.issue, change.keys, request.POST.get("version", ""), request.user)
        return change

    def _show(self, request: HttpRequest, status: int = 200) -> HttpResponse:
        context = {
            "issue": self.issue,
            "items": rows_for_editor(self.issue),
            "albums": albums_to_choose(self.issue),
            "version": version_of(self.issue),
            "can_undo": keys_before(self.issue) is not None,
            "focus": request.GET.get("focus", ""),
            "header_title": _("Albums of %(issue)s") % {"issue": self.issue.title},
            "breadcrumbs_items": self._breadcrumbs(),
        }
        return render(request, "magazine/admin/issue_albums.html", context, status=status)

    def _breadcrumbs(self) -> list[dict[str, str]]:
        explore = reverse("wagtailadmin_explore", args=[self.issue.pk])
        return [{"url": explore, "label": self.issue.title}, {"url": "", "label": _("Albums")}]
