"""The letters about a request to join, written by the worker."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from delivery.letters import Letter, letter
from delivery.public_forms.links import make_token
from network.joining import recipients
from network.models import JoinRequest, NetworkPage

CONFIRMING = "network.join"


@letter
def confirm_address(key: int) -> Letter | None:
    """To whoever wrote: press here if it was you."""
    row = JoinRequest.objects.filter(pk=key, confirmed_at=None).first()
    network = network_of(row) if row else None
    if row is None or network is None:
        return None
    context = {"name": row.name, "network": network.title, "url": _confirming_url(row, network)}
    subject = _("Confirm your address: %(network)s") % {"network": network.title}
    return Letter(row.email, subject, render_to_string("network/letters/confirm.txt", context))


@letter
def tell_of_request(key: list[Any]) -> Letter | None:
    """To a coordinator: somebody waits for an answer."""
    pk, kind, recipient = key
    row = JoinRequest.objects.filter(pk=pk).first()
    network = network_of(row) if row else None
    address = recipients.address_of(kind, recipient)
    if row is None or network is None or not address:
        return None
    url = f"{get_admin_base_url() or ''}{reverse('network_join_requests')}"
    context = {"network": network.title, "url": url}
    subject = _("Somebody wants to join: %(network)s") % {"network": network.title}
    return Letter(address, subject, render_to_string("network/letters/join_request.txt", context))


def network_of(row: JoinRequest) -> NetworkPage | None:
    """The network in the language in which was written, else in any."""
    pages = NetworkPage.objects.filter(translation_key=row.network_key).select_related("locale")
    ranked = sorted(pages, key=lambda page: page.locale.language_code != row.language)
    return ranked[0] if ranked else None


def _confirming_url(row: JoinRequest, network: NetworkPage) -> str:
    from network.joining.urls import confirming_name

    token = make_token(CONFIRMING, row.pk)
    path = reverse(confirming_name(get_language() or ""), args=[token])
    # The front end's, where one shows the pages.
    _site, root, _page = network.get_url_parts() or (None, "", "")
    return f"{root}{path}"
