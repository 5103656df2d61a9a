"""Leafing through by a link: no account, no session, no cookie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from delivery.public_forms.notice import privacy_address
from editorial.preview import refusing
from editorial.preview.addresses import LinkAddresses
from editorial.preview.comment_forms import CommentForm
from editorial.preview.opened import NotInside, Opened
from editorial.preview.rendering import for_nobody_else, rendered
from editorial.preview.share_links import ShareLink, is_ours, link_of

#: In the address after something was sent, with what it was.
SENT, COMMENT, APPROVAL = "sent", "comment", "approval"


@dataclass
class Refused(Exception):
    """The link does not open; ``answer`` says why."""

    answer: HttpResponse


def opened_link(request: HttpRequest, token: str) -> ShareLink:
    """The link that ``token`` belongs to, while it holds; raises ``Refused``."""
    link = link_of(token)
    if link is None:
        why = refusing.refuse_gone if is_ours(token) else refusing.refuse_altered
        raise Refused(why(request))
    if not link.is_valid:
        raise Refused(refusing.refuse_ended(request, link))
    return link


def opened_at(request: HttpRequest, link: ShareLink, page: int) -> Opened:
    """The preview that ``link`` opens, at ``page``; raises ``Refused``."""
    addresses = LinkAddresses(link.token)
    try:
        return Opened(link.scope(), addresses, page, get_language() or "")
    except NotInside:
        back = addresses.whole(link.page.locale.language_code)
        raise Refused(refusing.refuse_outside(request, back)) from None


@require_safe
def enter(request: HttpRequest, token: str) -> HttpResponseBase:
    """To the first page, in the language of the link or of its address."""
    try:
        link = opened_link(request, token)
    except Refused as refused:
        return refused.answer
    editions = link.scope().editions
    page = editions.get(get_language() or "", link.page)
    address = LinkAddresses(link.token).of(page.pk, page.locale.language_code)
    return for_nobody_else(redirect(address))


@require_safe
def leaf(request: HttpRequest, token: str, page: int) -> HttpResponse:
    """One page that the link opens, with the form for what the guest has to say of it."""
    try:
        link = opened_link(request, token)
        opened = opened_at(request, link, page)
    except Refused as refused:
        return refused.answer
    more = comment_context(link, opened, CommentForm(link.allows_approval))
    return rendered(request, opened, link.token, more | {"sent": request.GET.get(SENT)})


def comment_context(link: ShareLink, opened: Opened, form: CommentForm) -> dict[str, Any]:
    """What the form below a page is shown with."""
    addresses = LinkAddresses(link.token)
    return {
        "link": link,
        "form": form,
        "address": addresses.comment(opened.row.pk, opened.language),
        "privacy_address": privacy_address(),
    }
