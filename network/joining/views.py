"""What readers meet: the form of a network, and the page behind the link in the letter."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from delivery.addresses.routing import page_at
from delivery.letters import post
from delivery.public_forms import PublicFormView, Verdict
from delivery.public_forms.confirming import ConfirmView
from network.joining.forms import JoinForm
from network.joining.letters import CONFIRMING, confirm_address, tell_of_request
from network.joining.recipients import recipients_of
from network.models import JoinRequest, NetworkPage
from network.models.addresses import alternates_under, refuse_foreign


class JoinView(PublicFormView):
    """The form of the network at ``path``; a closed network has none."""

    form_class = JoinForm
    template_name = "network/join.html"
    thanks_template_name = "network/join_thanks.html"
    network: NetworkPage

    purpose = gettext_lazy(
        "The coordinator of the network reads what you write and answers you. Nothing of it is "
        "published unless you allow it."
    )
    thanks = gettext_lazy(
        "Thank you. A letter is on its way to you: open the link in it within a week, and your "
        "message reaches the coordinator."
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = page_at(request, kwargs["path"])
        if not isinstance(page, NetworkPage) or page.openness == page.Openness.CLOSED:
            raise Http404
        refuse_foreign(page, "join", kwargs["word"])
        self.network = page
        return super().dispatch(request, *args, **kwargs)

    def accept(self, form: Any, verdict: Verdict) -> None:
        """Suspicious ones get no letter: a program could have anybody written to."""
        state = JoinRequest.State.HELD if verdict.is_suspicious else JoinRequest.State.UNCONFIRMED
        row = JoinRequest.objects.create(
            network_key=self.network.translation_key,
            language=self.network.locale.language_code,
            state=state,
            suspicions=verdict.codes,
            **form.answers,
        )
        if not verdict.is_suspicious:
            post(confirm_address, row.pk)

    def get_words(self) -> dict[str, Any]:
        title = _("Join: %(network)s") % {"network": self.network.title}
        alternates = alternates_under(self.network, "join", self.request)
        return super().get_words() | {
            "title": title,
            "page": self.network,
            "alternates": alternates,
        }


class ConfirmJoinView(ConfirmView):
    """The button that says "the address is mine"; from then on the coordinator may act."""

    purpose = CONFIRMING
    done = gettext_lazy(
        "Your address has been confirmed. The coordinator of the network will answer you."
    )

    def get_object(self, value: Any) -> JoinRequest | None:
        return JoinRequest.objects.select_for_update().filter(pk=value).first()

    def is_confirmed(self, row: JoinRequest) -> bool:
        return row.confirmed_at is not None

    @transaction.atomic
    def confirm(self, row: JoinRequest) -> None:
        row.confirmed_at = timezone.now()
        if row.state in (JoinRequest.State.UNCONFIRMED, JoinRequest.State.HELD):
            row.state = JoinRequest.State.CONFIRMED
        row.save(update_fields=["confirmed_at", "state"])
        for recipient in recipients_of(row.network_key):
            post(tell_of_request, [row.pk, *recipient.key], recipient.language)
