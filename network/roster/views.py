"""Members and contacts of one network, and the user's way to their networks."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages

from network.keepers import OfNetwork
from network.roster import changes
from network.roster.forms import ADDING, CHANGING
from network.roster.newcomers import NewPersonForm
from network.roster.rows import contacts_for_editor, members_for_editor


class RosterView(OfNetwork, TemplateView):
    """GET lists everybody; POST takes the last change back."""

    page_title = gettext_lazy("Members and contacts")
    template_name = "network/admin/roster.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            changes.undo(self.network, request.user)
        except changes.NothingToUndo:
            messages.error(request, _("The list has changed since. Nothing was undone."))
        else:
            messages.success(request, _("The last change was undone."))
        return redirect(self.roster_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "contacts": contacts_for_editor(self.network),
            "members": members_for_editor(self.network),
            "can_undo": changes.last_change(self.network) is not None,
        }


class RosterFormView(OfNetwork, FormView):
    """A form about the roster; what it refuses comes back as it was typed, with 422."""

    template_name = "network/admin/roster_form.html"
    done: Any = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        more = {"network": self.network, "user": self.request.user}
        return super().get_form_kwargs() | more

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def form_valid(self, form: Any) -> HttpResponse:
        self.save(form)
        messages.success(self.request, self.done)
        return redirect(self.roster_url)

    def save(self, form: Any) -> None:
        raise NotImplementedError


class AddRowView(RosterFormView):
    done = gettext_lazy("Added. It is the same in every language at once.")

    @property
    def page_title(self) -> str:
        return _("Add a contact") if self.kwargs["kind"] == "contact" else _("Add a member")

    def get_form_class(self) -> Any:
        return ADDING[self.kwargs["kind"]]

    def save(self, form: Any) -> None:
        changes.save(self.network, form.save(commit=False), self.request.user)


class AddPersonView(RosterFormView):
    page_title = gettext_lazy("Add a new person")
    form_class = NewPersonForm
    template_name = "network/admin/new_person.html"
    done = gettext_lazy("The person was saved and added to the network.")

    def save(self, form: NewPersonForm) -> None:
        form.save()


class RowView(RosterFormView):
    """POST saves the days and the role; with ``remove`` it takes the row away."""

    page_title = gettext_lazy("Change the term")
    template_name = "network/admin/roster_row.html"
    done = gettext_lazy("Saved. It is the same in every language at once.")

    @cached_property
    def row(self) -> Any:
        rows = changes.KINDS[self.kwargs["kind"]].objects.select_related("person")
        found = rows.filter(pk=self.kwargs["pk"], network_key=self.network.translation_key)
        if not found:
            raise Http404
        return found[0]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "remove" not in request.POST:
            return super().post(request, *args, **kwargs)
        changes.remove(self.network, self.row, request.user)
        messages.success(request, _("Removed from the network. The record itself is kept."))
        return redirect(self.roster_url)

    def get_form_class(self) -> Any:
        return CHANGING[self.kwargs["kind"]]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.row}

    def save(self, form: Any) -> None:
        changes.save(self.network, form.save(commit=False), self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"row": self.row}
