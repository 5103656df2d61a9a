"""The queue of requests to join: those of the user's own networks, and what is done with one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages

from delivery.public_forms.verdict import words_of
from network.joining import handling
from network.joining.letters import network_of
from network.keepers import ForKeepers
from network.models import Consent, JoinRequest
from network.rights import by_key, networks_of, within
from network.roster.views import AddPersonView

PER_PAGE = 20
State = JoinRequest.State


def requests_for(user: Any) -> QuerySet[JoinRequest]:
    """The requests to the networks that ``user`` keeps."""
    return within(user, JoinRequest.objects.select_related("person", "handled_by"))


class JoinRequestsView(ForKeepers, TemplateView):
    """Those that wait first; ``?state=`` shows those of one state."""

    page_title = gettext_lazy("Requests to join")
    header_icon = "mail"
    template_name = "network/admin/join_requests.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = requests_for(self.request.user)
        state = self.request.GET.get("state", State.CONFIRMED)
        if state not in State.values:
            raise Http404
        pages = Paginator(rows.filter(state=state), PER_PAGE)
        page = pages.get_page(self.request.GET.get("p"))
        self._dress(page.object_list)
        return super().get_context_data(**kwargs) | {
            "state": state,
            "states": self._states(rows),
            "page": page,
        }

    def _dress(self, rows: Any) -> None:
        networks = by_key(
            networks_of(self.request.user).select_related("locale"), get_language() or ""
        )
        for row in rows:
            row.network = networks.get(row.network_key)
            row.reasons = words_of(row.suspicions)

    @staticmethod
    def _states(rows: QuerySet[JoinRequest]) -> list[dict[str, Any]]:
        found = list(rows.order_by().values_list("state", flat=True))
        order = (State.CONFIRMED, State.HELD, State.UNCONFIRMED, State.ACCEPTED, State.DECLINED)
        return [
            {"value": state.value, "label": state.label, "number": found.count(state.value)}
            for state in order
        ]


class HandleView(View):
    """POST ``what`` = release, decline or erase; nothing else, and nothing by GET."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(requests_for(request.user), pk=pk)
        doing = {
            "release": (handling.release, _("The letter that asks to confirm is on its way.")),
            "decline": (handling.decline, _("The request was declined. Nobody was written to.")),
            "erase": (handling.erase_request, _("The request was erased.")),
        }
        if request.POST.get("what") not in doing:
            raise Http404
        act, done = doing[request.POST["what"]]
        try:
            act(row, request.user)
        except handling.AlreadyHandled:
            messages.warning(request, _("Somebody has handled the request meanwhile."))
        else:
            messages.success(request, done)
        return redirect(f"{reverse('network_join_requests')}?state={row.state}")


class AcceptView(AddPersonView):
    """The form of a new person, filled in from the request; saving it accepts the request."""

    page_title = gettext_lazy("Accept into the network")
    template_name = "network/admin/accept_join.html"
    done = gettext_lazy("Accepted: the person is in the network now.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.row = get_object_or_404(requests_for(request.user), pk=kwargs["pk"])
        network = network_of(self.row)
        if network is None:
            raise Http404
        if self.row.state != State.CONFIRMED:
            messages.warning(
                request, _("Only a request whose address is confirmed can be accepted.")
            )
            return redirect(f"{reverse('network_join_requests')}?state={self.row.state}")
        return super().dispatch(request, *args, page_id=network.pk, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        row = self.row
        return {
            "name": row.name,
            "email": row.email,
            "job_title": row.role,
            "organisation": handling.organisation_named(row.organisation),
            "consent": row.publish,
            "scope": [Consent.Scope.ORGANISATION],
            "given_on": timezone.localdate(row.confirmed_at),
            "means": Consent.Means.FORM,
            "valid_from": timezone.localdate(),
        }

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except handling.AlreadyHandled:
            messages.warning(self.request, _("Somebody has handled the request meanwhile."))
            return redirect("network_join_requests")

    @transaction.atomic
    def save(self, form: Any) -> None:
        handling.accept(self.row, form.save(), self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"row": self.row}
