"""Webhooks among the settings of the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet

from delivery.webhooks.announcing import PING, tell
from delivery.webhooks.models import Webhook, new_secret

CHANGE = "delivery.change_webhook"


class WebhookViewSet(ModelViewSet):
    model = Webhook
    icon = "globe"
    add_to_settings_menu = True
    menu_order = 920
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = [
        "name",
        Column("url", label=gettext_lazy("Address"), classname="wrap-anywhere"),
        BooleanColumn("is_active", label=gettext_lazy("Is told")),
    ]
    panels = [
        FieldPanel("name"),
        FieldPanel("url"),
        FieldPanel("is_active"),
        HelpPanel(template="delivery/webhooks/secret.html", heading=gettext_lazy("Secret")),
    ]


@hooks.register("register_admin_viewset")
def register_viewset() -> WebhookViewSet:
    return WebhookViewSet()


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [
        path("webhooks/<int:pk>/try/", try_out, name="delivery_try_webhook"),
        path("webhooks/<int:pk>/new-secret/", renew, name="delivery_renew_webhook"),
    ]


@require_POST
@permission_required(CHANGE, raise_exception=True)
def try_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a message that says nothing, to see whether it arrives."""
    webhook = get_object_or_404(Webhook, pk=pk)
    tell(webhook, PING, {})
    sentence = _(
        "A message that tries “%(name)s” out is on its way. This list shows what became of it."
    )
    messages.success(request, sentence % {"name": webhook.name})
    return redirect("delivery_outbox")


@require_POST
@permission_required(CHANGE, raise_exception=True)
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Another secret, from the next message on."""
    webhook: Any = get_object_or_404(Webhook, pk=pk)
    webhook.secret = new_secret()
    webhook.save(update_fields=["secret"])
    messages.success(request, _("The secret is new. Give it to the other server at once."))
    return redirect(reverse("webhook:edit", args=[webhook.pk]))
