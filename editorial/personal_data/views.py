"""The admin's page for requests about personal data: find, export, erase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.personal_data.declaration import PERMISSION
from editorial.personal_data.erasing import erase_all
from editorial.personal_data.exporting import export
from editorial.personal_data.finding import Found, find
from editorial.personal_data.forms import SoughtForm
from editorial.personal_data.mentions import Mention, mentions_of
from editorial.personal_data.registry import registered_data
from editorial.personal_data.requests import PersonalDataRequest, record


def may_enter(user: Any) -> bool:
    """Whether any of the register's data are open to ``user``."""
    return any(declared.is_open_to(user) for declared in registered_data())


class PersonalDataView(WagtailAdminTemplateMixin, FormView):
    """One form in three steps: whom, what is there, and are you sure.

    Nothing about the person stands in an address or stays in the session.
    """

    form_class = SoughtForm
    page_title = gettext_lazy("Personal data")
    header_icon = "user"
    template_name = "editorial/personal_data/find.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_enter(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: SoughtForm) -> HttpResponse:
        self.form, self.found = form, find(form.sought, self.request.user)
        steps: dict[str, Callable[[], HttpResponse]] = {
            "export": self._export,
            "ask": self._ask,
            "erase": self._erase,
        }
        return steps.get(self.request.POST.get("step", ""), self._show)()

    def _show(self, **more: Any) -> HttpResponse:
        return self._answer(mentions=self._mentions(self.found), **more)

    def _export(self) -> HttpResponse:
        chosen = self._chosen()
        text = export(chosen, self._mentions(chosen))
        record(PersonalDataRequest.Kind.EXPORT, _counts(chosen), self.request.user)
        # The name of a file ends up in histories of browsers.
        headers = {"Content-Disposition": 'attachment; filename="personal-data.json"'}
        return HttpResponse(text, content_type="application/json", headers=headers)

    def _ask(self) -> HttpResponse:
        chosen = [one for one in self._chosen() if not one.declared.decided_by_editor]
        if not chosen:
            messages.warning(self.request, _("Tick the rows first."))
            return self._show()
        self.template_name = "editorial/personal_data/ask.html"
        return self._answer(chosen=chosen)

    def _erase(self) -> HttpResponse:
        chosen = [one for one in self._chosen() if not one.declared.decided_by_editor]
        # Their words are gone afterwards, and an editor still has to find the texts.
        words = self._words(chosen)
        try:
            counts = erase_all((one.declared, one.row) for one in chosen)
        except ProtectedError:
            messages.error(self.request, _("Nothing was erased: other records need a row."))
            return self._show()
        record(PersonalDataRequest.Kind.ERASURE, counts, self.request.user)
        number = counts.total()
        sentence = ngettext("%(number)s row was erased.", "%(number)s rows were erased.", number)
        messages.success(self.request, sentence % {"number": number})
        self.found = find(self.form.sought, self.request.user)
        return self._answer(mentions=self._mentions(self.found, words), is_done=True)

    def _chosen(self) -> list[Found]:
        keys = set(self.request.POST.getlist("row"))
        return [one for one in self.found if one.key in keys]

    def _mentions(self, found: list[Found], words: list[str] | None = None) -> list[Mention]:
        if not self.sees_texts:
            return []
        words = [*self._words(found), *(words or [])]
        beside = [(one.declared.key, one.row.pk) for one in found]
        return mentions_of(self.form.sought, words, beside, self.request.user)

    def _words(self, found: list[Found]) -> list[str]:
        """Of rows found by name alone nobody knows yet whether they are the person's."""
        sure = (one for one in found if one.by_address)
        return [word for one in sure for word in one.declared.telling(one.row)]

    @property
    def sees_texts(self) -> bool:
        return self.request.user.has_perm(PERMISSION)

    def _answer(self, **more: Any) -> HttpResponse:
        told = {"form": self.form, "found": self.found, "is_asked": True}
        return self.render_to_response(self.get_context_data(**told, **more))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"sees_texts": self.sees_texts}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


def _counts(found: list[Found]) -> Counter[str]:
    return Counter(one.declared.key for one in found)
