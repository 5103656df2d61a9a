from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button

from editorial.audit.views import AuditTrailView
from editorial.readiness.guard import ReadinessMixin


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "pages/<int:page_id>/audit-trail/"
    results = AuditTrailView.as_view(results_only=True)
    return [
        path(place, AuditTrailView.as_view(), name="editorial_audit_trail"),
        path(f"{place}results/", results, name="editorial_audit_trail_results"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def audit_trail_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    specific = page.specific_deferred
    if isinstance(specific, ReadinessMixin) and specific.permissions_for_user(user).can_edit():
        url = reverse("editorial_audit_trail", args=[page.pk])
        yield Button(_("Audit trail"), url, icon_name="history", priority=65)
