"""Leafing through for those who work here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from editorial.preview.addresses import DeskAddresses
from editorial.preview.opened import NotInside, Opened
from editorial.preview.refusing import refuse, refuse_outside
from editorial.preview.rendering import rendered
from editorial.preview.rights import may_leaf
from editorial.preview.scope import Scope, whole_of


@require_safe
def leaf_through(request: HttpRequest, first: int, page: int) -> HttpResponse:
    """One page of what goes out with ``first``, as readers will get it."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
    start = _start(request, first)
    if start is None:
        return refuse(request, _("You may not look at this page before it is published."), 403)
    language, addresses = get_language() or "", DeskAddresses(start.pk)
    try:
        opened = Opened(Scope(start, bool(whole_of(start))), addresses, page, language)
    except NotInside:
        return refuse_outside(request, addresses.of(start.pk, start.locale.language_code))
    return rendered(request, opened, more={"edit_url": _edit_url(request, opened)})


def _start(request: HttpRequest, first: int) -> Any:
    """None for somebody who may not edit it in any language, whether it is there or not."""
    row = Page.objects.filter(pk=first, depth__gt=1).select_related("locale").first()
    start = row.specific if row else None
    if start and may_leaf(request.user, start):
        return start
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    return None


def _edit_url(request: HttpRequest, opened: Opened) -> str:
    may = opened.row.specific_deferred.permissions_for_user(request.user).can_edit()
    return reverse("wagtailadmin_pages:edit", args=[opened.row.pk]) if may else ""
